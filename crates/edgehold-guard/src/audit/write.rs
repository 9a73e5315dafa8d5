//! How the log grows: records, checkpoints, epochs. Everything here runs under the folder's lock.

use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use edgehold_types::Timestamp;

use crate::audit::book::Book;
use crate::audit::durable::sync_folder;
use crate::audit::event::OwnEvent;
use crate::audit::key::{DeviceKey, QueryKey};
use crate::audit::note::Checkpoint;
use crate::audit::notes::{self, NotesEnd, Settled};
use crate::audit::record::{self, Content, Rules};
use crate::audit::scan::{self, Position, Tear};
use crate::audit::secret::Secret;
use crate::audit::state::State;
use crate::audit::{
    AuditError, Broken, CHECKPOINT_EVERY, EPOCH_MS, Fault, KEY_FILE, LOG_FILE, Options, Place, Receipt, crash,
};

/// The end of the log as this process knows it.
pub(super) struct Tail {
    file: File,
    known: Position,
    notes: NotesEnd,
    /// A record was written by this process and not settled by it.
    fresh: bool,
    /// A write failed and could not be taken back: what the file holds is not known any more.
    poisoned: bool,
    /// The key of queries, when it has become another one.
    pub(super) new_query_key: Option<QueryKey>,
}

/// Opens the log of a folder, or begins it.
pub(super) fn open(folder: &Path, options: &Options) -> Result<(Book, Tail, QueryKey), AuditError> {
    let path = folder.join(LOG_FILE);
    let book = match Book::open(folder, options)? {
        Some(book) => book,
        None => begin(folder, options, &path)?,
    };
    let file = scan::open_log(&path)?;
    sync_folder(folder).map_err(|e| AuditError::io("flush the folder", folder, e))?;
    let known = Position::start(book.public.origin());
    let notes = NotesEnd::default();
    let mut tail = Tail { file, known, notes, fresh: false, poisoned: false, new_query_key: None };
    let state = tail.catch_up(&book)?;
    if tail.notes.last.is_none() {
        // The first checkpoint names the log, and settles the records of form 1.
        book.checkpoint(&state, &tail.notes, &tail.known)?;
        tail.catch_up(&book)?;
    }
    if let Some(last) = &tail.notes.last {
        last.check(&book.public).map_err(|fault| AuditError::Broken {
            path: book.notes.clone(),
            broken: Broken { place: Place::Checkpoint(last.step), fault },
            records: tail.known.records,
        })?;
    }
    book.check_counters(&tail.notes, true)?;
    let query = book.state()?.query_key();
    Ok((book, tail, query))
}

/// Begins the keys of a log. Its records, if there are any, are of form 1, and are checked first.
fn begin(folder: &Path, options: &Options, path: &Path) -> Result<Book, AuditError> {
    let is_empty = std::fs::metadata(path).map_or(true, |m| m.len() == 0);
    let root = DeviceKey::open(&folder.join(KEY_FILE), is_empty)?;
    let rules = Rules { device: Some(&root), step: None, settled: &[], size: 0, older: u64::MAX };
    scan::advance(&mut scan::open_log(path)?, path, &Position::start(""), &rules, Tear::MoveAside)?;
    Book::begin(folder, options, root)
}

impl Tail {
    /// Whether anything may still be written.
    pub(super) fn usable(&self, book: &Book) -> Result<(), AuditError> {
        if self.poisoned { Err(AuditError::Poisoned { path: book.log.clone() }) } else { Ok(()) }
    }

    /// Reads what other processes have added, makes up for what a crash has left undone, and gives back the state.
    fn catch_up(&mut self, book: &Book) -> Result<State, AuditError> {
        let mut settled = Vec::new();
        let mut end = self.notes.clone();
        notes::follow_file(&book.notes, &mut end, |note| {
            settled.push(Settled::by(note, Fault::Rewritten));
            Ok(())
        })?;
        let (mut state, lags) = book.state_at(&end)?;
        // A log of form 1 is of that form up to its first checkpoint; before there is one, all of it is.
        let older = match (&self.notes.last, settled.first()) {
            (Some(_), _) => self.known.older,
            (None, Some(first)) => first.size,
            (None, None) => u64::MAX,
        };
        let rules = book.rules(&state, &settled, &end, older);
        self.known = scan::advance(&mut self.file, &book.log, &self.known, &rules, Tear::MoveAside)?;
        self.notes = end;
        if lags {
            book.write_state(&mut state)?;
        }
        self.new_query_key = Some(state.query_key());
        if self.known.announced > state.epoch && self.notes.last.is_some() {
            return self.begin_epoch(book, state);
        }
        Ok(state)
    }

