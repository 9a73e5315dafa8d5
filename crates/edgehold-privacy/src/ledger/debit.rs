//! Proof that an answer is paid for.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use edgehold_types::PrivacyLabel;

use super::Account;
use crate::charge::rho;
use crate::{Charge, ChargeError};

/// Where an account stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The window's name.
    pub window: String,
    /// Millionths of ρ that were spent in it.
    pub spent: u64,
    /// Millionths of ρ that may be spent in it.
    pub limit: u64,
}

impl Standing {
    /// Millionths of ρ that remain.
    pub fn remaining(&self) -> u64 {
        self.limit.saturating_sub(self.spent)
    }
}

/// Proof that a charge is on the disk. [`Ledger::debit`](super::Ledger::debit) alone makes one; it cannot be copied, and
/// whoever answers takes it away.
///
/// ```compile_fail
/// fn forged(paid: edgehold_privacy::ledger::Debit) -> edgehold_privacy::ledger::Debit {
///     edgehold_privacy::ledger::Debit { sequence: 1, ..paid }
/// }
/// ```
/// ```compile_fail
/// fn twice(debit: edgehold_privacy::ledger::Debit) {
///     let copy = debit.clone();
/// }
/// ```
/// ```compile_fail
/// let debit: edgehold_privacy::ledger::Debit = Default::default();
/// ```
#[derive(Debug)]
#[must_use = "it is paid for"]
pub struct Debit {
    pub(super) account: Account,
    pub(super) charge: Charge,
    pub(super) standing: Standing,
    pub(super) sequence: u64,
}

impl Debit {
    /// What was charged.
    pub fn charge(&self) -> Charge {
        self.charge
    }

    /// The row's number in the ledger, from 1 on.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// Where the account stands after it.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Gives the charge out in parts, to whoever answers token by token.
    pub fn into_allowance(self) -> Allowance {
        Allowance { left: Arc::new(AtomicU64::new(self.charge.micro())) }
    }

    /// The same for answers about groups of records that have none in common: no record has a part in more than one answer,
    /// so that all of them cost what the dearest does (parallel composition, McSherry 2009).
    pub fn into_disjoint_allowances(self, groups: usize) -> Vec<Allowance> {
        let each = || Allowance { left: Arc::new(AtomicU64::new(self.charge.micro())) };
        (0..groups).map(|_| each()).collect()
    }

    /// What goes with the answer that this pays for.
    pub(crate) fn label(&self, promise: Promise) -> PrivacyLabel {
        label(promise, &self.account, &self.standing, self.charge.micro())
    }
}

/// What a mechanism promises of its answer.
#[derive(Debug, Clone)]
pub(crate) struct Promise {
    pub(crate) mechanism: String,
    pub(crate) epsilon: f64,
    pub(crate) delta: f64,
    pub(crate) unit: &'static str,
    pub(crate) adjacency: String,
}

/// A label; `charged` is 0 for a repeated answer.
pub(crate) fn label(promise: Promise, account: &Account, standing: &Standing, charged: u64) -> PrivacyLabel {
    PrivacyLabel {
        mechanism: promise.mechanism,
        epsilon: promise.epsilon,
        delta: promise.delta,
        unit: promise.unit.to_owned(),
        adjacency: promise.adjacency,
        subject: account.subject.to_string(),
        window: standing.window.clone(),
        charged_rho: rho(charged),
        spent_rho: rho(standing.spent),
        remaining_rho: rho(standing.remaining()),
        repeated: charged == 0,
    }
}

/// What is left of a debit that is used in parts. Clones share it, so that a request that is copied spends no more.
#[derive(Debug, Clone)]
pub struct Allowance {
    left: Arc<AtomicU64>,
}

impl Allowance {
    /// Takes a part, if as much is left.
    pub fn take(&self, part: Charge) -> bool {
        let taken = self.left.fetch_update(Ordering::AcqRel, Ordering::Acquire, |left| left.checked_sub(part.micro()));
        taken.is_ok()
    }

    /// How many parts of this size are left.
    pub fn parts(&self, part: Charge) -> u64 {
        self.left.load(Ordering::Acquire) / part.micro()
    }

    /// What is left.
    ///
    /// # Errors
    /// Nothing.
    pub fn left(&self) -> Result<Charge, ChargeError> {
        Charge::of_micro(self.left.load(Ordering::Acquire))
    }
}
