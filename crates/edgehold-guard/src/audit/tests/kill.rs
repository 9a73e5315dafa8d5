//! `kill -9` at any moment loses nothing that was acknowledged.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::{append, summary_of};
use crate::audit::{AuditLog, LOG_FILE};

const FOLDER: &str = "EDGEHOLD_TEST_AUDIT_FOLDER";
const WRITER: &str = "EDGEHOLD_TEST_AUDIT_WRITER";

/// Not a test of its own: the process that the test below starts and kills. It writes until it dies.
#[test]
#[ignore = "the child of `acknowledged_records_survive_kill_9`"]
fn child_writes_until_killed() {
    let (Ok(folder), Ok(writer)) = (std::env::var(FOLDER), std::env::var(WRITER)) else { return };
    let log = AuditLog::open(Path::new(&folder)).unwrap();
    let mut out = std::io::stdout().lock();
    for turn in writer.parse::<u128>().unwrap() << 64.. {
        let receipt = append(&log, turn).unwrap();
        writeln!(out, "ack {} {turn:032x}", receipt.sequence).unwrap();
        out.flush().unwrap();
    }
}

fn start(folder: &Path, writer: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "audit::tests::kill::child_writes_until_killed", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .env(WRITER, writer.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What the child has said before it died, without a line that its death cut short.
fn acknowledged(mut child: Child) -> Vec<(u64, String)> {
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    child.wait().unwrap();
    let whole = &said[..said.rfind('\n').map_or(0, |at| at + 1)];
    let fields = |line: &str| {
        let mut words = line.split_once("ack ")?.1.split(' ');
        Some((words.next()?.parse().ok()?, words.next()?.to_owned()))
    };
    whole.lines().filter_map(fields).collect()
}

#[test]
fn acknowledged_records_survive_kill_9() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = Vec::new();
    for round in 0..8_usize {
        let mut children = [start(folder.path(), 2 * round), start(folder.path(), 2 * round + 1)];
        // Spread over the start of the process, the first record, and the middle of many.
        let pause = [35, 180, 60, 250, 90, 410, 130, 300][round];
        thread::sleep(Duration::from_millis(pause));
        for child in &mut children {
            child.kill().unwrap();
        }
        all.extend(children.into_iter().flat_map(acknowledged));
    }
    assert!(all.len() > 20, "only {} records were acknowledged: the test shows nothing", all.len());

    let log = AuditLog::open(folder.path()).unwrap();
    append(&log, 1).unwrap();
    let text = std::fs::read_to_string(folder.path().join(LOG_FILE)).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for (sequence, turn) in &all {
        let line = lines[usize::try_from(*sequence).unwrap() - 1];
        assert!(line.contains(&format!("\"seq\":{sequence},")) && line.contains(turn), "{sequence} {turn}");
    }
    let summary = summary_of(&folder);
    assert_eq!((summary.records, summary.broken), (lines.len() as u64, None));
}
