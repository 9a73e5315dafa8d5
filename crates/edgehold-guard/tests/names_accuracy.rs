//! How well names are found in texts whose templates and names the classifier never saw (`training/names/suite.py` draws them).
//!
//! It counts words: those of names that are treated, whatever the kind, and those of no name that are. F2 weighs a word that
//! is left four times as much as one too many. Of a text without names, few words may be taken for some.

use std::collections::BTreeMap;
use std::ops::Range;

use edgehold_guard::Entity;
use edgehold_guard::detect::Detector;
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    case: String,
    text: String,
    names: Vec<(usize, usize, String)>,
}

#[derive(Default)]
struct Counts {
    /// Words of people and places, and how many of them are treated.
    there: u32,
    treated: u32,
    /// Words that are called a person or a place and are part of no name, and those that are.
    wrong: u32,
    right: u32,
    /// Words of texts without names.
    plain: u32,
}

impl Counts {
    fn f2(&self) -> f64 {
        let recall = f64::from(self.treated) / f64::from(self.there.max(1));
        5.0 * self.precision() * recall / (4.0 * self.precision() + recall).max(f64::MIN_POSITIVE)
    }

    fn precision(&self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.wrong).max(1))
    }
}

/// Runs of letters.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).map(move |w| place(w)..place(w) + w.len())
}

#[expect(clippy::unwrap_used, reason = "a line that cannot be read fails the test")]
fn counts() -> BTreeMap<String, Counts> {
    let detector = Detector::new();
    let mut all: BTreeMap<String, Counts> = BTreeMap::new();
    for line in include_str!("data/names.jsonl").lines() {
        let row: Row = serde_json::from_str(line).unwrap();
        let counts = all.entry(row.case).or_default();
        let found = detector.find(&row.text);
        for word in words(&row.text) {
            let across = |range: &Range<usize>| range.start < word.end && word.start < range.end;
            let name = row.names.iter().find(|(start, end, _)| across(&(*start..*end)));
            let treated = found.iter().find(|f| across(&f.range)).map(|f| f.entity);
            counts.plain += u32::from(row.names.is_empty());
            match (name, treated) {
                (Some((_, _, kind)), _) if kind != "person" && kind != "place" => {}
                (Some(_), _) => {
                    counts.there += 1;
                    counts.treated += u32::from(treated.is_some());
                    counts.right += u32::from(treated.is_some());
                }
                (None, Some(Entity::Person | Entity::Place)) => counts.wrong += 1,
                (None, _) => {}
            }
        }
    }
    all
}

#[test]
fn names_and_places_that_were_never_seen_are_found() {
    let mut low = Vec::new();
    for (case, counts) in counts() {
        // What is not English has few templates to learn from, and what is not Latin fewer: floors of what is reached.
        let (f2, precision) = match case.as_str() {
            "native scripts" => (0.5, 0.3),
            "other languages" => (0.7, 0.45),
            _ => (0.85, 0.8),
        };
        if case != "no names" && (counts.f2() < f2 || counts.precision() < precision) {
            low.push(format!("{case}: F2 {:.3}, precision {:.3}", counts.f2(), counts.precision()));
        }
    }
    assert!(low.is_empty(), "{low:#?}");
}

#[test]
fn texts_without_names_are_left_alone() {
    let all = counts();
    let none = &all["no names"];
    assert!(none.plain > 500 && none.wrong * 25 < none.plain, "{} of {} words", none.wrong, none.plain);
}
