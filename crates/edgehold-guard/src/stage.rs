//! The recognisers that read character by character where a pattern does not reach: cards, e-mail addresses, telephone
//! numbers.

pub(crate) mod card;
pub(crate) mod digit;
pub(crate) mod email;
pub(crate) mod number;
pub(crate) mod phone;

#[cfg(test)]
use std::ops::Range;

/// Finds one kind of personal data. A pure function of the text.
#[cfg(test)]
pub(crate) trait Stage: Send + Sync {
    /// Byte ranges of all that it found in `text`. They may overlap: nothing that lies in any of them leaves.
    fn find(&self, text: &str) -> Vec<Range<usize>>;
}

#[cfg(test)]
mod tests;
