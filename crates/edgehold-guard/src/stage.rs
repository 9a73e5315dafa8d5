//! Recognisers of personal data: one kind, one stage, one file.
//!
//! To add one: write it in a file of its own, give it a place in [`default_stages`] and a line in `Entity`. What finds,
//! cuts and replaces (`run`, `segment`) needs no change, as long as nothing it finds is longer than
//! [`segment::MAX_ENTITY`] characters.

pub(crate) mod card;
pub(crate) mod digit;
pub(crate) mod email;
pub(crate) mod number;
pub(crate) mod phone;
mod run;
mod segment;

use std::ops::Range;
use std::sync::Arc;

pub(crate) use crate::detect::Entity;
pub(crate) use run::{Treatment, advance, merge, run};
pub(crate) use segment::Cutter;
#[cfg(test)]
pub(crate) use segment::WINDOW;

/// A stage failed. The message holds nothing of the text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("stage `{stage}` failed: {reason}")]
pub struct StageError {
    /// The stage.
    pub stage: &'static str,
    /// Why.
    pub reason: String,
}

/// Finds one kind of personal data. A pure function of the text.
pub trait Stage: Send + Sync {
    /// The name by which the settings know it.
    fn name(&self) -> &'static str;
    /// What it finds.
    fn entity(&self) -> Entity;
    /// Byte ranges of all that it found in `text`. They may overlap: nothing that lies in any of them leaves.
    ///
    /// `text` is one segment: a stretch that no entity can cross the ends of (see `segment.rs`), at most 640 characters.
    ///
    /// # Errors
    /// When it could not check the text: nothing is let through.
    fn find(&self, text: &str) -> Result<Vec<Range<usize>>, StageError>;
}

/// Every built-in stage, in the order in which they run. The order is written here and nowhere else: where two stages
/// find the same stretch, the earlier one names it, so what harms more when it leaks comes first.
pub(crate) fn default_stages() -> Vec<Arc<dyn Stage>> {
    vec![Arc::new(email::Email), Arc::new(card::Card), Arc::new(phone::Phone)]
}

/// Why a guard cannot be built from the names in the settings.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OrderError {
    /// Names that have no place in the order of stages.
    #[error("the privacy guard has no stage {}; it knows {}", quoted(.unknown), quoted(.known))]
    Unknown {
        /// The names that are not known, as they were written.
        unknown: Vec<String>,
        /// The names that are known, in the order in which the stages run.
        known: Vec<&'static str>,
    },
    /// No stage at all.
    #[error("the privacy guard needs at least one stage; it knows {}", quoted(.known))]
    Empty {
        /// The names that are known, in the order in which the stages run.
        known: Vec<&'static str>,
    },
}

impl OrderError {
    /// How to mend it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "take the name out of the guard's stages, or correct its spelling",
            Self::Empty { .. } => "name the stages that the guard should run, or leave the setting out to run all",
        }
    }
}

fn quoted(names: &[impl AsRef<str>]) -> String {
    let names: Vec<String> = names.iter().map(|n| format!("`{}`", n.as_ref())).collect();
    names.join(", ")
}

/// The named stages, in the built-in order whatever the order of the names.
pub(crate) fn stages_named(names: &[&str]) -> Result<Vec<Arc<dyn Stage>>, OrderError> {
    let all = default_stages();
    let known: Vec<&'static str> = all.iter().map(|s| s.name()).collect();
    let unknown: Vec<String> = names.iter().filter(|n| !known.contains(*n)).map(|n| (*n).to_owned()).collect();
    if !unknown.is_empty() {
        return Err(OrderError::Unknown { unknown, known });
    }
    if names.is_empty() {
        return Err(OrderError::Empty { known });
    }
    Ok(all.into_iter().filter(|s| names.contains(&s.name())).collect())
}

#[cfg(test)]
pub(crate) mod tests;
