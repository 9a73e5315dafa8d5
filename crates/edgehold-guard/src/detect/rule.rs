//! What a recogniser is: a form, a check, and the words that stand beside it.

use crate::detect::entity::Entity;

/// From this confidence on something is treated.
pub(crate) const SURE: f32 = 0.5;

/// One form of one kind of personal data. Written down in a file of its own in `rules/`, and listed in `rules/mod.rs`.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    /// The name that explanations give: `us_ssn`.
    pub(crate) name: &'static str,
    /// What it finds.
    pub(crate) entity: Entity,
    /// The form, in the syntax of the `regex` crate, over the normalised text: digits are `0-9`, dashes `-`, spaces ` `,
    /// and there is no lookaround. The group `x` is what is found, or all of it where there is none. It is matched without
    /// regard to what stands around it; a match that is part of a longer word or number is thrown away afterwards, except
    /// where a label stands right before it ("ssn123-45-6789").
    pub(crate) pattern: &'static str,
    /// What the found text must pass, given as it stands in the normalised text.
    pub(crate) check: Option<fn(&str) -> bool>,
    /// How sure the form and the check are by themselves, 0 to 1. Below [`SURE`] a label is needed.
    pub(crate) alone: f32,
    /// Words or phrases in lower case that say what stands behind (or right before) them. They are compared word by word.
    pub(crate) labels: &'static [&'static str],
    /// How sure a form with a label is.
    pub(crate) labelled: f32,
    /// Words that, right before it, say that it is something else: "version 1.2.3.4".
    pub(crate) unless: &'static [&'static str],
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl Rule {
    /// What most rules are: labelled, it is nearly certain.
    pub(crate) const fn new(name: &'static str, entity: Entity, pattern: &'static str) -> Self {
        Self { name, entity, pattern, check: None, alone: 0.6, labels: &[], labelled: 0.95, unless: &[] }
    }

    /// With a check.
    pub(crate) const fn check(self, check: fn(&str) -> bool) -> Self {
        Self { check: Some(check), ..self }
    }

    /// With a confidence of its own.
    pub(crate) const fn alone(self, alone: f32) -> Self {
        Self { alone, ..self }
    }

    /// With words that speak against it.
    pub(crate) const fn unless(self, unless: &'static [&'static str]) -> Self {
        Self { unless, ..self }
    }

    /// With labels.
    pub(crate) const fn labels(self, labels: &'static [&'static str]) -> Self {
        Self { labels, ..self }
    }
}
