//! One plain way of writing for what can be written in many, with the way back to the text as it stands.
//!
//! Recognisers read the normalised text: compatibility forms are resolved (NFKC, character by character), invisible
//! characters are gone, digits of every script are `0`–`9`, letters that look like Latin ones in a word that holds Latin ones are
//! Latin, all dashes are `-`, all spaces one ` `, and `[at]`, `%40`, `hxxp` and their like are what they stand for. What is
//! found is then replaced in the original, whole: what was dropped or resolved on the way goes with it.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::detect::disguise::{disguise, run_of_spaces, takes_spaces};
use crate::detect::letter::Letter;
use crate::stage::digit;

/// A text in its plain form.
pub(crate) struct Normal<'a> {
    /// The plain form.
    pub(crate) text: Cow<'a, str>,
    /// Where it differs from the original, in order.
    pub(crate) pieces: Vec<Piece>,
}

/// A stretch of the plain text that stands for a stretch of the original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) plain: Range<usize>,
    pub(crate) original: Range<usize>,
}

impl<'a> Normal<'a> {
    /// Brings a text to its plain form; a text that is plain already is not copied.
    pub(crate) fn of(text: &'a str) -> Self {
        Writer::run(text)
    }

    /// Where in the plain text this place of the original is; inside of what was replaced, at the beginning of it.
    pub(crate) fn plain(&self, original: usize) -> usize {
        let after = self.pieces.partition_point(|p| p.original.start <= original);
        let Some(piece) = after.checked_sub(1).and_then(|i| self.pieces.get(i)) else { return original };
        if original < piece.original.end {
            piece.plain.start
        } else {
            piece.plain.end + (original - piece.original.end)
        }
    }

    /// The stretch of the original that a stretch of the plain text stands for. No character is cut.
    pub(crate) fn original(&self, plain: Range<usize>) -> Range<usize> {
        let start = self.place(plain.start, false);
        start..self.place(plain.end, true).max(start)
    }

    /// A position of the plain text in the original; inside a piece, its end or its start.
    fn place(&self, at: usize, end: bool) -> usize {
        // The last piece that begins before `at` (or at it, for a start).
        let after = self.pieces.partition_point(|p| if end { p.plain.start < at } else { p.plain.start <= at });
        let Some(piece) = after.checked_sub(1).and_then(|i| self.pieces.get(i)) else { return at };
        if at < piece.plain.end || (!end && at == piece.plain.start && piece.plain.is_empty()) {
            return if end { piece.original.end } else { piece.original.start };
        }
        piece.original.end + (at - piece.plain.end)
    }
}

/// What a byte of the original may begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    /// Nothing but itself.
    Itself,
    /// Something that is written in another way.
    Other,
    /// A space or a line break, which may be one of many.
    Space,
    /// A disguise, or not.
    Disguise,
    /// `hxxp`, or not.
    Http,
}

const BEGINS: [Begins; 256] = {
    let mut all = [Begins::Itself; 256];
    let mut i = 0x80;
    while i < 256 {
        all[i] = Begins::Other;
        i += 1;
    }
    (all[b'\t' as usize], all[b'\r' as usize], all[0x0B], all[0x0C]) =
        (Begins::Other, Begins::Other, Begins::Other, Begins::Other);
    (all[b' ' as usize], all[b'\n' as usize]) = (Begins::Space, Begins::Space);
    (all[b'[' as usize], all[b'(' as usize], all[b'{' as usize]) =
        (Begins::Disguise, Begins::Disguise, Begins::Disguise);
    (all[b'<' as usize], all[b'%' as usize], all[b'&' as usize], all[b'+' as usize]) =
        (Begins::Disguise, Begins::Disguise, Begins::Disguise, Begins::Disguise);
    (all[b'h' as usize], all[b'H' as usize]) = (Begins::Http, Begins::Http);
    all
};

/// So many bytes are looked at together.
const BLOCK: usize = 32;

