//! How much of what is personal the detector finds in 1,660 made-up documents, and what else it takes for personal.
//!
//! `data/documents.txt` is written by `bench/guard/generate.py --seed 2026 --documents 2000 --without-people --marked`; what is
//! counted is what `bench/guard/score.py` counts. The seed was not looked at while recognisers were written.

#![cfg(test)]

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use edgehold_guard::detect::{Detector, Found};

const DOCUMENTS: &str = include_str!("data/documents.txt");

/// What is promised of numbers that a check digit or their form decides.
const RECALL: f64 = 0.995;
const PRECISION: f64 = 0.98;

/// A kind of number: its entity, whether only a label decides, and what else it may rightly be called.
struct Kind {
    entities: Vec<&'static str>,
    by_label: bool,
}

struct Document {
    slice: &'static str,
    text: String,
    spans: Vec<(Range<usize>, &'static str)>,
}

fn kinds() -> HashMap<&'static str, Kind> {
    let lines = DOCUMENTS.lines().filter_map(|l| l.strip_prefix("# "));
    let kind = |line: &'static str| {
        let words: Vec<&str> = line.split(' ').collect();
        let [name, entity, decided, also @ ..] = &words[..] else { panic!("{line}") };
        (*name, Kind { entities: [&[*entity], also].concat(), by_label: *decided == "label" })
    };
    lines.map(kind).collect()
}

fn unescaped(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text.chars());
    while let Some(c) = rest.next() {
        out.push(match (c, if c == '\\' { rest.next() } else { None }) {
            ('\\', Some('n')) => '\n',
            ('\\', Some('t')) => '\t',
            ('\\', Some('r')) => '\r',
            (_, Some(other)) => other,
            _ => c,
        });
    }
    out
}

fn document(line: &'static str) -> Document {
    let (slice, mut rest) = line.split_once('\t').unwrap();
    let (mut text, mut spans) = (String::new(), Vec::new());
    while let Some((before, tail)) = rest.split_once('⟦') {
        text.push_str(&unescaped(before));
        let (kind, tail) = tail.split_once('|').unwrap();
        let (value, tail) = tail.split_once('⟧').unwrap();
        let start = text.len();
        text.push_str(&unescaped(value));
        spans.push((start..text.len(), kind));
        rest = tail;
    }
    text.push_str(&unescaped(rest));
    Document { slice, text, spans }
}

/// Whether every letter and digit of a span lies in finds, one of which has its name.
fn is_found(text: &str, span: &Range<usize>, kind: &Kind, found: &[Found]) -> bool {
    let over: Vec<_> = found.iter().filter(|f| f.range.start < span.end && span.start < f.range.end).collect();
    let hidden = |at: usize| over.iter().any(|f| f.range.contains(&at));
    let covered = text[span.clone()].char_indices().all(|(i, c)| !c.is_alphanumeric() || hidden(span.start + i));
    covered && over.iter().any(|f| kind.entities.contains(&f.entity.name()))
}

#[derive(Default)]
struct Tally {
    there: usize,
    found: usize,
    reported: usize,
    right: usize,
}

#[test]
fn what_a_check_digit_or_a_form_decides_is_found_and_little_else() {
    let (detector, kinds) = (Detector::new(), kinds());
    let (mut all, mut missed, mut wrong) = (Tally::default(), BTreeMap::new(), BTreeMap::new());
    for Document { slice, text, spans } in DOCUMENTS.lines().filter(|l| !l.starts_with("# ")).map(document) {
        let found = detector.find(&text);
        for (span, kind) in spans.iter().filter(|(_, kind)| !kinds[kind].by_label) {
            let is_found = is_found(&text, span, &kinds[kind], &found);
            all.there += 1;
            all.found += usize::from(is_found);
            if !is_found {
                *missed.entry((slice, *kind)).or_insert(0) += 1;
            }
        }
        for f in found.iter().filter(|f| !["person", "place", "organisation"].contains(&f.entity.name())) {
            let over: Vec<_> =
                spans.iter().filter(|(span, _)| f.range.start < span.end && span.start < f.range.end).collect();
            if over.iter().any(|(_, kind)| kinds[kind].by_label) {
                continue;
            }
            let is_right = over.iter().any(|(_, kind)| kinds[kind].entities.contains(&f.entity.name()));
            all.reported += 1;
            all.right += usize::from(is_right);
            if !is_right {
                *wrong.entry((slice, f.reason.rule)).or_insert(0) += 1;
            }
        }
    }
    let recall = all.found as f64 / all.there as f64;
    let precision = all.right as f64 / all.reported as f64;
    assert!(all.there > 2000, "{}", all.there);
    assert!(recall >= RECALL, "recall {recall:.4}: {missed:#?}");
    assert!(precision >= PRECISION, "precision {precision:.4}: {wrong:#?}");
}
