//! What is written of a session, and what is read of it.

use zeroize::Zeroizing;

use super::SessionId;
use crate::{StoreError, SubjectName};

/// A session that begins.
#[derive(Debug, Clone, Copy)]
pub struct NewSession<'a> {
    /// Its id.
    pub id: SessionId,
    /// With whom it is held.
    pub agent: &'a str,
    /// Whose key seals it; the node's own if `None`.
    pub subject: Option<&'a SubjectName>,
}

/// What is written at the end of each turn.
#[derive(Clone, Copy)]
pub struct SessionState<'a> {
    /// Now, in milliseconds since the Unix epoch.
    pub used_ms: u64,
    /// When it may go if nobody uses it again.
    pub expires_ms: u64,
    /// Questions in it that were answered.
    pub exchanges: u32,
    /// Whom something in it is about, beside the subject. Who was named once is remembered as long as the session is.
    pub about: &'a [SubjectName],
    /// Whether something in it is about more subjects than are counted.
    pub about_many: bool,
    /// What was said.
    pub plain: &'a [u8],
}

/// A session as it is listed: nothing of what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Its id.
    pub id: SessionId,
    /// With whom it is held.
    pub agent: String,
    /// Whose it is.
    pub subject: Option<SubjectName>,
    /// When it began, in milliseconds since the Unix epoch.
    pub created_ms: u64,
    /// When it was used last.
    pub used_ms: u64,
    /// When it may go.
    pub expires_ms: u64,
    /// Questions in it that were answered.
    pub exchanges: u32,
    /// How often it was written.
    pub version: u64,
    /// Bytes of what was said, sealed.
    pub bytes: u64,
}

/// A session with what was said in it.
pub struct OpenSession {
    /// The session.
    pub row: SessionRow,
    /// What was said.
    pub plain: Zeroizing<Vec<u8>>,
}

/// Why the state of a session was not written.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The database does not work.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It was deleted: it expired, or it or its subject was forgotten.
    #[error("the session is there no more")]
    Gone,
    /// Somebody else has gone on with it meanwhile.
    #[error("somebody else has gone on with the session meanwhile")]
    Changed,
}
