//! One writer at a time, across threads and processes.

use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::audit::AuditError;

/// The lock's file in the state folder. It stays empty; the operating system lets go of the lock when its holder dies.
pub(super) const LOCK_FILE: &str = "audit.lock";

/// An append holds the lock for one write to the disk. Whoever waits this long waits for a process that is stopped.
const ATTEMPTS: u32 = 6000;
const PAUSE: Duration = Duration::from_millis(5);

pub(super) struct FolderLock {
    file: File,
    path: PathBuf,
}

impl FolderLock {
    pub(super) fn new(folder: &Path) -> Result<Self, AuditError> {
        let path = folder.join(LOCK_FILE);
        let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path);
        let file = file.map_err(|e| AuditError::io("open the lock", &path, e))?;
        Ok(Self { file, path })
    }

    /// The lock of a folder that must not be changed: none when there never was a writer.
    pub(super) fn existing(folder: &Path) -> Option<Self> {
        let path = folder.join(LOCK_FILE);
        File::open(&path).ok().map(|file| Self { file, path })
    }

    /// Waits until nobody else writes or reads.
    pub(super) fn exclusive(&self) -> Result<Held<'_>, AuditError> {
        self.wait(File::try_lock)
    }

    /// Waits until nobody writes.
    pub(super) fn shared(&self) -> Result<Held<'_>, AuditError> {
        self.wait(File::try_lock_shared)
    }

    fn wait(&self, try_lock: fn(&File) -> Result<(), TryLockError>) -> Result<Held<'_>, AuditError> {
        for _ in 0..ATTEMPTS {
            match try_lock(&self.file) {
                Ok(()) => return Ok(Held(&self.file)),
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
                Err(TryLockError::Error(e)) => return Err(AuditError::io("take the lock", &self.path, e)),
            }
        }
        Err(AuditError::Busy { path: self.path.clone() })
    }
}

/// The lock, while it is held.
pub(super) struct Held<'a>(&'a File);

impl Drop for Held<'_> {
    fn drop(&mut self) {
        // It cannot be refused for a lock that is held; if it were, the next attempt of anyone would say so.
        let _ = self.0.unlock();
    }
}
