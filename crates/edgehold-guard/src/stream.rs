//! Releases a model's words while they are being written.

use edgehold_types::Labels;

use crate::guard::{Finding, Guard, GuardError};
use crate::stage::{Cutter, Treatment};
use crate::values::{Raw, Released};

/// Holds back what could still become part of personal data (in prose, the last word) and lets the rest go.
///
/// However a text is split, what comes out is what [`Guard::release`] makes of the whole. No more is held than one window
/// of a few hundred characters, and each piece costs time in proportion to its own length.
pub struct StreamRelease {
    guard: Guard,
    held: String,
    cutter: Cutter,
    labels: Labels,
    findings: Vec<Finding>,
    /// The first failure: from there on nothing leaves.
    failed: Option<GuardError>,
}

impl StreamRelease {
    pub(crate) fn new(guard: Guard) -> Self {
        Self {
            guard,
            held: String::new(),
            cutter: Cutter::default(),
            labels: Labels::default(),
            findings: Vec::new(),
            failed: None,
        }
    }

    /// Takes the next piece in and gives back what may leave now (perhaps nothing).
    ///
    /// # Errors
    /// As [`Guard::release`]. After an error the stream is closed: every later call gives the same error.
    pub fn push(&mut self, piece: Raw<String>) -> Result<Released<String>, GuardError> {
        let (text, labels) = piece.open();
        self.labels = self.labels.join(&labels);
        self.held.push_str(&text);
        self.treat(false)
    }

    /// Gives back what is left, and what was found in the whole.
    ///
    /// # Errors
    /// As [`Guard::release`].
    pub fn finish(mut self) -> Result<(Released<String>, Vec<Finding>), GuardError> {
        let rest = self.treat(true)?;
        Ok((rest, self.findings))
    }

    fn treat(&mut self, last: bool) -> Result<Released<String>, GuardError> {
        if let Some(failure) = &self.failed {
            return Err(failure.clone());
        }
        let mut out = Treatment::default();
        match crate::stage::advance(self.guard.stages(), &mut self.cutter, &self.held, last, &mut out) {
            Ok(done) => drop(self.held.drain(..done)),
            Err(failure) => {
                self.held = String::new();
                self.failed = Some(failure.clone());
                return Err(failure);
            }
        }
        crate::stage::merge(&mut self.findings, out.findings);
        Ok(Released::seal(out.text, self.labels.clone()))
    }
}

#[cfg(test)]
mod tests;
