//! A log in one file, for somebody who has only the public key.
//!
//! A line that says what it is, the public key, and two sections, each behind a line with its count and its bytes: the
//! checkpoints and the records, as they stand in their files.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read, Seek, Write};
use std::path::Path;

use crate::audit::error::{Broken, Fault, Place};
use crate::audit::note::PublicKey;
use crate::audit::notes::{self, NotesEnd, Settled};
use crate::audit::record::Rules;
use crate::audit::scan::{Position, Walk};
use crate::audit::{
    AuditError, AuditLog, CHECKPOINTS_FILE, LOG_FILE, Options, Summary, durable, open_folder_log, verify,
};

const TITLE: &str = "# The audit log of a device, in full. `edgehold audit verify --export THIS --key KEY` checks it \
                     without any secret. Take the key from the device's owner, not from this file.";
const MAX_HEAD: u64 = 512;

/// Writes the log with its checkpoints and its public key to a file, under a checkpoint that is made for it if need be.
///
/// # Errors
/// The log is broken, or the file cannot be written.
pub fn export(folder: &Path, options: &Options, to: &Path) -> Result<Summary, AuditError> {
    let log = AuditLog::open_with(folder, options)?;
    let checkpoint = log.checkpoint()?;
    let summary = verify::verify(folder, options, None)?;
    if let Some(broken) = summary.broken {
        return Err(AuditError::Broken { path: folder.join(LOG_FILE), broken, records: summary.records });
    }
    let (path, notes_path) = (folder.join(LOG_FILE), folder.join(CHECKPOINTS_FILE));
    let draft = durable::draft(to);
    let written = (|| {
        // Both files only grow: what stands in them up to that checkpoint is what they will always have.
        let (notes_bytes, log_bytes) = lengths(&notes_path, &path, checkpoint.step, checkpoint.size)?;
        let mut out = BufWriter::new(File::create(&draft)?);
        writeln!(out, "{TITLE}\nkey {}", log.public_key())?;
        for (name, count, bytes, from) in [
            ("checkpoints", checkpoint.step + 1, notes_bytes, &notes_path),
            ("records", checkpoint.size, log_bytes, &path),
        ] {
            writeln!(out, "{name} {count} {bytes}")?;
            std::io::copy(&mut File::open(from)?.take(bytes), &mut out)?;
        }
        out.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
        std::fs::rename(&draft, to)
    })();
    written.map_err(|e| AuditError::io("write the export to", to, e))?;
    Ok(Summary { records: checkpoint.size, settled: checkpoint.size, checkpoints: checkpoint.step + 1, ..summary })
}

/// The bytes of the first `step + 1` checkpoints and of the first `size` records.
fn lengths(notes: &Path, log: &Path, step: u64, size: u64) -> std::io::Result<(u64, u64)> {
    let mut reader = BufReader::new(File::open(notes)?);
    let mut empty_lines = 0;
    let mut line = Vec::new();
    while empty_lines < 2 * (step + 1) && reader.read_until(b'\n', &mut line)? > 0 {
        empty_lines += u64::from(line == b"\n");
        line.clear();
    }
    let notes = reader.stream_position()?;
    let mut reader = BufReader::new(File::open(log)?);
    let mut records = 0;
    while records < size && reader.read_until(b'\n', &mut line)? > 0 {
        records += 1;
        line.clear();
    }
    Ok((notes, reader.stream_position()?))
}

/// Checks an export with nothing but a public key; without one, with the key that the export itself names, which says
/// that it is whole but not whose it is.
///
/// # Errors
/// The file cannot be read, or is no export. What is broken in the log is no error here: [`Summary::broken`] names it.
pub fn verify_export(path: &Path, key: Option<&PublicKey>) -> Result<Summary, AuditError> {
    read_export(&mut BufReader::new(open_folder_log(path)?), path, key)
}

/// As [`verify_export`], for a text from anywhere; `path` is what errors call it. It takes the memory of one record and a few
/// bytes for each checkpoint, whatever the text says of its own length.
///
/// # Errors
/// As [`verify_export`].
pub fn read_export(reader: &mut impl BufRead, path: &Path, key: Option<&PublicKey>) -> Result<Summary, AuditError> {
    let mut summary = Summary::empty();
    let done = check(reader, path, key, &mut summary);
    summary.after(done)
}

fn check(
    reader: &mut impl BufRead,
    path: &Path,
    key: Option<&PublicKey>,
    summary: &mut Summary,
) -> Result<(), AuditError> {
    let unreadable = || AuditError::NotReadable { path: path.to_owned(), what: "the export of an audit log" };
    if head(reader, path)? != TITLE {
        return Err(unreadable());
    }
    let own: PublicKey =
        head(reader, path)?.strip_prefix("key ").and_then(|k| k.parse().ok()).ok_or_else(unreadable)?;
    let public = key.unwrap_or(&own);
    summary.key = Some(public.clone());

    let (count, bytes) = section(&head(reader, path)?, "checkpoints").ok_or_else(unreadable)?;
    let (mut settled, mut end) = (Vec::new(), NotesEnd::default());
    let followed = notes::follow(&mut reader.by_ref().take(bytes), &mut end, path, |note| {
        settled.push(Settled::by(note, Fault::Rewritten));
        note.check(public)
    });
    (summary.checkpoints, summary.settled) = (end.count(), end.size());
    followed?;
    if (end.count(), end.bytes) != (count, bytes) || count == 0 {
        return Err(unreadable());
    }

    let (count, bytes) = section(&head(reader, path)?, "records").ok_or_else(unreadable)?;
    let older = settled.first().map_or(0, |s| s.size);
    let rules = Rules { device: None, step: None, settled: &settled, size: end.size(), older };
    let mut walk = Walk::from(Position::start(public.origin()), path, &rules)?;
    walk.lines(&mut reader.by_ref().take(bytes), bytes)?;
    let at = walk.end()?;
    (summary.records, summary.older) = (at.records, at.older);
    if at.records > end.size() {
        let broken = Broken { place: Place::Line(end.size() + 1), fault: Fault::Unsettled };
        return Err(AuditError::Broken { path: path.to_owned(), broken, records: end.size() });
    }
    let rest = reader.fill_buf().map_err(|e| AuditError::io("read", path, e))?;
    if (at.records, at.bytes) != (count, bytes) || !rest.is_empty() {
        return Err(unreadable());
    }
    Ok(())
}

/// A line of the head, without its line end.
fn head(reader: &mut impl BufRead, path: &Path) -> Result<String, AuditError> {
    let mut line = Vec::new();
    let read = reader.by_ref().take(MAX_HEAD).read_until(b'\n', &mut line);
    read.map_err(|e| AuditError::io("read", path, e))?;
    Ok(String::from_utf8_lossy(line.strip_suffix(b"\n").unwrap_or(&line)).into_owned())
}

fn section(line: &str, name: &str) -> Option<(u64, u64)> {
    let (count, bytes) = line.strip_prefix(name)?.strip_prefix(' ')?.split_once(' ')?;
    Some((count.parse().ok()?, bytes.parse().ok()?))
}
