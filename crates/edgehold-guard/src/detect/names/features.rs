//! What the classifier sees of a word: rows of one table that are summed. `training/names/features.py` says the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::detect::names::lexicon::Lexicon;
use crate::detect::names::words::Word;

const WORD_ROWS: u64 = 8192;
const GRAM_ROWS: u64 = 16384;
const GAP_ROWS: u64 = 512;
const SHAPE_ROWS: usize = 128;
// Row 0 is nothing.
const WORD_AT: usize = 1;
const GRAM_AT: usize = WORD_AT + WORD_ROWS as usize;
const GAP_AT: usize = GRAM_AT + GRAM_ROWS as usize;
const SHAPE_AT: usize = GAP_AT + 2 * GAP_ROWS as usize;
const CODE_AT: usize = SHAPE_AT + SHAPE_ROWS;
/// Rows of the table.
pub(super) const ROWS: usize = CODE_AT + 3 * 256;
/// Inner trigrams of a word that count.
const GRAMS: usize = 16;
/// What stands where a segment begins and ends.
const EDGE: &str = "\u{2}";

/// Gives `row` the rows of the word at `place` of a segment.
pub(super) fn rows(text: &str, segment: &[Word], place: usize, lexicon: &Lexicon, mut row: impl FnMut(usize)) {
    let word = &segment[place];
    let before = place.checked_sub(1).map_or(EDGE, |p| &text[segment[p].end..word.start]);
    let behind = segment.get(place + 1).map_or(EDGE, |next| &text[word.end..next.start]);
    row(GAP_AT + hashed(last(before, 3), GAP_ROWS));
    row(GAP_AT + GAP_ROWS as usize + hashed(first(behind, 3), GAP_ROWS));
    let word = &text[word.clone()];
    row(SHAPE_AT + shape(word));
    let mut folded = [0_u8; MOST];
    let length = fold(word, &mut folded);
    let key = hash(&folded[1..length - 1]);
    row(WORD_AT + spread(key, WORD_ROWS));
    grams(&folded[..length], &mut row);
    for (stage, code) in lexicon.get(key).into_iter().flatten().enumerate() {
        row(CODE_AT + 256 * stage + usize::from(code));
    }
}

/// Room for a folded word: no letter takes more than three times its bytes when it is folded, and a word has at most 32.
const MOST: usize = 128;

/// Writes a word in small letters without accents, with `0` for digits, between `<` and `>`; gives the length.
fn fold(word: &str, out: &mut [u8; MOST]) -> usize {
    out[0] = b'<';
    let mut at = 1;
    if word.is_ascii() {
        for (to, from) in out[1..MOST - 1].iter_mut().zip(word.bytes()) {
            *to = if from.is_ascii_digit() { b'0' } else { from.to_ascii_lowercase() };
            at += 1;
        }
    } else {
        let low = || word.chars().flat_map(char::to_lowercase);
        let bare = || low().nfd().filter(|c| canonical_combining_class(*c) == 0);
        let mut push = |c: char| {
            let c = if c.is_ascii_digit() { '0' } else { c };
            if at + c.len_utf8() < MOST {
                at += c.encode_utf8(&mut out[at..]).len();
            }
        };
        match bare().next() {
            Some(_) => bare().for_each(&mut push),
            None => low().for_each(&mut push),
        }
    }
    out[at] = b'>';
    at + 1
}

/// The first and last two, three and four characters, and the inner groups of three.
fn grams(chars: &[u8], row: &mut impl FnMut(usize)) {
    // Where each character begins, and the end.
    let mut starts = [0_u8; MOST + 1];
    let mut n = 0;
    for (i, byte) in chars.iter().enumerate() {
        if byte & 0xC0 != 0x80 {
            starts[n] = i as u8;
            n += 1;
        }
    }
    starts[n] = chars.len() as u8;
    let at = |i: usize| usize::from(starts[i]);
    let mut gram = |from: usize, to: usize| row(GRAM_AT + spread(hash(&chars[at(from)..at(to)]), GRAM_ROWS));
    for size in 2..=4 {
        if n > size {
            gram(0, size);
            gram(n - size, n);
        }
    }
    let sides = 2 * (2..=4).filter(|size| n > *size).count();
    for i in (1..n.saturating_sub(3)).take(GRAMS + 6 - sides) {
        gram(i, i + 3);
    }
}

/// Case, length and digits: 0 to 127.
fn shape(word: &str) -> usize {
    let (mut digits, mut upper, mut lower, mut length) = (0, 0, 0, 0);
    for c in word.chars() {
        length += 1;
        digits += usize::from(c.is_ascii_digit());
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
    }
    let headed = word.chars().next().is_some_and(char::is_uppercase);
    let kind = match () {
        () if digits == length => 0,
        () if digits > 0 => 2 + usize::from(upper > 0),
        () if upper + lower == 0 => 4,
        () if upper == 0 => 5,
        () if lower == 0 => 7 - usize::from(upper > 1),
        () if headed => 8 + usize::from(upper > 1),
        () => 10,
    };
    kind * 8 + length.min(8) - 1
}

/// FNV-1a.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x100_0000_01B3))
}

fn spread(hash: u64, rows: u64) -> usize {
    ((hash ^ hash >> 29) % rows) as usize
}

fn hashed(text: &str, rows: u64) -> usize {
    spread(hash(text.as_bytes()), rows)
}

fn first(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(at, _)| &text[..at])
}

fn last(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count - 1).map_or(text, |(at, _)| &text[at..])
}
