//! What somebody who can write to the state folder may try.

use super::*;
use crate::audit::note::Signed;
use crate::audit::notes::{NotesEnd, Settled};
use crate::audit::record::Rules;
use crate::audit::scan::{Position, Walk};
use crate::audit::state::State;

const FILES: [&str; 4] = [LOG_FILE, CHECKPOINTS_FILE, STATE_FILE, COUNTER_FILE];

fn copy(from: &TempDir, to: &TempDir, files: &[&str]) {
    for file in files {
        fs::copy(from.path().join(file), to.path().join(file)).unwrap();
    }
}

/// Puts the hashes of the chain right behind a change, as anybody can: no key is needed for them.
fn relink(lines: &mut [String], from: usize) {
    for i in from..lines.len() {
        let link = record::link(lines[i - 1].as_bytes()).to_string();
        let at = lines[i].find("\"prev\":\"").unwrap() + 8;
        lines[i].replace_range(at..at + 64, &link);
    }
}

#[test]
fn attack_an_edit_of_a_settled_record() {
    for line in 1..=3_usize {
        let folder = log_of(3);
        let mut lines = lines_of(&folder);
        lines[line - 1] = lines[line - 1].replace("answered", "refused!");
        write_lines(&folder, &lines);
        match line {
            // Nothing stands behind the last one but the checkpoint.
            3 => check_broken(&folder, Place::Checkpoint(1), Fault::Rewritten),
            _ => check_broken(&folder, Place::Line(line as u64), Fault::Edited),
        }
        relink(&mut lines, line);
        write_lines(&folder, &lines);
        check_broken(&folder, Place::Checkpoint(1), Fault::Rewritten);
    }
}

#[test]
fn attack_an_edit_of_an_unsettled_record() {
    for line in 1..=3_usize {
        let folder = unsettled_log_of(3);
        let mut lines = lines_of(&folder);
        lines[line - 1] = lines[line - 1].replace("answered", "refused!");
        relink(&mut lines, line);
        write_lines(&folder, &lines);
        check_broken(&folder, Place::Line(line as u64), Fault::Code);
    }
}

#[test]
fn attack_removing_moving_and_doubling_records_show() {
    let check = |order: &[usize], line: u64, fault: Fault| {
        for folder in [log_of(4), unsettled_log_of(4)] {
            let lines = lines_of(&folder);
            write_lines(&folder, &order.iter().map(|i| &lines[i - 1]).collect::<Vec<_>>());
            check_broken(&folder, Place::Line(line), fault);
        }
    };
    check(&[2, 3, 4], 1, Fault::Missing);
    check(&[1, 3, 4], 2, Fault::Missing);
    check(&[1, 3, 2, 4], 2, Fault::Moved);
    check(&[4, 2, 3, 1], 1, Fault::Moved);
    check(&[1, 2, 2, 3, 4], 3, Fault::Moved);
}

#[test]
fn attack_the_end_is_cut_off_behind_a_checkpoint() {
    for left in 0..3 {
        let folder = log_of(3);
        write_lines(&folder, &lines_of(&folder)[..left]);
        check_broken(&folder, Place::Log, Fault::Truncated);
    }
    // In the middle of a line: that is no torn end, and stays where it is.
    let folder = log_of(3);
    let text = text_of(&folder);
    fs::write(folder.path().join(LOG_FILE), &text[..text.len() - 9]).unwrap();
    check_broken(&folder, Place::Log, Fault::Truncated);
    assert_eq!(text_of(&folder), text[..text.len() - 9]);
}

#[test]
fn attack_the_end_is_cut_off_together_with_its_checkpoint() {
    let (early, folder) = (tempfile::tempdir().unwrap(), log_of(3));
    copy(&folder, &early, &[LOG_FILE, CHECKPOINTS_FILE]);
    drop(fill(&folder, 4..=5));
    copy(&early, &folder, &[LOG_FILE, CHECKPOINTS_FILE]);
    check_broken(&folder, Place::Log, Fault::CheckpointsMissing);
}

