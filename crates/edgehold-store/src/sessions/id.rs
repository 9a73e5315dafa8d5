//! The id of a session.

use std::fmt;
use std::str::FromStr;

use crate::StoreError;

/// One conversation: random, 128 bits, written as 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId([u8; 16]);

/// A text that is no id of a session.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the id of a session is 32 hexadecimal digits")]
pub struct InvalidSessionId;

impl SessionId {
    /// A new one.
    ///
    /// # Errors
    /// The system gives no random numbers.
    pub fn random() -> Result<Self, StoreError> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|e| StoreError::Random { reason: e.to_string() })?;
        Ok(Self(bytes))
    }

    /// The id of these bytes.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for SessionId {
    type Err = InvalidSessionId;

    fn from_str(text: &str) -> Result<Self, InvalidSessionId> {
        let good = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
        let number = if good { u128::from_str_radix(text, 16).ok() } else { None };
        number.map(|n| Self(n.to_be_bytes())).ok_or(InvalidSessionId)
    }
}
