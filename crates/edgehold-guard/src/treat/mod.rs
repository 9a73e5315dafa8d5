//! What happens to personal data that was found: kept, blocked, or replaced.
//!
//! A [`Plan`] says it for each kind of data, in one direction. [`profile`] holds the plans that an owner may begin with;
//! `apply` carries a plan out; the other files are one treatment each.

mod apply;
mod digest;
mod generalise;
mod mask;
pub mod profile;
mod pseudonym;

use std::collections::BTreeMap;

use crate::detect::Entity;

pub(crate) use apply::{Applied, Work, merge};
pub use digest::HashKey;
pub use pseudonym::{Session, UnreadableSession};

/// What happens to one kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// It stays as it is.
    Keep,
    /// The whole text is refused.
    Block,
    /// A marker such as `[email]` stands in its place.
    Redact,
    /// Stars stand in the place of all but the last few digits.
    Mask,
    /// Something coarser stands in its place: the year of a date, three digits of a ZIP code, `90+`.
    Generalise,
    /// A keyed hash stands in its place: equal data has equal hashes, and nobody without the device's key can test a guess.
    Hash,
    /// Something made up of the same form stands in its place, the same one throughout a session. Who may have the
    /// original back is written in the policy.
    Pseudonymise,
}

impl Treatment {
    /// Every treatment, by its name in a policy.
    pub const ALL: &[(&str, Self)] = &[
        ("keep", Self::Keep),
        ("block", Self::Block),
        ("redact", Self::Redact),
        ("mask", Self::Mask),
        ("generalise", Self::Generalise),
        ("hash", Self::Hash),
        ("pseudonymise", Self::Pseudonymise),
    ];

    /// Its name in a policy.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, t)| *t == self).map_or("redact", |(name, _)| name)
    }
}

/// What happens to each kind of personal data, in one direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    by_entity: BTreeMap<Entity, Treatment>,
    others: Treatment,
}

impl Plan {
    /// The same for every kind.
    pub fn all(treatment: Treatment) -> Self {
        Self { by_entity: BTreeMap::new(), others: treatment }
    }

    /// The same, but for this kind.
    #[must_use]
    pub fn with(mut self, entity: Entity, treatment: Treatment) -> Self {
        self.by_entity.insert(entity, treatment);
        self
    }

    /// What happens to this kind.
    pub fn of(&self, entity: Entity) -> Treatment {
        self.by_entity.get(&entity).copied().unwrap_or(self.others)
    }
}

impl Default for Plan {
    fn default() -> Self {
        profile::standard()
    }
}