#[test]
fn attack_the_whole_folder_is_put_back_but_the_counter() {
    let (early, folder) = (tempfile::tempdir().unwrap(), log_of(3));
    copy(&folder, &early, &FILES);
    drop(fill(&folder, 4..=5));
    copy(&early, &folder, &FILES[..3]);
    check_broken(&folder, Place::Log, Fault::RolledBack);
}

#[test]
fn attack_the_whole_folder_is_put_back_with_its_counter() {
    let (early, folder, elsewhere) = (tempfile::tempdir().unwrap(), log_of(1), tempfile::tempdir().unwrap());
    let options = Options { counters: vec![elsewhere.path().join("counter")] };
    assert_eq!(begin_counters(folder.path(), &options, TIME).unwrap(), 1);
    let kept = AuditLog::open_with(folder.path(), &options).unwrap().checkpoint().unwrap();
    copy(&folder, &early, &FILES);
    let log = AuditLog::open_with(folder.path(), &options).unwrap();
    append(&log, 9).unwrap();
    let newest = log.checkpoint().unwrap();
    drop(log);
    copy(&early, &folder, &FILES);
    // The folder alone cannot know …
    check_sound(&folder, 2, 0, 0);
    // … but a counter elsewhere does, …
    let rolled_back = Some(Broken { place: Place::Log, fault: Fault::RolledBack });
    assert_eq!(verify(folder.path(), &options, None).unwrap().broken, rolled_back);
    assert!(AuditLog::open_with(folder.path(), &options).is_err());
    // … and so does a checkpoint that somebody has kept.
    let against = |note| verify(folder.path(), &Options::default(), Some(note)).unwrap().broken;
    assert_eq!(against(&kept), None);
    assert_eq!(against(&newest), Some(Broken { place: Place::Checkpoint(newest.step), fault: Fault::Diverged }));
    // Its owner may have put a backup back: the counters begin anew, and the log says so.
    assert_eq!(begin_counters(folder.path(), &options, TIME).unwrap(), 1);
    assert_eq!(verify(folder.path(), &options, None).unwrap().broken, None);
    assert!(text_of(&folder).lines().last().unwrap().contains("\"event\":\"counter_begun\""));
}

#[test]
fn attack_a_counter_is_removed_or_set_back() {
    let folder = log_of(3);
    let counter = folder.path().join(COUNTER_FILE);
    let good = fs::read_to_string(&counter).unwrap();
    assert!(good.contains(" 2 "));
    fs::write(&counter, good.replace(" 2 ", " 1 ").replace(" 1 ", " 0 ")).unwrap();
    assert!(matches!(AuditLog::open(folder.path()), Err(AuditError::CounterBroken { .. })));
    fs::remove_file(&counter).unwrap();
    assert!(matches!(AuditLog::open(folder.path()), Err(AuditError::CounterMissing { .. })));
    assert!(matches!(verify(folder.path(), &Options::default(), None), Err(AuditError::CounterMissing { .. })));
    fs::write(&counter, good).unwrap();
    check_sound(&folder, 3, 0, 0);
}

#[test]
fn attack_the_state_is_put_back() {
    let (early, folder) = (tempfile::tempdir().unwrap(), log_of(3));
    copy(&folder, &early, &[STATE_FILE]);
    drop(fill(&folder, 4..=5));
    drop(fill(&folder, 6..=6));
    copy(&early, &folder, &[STATE_FILE]);
    check_broken(&folder, Place::Log, Fault::StateOld);
}

#[test]
fn attack_records_of_another_device() {
    let (folder, other) = (log_of(3), log_of(4));
    let (mut own, foreign) = (lines_of(&folder), lines_of(&other));
    own.push(foreign[3].clone());
    write_lines(&folder, &own);
    check_broken(&folder, Place::Line(4), Fault::Code);
    // The whole log with its checkpoints.
    copy(&other, &folder, &[LOG_FILE, CHECKPOINTS_FILE]);
    assert_eq!(summary_of(&folder).broken, Some(Broken { place: Place::Checkpoint(0), fault: Fault::ForeignLog }));
    assert!(AuditLog::open(folder.path()).is_err());
}

