//! A token: as it was made, as it is found, as it is listed.

use std::fmt;

use edgehold_store::rusqlite::Row;
use edgehold_types::Timestamp;

use crate::{Grants, Holder, Kind};

/// A token that was just made. Its secret is shown this once, and kept nowhere.
pub struct NewToken {
    /// By what it is listed and revoked.
    pub id: String,
    /// What its holder shows.
    pub secret: String,
    /// Until when it holds; `None` for ever.
    pub expires: Option<Timestamp>,
    /// Whether nobody was let in by name before: from now on nobody comes in without.
    pub first: bool,
}

/// A certificate or a user that is let in from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// By what it is listed and revoked.
    pub id: String,
    /// Until when it holds; `None` for ever.
    pub expires: Option<Timestamp>,
    /// As [`NewToken::first`].
    pub first: bool,
}

impl fmt::Debug for NewToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewToken").field("id", &self.id).field("expires", &self.expires).finish_non_exhaustive()
    }
}

/// Whoever showed a token's secret, or holds what is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Which.
    pub id: String,
    /// Whom or what it is for.
    pub name: String,
    /// What it allows.
    pub grants: Grants,
}

/// One that is let in, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// By what it is revoked.
    pub id: String,
    /// Whom or what it is for.
    pub name: String,
    /// By what it is known.
    pub kind: Kind,
    /// The certificate or the user; `None` for a token.
    pub holder: Option<Holder>,
    /// What it allows, as it is written.
    pub scopes: String,
    /// When it was made.
    pub created: Timestamp,
    /// Until when it holds; `None` for ever.
    pub expires: Option<Timestamp>,
    /// When it was revoked.
    pub revoked: Option<Timestamp>,
    /// When it was shown last, to the minute.
    pub last_used: Option<Timestamp>,
}

impl Issued {
    /// Whether it lets anybody in at this time.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.revoked.is_none() && self.expires.is_none_or(|expires| now < expires)
    }
}

/// A row with the columns of one that is listed.
pub(super) fn issued(row: &Row<'_>) -> edgehold_store::rusqlite::Result<Issued> {
    let time =
        |at: usize| row.get::<_, Option<i64>>(at).map(|ms| ms.map(|ms| Timestamp(u64::try_from(ms).unwrap_or(0))));
    let kind = Kind::of(&row.get::<_, String>(7)?);
    Ok(Issued {
        id: row.get(0)?,
        name: row.get(1)?,
        // The table holds these words alone.
        kind: kind.unwrap_or(Kind::Token),
        holder: Holder::kept(kind, &row.get::<_, Vec<u8>>(8)?),
        scopes: row.get(2)?,
        created: time(3)?.unwrap_or(Timestamp(0)),
        expires: time(4)?,
        revoked: time(5)?,
        last_used: time(6)?,
    })
}
