//! The number of the ledger's last row, in a file of its own.
//!
//! The file has two places. A new number goes into the one that does not hold the largest, so that a write that a crash cuts
//! short leaves the number before it: a number that is too small lets an older database pass by one row, and one that is
//! too large would refuse the right one for ever. The file is also the lock that keeps writers apart.

use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::{FileExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::LedgerError;

/// The counter's file in the state folder.
pub const COUNTER_FILE: &str = "ledger.counter";

const PLACE: usize = 16;

/// A debit holds the lock for two flushes. Whoever waits this long waits for a process that is stopped.
const ATTEMPTS: u32 = 6000;
const PAUSE: Duration = Duration::from_millis(5);

pub(super) struct Counter {
    file: File,
    path: PathBuf,
}

impl Counter {
    pub(super) fn open(folder: &Path) -> Result<Self, LedgerError> {
        let path = folder.join(COUNTER_FILE);
        let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path);
        let file = opened.map_err(|e| LedgerError::io("open", &path, e))?;
        let mode = file.metadata().map_err(|e| LedgerError::io("look at", &path, e))?.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(LedgerError::Exposed { path, mode });
        }
        File::open(folder).and_then(|f| f.sync_all()).map_err(|e| LedgerError::io("flush the folder of", &path, e))?;
        Ok(Self { file, path })
    }

    /// Waits until no other process writes. Threads of this process are kept apart by the ledger's mutex.
    pub(super) fn lock(&self) -> Result<Held<'_>, LedgerError> {
        for _ in 0..ATTEMPTS {
            match self.file.try_lock() {
                Ok(()) => return Ok(Held(self)),
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
                Err(TryLockError::Error(e)) => return Err(LedgerError::io("lock", &self.path, e)),
            }
        }
        Err(LedgerError::Busy)
    }
}

/// The counter, while no other process may write.
pub(super) struct Held<'a>(&'a Counter);

impl Held<'_> {
    /// The number; `None` in a file that never held one.
    pub(super) fn read(&self) -> Result<Option<u64>, LedgerError> {
        Ok(self.places()?.into_iter().flatten().max())
    }

    /// Writes a number, and flushes it.
    pub(super) fn write(&self, number: u64) -> Result<(), LedgerError> {
        let [first, second] = self.places()?;
        let offset = if first > second { PLACE as u64 } else { 0 };
        let written = self.0.file.write_all_at(&encode(number), offset).and_then(|()| self.0.file.sync_data());
        written.map_err(|e| LedgerError::io("write", &self.0.path, e))
    }

    fn places(&self) -> Result<[Option<u64>; 2], LedgerError> {
        let length = self.0.file.metadata().map_err(|e| LedgerError::io("look at", &self.0.path, e))?.len();
        let mut places = [None; 2];
        for (place, offset) in places.iter_mut().zip([0, PLACE as u64]) {
            let mut bytes = [0; PLACE];
            if offset + PLACE as u64 <= length {
                self.0.file.read_exact_at(&mut bytes, offset).map_err(|e| LedgerError::io("read", &self.0.path, e))?;
                *place = decode(bytes);
            }
        }
        if length >= PLACE as u64 && places == [None; 2] {
            return Err(LedgerError::CounterDamaged { path: self.0.path.clone() });
        }
        Ok(places)
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        // It cannot be refused for a lock that is held; if it were, the next attempt of anyone would say so.
        let _ = self.0.file.unlock();
    }
}

/// The number and a checksum, against a write that was cut short; it is no secret and keeps nobody from writing another.
fn encode(number: u64) -> [u8; PLACE] {
    let number = number.to_le_bytes();
    let sum = Sha256::new().chain_update(b"edgehold ledger counter v1").chain_update(number).finalize();
    let mut place = [0; PLACE];
    place[..8].copy_from_slice(&number);
    place[8..].copy_from_slice(&sum[..8]);
    place
}

fn decode(place: [u8; PLACE]) -> Option<u64> {
    let (number, _) = place.split_first_chunk::<8>()?;
    let number = u64::from_le_bytes(*number);
    (encode(number) == place).then_some(number)
}
