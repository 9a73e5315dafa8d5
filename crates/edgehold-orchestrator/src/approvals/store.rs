//! The table of approvals.

use edgehold_store::rusqlite::{OptionalExtension, Row, params};
use edgehold_store::{Store, StoreError};
use edgehold_types::{AgentName, Labels, SubjectId, Timestamp, ToolName};
use serde_json::Value;

use super::{ApprovalError, Approvals, MOST, PATIENCE, Waiting};

const COLUMNS: &str = "id, created, expires, agent, subject, tool, arguments, labels, rule, state";

pub(super) fn forget_running(store: &Store) -> Result<(), StoreError> {
    store.write(|t| {
        t.execute("UPDATE approval SET state = 'unknown' WHERE state = 'running'", [])?;
        Ok(())
    })
}

impl Approvals {
    /// Keeps a call until somebody says yes or no; gives back its id.
    pub(crate) fn put(
        &self,
        agent: &AgentName,
        subject: Option<&SubjectId>,
        (tool, arguments, labels): (&ToolName, &Value, &Labels),
        rule: &str,
    ) -> Result<Waiting, ApprovalError> {
        let created = self.clock.now();
        let waiting = Waiting {
            id: (self.ids)(),
            created,
            expires: Timestamp(created.0 + millis(PATIENCE)),
            agent: agent.clone(),
            subject: subject.cloned(),
            tool: tool.clone(),
            arguments: arguments.clone(),
            labels: labels.clone(),
            rule: rule.to_owned(),
            state: "pending".to_owned(),
        };
        let labels = serde_json::to_string(labels).unwrap_or_default();
        self.store.write(|t| {
            expire(t, created)?;
            let open: i64 = t
                .query_row("SELECT count(*) FROM approval WHERE state = 'pending'", [], |row| row.get(0))
                .map_err(StoreError::from)?;
            if open >= MOST {
                return Err(ApprovalError::Full);
            }
            t.execute(
                "INSERT INTO approval (id, created, expires, agent, subject, tool, arguments, labels, rule, state)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'pending')",
                params![
                    waiting.id,
                    number(created),
                    number(waiting.expires),
                    agent.as_str(),
                    subject.map(SubjectId::as_str),
                    tool.as_str(),
                    arguments.to_string(),
                    labels,
                    rule
                ],
            )
            .map_err(StoreError::from)?;
            Ok(())
        })?;
        Ok(waiting)
    }

    /// All that wait, or were settled of late, the oldest first.
    pub(crate) fn all(&self) -> Result<Vec<Waiting>, ApprovalError> {
        let now = self.clock.now();
        self.store.write(|t| {
            expire(t, now)?;
            let mut statement =
                t.prepare(&format!("SELECT {COLUMNS} FROM approval ORDER BY created, id")).map_err(StoreError::from)?;
            let rows = statement.query_map([], waiting).map_err(StoreError::from)?;
            Ok(rows.collect::<Result<Vec<_>, _>>().map_err(StoreError::from)?)
        })
    }

    /// Takes one that waits, for the one who has said yes; nobody else gets it.
    pub(crate) fn claim(&self, id: &str) -> Result<Waiting, ApprovalError> {
        self.settle(id, "running")
    }

    /// Says no.
    ///
    /// # Errors
    /// It does not wait any more.
    pub fn deny(&self, id: &str) -> Result<(), ApprovalError> {
        self.settle(id, "denied").map(|_| ())
    }

    fn settle(&self, id: &str, state: &str) -> Result<Waiting, ApprovalError> {
        let now = self.clock.now();
        self.store.write(|t| {
            expire(t, now)?;
            let sql = format!("SELECT {COLUMNS} FROM approval WHERE id = ?1");
            let found = t.query_row(&sql, [id], waiting).optional().map_err(StoreError::from)?;
            let found = found.ok_or_else(|| ApprovalError::Unknown(id.chars().take(64).collect()))?;
            if found.state != "pending" {
                return Err(ApprovalError::Settled { id: found.id, state: found.state });
            }
            t.execute("UPDATE approval SET state = ?2 WHERE id = ?1", [id, state]).map_err(StoreError::from)?;
            Ok(found)
        })
    }

    /// What became of one that was claimed.
    pub(crate) fn ended(&self, id: &str, done: bool) -> Result<(), ApprovalError> {
        let state = if done { "done" } else { "failed" };
        self.store.write(|t| {
            t.execute("UPDATE approval SET state = ?2 WHERE id = ?1", [id, state]).map_err(StoreError::from)?;
            Ok(())
        })
    }
}

/// Those that waited too long; and those that were settled a day ago are gone.
fn expire(t: &edgehold_store::rusqlite::Transaction<'_>, now: Timestamp) -> Result<(), ApprovalError> {
    let expire = || {
        t.execute("UPDATE approval SET state = 'expired' WHERE state = 'pending' AND expires <= ?1", [number(now)])?;
        let day = Timestamp(now.0.saturating_sub(millis(PATIENCE)));
        t.execute("DELETE FROM approval WHERE state NOT IN ('pending', 'running') AND expires <= ?1", [number(day)])
    };
    expire().map(|_| ()).map_err(|e| StoreError::from(e).into())
}

fn millis(time: std::time::Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// SQLite's numbers have a sign.
fn number(time: Timestamp) -> i64 {
    i64::try_from(time.0).unwrap_or(i64::MAX)
}

fn waiting(row: &Row<'_>) -> edgehold_store::rusqlite::Result<Waiting> {
    let bad = |column: usize, what: &str| {
        edgehold_store::rusqlite::Error::FromSqlConversionFailure(
            column,
            edgehold_store::rusqlite::types::Type::Text,
            what.to_owned().into(),
        )
    };
    let text = |column: usize| row.get::<_, String>(column);
    let subject: Option<String> = row.get(4)?;
    Ok(Waiting {
        id: text(0)?,
        created: Timestamp(row.get::<_, i64>(1)?.unsigned_abs()),
        expires: Timestamp(row.get::<_, i64>(2)?.unsigned_abs()),
        agent: text(3)?.parse().map_err(|_| bad(3, "an agent's name"))?,
        subject: subject.map(|s| s.parse()).transpose().map_err(|_| bad(4, "a subject"))?,
        tool: text(5)?.parse().map_err(|_| bad(5, "a tool's name"))?,
        arguments: serde_json::from_str(&text(6)?).map_err(|_| bad(6, "JSON"))?,
        labels: serde_json::from_str(&text(7)?).map_err(|_| bad(7, "labels"))?,
        rule: text(8)?,
        state: text(9)?,
    })
}
