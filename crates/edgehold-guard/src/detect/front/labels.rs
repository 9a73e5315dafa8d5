//! Where words stand that are part of a label: a rule that needs a label is tried near them alone.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use crate::detect::context;
use crate::detect::letter::Letter;
use crate::detect::rule::Rule;

/// Words that tell little: another word of a label stands for it, if it has one.
const USUAL: &[&str] = &[
    "number", "numbers", "no", "nr", "num", "code", "card", "id", "nummer", "numéro", "número", "the", "is", "of",
    "for",
];

/// The words by which labels are known.
#[derive(Debug, Default)]
pub(super) struct Labels {
    /// For each word, by its hash, the rules that have a label with it.
    words: HashMap<u64, Set, BuildHasherDefault<Itself>>,
    /// What hashes there are, by their lowest bits: most words of a text are none of them.
    known: Vec<u64>,
    /// Rules that have labels of scripts without spaces.
    unspaced: Set,
    /// Whether any rule has.
    any_unspaced: bool,
    /// Whether digits are part of a word of any label.
    any_digits: bool,
    /// How many numbers of 64 bits a set has.
    width: usize,
}

/// Numbers of rules, a bit each.
pub(super) type Set = Vec<u64>;

/// A word of a label in a text.
#[derive(Debug)]
pub(super) struct Hit<'a> {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// The rules that have it.
    pub(super) rules: &'a [u64],
}

/// A word that its capital alone tells: the `Number` of `passportNumber`. The hash of its letters, and without the
/// last one, two and three.
struct Inner {
    start: usize,
    hashes: [u64; 4],
}

impl Inner {
    fn at(start: usize) -> Self {
        Self { start, hashes: [SEED; 4] }
    }

    fn push(&mut self, hash: u64) {
        let [a, b, c, _] = self.hashes;
        self.hashes = [hash, a, b, c];
    }
}

impl Labels {
    pub(super) fn new(rules: &[Rule]) -> Self {
        let width = rules.len().div_ceil(64);
        let mut all = Self { known: vec![0; 1024], unspaced: vec![0; width], width, ..Self::default() };
        for (number, rule) in rules.iter().enumerate() {
            for label in rule.labels {
                if label.starts_with(context::is_unspaced) {
                    add(&mut all.unspaced, number);
                    all.any_unspaced = true;
                }
                let telling = label.split(' ').max_by_key(|w| (!USUAL.contains(w), w.len())).unwrap_or(label);
                // A word that goes on in digits is known by its letters.
                let letters = telling.split(|c: char| c.is_ascii_digit()).next().unwrap_or(telling);
                all.any_digits |= letters.is_empty();
                let hash = hash(if letters.is_empty() { telling } else { letters });
                all.known[(hash >> 6) as usize % 1024] |= 1 << (hash % 64);
                add(all.words.entry(hash).or_insert_with(|| vec![0; width]), number);
            }
        }
        all
    }

