use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::thread;

use crate::migrations::Migration;
use crate::{STORE_FILE, Store, StoreError};

const FIRST: Migration = Migration { name: "first", sql: "CREATE TABLE a (n INTEGER NOT NULL) STRICT;" };
const SECOND: Migration = Migration { name: "second", sql: "CREATE TABLE b (n INTEGER NOT NULL) STRICT;" };
const WRONG: Migration = Migration { name: "wrong", sql: "CREATE TABLE c (n INTEGER) STRICT; NOT SQL;" };

fn open(folder: &Path, steps: &[Migration]) -> Result<Store, StoreError> {
    Store::open_with(folder, steps)
}

fn add(store: &Store, n: i64) -> Result<(), StoreError> {
    store.write(|t| t.execute("INSERT INTO a VALUES (?1)", [n]).map(|_| ()).map_err(StoreError::from))
}

fn sum(store: &Store) -> i64 {
    store.read(|t| Ok::<i64, StoreError>(t.query_row("SELECT coalesce(sum(n), 0) FROM a", [], |r| r.get(0))?)).unwrap()
}

/// Whether there are tables with these names.
fn tables(store: &Store, names: [&str; 3]) -> [bool; 3] {
    names.map(|name| {
        let count = store.read(|t| {
            let sql = "SELECT count(*) FROM sqlite_schema WHERE name = ?1";
            Ok::<i64, StoreError>(t.query_row(sql, [name], |r| r.get(0))?)
        });
        count.unwrap() == 1
    })
}

#[test]
fn what_was_committed_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path(), &[FIRST]).unwrap();
    add(&store, 7).unwrap();
    drop(store);
    assert_eq!(sum(&open(folder.path(), &[FIRST]).unwrap()), 7);
}

#[test]
fn work_that_fails_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path(), &[FIRST]).unwrap();
    let failed: Result<(), StoreError> = store.write(|t| {
        t.execute("INSERT INTO a VALUES (1)", [])?;
        t.execute("INSERT INTO nowhere VALUES (1)", [])?;
        Ok(())
    });
    assert!(matches!(failed, Err(StoreError::Sql(_))), "{failed:?}");
    assert_eq!(sum(&store), 0);
}

#[test]
fn steps_are_taken_once_and_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let names = ["a", "b", "c"];
    assert_eq!(tables(&open(folder.path(), &[FIRST]).unwrap(), names), [true, false, false]);
    assert_eq!(tables(&open(folder.path(), &[FIRST, SECOND]).unwrap(), names), [true, true, false]);
    // A step that cannot be taken takes back what it began.
    let failed = open(folder.path(), &[FIRST, SECOND, WRONG]);
    assert!(matches!(failed, Err(StoreError::Sql(_))), "{failed:?}");
    assert_eq!(tables(&open(folder.path(), &[FIRST, SECOND]).unwrap(), names), [true, true, false]);
}

#[test]
fn a_database_of_a_newer_program_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path(), &[FIRST, SECOND]).unwrap());
    let refused = open(folder.path(), &[FIRST]);
    assert!(matches!(refused, Err(StoreError::TooNew { found: 2, known: 1, .. })), "{refused:?}");
}

#[test]
fn every_file_belongs_to_its_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path(), &[FIRST]).unwrap();
    add(&store, 1).unwrap();
    let mut seen = 0;
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", entry.path());
        seen += 1;
    }
    assert!(seen >= 2, "the database and its WAL are there: {seen}");
}

#[test]
fn an_exposed_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path(), &[FIRST]).unwrap());
    std::fs::set_permissions(folder.path().join(STORE_FILE), Permissions::from_mode(0o644)).unwrap();
    let refused = open(folder.path(), &[FIRST]);
    assert!(matches!(refused, Err(StoreError::Exposed { mode: 0o644, .. })), "{refused:?}");
}

#[test]
fn a_file_that_is_no_database_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(STORE_FILE);
    std::fs::write(&path, vec![b'x'; 8192]).unwrap();
    std::fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    let refused = open(folder.path(), &[FIRST]);
    assert!(matches!(refused, Err(StoreError::Damaged(_))), "{refused:?}");
}

#[test]
fn writers_wait_for_each_other() {
    let folder = tempfile::tempdir().unwrap();
    // Each thread has a connection of its own, as a process has.
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let path = folder.path().to_owned();
            thread::spawn(move || {
                let store = open(&path, &[FIRST]).unwrap();
                (0..25).for_each(|_| add(&store, 1).unwrap());
            })
        })
        .collect();
    threads.into_iter().for_each(|t| t.join().unwrap());
    assert_eq!(sum(&open(folder.path(), &[FIRST]).unwrap()), 100);
}

#[test]
fn the_shipped_steps_can_be_taken() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    assert!(store.path().ends_with(STORE_FILE));
    Store::open(folder.path()).unwrap();
}
