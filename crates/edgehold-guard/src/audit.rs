//! The audit trail: one record a turn, no raw data in it.
//!
//! `audit.jsonl` holds one JSON object a line. A record is acknowledged when [`AuditLog::append`] returns: by then it is
//! on the disk, and a crash or a `kill -9` loses nothing of it. Three things hold the records together
//! (docs/decisions/0021):
//!
//! - each names the SHA-256 of the line before it, so that nothing can be changed, removed or moved on its own;
//! - each carries a code under a key of its step, which only this device has, until a checkpoint settles it;
//! - a checkpoint, after sixteen records and at a clean end, signs the root of the Merkle tree of all lines, with the device's
//!   key and with one of its step. The step's secrets are then destroyed: who steals what the device has left cannot sign
//!   anew what was settled before. Anybody who has the public key can check checkpoints.
//!
//! Counters of checkpoints, one here and others where the settings say, show that a whole folder was put back.
//!
//! Several processes may write to one log: each append takes a lock, reads what the others have added, and goes on
//! from there.

mod book;
mod counter;
mod crash;
mod durable;
mod error;
mod event;
mod export;
mod key;
mod lock;
mod note;
mod notes;
mod proof;
mod record;
mod scan;
mod secret;
mod state;
mod tree;
mod verify;
mod write;

use std::fs::{DirBuilder, File};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use edgehold_types::Timestamp;

pub use error::{AuditError, Broken, Fault, Place};
pub use event::{Digest, Event, Pseudonym};
pub use export::{export, read_export, verify_export};
pub use key::QueryMac;
pub use note::{Checkpoint, MAX_NOTE, NotAKey, PublicKey, parse_checkpoint};
pub use proof::{MAX_PROOF, Proof, parse_proof, prove};
pub use record::{Called, Details, Entry, Found, MAX_LINE, Record, ToolCall, VERSION, parse_record};
pub use verify::{Summary, public_key, records, verify};

use crate::treat::HashKey;
use crate::values::Raw;
use book::Book;
use key::QueryKey;
use lock::FolderLock;
use record::Content;
use write::Tail;

/// The log's file in the state folder.
pub const LOG_FILE: &str = "audit.jsonl";
/// The file of checkpoints.
pub const CHECKPOINTS_FILE: &str = "audit.checkpoints";
/// The counter of checkpoints.
pub const COUNTER_FILE: &str = "audit.counter";
/// The state of the chain: secret.
pub const STATE_FILE: &str = "audit.state";
/// The device key's file: secret.
pub const KEY_FILE: &str = "device.key";
/// The key that signs checkpoints: secret.
pub const SIGNER_FILE: &str = "checkpoint.key";

/// After so many records there is a checkpoint. A thief of the device can change so many records at most, unseen.
pub const CHECKPOINT_EVERY: u64 = 16;
/// An epoch ends with the first record after so many milliseconds: a day.
pub const EPOCH_MS: u64 = 24 * 60 * 60 * 1000;

/// Where a log has more than its folder.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Further counters of checkpoints: files on other disks, best where whoever can write to the state folder cannot.
    pub counters: Vec<PathBuf>,
}

/// Proof that a record is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// The record's number, from 1 on: also the number of its line.
    pub sequence: u64,
}

/// An open audit trail. Threads may share it; processes may open the same one. A checkpoint is made when it is dropped.
pub struct AuditLog {
    book: Book,
    lock: FolderLock,
    tail: Mutex<Tail>,
    query: Mutex<QueryKey>,
}

impl std::fmt::Debug for AuditLog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuditLog").field("log", &self.book.log).finish_non_exhaustive()
    }
}

impl AuditLog {
    /// Opens the trail in a state folder, without further counters.
    ///
    /// # Errors
    /// As [`AuditLog::open_with`].
    pub fn open(folder: &Path) -> Result<Self, AuditError> {
        Self::open_with(folder, &Options::default())
    }

    /// Opens the trail in a state folder; a new folder gets keys and an empty log. Every record is checked.
    ///
    /// A log of form 1 is checked with its key, and its records are settled by the first checkpoint. A last line that a
    /// crash has cut short was never acknowledged; it is moved to `audit.jsonl.torn-<n>`.
    ///
    /// # Errors
    /// A record or a checkpoint that is not what was written, a key that is missing or that others may read, a counter that
    /// has counted further, or a disk that does not work.
    pub fn open_with(folder: &Path, options: &Options) -> Result<Self, AuditError> {
        let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.map_err(|e| AuditError::io("create the state folder", folder, e))?;
        let lock = FolderLock::new(folder)?;
        let held = lock.exclusive()?;
        let (book, tail, query) = write::open(folder, options)?;
        drop(held);
        Ok(Self { book, lock, tail: Mutex::new(tail), query: Mutex::new(query) })
    }

