//! The forms that the tables have had, one step after the other.
//!
//! A step is never changed once it has been released: a database that went through it would not have the change. The
//! number of steps that a file went through stands in its `user_version`.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;

/// One step, as SQL. It runs in one transaction with the others that a file still lacks.
pub struct Migration {
    /// What it brings, in a word or two.
    pub name: &'static str,
    /// The statements.
    pub sql: &'static str,
}

/// Every step, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "privacy ledger", sql: include_str!("migrations/privacy_ledger.sql") },
    Migration { name: "subjects", sql: include_str!("migrations/subjects.sql") },
    Migration { name: "events", sql: include_str!("migrations/events.sql") },
    Migration { name: "sessions", sql: include_str!("migrations/sessions.sql") },
    Migration { name: "approvals", sql: include_str!("migrations/approvals.sql") },
    Migration { name: "tokens", sql: include_str!("migrations/tokens.sql") },
    Migration { name: "credentials", sql: include_str!("migrations/credentials.sql") },
];

/// Brings a database to the newest form. Processes that start together do it once: the transaction is a writer's from its
/// first statement on.
pub(crate) fn apply(connection: &mut Connection, path: &Path, steps: &[Migration]) -> Result<(), StoreError> {
    let known = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: u32 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > known {
        return Err(StoreError::TooNew { path: path.to_owned(), found, known });
    }
    for step in steps.iter().skip(found as usize) {
        transaction.execute_batch(step.sql)?;
    }
    if found < known {
        transaction.pragma_update(None, "user_version", known)?;
    }
    transaction.commit()?;
    Ok(())
}
