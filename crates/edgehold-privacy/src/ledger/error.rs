//! Why nothing could be charged, so that nothing is answered.

use std::io;
use std::path::{Path, PathBuf};

use edgehold_store::StoreError;

use super::{COUNTER_FILE, Standing};
use crate::charge::rho;
use crate::{Charge, ChargeError};

/// Why a private question has no answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// The budget does not cover the answer.
    #[error(
        "the privacy budget of `{subject}` is used up: rho {} of {} is left until the window {} ends, and the answer costs {}",
        rho(standing.remaining()), rho(standing.limit), standing.window, charge.rho()
    )]
    Exhausted {
        /// Whose budget.
        subject: String,
        /// Where it stands.
        standing: Standing,
        /// What the answer costs.
        charge: Charge,
    },
    /// A number that is no privacy loss.
    #[error(transparent)]
    Charge(#[from] ChargeError),
    /// The database cannot be used.
    #[error("the privacy ledger cannot be used")]
    Store(#[from] StoreError),
    /// The database is older than the counter.
    #[error("the privacy ledger was put back: it ends with entry {found}, and entry {counter} was written")]
    RolledBack {
        /// The last row of the database.
        found: u64,
        /// What the counter says.
        counter: u64,
    },
    /// There are rows and no counter.
    #[error("the counter {} is gone, and the privacy ledger has {found} entries", path.display())]
    CounterMissing {
        /// Where it should be.
        path: PathBuf,
        /// The last row of the database.
        found: u64,
    },
    /// The counter holds no number.
    #[error("the counter {} holds no number", path.display())]
    CounterDamaged {
        /// The file.
        path: PathBuf,
    },
    /// Others than the owner may read or change a file.
    #[error("{} is open to other users (mode {mode:03o})", path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The key for questions is not one.
    #[error("{} has {bytes} bytes instead of 32", path.display())]
    KeyLength {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: usize,
    },
    /// The system gave no random bytes.
    #[error("the system gave no random bytes: {0}")]
    Random(String),
    /// The operating system refused.
    #[error("could not {action} {}", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// The reason.
        source: io::Error,
    },
    /// Another process keeps the ledger to itself.
    #[error("another process has kept the privacy ledger to itself for too long")]
    Busy,
    /// A row holds what this program never writes.
    #[error("the privacy ledger holds an entry that this program did not write")]
    Damaged,
}

impl LedgerError {
    pub(super) fn io(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io { action, path: path.to_owned(), source }
    }

    /// Stable and machine-readable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Exhausted { .. } => "privacy_budget_exhausted",
            Self::Charge(_) => "privacy_charge_invalid",
            Self::RolledBack { .. } | Self::CounterMissing { .. } | Self::CounterDamaged { .. } => {
                "privacy_ledger_rolled_back"
            }
            _ => "privacy_ledger_unavailable",
        }
    }

    /// How to mend it.
    pub fn hint(&self) -> String {
        match self {
            Self::Exhausted { standing, .. } if standing.window == "always" => {
                "ask what was asked before, which costs nothing; the owner can see `edgehold privacy budget`".into()
            }
            Self::Exhausted { .. } => {
                "ask what was asked before, which costs nothing, or wait for the next window; the owner can see \
                 `edgehold privacy budget`"
                    .into()
            }
            Self::Charge(error) => error.hint().into(),
            Self::Store(error) => error.hint(),
            Self::RolledBack { .. } => {
                "put the newer edgehold.db back; if it is lost, `edgehold privacy reset SUBJECT --accept-rollback` goes on \
                 without what it knew, and is audited"
                    .into()
            }
            Self::CounterMissing { .. } | Self::CounterDamaged { .. } => format!(
                "put {COUNTER_FILE} back; if it is lost, `edgehold privacy reset SUBJECT --accept-rollback` makes it anew, \
                 and is audited"
            ),
            Self::Exposed { path, .. } => format!("run `chmod 600 {}`", path.display()),
            Self::KeyLength { path, .. } => {
                format!("remove {}: repeated questions are then charged once more", path.display())
            }
            Self::Random(_) => "start again once the system has gathered entropy".into(),
            Self::Io { .. } => "check that the disk is not full and that the state folder belongs to this user".into(),
            Self::Busy => "look for an edgehold process that is stopped while it writes".into(),
            Self::Damaged => "keep a copy of edgehold.db, and put it back from a backup".into(),
        }
    }
}
