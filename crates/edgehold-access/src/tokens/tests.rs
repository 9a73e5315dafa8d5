use edgehold_types::ManualClock;

use super::*;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

struct Bench {
    folder: tempfile::TempDir,
    clock: Arc<ManualClock>,
    tokens: Tokens,
}

fn bench() -> Bench {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(ManualClock::at(Timestamp(1_700_000_000_000)));
    let store = Arc::new(Store::open(folder.path()).unwrap());
    let tokens = Tokens::new(store, Arc::clone(&clock) as _);
    Bench { folder, clock, tokens }
}

fn grants(text: &str) -> Grants {
    text.parse().unwrap()
}

#[test]
fn a_token_is_found_by_its_secret_alone() {
    let Bench { tokens, .. } = bench();
    let made = tokens.add("display", &grants("ask:device watch"), Some(DAY)).unwrap();
    let found = tokens.find(&made.secret).unwrap().unwrap();
    let expected = Known { id: made.id.clone(), name: "display".into(), grants: grants("ask:device watch") };
    assert_eq!(found, expected);
    let mut other = made.secret.clone();
    let last = if other.pop() == Some('A') { 'B' } else { 'A' };
    other.push(last);
    for wrong in ["", "eh_", &made.id, &made.secret[3..], &other, &format!("{} ", made.secret)] {
        assert_eq!(tokens.find(wrong).unwrap(), None, "{wrong}");
    }
}

#[test]
fn secrets_have_256_random_bits_and_are_not_shown_in_passing() {
    let Bench { tokens, .. } = bench();
    let (a, b) = (tokens.add("a", &Grants::all(), None).unwrap(), tokens.add("a", &Grants::all(), None).unwrap());
    assert_ne!((&a.id, &a.secret), (&b.id, &b.secret));
    let encoded = a.secret.strip_prefix(SECRET_PREFIX).unwrap();
    assert_eq!(URL_SAFE_NO_PAD.decode(encoded).unwrap().len(), 32);
    assert!(!format!("{a:?}").contains(encoded));
}

#[test]
fn a_token_holds_until_its_time_is_over() {
    let Bench { clock, tokens, .. } = bench();
    assert!(!tokens.any().unwrap());
    let made = tokens.add("short", &grants("ask"), Some(DAY)).unwrap();
    clock.advance(DAY - Duration::from_millis(1));
    assert!(tokens.any().unwrap() && tokens.find(&made.secret).unwrap().is_some());
    clock.advance(Duration::from_millis(1));
    assert!(tokens.any().unwrap() && tokens.find(&made.secret).unwrap().is_none());
    let lasting = tokens.add("lasting", &grants("ask"), None).unwrap();
    clock.advance(DAY * 10_000);
    assert!(tokens.any().unwrap() && tokens.find(&lasting.secret).unwrap().is_some());
}

#[test]
fn a_revoked_token_is_refused_by_every_process_at_once() {
    let Bench { folder, clock, tokens } = bench();
    let other = Tokens::new(Arc::new(Store::open(folder.path()).unwrap()), Arc::clone(&clock) as _);
    let made = tokens.add("lost", &grants("ask"), None).unwrap();
    assert!(other.find(&made.secret).unwrap().is_some());
    tokens.revoke(&made.id).unwrap();
    assert!(other.find(&made.secret).unwrap().is_none() && other.any().unwrap());
    let at = tokens.list().unwrap()[0].revoked;
    clock.advance(DAY);
    tokens.revoke(&made.id).unwrap();
    assert_eq!((tokens.list().unwrap()[0].revoked, at.is_some()), (at, true));
    assert!(matches!(tokens.revoke("nobody"), Err(AccessError::Unknown(id)) if id == "nobody"));
}

#[test]
fn the_last_use_is_written_at_most_once_a_minute() {
    let Bench { clock, tokens, .. } = bench();
    let made = tokens.add("a", &grants("ask"), None).unwrap();
    let last = || tokens.list().unwrap()[0].last_used;
    assert_eq!(last(), None);
    tokens.find(&made.secret).unwrap();
    let first = last().unwrap();
    clock.advance(Duration::from_secs(59));
    tokens.find(&made.secret).unwrap();
    assert_eq!(last(), Some(first));
    clock.advance(Duration::from_secs(1));
    tokens.find(&made.secret).unwrap();
    assert_eq!(last(), Some(Timestamp(first.0 + 60_000)));
}

#[test]
fn the_secret_stands_nowhere_in_the_files() {
    let Bench { folder, tokens, .. } = bench();
    let made = tokens.add("display", &grants("ask"), None).unwrap();
    tokens.find(&made.secret).unwrap();
    let encoded = made.secret.strip_prefix(SECRET_PREFIX).unwrap();
    let raw = URL_SAFE_NO_PAD.decode(encoded).unwrap();
    let (mut files, mut named) = (0, false);
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let has = |needle: &[u8]| bytes.windows(needle.len()).any(|w| w == needle);
        assert!(!has(encoded.as_bytes()) && !has(&raw));
        named |= has(b"display");
        files += 1;
    }
    assert!(files > 0 && named, "the row is in one of the files");
}

