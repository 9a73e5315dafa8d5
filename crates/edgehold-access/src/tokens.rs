//! Tokens, certificates and users: let in, found, listed, revoked.

mod row;

use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use edgehold_store::rusqlite::{Connection, params};
use edgehold_store::{Store, StoreError};
use edgehold_types::{Clock, Timestamp};
use sha2::{Digest, Sha256};

use crate::{AccessError, Grants, Holder, Kind};

use row::issued;
pub use row::{Added, Issued, Known, NewToken};

/// What every secret begins with: whoever finds one can tell what it is.
pub const SECRET_PREFIX: &str = "eh_";

/// The time of the last use is written at most so often, so that a caller who asks much costs no commit each time.
const USE_EVERY_MS: u64 = 60_000;

const COLUMNS: &str = "id, name, scopes, created_ms, expires_ms, revoked_ms, last_used_ms, kind, proof";

/// Whom a node lets in, in its database. What one process revokes, the others refuse from then on.
pub struct Tokens {
    store: Arc<Store>,
    clock: Arc<dyn Clock>,
}

impl Tokens {
    /// Those in a database.
    pub fn new(store: Arc<Store>, clock: Arc<dyn Clock>) -> Self {
        Self { store, clock }
    }

    /// Makes a token that holds for so long; for ever without `ttl`.
    ///
    /// # Errors
    /// The name cannot be one, there are no random numbers, or the database does not work.
    pub fn add(&self, name: &str, grants: &Grants, ttl: Option<Duration>) -> Result<NewToken, AccessError> {
        let secret = format!("{SECRET_PREFIX}{}", URL_SAFE_NO_PAD.encode(random::<32>()?));
        let Added { id, expires, first } = self.put(name, Kind::Token, &digest(&secret), grants, ttl)?;
        Ok(NewToken { id, secret, expires, first })
    }

    /// Lets the holder of a certificate, or a user of the machine, in for so long; for ever without `ttl`.
    ///
    /// # Errors
    /// It is let in already, or as [`Tokens::add`].
    pub fn add_holder(
        &self,
        name: &str,
        holder: Holder,
        grants: &Grants,
        ttl: Option<Duration>,
    ) -> Result<Added, AccessError> {
        self.put(name, holder.kind(), &holder.proof(), grants, ttl)
    }

    fn put(
        &self,
        name: &str,
        kind: Kind,
        proof: &[u8],
        grants: &Grants,
        ttl: Option<Duration>,
    ) -> Result<Added, AccessError> {
        if name.trim().is_empty() || name.chars().count() > 64 || name.chars().any(char::is_control) {
            return Err(AccessError::Name);
        }
        let id = random::<5>()?.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let created = self.clock.now();
        let expires = ttl.map(|ttl| {
            let ttl = u64::try_from(ttl.as_millis()).unwrap_or(u64::MAX);
            Timestamp(created.0.saturating_add(ttl))
        });
        let row = params![id, name, kind.word(), proof, grants.to_string(), signed(created), expires.map(signed)];
        let first = self.store.write(|t| -> Result<bool, AccessError> {
            // Two that stand for the same would leave open which of them counts.
            if let Some(Issued { id, name, .. }) = holding(t, kind, proof, created)? {
                return Err(AccessError::Taken { kind: kind.word(), id, name });
            }
            let first = !any(t)?;
            t.execute(
                "INSERT INTO credential (id, name, kind, proof, scopes, created_ms, expires_ms) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                row,
            )
            .map_err(StoreError::from)?;
            Ok(first)
        })?;
        Ok(Added { id, expires, first })
    }

    /// All that were made, the newest first.
    ///
    /// # Errors
    /// The database does not work.
    pub fn list(&self) -> Result<Vec<Issued>, AccessError> {
        let listed = self.store.read(|t| -> Result<Vec<Issued>, StoreError> {
            let sql = format!("SELECT {COLUMNS} FROM credential ORDER BY created_ms DESC, id");
            let mut statement = t.prepare(&sql)?;
            let rows = statement.query_map([], issued)?;
            Ok(rows.collect::<Result<_, _>>()?)
        });
        Ok(listed?)
    }

