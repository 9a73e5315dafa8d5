//! Reads the log and checks each record against the one before it, the tree and the checkpoints.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::audit::durable::sync_folder;
use crate::audit::error::{Broken, Fault, Place};
use crate::audit::key::Code;
use crate::audit::notes::Settled;
use crate::audit::record::{self, MAX_LINE, Rules};
use crate::audit::tree::{self, Frontier};
use crate::audit::{AuditError, LOG_FILE};

/// A place in the log, between two records.
#[derive(Debug, Clone)]
pub(super) struct Position {
    /// Bytes before it.
    pub(super) bytes: u64,
    /// Records before it.
    pub(super) records: u64,
    /// Those of them that are of form 1.
    pub(super) older: u64,
    /// What the next record names as the one before it, if it is of form 2 …
    pub(super) link: Code,
    /// … and if it is of form 1.
    pub(super) link_v1: Code,
    /// The tree of the lines before it.
    pub(super) tree: Frontier,
    /// When the record before it was made.
    pub(super) time_ms: u64,
    /// The last epoch that a record has said to begin.
    pub(super) announced: u64,
}

impl Position {
    /// The beginning of a log with this name.
    pub(super) fn start(origin: &str) -> Self {
        let (link, link_v1) = (record::link(origin.as_bytes()), Code::ZERO);
        Self { bytes: 0, records: 0, older: 0, link, link_v1, tree: Frontier::default(), time_ms: 0, announced: 1 }
    }

    /// Goes behind the next record: its line without the line end, the bytes with it, and its time.
    pub(super) fn push(&mut self, line: &[u8], bytes: u64, time_ms: u64) {
        self.bytes += bytes;
        self.records += 1;
        self.link = record::link(line);
        self.tree.push(tree::leaf(line));
        self.time_ms = time_ms;
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

pub(super) fn open_log(path: &Path) -> Result<File, AuditError> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path);
    file.map_err(|e| AuditError::io("open the audit log", path, e))
}

/// Checks the records from `from` to the end of the file, and gives back the end.
pub(super) fn advance(
    file: &mut File,
    path: &Path,
    from: &Position,
    rules: &Rules<'_>,
    tear: Tear,
) -> Result<Position, AuditError> {
    let failed = |e| AuditError::io("read the audit log", path, e);
    let length = file.metadata().map_err(failed)?.len();
    if length < from.bytes {
        return Err(AuditError::Shrunk { path: path.to_owned(), known: from.bytes, found: length });
    }
    let mut walk = Walk::from(from.clone(), path, rules)?;
    if length > from.bytes {
        file.seek(SeekFrom::Start(from.bytes)).map_err(failed)?;
        let mut reader = BufReader::with_capacity(MAX_LINE, &mut *file);
        walk.lines(&mut reader, length)?;
    }
    let at = walk.end()?;
    if at.bytes < length && tear == Tear::MoveAside {
        move_aside(file, path, at.bytes)?;
    }
    Ok(at)
}

/// A walk over records.
pub(super) struct Walk<'a> {
    path: &'a Path,
    rules: &'a Rules<'a>,
    /// Checkpoints that are still ahead.
    ahead: &'a [Settled],
    at: Position,
}

impl<'a> Walk<'a> {
    pub(super) fn from(at: Position, path: &'a Path, rules: &'a Rules<'a>) -> Result<Self, AuditError> {
        let mut walk = Self { path, rules, ahead: rules.settled, at };
        walk.settle()?;
        Ok(walk)
    }

    /// Checks lines up to byte `length` of the log, or to a torn end.
    pub(super) fn lines(&mut self, reader: &mut impl BufRead, length: u64) -> Result<(), AuditError> {
        let failed = |e| AuditError::io("read the audit log", self.path, e);
        let mut line = Vec::new();
        while self.at.bytes < length {
            line.clear();
            let limit = (MAX_LINE as u64 + 1).min(length - self.at.bytes);
            let read = reader.by_ref().take(limit).read_until(b'\n', &mut line).map_err(failed)? as u64;
            let is_last = self.at.bytes + read == length || (read < limit && !line.ends_with(b"\n"));
            let Some(text) = whole(&line, is_last) else { break };
            if let Err(mut broken) = self.line(text, read) {
                if broken.fault == Fault::Missing && stands_later(reader, self.at.records + 1) {
                    broken.fault = Fault::Moved;
                }
                return Err(self.broken(broken));
            }
            self.settle()?;
        }
        Ok(())
    }

    /// Checks one line, without its line end; with it, it has `bytes`.
    fn line(&mut self, text: &[u8], bytes: u64) -> Result<(), Broken> {
        let checked = record::check(text, &self.at, self.rules)?;
        self.at.push(text, bytes, checked.time_ms);
        self.at.older += u64::from(checked.is_v1);
        self.at.link_v1 = checked.code;
        self.at.announced = self.at.announced.max(checked.announced);
        Ok(())
    }

    /// Holds the tree against the checkpoints that were signed at this place.
    fn settle(&mut self) -> Result<(), AuditError> {
        while let Some((next, rest)) = self.ahead.split_first() {
            if next.size > self.at.records {
                break;
            }
            if next.size < self.at.records || next.root != self.at.tree.root() {
                return Err(self.broken(Broken { place: Place::Checkpoint(next.step), fault: next.otherwise }));
            }
            self.ahead = rest;
        }
        Ok(())
    }

    /// The end, where no checkpoint may be left ahead.
    pub(super) fn end(self) -> Result<Position, AuditError> {
        match self.ahead.first() {
            None => Ok(self.at),
            Some(next) if next.otherwise == Fault::Diverged => {
                Err(self.broken(Broken { place: Place::Checkpoint(next.step), fault: Fault::Diverged }))
            }
            Some(_) => Err(self.broken(Broken { place: Place::Log, fault: Fault::Truncated })),
        }
    }

    fn broken(&self, broken: Broken) -> AuditError {
        AuditError::Broken { path: self.path.to_owned(), broken, records: self.at.records }
    }
}

/// Whether the record with this number stands in one of the lines that follow: then it was moved, and not removed.
fn stands_later(reader: &mut impl BufRead, number: u64) -> bool {
    let mut line = Vec::new();
    loop {
        line.clear();
        match reader.by_ref().take(MAX_LINE as u64 + 1).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return false,
            Ok(_) if record::number(&line) == Some(number) => return true,
            Ok(_) => {}
        }
    }
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
    sync_folder(path.parent().unwrap_or(Path::new("."))).map_err(failed)?;
    file.set_len(from).and_then(|()| file.sync_all()).map_err(failed)
}

fn torn_path(path: &Path, n: usize) -> PathBuf {
    path.with_file_name(format!("{LOG_FILE}.torn-{n}"))
}

/// Lines that were cut short and moved aside.
pub(super) fn torn_files(path: &Path) -> usize {
    (1..).take_while(|n| torn_path(path, *n).exists()).count()
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
