//! The audit log's reader on any bytes: it says what is wrong, and never takes a changed record for a true one.
#![no_main]

use std::fs;
use std::sync::LazyLock;

use edgehold_guard::Raw;
use edgehold_guard::audit::{self, AuditLog, Entry, KEY_FILE, LOG_FILE};
use edgehold_types::{AgentName, Labels, Timestamp, TurnId};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

/// Records of a true log.
const RECORDS: u64 = 3;

/// A folder in memory with a key and a log, and the log's bytes.
static TRUE_LOG: LazyLock<(TempDir, Vec<u8>)> = LazyLock::new(|| {
    let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder");
    let log = AuditLog::open(folder.path()).expect("a new log");
    let agent: AgentName = "fuzz".parse().expect("a name");
    for turn in 1..=RECORDS {
        let query = log.query_mac(&Raw::new(format!("question {turn}"), Labels::default()));
        let entry = Entry {
            time: Timestamp(1_700_000_000_000),
            turn: TurnId(turn.into()),
            agent: &agent,
            model: "none",
            model_version: "0",
            outcome: "answered",
            tools: &[],
            found_in: &[],
            found_out: &[],
            query,
        };
        log.append(entry).expect("a record");
    }
    let bytes = fs::read(folder.path().join(LOG_FILE)).expect("the log");
    (folder, bytes)
});

fuzz_target!(|data: &[u8]| {
    let (folder, log) = &*TRUE_LOG;
    assert!(folder.path().join(KEY_FILE).exists());
    // The first byte says whether the rest is the log, or what is written over a place of a true one.
    let bytes = match data {
        [kind, at, high, patch @ ..] if kind % 2 == 1 && !patch.is_empty() => {
            let at = (usize::from(*at) | usize::from(*high) << 8) % log.len();
            let end = (at + patch.len()).min(log.len());
            [&log[..at], patch, &log[end..]].concat()
        }
        [_, rest @ ..] => rest.to_vec(),
        [] => return,
    };
    fs::write(folder.path().join(LOG_FILE), &bytes).expect("memory");
    let Ok(summary) = audit::verify(folder.path()) else { return };
    let complete = summary.records == RECORDS && summary.broken.is_none();
    assert!(!complete || bytes.starts_with(log), "a changed log passes for a true one");
});