    /// Ends one. One that was revoked before stays so.
    ///
    /// # Errors
    /// There is none of that id, or the database does not work.
    pub fn revoke(&self, id: &str) -> Result<(), AccessError> {
        let now = signed(self.clock.now());
        let sql = "UPDATE credential SET revoked_ms = coalesce(revoked_ms, ?2) WHERE id = ?1";
        let found = self.store.write(|t| -> Result<_, StoreError> { Ok(t.execute(sql, params![id, now])?) })?;
        if found == 0 { Err(AccessError::Unknown(id.chars().take(64).collect())) } else { Ok(()) }
    }

    /// The token with this secret, if it still holds.
    ///
    /// # Errors
    /// The database does not work, or says something of this token that is not understood.
    pub fn find(&self, secret: &str) -> Result<Option<Known>, AccessError> {
        self.known(Kind::Token, &digest(secret))
    }

    /// What stands for this certificate or this user, if it still holds.
    ///
    /// # Errors
    /// As [`Tokens::find`].
    pub fn find_holder(&self, holder: Holder) -> Result<Option<Known>, AccessError> {
        self.known(holder.kind(), &holder.proof())
    }

    fn known(&self, kind: Kind, proof: &[u8]) -> Result<Option<Known>, AccessError> {
        let now = self.clock.now();
        let Some(found) = self.store.read(|t| holding(t, kind, proof, now))? else { return Ok(None) };
        let grants = found.scopes.parse().map_err(|_| AccessError::Damaged(found.id.clone()))?;
        if found.last_used.is_none_or(|last| now.0.saturating_sub(last.0) >= USE_EVERY_MS) {
            // For the owner's eyes alone: a full disk must not keep anybody out.
            let _ = self.used(&found.id, now);
        }
        Ok(Some(Known { id: found.id, name: found.name, grants }))
    }

    /// Whether one was ever made. The door that stood open before stays shut when the last one expires or is revoked: time
    /// alone must let nobody in.
    ///
    /// # Errors
    /// The database does not work.
    pub fn any(&self) -> Result<bool, AccessError> {
        let any = self.store.read(|t| any(t));
        Ok(any?)
    }

    /// Whether anybody is let in by this now.
    ///
    /// # Errors
    /// The database does not work.
    pub fn any_holds(&self, kind: Kind) -> Result<bool, AccessError> {
        let now = self.clock.now();
        Ok(self.list()?.iter().any(|issued| issued.kind == kind && issued.holds(now)))
    }

    fn used(&self, id: &str, now: Timestamp) -> Result<(), StoreError> {
        self.store.write(|t| {
            t.execute("UPDATE credential SET last_used_ms = ?2 WHERE id = ?1", params![id, signed(now)])?;
            Ok(())
        })
    }
}

/// The one that holds at this time. There is at most one.
fn holding(t: &Connection, kind: Kind, proof: &[u8], now: Timestamp) -> Result<Option<Issued>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM credential WHERE kind = ?1 AND proof = ?2 ORDER BY created_ms DESC");
    let mut statement = t.prepare_cached(&sql)?;
    for found in statement.query_map(params![kind.word(), proof], issued)? {
        let found = found?;
        if found.holds(now) {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

fn any(t: &Connection) -> Result<bool, StoreError> {
    Ok(t.query_row("SELECT EXISTS (SELECT 1 FROM credential)", [], |row| row.get(0))?)
}

fn random<const N: usize>() -> Result<[u8; N], AccessError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| AccessError::Random(e.to_string()))?;
    Ok(bytes)
}

/// What is kept of a secret. A fast hash is right: the secret has 256 random bits, so there is nothing to guess that a slow
/// one would protect, and every request has to wait for it. Looking it up tells by its delay at most how a hash begins.
fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// SQLite's integers have a sign.
fn signed(time: Timestamp) -> i64 {
    i64::try_from(time.0).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
