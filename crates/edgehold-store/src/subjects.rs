//! Keys of subjects: the people that data is about. Destroying a key makes whatever was recorded under it lead nowhere.
//!
//! A subject stands in records by its pseudonym, a code over its name under its own random key. The key lies in this
//! database alone. [`Store::forget`] deletes it with the rows that are about the subject, and sees to it that it is gone
//! from the files, too: SQLite overwrites what it deletes (`secure_delete`), and the write-ahead log is emptied. What a
//! file system, flash or a backup still holds of older states is out of its reach.

use std::path::Path;
use std::thread;
use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{OptionalExtension, Transaction, params};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{Store, StoreError};

/// The longest name of a subject, in bytes.
pub const MAX_NAME: usize = 256;

/// A name that no subject can have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a subject's name has 1 to {MAX_NAME} bytes, and no control characters")]
pub struct InvalidSubject;

/// The name of a subject, as the owner gives it. It stands in this database and nowhere else.
#[derive(Clone, PartialEq, Eq)]
pub struct SubjectName(String);

impl SubjectName {
    /// Takes a name.
    ///
    /// # Errors
    /// It is empty, too long, or has control characters.
    pub fn new(name: &str) -> Result<Self, InvalidSubject> {
        let good = (1..=MAX_NAME).contains(&name.len()) && !name.chars().any(char::is_control);
        if good { Ok(Self(name.to_owned())) } else { Err(InvalidSubject) }
    }

    /// Whose the key of data without a subject is: a name that [`SubjectName::new`] refuses, so that no person has it.
    pub(crate) fn nobody() -> Self {
        Self("\u{1}nobody".to_owned())
    }

    /// A name that stands in a row.
    pub(crate) fn of_row(name: String) -> Self {
        Self(name)
    }

    /// The name, for the owner's own eyes.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A name is a person's data: it is not shown.
impl std::fmt::Debug for SubjectName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SubjectName({} bytes)", self.0.len())
    }
}

/// A subject that was forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forgotten {
    /// What it stood in records as.
    pub pseudonym: [u8; 16],
    /// Rows that were about it.
    pub rows: usize,
}

/// Tables with rows about subjects: what becomes of those of a subject (`?1`) that is forgotten. `?2` is what it is called
/// from then on, where a row has to stay.
const ABOUT: &[(&str, &str)] = &[
    ("privacy_answer", "DELETE FROM privacy_answer WHERE subject = ?1 AND ?2 NOT NULL"),
    // The ledger counts its rows, so they stay; whom they were about does not.
    ("privacy_entry", "UPDATE privacy_entry SET subject = ?2 WHERE subject = ?1"),
    // Those held with the subject and those that anything about it came into, as far as anyone can tell.
    (
        "session",
        "DELETE FROM session WHERE ?2 NOT NULL AND (subject = ?1 OR about_many = 1
        OR id IN (SELECT session FROM session_about WHERE subject = ?1))",
    ),
    ("event", "DELETE FROM event WHERE subject = ?1 AND ?2 NOT NULL"),
    ("event_wake", LABELLED_WAKE),
    ("event_outbox", LABELLED_MESSAGE),
    ("approval", "DELETE FROM approval WHERE subject = ?1 AND ?2 NOT NULL"),
];

/// Whom these are about stands in their labels.
const LABELLED_WAKE: &str = "DELETE FROM event_wake WHERE ?2 NOT NULL
    AND EXISTS (SELECT 1 FROM json_each(labels, '$.subjects') WHERE value = ?1)";
const LABELLED_MESSAGE: &str = "DELETE FROM event_outbox WHERE ?2 NOT NULL
    AND EXISTS (SELECT 1 FROM json_each(labels, '$.subjects') WHERE value = ?1)";

const ATTEMPTS: u32 = 200;
const PAUSE: Duration = Duration::from_millis(50);

impl Store {
    /// What a subject stands in records as. A subject that is met for the first time gets its key.
    ///
    /// # Errors
    /// The database does not work, or there are no random numbers.
    pub fn pseudonym(&self, name: &SubjectName) -> Result<[u8; 16], StoreError> {
        if let Some(key) = self.read(|t| key_of(t, name))? {
            return Ok(pseudonym(&key, name));
        }
        // Another process may be faster: the key is looked for once more.
        self.write(|t| Ok(pseudonym(&*key_or_new(t, name)?, name)))
    }

