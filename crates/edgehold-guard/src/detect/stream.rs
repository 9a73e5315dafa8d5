//! A text that arrives in pieces, in bounded memory: what is found is what would be found in the whole.

use std::ops::Range;

use crate::detect::normal::Normal;
use crate::detect::scan::{Detector, Found};
use crate::detect::window::{self, REACH};

/// A word is not held longer than this, in bytes.
const MOST: usize = 1 << 20;

/// So much of what is done is kept, in bytes: more than labels reach.
const BEFORE: usize = 16 * REACH;

/// So much of a long piece is looked at in one go.
const VIEW: usize = 16 * 1024;

/// A text that arrives in pieces.
#[derive(Debug)]
pub struct Scan<'a> {
    detector: &'a Detector,
    /// What is not done yet, behind the end of what is: a label may stand there.
    held: String,
    /// Where what is not done begins.
    from: usize,
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
        Self { detector, held: String::new(), from: 0, offset: 0, enough: 0 }
    }

    /// Takes the next piece and gives back what is certain by now.
    pub fn push(&mut self, more: &str) -> Vec<Part> {
        self.held.push_str(more);
        let mut parts = Vec::new();
        while self.held.len() - self.from >= self.enough {
            let all = self.held.len();
            let view = self.held.floor_char_boundary((self.from + VIEW).min(all));
            match self.certain(view).or_else(|| self.certain(all)) {
                Some((end, found)) => {
                    self.enough = 0;
                    parts.push(self.take(end, found));
                }
                // Looked at again when it has grown by an eighth: linear in sum, and soon enough for a reader.
                None => self.enough = (all - self.from) + (all - self.from) / 8 + 1,
            }
        }
        let before = self.before();
        self.held.drain(..before);
        self.from -= before;
        parts
    }

    /// What is left, at the end of the text.
    pub fn finish(mut self) -> Option<Part> {
        let all = self.held.len();
        (self.from < all).then(|| {
            let (normal, start) = self.normal(all);
            let windows = window::from(self.detector.windows(&normal.text), start);
            let found = self.detector.find_in(&normal, &windows);
            self.take(all, found)
        })
    }

    /// Where that begins which is done but may say what follows.
    fn before(&self) -> usize {
        self.held.floor_char_boundary(self.from.saturating_sub(BEFORE))
    }

    /// The plain form of what is held up to here, and where what is not done begins in it.
    fn normal(&self, to: usize) -> (Normal<'_>, usize) {
        let before = self.before();
        let normal = Normal::of(&self.held[before..to]);
        let start = normal.plain(self.from - before);
        (normal, start)
    }

    /// What was found stands behind [`Self::before`].
    fn take(&mut self, end: usize, mut found: Vec<Found>) -> Part {
        let done = self.from - self.before();
        for found in &mut found {
            found.range = found.range.start.saturating_sub(done)..found.range.end.saturating_sub(done);
        }
        let text = self.held[self.from..end].to_owned();
        let offset = self.offset;
        self.offset += (end - self.from) as u64;
        self.from = end;
        Part { offset, text, found }
    }

    /// Up to where nothing that may still come changes what is found, and what that is: a space between windows, with no
    /// trigger near. In a window that does not end, where it is parted.
    fn certain(&self, to: usize) -> Option<(usize, Vec<Found>)> {
        let (normal, start) = self.normal(to);
        let text = normal.text.as_ref();
        let held = |at: usize| self.before() + normal.original(at..at).start;
        let limit = text.floor_char_boundary(text.len().checked_sub(2 * REACH)?);
        let windows = window::from(self.detector.windows(text), start);
        if let Some(at) = pause(text, &windows, start, limit) {
            let before = windows.partition_point(|w| w.end <= at);
            return Some((held(at), self.detector.find_in(&normal, &windows[..before])));
        }
        // One long word, or a window that does not end.
        let Some(first) = windows.first() else {
            return (to - self.from > MOST).then(|| (held(limit), Vec::new()));
        };
        window::part(text, first)?;
        let (found, next) = self.detector.find_first(&normal, first);
        let end = found.last().map_or(held(next), |last| held(next).max(self.before() + last.range.end));
        Some((end, found))
    }
}

/// The last place behind `start`, up to `limit`, where a text may be cut: behind a space outside of all windows.
fn pause(text: &str, windows: &[Range<usize>], start: usize, limit: usize) -> Option<usize> {
    let mut end = limit;
    for window in windows.iter().rev() {
        if let Some(at) = space(text, window.end.min(end), end) {
            return Some(at);
        }
        end = end.min(window.start);
    }
    space(text, start + 1, end)
}

/// The last place between these where a word begins behind a single space, and a word stands before it.
fn space(text: &str, from: usize, to: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let begins = |at: &usize| {
        let before = |back: usize| at.checked_sub(back).map(|i| bytes[i]);
        bytes[*at].is_ascii_alphabetic()
            && matches!(before(1), Some(b' ' | b'\n'))
            && before(2).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'.' | b',' | b'?' | b'!'))
    };
    (from.max(1)..to).rev().find(begins)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::detect::rules::tests::DETECTOR;

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

    /// Windows without an end, parted again and again: labels before a part are seen, as in the whole.
    #[test]
    fn long_windows_give_in_pieces_what_the_whole_gives() {
        let words: Vec<&str> = WORDS.iter().copied().cycle().step_by(7).take(12_000).collect();
        for text in [words.join(" "), words.join(" 1 "), words.join("-"), "my ssn is 536904399 12 ".repeat(2000)] {
            for size in [97, 5000, 300_000] {
                let (found, together, _) = in_pieces(&text, &[size]);
                assert!(together == text);
                assert_eq!(found, whole(&text));
            }
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
