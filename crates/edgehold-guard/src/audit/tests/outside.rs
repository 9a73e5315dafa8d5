//! Exports and proofs: what somebody can check who has only the public key.

use proptest::prelude::*;

use super::*;

fn exported(folder: &TempDir) -> (PathBuf, PublicKey) {
    let file = folder.path().join("export.txt");
    let summary = export(folder.path(), &Options::default(), &file).unwrap();
    (file, summary.key.unwrap())
}

#[test]
fn an_export_is_checked_without_any_secret() {
    let folder = unsettled_log_of(20);
    let (file, key) = exported(&folder);
    let found = verify_export(&file, Some(&key)).unwrap();
    assert_eq!((found.records, found.settled, found.checkpoints, found.broken), (20, 20, 3, None));
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("# ") && text.contains(&format!("\nkey {key}\n")));
    assert_eq!(key.to_string().parse(), Ok(key));
    for secret in [KEY_FILE, STATE_FILE, SIGNER_FILE] {
        let bytes = fs::read(folder.path().join(secret)).unwrap();
        assert!(!text.as_bytes().windows(32).any(|w| bytes.windows(32).any(|s| s == w)), "{secret}");
    }
}

#[test]
fn attack_an_export_is_edited() {
    let folder = log_of(5);
    let (file, key) = exported(&folder);
    let good = fs::read_to_string(&file).unwrap();
    let check = |text: String, expected: Option<Broken>| {
        assert_ne!(text, good);
        fs::write(&file, text).unwrap();
        match (verify_export(&file, Some(&key)), expected) {
            (Ok(found), Some(_)) => assert_eq!(found.broken, expected),
            (Err(AuditError::NotReadable { .. }), None) => {}
            (other, _) => panic!("{other:?}"),
        }
    };
    let at = |place, fault| Some(Broken { place, fault });
    check(good.replacen("answered", "refused!", 1), at(Place::Line(1), Fault::Edited));
    check(good.replacen("\n5\n", "\n4\n", 1), at(Place::Checkpoint(1), Fault::Signature));
    check(good.replacen("# The", "# An", 1), None);
    check(good.replacen("\nrecords 5 ", "\nrecords 4 ", 1), None);
    check(format!("{good}more"), None);
    check(good[..good.len() - 20].to_owned(), at(Place::Log, Fault::Truncated));
    // A record more, which no checkpoint covers.
    let line = good.lines().last().unwrap();
    let longer = format!("{good}{}\n", line.replacen("\"seq\":5", "\"seq\":6", 1));
    let (bytes, more) = (text_of(&folder).len(), line.len() + 1);
    let link = record::link(line.as_bytes()).to_string();
    let mut longer = longer.replacen(&format!("records 5 {bytes}"), &format!("records 6 {}", bytes + more), 1);
    let prev = longer.rfind("\"prev\":\"").unwrap() + 8;
    longer.replace_range(prev..prev + 64, &link);
    check(longer, at(Place::Line(6), Fault::Unsettled));
}

#[test]
fn every_record_can_be_proven_and_nothing_else() {
    let folder = unsettled_log_of(19);
    let options = Options::default();
    let key = public_key(folder.path(), &options).unwrap().unwrap();
    let lines = lines_of(&folder);
    for number in 1..=19 {
        let proof = prove(folder.path(), &options, number).unwrap();
        let read = parse_proof(proof.to_string().as_bytes()).unwrap();
        assert_eq!(read, proof);
        assert_eq!(read.check(&key).unwrap().seq, number);
        assert_eq!(read.line(), lines[usize::try_from(number).unwrap() - 1].as_bytes());
    }
    for number in [0, 20, u64::MAX] {
        assert!(matches!(prove(folder.path(), &options, number), Err(AuditError::NoRecord { .. })), "{number}");
    }
}

