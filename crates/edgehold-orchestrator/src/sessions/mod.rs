//! Conversations that outlast the process: kept sealed, gone on with after a restart, and forgotten when somebody says so or
//! nobody has used them for long.
//!
//! What was said lies in the database under the key of its subject; what its pseudonyms stand for lies in there sealed once
//! more, by the guard. A conversation that is gone on with comes in through the guard again, under the policy of today.
//! [`Sessions::ask`] runs a turn in a session; [`Sessions::resume`] and [`Sessions::save`] are its two halves.

mod error;
mod kept;
mod limits;
mod locks;
mod resume;
mod show;
mod turn;

use std::sync::Arc;

use edgehold_guard::{Guard, Policy, Session};
use edgehold_store::{NewSession, SessionRow, SessionState, Store, StoreError, SubjectName};
use edgehold_types::{AgentName, Clock, SubjectId, Timestamp};

pub use edgehold_store::{InvalidSessionId, SessionId};
pub use error::{SessionError, SessionTurnError, Unreadable};
pub use limits::SessionLimits;
pub use resume::Held;
pub use show::{Shown, ShownTurn};

/// What sessions are made of.
pub struct SessionParts {
    /// Where they are kept.
    pub store: Arc<Store>,
    /// The privacy guard, with the key of this device.
    pub guard: Guard,
    /// What happens to personal data, and where data may go.
    pub policy: Policy,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// A fresh id for each session.
    pub ids: SessionIds,
    /// How many there are, how large and for how long.
    pub limits: SessionLimits,
}

/// Makes ids that nobody can guess.
pub type SessionIds = Box<dyn Fn() -> Result<SessionId, StoreError> + Send + Sync>;

/// The sessions of a node.
pub struct Sessions {
    parts: SessionParts,
    locks: locks::Locks,
}

/// A session as it is listed: nothing of what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionInfo {
    /// Its id.
    pub id: SessionId,
    /// With whom it is held.
    pub agent: AgentName,
    /// Whose it is.
    pub subject: Option<SubjectId>,
    /// When it began.
    pub created: Timestamp,
    /// When it was used last.
    pub used: Timestamp,
    /// When it goes if nobody uses it again.
    pub expires: Timestamp,
    /// Questions in it that were answered, as far as they are kept.
    pub exchanges: u32,
    /// Its size on the disk.
    pub bytes: u64,
}

impl Sessions {
    /// The sessions that are kept in a store.
    pub fn new(parts: SessionParts) -> Self {
        Self { parts, locks: locks::Locks::default() }
    }

    /// Begins a session. Where there are too many, the ones that were not used for longest go.
    ///
    /// # Errors
    /// The database does not work, or there are no random numbers.
    pub fn open(&self, agent: &AgentName, subject: Option<&SubjectId>) -> Result<SessionId, SessionError> {
        let id = (self.parts.ids)()?;
        let table = self.parts.guard.seal_session(&Session::default(), id.bytes())?;
        let plain = kept::Kept::of(agent, subject, &[]).written(&table)?;
        let name = subject.map(name).transpose()?;
        let new = NewSession { id, agent: agent.as_str(), subject: name.as_ref() };
        let now = self.parts.clock.now();
        let state = SessionState {
            used_ms: now.0,
            expires_ms: self.expiry(now),
            exchanges: 0,
            about: &[],
            about_many: false,
            plain: &plain,
        };
        self.parts.store.begin_session(&new, &state, self.parts.limits.sessions)?;
        Ok(id)
    }

    /// Every session, the one that was used last first.
    ///
    /// # Errors
    /// The database does not work.
    pub fn list(&self) -> Result<Vec<SessionInfo>, SessionError> {
        let now = self.parts.clock.now().0;
        self.parts.store.sessions()?.into_iter().filter(|row| now < row.expires_ms).map(SessionInfo::of).collect()
    }

    /// Forgets a session: when this returns, it is in none of the database's files. Whether there was one.
    ///
    /// # Errors
    /// The database does not work.
    pub fn forget(&self, id: &SessionId) -> Result<bool, SessionError> {
        Ok(self.parts.store.delete_sessions(Some(id))? > 0)
    }

    /// Forgets every session, and gives back how many there were.
    ///
    /// # Errors
    /// The database does not work.
    pub fn forget_all(&self) -> Result<usize, SessionError> {
        Ok(self.parts.store.delete_sessions(None)?)
    }

    /// Forgets the sessions that nobody has used for long, and gives back how many there were.
    ///
    /// # Errors
    /// The database does not work.
    pub fn expire(&self) -> Result<usize, SessionError> {
        Ok(self.parts.store.expire_sessions(self.parts.clock.now().0)?)
    }

    fn expiry(&self, now: Timestamp) -> u64 {
        now.0.saturating_add(u64::try_from(self.parts.limits.idle.as_millis()).unwrap_or(u64::MAX))
    }
}

impl SessionInfo {
    /// A row that says what cannot be was not written by this program.
    fn of(row: SessionRow) -> Result<Self, SessionError> {
        let subject = row.subject.map(|name| name.as_str().parse()).transpose();
        Ok(Self {
            id: row.id,
            agent: row.agent.parse().map_err(|_| Unreadable::Row)?,
            subject: subject.map_err(|_| Unreadable::Row)?,
            created: Timestamp(row.created_ms),
            used: Timestamp(row.used_ms),
            expires: Timestamp(row.expires_ms),
            exchanges: row.exchanges,
            bytes: row.bytes,
        })
    }
}

/// The subject as the store knows it.
fn name(subject: &SubjectId) -> Result<SubjectName, Unreadable> {
    SubjectName::new(subject.as_str()).map_err(|_| Unreadable::Row)
}

#[cfg(test)]
mod tests;
