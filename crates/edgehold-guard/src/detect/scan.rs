//! One pass over a text: where something may stand, what it is, and what stands beside it.

use std::ops::Range;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::Arc;

use regex_automata::util::pool::Pool;

use crate::detect::context::{self, Label};
use crate::detect::custom::Recognisers;
use crate::detect::entity::Entity;
use crate::detect::front::{Front, Unfit, Work, form};
use crate::detect::lists::Lists;
use crate::detect::normal::Normal;
use crate::detect::overlap;
use crate::detect::rule::Rule;
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

/// Finds personal data in texts. Building one compiles its patterns; it can be shared.
pub struct Detector {
    front: Arc<Front>,
    lists: Lists,
    /// Whether a rule of the owner's finds what has no trigger (`window`): it is looked for everywhere.
    everywhere: bool,
    work: Pool<Work, MakeWork>,
}

type MakeWork = Box<dyn Fn() -> Work + Send + Sync + UnwindSafe + RefUnwindSafe>;

impl std::fmt::Debug for Detector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Detector").finish_non_exhaustive()
    }
}

impl Detector {
    /// With every built-in recogniser.
    ///
    /// # Panics
    /// Never: a test compiles the built-in patterns.
    #[expect(clippy::expect_used, reason = "the patterns are constant, and a test compiles them")]
    pub fn new() -> Self {
        Self::with(&Recognisers::default()).expect("valid patterns")
    }

    /// With every built-in recogniser, and the owner's.
    ///
    /// # Errors
    /// When they are too large together.
    pub fn with(recognisers: &Recognisers) -> Result<Self, Unfit> {
        let mut rules = rules::all();
        rules.extend(&recognisers.rules);
        let front = Arc::new(Front::new(rules)?);
        let lists = Lists::new(recognisers).map_err(|why| Unfit { rule: "deny", why })?;
        let everywhere = recognisers.rules.iter().any(|rule| !form::holds_a_trigger(rule.pattern));
        let shared = Arc::clone(&front);
        Ok(Self { front, lists, everywhere, work: Pool::new(Box::new(move || shared.work())) })
    }

    /// Everything that is surely enough personal data, in order, none overlapping another.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let normal = Normal::of(text);
        let windows = self.windows(&normal.text);
        self.find_in(&normal, &windows)
    }

    /// The parts of a plain text that something may stand in.
    pub(crate) fn windows(&self, text: &str) -> Vec<Range<usize>> {
        if self.everywhere {
            return std::iter::once(0..text.len()).filter(|all| !all.is_empty()).collect();
        }
        let windows = window::joined(text);
        let listed = self.lists.places(text);
        if listed.is_empty() { windows } else { window::with(windows, &listed, text) }
    }

    /// What is in these windows of a text.
    pub(crate) fn find_in(&self, normal: &Normal<'_>, windows: &[Range<usize>]) -> Vec<Found> {
        let mut found = Vec::new();
        for window in windows {
            let mut rest = window.clone();
            while !rest.is_empty() {
                let (more, next) = self.find_first(normal, &rest);
                found.extend(more);
                rest.start = next;
            }
        }
        found
    }

    /// What begins in the first part of a window, and where the rest begins: nothing lies across.
    pub(crate) fn find_first(&self, normal: &Normal<'_>, window: &Range<usize>) -> (Vec<Found>, usize) {
        let text = normal.text.as_ref();
        let (part, next) = window::first_part(text, window);
        let mut work = self.work.get();
        let mut all = Vec::new();
        self.front.part(text, &part, next, &mut work, &mut all);
        rules::finders(text, part.clone(), &mut all);
        all.extend(self.lists.denied_in(text, part).map(|found| (u16::MAX, found)));
        // Where two are equally sure of the same, the first in the list of rules names it.
        all.sort_by_key(|(rule, _)| *rule);
        let plain = all.into_iter().map(|(_, found)| found).filter(|f| f.range.start < next);
        finish(normal, plain.collect(), next, |found| !self.lists.spares(text, found))
    }
}

/// Joins what was found, leaves out what is not to `keep`, and leads the rest back to the original; gives back where the
/// next part begins.
pub(crate) fn finish(
    normal: &Normal<'_>,
    plain: Vec<Found>,
    next: usize,
    keep: impl Fn(&Found) -> bool,
) -> (Vec<Found>, usize) {
    let mut found = overlap::resolve(plain);
    let next = found.last().map_or(next, |last| next.max(last.range.end));
    found.retain(keep);
    for found in &mut found {
        found.range = normal.original(found.range.clone());
    }
    (overlap::resolve(found), next)
}

impl Default for Detector {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether what was matched stands alone, passes the check, and how sure it is. `range` is what is found in `whole`. Where it
/// is known that no `label` is near, none is looked for.
pub(crate) fn judge(rule: &Rule, text: &str, whole: Range<usize>, range: Range<usize>, label: bool) -> Option<Found> {
    let found = text.get(range.clone()).filter(|f| !f.is_empty())?;
    // What costs least comes first.
    if !context::stands_alone(text, whole.clone(), true) || rule.check.is_some_and(|check| !check(found)) {
        return None;
    }
    let label = if label { context::label(rule.labels, text, range.clone()) } else { None };
    let glued = matches!(label, Some(Label { glued: true, .. }));
    if !context::stands_alone(text, whole, glued) || context::denied(rule.unless, text, range.start) {
        return None;
    }
    let confidence = if label.is_some() { rule.labelled.max(rule.alone) } else { rule.alone };
    let reason = Reason { rule: rule.name, checked: rule.check.is_some(), label: label.map(|l| l.text) };
    Some(Found { range, entity: rule.entity, confidence, reason })
}
