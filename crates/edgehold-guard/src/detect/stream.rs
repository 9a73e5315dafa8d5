//! A text that arrives in pieces, in bounded memory: what is found is what would be found in the whole.

use std::ops::Range;

use crate::detect::overlap::{self, EVERY_KIND, Wanted};
use crate::detect::scan::{Detector, Found};
use crate::detect::view::View;
use crate::detect::window::{self, REACH};

/// A word is not held longer than this, in bytes.
const MOST: usize = 1 << 20;

/// So much of a long piece is looked at in one go.
pub(crate) const VIEW: usize = 16 * 1024;

/// A text that arrives in pieces.
#[derive(Debug)]
pub struct Scan<'a> {
    detector: &'a Detector,
    held: String,
    /// So much of it is done.
    taken: usize,
    /// The end of what came before, in its plain form.
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
        Self { detector, held: String::new(), taken: 0, before: String::new(), offset: 0, enough: 0 }
    }

    /// Takes the next piece and gives back what is certain by now.
    pub fn push(&mut self, more: &str) -> Vec<Part> {
        self.held.push_str(more);
        let mut parts = Vec::new();
        while self.held.len() - self.taken >= self.enough {
            let rest = &self.held[self.taken..];
            let view = rest.floor_char_boundary(VIEW.min(rest.len()));
            let certain = |held: &str| certain(self.detector, &self.before, held, EVERY_KIND);
            match certain(&rest[..view]).or_else(|| certain(rest)) {
                Some(done) => {
                    self.enough = 0;
                    self.before = done.context;
                    parts.push(self.take(done.end, done.found));
                }
                // Looked at again when it has grown by an eighth: linear in sum, and soon enough for a reader.
                None => self.enough = rest.len() + rest.len() / 8 + 1,
            }
        }
        self.held.drain(..self.taken);
        self.taken = 0;
        parts
    }

    /// What is left, at the end of the text.
    pub fn finish(mut self) -> Option<Part> {
        (!self.held.is_empty()).then(|| {
            let found = self.detector.find_in(&View::of(&self.before, &self.held), EVERY_KIND);
            self.take(self.held.len(), found)
        })
    }

    fn take(&mut self, end: usize, found: Vec<Found>) -> Part {
        let text = self.held[self.taken..self.taken + end].to_owned();
        let offset = self.offset;
        self.offset += end as u64;
        self.taken += end;
        Part { offset, text, found }
    }
}

/// A stretch that is done.
pub(crate) struct Certain {
    /// Where it ends, in bytes of what is held.
    pub(crate) end: usize,
    /// What was found in it.
    pub(crate) found: Vec<Found>,
    /// What has to be known of it when the next one is looked at.
    pub(crate) context: String,
}

/// Up to where nothing that may still come changes what is found, and what that is: a space between windows, with no
/// trigger near. In a window that does not end, where it is parted. `before` is what stands before in its plain form.
pub(crate) fn certain(detector: &Detector, before: &str, held: &str, wanted: Wanted<'_>) -> Option<Certain> {
    let view = View::of(before, held);
    let text = view.text.as_ref();
    let limit = text.floor_char_boundary(text.len().checked_sub(2 * REACH).filter(|limit| *limit > view.from)?);
    let windows = detector.windows(&view);
    let names = detector.names_in(&view);
    let certain = |end: usize, plain: usize, found: Vec<Found>| {
        let names = names.iter().filter(|name| name.range.start < end).cloned().collect();
        Some(Certain { end, found: overlap::with_names(found, names, wanted), context: view.context(plain) })
    };
    let outside = |at: &usize| outside(&names, view.original(*at..*at).start);
    if let Some(at) = pause(text, view.from, &windows, limit, &outside) {
        let done = windows.partition_point(|w| w.end <= at);
        let found = detector.find_in_windows(&view, &windows[..done], wanted);
        return certain(view.original(at..at).start, at, found);
    }
    // One long word, or a window that does not end.
    let Some(first) = windows.first() else {
        if held.len() <= MOST {
            return None;
        }
        let end = across(&names, view.original(limit..limit).start);
        return certain(end, view.plain(end), Vec::new());
    };
    window::part(text, first)?;
    let (found, next) = detector.find_first(&view, first, wanted);
    let end = view.original(next..next).start;
    let end = across(&names, found.last().map_or(end, |last| end.max(last.range.end)));
    certain(end, view.plain(end), found)
}

/// Whether a place is inside none of these.
fn outside(names: &[Found], at: usize) -> bool {
    across(names, at) == at
}

/// The end of the name that lies across a place, or the place.
fn across(names: &[Found], at: usize) -> usize {
    let next = names.partition_point(|name| name.range.end <= at);
    names.get(next).filter(|name| name.range.start < at).map_or(at, |name| name.range.end)
}

/// The last place between `from` and `limit` where a text may be cut: behind a space outside of all windows, and of all that
/// `outside` knows.
fn pause(
    text: &str,
    from: usize,
    windows: &[Range<usize>],
    limit: usize,
    outside: &dyn Fn(&usize) -> bool,
) -> Option<usize> {
    let mut end = limit;
    for window in windows.iter().rev() {
        if let Some(at) = spaces(text, window.end.min(end), end).find(outside) {
            return Some(at);
        }
        // A label of what is found in the window may stand before it.
        end = end.min(window::before(text.as_bytes(), window.start));
    }
    spaces(text, from, end).find(outside)
}

/// The places behind `from` and before `to`, from the last one, where a word begins behind a single space, and a word stands
/// before it.
fn spaces(text: &str, from: usize, to: usize) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let begins = move |at: &usize| {
        let before = |back: usize| at.checked_sub(back).map(|i| bytes[i]);
        bytes[*at].is_ascii_alphabetic()
            && matches!(before(1), Some(b' ' | b'\n'))
            && before(2).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'.' | b',' | b'?' | b'!'))
    };
    (from + 1..to).rev().filter(begins)
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
    fn names_that_do_not_end_come_out_as_from_the_whole() {
        for word in ["Anna ", "Anna Smith, ", "王小明", "Maria\u{200b} ", "anna@example.org Anna "] {
            let text = word.repeat(60_000 / word.len());
            let (found, together, _) = in_pieces(&text, &[700]);
            assert_eq!(together, text);
            assert_eq!(found, whole(&text), "{word}");
            assert!(found.len() > 100, "{word}");
        }
        // Without any space, and longer than what is held.
        let text = "我叫王小明,".repeat((MOST + MOST / 4) / 16);
        let (found, together, _) = in_pieces(&text, &[90_000]);
        assert!(together == text && found == whole(&text) && found.len() > 10_000, "{} found", found.len());
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