    /// Every word of a label in this part of a text, in order. The words are those that `context` looks at; where letters
    /// stand right before a digit, they are one too.
    pub(super) fn hits<'a>(&'a self, text: &str, part: Range<usize>, hits: &mut Vec<Hit<'a>>) {
        let bytes = text.as_bytes();
        let mut at = part.start;
        while at < part.end {
            let byte = bytes[at];
            if byte.is_ascii_alphabetic() && !self.any_digits {
                at = self.ascii_word(text, at..part.end, hits);
            } else if byte.is_ascii_alphanumeric() && self.any_digits || byte >= 0x80 {
                at = self.word(text, at..part.end, hits);
            } else {
                at += 1;
            }
        }
    }

    /// A word of ASCII letters; if it goes on otherwise, [`Self::word`] reads it.
    fn ascii_word<'a>(&'a self, text: &str, part: Range<usize>, hits: &mut Vec<Hit<'a>>) -> usize {
        let bytes = text.as_bytes();
        let (mut at, mut now, mut before) = (part.start, SEED, SEED);
        // What a small letter has and a capital has not, in one bit; there is nothing before the first letter.
        let (mut humps, mut one, mut two) = (0, bytes[at], SMALL);
        while at < part.end && bytes[at].is_ascii_alphabetic() {
            before = now;
            now = mix(now, u32::from(bytes[at] | 0x20));
            // A small letter and a capital, or two capitals and a small letter.
            humps |= one & !bytes[at] | bytes[at] & !one & !two;
            (two, one) = (if at > part.start { one } else { SMALL }, bytes[at]);
            at += 1;
        }
        if at < part.end && (bytes[at] == b'\'' || bytes[at] >= 0x80) {
            return self.word(text, part, hits);
        }
        if humps & SMALL != 0 {
            // Words that a capital alone tells, the `Number` of `passportNumber`, are rare: they are read once more.
            return self.word(text, part.start..at, hits);
        }
        self.look(now, part.start..at, hits);
        if at > part.start + 3 && bytes[at - 1] | 0x20 == b's' {
            self.look(before, part.start..at, hits);
        }
        at
    }

    /// Any word; gives back where it ends.
    fn word<'a>(&'a self, text: &str, part: Range<usize>, hits: &mut Vec<Hit<'a>>) -> usize {
        let start = part.start;
        // The word without its last characters: without none, one, two and three.
        let mut hashes = [SEED; 4];
        let (mut last, mut unspaced, mut next) = (' ', false, start);
        let mut inner = Inner::at(start);
        // Of a word that began before, in digits, it is not the second letter.
        let first = if text[..start].ends_with(context::is_word) { 1 } else { 2 };
        for (i, c) in text[part].char_indices() {
            if !context::is_word(c) {
                break;
            }
            if c.is_ascii_digit() && !last.is_ascii_digit() {
                self.look_at_all(&hashes, last, start..start + i, hits);
            }
            unspaced |= !c.is_ascii() && Letter::of(c).unspaced;
            if c.is_ascii_uppercase() && i >= first && context::is_hump(&text.as_bytes()[start..], i) {
                self.look_inside(&inner, start + i, hits);
                inner = Inner::at(start + i);
            }
            inner.push(lower(inner.hashes[0], c));
            hashes = [lower(hashes[0], c), hashes[0], hashes[1], hashes[2]];
            last = c;
            next = start + i + c.len_utf8();
        }
        if next == start {
            return start + text[start..].chars().next().map_or(1, char::len_utf8);
        }
        self.look_at_all(&hashes, last, start..next, hits);
        if inner.start > start {
            self.look_inside(&inner, next, hits);
        }
        if unspaced && self.any_unspaced {
            hits.push(Hit { range: start..next, rules: &self.unspaced });
        }
        next
    }

    /// A word, and if it ends in `s` what it is without its last characters: a plural, a possessive, a plural's possessive.
    fn look_at_all<'a>(&'a self, hashes: &[u64; 4], last: char, range: Range<usize>, hits: &mut Vec<Hit<'a>>) {
        let forms = if last.eq_ignore_ascii_case(&'s') { hashes.len() } else { 1 };
        hashes[..forms].iter().for_each(|hash| self.look(*hash, range.clone(), hits));
    }

    /// A word inside of one, and without the letters that make it a plural or a possessive.
    fn look_inside<'a>(&'a self, inner: &Inner, end: usize, hits: &mut Vec<Hit<'a>>) {
        inner.hashes.iter().for_each(|hash| self.look(*hash, inner.start..end, hits));
    }

    fn look<'a>(&'a self, hash: u64, range: Range<usize>, hits: &mut Vec<Hit<'a>>) {
        if self.known[(hash >> 6) as usize % 1024] >> (hash % 64) & 1 == 1
            && let Some(rules) = self.words.get(&hash)
        {
            hits.push(Hit { range, rules });
        }
    }

    /// How many numbers a set has.
    pub(super) fn width(&self) -> usize {
        self.width
    }
}

const SMALL: u8 = 0x20;
const SEED: u64 = 0xCBF2_9CE4_8422_2325;

fn mix(hash: u64, value: u32) -> u64 {
    (hash.rotate_left(5) ^ u64::from(value)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn lower(hash: u64, c: char) -> u64 {
    if c.is_ascii() {
        return mix(hash, u32::from(c.to_ascii_lowercase()));
    }
    match Letter::of(c).lower {
        // A sigma at the end of a word is another one.
        Some('ς') => mix(hash, u32::from('σ')),
        Some(lower) => mix(hash, u32::from(lower)),
        None => c.to_lowercase().fold(hash, |hash, l| mix(hash, u32::from(l))),
    }
}

fn hash(word: &str) -> u64 {
    word.chars().fold(SEED, lower)
}

/// Adds a rule to a set.
pub(super) fn add(set: &mut Set, number: usize) {
    set[number / 64] |= 1 << (number % 64);
}

/// A hash of what is one already.
#[derive(Default)]
struct Itself(u64);

impl Hasher for Itself {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|b| self.0 = mix(self.0, u32::from(*b)));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
