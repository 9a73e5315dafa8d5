//! The figures that a report has.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer, ser::SerializeStruct};

/// A share of cases, calls or answers. `docs/evaluation.md` says of which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// All cases: the whole of it is right.
    Correct,
    /// Cases that expect calls: the right tools are called.
    Tool,
    /// Of these, the ones with the right tools: the arguments are right.
    Arguments,
    /// Cases that expect calls: tools and arguments are right.
    FullCall,
    /// Cases to be declined: no call is made.
    Refusal,
    /// Cases to be declined: the model refuses.
    RefusalStrict,
    /// Cases that expect calls: a call is made.
    NotDeclined,
    /// Cases that expect calls: the model does not refuse.
    NotRefused,
    /// Cases that expect a question back: there is one.
    Ask,
    /// Cases that expect an answer: it is right.
    Answer,
    /// Answers to results: every number and name in them was said.
    Faithful,
    /// Calls: they fit the tool's schema.
    SchemaValid,
}

impl Measure {
    /// Every measure, in the order in which they are shown.
    pub const ALL: [Self; 12] = [
        Self::Correct,
        Self::Tool,
        Self::Arguments,
        Self::FullCall,
        Self::Refusal,
        Self::RefusalStrict,
        Self::NotDeclined,
        Self::NotRefused,
        Self::Ask,
        Self::Answer,
        Self::Faithful,
        Self::SchemaValid,
    ];

    /// Its name in JSON and in requirements.
    pub fn name(self) -> &'static str {
        match self {
            Self::Correct => "correct",
            Self::Tool => "tool",
            Self::Arguments => "arguments",
            Self::FullCall => "full_call",
            Self::Refusal => "refusal",
            Self::RefusalStrict => "refusal_strict",
            Self::NotDeclined => "not_declined",
            Self::NotRefused => "not_refused",
            Self::Ask => "ask",
            Self::Answer => "answer",
            Self::Faithful => "faithful",
            Self::SchemaValid => "schema_valid",
        }
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Measure {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|m| m.name() == name).ok_or(())
    }
}

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// How many are right.
    pub right: u32,
    /// How many there are.
    pub of: u32,
}

impl Share {
    /// Counts one more.
    pub fn count(&mut self, right: bool) {
        self.right += u32::from(right);
        self.of += 1;
    }

    /// From 0 to 1; `None` of nothing.
    pub fn value(self) -> Option<f64> {
        (self.of > 0).then(|| f64::from(self.right) / f64::from(self.of))
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Share", 3)?;
        fields.serialize_field("right", &self.right)?;
        fields.serialize_field("of", &self.of)?;
        fields.serialize_field("share", &self.value())?;
        fields.end()
    }
}
