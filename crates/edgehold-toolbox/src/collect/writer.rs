//! Appends rows to the table: whole rows only, one writer at a time, rotated by size.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::rotation;
use super::sample::{Sample, header};

/// Why a row could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriterError {
    /// Another collector has the table.
    #[error("{} is being written by another collector", path.display())]
    Locked {
        /// The table.
        path: PathBuf,
    },
    /// The path is a folder, a pipe or a device.
    #[error("{} is not a regular file", path.display())]
    NotAFile {
        /// The table.
        path: PathBuf,
    },
    /// The system refused.
    #[error("{} could not be written", path.display())]
    Io {
        /// The table.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl WriterError {
    /// How to mend it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Locked { .. } => "stop the other `edgehold collect`, or give this one another file",
            Self::NotAFile { .. } => "name a file for the metrics",
            Self::Io { .. } => "check that the folder is writable and the disk is not full",
        }
    }
}

/// The table, open for appending. The lock is a file beside it, `metrics.csv.lock`, because the table itself is replaced
/// when it is rotated.
#[derive(Debug)]
pub struct CsvWriter {
    path: PathBuf,
    max_bytes: u64,
    keep: u32,
    header: String,
    file: File,
    bytes: u64,
    _lock: File,
}

impl CsvWriter {
    /// Opens or begins the table. One with another header is moved aside as it is. A half-written last row, as a crash
    /// leaves it, is removed. When the table would grow over `max_bytes` it is rotated; `keep` old tables stay.
    ///
    /// # Errors
    /// Another collector has it, it is not a regular file, or the system refuses.
    pub fn open(path: impl Into<PathBuf>, max_bytes: u64, keep: u32) -> Result<Self, WriterError> {
        let path = path.into();
        let lock = lock(&path)?;
        let header = header();
        let file = prepare(&path, &header, keep)
            .map_err(|source| WriterError::Io { path: path.clone(), source })?
            .ok_or_else(|| WriterError::NotAFile { path: path.clone() })?;
        let bytes = file.metadata().map_err(|source| WriterError::Io { path: path.clone(), source })?.len();
        Ok(Self { path, max_bytes, keep, header, file, bytes, _lock: lock })
    }

    /// Appends a row with one write.
    ///
    /// # Errors
    /// The system refuses, such as when the disk is full. The table is then as it was before.
    pub fn append(&mut self, sample: &Sample) -> Result<(), WriterError> {
        let row = sample.to_row();
        self.append_row(&row).map_err(|source| WriterError::Io { path: self.path.clone(), source })
    }

    /// The table's path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn append_row(&mut self, row: &str) -> io::Result<()> {
        let len = row.len() as u64;
        if self.bytes + len > self.max_bytes && self.bytes > self.header.len() as u64 {
            self.rotate(len)?;
        }
        let written = loop {
            match self.file.write(row.as_bytes()) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                done => break done,
            }
        };
        if written.as_ref().is_ok_and(|n| *n as u64 == len) {
            self.bytes += len;
            return Ok(());
        }
        // A part of a row would make the next one unreadable too.
        self.file.set_len(self.bytes)?;
        written.and(Err(io::ErrorKind::WriteZero.into()))
    }

    fn rotate(&mut self, incoming: u64) -> io::Result<()> {
        // At most half of the new table is filled from the start, so that rotating stays rare.
        let room = (self.max_bytes / 2).saturating_sub(self.header.len() as u64 + incoming);
        let rows = rotation::newest_rows(&mut self.file, &self.header, room)?;
        rotation::rotate(&self.path, self.keep, &self.header, &rows)?;
        self.file = open_append(&self.path)?;
        self.bytes = self.file.metadata()?.len();
        Ok(())
    }
}

fn lock(path: &Path) -> Result<File, WriterError> {
    let io = |source| WriterError::Io { path: path.to_owned(), source };
    if let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(io)?;
    }
    let lock = OpenOptions::new().create(true).append(true).open(rotation::beside(path, "lock")).map_err(io)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(WriterError::Locked { path: path.to_owned() }),
        Err(TryLockError::Error(source)) => Err(io(source)),
    }
}

/// Makes sure that a table with this header is there, ending with a whole row. `None` when the path is not a file.
fn prepare(path: &Path, header: &str, keep: u32) -> io::Result<Option<File>> {
    match fs::metadata(path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => rotation::create(path, header)?,
        Err(e) => return Err(e),
        Ok(meta) if !meta.is_file() => return Ok(None),
        Ok(_) => {}
    }
    let mut file = open_append(path)?;
    match has_header(&mut file, header)? {
        Found::Same => cut_half_row(&mut file)?,
        Found::Half => {
            rotation::create(path, header)?;
            file = open_append(path)?;
        }
        Found::Other => {
            // Somebody else's table: it is moved aside and never thrown away at once, however few are kept.
            rotation::rotate(path, keep.max(1), header, "")?;
            file = open_append(path)?;
        }
    }
    Ok(Some(file))
}

enum Found {
    Same,
    /// Nothing, or the beginning of our header.
    Half,
    Other,
}

fn has_header(file: &mut File, header: &str) -> io::Result<Found> {
    let mut start = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.take(header.len() as u64).read_to_end(&mut start)?;
    Ok(match () {
        () if start == header.as_bytes() => Found::Same,
        () if header.as_bytes().starts_with(&start) => Found::Half,
        () => Found::Other,
    })
}

/// Cuts the file behind its last line's end, looking back a piece at a time.
fn cut_half_row(file: &mut File) -> io::Result<()> {
    const PIECE: u64 = 4096;
    let len = file.metadata()?.len();
    let mut end = len;
    while end > 0 {
        let start = end.saturating_sub(PIECE);
        let mut piece = Vec::new();
        file.seek(SeekFrom::Start(start))?;
        (&mut *file).take(end - start).read_to_end(&mut piece)?;
        if let Some(at) = piece.iter().rposition(|b| *b == b'\n') {
            let whole = start + at as u64 + 1;
            return if whole < len { file.set_len(whole) } else { Ok(()) };
        }
        end = start;
    }
    Ok(())
}

fn open_append(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).append(true).open(path)
}

#[cfg(test)]
mod tests;
