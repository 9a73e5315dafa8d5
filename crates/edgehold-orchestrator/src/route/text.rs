//! Words of a text, and what about them is compared: stems, pairs of neighbours, and pieces of each word.

/// Words beyond these are not read: a request's matter stands at its head, and a decision's time has a bound.
const MAX_WORDS: usize = 200;
/// Letters of a word beyond these are not read.
const MAX_LETTERS: usize = 40;
/// What a common word counts, a word of any other kind being 1.
const COMMON: f32 = 0.7;
/// What two neighbouring words count together.
const PAIR: f32 = 0.7;
/// What all the pieces of one word count together, as the length of their vector.
const PIECES: f32 = 0.85;

/// English words that say little about what is wanted. Other languages lose nothing by them: what is common among the
/// agents' texts weighs little anyway.
const COMMON_WORDS: [&str; 58] = [
    "a", "am", "an", "and", "are", "as", "at", "be", "by", "can", "could", "did", "do", "does", "for", "from", "had",
    "has", "have", "i", "im", "in", "is", "it", "its", "just", "ll", "me", "my", "of", "on", "or", "our", "please",
    "so", "some", "that", "the", "their", "there", "these", "this", "those", "to", "us", "ve", "want", "was", "we",
    "were", "will", "with", "would", "you", "your", "hey", "hi", "need",
];

/// English endings, the longest first. What is left of a word has three letters at least.
const ENDINGS: [&str; 11] = ["ings", "ing", "edly", "ed", "ies", "es", "s", "ly", "er", "e", "y"];

/// A word of a text.
#[derive(Debug, PartialEq)]
pub(super) struct Word {
    /// In small letters.
    pub(super) text: String,
    /// The bytes that are left when its ending is taken off.
    stem: usize,
    /// Whether it says little.
    pub(super) common: bool,
}

/// What a feature is made of, so that a stem and a piece with the same letters are two.
#[derive(Clone, Copy)]
#[repr(u8)]
enum Kind {
    Stem,
    Pair,
    Piece,
}

impl Word {
    fn new(text: String) -> Self {
        let left = |e: &str| text.strip_suffix(e).filter(|rest| rest.chars().count() >= 3).map(str::len);
        let stem = ENDINGS.iter().find_map(|e| left(e)).unwrap_or(text.len());
        let common = COMMON_WORDS.contains(&text.as_str());
        Self { text, stem, common }
    }

    fn stem(&self) -> &str {
        self.text.get(..self.stem).unwrap_or(&self.text)
    }

    /// The feature of its stem.
    pub(super) fn key(&self) -> u64 {
        key(Kind::Stem, &[self.stem()])
    }
}

/// The words of a text in any script. A run of letters of a script without spaces is one word; its pieces stand for it.
pub(super) fn words(text: &str) -> Vec<Word> {
    let (mut all, mut word) = (Vec::new(), String::new());
    let mut letters = 0;
    for c in text.chars().chain([' ']) {
        if matches!(c, '\'' | '’') {
            continue;
        }
        if is_letter(c) {
            if letters < MAX_LETTERS {
                word.extend(c.to_lowercase());
            }
            letters += 1;
        } else if !word.is_empty() {
            all.push(Word::new(std::mem::take(&mut word)));
            letters = 0;
            if all.len() == MAX_WORDS {
                break;
            }
        }
    }
    all
}

/// A letter, a digit, or a mark that belongs to one: vowel signs of many scripts are no letters of their own.
fn is_letter(c: char) -> bool {
    let punctuation = matches!(c, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{964}' | '\u{60c}' | '\u{61f}');
    c.is_alphanumeric() || (!c.is_ascii() && !c.is_whitespace() && !punctuation)
}

/// The features of a text with what each counts, by key; a key stands once.
pub(super) fn features(words: &[Word]) -> Vec<(u64, f32)> {
    let mut all = Vec::with_capacity(words.len() * 8);
    for word in words {
        all.push((word.key(), if word.common { COMMON } else { 1.0 }));
    }
    let stems = || words.iter().map(Word::stem);
    for (a, b) in std::iter::once("^").chain(stems()).zip(stems().chain(std::iter::once("$"))) {
        all.push((key(Kind::Pair, &[a, b]), PAIR));
    }
    for word in words.iter().filter(|w| !w.common) {
        pieces(&word.text, &mut all);
    }
    all.sort_unstable_by_key(|(key, _)| *key);
    all.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    for (_, count) in &mut all {
        // A word said five times does not matter five times as much.
        if *count > 1.0 {
            *count = 1.0 + count.ln();
        }
    }
    all
}

/// The pieces of three and four letters of a word with its two ends; where a letter is a word, of one to three.
fn pieces(word: &str, into: &mut Vec<(u64, f32)>) {
    let dense = word.chars().any(|c| ('\u{2e80}'..'\u{fb00}').contains(&c));
    let ended: Vec<char> = std::iter::once('<').chain(word.chars()).chain(['>']).collect();
    let letters = if dense { &ended[1..ended.len() - 1] } else { &ended[..] };
    let sizes = if dense { 1..=3 } else { 3..=4 };
    let from = into.len();
    for size in sizes {
        for piece in letters.windows(size) {
            let mut buffer = [0; 16];
            let mut at = 0;
            for c in piece {
                at += c.encode_utf8(&mut buffer[at..]).len();
            }
            into.push((hash(Kind::Piece, [&buffer[..at]].into_iter()), 0.0));
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a word has fewer than a hundred pieces")]
    let each = PIECES / ((into.len() - from).max(1) as f32).sqrt();
    into[from..].iter_mut().for_each(|(_, count)| *count = each);
}

fn key(kind: Kind, parts: &[&str]) -> u64 {
    hash(kind, parts.iter().map(|p| p.as_bytes()))
}

/// FNV-1a over 64 bits. Features of one device are some ten thousands: two of them sharing a key is no matter.
fn hash<'a>(kind: Kind, parts: impl Iterator<Item = &'a [u8]>) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let start = step(0xcbf2_9ce4_8422_2325, kind as u8);
    // 255 is in no UTF-8 text, so the parts cannot run into each other.
    parts.fold(start, |h, part| step(part.iter().fold(h, |h, b| step(h, *b)), 255))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        words(text).into_iter().map(|w| w.text).collect()
    }

    #[test]
    fn words_of_any_script_are_found() {
        assert_eq!(texts("Don't dim  the LIGHTS, ok?"), ["dont", "dim", "the", "lights", "ok"]);
        assert_eq!(texts("Wie spät ist’s?"), ["wie", "spät", "ists"]);
        assert_eq!(texts("今日の天気。"), ["今日の天気"]);
        assert_eq!(texts("मौसम कैसा है।"), ["मौसम", "कैसा", "है"]);
        assert_eq!(texts(" … !"), Vec::<String>::new());
    }

    #[test]
    fn endings_are_taken_off_and_features_stand_once() {
        for (one, other) in [("lights", "light"), ("dimming", "dimmed"), ("cities", "city")] {
            assert_eq!(Word::new(one.into()).stem(), Word::new(other.into()).stem());
        }
        let all = features(&words("on and on and on"));
        assert!(all.windows(2).all(|w| w[0].0 < w[1].0));
    }

    #[test]
    fn a_long_text_is_read_up_to_a_bound() {
        assert_eq!(words(&"word ".repeat(10_000)).len(), MAX_WORDS);
        assert_eq!(words(&"w".repeat(10_000))[0].text.len(), MAX_LETTERS);
    }
}
