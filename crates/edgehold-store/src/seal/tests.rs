use super::*;

const ROW: Place<'_> = Place { what: "letters", row: &[1, 2] };

fn anna() -> SubjectName {
    SubjectName::new("anna").unwrap()
}

fn check(opened: Result<Zeroizing<Vec<u8>>, SealError>, expect: &str) {
    let got = match opened {
        Ok(plain) => String::from_utf8(plain.to_vec()).unwrap(),
        Err(error) => format!("{error:?}"),
    };
    assert_eq!(got, expect);
}

#[test]
fn what_is_sealed_opens_after_a_restart_and_only_in_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let sealed = Store::open(folder.path()).unwrap().seal(Some(&anna()), ROW, b"a letter").unwrap();
    assert!(!sealed.windows(6).any(|w| w == b"letter"));
    let store = Store::open(folder.path()).unwrap();
    check(store.open_sealed(Some(&anna()), ROW, &sealed), "a letter");
    check(store.open_sealed(Some(&anna()), Place { row: &[1, 3], ..ROW }, &sealed), "Broken");
    check(store.open_sealed(Some(&anna()), Place { what: "notes", ..ROW }, &sealed), "Broken");
    // The border between the two parts is held, too.
    check(store.open_sealed(Some(&anna()), Place { what: "letters\u{1}", row: &[2] }, &sealed), "Broken");
}

#[test]
fn the_same_data_is_sealed_otherwise_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let seal = || store.seal(None, ROW, b"a letter").unwrap();
    assert_ne!(seal(), seal());
}

#[test]
fn attack_every_changed_byte_and_every_cut_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let sealed = store.seal(None, ROW, b"a letter").unwrap();
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 0x40;
        assert!(store.open_sealed(None, ROW, &changed).is_err(), "byte {at}");
        assert!(store.open_sealed(None, ROW, &sealed[..at]).is_err(), "cut at {at}");
    }
    check(store.open_sealed(None, ROW, &[9; 60]), "Version { found: 9 }");
}

#[test]
fn each_subject_has_its_own_key_and_forgetting_destroys_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let sealed = store.seal(Some(&anna()), ROW, b"a letter").unwrap();
    check(store.open_sealed(Some(&SubjectName::new("ben").unwrap()), ROW, &sealed), "NoKey");
    check(store.open_sealed(None, ROW, &sealed), "NoKey");
    store.seal(None, ROW, b"something else").unwrap();
    check(store.open_sealed(None, ROW, &sealed), "Broken");
    store.forget(&anna()).unwrap().unwrap();
    check(store.open_sealed(Some(&anna()), ROW, &sealed), "NoKey");
    // Somebody of the same name who comes later has another key.
    store.pseudonym(&anna()).unwrap();
    check(store.open_sealed(Some(&anna()), ROW, &sealed), "Broken");
}

#[test]
fn nobody_can_be_called_what_the_nodes_own_key_is() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    assert!(SubjectName::new(SubjectName::nobody().as_str()).is_err());
    let sealed = store.seal(None, ROW, b"a letter").unwrap();
    check(store.open_sealed(None, ROW, &sealed), "a letter");
}
