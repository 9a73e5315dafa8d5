//! One pass over a text: where something may stand, what it is, and what stands beside it.

use std::borrow::Cow;
use std::ops::Range;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::Arc;

use regex_automata::util::pool::Pool;

use crate::detect::context::{self, Label};
use crate::detect::custom::Recognisers;
use crate::detect::entity::Entity;
use crate::detect::front::{Front, Unfit, Work, form};
use crate::detect::lists::Lists;
use crate::detect::names::Classifier;
use crate::detect::overlap::{self, EVERY_KIND, Wanted};
use crate::detect::rule::{Rule, SURE};
use crate::detect::view::View;
use crate::detect::window::{self, REACH};
use crate::detect::{names, rules};

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
    /// Tells names, where they are wanted.
    names: Option<&'static Classifier>,
}

type MakeWork = Box<dyn Fn() -> Work + Send + Sync + UnwindSafe + RefUnwindSafe>;

impl std::fmt::Debug for Detector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Detector").field("names", &self.names.is_some()).finish_non_exhaustive()
    }
}

impl Detector {
    /// With every built-in recogniser and the classifier of names.
    ///
    /// # Panics
    /// Never: tests compile the built-in patterns and read the shipped weights.
    #[expect(clippy::expect_used, reason = "the patterns are constant, and a test compiles them")]
    pub fn new() -> Self {
        Self::with(&Recognisers::default()).expect("valid patterns")
    }

    /// The same without names of people, places, organisations and groups.
    #[must_use]
    pub fn without_names(self) -> Self {
        Self { names: None, ..self }
    }

    /// With every built-in recogniser, and without names of people, places, organisations and groups.
    ///
    /// # Panics
    /// Never: as [`Detector::new`].
    pub fn rules_only() -> Self {
        Self::new().without_names()
    }

    /// With every built-in recogniser, the classifier of names, and the owner's recognisers.
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
        let work: Pool<Work, MakeWork> = Pool::new(Box::new(move || shared.work()));
        Ok(Self { front, lists, everywhere, work, names: Some(Classifier::shipped()) })
    }

    /// Everything that is surely enough personal data, in order, none overlapping another.
    pub fn find(&self, text: &str) -> Vec<Found> {
        self.find_wanted(text, EVERY_KIND)
    }

    /// As [`Detector::find`]; where a kind that is wanted overlaps one that is not, the wanted one is found.
    pub(crate) fn find_wanted(&self, text: &str, wanted: Wanted<'_>) -> Vec<Found> {
        self.find_in(&View::of("", text), wanted)
    }

    /// Everything in a view.
    pub(crate) fn find_in(&self, view: &View<'_>, wanted: Wanted<'_>) -> Vec<Found> {
        let found = self.find_in_windows(view, &self.windows(view), wanted);
        overlap::with_names(found, self.names_in(view), wanted)
    }

    /// The names in a view, in order.
    pub(crate) fn names_in(&self, view: &View<'_>) -> Vec<Found> {
        let mut names = self.names.map_or_else(Vec::new, |classifier| names::found(classifier, view));
        names.retain(|name| {
            let written = view.written(&name.range);
            !names::is_label(written)
                && !names::stands_in_label(&view.text, view.plain(name.range.start))
                && !self.lists.spares_name(written, name)
        });
        names
    }

    /// The parts of a view that something may stand in.
    pub(crate) fn windows(&self, view: &View<'_>) -> Vec<Range<usize>> {
        let text = view.text.as_ref();
        if self.everywhere {
            return std::iter::once(view.from..text.len()).filter(|all| !all.is_empty()).collect();
        }
        let windows = window::joined(text);
        let listed = self.lists.places(text);
        let windows = if listed.is_empty() { windows } else { window::with(windows, &listed, text) };
        window::from(windows, view.from)
    }

    /// Up to where nothing that may still come changes what is found in a view.
    pub(crate) fn settled(&self, view: &View<'_>) -> usize {
        let settled = window::settled(&view.text, &self.windows(view));
        // What the owner listed may be several words, of which the last is still to come.
        let open = self.lists.longest().map_or(0, |longest| longest + REACH);
        view.text.floor_char_boundary(settled.min(view.text.len().saturating_sub(open))).max(view.from)
    }

    /// What rules find in these windows of a view.
    pub(crate) fn find_in_windows(&self, view: &View<'_>, windows: &[Range<usize>], wanted: Wanted<'_>) -> Vec<Found> {
        let mut found = Vec::new();
        for window in windows {
            let mut rest = window.clone();
            while !rest.is_empty() {
                let (more, next) = self.find_first(view, &rest, wanted);
                found.extend(more);
                rest.start = next;
            }
        }
        found
    }

    /// What begins in the first part of a window, and where the rest begins: nothing lies across.
    pub(crate) fn find_first(&self, view: &View<'_>, window: &Range<usize>, wanted: Wanted<'_>) -> (Vec<Found>, usize) {
        let text = view.text.as_ref();
        let (part, next) = window::first_part(text, window);
        let mut work = self.work.get();
        let mut all = Vec::new();
        self.front.part(text, &part, next, &mut work, &mut all);
        rules::finders(text, part.clone(), &mut all);
        all.extend(self.lists.denied_in(text, part).map(|found| (u16::MAX, found)));
        // Where two are equally sure of the same, the first in the list of rules names it.
        all.sort_by_key(|(rule, _)| *rule);
        let plain = all.into_iter().map(|(_, found)| found).filter(|f| f.range.start < next);
        finish(view, plain.collect(), next, wanted, |found| !self.lists.spares(text, found))
    }
}

/// Joins what was found, leaves out what is not to `keep`, and leads the rest back to the original; gives back where the
/// next part begins.
pub(crate) fn finish(
    view: &View<'_>,
    plain: Vec<Found>,
    next: usize,
    wanted: Wanted<'_>,
    keep: impl Fn(&Found) -> bool,
) -> (Vec<Found>, usize) {
    let mut found = overlap::resolve(plain, wanted);
    let next = found.last().map_or(next, |last| next.max(last.range.end));
    found.retain(keep);
    for found in &mut found {
        found.range = view.original(found.range.clone());
    }
    (overlap::resolve(found, wanted), next)
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
    // A space, for the check, is a space.
    let found = if found.contains('\n') { Cow::Owned(found.replace('\n', " ")) } else { Cow::Borrowed(found) };
    if !context::stands_alone(text, whole.clone(), true) || rule.check.is_some_and(|check| !check(&found)) {
        return None;
    }
    let label = if label { context::label(rule.labels, text, range.clone()) } else { None };
    let glued = matches!(label, Some(Label { glued: true, .. }));
    if !context::stands_alone(text, whole, glued) || context::denied(rule.unless, text, range.start) {
        return None;
    }
    // However much is in doubt, a label says more than none.
    let least = rule.alone.max(SURE.min(rule.labelled));
    let confidence = label.map_or(rule.alone, |label| (rule.labelled.max(rule.alone) - label.doubt).max(least));
    let reason = Reason { rule: rule.name, checked: rule.check.is_some(), label: label.map(|l| l.text) };
    Some(Found { range, entity: rule.entity, confidence, reason })
}
