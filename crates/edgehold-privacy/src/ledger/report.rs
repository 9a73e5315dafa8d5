//! What people are told of the ledger.

use edgehold_store::StoreError;
use edgehold_store::rusqlite::Row;
use edgehold_types::Timestamp;
use serde::Serialize;

use super::{Account, Ledger, LedgerError, rows};
use crate::accountant;
use crate::charge::rho;

/// Every account's standing.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The window that is told of.
    pub window: String,
    /// ρ that each account may spend in it.
    pub limit_rho: f64,
    /// All of it as an ε at the δ below.
    pub limit_epsilon: f64,
    /// δ of the ε here.
    pub delta: f64,
    /// The accounts that were ever charged.
    pub accounts: Vec<AccountReport>,
}

/// One account's standing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AccountReport {
    /// Whose data.
    pub subject: String,
    /// Who asked.
    pub agent: String,
    /// ρ that was spent in the window.
    pub spent_rho: f64,
    /// All of it as an ε at the report's δ.
    pub spent_epsilon: f64,
    /// ρ that remains.
    pub remaining_rho: f64,
    /// Answers since the window began or the account was reset.
    pub answers: u64,
}

/// One row of the ledger.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EntryReport {
    /// Its number.
    pub sequence: u64,
    /// When, in milliseconds since the Unix epoch.
    pub time_ms: u64,
    /// `debit` or `reset`.
    pub kind: String,
    /// Whose data.
    pub subject: String,
    /// Who asked; none for a reset of all.
    pub agent: Option<String>,
    /// How the noise was made.
    pub mechanism: String,
    /// ρ that it took.
    pub charged_rho: f64,
}

impl Ledger {
    /// Every account, or those of one subject or agent.
    ///
    /// # Errors
    /// The ledger cannot be read, or is not what it was.
    pub fn report(&self, subject: Option<&str>, agent: Option<&str>, now: Timestamp) -> Result<Report, LedgerError> {
        self.check()?;
        let start = self.budget.window.start(now);
        let sql = "
            SELECT DISTINCT subject, agent FROM privacy_entry
            WHERE kind = 'debit' AND (?1 IS NULL OR subject = ?1) AND (?2 IS NULL OR agent = ?2)
            ORDER BY subject, agent";
        let accounts = self.store.read(|t| {
            let mut statement = t.prepare(sql).map_err(StoreError::from)?;
            let pairs =
                statement.query_map([subject, agent], |r| Ok((r.get(0)?, r.get(1)?))).map_err(StoreError::from)?;
            let pairs = pairs.collect::<Result<Vec<(String, String)>, _>>().map_err(StoreError::from)?;
            pairs
                .into_iter()
                .map(|(subject, agent)| {
                    let parsed = subject.parse().ok().zip(agent.parse().ok()).ok_or(LedgerError::Damaged)?;
                    let account = Account { subject: parsed.0, agent: parsed.1 };
                    let spent = rows::spent(t, &account, start)?;
                    let answers = rows::answers(t, &account, start)?;
                    let spent_epsilon =
                        if spent == 0 { 0.0 } else { accountant::epsilon_of(rho(spent), self.budget.delta)? };
                    let remaining = self.budget.limit.micro().saturating_sub(spent);
                    let (spent_rho, remaining_rho) = (rho(spent), rho(remaining));
                    Ok(AccountReport { subject, agent, spent_rho, spent_epsilon, remaining_rho, answers })
                })
                .collect::<Result<Vec<_>, LedgerError>>()
        })?;
        let (limit_rho, delta) = (self.budget.limit.rho(), self.budget.delta);
        let limit_epsilon = accountant::epsilon_of(limit_rho, delta)?;
        Ok(Report { window: self.budget.window.label(now), limit_rho, limit_epsilon, delta, accounts })
    }

    /// The rows, oldest first; of one subject or agent, if one is named.
    ///
    /// # Errors
    /// The ledger cannot be read, or is not what it was.
    pub fn history(&self, subject: Option<&str>, agent: Option<&str>) -> Result<Vec<EntryReport>, LedgerError> {
        self.check()?;
        let sql = "
            SELECT seq, time_ms, kind, subject, agent, mechanism, micro_rho FROM privacy_entry
            WHERE (?1 IS NULL OR subject = ?1) AND (?2 IS NULL OR agent = ?2 OR agent IS NULL) ORDER BY seq";
        self.store.read(|t| {
            let mut statement = t.prepare(sql).map_err(StoreError::from)?;
            let rows = statement.query_map([subject, agent], entry).map_err(StoreError::from)?;
            Ok(rows.collect::<Result<Vec<_>, _>>().map_err(StoreError::from)?)
        })
    }
}

fn entry(row: &Row<'_>) -> Result<EntryReport, edgehold_store::rusqlite::Error> {
    let number = |at| row.get::<_, i64>(at).map(|n| u64::try_from(n).unwrap_or(0));
    Ok(EntryReport {
        sequence: number(0)?,
        time_ms: number(1)?,
        kind: row.get(2)?,
        subject: row.get(3)?,
        agent: row.get(4)?,
        mechanism: row.get(5)?,
        charged_rho: rho(number(6)?),
    })
}