/// Whether nothing in a block is special: told without a branch, so that the compiler looks at many bytes in one step.
fn is_plain(block: &[u8; BLOCK + 1]) -> bool {
    let mut special = false;
    for i in 0..BLOCK {
        let (byte, next) = (block[i], block[i + 1]);
        let space = (byte == b' ') | (byte == b'\n');
        // Any control character, the space among them, a byte beyond ASCII, and a digit behind a line's end.
        let dash = (byte == b' ') & (next == b'-');
        let runs = space & ((next <= b' ') | (next >= 0x80) | ((byte == b'\n') & (next <= b'9'))) | dash;
        let mark = matches!(byte, b'(' | b'%' | b'&' | b'<' | b'[' | b'{' | b'+');
        let http = (byte | 0x20 == b'h') & (next | 0x20 == b'x');
        let control = (byte < b' ') & (byte != b'\n');
        special |= runs | mark | http | control | (byte >= 0x80);
    }
    !special
}

/// The first place from `at` on that may not be plain, or the text's end.
fn next_special(bytes: &[u8], mut at: usize) -> usize {
    // Where letters are beyond ASCII, blocks are of no use.
    match special_before(bytes, at, at + 4) {
        Some(special) => return special,
        None => at += 4,
    }
    while at < bytes.len() {
        if let Some(block) = bytes[at..].first_chunk()
            && is_plain(block)
        {
            at += BLOCK;
            continue;
        }
        let end = at + BLOCK;
        match special_before(bytes, at, end) {
            Some(special) => return special,
            None => at = end,
        }
    }
    bytes.len()
}

