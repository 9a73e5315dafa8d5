//! Words of a plain text, and the segments in which they see each other.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// The longest word that is looked at, in bytes. A longer one ends a segment.
pub(super) const WORD: usize = 32;
/// The longest gap between two words that see each other, in bytes.
pub(super) const GAP: usize = 8;

/// A word, in bytes of the text.
pub(super) type Word = Range<usize>;

/// Lists of words that see each other: nothing is known across a blank line, a long gap or a long word.
pub(super) fn segments(text: &str) -> Segments<'_> {
    Segments { text, words: Words { text, at: 0 }, held: None }
}

/// See [`segments`].
pub(super) struct Segments<'a> {
    text: &'a str,
    words: Words<'a>,
    /// The first word of the next segment.
    held: Option<Word>,
}

impl Iterator for Segments<'_> {
    type Item = Vec<Word>;

    fn next(&mut self) -> Option<Vec<Word>> {
        let mut now: Vec<Word> = self.held.take().into_iter().collect();
        for word in self.words.by_ref() {
            let parted = now.last().is_some_and(|last| parts(&self.text[last.end..word.start]));
            match (word.len() > WORD, parted) {
                (true, _) if now.is_empty() => {}
                (true, _) => return Some(now),
                (false, true) => {
                    self.held = Some(word);
                    return Some(now);
                }
                (false, false) => now.push(word),
            }
        }
        (!now.is_empty()).then_some(now)
    }
}

/// Whether words on both sides of a gap do not see each other.
fn parts(gap: &str) -> bool {
    gap.len() > GAP || gap.contains("\n\n")
}

/// Runs of letters, digits and their marks; of scripts that are written without spaces, each letter by itself.
struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let bytes = self.text.as_bytes();
        let mut start = None;
        while let Some(byte) = bytes.get(self.at) {
            let (size, word, alone) = if byte.is_ascii() {
                (1, byte.is_ascii_alphanumeric(), false)
            } else {
                let c = self.text[self.at..].chars().next()?;
                let word = c.is_alphanumeric() || is_combining_mark(c);
                (c.len_utf8(), word, word && is_unspaced(c))
            };
            match start {
                Some(start) if alone || !word => return Some(start..self.at),
                None if alone => {
                    self.at += size;
                    return Some(self.at - size..self.at);
                }
                None if word => start = Some(self.at),
                _ => {}
            }
            self.at += size;
        }
        start.map(|s| s..self.at)
    }
}

/// Letters of scripts that put no space between words (Thai, Lao, Chinese, Japanese).
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&[&str]]) {
        let found: Vec<Vec<&str>> = segments(text).map(|s| s.into_iter().map(|w| &text[w]).collect()).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn words_are_runs_of_letters_and_segments_end_at_blank_lines_and_walls() {
        check("", &[]);
        check("  -- ", &[]);
        check("Dr. Ana-Maria O'Brien, 12b", &[&["Dr", "Ana", "Maria", "O", "Brien", "12b"]]);
        check("one\ntwo\n\nthree", &[&["one", "two"], &["three"]]);
        check("one --------- two", &[&["one"], &["two"]]);
        check(&format!("one {} two", "x".repeat(33)), &[&["one"], &["two"]]);
        check(&format!("{} two", "x".repeat(33)), &[&["two"]]);
        check("Zoë 我叫li", &[&["Zoë", "我", "叫", "li"]]);
        check("मेरा नाम", &[&["मेरा", "नाम"]]);
    }
}
