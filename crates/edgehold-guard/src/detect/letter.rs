//! What is known about characters beyond ASCII, in tables that are made as they are needed, one script after the other.

use std::sync::OnceLock;

use unicode_normalization::char::is_combining_mark;

use crate::detect::context;
use crate::detect::normal::Kind;

/// What is known about a character.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letter {
    /// What it is in the plain form.
    pub(crate) kind: Kind,
    /// Whether it is a letter or a number.
    pub(crate) alphanumeric: bool,
    /// Whether it is part of a word: a letter, a number, or a sign that stands on one, as Devanagari's vowels.
    pub(crate) word: bool,
    /// Whether its script has no spaces between words.
    pub(crate) unspaced: bool,
    /// In lower case, where that is one character.
    pub(crate) lower: Option<char>,
}

impl Letter {
    /// Looks a character up.
    pub(crate) fn of(c: char) -> Self {
        static BLOCKS: [OnceLock<Box<[Letter; 256]>>; 256] = [const { OnceLock::new() }; 256];
        let code = u32::from(c);
        let Some(block) = BLOCKS.get((code >> 8) as usize) else { return Self::find(c) };
        let letters = block.get_or_init(|| {
            let of = |low: usize| Self::find(char::from_u32(code & !0xFF | low as u32).unwrap_or(c));
            Box::new(std::array::from_fn(of))
        });
        letters[(code & 0xFF) as usize]
    }

    fn find(c: char) -> Self {
        let mut lower = c.to_lowercase();
        let lower = lower.next().filter(|_| lower.next().is_none());
        let unspaced = context::is_unspaced(c);
        let alphanumeric = c.is_alphanumeric();
        Self { kind: Kind::find(c), alphanumeric, word: alphanumeric || is_combining_mark(c), unspaced, lower }
    }
}
