//! The ledger itself.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use edgehold_store::Store;
use edgehold_types::{AgentName, SubjectId, Timestamp};

use super::counter::{Counter, Held};
use super::debit::{Debit, Standing};
use super::memo::{MemoKey, QueryKey};
use super::{Account, Budget, COUNTER_FILE, LedgerError, rows};
use crate::Charge;

/// An open ledger. Threads may share it; processes may open the same one.
pub struct Ledger {
    pub(super) store: Arc<Store>,
    pub(super) budget: Budget,
    folder: PathBuf,
    counter: Mutex<Counter>,
    memo: MemoKey,
}

impl std::fmt::Debug for Ledger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ledger").field("folder", &self.folder).field("budget", &self.budget).finish_non_exhaustive()
    }
}

impl Ledger {
    /// Opens the ledger of a state folder; every account has the same budget.
    ///
    /// # Errors
    /// Files that others may open, or a disk that does not work. A ledger that was put back is found by the first debit.
    pub fn open(folder: &Path, store: Arc<Store>, budget: Budget) -> Result<Self, LedgerError> {
        let counter = Counter::open(folder)?;
        let held = counter.lock()?;
        let memo = MemoKey::open(folder)?;
        drop(held);
        Ok(Self { store, budget, folder: folder.to_owned(), counter: Mutex::new(counter), memo })
    }

    /// The budget of every account.
    pub fn budget(&self) -> &Budget {
        &self.budget
    }

    /// Charges an account. When this returns, the charge is on the disk.
    ///
    /// # Errors
    /// The budget does not cover it, or it could not be written, or the ledger is not what it was: nothing may be answered.
    pub fn debit(
        &self,
        account: &Account,
        mechanism: &str,
        charge: Charge,
        now: Timestamp,
    ) -> Result<Debit, LedgerError> {
        self.alone(|held| {
            let counted = self.counted(held)?;
            let (sequence, spent) = self.store.write(|t| {
                let last = rows::last(t)?;
                behind(last, counted)?;
                let standing = self.standing(rows::spent(t, account, self.budget.window.start(now))?, now);
                if charge.micro() > standing.remaining() {
                    return Err(LedgerError::Exhausted { subject: account.subject.to_string(), standing, charge });
                }
                let row = rows::NewRow {
                    time: now,
                    kind: "debit",
                    subject: &account.subject,
                    agent: Some(&account.agent),
                    mechanism,
                    micro_rho: charge.micro(),
                };
                rows::add(t, last + 1, &row)?;
                Ok((last + 1, standing.spent + charge.micro()))
            })?;
            held.write(sequence)?;
            Ok(Debit { account: account.clone(), charge, standing: self.standing(spent, now), sequence })
        })
    }

    /// Where an account stands.
    ///
    /// # Errors
    /// The ledger cannot be read, or is not what it was.
    pub fn standing_of(&self, account: &Account, now: Timestamp) -> Result<Standing, LedgerError> {
        self.check()?;
        let spent = self.store.read(|t| rows::spent(t, account, self.budget.window.start(now)))?;
        Ok(self.standing(spent, now))
    }

    /// Fails if the ledger was put back.
    ///
    /// # Errors
    /// It was, or it cannot be read.
    pub fn check(&self) -> Result<(), LedgerError> {
        self.alone(|held| {
            let counted = self.counted(held)?;
            behind(self.store.read(rows::last)?, counted)
        })
    }

    /// Forgets what a subject's accounts (or one of them) have spent. The rows stay; what was given away stays given away.
    /// `accept_rollback` goes on with a ledger that was put back or has lost its counter.
    ///
    /// # Errors
    /// It could not be written, or the ledger is not what it was.
    pub fn reset(
        &self,
        subject: &SubjectId,
        agent: Option<&AgentName>,
        accept_rollback: bool,
        now: Timestamp,
    ) -> Result<u64, LedgerError> {
        self.alone(|held| {
            let counted = match self.counted(held) {
                Err(LedgerError::CounterMissing { .. } | LedgerError::CounterDamaged { .. }) if accept_rollback => 0,
                other => other?,
            };
            let sequence = self.store.write(|t| {
                let last = rows::last(t)?;
                if !accept_rollback {
                    behind(last, counted)?;
                }
                let mechanism = if last < counted { "reset, rollback accepted" } else { "reset" };
                let sequence = last.max(counted) + 1;
                rows::add(
                    t,
                    sequence,
                    &rows::NewRow { time: now, kind: "reset", subject, agent, mechanism, micro_rho: 0 },
                )?;
                Ok::<u64, LedgerError>(sequence)
            })?;
            held.write(sequence).map(|()| sequence)
        })
    }

    /// The key of a question, for [`Ledger::earlier`] and [`Ledger::keep`].
    pub fn query(&self, question: &str, mechanism: &str) -> QueryKey {
        self.memo.query(question, mechanism)
    }

    /// The answer that a question about a subject had before.
    ///
    /// # Errors
    /// The ledger cannot be read.
    pub fn earlier(&self, subject: &SubjectId, query: QueryKey) -> Result<Option<String>, LedgerError> {
        self.store.read(|t| rows::answer(t, subject, query))
    }

    /// Keeps an answer for when it is asked for again. `sequence` is that of its debit.
    ///
    /// # Errors
    /// The ledger cannot be written.
    pub fn keep(&self, subject: &SubjectId, query: QueryKey, answer: &str, sequence: u64) -> Result<(), LedgerError> {
        self.store.write(|t| rows::keep(t, subject, query, answer, sequence))
    }

    fn standing(&self, spent: u64, now: Timestamp) -> Standing {
        Standing { window: self.budget.window.label(now), spent, limit: self.budget.limit.micro() }
    }

    /// Runs `work` while no other thread and no other process writes.
    fn alone<T>(&self, work: impl FnOnce(&Held<'_>) -> Result<T, LedgerError>) -> Result<T, LedgerError> {
        let counter = self.counter.lock().unwrap_or_else(PoisonError::into_inner);
        let held = counter.lock()?;
        work(&held)
    }

    /// What the counter says. A new ledger's counter is made here: there are no rows that it could be missing for.
    fn counted(&self, held: &Held<'_>) -> Result<u64, LedgerError> {
        if let Some(number) = held.read()? {
            return Ok(number);
        }
        match self.store.read(rows::last)? {
            0 => held.write(0).map(|()| 0),
            found => Err(LedgerError::CounterMissing { path: self.folder.join(COUNTER_FILE), found }),
        }
    }
}

/// A database that ends before the counter's number is an older copy. One that is ahead of it belongs to a process that died
/// between the two; its last answer was never given.
fn behind(last: u64, counted: u64) -> Result<(), LedgerError> {
    if last < counted { Err(LedgerError::RolledBack { found: last, counter: counted }) } else { Ok(()) }
}
