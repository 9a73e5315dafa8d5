//! Recognisers that the owner of a device writes down: forms, checks, labels, and lists of what is always or never treated.

mod read;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use edgehold_config::{ConfigError, Problem, Section};

use crate::detect::entity::Entity;
use crate::detect::normal::Normal;
use crate::detect::rule::Rule;

/// What the owner added to the built-in recognisers.
#[derive(Debug, Clone, Default)]
pub struct Recognisers {
    pub(crate) rules: Vec<Rule>,
    /// What is always treated, in its plain form.
    pub(crate) deny: Vec<Denied>,
    /// What is never treated where it is all of a find, in its plain form, and the recogniser that this holds for, or all.
    pub(crate) allow: Vec<(String, Option<&'static str>)>,
}

/// A text that is always treated.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Denied {
    /// The text in its plain form.
    pub(crate) text: String,
    /// What it is.
    pub(crate) entity: Entity,
    /// The recogniser that says so.
    pub(crate) rule: &'static str,
}

impl Recognisers {
    /// The kinds of personal data that they find and the built-in ones do not know.
    pub fn kinds(&self) -> Vec<Entity> {
        let all = self.rules.iter().map(|r| r.entity).chain(self.deny.iter().map(|d| d.entity));
        let mut kinds: Vec<Entity> = all.filter(|entity| !Entity::ALL.contains(entity)).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }

    /// Reads files of recognisers.
    ///
    /// # Errors
    /// Every mistake of every file.
    pub fn load(files: &[PathBuf]) -> Result<Self, ConfigError> {
        Self::read(files.iter().map(|file| Section::load(file)))
    }

    /// Reads the text of one file.
    ///
    /// # Errors
    /// Every mistake of it.
    pub fn parse(file: &Path, text: &str) -> Result<Self, ConfigError> {
        Self::read(std::iter::once(Section::parse(file, text)))
    }

    fn read(files: impl Iterator<Item = Result<Section, ConfigError>>) -> Result<Self, ConfigError> {
        let mut all = Self::default();
        let mut problems: Vec<Problem> = Vec::new();
        for file in files {
            match file.and_then(|top| read::file(&top, &mut all)) {
                Ok(()) => {}
                Err(error) => problems.extend(error.problems),
            }
        }
        if problems.is_empty() { Ok(all) } else { Err(ConfigError { problems }) }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.deny.is_empty() && self.allow.is_empty()
    }
}

/// A text as it stands in the plain form of a longer one.
fn plain(text: &str) -> String {
    Normal::of(text.trim()).text.into_owned()
}