    /// Destroys a subject's key and the rows about it. Nothing when the subject is not known.
    ///
    /// When this returns, the key is in none of the database's files. The pseudonym is kept until
    /// [`Store::forgetting_recorded`] says that the audit log has it.
    ///
    /// # Errors
    /// The database does not work, or another process keeps reading an older state of it. What was deleted stays deleted;
    /// [`Store::unrecorded`] makes up for the rest.
    pub fn forget(&self, name: &SubjectName) -> Result<Option<Forgotten>, StoreError> {
        let forgotten = self.write(|t| -> Result<_, StoreError> {
            // Rows may be about somebody of whom no record was made.
            let key = key_of(t, name)?.map_or_else(random_key, Ok)?;
            let pseudonym = pseudonym(&key, name);
            let instead = pseudonym.iter().fold("forgotten-".to_owned(), |text, byte| format!("{text}{byte:02x}"));
            let mut rows = t.execute("DELETE FROM subject_key WHERE name = ?1", [&name.0])?;
            for (table, statement) in ABOUT {
                if has_table(t, table)? {
                    rows += t.execute(statement, params![name.0, instead])?;
                }
            }
            if rows == 0 {
                return Ok(None);
            }
            t.execute("INSERT OR IGNORE INTO subject_forgotten (pseudonym) VALUES (?1)", [&pseudonym[..]])?;
            Ok(Some(Forgotten { pseudonym, rows }))
        })?;
        if forgotten.is_some() {
            self.empty_wal()?;
        }
        Ok(forgotten)
    }

    /// Subjects that were forgotten and of which the audit log does not say so yet, because a crash came in between. Their
    /// keys are in none of the files when this returns.
    ///
    /// # Errors
    /// As [`Store::forget`].
    pub fn unrecorded(&self) -> Result<Vec<[u8; 16]>, StoreError> {
        let found = self.read(|t| -> Result<Vec<[u8; 16]>, StoreError> {
            let mut statement = t.prepare("SELECT pseudonym FROM subject_forgotten")?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })?;
        if !found.is_empty() {
            self.empty_wal()?;
        }
        Ok(found)
    }

    /// The audit log says that this subject was forgotten.
    ///
    /// # Errors
    /// The database does not work.
    pub fn forgetting_recorded(&self, pseudonym: &[u8; 16]) -> Result<(), StoreError> {
        self.write(|t| {
            t.execute("DELETE FROM subject_forgotten WHERE pseudonym = ?1", [&pseudonym[..]])?;
            Ok(())
        })
    }

    /// Moves everything from the write-ahead log into the database and cuts it to nothing.
    pub(crate) fn empty_wal(&self) -> Result<(), StoreError> {
        for _ in 0..ATTEMPTS {
            let busy: i64 = self.outside_transactions(|connection| {
                connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
            })?;
            if busy == 0 {
                return Ok(());
            }
            thread::sleep(PAUSE);
        }
        Err(StoreError::Busy)
    }
}

/// The key of a subject, if it has one.
pub(crate) fn key_of(t: &Transaction<'_>, name: &SubjectName) -> Result<Option<Zeroizing<[u8; 32]>>, StoreError> {
    let key = t.query_row("SELECT key FROM subject_key WHERE name = ?1", [&name.0], |row| row.get(0));
    Ok(key.optional()?.map(Zeroizing::new))
}

/// The key of a subject. One that is met for the first time gets it.
pub(crate) fn key_or_new(t: &Transaction<'_>, name: &SubjectName) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    if let Some(key) = key_of(t, name)? {
        return Ok(key);
    }
    let key = random_key()?;
    t.execute("INSERT INTO subject_key (name, key) VALUES (?1, ?2)", params![name.0, &key[..]])?;
    Ok(key)
}

fn random_key() -> Result<Zeroizing<[u8; 32]>, StoreError> {
    let mut key = Zeroizing::new([0; 32]);
    getrandom::fill(key.as_mut()).map_err(|e| StoreError::Random { reason: e.to_string() })?;
    Ok(key)
}

fn has_table(t: &Transaction<'_>, table: &str) -> Result<bool, StoreError> {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1";
    Ok(t.query_row(sql, [table], |row| row.get::<_, i64>(0))? > 0)
}

#[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104, 3)")]
fn pseudonym(key: &[u8; 32], name: &SubjectName) -> [u8; 16] {
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length");
    let code = mac.chain_update("edgehold subject pseudonym v1\0").chain_update(&name.0).finalize().into_bytes();
    let mut pseudonym = [0; 16];
    pseudonym.copy_from_slice(&code[..16]);
    pseudonym
}

/// Whether there is a database in a state folder: without one, no subject has a key.
pub fn has_store(folder: &Path) -> bool {
    folder.join(crate::STORE_FILE).exists()
}

#[cfg(test)]
mod tests;
