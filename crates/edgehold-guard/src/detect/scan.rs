//! One pass over a text: where something may stand, what it is, and what stands beside it.

use std::ops::Range;

use regex::{Regex, RegexBuilder};

use crate::detect::context::{self, Label};
use crate::detect::entity::Entity;
use crate::detect::names::{self, Classifier};
use crate::detect::normal::Normal;
use crate::detect::overlap;
use crate::detect::rule::{Rule, SURE};
use crate::detect::{rules, window};

/// Something that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// What.
    pub entity: Entity,
    /// How sure it is, 0 to 1.
    pub confidence: f32,
    /// Why.
    pub reason: Reason,
}

/// Why something was found. It holds nothing of the text but a label, which is one of our own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The recogniser.
    pub rule: &'static str,
    /// Whether it has a check digit, or another check, that was passed.
    pub checked: bool,
    /// The label that stands beside it.
    pub label: Option<&'static str>,
}

/// Bytes that a compiled pattern may take while it runs.
const DFA: usize = 32 << 20;

/// Finds personal data in texts. Building one compiles its patterns; it can be shared. Each pattern has an automaton of its
/// own: one for all would have more states than any cache holds.
#[derive(Debug)]
pub struct Detector {
    rules: Vec<(Rule, Regex)>,
    /// Tells names, where they are wanted.
    pub(crate) names: Option<&'static Classifier>,
}

impl Detector {
    /// With every built-in recogniser and the classifier of names.
    ///
    /// # Panics
    /// Never: tests compile the built-in patterns and read the shipped weights.
    pub fn new() -> Self {
        Self { names: Some(Classifier::shipped()), ..Self::rules_only() }
    }

    /// With every built-in recogniser, and without names of people, places, organisations and groups.
    ///
    /// # Panics
    /// Never: a test compiles the built-in patterns.
    #[expect(clippy::expect_used, reason = "the patterns are constant, and a test compiles them")]
    pub fn rules_only() -> Self {
        let all = rules::all();
        let compile = |pattern| RegexBuilder::new(pattern).dfa_size_limit(DFA).build();
        let compiled = |rule: Rule| (rule, compile(rule.pattern).expect("a valid pattern"));
        Self { rules: all.into_iter().map(compiled).collect(), names: None }
    }

    /// Everything that is surely enough personal data, in order, none overlapping another.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let normal = Normal::of(text);
        let rules = self.by_rules(&normal);
        match self.names {
            Some(classifier) => names::beside(rules, names::found(classifier, "", &normal)),
            None => rules,
        }
    }

    /// What the recognisers find.
    pub(crate) fn by_rules(&self, normal: &Normal<'_>) -> Vec<Found> {
        let mut all = Vec::new();
        for window in window::all(&normal.text) {
            for (rule, pattern) in &self.rules {
                matches(rule, pattern, &normal.text, window.clone(), &mut all);
            }
            rules::finders(&normal.text, window, &mut all);
        }
        for found in &mut all {
            found.range = normal.original(found.range.clone());
        }
        overlap::resolve(all)
    }
}

impl Default for Detector {
    fn default() -> Self {
        Self::new()
    }
}

/// What a rule finds in a window of the plain text.
fn matches(rule: &Rule, pattern: &Regex, text: &str, window: Range<usize>, all: &mut Vec<Found>) {
    let mut at = window.start;
    while at < window.end {
        let Some(captures) = pattern.captures_at(&text[..window.end], at) else { return };
        let Some(whole) = captures.get(0) else { return };
        let range = captures.name("x").unwrap_or(whole).range();
        // What is not sure enough hides nothing that is.
        match judge(rule, text, whole.range(), range.clone()).filter(|f| f.confidence >= SURE) {
            Some(found) => {
                all.push(found);
                at = range.end.max(at + 1);
            }
            None => at = context::next_start(text, whole.start()),
        }
    }
}

/// Whether what was matched stands alone, passes the check, and how sure it is. `range` is what is found in `whole`.
fn judge(rule: &Rule, text: &str, whole: Range<usize>, range: Range<usize>) -> Option<Found> {
    let found = text.get(range.clone()).filter(|f| !f.is_empty())?;
    // What costs least comes first.
    if !context::stands_alone(text, whole.clone(), true) || rule.check.is_some_and(|check| !check(found)) {
        return None;
    }
    let label = context::label(rule.labels, text, range.clone());
    let glued = matches!(label, Some(Label { glued: true, .. }));
    if !context::stands_alone(text, whole, glued) || context::denied(rule.unless, text, range.start) {
        return None;
    }
    let confidence = if label.is_some() { rule.labelled.max(rule.alone) } else { rule.alone };
    let reason = Reason { rule: rule.name, checked: rule.check.is_some(), label: label.map(|l| l.text) };
    Some(Found { range, entity: rule.entity, confidence, reason })
}
