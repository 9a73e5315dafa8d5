//! The file of checkpoints: signed notes, one behind the other, an empty line after each.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::audit::durable::sync_folder;
use crate::audit::error::{Broken, Fault, Place};
use crate::audit::note::{Checkpoint, MAX_NOTE, parse_checkpoint};
use crate::audit::tree::Hash;
use crate::audit::{AuditError, crash};

/// What the records have to agree with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settled {
    pub(super) size: u64,
    pub(super) root: Hash,
    pub(super) step: u64,
    /// What is wrong if they do not.
    pub(super) otherwise: Fault,
}

impl Settled {
    /// By a checkpoint of the log itself, or by one that it is compared with.
    pub(super) fn by(note: &Checkpoint, otherwise: Fault) -> Self {
        Self { size: note.size, root: note.root, step: note.step, otherwise }
    }
}

/// A place in the file, between two checkpoints.
#[derive(Debug, Clone, Default)]
pub(super) struct NotesEnd {
    /// Bytes before it.
    pub(super) bytes: u64,
    /// The checkpoint before it.
    pub(super) last: Option<Checkpoint>,
}

impl NotesEnd {
    /// Checkpoints before this place.
    pub(super) fn count(&self) -> u64 {
        self.last.as_ref().map_or(0, |c| c.step + 1)
    }

    /// Records that the checkpoint before this place was signed over.
    pub(super) fn size(&self) -> u64 {
        self.last.as_ref().map_or(0, |c| c.size)
    }
}

/// Reads the checkpoints behind `end` and moves it to the end of the last whole one. Each must follow from the one
/// before; `look` sees each.
///
/// # Errors
/// The first that is wrong, or a reader that does not work.
pub(super) fn follow(
    reader: &mut impl BufRead,
    end: &mut NotesEnd,
    path: &Path,
    mut look: impl FnMut(&Checkpoint) -> Result<(), Fault>,
) -> Result<(), AuditError> {
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let whole = read_note(reader, &mut bytes).map_err(|e| AuditError::io("read the checkpoints", path, e))?;
        let is_last = reader.fill_buf().map_or(true, <[u8]>::is_empty);
        // As with the log: a crash leaves an end that is cut short, or a hole of zeros in it.
        if bytes.is_empty() || (is_last && (!whole || bytes.contains(&0))) {
            return Ok(());
        }
        let number = end.count();
        let broken = |fault| AuditError::Broken {
            path: path.to_owned(),
            broken: Broken { place: Place::Checkpoint(number), fault },
            records: end.size(),
        };
        let note = parse_checkpoint(bytes.strip_suffix(b"\n").unwrap_or(&bytes)).map_err(broken)?;
        note.follows(end.last.as_ref()).and_then(|()| look(&note)).map_err(broken)?;
        *end = NotesEnd { bytes: end.bytes + bytes.len() as u64, last: Some(note) };
    }
}

/// Reads up to the second empty line, and says whether it was there.
fn read_note(reader: &mut impl BufRead, bytes: &mut Vec<u8>) -> std::io::Result<bool> {
    let mut empty_lines = 0;
    while bytes.len() <= MAX_NOTE {
        let start = bytes.len();
        reader.by_ref().take(MAX_NOTE as u64 + 1).read_until(b'\n', bytes)?;
        match &bytes[start..] {
            b"\n" if empty_lines == 1 => return Ok(true),
            b"\n" => empty_lines += 1,
            line if !line.ends_with(b"\n") => return Ok(false),
            _ => {}
        }
    }
    // Longer than any checkpoint: not torn, but wrong.
    Ok(true)
}

/// Opens the file for reading. Nothing when there is none.
pub(super) fn open(path: &Path) -> Result<Option<File>, AuditError> {
    match File::open(path) {
        Ok(file) => Ok(Some(file)),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(AuditError::io("open the checkpoints", path, e)),
    }
}

/// As [`follow`], for the file at `path`.
pub(super) fn follow_file(
    path: &Path,
    end: &mut NotesEnd,
    look: impl FnMut(&Checkpoint) -> Result<(), Fault>,
) -> Result<(), AuditError> {
    let Some(mut file) = open(path)? else { return Ok(()) };
    let failed = |e| AuditError::io("read the checkpoints", path, e);
    let length = file.metadata().map_err(failed)?.len();
    if length < end.bytes {
        return Err(AuditError::Shrunk { path: path.to_owned(), known: end.bytes, found: length });
    }
    if length == end.bytes {
        return Ok(());
    }
    file.seek(SeekFrom::Start(end.bytes)).map_err(failed)?;
    follow(&mut BufReader::new(file), end, path, look)
}

/// Writes a checkpoint behind `end`; what stands there is the torn end of one that was never finished. When this returns,
/// it is on the disk.
pub(super) fn append(path: &Path, end: &NotesEnd, note: &Checkpoint) -> Result<(), AuditError> {
    let failed = |e| AuditError::io("write a checkpoint to", path, e);
    let mut file =
        OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path).map_err(failed)?;
    let bytes = format!("{note}\n");
    let written = (|| {
        if file.metadata()?.len() > end.bytes {
            file.set_len(end.bytes)?;
        }
        file.seek(SeekFrom::Start(end.bytes))?;
        crash::point("note", "before");
        let (head, tail) = bytes.as_bytes().split_at(bytes.len() / 2);
        file.write_all(head)?;
        crash::point("note", "half");
        file.write_all(tail)?;
        file.sync_data()?;
        // A file that is new must outlast a power cut under its name, too, before the state goes on.
        if end.bytes == 0 { sync_folder(path.parent().unwrap_or(Path::new("."))) } else { Ok(()) }
    })();
    if written.is_err() {
        let _ = file.set_len(end.bytes);
    }
    written.map_err(failed)?;
    crash::point("note", "after");
    Ok(())
}
