use std::ops::Range;
use std::sync::Arc;

use edgehold_types::{Label, Labels};
use proptest::prelude::*;

use super::*;
use crate::stage::{Entity, Stage, StageError};

fn raw(text: &str) -> Raw<String> {
    Raw::new(text.to_owned(), Labels::of(Label::Personal))
}

fn whole(text: &str) -> (String, Vec<Finding>) {
    let treated = Guard::with_defaults().release(raw(text)).unwrap();
    (treated.value.into_inner(), treated.findings)
}

fn streamed<'a>(pieces: impl IntoIterator<Item = &'a str>) -> (String, Vec<Finding>) {
    let mut stream = Guard::with_defaults().release_stream();
    let mut out = String::new();
    for piece in pieces {
        out.push_str(stream.push(raw(piece)).unwrap().get());
        assert!(stream.held.chars().count() <= crate::stage::WINDOW, "{} bytes held", stream.held.len());
    }
    let (rest, findings) = stream.finish().unwrap();
    (out + rest.get(), findings)
}

#[test]
fn prose_is_held_back_by_one_word() {
    let mut stream = Guard::with_defaults().release_stream();
    let mut step = |piece: &str, expect: &str| assert_eq!(stream.push(raw(piece)).unwrap().get(), expect, "{piece}");
    step("The pump ", "The ");
    step("runs at 1", "pump runs ");
    step("450 rpm, and", "at 1450 rpm, ");
    step(" anna@exam", "and ");
    step("ple.com knows.\n", "[email] knows.\n");
}

#[test]
fn attack_one_character_at_a_time() {
    for text in
        ["mail anna@example.com now", "4111 1111 1111 1111", "call +49 30 1234567!", "+49 30 1234567 030 7654321"]
    {
        let mut buffer = [0; 4];
        let mut stream = Guard::with_defaults().release_stream();
        let mut out = String::new();
        for c in text.chars() {
            out.push_str(stream.push(raw(c.encode_utf8(&mut buffer))).unwrap().get());
        }
        out.push_str(stream.finish().unwrap().0.get());
        assert_eq!(out, whole(text).0);
        assert_ne!(out, text);
    }
}

#[test]
fn labels_of_all_pieces_stay() {
    let mut stream = Guard::with_defaults().release_stream();
    stream.push(raw("one ")).unwrap();
    let released = stream.push(Raw::new("two".to_owned(), Labels::of(Label::Health))).unwrap();
    assert_eq!(*released.labels(), [Label::Personal, Label::Health].into_iter().collect());
}

struct Broken;

impl Stage for Broken {
    fn name(&self) -> &'static str {
        "broken"
    }
    fn entity(&self) -> Entity {
        Entity::Email
    }
    fn find(&self, _: &str) -> Result<Vec<Range<usize>>, StageError> {
        Err(StageError { stage: "broken", reason: "test".to_owned() })
    }
}

#[test]
fn a_failure_closes_the_stream_for_good() {
    let mut stream = Guard::with_stages(vec![Arc::new(Broken)]).release_stream();
    let first = stream.push(raw("one two ")).unwrap_err();
    assert_eq!(stream.push(raw("three four ")).unwrap_err(), first);
    assert_eq!(stream.finish().unwrap_err(), first);
}

/// A wall of a million digits, in small pieces: a rescan of what is held on each push would take minutes.
#[test]
fn attack_a_wall_in_small_pieces_takes_linear_time() {
    let wall = "7".repeat(1_000_000);
    let pieces: Vec<&str> = (0..wall.len()).step_by(8).map(|i| &wall[i..(i + 8).min(wall.len())]).collect();
    assert_eq!(streamed(pieces).0, wall);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_stream_gives_what_the_whole_gives(
        text in crate::stage::tests::fragments(),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let mut at: Vec<usize> = cuts.iter().map(|cut| text.floor_char_boundary(cut.index(text.len() + 1))).collect();
        at.extend([0, text.len()]);
        at.sort_unstable();
        let pieces = at.windows(2).map(|w| &text[w[0]..w[1]]);
        prop_assert_eq!(streamed(pieces), whole(&text));
    }
}
