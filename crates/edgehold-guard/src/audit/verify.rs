//! The check of a whole trail. It changes nothing.

use std::io::BufReader;
use std::path::Path;

use crate::audit::book::Book;
use crate::audit::error::{Broken, Fault};
use crate::audit::key::DeviceKey;
use crate::audit::lock::FolderLock;
use crate::audit::note::{Checkpoint, PublicKey};
use crate::audit::notes::{self, NotesEnd, Settled};
use crate::audit::record::{MAX_LINE, Record, Rules, parse_record};
use crate::audit::scan::{self, Position, Tear};
use crate::audit::{AuditError, KEY_FILE, LOG_FILE, Options, open_folder_log};

/// What a check of the whole trail has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Records that are in order, from the first on.
    pub records: u64,
    /// Those of them that the last checkpoint was signed over.
    pub settled: u64,
    /// Those of them that an earlier version has written, in form 1.
    pub older: u64,
    /// Checkpoints that are in order.
    pub checkpoints: u64,
    /// The first thing that is wrong. Nothing behind it was checked.
    pub broken: Option<Broken>,
    /// Bytes of a last line that a crash has cut short.
    pub torn_bytes: u64,
    /// Lines that were cut short earlier and moved aside.
    pub torn_files: usize,
    /// The key that checkpoints were checked with; none in a log of form 1.
    pub key: Option<PublicKey>,
}

impl Summary {
    pub(super) fn empty() -> Self {
        Self { records: 0, settled: 0, older: 0, checkpoints: 0, broken: None, torn_bytes: 0, torn_files: 0, key: None }
    }

    /// What it is after a check: a broken record is part of it, any other error is one.
    pub(super) fn after(mut self, done: Result<(), AuditError>) -> Result<Self, AuditError> {
        match done {
            Err(AuditError::Broken { broken, records, .. }) => {
                self.broken = Some(broken);
                self.records = records;
                Ok(self)
            }
            Err(other) => Err(other),
            Ok(()) => Ok(self),
        }
    }
}

/// Checks a trail without changing anything in its folder. With `against`, the log must also go on from that checkpoint,
/// which somebody has kept elsewhere.
///
/// # Errors
/// A file cannot be read, or a key, the state or a counter is missing. What is broken in the log is no error here:
/// [`Summary::broken`] names the first thing.
pub fn verify(folder: &Path, options: &Options, against: Option<&Checkpoint>) -> Result<Summary, AuditError> {
    let lock = FolderLock::existing(folder);
    let _held = lock.as_ref().map(FolderLock::shared).transpose()?;
    let book = Book::open(folder, options)?;
    summarise(folder, book.as_ref(), Hold { counters: true, against })
}

/// What a log is held against beside its own checkpoints.
pub(super) struct Hold<'a> {
    pub(super) counters: bool,
    pub(super) against: Option<&'a Checkpoint>,
}

pub(super) fn summarise(folder: &Path, book: Option<&Book>, hold: Hold<'_>) -> Result<Summary, AuditError> {
    let path = folder.join(LOG_FILE);
    let mut summary = Summary { torn_files: scan::torn_files(&path), ..Summary::empty() };
    let done = match book {
        Some(book) => whole(book, &path, hold, &mut summary),
        None => older(folder, &path, &mut summary),
    };
    summary.after(done)
}

fn whole(book: &Book, path: &Path, hold: Hold<'_>, summary: &mut Summary) -> Result<(), AuditError> {
    summary.key = Some(book.public.clone());
    let mut settled = Vec::new();
    let mut end = NotesEnd::default();
    let followed = notes::follow_file(&book.notes, &mut end, |note| {
        settled.push(Settled::by(note, Fault::Rewritten));
        note.check(&book.public)
    });
    (summary.checkpoints, summary.settled) = (end.count(), end.size());
    followed?;
    let (state, _) = book.state_at(&end)?;
    if hold.counters {
        book.check_counters(&end, false)?;
    }
    let older = settled.first().map_or(u64::MAX, |s| s.size);
    if let Some(note) = hold.against {
        compare(note, &book.public, &mut settled).map_err(|broken| AuditError::Broken {
            path: path.to_owned(),
            broken,
            records: end.size(),
        })?;
    }
    let rules = book.rules(&state, &settled, &end, older);
    walk(path, book.public.origin(), &rules, summary)
}

/// Puts the checkpoint that the log is compared with among those of the log itself.
fn compare(note: &Checkpoint, public: &PublicKey, settled: &mut Vec<Settled>) -> Result<(), Broken> {
    note.check(public).map_err(|fault| Broken { place: super::Place::Checkpoint(note.step), fault })?;
    let at = settled.partition_point(|s| s.size < note.size);
    settled.insert(at, Settled::by(note, Fault::Diverged));
    Ok(())
}

/// A log of form 1, as an earlier version has left it.
fn older(folder: &Path, path: &Path, summary: &mut Summary) -> Result<(), AuditError> {
    let device = DeviceKey::read(&folder.join(KEY_FILE))?;
    let rules = Rules { device: Some(&device), step: None, settled: &[], size: 0, older: u64::MAX };
    walk(path, "", &rules, summary)
}

fn walk(path: &Path, origin: &str, rules: &Rules<'_>, summary: &mut Summary) -> Result<(), AuditError> {
    let mut file = open_folder_log(path)?;
    let length = file.metadata().map_err(|e| AuditError::io("read the audit log", path, e))?.len();
    let end = scan::advance(&mut file, path, &Position::start(origin), rules, Tear::Leave)?;
    (summary.records, summary.older, summary.torn_bytes) = (end.records, end.older, length - end.bytes);
    Ok(())
}

/// The public key of a folder's log; nothing where the log has none yet.
///
/// # Errors
/// The keys cannot be read.
pub fn public_key(folder: &Path, options: &Options) -> Result<Option<PublicKey>, AuditError> {
    let lock = FolderLock::existing(folder);
    let _held = lock.as_ref().map(FolderLock::shared).transpose()?;
    Ok(Book::open(folder, options)?.map(|book| book.public))
}

/// Hands each line of the log to `look`, with what it says, without checking that it is what was written. Records that
/// are written meanwhile are left out, and are not kept waiting.
///
/// # Errors
/// The log cannot be read, or `look` does not want any more.
pub fn records<E: From<AuditError>>(
    folder: &Path,
    mut look: impl FnMut(&[u8], Result<Record, Fault>) -> Result<(), E>,
) -> Result<(), E> {
    each_line(&folder.join(LOG_FILE), |line| look(line, parse_record(line)))
}

pub(super) fn each_line<E: From<AuditError>>(
    path: &Path,
    mut look: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<(), E> {
    use std::io::{BufRead, Read};

    let failed = |e| AuditError::io("read the audit log", path, e);
    let file = open_folder_log(path)?;
    let length = file.metadata().map_err(failed)?.len();
    let mut reader = BufReader::new(file.take(length));
    let mut line = Vec::new();
    loop {
        line.clear();
        (&mut reader).take(MAX_LINE as u64 + 1).read_until(b'\n', &mut line).map_err(failed)?;
        match line.strip_suffix(b"\n") {
            Some(text) => look(text)?,
            None if line.len() > MAX_LINE => look(&line)?,
            None => return Ok(()),
        }
    }
}
