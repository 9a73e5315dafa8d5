//! The plain form, written character by character.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::detect::disguise::{disguise, run_of_spaces, takes_spaces};
use crate::detect::normal::{Piece, alike, is_invisible, is_letter_of_code, is_space, mark};
use crate::stage::digit;

/// The plain form of a text, and where it differs.
pub(super) fn of(text: &str) -> (String, Vec<Piece>) {
    Writer::run(text)
}

struct Writer<'a> {
    source: &'a str,
    plain: String,
    pieces: Vec<Piece>,
}

impl<'a> Writer<'a> {
    fn run(source: &'a str) -> (String, Vec<Piece>) {
        let mut writer = Self { source, plain: String::new(), pieces: Vec::new() };
        let mut at = 0;
        while let Some(c) = source[at..].chars().next() {
            at = writer.character(at, c);
        }
        (writer.plain, writer.pieces)
    }

    /// Writes the character at `at`, with those that belong to it; gives back where the next one stands.
    fn character(&mut self, at: usize, c: char) -> usize {
        let next = at + c.len_utf8();
        if is_space(c) || c == '\n' {
            return self.space(at);
        }
        if let Some((length, plain)) = disguise(self.source.as_bytes(), at) {
            return self.undisguise(at..at + length, plain);
        }
        if c.is_ascii() {
            self.plain.push(c);
            return next;
        }
        let mut folded = String::new();
        if let Some(value) = digit::value(c) {
            folded.push(char::from(b'0' + value));
        } else if !is_invisible(c) {
            match alike(c).filter(|_| self.in_latin_word(at, next)) {
                Some(latin) => folded.push(latin),
                None => std::iter::once(c).nfkc().for_each(|n| folded.push(mark(n))),
            }
        }
        self.replace(at..next, &folded);
        next
    }

    fn replace(&mut self, original: Range<usize>, plain: &str) {
        if plain == &self.source[original.clone()] {
            return self.plain.push_str(plain);
        }
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
    fn in_latin_word(&self, start: usize, end: usize) -> bool {
        const REACH: usize = 32;
        let before = self.source[..start].chars().rev().take(REACH).take_while(|c| c.is_alphanumeric());
        let after = self.source[end..].chars().take(REACH).take_while(|c| c.is_alphanumeric());
        let mut word = before.chain(after).peekable();
        if word.peek().is_none() {
            return is_letter_of_code(self.source, start, end);
        }
        word.any(|c| c.is_ascii_alphanumeric())
    }
}
