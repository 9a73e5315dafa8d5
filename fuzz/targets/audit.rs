//! The check of a whole trail on any bytes: it says what is wrong, and never takes a changed record for a true one.
#![no_main]

use std::fs;
use std::sync::LazyLock;

use edgehold_guard::Raw;
use edgehold_guard::audit::{self, AuditLog, CHECKPOINTS_FILE, Details, Entry, LOG_FILE, Options};
use edgehold_types::{AgentName, Labels, Timestamp, TurnId};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

/// Records of a true log: more than one checkpoint.
const RECORDS: u64 = 20;

/// A folder in memory with a log, and the bytes of the log and of its checkpoints.
static TRUE_LOG: LazyLock<(TempDir, [Vec<u8>; 2])> = LazyLock::new(|| {
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
            details: Details::default(),
        };
        log.append(entry).expect("a record");
    }
    drop(log);
    let bytes = [LOG_FILE, CHECKPOINTS_FILE].map(|file| fs::read(folder.path().join(file)).expect("a file"));
    (folder, bytes)
});

fuzz_target!(|data: &[u8]| {
    let (folder, truth) = &*TRUE_LOG;
    // The first byte says which of the two files, and whether the rest is all of it or is written over a place of the true one.
    let Some((kind, rest)) = data.split_first() else { return };
    let which = usize::from(kind / 2 % 2);
    let whole = &truth[which];
    let bytes = match rest {
        [at, high, patch @ ..] if kind % 2 == 1 && !patch.is_empty() => {
            let at = (usize::from(*at) | usize::from(*high) << 8) % whole.len();
            let end = (at + patch.len()).min(whole.len());
            [&whole[..at], patch, &whole[end..]].concat()
        }
        _ => rest.to_vec(),
    };
    let write = |i: usize, bytes: &[u8]| {
        fs::write(folder.path().join([LOG_FILE, CHECKPOINTS_FILE][i]), bytes).expect("memory");
    };
    write(which, &bytes);
    write(1 - which, &truth[1 - which]);
    let Ok(summary) = audit::verify(folder.path(), &Options::default(), None) else { return };
    let complete = summary.records == RECORDS && summary.settled == RECORDS && summary.broken.is_none();
    assert!(!complete || bytes.starts_with(whole), "a changed log passes for a true one");
});
