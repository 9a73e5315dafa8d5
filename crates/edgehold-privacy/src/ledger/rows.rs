//! The ledger's statements.

use edgehold_store::StoreError;
use edgehold_store::rusqlite::{OptionalExtension, Transaction, params};
use edgehold_types::{AgentName, SubjectId, Timestamp};

use super::{Account, LedgerError, QueryKey};

/// A number as the database keeps it. What does not fit is never a smaller one.
pub(super) fn to_db(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(super) fn from_db(number: i64) -> Result<u64, LedgerError> {
    u64::try_from(number).map_err(|_| LedgerError::Damaged)
}

/// The number of the last row; 0 if there is none.
pub(super) fn last(t: &Transaction<'_>) -> Result<u64, LedgerError> {
    let last = t.query_row("SELECT coalesce(max(seq), 0) FROM privacy_entry", [], |r| r.get(0));
    from_db(last.map_err(StoreError::from)?)
}

/// What counts for an account: its debits since `?3` and since its last reset.
const COUNTED: &str = "
    FROM privacy_entry WHERE subject = ?1 AND agent = ?2 AND kind = 'debit' AND time_ms >= ?3 AND seq > (
        SELECT coalesce(max(seq), 0) FROM privacy_entry
        WHERE kind = 'reset' AND subject = ?1 AND (agent IS NULL OR agent = ?2)
    )";

/// Millionths of ρ that an account has spent since `start`.
pub(super) fn spent(t: &Transaction<'_>, account: &Account, start: Timestamp) -> Result<u64, LedgerError> {
    counted(t, "coalesce(sum(micro_rho), 0)", account, start)
}

/// Answers that it has had since then.
pub(super) fn answers(t: &Transaction<'_>, account: &Account, start: Timestamp) -> Result<u64, LedgerError> {
    counted(t, "count(*)", account, start)
}

fn counted(t: &Transaction<'_>, what: &'static str, account: &Account, start: Timestamp) -> Result<u64, LedgerError> {
    let values = params![account.subject.as_str(), account.agent.as_str(), to_db(start.0)];
    let found = t.query_row(&format!("SELECT {what} {COUNTED}"), values, |r| r.get(0));
    from_db(found.map_err(StoreError::from)?)
}

/// A row, before it has a number.
pub(super) struct NewRow<'a> {
    pub(super) time: Timestamp,
    pub(super) kind: &'static str,
    pub(super) subject: &'a SubjectId,
    pub(super) agent: Option<&'a AgentName>,
    pub(super) mechanism: &'a str,
    pub(super) micro_rho: u64,
}

/// Adds a row with this number.
pub(super) fn add(t: &Transaction<'_>, sequence: u64, row: &NewRow<'_>) -> Result<(), LedgerError> {
    let sql = "
        INSERT INTO privacy_entry (seq, time_ms, kind, subject, agent, mechanism, micro_rho)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let agent = row.agent.map(AgentName::as_str);
    let values = params![
        to_db(sequence),
        to_db(row.time.0),
        row.kind,
        row.subject.as_str(),
        agent,
        row.mechanism,
        to_db(row.micro_rho)
    ];
    t.execute(sql, values).map_err(StoreError::from)?;
    Ok(())
}

/// The answer that a question had before.
pub(super) fn answer(t: &Transaction<'_>, subject: &SubjectId, query: QueryKey) -> Result<Option<String>, LedgerError> {
    let sql = "SELECT answer FROM privacy_answer WHERE subject = ?1 AND query = ?2";
    let found = t.query_row(sql, params![subject.as_str(), query.0], |r| r.get(0)).optional();
    Ok(found.map_err(StoreError::from)?)
}

/// Keeps an answer. Of two that were drawn at the same time, both paid for, the first stays.
pub(super) fn keep(
    t: &Transaction<'_>,
    subject: &SubjectId,
    query: QueryKey,
    answer: &str,
    sequence: u64,
) -> Result<(), LedgerError> {
    let sql = "INSERT OR IGNORE INTO privacy_answer (subject, query, answer, seq) VALUES (?1, ?2, ?3, ?4)";
    t.execute(sql, params![subject.as_str(), query.0, answer, to_db(sequence)]).map_err(StoreError::from)?;
    Ok(())
}
