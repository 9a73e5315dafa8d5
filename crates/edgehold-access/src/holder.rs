//! Who is let in without a secret: by what the system, or a certificate, says of the other end.

use std::fmt;

/// Whom a connection proves to come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holder {
    /// Whoever has the key of the certificate with this SHA-256.
    Certificate([u8; 32]),
    /// A process that this user of the machine runs.
    User(u32),
}

/// By what a caller is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A secret that is shown.
    Token,
    /// A certificate.
    Certificate,
    /// A user of the machine.
    User,
}

impl Kind {
    /// The word for it, as it is kept and listed.
    pub fn word(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Certificate => "certificate",
            Self::User => "user",
        }
    }

    pub(crate) fn of(word: &str) -> Option<Self> {
        [Self::Token, Self::Certificate, Self::User].into_iter().find(|kind| kind.word() == word)
    }
}

impl Holder {
    /// By what it is known.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Certificate(_) => Kind::Certificate,
            Self::User(_) => Kind::User,
        }
    }

    /// As it is kept.
    pub(crate) fn proof(&self) -> Vec<u8> {
        match self {
            Self::Certificate(hash) => hash.to_vec(),
            Self::User(uid) => uid.to_be_bytes().to_vec(),
        }
    }

    /// From what is kept.
    pub(crate) fn kept(kind: Option<Kind>, proof: &[u8]) -> Option<Self> {
        match kind? {
            Kind::Token => None,
            Kind::Certificate => proof.try_into().ok().map(Self::Certificate),
            Kind::User => proof.try_into().ok().map(|bytes| Self::User(u32::from_be_bytes(bytes))),
        }
    }
}

/// A certificate's hash in hexadecimal digits; a user's number.
impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Certificate(hash) => hash.iter().try_for_each(|byte| write!(f, "{byte:02x}")),
            Self::User(uid) => write!(f, "{uid}"),
        }
    }
}