fn special_before(bytes: &[u8], mut at: usize, end: usize) -> Option<usize> {
    while let Some(byte) = bytes.get(at).filter(|_| at < end) {
        let special = match BEGINS[usize::from(*byte)] {
            Begins::Itself => false,
            Begins::Other => true,
            // One between others that is not inside a number is what it is.
            Begins::Space => match bytes.get(at + 1) {
                Some(b' ' | b'\n' | b'\t' | b'\r' | 0x0B | 0x0C | 0x80..) => true,
                Some(b'-') => disguise(bytes, at).is_some(),
                Some(b'0'..=b'9') if *byte == b'\n' => {
                    at.checked_sub(1).is_some_and(|i| bytes[i].is_ascii_digit() || bytes[i] >= 0x80)
                }
                _ => false,
            },
            Begins::Disguise => disguise(bytes, at).is_some(),
            Begins::Http => bytes.get(at + 1).is_some_and(|b| b | 0x20 == b'x') && disguise(bytes, at).is_some(),
        };
        if special {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// What a character is in the plain form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Itself.
    Plain,
    /// This letter, in a word that holds Latin ones; else itself.
    Alike(u8),
    /// Something else.
    Other,
}

impl Kind {
    /// Works it out; `Letter` remembers it.
    pub(crate) fn find(c: char) -> Self {
        let itself = std::iter::once(c).nfkc().eq(std::iter::once(c)) && mark(c) == c;
        if !itself || is_space(c) || is_invisible(c) || digit::value(c).is_some() {
            return Self::Other;
        }
        alike(c).map_or(Self::Plain, |latin| Self::Alike(latin as u8))
    }
}

struct Writer<'a> {
    source: &'a str,
    plain: String,
    pieces: Vec<Piece>,
    /// Up to here the source has been written; what follows up to the current place stays as it is.
    written: usize,
    /// The last word that was looked at, and whether it holds a Latin letter or a digit.
    word: (Range<usize>, bool),
}

impl<'a> Writer<'a> {
    fn run(source: &'a str) -> Normal<'a> {
        let mut writer = Self { source, plain: String::new(), pieces: Vec::new(), written: 0, word: (0..0, false) };
        let mut at = 0;
        loop {
            at = next_special(source.as_bytes(), at);
            let Some(c) = source[at..].chars().next() else { break };
            at = writer.character(at, c);
        }
        if writer.pieces.is_empty() {
            return Normal { text: Cow::Borrowed(source), pieces: writer.pieces };
        }
        writer.write_up_to(source.len());
        Normal { text: Cow::Owned(writer.plain), pieces: writer.pieces }
    }

    /// Writes what stays as it is.
    fn write_up_to(&mut self, at: usize) {
        if self.plain.capacity() == 0 {
            self.plain.reserve(self.source.len());
        }
        self.plain.push_str(&self.source[self.written..at]);
        self.written = at;
    }

    /// Deals with the character at `at`, with those that belong to it; gives back where the next one stands.
    fn character(&mut self, at: usize, c: char) -> usize {
        let next = at + c.len_utf8();
        if matches!(c, ' ' | '\n') && self.letter(next).is_some() {
            return next;
        }
        if is_space(c) || c == '\n' {
            return self.space(at);
        }
        if c.is_ascii() {
            return match disguise(self.source.as_bytes(), at) {
                Some((length, plain)) => self.undisguise(at..at + length, plain),
                None => next,
            };
        }
        match Letter::of(c).kind {
            Kind::Plain => {}
            Kind::Alike(latin) => {
                if self.in_latin_word(at, next) {
                    self.replace(at..next, char::from(latin).encode_utf8(&mut [0; 4]));
                }
            }
            Kind::Other => {
                let mut folded = String::new();
                if let Some(value) = digit::value(c) {
                    folded.push(char::from(b'0' + value));
                } else if !is_invisible(c) {
                    std::iter::once(c).nfkc().for_each(|n| folded.push(mark(n)));
                }
                self.replace(at..next, &folded);
            }
        }
        next
    }

    /// The character beyond ASCII that stands here, if it is a letter or a mark that may stay.
    fn letter(&self, at: usize) -> Option<char> {
        let c = self.source[at..].chars().next().filter(|c| !c.is_ascii())?;
        (Letter::of(c).kind != Kind::Other).then_some(c)
    }

    fn replace(&mut self, original: Range<usize>, plain: &str) {
        if plain == &self.source[original.clone()] {
            return;
        }
        self.write_up_to(original.start.max(self.written));
        self.written = original.end;
        let start = self.plain.len();
        self.plain.push_str(plain);
        self.pieces.push(Piece { plain: start..self.plain.len(), original });
    }

    /// A run of spaces as one; a blank line stays a break, and so does a single break that is not inside a number.
    fn space(&mut self, at: usize) -> usize {
        if let Some((length, plain)) = disguise(self.source.as_bytes(), at) {
            self.replace(at..at + length, plain);
            return at + length;
        }
        let (end, plain) = run_of_spaces(self.source, at);
        self.replace(at..end, plain);
        end
    }

    /// What a disguise stands for, without the spaces around it.
    fn undisguise(&mut self, disguise: Range<usize>, plain: &str) -> usize {
        let Range { mut start, mut end } = disguise;
        if takes_spaces(plain) {
            self.write_up_to(start);
            if self.plain.ends_with(' ') {
                self.plain.pop();
                // A piece that ended in this space now ends here.
                match self.pieces.last_mut().filter(|p| p.plain.end > self.plain.len()) {
                    Some(piece) => {
                        start = piece.original.start;
                        self.pieces.pop();
                    }
                    None => start -= 1,
                }
            }
            end += self.source[end..].chars().take_while(|c| is_space(*c)).map(char::len_utf8).sum::<usize>();
        }
        self.replace(start..end, plain);
        end
    }

    /// Whether a word of Latin letters or digits stands around these positions.
    fn in_latin_word(&mut self, start: usize, end: usize) -> bool {
        const REACH: usize = 32;
        if self.word.0.contains(&start) {
            return self.word.1;
        }
        let (mut from, mut to, mut length, mut latin) = (start, end, 1, false);
        for c in self.source[..start].chars().rev().take(REACH).take_while(|c| alphanumeric(*c)) {
            (from, length, latin) = (from - c.len_utf8(), length + 1, latin || c.is_ascii());
        }
        for c in self.source[end..].chars().take(REACH).take_while(|c| alphanumeric(*c)) {
            (to, length, latin) = (to + c.len_utf8(), length + 1, latin || c.is_ascii());
        }
        latin |= length == 1 && is_letter_of_code(self.source, start, end);
        // Every letter of a word that is no longer sees all of it.
        if length <= REACH {
            self.word = (from..to, latin);
        }
        latin
    }
}

/// Whether a letter that stands alone is one of a code: behind a dash or a space comes, or before it stands, a digit.
pub(crate) fn is_letter_of_code(text: &str, start: usize, end: usize) -> bool {
    let beside = |mut side: Box<dyn Iterator<Item = char> + '_>| {
        matches!(side.next(), Some('-' | ' ')) && side.next().is_some_and(|c| c.is_ascii_digit())
    };
    beside(Box::new(text[..start].chars().rev())) || beside(Box::new(text[end..].chars()))
}

fn alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { Letter::of(c).alphanumeric }
}

