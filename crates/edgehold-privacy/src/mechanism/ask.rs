//! The one way from a question to an answer: look for an earlier one, else count, pay, draw, keep.

use edgehold_types::Timestamp;

use super::{Answer, Mechanism, MechanismError, Private, Tally};
use crate::ledger::{Account, Ledger, LedgerError, label};

/// Why a private question has no answer.
#[derive(Debug, thiserror::Error)]
pub enum PrivacyError {
    /// Nothing could be charged.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The mechanism does not answer.
    #[error(transparent)]
    Mechanism(#[from] MechanismError),
    /// An answer that was kept cannot be read.
    #[error("an answer that was given before cannot be read")]
    Kept(#[source] serde_json::Error),
}

impl PrivacyError {
    /// Stable and machine-readable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ledger(error) => error.code(),
            Self::Mechanism(_) => "privacy_mechanism_failed",
            Self::Kept(_) => "privacy_ledger_unavailable",
        }
    }

    /// How to mend it.
    pub fn hint(&self) -> String {
        match self {
            Self::Ledger(error) => error.hint(),
            Self::Mechanism(_) => "look at `privacy` in the agent's file".into(),
            Self::Kept(_) => "put edgehold.db back from a backup".into(),
        }
    }
}

/// Answers `question`, which together with the account's subject must name everything that the records depend on: the same
/// question gets the same answer, without a charge. `count` reads the records; if it fails, nothing is charged.
///
/// # Errors
/// No budget, no ledger, no noise, or whatever `count` says.
pub fn ask<E: From<PrivacyError>>(
    ledger: &Ledger,
    account: &Account,
    question: &str,
    mechanism: &Mechanism,
    now: Timestamp,
    count: impl FnOnce(&mut Tally) -> Result<(), E>,
) -> Result<Private, E> {
    let wrong = |e: LedgerError| E::from(PrivacyError::from(e));
    let query = ledger.query(question, &mechanism.parameters());
    if let Some(kept) = ledger.earlier(&account.subject, query).map_err(wrong)? {
        let answer: Answer = serde_json::from_str(&kept).map_err(PrivacyError::Kept)?;
        let standing = ledger.standing_of(account, now).map_err(wrong)?;
        return Ok(Private { answer, label: label(mechanism.promise(), account, &standing, 0) });
    }
    let mut tally = mechanism.tally();
    count(&mut tally)?;
    let cost = mechanism.cost().map_err(PrivacyError::from)?;
    let debit = ledger.debit(account, &mechanism.name(), cost, now).map_err(wrong)?;
    let sequence = debit.sequence();
    let private = mechanism.release(tally, debit).map_err(PrivacyError::from)?;
    let kept = serde_json::to_string(&private.answer).map_err(PrivacyError::Kept)?;
    ledger.keep(&account.subject, query, &kept, sequence).map_err(wrong)?;
    Ok(private)
}