#[test]
fn attack_records_of_two_logs_with_one_key_cannot_be_mixed() {
    let (one, two) = (unsettled_log_of(1), tempfile::tempdir().unwrap());
    copy(&one, &two, &[KEY_FILE, SIGNER_FILE, LOG_FILE, CHECKPOINTS_FILE, STATE_FILE, COUNTER_FILE]);
    for (folder, turns) in [(&one, [12, 13]), (&two, [21, 22])] {
        let log = AuditLog::open(folder.path()).unwrap();
        for turn in turns {
            append(&log, turn).unwrap();
        }
        std::mem::forget(log);
    }
    let (a, b) = (lines_of(&one), lines_of(&two));
    write_lines(&one, &[&a[0], &a[1], &b[2]]);
    check_broken(&one, Place::Line(2), Fault::Edited);
}

/// A folder's keys, as a thief of the whole folder has them.
struct Thief {
    book: book::Book,
    state: State,
    notes: Vec<Checkpoint>,
}

impl Thief {
    fn of(folder: &TempDir) -> Self {
        let book = book::Book::open(folder.path(), &Options::default()).unwrap().unwrap();
        let mut notes = Vec::new();
        notes::follow_file(&book.notes, &mut NotesEnd::default(), |note| {
            notes.push(note.clone());
            Ok(())
        })
        .unwrap();
        Self { state: book.state().unwrap(), book, notes }
    }

    fn signer(folder: &TempDir) -> ed25519_dalek::SigningKey {
        key::read_signer(&folder.path().join(SIGNER_FILE)).unwrap()
    }

    /// Where the log with these lines ends, and its tree.
    fn end_of(&self, lines: &[String]) -> Position {
        let mut at = Position::start(self.book.public.origin());
        lines.iter().for_each(|l| at.push(l.as_bytes(), l.len() as u64 + 1, 0));
        at
    }

    fn write_notes(&self, folder: &TempDir) {
        let text: String = self.notes.iter().map(|n| format!("{n}\n")).collect();
        fs::write(folder.path().join(CHECKPOINTS_FILE), text).unwrap();
    }
}

#[test]
fn attack_a_thief_of_every_key_cannot_rewrite_what_was_settled() {
    let folder = log_of(16);
    drop(fill(&folder, 17..=20));
    let (mut thief, signer) = (Thief::of(&folder), Thief::signer(&folder));
    let mut lines = lines_of(&folder);
    lines[4] = lines[4].replace("answered", "refused!");
    relink(&mut lines, 5);
    write_lines(&folder, &lines);
    // Signs both checkpoints anew, with the device's key and the only step's secret that there is: under that step's key …
    let (origin, step) = (thief.state.origin, thief.state.secret.signing_key());
    let forge = |number: usize, key: [u8; 32], old: &Checkpoint| {
        let size = usize::try_from(old.size).unwrap();
        let root = thief.end_of(&lines[..size]).tree.root();
        let at = Signed { origin, size: old.size, root, step: number as u64, epoch: old.epoch, next: old.next };
        Checkpoint::sign_as(key, at, &signer, &step)
    };
    let honest = thief.notes.clone();
    let own_key = step.verifying_key().to_bytes();
    let under_its_key: Vec<Checkpoint> = [1, 2].map(|n| forge(n, own_key, &honest[n])).into();
    // … or under the key that was named for it, which it cannot sign with.
    let under_the_named: Vec<Checkpoint> = [1, 2].map(|n| forge(n, honest[n].key, &honest[n])).into();
    for (forged, fault) in [(under_its_key, Fault::StepChain), (under_the_named, Fault::StepSignature)] {
        thief.notes.truncate(1);
        thief.notes.extend(forged);
        thief.write_notes(&folder);
        assert_eq!(summary_of(&folder).broken, Some(Broken { place: Place::Checkpoint(1), fault }));
        assert!(AuditLog::open(folder.path()).is_err());
    }
}

