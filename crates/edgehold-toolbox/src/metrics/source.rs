//! Opens the metrics file without being fooled: a FIFO must not block, a device must not be touched, a file that grows
//! while it is read ends where it ended when it was opened.

use std::fs::{self, File, FileType, OpenOptions};
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::time::SystemTime;

use super::MetricsError;

/// The open file, as it was at one moment.
#[derive(Debug)]
pub(super) struct Source {
    /// The file's name without its folder, for messages.
    pub(super) name: String,
    /// Bytes when it was opened.
    pub(super) len: u64,
    file: File,
}

/// The file's name without its folder.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What tells one state of the file from another.
pub(super) type Version = (Option<SystemTime>, u64);

/// Looks at the file without opening it.
pub(super) fn version(path: &Path) -> Result<Version, MetricsError> {
    let meta = fs::metadata(path).map_err(|e| from_io(path, e))?;
    check_kind(path, meta.file_type())?;
    Ok((meta.modified().ok(), meta.len()))
}

impl Source {
    /// Opens a regular file of at most `max_bytes`.
    pub(super) fn open(path: &Path, max_bytes: u64) -> Result<Self, MetricsError> {
        version(path)?;
        let file = open_nonblocking(path).map_err(|e| from_io(path, e))?;
        // Between the look and the opening the path may have come to mean something else, so the open file decides.
        let meta = file.metadata().map_err(|e| from_io(path, e))?;
        check_kind(path, meta.file_type())?;
        let (name, len) = (name_of(path), meta.len());
        if len > max_bytes {
            return Err(MetricsError::TooLarge { file: name, bytes: len, limit: max_bytes });
        }
        Ok(Self { name, len, file })
    }

    /// Reads from `start` to where the file ended when it was opened.
    pub(super) fn read_from(&self, start: u64) -> Result<BufReader<io::Take<&File>>, MetricsError> {
        let mut file = &self.file;
        file.seek(SeekFrom::Start(start)).map_err(|source| self.io(source))?;
        Ok(BufReader::with_capacity(64 * 1024, file.take(self.len.saturating_sub(start))))
    }

    /// Whether somebody has written to the file since it was opened.
    pub(super) fn has_grown(&self) -> bool {
        self.file.metadata().is_ok_and(|meta| meta.len() != self.len)
    }

    /// The error for a failed read.
    pub(super) fn io(&self, source: io::Error) -> MetricsError {
        MetricsError::Io { file: self.name.clone(), source }
    }
}

fn open_nonblocking(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    options.open(path)
}

fn check_kind(path: &Path, kind: FileType) -> Result<(), MetricsError> {
    if kind.is_file() {
        return Ok(());
    }
    let kind = if kind.is_dir() { "a folder" } else { "a pipe, socket or device" };
    Err(MetricsError::NotAFile { file: name_of(path), kind })
}

fn from_io(path: &Path, source: io::Error) -> MetricsError {
    let file = name_of(path);
    match source.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => MetricsError::NotFound { file },
        io::ErrorKind::PermissionDenied => MetricsError::PermissionDenied { file },
        _ => MetricsError::Io { file, source },
    }
}