#[test]
fn attack_a_forged_proof() {
    let folder = log_of(19);
    let options = Options::default();
    let key = public_key(folder.path(), &options).unwrap().unwrap();
    let good = prove(folder.path(), &options, 3).unwrap();
    let (text, other) = (good.to_string(), prove(folder.path(), &options, 4).unwrap().to_string());
    let extra = |text: &str| text.lines().nth(1).unwrap().to_owned();
    let check = |forged: String, fault: Fault| {
        assert_ne!(forged, text);
        let found = parse_proof(forged.as_bytes()).and_then(|p| p.check(&key).map(|r| r.seq));
        assert_eq!(found, Err(fault), "{forged}");
    };
    check(text.replace(&extra(&text), &extra(&other)), Fault::Proof);
    check(text.replace("index 2", "index 3"), Fault::Proof);
    check(text.replace("index 2", "index 18446744073709551614"), Fault::Proof);
    check(text.replace("index 2", "index 02"), Fault::Proof);
    let hash = text.lines().nth(3).unwrap();
    check(text.replacen(&format!("{hash}\n"), "", 1), Fault::Proof);
    check(text.replacen(&format!("{hash}\n"), &format!("{hash}\n{hash}\n"), 1), Fault::Proof);
    check(text.replace("\n19\n", "\n18\n"), Fault::Signature);
    let stranger = log_of(19);
    let foreign = prove(stranger.path(), &options, 3).unwrap();
    check(foreign.to_string(), Fault::ForeignLog);
    assert_eq!(foreign.check(&key).unwrap_err(), Fault::ForeignLog);
}

#[test]
fn a_public_key_is_read_as_it_is_written_and_no_other_way() {
    let key = public_key(log_of(0).path(), &Options::default()).unwrap().unwrap().to_string();
    assert_eq!(key.parse::<PublicKey>().unwrap().to_string(), key);
    for bad in ["", "a+b+c", &key[1..], &key[..key.len() - 1], &key.to_uppercase(), &format!("{key} ")] {
        assert_eq!(bad.parse::<PublicKey>(), Err(NotAKey), "{bad}");
    }
}

proptest! {
    #[test]
    fn parsers_take_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(parse_record(&bytes).is_err());
        prop_assert!(parse_checkpoint(&bytes).is_err());
        prop_assert!(parse_proof(&bytes).is_err());
        prop_assert!(read_export(&mut &bytes[..], Path::new("export"), None).is_err());
    }

    #[test]
    fn an_export_with_one_byte_changed_is_refused(at in any::<prop::sample::Index>(), with in any::<u8>()) {
        static GOOD: std::sync::LazyLock<(Vec<u8>, PublicKey)> = std::sync::LazyLock::new(|| {
            let folder = log_of(3);
            let (file, key) = exported(&folder);
            (fs::read(file).unwrap(), key)
        });
        let mut bytes = GOOD.0.clone();
        let at = at.index(bytes.len());
        prop_assume!(bytes[at] != with);
        bytes[at] = with;
        let found = read_export(&mut &bytes[..], Path::new("export"), Some(&GOOD.1));
        // The key that an export names for itself is not what it is checked with.
        let own_key = 1 + bytes.iter().position(|b| *b == b'\n').unwrap_or(0);
        let is_own_key = (own_key..own_key + 150).contains(&at);
        prop_assert!(is_own_key || found.map_or(true, |summary| summary.broken.is_some()), "{at} {with}");
    }

    #[test]
    fn a_checkpoint_with_one_byte_changed_is_refused(at in any::<prop::sample::Index>(), with in any::<u8>()) {
        let step = secret::Secret::from_bytes([1; 32]).signing_key();
        let device = secret::Secret::from_bytes([2; 32]).signing_key();
        let origin = note::origin_of(step.verifying_key().as_bytes());
        let public = PublicKey::new(&origin, device.verifying_key());
        let signed = note::Signed { origin, size: 7, root: [3; 32], step: 0, epoch: 1, next: [4; 32] };
        let good = Checkpoint::sign(signed, &device, &step);
        prop_assert_eq!(good.check(&public), Ok(()));
        let mut bytes = good.to_string().into_bytes();
        prop_assert_eq!(parse_checkpoint(&bytes), Ok(good));
        let at = at.index(bytes.len());
        prop_assume!(bytes[at] != with);
        bytes[at] = with;
        let found = parse_checkpoint(&bytes).and_then(|note| note.check(&public));
        prop_assert!(found.is_err());
    }
}
