use std::path::Path;

use super::*;

const MARKER: &[u8] = b"the sealed marker of a test";

fn id(n: u8) -> SessionId {
    SessionId::from_bytes([n; 16])
}

fn name(text: &str) -> SubjectName {
    SubjectName::new(text).unwrap()
}

fn state(used_ms: u64, plain: &[u8]) -> SessionState<'_> {
    SessionState { used_ms, expires_ms: used_ms + 100, exchanges: 1, about: &[], about_many: false, plain }
}

fn begin(store: &Store, n: u8, subject: Option<&SubjectName>, state: &SessionState<'_>) -> usize {
    store.begin_session(&NewSession { id: id(n), agent: "device", subject }, state, 3).unwrap()
}

fn said(store: &Store, n: u8) -> Option<Vec<u8>> {
    store.open_session(&id(n)).unwrap().map(|session| session.plain.to_vec())
}

fn ids(store: &Store) -> Vec<SessionId> {
    store.sessions().unwrap().iter().map(|row| row.id).collect()
}

/// Whether these bytes stand in any file of the folder.
fn stands_in_a_file(folder: &Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let content = std::fs::read(entry.unwrap().path()).unwrap();
        content.windows(bytes.len()).any(|window| window == bytes)
    })
}

#[test]
fn a_session_is_there_after_opening_again_and_its_words_are_in_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    begin(&store, 1, Some(&name("anna")), &state(10, b""));
    assert_eq!(store.save_session(&id(1), 1, &state(20, MARKER)).unwrap(), 2);
    assert!(!stands_in_a_file(folder.path(), MARKER), "before the database is closed");
    drop(store);
    let store = Store::open(folder.path()).unwrap();
    assert_eq!(said(&store, 1).unwrap(), MARKER);
    let row = store.session(&id(1)).unwrap().unwrap();
    assert_eq!((row.created_ms, row.used_ms, row.expires_ms, row.version), (10, 20, 120, 2));
    assert_eq!((row.agent.as_str(), row.subject), ("device", Some(name("anna"))));
    assert!(!stands_in_a_file(folder.path(), MARKER));
    assert!(stands_in_a_file(folder.path(), b"device"), "the search finds what is there");
}

#[test]
fn of_two_that_go_on_from_one_state_one_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (Store::open(folder.path()).unwrap(), Store::open(folder.path()).unwrap());
    begin(&one, 1, None, &state(1, b"a"));
    one.save_session(&id(1), 1, &state(2, b"one")).unwrap();
    let refused = other.save_session(&id(1), 1, &state(3, b"other"));
    assert!(matches!(refused, Err(SaveError::Changed)), "{refused:?}");
    assert_eq!(said(&other, 1).unwrap(), b"one");
    other.delete_sessions(Some(&id(1))).unwrap();
    let gone = one.save_session(&id(1), 2, &state(4, b"one"));
    assert!(matches!(gone, Err(SaveError::Gone)), "{gone:?}");
}

#[test]
fn what_is_over_expires_and_what_was_not_used_for_longest_makes_room() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    for n in 1..=3 {
        assert_eq!(begin(&store, n, None, &state(u64::from(n), b"x")), 0);
    }
    store.save_session(&id(1), 1, &state(9, b"x")).unwrap();
    assert_eq!(begin(&store, 4, None, &state(10, b"x")), 1);
    assert_eq!(ids(&store), [id(4), id(1), id(3)]);
    assert_eq!(store.expire_sessions(102).unwrap(), 0);
    assert_eq!(store.expire_sessions(109).unwrap(), 2);
    assert_eq!(ids(&store), [id(4)]);
    assert_eq!(store.delete_sessions(None).unwrap(), 1);
    assert_eq!(store.delete_sessions(Some(&id(4))).unwrap(), 0);
}

#[test]
fn a_deleted_session_is_in_none_of_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    begin(&store, 1, None, &state(1, b"x"));
    let sealed: Vec<u8> =
        store.read(|t| Ok::<_, StoreError>(t.query_row("SELECT sealed FROM session", [], |row| row.get(0))?)).unwrap();
    assert!(stands_in_a_file(folder.path(), &sealed));
    store.delete_sessions(Some(&id(1))).unwrap();
    assert!(!stands_in_a_file(folder.path(), &sealed), "not even as it was sealed");
}

#[test]
fn forgetting_somebody_takes_every_session_that_tells_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let (anna, ben, about) = (name("anna"), name("ben"), [name("anna")]);
    let new = |n, subject, state: &SessionState<'_>| {
        store.begin_session(&NewSession { id: id(n), agent: "device", subject }, state, 9).unwrap()
    };
    new(1, Some(&anna), &state(1, b"hers"));
    new(2, Some(&ben), &state(2, b"his"));
    new(3, None, &SessionState { about: &about, ..state(3, b"of her") });
    // Who was named once is remembered, whatever is left of it.
    store.save_session(&id(3), 1, &state(4, b"")).unwrap();
    new(4, None, &SessionState { about_many: true, ..state(5, b"of a crowd") });
    assert_eq!(store.forget(&anna).unwrap().unwrap().rows, 4, "the key and three sessions");
    assert_eq!(ids(&store), [id(2)]);
    assert!(!stands_in_a_file(folder.path(), b"anna"));
    assert_eq!(said(&store, 2).unwrap(), b"his");
}

#[test]
fn attack_a_sealed_row_moved_to_another_id_does_not_open() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    begin(&store, 1, None, &state(1, b"one"));
    begin(&store, 2, None, &state(2, b"two"));
    let moved = "UPDATE session SET sealed = (SELECT sealed FROM session ORDER BY used_ms LIMIT 1) WHERE used_ms = 2";
    store.write(|t| Ok::<_, StoreError>(t.execute(moved, [])?)).unwrap();
    let refused = store.open_session(&id(2)).map(|_| ());
    assert!(matches!(refused, Err(SealError::Broken)), "{refused:?}");
    assert_eq!(said(&store, 1).unwrap(), b"one");
}

#[test]
fn work_that_breaks_off_leaves_the_old_state() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    begin(&store, 1, None, &state(1, b"old"));
    let broke = store.write(|t| {
        t.execute("UPDATE session SET sealed = x'00', version = 9", [])?;
        Err::<(), _>(StoreError::Busy)
    });
    assert!(broke.is_err());
    assert_eq!((said(&store, 1).unwrap(), store.session(&id(1)).unwrap().unwrap().version), (b"old".to_vec(), 1));
}

#[test]
fn an_id_is_32_hexadecimal_digits() {
    let id = SessionId::random().unwrap();
    assert_eq!(id.to_string().parse(), Ok(id));
    assert_ne!(SessionId::random().unwrap(), id);
    for bad in ["", "12", "+0000000000000000000000000000001", &"g".repeat(32), &"0".repeat(33)] {
        assert_eq!(bad.parse::<SessionId>(), Err(InvalidSessionId), "{bad:?}");
    }
}
