//! Names of people, places, organisations and groups, told by a small classifier of our own in the same process.
//!
//! A plain text falls into words (`words`), each word into features (`features`, `lexicon`), two convolutions over words say what
//! each is (`network`), and words that belong together are joined (`decode`). What a word is depends on four words before it and
//! three behind, at most 160 bytes, and on nothing beyond a blank line: a text that arrives in pieces gives what the whole would
//! give. `training/names/` makes the weights.

mod beside;
mod decode;
mod features;
mod lexicon;
mod network;
mod weights;
mod words;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::detect::context;
use crate::detect::entity::Entity;
use crate::detect::rules;
use crate::detect::scan::{Found, Reason};
use crate::detect::view::View;
pub(crate) use beside::beside;
use network::Network;
use weights::Weights;

/// The weights that come with the product.
static SHIPPED: &[u8] = include_bytes!("names.bin");

/// The classifier, read once for the whole process.
static CLASSIFIER: LazyLock<Classifier> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the weights are constant, and a test reads them")]
    let weights = Weights::read(SHIPPED).expect("readable weights");
    Classifier { weights }
});

/// A name in a plain text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Name {
    /// Where, in bytes of the plain text.
    pub(crate) range: Range<usize>,
    /// What.
    pub(crate) entity: Entity,
    /// How sure it is, from one half to 1.
    pub(crate) confidence: f32,
}

/// Words of the labels of all rules, "Steuernummer", "passport"; and those that stand before other numbers.
static LABELS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let labels = rules::all().into_iter().flat_map(|rule| rule.labels).flat_map(|label| label.split(' '));
    let kinds = Entity::ALL.iter().flat_map(|kind| kind.name().split('_'));
    labels.chain(NUMBERED.iter().copied()).chain(kinds).collect()
});

/// What numbers are called that are nobody's, and fields of forms.
const NUMBERED: &[&str] = &[
    "mobile",
    "cell",
    "phone",
    "tel",
    "fax",
    "email",
    "mail",
    "sku",
    "ean",
    "isbn",
    "issn",
    "rfc",
    "container",
    "batch",
    "release",
    "invoice",
    "order",
    "bestellung",
    "rechnung",
    "commande",
    "ticket",
    "article",
    "tracking",
    "part",
    "version",
    "summary",
    "wallet",
    "address",
    "business",
    "routing",
    "status",
    "number",
    "no",
    "id",
];

/// Labels of scripts without spaces.
static UNSPACED: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let labels = rules::all().into_iter().flat_map(|rule| rule.labels).copied();
    labels.filter(|label| label.starts_with(context::is_unspaced)).collect()
});

/// Whether what looks like a name is what a number is called, or a part of a code: it is made of words of labels, of single
/// letters and of words with digits alone.
pub(crate) fn is_label(written: &str) -> bool {
    let says_nothing = |word: &str| {
        let plain = word.to_lowercase();
        let plain = plain.strip_suffix("'s").unwrap_or(&plain);
        word.len() == 1
            || word.bytes().any(|b| b.is_ascii_digit())
            || LABELS.contains(plain)
            || plain.strip_suffix('s').is_some_and(|one| LABELS.contains(one))
    };
    context::words(written).all(says_nothing)
}

/// Whether a place lies in a word of a script without spaces that holds a label.
pub(crate) fn stands_in_label(text: &str, at: usize) -> bool {
    if !text[at..].starts_with(context::is_unspaced) {
        return false;
    }
    let ends = |c: char| !context::is_word(c) && c != '_';
    let start = text[..at].rfind(ends).map_or(0, |i| text.ceil_char_boundary(i + 1));
    let end = text[at..].find(ends).map_or(text.len(), |i| at + i);
    let word = &text
        [text.ceil_char_boundary(start.max(at.saturating_sub(REACH)))..end.min(text.floor_char_boundary(at + REACH))];
    UNSPACED.iter().any(|label| word.contains(label))
}

/// The parts of a name between brackets and control characters: it goes across neither, and so not across the marker of
/// something that was treated before.
fn unbracketed(plain: &str, name: Name) -> impl Iterator<Item = Name> {
    let ends = |c: char| matches!(c, '[' | ']') || c.is_control() && c != '\n';
    let mut parts = Vec::new();
    let mut at = name.range.start;
    for part in plain[name.range.clone()].split(ends) {
        let first = part.len() - part.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let kept = part.trim_matches(|c: char| !c.is_alphanumeric());
        let whole = part.len() == name.range.len();
        let range = if whole { name.range.clone() } else { at + first..at + first + kept.len() };
        if !range.is_empty() {
            parts.push(Name { range, ..name.clone() });
        }
        // Both brackets and control characters but those beyond ASCII are one byte long.
        let next = at + part.len();
        at = next + plain[next..].chars().next().map_or(0, char::len_utf8);
    }
    parts.into_iter()
}

/// How far a word without spaces is looked at, in bytes to each side.
const REACH: usize = 96;

/// What stands before a stretch and may decide about its first words, in bytes of the plain text: four words and their gaps,
/// and enough of what is before them to see where they begin.
const CONTEXT: usize = 256;

/// Finds names in plain texts.
#[derive(Debug)]
pub(crate) struct Classifier {
    weights: Weights,
}

impl Classifier {
    /// The one that comes with the product.
    pub(crate) fn shipped() -> &'static Self {
        &CLASSIFIER
    }

    /// Names that begin at `from` or behind it, in order. What stands before is read, but not given back.
    pub(crate) fn find(&self, plain: &str, from: usize) -> Vec<Name> {
        let mut network = Network::new(&self.weights);
        let mut names = Vec::new();
        for segment in words::segments(plain) {
            if segment.last().is_some_and(|w| w.end > from) {
                let scores = network.scores(plain, &segment);
                decode::names(plain, &segment, scores, self.weights.threshold, from, &mut names);
            }
        }
        names
    }
}

/// The names of a view, with places in the original.
pub(crate) fn found(classifier: &Classifier, view: &View<'_>) -> Vec<Found> {
    let start = view.text.ceil_char_boundary(view.from.saturating_sub(CONTEXT));
    let found = |name: Name| Found {
        range: view.original(name.range.start + start..name.range.end + start),
        entity: name.entity,
        confidence: name.confidence,
        reason: Reason { rule: "names", checked: false, label: None },
    };
    let plain = &view.text[start..];
    classifier.find(plain, view.from - start).into_iter().flat_map(|name| unbracketed(plain, name)).map(found).collect()
}

#[cfg(test)]
mod tests;
