//! The one path in and the one path out.

use std::sync::Arc;

use serde_json::Value;

use crate::stage::{Entity, OrderError, Stage, StageError};
use crate::stream::StreamRelease;
use crate::values::{Clean, Raw, Released};

/// Why the guard let nothing through. The turn ends here: it fails closed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GuardError {
    /// A stage could not do its work.
    #[error("the privacy guard could not check this text")]
    Stage(#[from] StageError),
}

/// How often one kind of personal data was found and treated. Never the data itself.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
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

/// The stages, in the order in which they run, and the two doors.
#[derive(Clone)]
pub struct Guard {
    stages: Arc<[Arc<dyn Stage>]>,
}

impl Guard {
    /// The guard with every built-in stage, in the order that `stage::default_stages` gives.
    pub fn with_defaults() -> Self {
        Self { stages: crate::stage::default_stages().into() }
    }

    /// The guard with the named stages only. They run in the built-in order, whatever the order of the names.
    ///
    /// # Errors
    /// A name has no place in the built-in order, or there is none at all: a node does not start with such settings.
    pub fn from_names(names: &[&str]) -> Result<Self, OrderError> {
        Ok(Self { stages: crate::stage::stages_named(names)?.into() })
    }

    pub(crate) fn stages(&self) -> &[Arc<dyn Stage>] {
        &self.stages
    }

    #[cfg(test)]
    pub(crate) fn with_stages(stages: Vec<Arc<dyn Stage>>) -> Self {
        Self { stages: stages.into() }
    }

    /// Lets a person's or a service's words in.
    ///
    /// # Errors
    /// A stage failed; nothing is let in.
    pub fn admit(&self, raw: Raw<String>) -> Result<Treated<Clean<String>>, GuardError> {
        let (text, labels) = raw.open();
        let (text, findings) = self.treat(&text)?;
        Ok(Treated { value: Clean::seal(text, labels), findings })
    }

    /// Lets a tool's result in: every string in it is treated.
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn admit_json(&self, raw: Raw<Value>) -> Result<Treated<Clean<Value>>, GuardError> {
        let (mut value, labels) = raw.open();
        let findings = self.treat_json(&mut value)?;
        Ok(Treated { value: Clean::seal(value, labels), findings })
    }

    /// Lets a model's words out.
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn release(&self, raw: Raw<String>) -> Result<Treated<Released<String>>, GuardError> {
        let (text, labels) = raw.open();
        let (text, findings) = self.treat(&text)?;
        Ok(Treated { value: Released::seal(text, labels), findings })
    }

    /// Lets the arguments of a call out to a tool.
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn release_json(&self, raw: Raw<Value>) -> Result<Treated<Released<Value>>, GuardError> {
        let (mut value, labels) = raw.open();
        let findings = self.treat_json(&mut value)?;
        Ok(Treated { value: Released::seal(value, labels), findings })
    }

    /// Lets a model's words out as they are written, piece by piece.
    pub fn release_stream(&self) -> StreamRelease {
        StreamRelease::new(self.clone())
    }

    /// The size in bytes of a value as JSON: the one thing that may be known of it before it is let in.
    pub fn json_size(raw: &Raw<Value>) -> usize {
        raw.peek().to_string().len()
    }

    fn treat(&self, text: &str) -> Result<(String, Vec<Finding>), GuardError> {
        crate::stage::run(&self.stages, text)
    }

    fn treat_json(&self, value: &mut Value) -> Result<Vec<Finding>, GuardError> {
        let mut findings = Vec::new();
        self.walk(value, &mut findings)?;
        Ok(findings)
    }

    /// Treats every string in a value, the keys of objects too, and numbers: a card number needs no quotes.
    fn walk(&self, value: &mut Value, findings: &mut Vec<Finding>) -> Result<(), GuardError> {
        match value {
            Value::String(s) => {
                let (text, found) = self.treat(s)?;
                *s = text;
                crate::stage::merge(findings, found);
            }
            Value::Number(number) => {
                let (text, found) = self.treat(&number.to_string())?;
                if !found.is_empty() {
                    *value = Value::String(text);
                    crate::stage::merge(findings, found);
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.walk(item, findings)?;
                }
            }
            Value::Object(map) => {
                for (key, mut item) in std::mem::take(map) {
                    self.walk(&mut item, findings)?;
                    let (key, found) = self.treat(&key)?;
                    crate::stage::merge(findings, found);
                    map.insert(free_key(map, key), item);
                }
            }
            Value::Null | Value::Bool(_) => {}
        }
        Ok(())
    }
}

/// Two keys may be the same once they are treated: the later one gets a number, and no value is lost.
fn free_key(map: &serde_json::Map<String, Value>, key: String) -> String {
    if !map.contains_key(&key) {
        return key;
    }
    let numbered = (2_u64..).map(|n| format!("{key} ({n})"));
    numbered.into_iter().find(|k| !map.contains_key(k)).unwrap_or(key)
}

#[cfg(test)]
mod tests;
