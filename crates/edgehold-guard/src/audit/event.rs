//! What else than turns is on record.

use std::fmt;

use edgehold_types::RuleName;
use serde::{Serialize, Serializer};

use crate::audit::key::Code;

/// Stands for a person in the audit trail. It is made with that person's own key: once the key is destroyed, nobody can
/// tell whom it stood for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pseudonym([u8; 16]);

impl Pseudonym {
    /// From the first 16 bytes of a code over the person's name under the person's own key. Nothing else belongs here: a
    /// plain hash of a name can be guessed.
    pub fn from_keyed_code(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Pseudonym {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

/// A SHA-256, written as 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Digest(Code);

impl Digest {
    /// From its bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Code(bytes))
    }
}

/// Something that the owner or the node has done outside of a turn. [`crate::audit::AuditLog::append_event`] writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// A person's key and data were destroyed.
    SubjectForgotten {
        /// Who it was. Nobody can tell any more.
        subject: Pseudonym,
    },
    /// The policy is another one.
    PolicyChanged {
        /// The SHA-256 of its file.
        policy_sha256: Digest,
        /// How many rules it has.
        rules: u64,
    },
    /// A rule of the policy was switched on or off.
    RuleChanged {
        /// Which one.
        rule: RuleName,
        /// Whether it holds now.
        active: bool,
    },
    /// Callers were not let in, or not to what they wanted.
    AccessRefused {
        /// Why, as the code that they were told.
        reason: &'static str,
        /// How many times since the record before.
        times: u64,
    },
}

/// What the log says of itself.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(super) enum OwnEvent {
    /// A new epoch begins, with new keys.
    KeyRotated { epoch: u64 },
    /// A counter was lost or given up, and begins anew.
    CounterBegun { checkpoints: u64 },
}
