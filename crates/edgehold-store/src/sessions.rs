//! Conversations that outlast the process: who, when and how much in the clear, what was said sealed.
//!
//! A row is sealed and written in one transaction, with the subject's key if that is new. Whoever goes on with a session
//! says which state they read: of two that do at once, one is told that the other was faster.

mod id;
mod row;

use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::seal::{self, Place, SealError};
use crate::{Store, StoreError, SubjectName};

pub use id::{InvalidSessionId, SessionId};
pub use row::{NewSession, OpenSession, SaveError, SessionRow, SessionState};

const COLUMNS: &str = "id, agent, subject, created_ms, used_ms, expires_ms, exchanges, version, length(sealed)";

impl Store {
    /// Writes a session that begins. Those whose time is over go, and where there would be more than `most`, the ones that
    /// were not used for longest. Gives back how many went.
    ///
    /// # Errors
    /// The database does not work.
    pub fn begin_session(
        &self,
        new: &NewSession<'_>,
        state: &SessionState<'_>,
        most: usize,
    ) -> Result<usize, StoreError> {
        self.write(|t| {
            let over = t.execute("DELETE FROM session WHERE expires_ms <= ?1", [signed(state.used_ms)])?;
            let sql = "DELETE FROM session WHERE rowid IN
                (SELECT rowid FROM session ORDER BY used_ms DESC, rowid DESC LIMIT -1 OFFSET ?1)";
            let gone = t.execute(sql, [i64::try_from(most.saturating_sub(1)).unwrap_or(i64::MAX)])?;
            let sealed = seal::seal(t, new.subject, place(&new.id), state.plain)?;
            t.execute(
                "INSERT INTO session (id, agent, subject, created_ms, used_ms, expires_ms, exchanges, version, about_many,
                    sealed) VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, 1, ?7, ?8)",
                params![
                    &new.id.bytes()[..],
                    new.agent,
                    new.subject.map(SubjectName::as_str),
                    signed(state.used_ms),
                    signed(state.expires_ms),
                    state.exchanges,
                    state.about_many,
                    sealed
                ],
            )?;
            remember_about(t, &new.id, state.about)?;
            Ok(over + gone)
        })
    }

    /// Writes the state of a session, on top of the state that has this version. Gives back the version that it has now.
    ///
    /// # Errors
    /// See [`SaveError`]; the state that was there is left as it is.
    pub fn save_session(&self, id: &SessionId, version: u64, state: &SessionState<'_>) -> Result<u64, SaveError> {
        self.write(|t| {
            let found = row(t, id)?.ok_or(SaveError::Gone)?;
            if found.version != version {
                return Err(SaveError::Changed);
            }
            let sealed = seal::seal(t, found.subject.as_ref(), place(id), state.plain)?;
            t.execute(
                "UPDATE session SET used_ms = ?2, expires_ms = ?3, exchanges = ?4, version = version + 1,
                    about_many = max(about_many, ?5), sealed = ?6 WHERE id = ?1",
                params![
                    &id.bytes()[..],
                    signed(state.used_ms),
                    signed(state.expires_ms),
                    state.exchanges,
                    state.about_many,
                    sealed
                ],
            )
            .map_err(StoreError::from)?;
            remember_about(t, id, state.about)?;
            Ok(version + 1)
        })
    }

    /// A session, and what was said in it. Nothing where there is none.
    ///
    /// # Errors
    /// The database does not work, or what was said cannot be opened.
    pub fn open_session(&self, id: &SessionId) -> Result<Option<OpenSession>, SealError> {
        self.read(|t| {
            let Some(found) = row(t, id)? else { return Ok(None) };
            let sql = "SELECT sealed FROM session WHERE id = ?1";
            let sealed: Vec<u8> = t.query_row(sql, [&id.bytes()[..]], |row| row.get(0)).map_err(StoreError::from)?;
            let plain = seal::open(t, found.subject.as_ref(), place(id), &sealed)?;
            Ok(Some(OpenSession { row: found, plain }))
        })
    }

    /// A session without what was said in it.
    ///
    /// # Errors
    /// The database does not work.
    pub fn session(&self, id: &SessionId) -> Result<Option<SessionRow>, StoreError> {
        self.read(|t| row(t, id))
    }

    /// Every session, the one that was used last first.
    ///
    /// # Errors
    /// The database does not work.
    pub fn sessions(&self) -> Result<Vec<SessionRow>, StoreError> {
        self.read(|t| {
            let sql = format!("SELECT {COLUMNS} FROM session ORDER BY used_ms DESC, rowid DESC");
            let mut statement = t.prepare(&sql)?;
            let rows = statement.query_map([], read)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Deletes a session, or all of them. When this returns, what was said is in none of the database's files. Gives back
    /// how many there were.
    ///
    /// # Errors
    /// The database does not work, or another process keeps reading an older state of it; what was deleted stays deleted.
    pub fn delete_sessions(&self, id: Option<&SessionId>) -> Result<usize, StoreError> {
        self.delete(|t| {
            Ok(match id {
                Some(id) => t.execute("DELETE FROM session WHERE id = ?1", [&id.bytes()[..]])?,
                None => t.execute("DELETE FROM session", [])?,
            })
        })
    }

    /// Deletes the sessions whose time is over, as [`Store::delete_sessions`] does.
    ///
    /// # Errors
    /// As there.
    pub fn expire_sessions(&self, now_ms: u64) -> Result<usize, StoreError> {
        self.delete(|t| Ok(t.execute("DELETE FROM session WHERE expires_ms <= ?1", [signed(now_ms)])?))
    }

    fn delete(&self, work: impl FnOnce(&Transaction<'_>) -> Result<usize, StoreError>) -> Result<usize, StoreError> {
        let gone = self.write(work)?;
        if gone > 0 {
            self.empty_wal()?;
        }
        Ok(gone)
    }
}

fn row(t: &Transaction<'_>, id: &SessionId) -> Result<Option<SessionRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM session WHERE id = ?1");
    Ok(t.query_row(&sql, [&id.bytes()[..]], read).optional()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<SessionRow> {
    let count = |at: usize| row.get::<_, i64>(at).map(|n| u64::try_from(n).unwrap_or(0));
    Ok(SessionRow {
        id: SessionId::from_bytes(row.get(0)?),
        agent: row.get(1)?,
        subject: row.get::<_, Option<String>>(2)?.map(SubjectName::of_row),
        created_ms: count(3)?,
        used_ms: count(4)?,
        expires_ms: count(5)?,
        exchanges: row.get(6)?,
        version: count(7)?,
        bytes: count(8)?,
    })
}

fn remember_about(t: &Transaction<'_>, id: &SessionId, about: &[SubjectName]) -> Result<(), StoreError> {
    for subject in about {
        let sql = "INSERT OR IGNORE INTO session_about (subject, session) VALUES (?1, ?2)";
        t.execute(sql, params![subject.as_str(), &id.bytes()[..]])?;
    }
    Ok(())
}

fn place(id: &SessionId) -> Place<'_> {
    Place { what: "session", row: id.bytes() }
}

/// SQLite's integers have a sign.
fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
