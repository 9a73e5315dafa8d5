//! A text that arrives in pieces, in bounded memory: what is found is what would be found in the whole.

use crate::detect::names;
use crate::detect::normal::Normal;
use crate::detect::scan::{Detector, Found};
use crate::detect::window::{self, REACH};

/// A word is not held longer than this, in bytes.
const MOST: usize = 1 << 20;

/// So much of a long piece is looked at in one go.
const VIEW: usize = 32 * 1024;

/// A text that arrives in pieces.
#[derive(Debug)]
pub struct Scan<'a> {
    detector: &'a Detector,
    held: String,
    /// The end of what came before, in its plain form: names are told by what stands beside them.
    before: String,
    offset: u64,
    /// Nothing is looked at again before so much is held.
    enough: usize,
}

/// A stretch of the text that is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Where it begins, in bytes of the whole text.
    pub offset: u64,
    /// The stretch.
    pub text: String,
    /// What was found in it; the ranges are of `text`.
    pub found: Vec<Found>,
}

impl Part {
    /// The text with a marker for each thing that was found.
    pub fn redacted(&self) -> String {
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for found in &self.found {
            out.push_str(&self.text[at..found.range.start]);
            out.push_str(found.entity.marker());
            at = found.range.end;
        }
        out.push_str(&self.text[at..]);
        out
    }
}

impl<'a> Scan<'a> {
    /// At the beginning of a text.
    pub fn new(detector: &'a Detector) -> Self {
        Self { detector, held: String::new(), before: String::new(), offset: 0, enough: 0 }
    }

    /// Takes the next piece and gives back what is certain by now.
    pub fn push(&mut self, more: &str) -> Vec<Part> {
        self.held.push_str(more);
        let mut parts = Vec::new();
        while self.held.len() >= self.enough {
            let view = self.held.floor_char_boundary(VIEW.min(self.held.len()));
            match self.certain(view).or_else(|| self.certain(self.held.len())) {
                Some((end, names)) => {
                    self.enough = 0;
                    parts.push(self.take(end, names));
                }
                // Looked at again when it has grown by an eighth: linear in sum, and soon enough for a reader.
                None => self.enough = self.held.len() + self.held.len() / 8 + 1,
            }
        }
        parts
    }

    /// What is left, at the end of the text.
    pub fn finish(mut self) -> Option<Part> {
        let names = self.names(&Normal::of(&self.held));
        (!self.held.is_empty()).then(|| self.take(self.held.len(), names))
    }

    /// The names in what is held.
    fn names(&self, normal: &Normal<'_>) -> Vec<Found> {
        self.detector.names.map(|classifier| names::found(classifier, &self.before, normal)).unwrap_or_default()
    }

    fn take(&mut self, end: usize, mut names: Vec<Found>) -> Part {
        let rest = self.held.split_off(end);
        let text = std::mem::replace(&mut self.held, rest);
        let normal = Normal::of(&text);
        names.retain(|name| name.range.start < end);
        let found = names::beside(self.detector.by_rules(&normal), names);
        self.before.push_str(&normal.text);
        let from = self.before.ceil_char_boundary(self.before.len().saturating_sub(names::CONTEXT));
        self.before.drain(..from);
        let offset = self.offset;
        self.offset += end as u64;
        Part { offset, text, found }
    }

    /// Up to where nothing that may still come changes what is found: a space between windows, with no trigger near and in
    /// no name. In a window that does not end, where it is parted. With the names that stand there.
    fn certain(&self, view: usize) -> Option<(usize, Vec<Found>)> {
        let held = &self.held[..view];
        let normal = Normal::of(held);
        let limit = normal.text.floor_char_boundary(normal.text.len().checked_sub(2 * REACH)?);
        let names = self.names(&normal);
        self.end(held, &normal, limit, &names).map(|end| (end, names))
    }

    fn end(&self, held: &str, normal: &Normal<'_>, limit: usize, names: &[Found]) -> Option<usize> {
        let text = normal.text.as_ref();
        let space = |from: usize, to: usize| {
            spaces(text, from, to).map(|at| normal.original(at..at).start).find(|at| outside(names, *at))
        };
        let windows = window::joined(text);
        let mut end = limit;
        for window in windows.iter().rev() {
            if let Some(at) = space(window.end.min(end), end) {
                return Some(at);
            }
            end = end.min(window.start);
        }
        if let Some(at) = space(0, end) {
            return Some(at);
        }
        // One long word, or a window that does not end.
        let Some(first) = windows.first() else {
            return (held.len() > MOST).then(|| normal.original(limit..limit).start);
        };
        let at = window::part(text, first)?;
        let normal_end = normal.original(at..at).start;
        // Nothing is cut that lies across.
        let ahead = text.floor_char_boundary((at + window::LONG / 2).min(text.len()));
        let rules = self.detector.by_rules(&Normal::of(&held[..normal.original(0..ahead).end]));
        names::beside(rules, names.to_vec())
            .iter()
            .find(|f| f.range.start < normal_end && f.range.end > normal_end)
            .map_or(Some(normal_end), |f| Some(f.range.end))
    }
}

