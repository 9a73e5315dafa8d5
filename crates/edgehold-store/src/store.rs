//! The open database.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::migrations::{self, MIGRATIONS, Migration};
use crate::{StoreError, file};

/// The database's file in the state folder.
pub const STORE_FILE: &str = "edgehold.db";

/// A writer holds the database for one commit. Whoever waits this long waits for a process that is stopped.
const PATIENCE: Duration = Duration::from_secs(30);

/// One connection is opened at a time in a process: see [`file::prepare`].
static OPENING: Mutex<()> = Mutex::new(());

/// An open database. Threads may share it; processes may open the same file.
pub struct Store {
    path: PathBuf,
    connection: Mutex<Connection>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens the database of a state folder, and makes it where there is none.
    ///
    /// # Errors
    /// A file that others may read, that a newer program wrote, that is damaged, or a disk that does not work.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        Self::open_with(folder, MIGRATIONS)
    }

    pub(crate) fn open_with(folder: &Path, steps: &[Migration]) -> Result<Self, StoreError> {
        let _alone = OPENING.lock().unwrap_or_else(PoisonError::into_inner);
        let path = folder.join(STORE_FILE);
        file::prepare(folder, &path)?;
        let mut connection = Connection::open(&path)?;
        connection.busy_timeout(PATIENCE)?;
        set(&connection, &path, "journal_mode", "WAL", "wal")?;
        // A commit has then reached the disk, and not the page cache alone, before it returns.
        set(&connection, &path, "synchronous", "FULL", "2")?;
        set(&connection, &path, "foreign_keys", "ON", "1")?;
        set(&connection, &path, "secure_delete", "ON", "1")?;
        migrations::apply(&mut connection, &path, steps)?;
        Ok(Self { path, connection: Mutex::new(connection) })
    }

    /// The database's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads: all statements see one state.
    ///
    /// # Errors
    /// Whatever the statements say.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Deferred);
        work(&transaction.map_err(StoreError::from)?)
    }

    /// Writes: all or nothing, alone, and on the disk when this returns. `work` that fails leaves nothing behind.
    ///
    /// # Errors
    /// Whatever the statements say, or the commit.
    pub fn write<T, E: From<StoreError>>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = transaction.map_err(StoreError::from)?;
        let value = work(&transaction)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(value)
    }

    /// Does what cannot be done inside a transaction.
    pub(crate) fn outside_transactions<T>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(work(&connection)?)
    }
}

/// Sets a pragma and looks whether it took: SQLite passes over what it cannot do.
fn set(
    connection: &Connection,
    path: &Path,
    setting: &'static str,
    value: &str,
    expected: &str,
) -> Result<(), StoreError> {
    connection.pragma_update(None, setting, value)?;
    let found = connection.pragma_query_value(None, setting, |row| {
        let value: rusqlite::types::Value = row.get(0)?;
        Ok(match value {
            rusqlite::types::Value::Integer(n) => n.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => format!("{other:?}"),
        })
    })?;
    if found == expected { Ok(()) } else { Err(StoreError::Setting { path: path.to_owned(), setting, found }) }
}
