//! The audit trail: one record a turn, no raw data in it.
//!
//! `audit.jsonl` holds one JSON object a line. A record is acknowledged when [`AuditLog::append`] returns: by then it is
//! on the disk, and a crash or a `kill -9` loses nothing of it. Each record carries a code (HMAC-SHA-256 under a key of
//! this device) over itself and over the record before it, so that a change, a removal or a new order shows. Records
//! that are cut off the end of the file do not show: that needs a witness outside the file.
//!
//! Several processes may write to one log: each append takes a lock, reads what the others have added, and goes on
//! from there.

mod error;
mod key;
mod lock;
mod record;
mod scan;

use std::fs::{DirBuilder, File};
use std::io::{Seek, SeekFrom, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

pub use error::{AuditError, Fault};
pub use key::QueryMac;
pub use record::{Entry, MAX_LINE, ToolCall, VERSION};
pub use scan::Summary;

use crate::values::Raw;
use key::DeviceKey;
use lock::FolderLock;
use scan::Position;

/// The log's file in the state folder.
pub const LOG_FILE: &str = "audit.jsonl";
/// The device key's file in the state folder.
pub const KEY_FILE: &str = "device.key";

/// Proof that a record is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// The record's number, from 1 on: also the number of its line.
    pub sequence: u64,
}

/// An open audit trail. Threads may share it; processes may open the same one.
pub struct AuditLog {
    folder: PathBuf,
    key: DeviceKey,
    lock: FolderLock,
    tail: Mutex<Tail>,
}

impl std::fmt::Debug for AuditLog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuditLog").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// The end of the log as this process knows it.
struct Tail {
    file: File,
    known: Position,
    /// A write failed and could not be taken back: what the file holds is not known any more.
    poisoned: bool,
}

impl AuditLog {
    /// Opens the trail in a state folder; a new folder gets a key and an empty log. Every record is checked.
    ///
    /// A last line that a crash has cut short was never acknowledged; it is moved to `audit.jsonl.torn-<n>`.
    ///
    /// # Errors
    /// A record that is not what was written, a key that is missing or that others may read, or a disk that does not work.
    pub fn open(folder: &Path) -> Result<Self, AuditError> {
        let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.map_err(|e| AuditError::io("create the state folder", folder, e))?;
        let lock = FolderLock::new(folder)?;
        let held = lock.exclusive()?;
        let path = folder.join(LOG_FILE);
        let is_new = std::fs::metadata(&path).map_or(true, |m| m.len() == 0);
        let key = DeviceKey::open(&folder.join(KEY_FILE), is_new)?;
        let mut file = scan::open_log(&path)?;
        sync_folder(folder)?;
        let known = scan::advance(&mut file, &path, &key, Position::start(), scan::Tear::MoveAside)?;
        drop(held);
        Ok(Self { folder: folder.to_owned(), key, lock, tail: Mutex::new(Tail { file, known, poisoned: false }) })
    }

    /// Writes one record. When this returns, the record is on the disk.
    ///
    /// # Errors
    /// The record could not be written, or the log is not what it was: the turn must not be answered.
    pub fn append(&self, entry: Entry<'_>) -> Result<Receipt, AuditError> {
        let path = self.folder.join(LOG_FILE);
        let mut tail = self.tail.lock().unwrap_or_else(PoisonError::into_inner);
        if tail.poisoned {
            return Err(AuditError::Poisoned { path });
        }
        let _held = self.lock.exclusive()?;
        let known = tail.known;
        tail.known = scan::advance(&mut tail.file, &path, &self.key, known, scan::Tear::MoveAside)?;
        let sequence = tail.known.records + 1;
        let (line, mac) = record::line(&entry, sequence, &tail.known.last, &self.key)?;

        let start = tail.known.bytes;
        if let Err(source) = write_through(&mut tail.file, start, &line) {
            // The record is refused, so it must not stand in the file; if it may, no further record is written.
            tail.poisoned = tail.file.set_len(start).and_then(|()| tail.file.sync_all()).is_err();
            return Err(AuditError::io("write a record to", &path, source));
        }
        tail.known = Position { bytes: start + line.len() as u64, records: sequence, last: mac };
        Ok(Receipt { sequence })
    }

    /// The code that stands for a query in the log: whoever has the device key and the query can find its record, and
    /// nobody can read the query from it.
    pub fn query_mac(&self, query: &Raw<String>) -> QueryMac {
        self.key.query_mac(query.peek())
    }
}

/// Checks a trail without changing anything in its folder.
///
/// # Errors
/// The key or the log cannot be read. A broken record is no error here: [`Summary::broken`] names the first.
pub fn verify(folder: &Path) -> Result<Summary, AuditError> {
    let key = DeviceKey::read(&folder.join(KEY_FILE))?;
    scan::summarise(folder, &key)
}

fn write_through(file: &mut File, at: u64, line: &[u8]) -> std::io::Result<()> {
    file.seek(SeekFrom::Start(at))?;
    file.write_all(line)?;
    file.sync_data()
}

/// Makes new and renamed files of a folder durable.
fn sync_folder(folder: &Path) -> Result<(), AuditError> {
    File::open(folder).and_then(|f| f.sync_all()).map_err(|e| AuditError::io("flush the folder", folder, e))
}

#[cfg(test)]
mod tests;
