//! Room on the disk, and writes that survive a power cut.

use std::fs::File;
use std::io;
use std::path::Path;

/// This much is left free for everything else on the device.
pub(crate) const RESERVE: u64 = 64 << 20;

/// Bytes that may still be written to the file system that holds `folder`.
#[cfg(unix)]
pub(crate) fn free(folder: &Path) -> Option<u64> {
    let stat = rustix::fs::statvfs(folder).ok()?;
    Some(stat.f_bavail.saturating_mul(stat.f_frsize))
}

/// Bytes that may still be written: not known on this system.
#[cfg(not(unix))]
pub(crate) fn free(_folder: &Path) -> Option<u64> {
    None
}

/// How much there is, if it is less than `needed` and the reserve.
pub(crate) fn lacks(folder: &Path, needed: u64) -> Option<u64> {
    free(folder).filter(|free| *free < needed.saturating_add(RESERVE))
}

/// Writes a small file so that it is either as before or as wanted, whenever the power goes.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("tmp");
    std::fs::write(&beside, bytes)?;
    sync_file(&beside)?;
    std::fs::rename(&beside, path)?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Waits until a file is on the disk.
pub(crate) fn sync_file(path: &Path) -> io::Result<()> {
    File::options().write(true).open(path)?.sync_all()
}

/// Waits until the names in a folder are on the disk.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
