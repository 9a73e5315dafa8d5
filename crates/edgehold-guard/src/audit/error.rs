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
    #[error("the key {} has {bytes} bytes, which no such key has", path.display())]
    KeyLength {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// Others than the owner may read or change the key file.
    #[error("the key {} is open to other users (mode {mode:03o})", path.display())]
    KeyExposed {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// There are records but no key to check them with.
    #[error("the key {} is missing, and there are audit records written with it", path.display())]
    KeyMissing {
        /// Where it should be.
        path: PathBuf,
    },
    /// The system gave no random bytes for a new key.
    #[error("the system gave no random bytes for a key: {reason}")]
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
    /// A record or a checkpoint is not what was written.
    #[error("{} is broken: {broken}", path.display())]
    Broken {
        /// The file.
        path: PathBuf,
        /// Where, and what is wrong.
        broken: Broken,
        /// Records before it that are in order.
        records: u64,
    },
    /// There are checkpoints or counters, but the chain's state is gone.
    #[error("the chain's state {} is missing, and there are checkpoints made with it", path.display())]
    StateMissing {
        /// Where it should be.
        path: PathBuf,
    },
    /// The state is not what this device has written.
    #[error("the chain's state {} is damaged, or was written with another device key", path.display())]
    StateBroken {
        /// The file.
        path: PathBuf,
    },
    /// A counter is gone.
    #[error("the counter {} is missing, and it has counted checkpoints", path.display())]
    CounterMissing {
        /// Where it should be.
        path: PathBuf,
    },
    /// A counter is not what this device has written for this log.
    #[error("the counter {} is damaged, or of another log", path.display())]
    CounterBroken {
        /// The file.
        path: PathBuf,
    },
    /// An export or a proof could not be read as one.
    #[error("{} is not {what}", path.display())]
    NotReadable {
        /// The file.
        path: PathBuf,
        /// What it should be.
        what: &'static str,
    },
    /// There is no such record, or no checkpoint covers it.
    #[error("there is no record {number}: the log has {records}")]
    NoRecord {
        /// The number that was asked for.
        number: u64,
        /// The last one.
        records: u64,
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
            Self::StateMissing { .. } | Self::StateBroken { .. } => {
                "put the whole state folder back from one backup, or move the audit files away to begin a new log".into()
            }
            Self::CounterMissing { .. } | Self::CounterBroken { .. } => {
                "if you have moved or lost it yourself, `edgehold audit checkpoint --new-counter` begins a new one, and \
                 says so in the log"
                    .into()
            }
            Self::NotReadable { .. } => "it is written by `edgehold audit export` or `edgehold audit prove`".into(),
            Self::NoRecord { .. } => "`edgehold audit show` lists the records".into(),
            Self::TooLong { .. } | Self::Encode(_) => "shorten the model's name, or allow fewer calls in a turn".into(),
            Self::Poisoned { .. } => "mend the disk and start again".into(),
        }
    }
}

/// The first thing that is wrong with a trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

/// Where something is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A line of the log, from 1 on.
    Line(u64),
    /// A checkpoint, from 0 on.
    Checkpoint(u64),
    /// The log as a whole.
    Log,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Place::Line(line) => write!(f, "line {line}: {}", self.fault),
            Place::Checkpoint(number) => write!(f, "checkpoint {number}: {}", self.fault),
            Place::Log => self.fault.fmt(f),
        }
    }
}

/// What is wrong with a record, a checkpoint or the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The line is not a record.
    NotARecord,
    /// It is of a version that this program does not know, or that may not stand here.
    Version,
    /// It is of the present form, and the keys that such a log has are not there.
    NoKeys,
    /// Its number is higher than the next one, which no line behind it has.
    Missing,
    /// Its number is not the next one: it stands in another place than it was written, or twice.
    Moved,
    /// It does not follow from the record before it, or from the beginning of this log.
    Chain,
    /// The record behind it was written after another one.
    Edited,
    /// It was changed, or written with another key.
    Code,
    /// The log ends before what a checkpoint was signed over.
    Truncated,
    /// The records are not those that a checkpoint was signed over.
    Rewritten,
    /// It is not a checkpoint.
    NotACheckpoint,
    /// It is one of another log.
    ForeignLog,
    /// It is not signed by this device.
    Signature,
    /// It is not signed by the key of its step.
    StepSignature,
    /// It is not the one that follows the checkpoint before it.
    StepChain,
    /// There are fewer checkpoints than the chain's state knows of.
    CheckpointsMissing,
    /// There are more checkpoints than the chain's state knows of.
    StateOld,
    /// There are fewer checkpoints than a counter has counted.
    RolledBack,
    /// The log does not go on from the checkpoint that it was compared with.
    Diverged,
    /// No checkpoint covers it, and only the device itself could tell whether it is right.
    Unsettled,
    /// A proof does not lead from its record to its checkpoint.
    Proof,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotARecord => "it is not an audit record",
            Self::Version => "its version is not known to this program, or has no place here",
            Self::NoKeys => "it is of the present form, and the keys of such a log are missing",
            Self::Missing => "its number is not the next one: a record before it was removed",
            Self::Moved => "its number is not the next one: records were moved or doubled",
            Self::Chain => "it does not follow from the record before it: it comes from another log",
            Self::Edited => "it is not what the record behind it was written after: one of the two was changed",
            Self::Code => "it was changed, or written with another device key",
            Self::Truncated => {
                "the log ends before the records that its last checkpoint was signed over: its end was cut off"
            }
            Self::Rewritten => "the records up to it are not those that it was signed over",
            Self::NotACheckpoint => "it is not a checkpoint",
            Self::ForeignLog => "it is a checkpoint of another log",
            Self::Signature => "it is not signed with this device's key: it was changed, or signed with another one",
            Self::StepSignature => "it is not signed with the key of its step: it was changed, or signed anew later",
            Self::StepChain => "it is not the one that follows the checkpoint before it",
            Self::CheckpointsMissing => "checkpoints were removed, or the log was put back as it was earlier",
            Self::StateOld => "the chain's state is older than the checkpoints: it was put back as it was earlier",
            Self::RolledBack => "the log was put back as it was earlier: a counter has counted more checkpoints",
            Self::Diverged => "the log does not go on from the checkpoint that it was compared with",
            Self::Unsettled => "no checkpoint covers it",
            Self::Proof => "the proof does not lead from its record to its checkpoint",
        })
    }
}
