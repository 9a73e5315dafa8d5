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
