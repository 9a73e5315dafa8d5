//! What can be wrong with the database.

use std::io;
use std::path::{Path, PathBuf};

/// Why the database cannot be used. Whoever depends on it fails closed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The operating system refused.
    #[error("could not {action} {}", path.display())]
    Io {
        /// What was tried, such as `create the database`.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// The reason.
        source: io::Error,
    },
    /// Others than the owner may read or change the file.
    #[error("the database {} is open to other users (mode {mode:03o})", path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The file was written by a newer program.
    #[error("the database {} has form {found}; this program knows forms up to {known}", path.display())]
    TooNew {
        /// The file.
        path: PathBuf,
        /// The form of the file.
        found: u32,
        /// The newest form that this program knows.
        known: u32,
    },
    /// A setting that durability rests on did not take.
    #[error("the database {} does not take `{setting}`: it says {found:?}", path.display())]
    Setting {
        /// The file.
        path: PathBuf,
        /// Which setting.
        setting: &'static str,
        /// What it is instead.
        found: String,
    },
    /// The system gave no random bytes for a key.
    #[error("the system gave no random bytes for a key: {reason}")]
    Random {
        /// What it said.
        reason: String,
    },
    /// Another process keeps the database to itself.
    #[error("another process has kept the database to itself for too long")]
    Busy,
    /// The disk is full.
    #[error("there is no room left for the database")]
    Full,
    /// The file is not a database, or a broken one.
    #[error("the database is damaged")]
    Damaged(#[source] rusqlite::Error),
    /// Anything else that the database says.
    #[error("the database refused a statement")]
    Sql(#[source] rusqlite::Error),
}

impl StoreError {
    pub(crate) fn io(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io { action, path: path.to_owned(), source }
    }

    /// How to mend it.
    pub fn hint(&self) -> String {
        match self {
            Self::Io { .. } => "check that the disk is not full and that the state folder belongs to this user".into(),
            Self::Exposed { path, .. } => {
                format!(
                    "run `chmod 600 {}`, and think of what it holds as known to those who could read it",
                    path.display()
                )
            }
            Self::TooNew { .. } => "use the newer edgehold that wrote it, or a copy from before".into(),
            Self::Setting { .. } => "keep the state folder on a local disk: network file systems cannot hold it".into(),
            Self::Random { .. } => "start again once the system has gathered entropy".into(),
            Self::Busy => "look for an edgehold process that is stopped while it writes".into(),
            Self::Full => "make room on the disk of the state folder".into(),
            Self::Damaged(_) => "keep a copy, and put the database back from a backup".into(),
            Self::Sql(_) => "this is a mistake of the program; the log tells which statement".into(),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            Some(Code::DiskFull) => Self::Full,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged(error),
            _ => Self::Sql(error),
        }
    }
}