    /// Writes the record of a turn. When this returns, the record is on the disk.
    ///
    /// # Errors
    /// The record could not be written, or the log is not what it was: the turn must not be answered.
    pub fn append(&self, entry: Entry<'_>) -> Result<Receipt, AuditError> {
        self.write(Content::from(&entry), entry.time)
    }

    /// Writes the record of something else than a turn. When this returns, it is on the disk.
    ///
    /// # Errors
    /// As [`AuditLog::append`].
    pub fn append_event(&self, time: Timestamp, event: &Event) -> Result<Receipt, AuditError> {
        self.write(Content::Owner(event), time)
    }

    fn write(&self, content: Content<'_>, time: Timestamp) -> Result<Receipt, AuditError> {
        self.with_tail(|tail| tail.write(&self.book, content, time))
    }

    /// Signs a checkpoint over all records, unless the last one covers them, and gives back the last one.
    ///
    /// # Errors
    /// As [`AuditLog::append`].
    pub fn checkpoint(&self) -> Result<Checkpoint, AuditError> {
        self.with_tail(|tail| tail.checkpoint(&self.book))
    }

    /// Begins a new epoch: all keys of the chain are fresh, which locks out whoever had stolen the old ones. With
    /// `forget_queries` the query keys of all earlier epochs are destroyed, too: nobody can tell any more whether a guess
    /// was asked in them. Gives back the new epoch's number.
    ///
    /// # Errors
    /// As [`AuditLog::append`].
    pub fn rotate(&self, time: Timestamp, forget_queries: bool) -> Result<u64, AuditError> {
        self.with_tail(|tail| tail.rotate(&self.book, time, forget_queries))
    }

    /// The key of the hashes that the guard puts in the place of personal data: this device's own, the same as long as its
    /// key is.
    pub fn hash_key(&self) -> HashKey {
        self.book.root.of_hashes()
    }

    /// The code that stands for a query in the log: whoever has the epoch's key and the query can find its record, and
    /// nobody can read the query from it.
    pub fn query_mac(&self, query: &Raw<String>) -> QueryMac {
        let key = self.query.lock().unwrap_or_else(PoisonError::into_inner);
        key.mac(query.peek())
    }

    /// The code that stands for several texts that came together. That of one alone is [`Self::query_mac`]'s.
    pub fn query_mac_of_all(&self, queries: &[Raw<String>]) -> QueryMac {
        if let [query] = queries {
            return self.query_mac(query);
        }
        let key = self.query.lock().unwrap_or_else(PoisonError::into_inner);
        key.mac_of_all(queries.iter().map(|query| query.peek().as_str()))
    }

    /// What somebody else needs to check checkpoints and proofs.
    pub fn public_key(&self) -> &PublicKey {
        &self.book.public
    }

    fn with_tail<T>(&self, work: impl FnOnce(&mut Tail) -> Result<T, AuditError>) -> Result<T, AuditError> {
        let mut tail = self.tail.lock().unwrap_or_else(PoisonError::into_inner);
        tail.usable(&self.book)?;
        let _held = self.lock.exclusive()?;
        let done = work(&mut tail);
        if let Some(key) = tail.new_query_key.take() {
            *self.query.lock().unwrap_or_else(PoisonError::into_inner) = key;
        }
        done
    }
}

impl Drop for AuditLog {
    fn drop(&mut self) {
        // What fails here shows at the next start, which makes up for it.
        let _ = self.with_tail(|tail| tail.finish(&self.book));
    }
}

/// Begins anew the counters that are missing, damaged or ahead of the log, because their owner has moved them or put a
/// backup back, and says so in the log. Gives back how many.
///
/// # Errors
/// The log itself is broken, or cannot be written.
pub fn begin_counters(folder: &Path, options: &Options, time: Timestamp) -> Result<usize, AuditError> {
    let lock = FolderLock::new(folder)?;
    let begun = {
        let _held = lock.exclusive()?;
        let Some(book) = Book::open(folder, options)? else { return Ok(0) };
        let summary = verify::summarise(folder, Some(&book), verify::Hold { counters: false, against: None })?;
        if let Some(broken) = summary.broken {
            return Err(AuditError::Broken { path: book.log, broken, records: summary.records });
        }
        (book.begin_counters(summary.checkpoints)?, summary.checkpoints)
    };
    let log = AuditLog::open_with(folder, options)?;
    if begun.0 > 0 {
        log.write(Content::Own(event::OwnEvent::CounterBegun { checkpoints: begun.1 }), time)?;
    }
    log.checkpoint()?;
    Ok(begun.0)
}

fn open_folder_log(path: &Path) -> Result<File, AuditError> {
    File::open(path).map_err(|e| AuditError::io("open the audit log", path, e))
}

#[cfg(test)]
mod tests;
