//! A process that dies at any step of a record, a checkpoint or a new epoch loses nothing that was acknowledged.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use super::*;
use crate::audit::crash::{DIED, VARIABLE};

const FOLDER: &str = "EDGEHOLD_TEST_AUDIT_CRASH_FOLDER";

/// Not a test of its own: the process that dies. It writes past a checkpoint, begins an epoch, writes on and ends.
#[test]
#[ignore = "the child of the tests below"]
fn child_writes_until_it_dies() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let log = AuditLog::open(Path::new(&folder)).unwrap();
    let mut out = std::io::stdout().lock();
    let mut acknowledge = |turn: u128| {
        let receipt = append(&log, turn).unwrap();
        writeln!(out, "ack {} {turn:032x}", receipt.sequence).unwrap();
        out.flush().unwrap();
    };
    (0..18).for_each(&mut acknowledge);
    log.rotate(TIME, true).unwrap();
    (18..21).for_each(&mut acknowledge);
}

/// Runs the child until it dies at a place, and checks what it has left.
#[track_caller]
fn check(place: &str) {
    let folder = tempfile::tempdir().unwrap();
    let ended = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "audit::tests::crash::child_writes_until_it_dies", "--ignored", "--nocapture"])
        .env(FOLDER, folder.path())
        .env(VARIABLE, place)
        .stderr(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(ended.status.code(), Some(DIED), "it did not come to {place}");
    let said = String::from_utf8(ended.stdout).unwrap();
    let acknowledged: Vec<(usize, &str)> = said
        .lines()
        .filter_map(|l| l.split_once("ack ")?.1.split_once(' '))
        .map(|(number, turn)| (number.parse().unwrap(), turn))
        .collect();

    // Before anything is mended, it is already no attack.
    if folder.path().join(LOG_FILE).exists() && folder.path().join(KEY_FILE).exists() {
        assert_eq!(summary_of(&folder).broken, None, "{place}");
    }
    let log = AuditLog::open(folder.path()).unwrap_or_else(|e| panic!("{place}: {e}"));
    append(&log, 99).unwrap();
    drop(log);
    let found = summary_of(&folder);
    assert_eq!((found.broken, found.torn_bytes, found.settled), (None, 0, found.records), "{place}");
    let lines = lines_of(&folder);
    for (number, turn) in acknowledged {
        assert!(lines[number - 1].contains(turn), "{place}: record {number} is lost");
    }
    // An epoch that was announced has begun, once.
    let announced = lines.iter().filter(|l| l.contains("key_rotated")).count() as u64;
    let log = AuditLog::open(folder.path()).unwrap();
    assert_eq!(log.book.state().unwrap().epoch, 1 + announced, "{place}");
    assert!(!durable::draft(&folder.path().join(STATE_FILE)).exists(), "{place}: a draft is left");
}

/// They wait for the disk most of the time: so they do it side by side.
fn check_all(what: &str, places: &[&str], counts: std::ops::RangeInclusive<u32>) {
    thread::scope(|scope| {
        for count in counts {
            for place in places {
                scope.spawn(move || check(&format!("{what}/{place}#{count}")));
            }
        }
    });
}

#[test]
fn while_keys_are_made() {
    check_all("key", &["opened", "drafted", "renamed"], 1..=2);
}

#[test]
fn while_a_record_is_written() {
    for count in [1, 16, 19, 20] {
        check_all("record", &["before", "half", "written", "synced"], count..=count);
    }
}

#[test]
fn while_a_checkpoint_is_written() {
    // The first one, one after sixteen records, that of the new epoch, and that of the end.
    check_all("note", &["before", "half", "after"], 1..=4);
}

#[test]
fn while_the_state_goes_on() {
    // At the beginning, behind each checkpoint, for the new epoch before it and after it, without the older query keys.
    check_all("state", &["opened", "drafted", "renamed"], 1..=1);
    check_all("state", &["before", "half", "written", "done"], 1..=6);
}

#[test]
fn while_a_counter_goes_on() {
    check_all("counter", &["opened", "drafted", "renamed"], 1..=1);
    check_all("counter", &["before", "half", "written", "done"], 1..=3);
}

#[test]
fn while_an_epoch_begins() {
    check_all("epoch", &["announced", "pending"], 1..=1);
}