#[test]
fn attack_a_thief_begins_a_history_of_its_own() {
    let folder = log_of(16);
    let known = Thief::of(&folder).book.public;
    // New steps, the same device key: the log has another name, which whoever has the public key sees.
    let other = tempfile::tempdir().unwrap();
    copy(&folder, &other, &[KEY_FILE, SIGNER_FILE]);
    drop(fill(&other, 1..=16));
    check_sound(&other, 16, 0, 0);
    let file = other.path().join("export");
    export(other.path(), &Options::default(), &file).unwrap();
    assert_eq!(
        verify_export(&file, Some(&known)).unwrap().broken,
        Some(Broken { place: Place::Checkpoint(0), fault: Fault::ForeignLog })
    );
}

#[test]
fn what_a_thief_can_do_is_rewrite_the_records_without_a_checkpoint() {
    let folder = unsettled_log_of(3);
    let thief = Thief::of(&folder);
    let lines = lines_of(&folder);
    let event = Event::PolicyChanged { policy_sha256: Digest::new([0; 32]), rules: 0 };
    let before = thief.end_of(&lines[..2]);
    let key = thief.state.secret.record_key();
    let forged = record::line(Content::Owner(&event), TIME, &before, &key).unwrap();
    let forged = String::from_utf8(forged).unwrap();
    write_lines(&folder, &[&lines[0], &lines[1], forged.trim_end()]);
    // Said in docs/decisions/0021; sixteen records at most.
    check_sound(&folder, 3, 0, 0);
}

#[test]
fn attack_a_checkpoint_signed_by_another_key() {
    let folder = log_of(3);
    let (mut thief, stranger) = (Thief::of(&folder), Thief::signer(&log_of(0)));
    let last = thief.notes[1].clone();
    let origin = thief.state.origin;
    let at = Signed { origin, size: 3, root: last.root, step: 1, epoch: 1, next: last.next };
    let stray = secret::Secret::random().unwrap().signing_key();
    // Under the key that was named for it, so that only the signatures are wrong.
    thief.notes[1] = Checkpoint::sign_as(last.key, at, &stranger, &stray);
    thief.write_notes(&folder);
    check_broken(&folder, Place::Checkpoint(1), Fault::Signature);
}

#[test]
fn attack_a_checkpoint_is_edited_or_garbled() {
    let folder = log_of(3);
    let path = folder.path().join(CHECKPOINTS_FILE);
    let good = fs::read_to_string(&path).unwrap();
    let edited = good.replacen("\n3\n", "\n2\n", 1);
    assert_ne!(edited, good);
    fs::write(&path, edited).unwrap();
    let found = summary_of(&folder).broken.unwrap();
    assert_eq!((found.place, found.fault), (Place::Checkpoint(1), Fault::Signature));
    for garbage in ["\n\n", "nonsense\n\nmore\n\n", &"x".repeat(3 * MAX_NOTE)] {
        fs::write(&path, [&good, garbage, &good].concat()).unwrap();
        let found = summary_of(&folder).broken.unwrap();
        assert_eq!((found.place, found.fault), (Place::Checkpoint(2), Fault::NotACheckpoint), "{garbage:.9}");
    }
}

#[test]
fn secrets_of_a_step_are_not_in_the_folder_afterwards() {
    let folder = unsettled_log_of(1);
    let state = Thief::of(&folder).state;
    drop(fill(&folder, 2..=2));
    for entry in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(32).any(|w| w == state.secret.bytes()));
    }
    assert_ne!(Thief::of(&folder).state.secret.bytes(), state.secret.bytes());
}

#[test]
fn a_walk_without_keys_is_held_to_the_checkpoints_alone() {
    let folder = log_of(2);
    let thief = Thief::of(&folder);
    let settled: Vec<Settled> = thief.notes.iter().map(|n| Settled::by(n, Fault::Rewritten)).collect();
    let rules = Rules { device: None, step: None, settled: &settled, size: 2, older: 0 };
    let text = text_of(&folder);
    let mut walk = Walk::from(Position::start(thief.book.public.origin()), Path::new("log"), &rules).unwrap();
    walk.lines(&mut text.as_bytes(), text.len() as u64).unwrap();
    assert_eq!(walk.end().unwrap().records, 2);
}
