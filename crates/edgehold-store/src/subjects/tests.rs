use tempfile::TempDir;

use super::*;

fn name(text: &str) -> SubjectName {
    SubjectName::new(text).unwrap()
}

/// Whether these bytes stand in any file of the folder.
fn stands_in_a_file(folder: &TempDir, bytes: &[u8]) -> bool {
    std::fs::read_dir(folder.path()).unwrap().any(|entry| {
        let content = std::fs::read(entry.unwrap().path()).unwrap();
        content.windows(bytes.len()).any(|window| window == bytes)
    })
}

fn key(store: &Store, subject: &str) -> [u8; 32] {
    *store.read(|t| key_of(t, &name(subject))).unwrap().unwrap()
}

#[test]
fn a_subject_has_one_pseudonym_and_each_has_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let anna = store.pseudonym(&name("Anna Example")).unwrap();
    assert_eq!(Store::open(folder.path()).unwrap().pseudonym(&name("Anna Example")).unwrap(), anna);
    assert_ne!(store.pseudonym(&name("Ben Example")).unwrap(), anna);
    let elsewhere = tempfile::tempdir().unwrap();
    assert_ne!(Store::open(elsewhere.path()).unwrap().pseudonym(&name("Anna Example")).unwrap(), anna);
}

#[test]
fn a_forgotten_subject_is_in_none_of_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    for i in 0..50 {
        store.pseudonym(&name(&format!("subject number {i}"))).unwrap();
    }
    let before = store.pseudonym(&name("Anna Example")).unwrap();
    let secret = key(&store, "Anna Example");
    assert!(stands_in_a_file(&folder, &secret) && stands_in_a_file(&folder, b"Anna Example"));

    let forgotten = store.forget(&name("Anna Example")).unwrap().unwrap();
    assert_eq!(forgotten, Forgotten { pseudonym: before, rows: 1 });
    assert!(!stands_in_a_file(&folder, &secret), "the key is left");
    assert!(!stands_in_a_file(&folder, b"Anna Example"), "the name is left");
    assert!(stands_in_a_file(&folder, &key(&store, "subject number 7")), "the search finds what is there");

    assert_eq!(store.forget(&name("Anna Example")).unwrap(), None);
    assert_ne!(store.pseudonym(&name("Anna Example")).unwrap(), before, "a new key leads to none of the old records");
}

#[test]
fn rows_about_a_subject_go_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    // The tables of the ledger, as far as they matter here.
    let made = store.write(|t| -> Result<(), StoreError> {
        Ok(t.execute_batch(
            "CREATE TABLE IF NOT EXISTS privacy_entry (seq INTEGER PRIMARY KEY, time_ms INTEGER, kind TEXT, subject TEXT,
                 agent TEXT, mechanism TEXT, micro_rho INTEGER);
             CREATE TABLE IF NOT EXISTS privacy_answer (subject TEXT, query BLOB, answer TEXT, seq INTEGER);
             INSERT INTO privacy_entry VALUES (1, 1, 'debit', 'anna', 'device', 'count', 5);
             INSERT INTO privacy_entry VALUES (2, 1, 'debit', 'ben', 'device', 'count', 5);
             INSERT INTO privacy_answer VALUES ('anna', x'01', 'forty-two steps', 1);
             INSERT INTO privacy_answer VALUES ('ben', x'01', 'seven steps', 2);",
        )?)
    });
    made.unwrap();
    store.pseudonym(&name("anna")).unwrap();
    assert_eq!(store.forget(&name("anna")).unwrap().unwrap().rows, 3);
    assert!(!stands_in_a_file(&folder, b"forty-two steps") && !stands_in_a_file(&folder, b"anna"));
    let left = store.read(|t| -> Result<(i64, i64), StoreError> {
        let count = |table: &str| {
            t.query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0)).map_err(StoreError::from)
        };
        Ok((count("privacy_entry")?, count("privacy_answer")?))
    });
    assert_eq!(store.forget(&name("carl")).unwrap(), None);
    assert_eq!(left.unwrap(), (2, 1), "rows that count stay, answers about the subject do not");
    assert!(stands_in_a_file(&folder, b"seven steps"));
    // Somebody with rows and without a key is forgotten, too.
    assert_eq!(store.forget(&name("ben")).unwrap().unwrap().rows, 2);
    assert!(!stands_in_a_file(&folder, b"seven steps"));
}

#[test]
fn what_was_forgotten_is_remembered_until_it_is_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let pseudonym = store.pseudonym(&name("Anna Example")).unwrap();
    store.forget(&name("Anna Example")).unwrap();
    drop(store);
    let store = Store::open(folder.path()).unwrap();
    assert_eq!(store.unrecorded().unwrap(), [pseudonym]);
    store.forgetting_recorded(&pseudonym).unwrap();
    assert!(store.unrecorded().unwrap().is_empty());
}

#[test]
fn a_reader_that_stays_makes_forgetting_fail_and_not_lie() {
    let folder = tempfile::tempdir().unwrap();
    let (store, reader) = (Store::open(folder.path()).unwrap(), Store::open(folder.path()).unwrap());
    store.pseudonym(&name("Anna Example")).unwrap();
    let (begun, has_begun) = std::sync::mpsc::channel();
    let (end, ended) = std::sync::mpsc::channel::<()>();
    let reading = std::thread::spawn(move || {
        let read = reader.read(|t| -> Result<(), StoreError> {
            key_of(t, &name("Anna Example"))?;
            begun.send(()).unwrap();
            let _ = ended.recv();
            Ok(())
        });
        read.unwrap();
    });
    has_begun.recv().unwrap();
    let ending = std::thread::spawn(move || {
        std::thread::sleep(PAUSE * 3);
        drop(end);
    });
    // It waits for the reader, and returns when nothing is left.
    assert!(store.forget(&name("Anna Example")).unwrap().is_some());
    ending.join().unwrap();
    reading.join().unwrap();
    assert!(!stands_in_a_file(&folder, b"Anna Example"));
}

#[test]
fn names_that_are_none_are_refused_and_none_is_shown() {
    for bad in ["", "a\nb", "\u{0}", &"x".repeat(MAX_NAME + 1)] {
        assert_eq!(SubjectName::new(bad), Err(InvalidSubject), "{bad:?}");
    }
    assert_eq!(format!("{:?}", name("Anna")), "SubjectName(4 bytes)");
}