    /// Writes a record.
    pub(super) fn write(&mut self, book: &Book, content: Content<'_>, time: Timestamp) -> Result<Receipt, AuditError> {
        let mut state = self.catch_up(book)?;
        if state.began_ms > 0 && time.0 >= state.began_ms.saturating_add(EPOCH_MS) {
            state = self.announce_epoch(book, state, time)?;
        } else if self.is_due() {
            // An earlier attempt has failed. Records that nothing settles must not pile up.
            state = self.settle(book, &state)?;
        }
        let receipt = self.put(book, &state, content, time)?;
        if self.is_due() {
            // The record is on the disk whatever comes of this.
            let _ = self.settle(book, &state);
        }
        Ok(receipt)
    }

    fn is_due(&self) -> bool {
        self.known.records >= self.notes.size() + CHECKPOINT_EVERY
    }

    fn put(
        &mut self,
        book: &Book,
        state: &State,
        content: Content<'_>,
        time: Timestamp,
    ) -> Result<Receipt, AuditError> {
        let line = record::line(content, time, &self.known, &state.secret.record_key())?;
        let start = self.known.bytes;
        if let Err(source) = write_through(&mut self.file, start, &line) {
            // The record is refused, so it must not stand in the file; if it may, no further record is written.
            self.poisoned = self.file.set_len(start).and_then(|()| self.file.sync_all()).is_err();
            return Err(AuditError::io("write a record to", &book.log, source));
        }
        self.known.push(&line[..line.len() - 1], line.len() as u64, time.0);
        self.fresh = true;
        Ok(Receipt { sequence: self.known.records })
    }

    /// Signs a checkpoint over all records, and gives back the state behind it.
    fn settle(&mut self, book: &Book, state: &State) -> Result<State, AuditError> {
        book.checkpoint(state, &self.notes, &self.known)?;
        let state = self.catch_up(book)?;
        self.fresh = false;
        Ok(state)
    }

    /// Signs a checkpoint unless the last one covers every record.
    pub(super) fn checkpoint(&mut self, book: &Book) -> Result<Checkpoint, AuditError> {
        let state = self.catch_up(book)?;
        if self.known.records > self.notes.size() {
            self.settle(book, &state)?;
        }
        book.check_counters(&self.notes, true)?;
        self.notes.last.clone().ok_or_else(|| AuditError::StateMissing { path: book.notes.clone() })
    }

    /// What is left to do at a clean end.
    pub(super) fn finish(&mut self, book: &Book) -> Result<(), AuditError> {
        if self.fresh { self.checkpoint(book).map(drop) } else { Ok(()) }
    }

    /// Begins a new epoch.
    pub(super) fn rotate(&mut self, book: &Book, time: Timestamp, forget_queries: bool) -> Result<u64, AuditError> {
        let state = self.catch_up(book)?;
        let mut state = self.announce_epoch(book, state, time)?;
        if forget_queries {
            state.older_queries.clear();
            book.write_state(&mut state)?;
        }
        Ok(state.epoch)
    }

    /// The record first: once it is there, the epoch begins, however often a crash comes in between.
    fn announce_epoch(&mut self, book: &Book, state: State, time: Timestamp) -> Result<State, AuditError> {
        let event = OwnEvent::KeyRotated { epoch: state.epoch + 1 };
        self.put(book, &state, Content::Own(event), time)?;
        self.known.announced = state.epoch + 1;
        crash::point("epoch", "announced");
        self.begin_epoch(book, state)
    }

    /// The new secret is on the disk before the checkpoint that names its key, and the old one leaves it afterwards.
    fn begin_epoch(&mut self, book: &Book, mut state: State) -> Result<State, AuditError> {
        if state.pending.is_none() {
            state.pending = Some(Secret::random()?);
            book.write_state(&mut state)?;
        }
        crash::point("epoch", "pending");
        self.settle(book, &state)
    }
}

fn write_through(file: &mut File, at: u64, line: &[u8]) -> std::io::Result<()> {
    file.seek(SeekFrom::Start(at))?;
    crash::point("record", "before");
    let (head, tail) = line.split_at(line.len() / 2);
    file.write_all(head)?;
    crash::point("record", "half");
    file.write_all(tail)?;
    crash::point("record", "written");
    file.sync_data()?;
    crash::point("record", "synced");
    Ok(())
}
