//! Small files that are there whole, in the old form or in the new one, whenever a crash comes.

use std::fs::{File, OpenOptions, Permissions};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::audit::{AuditError, crash};

/// A file that may not be larger than this is refused before it is read.
const MAX_BYTES: u64 = 64 * 1024;

/// Where a new form of a file is written before it takes the file's name.
pub(super) fn draft(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    path.with_file_name(name)
}

/// Gives a file a new content, readable by its owner alone. When this returns, it is on the disk.
pub(super) fn replace(path: &Path, bytes: &[u8], point: &'static str) -> std::io::Result<()> {
    let draft = draft(path);
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    // The mode above is not applied to a draft that a crash has left behind.
    file.set_permissions(Permissions::from_mode(0o600))?;
    crash::point(point, "opened");
    file.write_all(bytes)?;
    file.sync_all()?;
    crash::point(point, "drafted");
    std::fs::rename(&draft, path)?;
    crash::point(point, "renamed");
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// A file of two places of `size` bytes each, written in turn: one is whole whenever a crash comes, and neither moves, so
/// that a write costs one flush of one place.
pub(super) struct Slots<'a> {
    pub(super) path: &'a Path,
    pub(super) size: usize,
    /// The name of its crash points.
    pub(super) point: &'static str,
}

impl Slots<'_> {
    /// Writes `bytes`, which are `size`, into a place, and makes the file if there is none. With `wipe` the other place is
    /// then overwritten with zeros: what was secret in it is gone, as far as the disk lets it go. (A file system that
    /// copies on write, and flash that spreads its wear, may keep it all the same.)
    pub(super) fn write(&self, index: u64, bytes: &[u8], wipe: bool) -> std::io::Result<()> {
        let (own, other) = (index % 2, (index + 1) % 2);
        let opened = OpenOptions::new().write(true).open(self.path);
        let mut file = match opened {
            Err(e) if e.kind() == ErrorKind::NotFound => {
                let mut both = Zeroizing::new(vec![0; 2 * self.size]);
                let start = if own == 0 { 0 } else { self.size };
                both[start..start + self.size].copy_from_slice(bytes);
                return replace(self.path, &both, self.point);
            }
            opened => opened?,
        };
        let at = |place: u64| SeekFrom::Start(place * self.size as u64);
        file.seek(at(own))?;
        crash::point(self.point, "before");
        let (head, tail) = bytes.split_at(bytes.len() / 8);
        file.write_all(head)?;
        crash::point(self.point, "half");
        file.write_all(tail)?;
        file.sync_data()?;
        crash::point(self.point, "written");
        if wipe {
            file.seek(at(other))?;
            file.write_all(&vec![0; self.size])?;
            file.sync_data()?;
        }
        crash::point(self.point, "done");
        Ok(())
    }
}

/// Reads a secret file. Nothing when there is none.
pub(super) fn read_secret(path: &Path) -> Result<Option<Zeroizing<Vec<u8>>>, AuditError> {
    let failed = |e| AuditError::io("read", path, e);
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(failed(e)),
    };
    let metadata = file.metadata().map_err(failed)?;
    let mode = metadata.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(AuditError::KeyExposed { path: path.to_owned(), mode });
    }
    if metadata.len() > MAX_BYTES {
        return Err(AuditError::KeyLength { path: path.to_owned(), bytes: metadata.len() });
    }
    // Room for all of it at once: a buffer that grows would leave copies behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1));
    (&mut file).take(MAX_BYTES).read_to_end(&mut bytes).map_err(failed)?;
    Ok(Some(bytes))
}

/// Reads a file of exactly 32 secret bytes. Nothing when there is none.
pub(super) fn read_key(path: &Path) -> Result<Option<[u8; 32]>, AuditError> {
    let Some(bytes) = read_secret(path)? else { return Ok(None) };
    let key = <[u8; 32]>::try_from(bytes.as_slice());
    key.map(Some).map_err(|_| AuditError::KeyLength { path: path.to_owned(), bytes: bytes.len() as u64 })
}

/// Makes new and renamed files of a folder durable.
pub(super) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}
