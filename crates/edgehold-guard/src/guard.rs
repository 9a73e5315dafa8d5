//! The one path in and the one path out.

mod again;
mod json;
mod pieces;
mod plans;
mod vectors;

use std::sync::{Arc, LazyLock};

use edgehold_types::{Label, Labels};
use serde_json::Value;

use crate::detect::{Detector, Entity};
use crate::policy::Source;
use crate::stream::StreamRelease;
use crate::treat::{Applied, HashKey, Session, Work};
use crate::values::{Clean, Raw, Released};

pub use pieces::TokenLogprob;
pub use plans::{Direction, Plans, Recipient};
pub use vectors::NotVectors;

/// Why the guard let nothing through. The turn ends here: it fails closed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GuardError {
    /// The plan says that a text with this kind of data is refused.
    #[error("the privacy guard refuses texts that hold data of the kind `{}`", entity.name())]
    Blocked {
        /// The kind.
        entity: Entity,
    },
    /// The system gave no random bytes for a key.
    #[error("the privacy guard could not check this text: the system gave no random bytes")]
    Random,
}

impl GuardError {
    /// The rule of the policy that refused, where one did.
    pub fn rule(&self) -> Option<String> {
        match self {
            Self::Blocked { entity } => Some(format!("treat.{}", entity.name())),
            Self::Random => None,
        }
    }
}

/// How often one kind of personal data was found and treated. Never the data itself.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Finding {
    /// What was found.
    pub entity: Entity,
    /// How often.
    pub count: usize,
}

/// A value that passed, and what was treated on the way.
#[derive(Debug, Clone)]
pub struct Treated<T> {
    /// The value.
    pub value: T,
    /// What was found, one row a kind.
    pub findings: Vec<Finding>,
}

/// The built-in recognisers, compiled once for the process.
static BUILT_IN: LazyLock<Arc<Detector>> = LazyLock::new(|| Arc::new(Detector::new()));

/// What looks for personal data, what happens to it, and the two doors. Clones share all of it.
///
/// A guard is for one agent and one conversation: [`Guard::with_plans`] and [`Guard::in_session`] make the one that is
/// needed from the node's.
#[derive(Debug, Clone)]
pub struct Guard {
    detector: Arc<Detector>,
    plans: Arc<Plans>,
    session: Session,
    key: HashKey,
}

impl Guard {
    /// The guard with every built-in recogniser and the standard plan, with a key of its own for hashes.
    ///
    /// # Errors
    /// The system gave no random bytes.
    pub fn new() -> Result<Self, GuardError> {
        let key = HashKey::random().ok_or(GuardError::Random)?;
        Ok(Self { detector: Arc::clone(&BUILT_IN), plans: Arc::default(), session: Session::default(), key })
    }

    /// As [`Guard::new`], for tests and examples.
    ///
    /// # Panics
    /// The system gave no random bytes.
    #[expect(clippy::expect_used, reason = "documented; what runs a node uses `new`")]
    pub fn with_defaults() -> Self {
        Self::new().expect("random bytes")
    }

    /// The same with another detector.
    #[must_use]
    pub fn with_detector(self, detector: Arc<Detector>) -> Self {
        Self { detector, ..self }
    }

    /// The same with the key that hashes are made with.
    #[must_use]
    pub fn with_key(self, key: HashKey) -> Self {
        Self { key, ..self }
    }

    /// The same with an agent's plans.
    #[must_use]
    pub fn with_plans(&self, plans: Arc<Plans>) -> Self {
        Self { plans, ..self.clone() }
    }

    /// The same in a conversation of its own: its pseudonyms are this session's.
    #[must_use]
    pub fn in_session(&self, session: &Session) -> Self {
        Self { session: session.clone(), ..self.clone() }
    }

    /// Lets a person's or a service's words in.
    ///
    /// # Errors
    /// The plan refuses what was found in it; nothing is let in.
    pub fn admit(&self, raw: Raw<String>) -> Result<Treated<Clean<String>>, GuardError> {
        let (text, labels) = raw.open();
        let (text, labels, findings) = self.treat(&text, labels, &self.inward())?;
        Ok(Treated { value: Clean::seal(text, labels), findings })
    }

    /// Lets a tool's result in: every string in it is treated.
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn admit_json(&self, raw: Raw<Value>) -> Result<Treated<Clean<Value>>, GuardError> {
        let (value, labels) = raw.open();
        let (value, labels, findings) = self.treat_json(value, labels, &self.inward())?;
        Ok(Treated { value: Clean::seal(value, labels), findings })
    }

    /// Lets a tool's result in, with the labels that the policy gives to all of its results. Where the policy declares its
    /// data to be anonymised, nothing is looked for.
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn admit_json_from(&self, source: &Source, raw: Raw<Value>) -> Result<Treated<Clean<Value>>, GuardError> {
        let raw = raw.joined(source.labels());
        if !source.is_anonymised() {
            return self.admit_json(raw);
        }
        let (value, labels) = raw.open();
        Ok(Treated { value: Clean::seal(value, labels), findings: Vec::new() })
    }