#[test]
fn a_name_is_plain_text() {
    let Bench { tokens, .. } = bench();
    for bad in ["", "  ", "a\nb", &"x".repeat(65)] {
        assert!(matches!(tokens.add(bad, &Grants::all(), None), Err(AccessError::Name)), "{bad}");
    }
    assert!(tokens.list().unwrap().is_empty());
}

#[test]
fn a_certificate_and_a_user_are_found_by_what_they_are() {
    let Bench { clock, tokens, .. } = bench();
    let (certificate, user) = (Holder::Certificate([7; 32]), Holder::User(1001));
    assert_eq!(tokens.find_holder(certificate).unwrap(), None);
    let made = tokens.add_holder("phone", certificate, &grants("ask:device"), Some(DAY)).unwrap();
    let other = tokens.add_holder("cron", user, &grants("publish"), None).unwrap();
    assert_eq!((made.first, other.first), (true, false), "the first one shuts the door for everybody else");
    let found = tokens.find_holder(certificate).unwrap().unwrap();
    assert_eq!((found.id, found.name.as_str(), found.grants), (made.id.clone(), "phone", grants("ask:device")));
    assert_eq!(tokens.find_holder(user).unwrap().unwrap().grants, grants("publish"));
    for stranger in [Holder::Certificate([8; 32]), Holder::User(1002), Holder::User(0)] {
        assert_eq!(tokens.find_holder(stranger).unwrap(), None, "{stranger}");
    }
    clock.advance(DAY);
    assert_eq!(tokens.find_holder(certificate).unwrap(), None, "it has expired");
    tokens.revoke(&other.id).unwrap();
    assert_eq!(tokens.find_holder(user).unwrap(), None);
    assert!(tokens.any().unwrap());
}

#[test]
fn what_is_let_in_already_is_not_let_in_twice() {
    let Bench { clock, tokens, .. } = bench();
    let user = Holder::User(1001);
    let first = tokens.add_holder("a", user, &grants("ask"), Some(DAY)).unwrap();
    let again = tokens.add_holder("b", user, &grants("all"), None);
    assert!(matches!(again, Err(AccessError::Taken { kind: "user", id, .. }) if id == first.id));
    tokens.revoke(&first.id).unwrap();
    tokens.add_holder("b", user, &grants("watch"), Some(DAY)).unwrap();
    assert_eq!(tokens.find_holder(user).unwrap().unwrap().grants, grants("watch"));
    clock.advance(DAY);
    tokens.add_holder("c", user, &grants("ask"), None).unwrap();
    assert_eq!(tokens.find_holder(user).unwrap().unwrap().grants, grants("ask"));
}

#[test]
fn they_are_listed_with_what_they_are_and_counted_by_it() {
    let Bench { clock, tokens, .. } = bench();
    tokens.add("t", &Grants::all(), Some(DAY)).unwrap();
    tokens.add_holder("c", Holder::Certificate([0xab; 32]), &Grants::all(), None).unwrap();
    tokens.add_holder("u", Holder::User(70_000), &Grants::all(), None).unwrap();
    let shown = |name: &str| {
        let found = tokens.list().unwrap().into_iter().find(|issued| issued.name == name).unwrap();
        (found.kind.word(), found.holder.map(|holder| holder.to_string()))
    };
    assert_eq!(shown("t"), ("token", None));
    assert_eq!(shown("c"), ("certificate", Some("ab".repeat(32))));
    assert_eq!(shown("u"), ("user", Some("70000".to_owned())));
    let holds = || [Kind::Token, Kind::Certificate, Kind::User].map(|kind| tokens.any_holds(kind).unwrap());
    assert_eq!(holds(), [true, true, true]);
    clock.advance(DAY);
    assert_eq!(holds(), [false, true, true]);
}

#[test]
fn a_secret_is_no_certificate_and_the_other_way_round() {
    let Bench { tokens, .. } = bench();
    let made = tokens.add("t", &Grants::all(), None).unwrap();
    // What is kept of a secret has the form of a certificate's hash.
    assert_eq!(tokens.find_holder(Holder::Certificate(digest(&made.secret))).unwrap(), None);
}

#[test]
fn tokens_of_the_form_before_are_still_let_in() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Arc::new(ManualClock::at(Timestamp(1_700_000_000_000))));
    let file = folder.path().join(edgehold_store::STORE_FILE);
    let before = edgehold_store::rusqlite::Connection::open(&file).unwrap();
    std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let steps = edgehold_store::migrations::MIGRATIONS;
    let then = steps.iter().position(|step| step.name == "credentials").unwrap();
    steps[..then].iter().for_each(|step| before.execute_batch(step.sql).unwrap());
    before.pragma_update(None, "user_version", u32::try_from(then).unwrap()).unwrap();
    before
        .execute(
            "INSERT INTO token (id, name, secret, scopes, created_ms) VALUES ('1', 'old', ?1, 'ask', 5)",
            [&digest("eh_old")[..]],
        )
        .unwrap();
    drop(before);
    let tokens = Tokens::new(Arc::new(Store::open(folder.path()).unwrap()), clock);
    assert_eq!(tokens.find("eh_old").unwrap().unwrap().name, "old");
    assert_eq!(tokens.list().unwrap().len(), 1);
}