/// Spaces of every width, and tabs.
pub(crate) fn is_space(c: char) -> bool {
    c != '\n' && c.is_whitespace()
}

/// Characters that are not seen: hyphens that only show at a line's end, joiners, direction marks, variation selectors.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
    ) || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}')
        || matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Marks that look like a dash, a dot, a slash or another ASCII mark.
pub(crate) fn mark(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | 'ー' | '\u{2E3A}' | '\u{2E3B}' | '\u{058A}' => '-',
        '·' | '•' | '‧' | '∙' | '⋅' | '｡' | '。' => '.',
        '⁄' | '∕' | '÷' => '/',
        '‘' | '’' | 'ʼ' | '′' => '\'',
        '“' | '”' | '″' => '"',
        c if is_space(c) => ' ',
        c => c,
    }
}

/// The Latin letter that a Cyrillic, Greek or Armenian one looks like (Unicode's confusables.txt, those of one letter).
pub(crate) fn alike(c: char) -> Option<char> {
    const PAIRS: &[(&str, &str)] = &[
        ("АВЕЅЗІЈКМНОРСТУХҮԚԜаеѕіјорсухһԁԛԝ", "ABESЗIJKMHOPCTYXYQWaesijopcyxhdqw"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγινορυχ", "ABEZHIKMNOPTYXayivopux"),
        ("ՍՏօոս", "USoun"),
    ];
    PAIRS
        .iter()
        .find_map(|(from, to)| from.chars().zip(to.chars()).find(|(f, t)| *f == c && t.is_ascii()).map(|(_, t)| t))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(text: &str) -> String {
        Normal::of(text).text.into_owned()
    }

    #[test]
    fn what_looks_alike_becomes_one() {
        for (text, expect) in [
            ("４１１１ １１１１", "4111 1111"),
            ("١٢٣-٤٥-٦٧٨٩", "123-45-6789"),
            ("12\u{200b}3–45", "123-45"),
            ("a\u{a0}\u{a0}b", "a b"),
            ("12\n34", "12 34"),
            ("one\ntwo\n\n\nthree", "one\ntwo\n\nthree"),
            ("jo＠x․org", "jo@x.org"),
            ("jo [at] x [dot] org", "jo@x.org"),
            ("jo%40x.org", "jo@x.org"),
            ("hxxps://x[.]org", "https://x.org"),
            ("pаypal", "paypal"),
            ("мама", "мама"),
            ("Zoë", "Zoë"),
        ] {
            assert_eq!(plain(text), expect, "{text}");
        }
    }

    #[test]
    fn the_way_back_takes_what_was_dropped_along() {
        let check = |text: &str, found: &str, expect: &str| {
            let normal = Normal::of(text);
            let at = normal.text.find(found).unwrap();
            assert_eq!(&text[normal.original(at..at + found.len())], expect);
        };
        check("me: jo [at]  x [dot] org!", "jo@x.org", "jo [at]  x [dot] org");
        check("n ١٢\u{200b}٣ x", "123", "١٢\u{200b}٣");
        check("a  b  c", "b", "b");
        check("５", "5", "５");
    }

    #[test]
    fn plain_text_is_not_copied() {
        assert!(matches!(Normal::of("a plain text, with 12 numbers (and more).\nend").text, Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn every_place_leads_back_in_order(text in "[ a-z0-9\\n٣–\u{200b}а＠\\[\\]ath(dot)%4]{0,60}") {
            let normal = Normal::of(&text);
            let mut before = 0;
            for (i, c) in normal.text.char_indices() {
                let range = normal.original(i..i + c.len_utf8());
                prop_assert!(text.get(range.clone()).is_some(), "{range:?}");
                prop_assert!(range.start >= before);
                before = range.start;
            }
            prop_assert_eq!(normal.original(0..normal.text.len()).end, text.len().min(normal.original(0..normal.text.len()).end));
        }
    }
}
