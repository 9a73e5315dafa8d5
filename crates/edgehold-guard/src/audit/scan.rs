//! Reads the log and checks the chain.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::audit::key::{Code, DeviceKey};
use crate::audit::lock::FolderLock;
use crate::audit::record::{self, MAX_LINE};
use crate::audit::{AuditError, Fault, LOG_FILE, sync_folder};

/// A place in the log, between two records.
#[derive(Debug, Clone, Copy)]
pub(super) struct Position {
    /// Bytes before it.
    pub(super) bytes: u64,
    /// Records before it.
    pub(super) records: u64,
    /// The code of the record before it.
    pub(super) last: Code,
}

impl Position {
    pub(super) fn start() -> Self {
        Self { bytes: 0, records: 0, last: Code::ZERO }
    }
}

/// What to do with a last line that a crash has cut short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tear {
    /// Moved to a file of its own. The caller holds the lock, so nobody is still writing it.
    MoveAside,
    /// Left where it is.
    Leave,
}

/// What a check of the whole trail has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Records that are in order, from the first on.
    pub records: u64,
    /// The first line that is broken, and what is wrong with it. Nothing behind it was checked.
    pub broken: Option<(u64, Fault)>,
    /// Bytes of a last line that a crash has cut short.
    pub torn_bytes: u64,
    /// Lines that were cut short earlier and moved aside.
    pub torn_files: usize,
}

pub(super) fn open_log(path: &Path) -> Result<File, AuditError> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path);
    file.map_err(|e| AuditError::io("open the audit log", path, e))
}

/// Checks the records from `from` to the end of the file, and gives back the end.
pub(super) fn advance(
    file: &mut File,
    path: &Path,
    key: &DeviceKey,
    from: Position,
    tear: Tear,
) -> Result<Position, AuditError> {
    let failed = |e| AuditError::io("read the audit log", path, e);
    let length = file.metadata().map_err(failed)?.len();
    if length < from.bytes {
        return Err(AuditError::Shrunk { path: path.to_owned(), known: from.bytes, found: length });
    }
    let mut at = from;
    if length > at.bytes {
        file.seek(SeekFrom::Start(at.bytes)).map_err(failed)?;
        let mut reader = BufReader::with_capacity(MAX_LINE, &mut *file);
        let mut line = Vec::new();
        while at.bytes < length {
            line.clear();
            let read = (&mut reader).take(MAX_LINE as u64 + 1).read_until(b'\n', &mut line).map_err(failed)?;
            let Some(text) = whole(&line, at.bytes + read as u64 == length) else { break };
            let last = record::check(text, &at, key).map_err(|fault| AuditError::Broken {
                path: path.to_owned(),
                line: at.records + 1,
                fault,
            })?;
            at = Position { bytes: at.bytes + read as u64, records: at.records + 1, last };
        }
    }
    if at.bytes < length && tear == Tear::MoveAside {
        move_aside(file, path, at.bytes)?;
    }
    Ok(at)
}

/// The text of a line, or nothing when it is the torn end of the file: without a line end, or with a hole of zeros in it,
/// which a loss of power leaves where the file had grown but its content was not yet written.
fn whole(line: &[u8], is_last: bool) -> Option<&[u8]> {
    let text = line.strip_suffix(b"\n");
    if is_last && (text.is_none() || line.contains(&0)) {
        return None;
    }
    Some(text.unwrap_or(line))
}

/// Copies the end of the log to `audit.jsonl.torn-<n>`, and only then cuts it off.
fn move_aside(file: &mut File, path: &Path, from: u64) -> Result<(), AuditError> {
    let failed = |e| AuditError::io("move a torn line out of", path, e);
    let mut torn = Vec::new();
    file.seek(SeekFrom::Start(from)).map_err(failed)?;
    file.read_to_end(&mut torn).map_err(failed)?;
    let mut aside = new_torn_file(path).map_err(failed)?;
    aside.write_all(&torn).and_then(|()| aside.sync_all()).map_err(failed)?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))?;
    file.set_len(from).and_then(|()| file.sync_all()).map_err(failed)
}

fn torn_path(path: &Path, n: usize) -> PathBuf {
    path.with_file_name(format!("{LOG_FILE}.torn-{n}"))
}

fn new_torn_file(path: &Path) -> std::io::Result<File> {
    let mut n = 1;
    loop {
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(torn_path(path, n)) {
            Err(e) if e.kind() == ErrorKind::AlreadyExists => n += 1,
            other => return other,
        }
    }
}

/// Checks the whole trail and changes nothing.
pub(super) fn summarise(folder: &Path, key: &DeviceKey) -> Result<Summary, AuditError> {
    let lock = FolderLock::existing(folder);
    let _held = lock.as_ref().map(FolderLock::shared).transpose()?;
    let path = folder.join(LOG_FILE);
    let mut file = File::open(&path).map_err(|e| AuditError::io("open the audit log", &path, e))?;
    let length = file.metadata().map_err(|e| AuditError::io("read the audit log", &path, e))?.len();
    let torn_files = (1..).take_while(|n| torn_path(&path, *n).exists()).count();
    match advance(&mut file, &path, key, Position::start(), Tear::Leave) {
        Ok(end) => Ok(Summary { records: end.records, broken: None, torn_bytes: length - end.bytes, torn_files }),
        Err(AuditError::Broken { line, fault, .. }) => {
            Ok(Summary { records: line - 1, broken: Some((line, fault)), torn_bytes: 0, torn_files })
        }
        Err(other) => Err(other),
    }
}
