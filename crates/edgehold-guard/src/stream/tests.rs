use std::sync::Arc;

use edgehold_types::{Label, Labels};
use proptest::prelude::*;

use super::*;
use crate::detect::Entity;
use crate::guard::Plans;
use crate::treat::{Plan, Session, Treatment};

fn raw(text: &str) -> Raw<String> {
    Raw::new(text.to_owned(), Labels::of(Label::Personal))
}

/// A guard in a session that knows two pseudonyms, and what they are.
fn guard() -> (Guard, String, String) {
    let outward = Plan::default().with(Entity::Date, Treatment::Generalise).with(Entity::Card, Treatment::Mask);
    let plans = Plans { inward: Plan::all(Treatment::Pseudonymise), outward, restore_for: [Recipient::Asker].into() };
    let guard = Guard::with_defaults().with_plans(Arc::new(plans)).in_session(&Session::default());
    let made = |text: &str| guard.admit(raw(text)).unwrap().value.get().clone();
    let (email, phone) = (made("ann@example.com"), made("0151 2345678"));
    (guard, email, phone)
}

fn whole(guard: &Guard, text: &str) -> (String, Vec<Finding>) {
    let treated = guard.release_to(&Recipient::Asker, raw(text)).unwrap();
    (treated.value.into_inner(), treated.findings)
}

fn streamed<'a>(guard: &Guard, pieces: impl IntoIterator<Item = &'a str>) -> (String, Vec<Finding>) {
    let mut stream = guard.release_stream_to(Recipient::Asker);
    let mut out = String::new();
    for piece in pieces {
        out.push_str(stream.push(raw(piece)).unwrap().get());
    }
    let (rest, findings) = stream.finish().unwrap();
    (out + rest.get(), findings)
}

#[test]
fn attack_one_character_at_a_time() {
    let guard = Guard::with_defaults();
    for text in [
        "mail anna@example.com now",
        "4111 1111 1111 1111",
        "call +49 30 1234567!",
        "+49 30 1234567 030 7654321",
        "jo [at] example [dot] com",
        "my ssn is 536-90-4399",
    ] {
        let mut buffer = [0; 4];
        let mut stream = guard.release_stream();
        let mut out = String::new();
        for c in text.chars() {
            out.push_str(stream.push(raw(c.encode_utf8(&mut buffer))).unwrap().get());
        }
        out.push_str(stream.finish().unwrap().0.get());
        assert_eq!(out, whole(&guard, text).0);
        assert_ne!(out, text);
    }
}

#[test]
fn prose_leaves_while_it_is_written() {
    let text = "The pump runs well and nobody has complained about it in weeks, or so the foreman says. ".repeat(8);
    let mut stream = Guard::with_defaults().release_stream();
    let mut out = stream.push(raw(&text)).unwrap().into_inner();
    assert!(out.len() + 400 > text.len(), "{} of {} bytes", out.len(), text.len());
    out += stream.finish().unwrap().0.get();
    assert_eq!(out, text);
}

#[test]
fn labels_of_all_pieces_stay() {
    let mut stream = Guard::with_defaults().release_stream();
    stream.push(raw("one ")).unwrap();
    let released = stream.push(Raw::new("two".to_owned(), Labels::of(Label::Health))).unwrap();
    assert_eq!(*released.labels(), [Label::Personal, Label::Health].into_iter().collect());
}

/// A wall of digits in small pieces: what is held stays bounded, and nothing is looked at again and again.
#[test]
fn attack_a_wall_in_small_pieces_is_bounded() {
    let wall = "7".repeat(200_000);
    let mut stream = Guard::with_defaults().release_stream();
    let mut out = String::new();
    for at in (0..wall.len()).step_by(8) {
        out.push_str(stream.push(raw(&wall[at..at + 8])).unwrap().get());
        assert!(stream.held.len() <= 2 * VIEW, "{} bytes held", stream.held.len());
    }
    out.push_str(stream.finish().unwrap().0.get());
    assert_eq!(out, wall);
}

const WORDS: &[&str] = &[
    "the",
    "pump",
    "runs",
    "at",
    "1450",
    "rpm,",
    "call",
    "+49 30 1234567",
    "jo@example.org",
    "jo [at] example [dot] com",
    "DE89 3704 0044 0532 0130 00",
    "my ssn is",
    "536-90-4399",
    "12 Baker Street",
    "4111 1111 1111 1111",
    "2024-02-29",
    "account",
    "number",
    "12345678",
    "and",
    "then.",
    "\n",
    "  ",
    "\n\n",
    "٤١١١ ١١١١ ١١١١ ١١١١",
    "Zoë",
    "wrote",
    "a long letter to nobody in particular, about nothing at all, and went on and on until the lamp was out.",
    "{email}",
    "{phone}",
    "{phone}0171 7654321",
    "in 1998",
    "35.20 euros",
    "12:01:33,21.5,44.0,1013.2,ok",
    "7",
    "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
    "https://example.org/a/long/way/that/goes/on/and/on/until/nobody/reads/it/any/more?and=more&of=it&still=more#end",
    "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\nMzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu\nNMoSfm76oqFvAp8Gy0iz5sxjZmSnXyCdPEovGhLa0VzMaQ8s+CLOyS56YyCFGeJZ\n-----END PRIVATE KEY-----",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_stream_gives_what_the_whole_gives(
        words in prop::collection::vec(prop::sample::select(WORDS), 1..120),
        sizes in prop::collection::vec(1_usize..90, 1..8),
    ) {
        let (guard, email, phone) = guard();
        let text = words.join(" ").replace("{email}", &email).replace("{phone}", &phone);
        let (mut pieces, mut rest) = (Vec::new(), text.as_str());
        for size in sizes.iter().cycle() {
            if rest.is_empty() {
                break;
            }
            let (piece, tail) = rest.split_at(rest.ceil_char_boundary((*size).min(rest.len())));
            pieces.push(piece);
            rest = tail;
        }
        prop_assert_eq!(streamed(&guard, pieces), whole(&guard, &text));
    }
}
