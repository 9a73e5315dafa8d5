//! What can be wrong with an audit trail.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a record could not be written, or a trail not be trusted. The turn is not answered: it fails closed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AuditError {
    /// The operating system refused.
    #[error("could not {action} {}", path.display())]
    Io {
        /// What was tried, such as `open the audit log`.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// The reason.
        source: io::Error,
    },
    /// The key file does not hold a key.
    #[error("the device key {} has {bytes} bytes instead of 32", path.display())]
    KeyLength {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// Others than the owner may read or change the key file.
    #[error("the device key {} is open to other users (mode {mode:03o})", path.display())]
    KeyExposed {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// There are records but no key to check them with.
    #[error("the device key {} is missing, and there are audit records written with it", path.display())]
    KeyMissing {
        /// Where it should be.
        path: PathBuf,
    },
    /// The system gave no random bytes for a new key.
    #[error("the system gave no random bytes for the device key: {reason}")]
    Random {
        /// What it said.
        reason: String,
    },
    /// Another process keeps the log to itself.
    #[error("another process has kept the lock {} for too long", path.display())]
    Busy {
        /// The lock file.
        path: PathBuf,
    },
    /// A record is not what was written.
    #[error("line {line} of {} is broken: {fault}", path.display())]
    Broken {
        /// The log.
        path: PathBuf,
        /// The line, from 1 on.
        line: u64,
        /// What is wrong with it.
        fault: Fault,
    },
    /// The log has become shorter while it was open.
    #[error("{} has lost records: {known} bytes were written, {found} are left", path.display())]
    Shrunk {
        /// The log.
        path: PathBuf,
        /// Bytes that this process knows of.
        known: u64,
        /// Bytes that are there.
        found: u64,
    },
    /// The record is too large for one line.
    #[error("an audit record of {bytes} bytes is over the limit of {limit}")]
    TooLong {
        /// Its size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// The record could not be written as JSON.
    #[error("an audit record could not be written as JSON")]
    Encode(#[source] serde_json::Error),
    /// An earlier write failed and could not be taken back.
    #[error("the audit log {} is closed after a failed write", path.display())]
    Poisoned {
        /// The log.
        path: PathBuf,
    },
}

impl AuditError {
    pub(super) fn io(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io { action, path: path.to_owned(), source }
    }

    /// How to mend it.
    pub fn hint(&self) -> String {
        match self {
            Self::Io { .. } => "check that the disk is not full and that the state folder belongs to this user".into(),
            Self::KeyLength { .. } => "put the right key back; if there is none, move the key and the log away".into(),
            Self::KeyExposed { path, .. } => {
                format!("run `chmod 600 {}`, and think of the key as known to those who could read it", path.display())
            }
            Self::KeyMissing { .. } => "put the key back from a backup, or move the log away to begin a new one".into(),
            Self::Random { .. } => "start again once the system has gathered entropy".into(),
            Self::Busy { .. } => "look for a process that is stopped while it writes a record".into(),
            Self::Broken { .. } | Self::Shrunk { .. } => {
                "someone has changed the log, or the disk has: keep a copy, then move it away to begin a new one".into()
            }
            Self::TooLong { .. } | Self::Encode(_) => "shorten the model's name, or allow fewer calls in a turn".into(),
            Self::Poisoned { .. } => "mend the disk and start again".into(),
        }
    }
}

/// What is wrong with a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The line is not a record.
    NotARecord,
    /// It is of a version that this program does not know.
    Version,
    /// Its number is not the next one: a record is missing, doubled or moved.
    Sequence,
    /// It does not follow from the record before it.
    Chain,
    /// It was changed, or written with another key.
    Code,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotARecord => "it is not an audit record",
            Self::Version => "its version is not known to this program",
            Self::Sequence => "its number is not the next one",
            Self::Chain => "it does not follow from the record before it",
            Self::Code => "it was changed, or written with another device key",
        })
    }
}