    /// Lets a tool's result out to be shown, as [`Guard::admit_json_from`] lets it in.
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn release_json_from(&self, source: &Source, raw: Raw<Value>) -> Result<Treated<Released<Value>>, GuardError> {
        let raw = raw.joined(source.labels());
        if !source.is_anonymised() {
            return self.release_json(raw);
        }
        let (value, labels) = raw.open();
        Ok(Treated { value: Released::seal(value, labels), findings: Vec::new() })
    }

    /// Lets a model's words out. Pseudonyms stay what they are.
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn release(&self, raw: Raw<String>) -> Result<Treated<Released<String>>, GuardError> {
        let (text, labels) = raw.open();
        let (text, labels, findings) = self.treat(&text, labels, &self.outward(None))?;
        Ok(Treated { value: Released::seal(text, labels), findings })
    }

    /// Lets a model's words out to somebody, who gets the originals of pseudonyms where the plans say so.
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn release_to(&self, recipient: &Recipient, raw: Raw<String>) -> Result<Treated<Released<String>>, GuardError> {
        let (text, labels) = raw.open();
        let (text, labels, findings) = self.treat(&text, labels, &self.outward(Some(recipient)))?;
        Ok(Treated { value: Released::seal(text, labels), findings })
    }

    /// Lets the arguments of a call, or a result that is shown, out. Pseudonyms stay what they are.
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn release_json(&self, raw: Raw<Value>) -> Result<Treated<Released<Value>>, GuardError> {
        let (value, labels) = raw.open();
        let (value, labels, findings) = self.treat_json(value, labels, &self.outward(None))?;
        Ok(Treated { value: Released::seal(value, labels), findings })
    }

    /// Lets the arguments of a call out to somebody, as [`Guard::release_to`].
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn release_json_to(
        &self,
        recipient: &Recipient,
        raw: Raw<Value>,
    ) -> Result<Treated<Released<Value>>, GuardError> {
        let (value, labels) = raw.open();
        let (value, labels, findings) = self.treat_json(value, labels, &self.outward(Some(recipient)))?;
        Ok(Treated { value: Released::seal(value, labels), findings })
    }

    /// Lets an answer out that is JSON: every string in it is treated, so that it stays JSON. What does not parse, because it
    /// was cut off, is treated as words.
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn release_json_text(
        &self,
        recipient: Option<&Recipient>,
        raw: Raw<String>,
    ) -> Result<Treated<Released<String>>, GuardError> {
        let (text, labels) = raw.open();
        let to = self.outward(recipient);
        let (text, labels, findings) = match serde_json::from_str(&text) {
            Ok(value) => {
                let (value, labels, findings) = self.treat_json(value, labels, &to)?;
                (value.to_string(), labels, findings)
            }
            Err(_) => self.treat(&text, labels, &to)?,
        };
        Ok(Treated { value: Released::seal(text, labels), findings })
    }

    /// Lets a model's words out as they are written, piece by piece, as [`Guard::release`].
    pub fn release_stream(&self) -> StreamRelease {
        StreamRelease::new(self.clone(), None)
    }

    /// Lets a model's words out to somebody as they are written, as [`Guard::release_to`].
    pub fn release_stream_to(&self, recipient: Recipient) -> StreamRelease {
        StreamRelease::new(self.clone(), Some(recipient))
    }

    /// Whether somebody gets the originals of pseudonyms.
    pub fn restores_for(&self, recipient: &Recipient) -> bool {
        self.plans.restore_for.contains(recipient)
    }

    /// The size in bytes of a value as JSON: the one thing that may be known of it before it is let in.
    pub fn json_size(raw: &Raw<Value>) -> usize {
        raw.peek().to_string().len()
    }

    pub(crate) fn detector(&self) -> &Arc<Detector> {
        &self.detector
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    fn inward(&self) -> Work<'_> {
        // Who never sees a pseudonym cannot mean one.
        let own = !self.restores_for(&Recipient::Asker);
        Work { plan: &self.plans.inward, session: &self.session, key: &self.key, restore: false, own }
    }

    pub(crate) fn outward(&self, recipient: Option<&Recipient>) -> Work<'_> {
        let restore = recipient.is_some_and(|r| self.restores_for(r));
        Work { plan: &self.plans.outward, session: &self.session, key: &self.key, restore, own: true }
    }

    fn treat(&self, text: &str, labels: Labels, work: &Work<'_>) -> Result<(String, Labels, Vec<Finding>), GuardError> {
        let mut out = Applied::default();
        work.apply(text, 0..text.len(), &work.find(&self.detector, text), &mut out)?;
        let labels = raised(labels, &out);
        Ok((out.text, labels, out.findings))
    }
}

/// The labels of a text in which personal data stays.
pub(crate) fn raised(labels: Labels, applied: &Applied) -> Labels {
    let found = [(applied.personal, Label::Personal), (applied.health, Label::Health)];
    let found: Labels = found.into_iter().filter(|(is, _)| *is).map(|(_, label)| label).collect();
    labels.join(&found)
}

#[cfg(test)]
mod tests;