/// Whether a place is inside none of these.
fn outside(names: &[Found], at: usize) -> bool {
    let after = names.partition_point(|name| name.range.start < at);
    after.checked_sub(1).is_none_or(|i| names[i].range.end <= at)
}

/// The places between these, from the last one, where a word begins behind a single space, and a word stands before it.
fn spaces(text: &str, from: usize, to: usize) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let begins = move |at: &usize| {
        let before = |back: usize| at.checked_sub(back).map(|i| bytes[i]);
        bytes[*at].is_ascii_alphabetic()
            && matches!(before(1), Some(b' ' | b'\n'))
            && before(2).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'.' | b',' | b'?' | b'!'))
    };
    (from..to).rev().filter(begins)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    static DETECTOR: LazyLock<Detector> = LazyLock::new(Detector::new);

    /// What is found, with places in the whole text; and what the parts are together.
    fn in_pieces(text: &str, sizes: &[usize]) -> (Vec<(u64, u64, &'static str)>, String, String) {
        let mut scan = Scan::new(&DETECTOR);
        let (mut parts, mut rest) = (Vec::new(), text);
        for size in sizes.iter().cycle() {
            if rest.is_empty() {
                break;
            }
            let (piece, tail) = rest.split_at(rest.ceil_char_boundary((*size).min(rest.len())));
            parts.extend(scan.push(piece));
            rest = tail;
        }
        parts.extend(scan.finish());
        let places = |p: &Part| {
            let at = |i: usize| p.offset + i as u64;
            p.found.iter().map(|f| (at(f.range.start), at(f.range.end), f.entity.name())).collect::<Vec<_>>()
        };
        let found = parts.iter().flat_map(places).collect();
        (found, parts.iter().map(|p| p.text.as_str()).collect(), parts.iter().map(Part::redacted).collect())
    }

    fn whole(text: &str) -> Vec<(u64, u64, &'static str)> {
        DETECTOR.find(text).iter().map(|f| (f.range.start as u64, f.range.end as u64, f.entity.name())).collect()
    }

    const WORDS: &[&str] = &[
        "the",
        "report",
        "of",
        "Monday,",
        "call",
        "+49 30 1234567",
        "jo@example.org",
        "jo [at] example [dot] com",
        "DE89 3704 0044 0532 0130 00",
        "my ssn is",
        "536-90-4399",
        "12 Baker Street",
        "https://example.org/x",
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
        "a",
        "long",
        "letter",
        "to",
        "nobody",
        "in",
        "particular,",
        "about",
        "nothing",
        "at",
        "all.",
        "Anna",
        "Maria Schmidt",
        "o'brien,",
        "J. R. Okafor",
        "from",
        "Chicago.",
        "Dr.",
        "Nguyễn Thị Minh Khai",
        "我叫王小明,",
        "12 Baker Street, London",
        "dear",
        "a\u{200b}nna",
        "--------------------",
        "Hottentottenstottertrottelmutterbeutelratte",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]
        #[test]
        fn pieces_give_what_the_whole_gives(
            words in proptest::collection::vec(proptest::sample::select(WORDS), 1..150),
            sizes in proptest::collection::vec(1_usize..90, 1..8),
        ) {
            let text = words.join(" ");
            let (found, together, _) = in_pieces(&text, &sizes);
            prop_assert_eq!(&together, &text);
            prop_assert_eq!(found, whole(&text));
        }
    }

    #[test]
    fn names_that_do_not_end_come_out_as_from_the_whole() {
        for word in ["Anna ", "Anna Smith, ", "王小明", "Maria\u{200b} ", "anna@example.org Anna "] {
            let text = word.repeat(60_000 / word.len());
            let (found, together, _) = in_pieces(&text, &[700]);
            assert_eq!(together, text);
            assert_eq!(found, whole(&text), "{word}");
            assert!(found.len() > 100, "{word}");
        }
    }

    #[test]
    fn a_text_without_a_pause_is_bounded_and_nothing_is_cut() {
        let text = "4111 1111 1111 1111 and jo@example.org, ".repeat(3000);
        let (found, together, redacted) = in_pieces(&text, &[1000]);
        assert_eq!((found.len(), together.len()), (6000, text.len()));
        assert_eq!(redacted, "[card] and [email], ".repeat(3000));
        let wall = "7".repeat(200_000);
        assert_eq!(in_pieces(&wall, &[1000]).1, wall);
    }
}
