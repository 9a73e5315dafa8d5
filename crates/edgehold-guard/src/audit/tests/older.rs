//! Logs that an earlier version has written still read, and are settled by the first checkpoint.

use super::*;

/// A log of three records and its key, as version 0.1 has written them.
fn older_log() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(LOG_FILE), include_str!("v1/audit.jsonl")).unwrap();
    let key: [u8; 32] = [
        0xf9, 0xe2, 0xaa, 0x2f, 0x8a, 0x65, 0x19, 0x35, 0x84, 0x46, 0x6e, 0x8e, 0x93, 0x23, 0x6d, 0x3b, 0x17, 0xc3,
        0xd8, 0x06, 0x02, 0xdd, 0xd7, 0x19, 0x22, 0x27, 0x54, 0x9a, 0x22, 0x39, 0x81, 0x79,
    ];
    fs::write(folder.path().join(KEY_FILE), key).unwrap();
    fs::set_permissions(folder.path().join(KEY_FILE), fs::Permissions::from_mode(0o600)).unwrap();
    folder
}

#[test]
fn an_older_log_is_checked_taken_over_and_goes_on() {
    let folder = older_log();
    let before = text_of(&folder);
    assert_eq!((summary_of(&folder).records, summary_of(&folder).older, summary_of(&folder).key), (3, 3, None));
    let log = AuditLog::open(folder.path()).unwrap();
    assert_eq!(append(&log, 4).unwrap().sequence, 4);
    drop(log);
    assert!(text_of(&folder).starts_with(&before), "nothing of it is lost");
    check_sound(&folder, 4, 0, 0);
    let found = summary_of(&folder);
    assert_eq!((found.older, found.settled, found.checkpoints), (3, 4, 2));
    let proof = prove(folder.path(), &Options::default(), 2).unwrap();
    assert_eq!(proof.check(&found.key.unwrap()).unwrap().seq, 2);
}

#[test]
fn attack_an_edit_of_an_older_log_shows_before_and_after_it_is_taken_over() {
    for taken_over in [false, true] {
        for line in 1..=3_usize {
            let folder = older_log();
            if taken_over {
                drop(AuditLog::open(folder.path()).unwrap());
            }
            let mut lines = lines_of(&folder);
            lines[line - 1] = lines[line - 1].replace("answered", "refused!");
            write_lines(&folder, &lines);
            check_broken(&folder, Place::Line(line as u64), Fault::Code);
        }
    }
}

#[test]
fn attack_whoever_has_the_older_key_cannot_rewrite_what_was_taken_over() {
    let folder = older_log();
    drop(AuditLog::open(folder.path()).unwrap());
    // Cut to a beginning that the older key still vouches for.
    write_lines(&folder, &lines_of(&folder)[..2]);
    check_broken(&folder, Place::Log, Fault::Truncated);
}

#[test]
fn attack_records_of_the_present_form_without_their_keys_are_no_older_log() {
    let folder = log_of(2);
    for file in [STATE_FILE, CHECKPOINTS_FILE, COUNTER_FILE] {
        fs::remove_file(folder.path().join(file)).unwrap();
    }
    check_broken(&folder, Place::Line(1), Fault::NoKeys);
}

#[test]
fn attack_a_log_whose_state_is_gone_does_not_begin_anew() {
    for left in [CHECKPOINTS_FILE, COUNTER_FILE] {
        let folder = log_of(2);
        for file in [LOG_FILE, STATE_FILE, CHECKPOINTS_FILE, COUNTER_FILE] {
            if file != left {
                fs::remove_file(folder.path().join(file)).unwrap();
            }
        }
        assert!(matches!(AuditLog::open(folder.path()), Err(AuditError::StateMissing { .. })), "{left}");
    }
}
