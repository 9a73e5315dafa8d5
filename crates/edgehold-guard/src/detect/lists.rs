//! What the owner listed: texts that are always treated, and finds that never are.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use aho_corasick::AhoCorasick;

use crate::detect::context;
use crate::detect::custom::{Denied, Recognisers};
use crate::detect::scan::{Found, Reason};

/// The lists, ready to be looked for. All is in the plain form.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    denied: Vec<Denied>,
    search: Option<AhoCorasick>,
    /// Texts that are spared, with the recognisers that spare them; no name stands for all.
    allowed: HashMap<String, HashSet<Option<&'static str>>>,
}

impl Lists {
    /// # Errors
    /// When the lists are too long.
    pub(crate) fn new(recognisers: &Recognisers) -> Result<Self, String> {
        let denied = recognisers.deny.clone();
        let mut allowed: HashMap<String, HashSet<Option<&'static str>>> = HashMap::new();
        for (text, rule) in &recognisers.allow {
            allowed.entry(text.clone()).or_default().insert(*rule);
        }
        let texts = denied.iter().map(|d| &d.text);
        let search = (!denied.is_empty()).then(|| AhoCorasick::new(texts)).transpose().map_err(|e| e.to_string())?;
        Ok(Self { denied, search, allowed })
    }

    /// Where texts stand that are always treated, in order.
    pub(crate) fn places(&self, text: &str) -> Vec<Range<usize>> {
        self.denied_in(text, 0..text.len()).map(|found| found.range).collect()
    }

    /// What is always treated in a part of a text, where it stands alone.
    pub(crate) fn denied_in(&self, text: &str, part: Range<usize>) -> impl Iterator<Item = Found> {
        let matches = self.search.iter().flat_map(move |search| {
            search
                .find_overlapping_iter(&text[part.clone()])
                .map(move |m| (part.start + m.start()..part.start + m.end(), &self.denied[m.pattern().as_usize()]))
        });
        matches.filter(move |(range, _)| context::stands_alone(text, range.clone(), false)).map(|(range, denied)| {
            let reason = Reason { rule: denied.rule, checked: false, label: None };
            Found { range, entity: denied.entity, confidence: 1.0, reason }
        })
    }

    /// The length in bytes of the longest text that is always treated, if there is any.
    pub(crate) fn longest(&self) -> Option<usize> {
        self.denied.iter().map(|d| d.text.len()).max()
    }

    /// Whether a name is spared: it is allowed whole.
    pub(crate) fn spares_name(&self, written: &str, name: &Found) -> bool {
        let rules = self.allowed.get(written);
        rules.is_some_and(|rules| rules.contains(&None) || rules.contains(&Some(name.reason.rule)))
    }

    /// Whether a find is spared: all of it is allowed, and nothing of it is denied.
    pub(crate) fn spares(&self, text: &str, found: &Found) -> bool {
        let Some(rules) = text.get(found.range.clone()).and_then(|whole| self.allowed.get(whole)) else { return false };
        let denied = self.search.as_ref().is_some_and(|search| search.is_match(&text[found.range.clone()]));
        !denied && (rules.contains(&None) || rules.contains(&Some(found.reason.rule)))
    }
}
