//! Where the chain stands: the one secret that goes forward, and what belongs to the epoch.
//!
//! `audit.state` says how many checkpoints there are and holds the secret of the step that has begun with the last one.
//! It goes on at each checkpoint, after the checkpoint is on the disk, so that it lags by one at most. From what it holds
//! the secrets of the steps before cannot be had. It has two places, written in turn, and the one that is left is wiped.

use std::path::Path;

use crate::audit::AuditError;
use crate::audit::durable::{self, Slots};
use crate::audit::key::{self, Code, DeviceKey, QueryKey};
use crate::audit::secret::Secret;
use zeroize::Zeroizing;

/// The newest query keys that are kept; with an epoch a day, those of a month.
pub(super) const KEPT_QUERY_KEYS: usize = 31;

const MAGIC: &[u8; 8] = b"EHAUDIT2";
/// Bytes of one form of the state. A block of most disks: writing one place cannot tear the other.
const PLACE: usize = 4096;

/// The state of the chain.
#[derive(Clone)]
pub(super) struct State {
    /// How often it was written.
    writes: u64,
    /// Which log this is.
    pub(super) origin: [u8; 16],
    /// Checkpoints there are; also the number of the next one, and of the step that it will end.
    pub(super) step: u64,
    /// The epoch, from 1 on.
    pub(super) epoch: u64,
    /// When the epoch began; 0 while it has no record.
    pub(super) began_ms: u64,
    /// The step's secret.
    pub(super) secret: Secret,
    /// The first secret of the next epoch, while a new one is being begun.
    pub(super) pending: Option<Secret>,
    /// The key of this epoch's queries.
    pub(super) query: Secret,
    /// Those of earlier epochs, oldest first.
    pub(super) older_queries: Vec<QueryKey>,
}

impl State {
    /// The state of a log that has no checkpoint yet.
    pub(super) fn new() -> Result<Self, AuditError> {
        let secret = Secret::random()?;
        let origin = super::note::origin_of(secret.signing_key().verifying_key().as_bytes());
        let (query, older_queries) = (Secret::random()?, Vec::new());
        Ok(Self { writes: 0, origin, step: 0, epoch: 1, began_ms: 0, secret, pending: None, query, older_queries })
    }

    /// The secret of the step that follows.
    pub(super) fn following(&self) -> Secret {
        self.pending.clone().unwrap_or_else(|| self.secret.next_step())
    }

    /// The state behind this step's checkpoint. This one's secret is not in it.
    pub(super) fn after_checkpoint(&self) -> Result<Self, AuditError> {
        let mut next = Self { secret: self.following(), pending: None, step: self.step + 1, ..self.clone() };
        if self.pending.is_some() {
            next.older_queries.push(self.query_key());
            let old = next.older_queries.len().saturating_sub(KEPT_QUERY_KEYS - 1);
            next.older_queries.drain(..old);
            next.query = Secret::random()?;
            next.epoch += 1;
            next.began_ms = 0;
        }
        Ok(next)
    }

    /// Reads the state. Nothing when there is none.
    pub(super) fn read(path: &Path, root: &DeviceKey) -> Result<Option<Self>, AuditError> {
        let Some(bytes) = durable::read_secret(path)? else { return Ok(None) };
        let places = bytes.chunks_exact(PLACE).take(2).filter_map(|place| Self::parse(place, root));
        // A place that a crash has cut short, or that was wiped, is not valid.
        let newest = places.max_by_key(|state| state.writes);
        newest.map(Some).ok_or_else(|| AuditError::StateBroken { path: path.to_owned() })
    }

    /// Puts the state in place of the one before it.
    pub(super) fn write(&mut self, path: &Path, root: &DeviceKey) -> Result<(), AuditError> {
        self.writes += 1;
        let mut bytes = Zeroizing::new(Vec::with_capacity(PLACE));
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&self.origin);
        for number in [self.writes, self.step, self.epoch, self.began_ms, self.older_queries.len() as u64] {
            bytes.extend_from_slice(&number.to_be_bytes());
        }
        bytes.extend_from_slice(self.secret.bytes());
        bytes.push(u8::from(self.pending.is_some()));
        bytes.extend_from_slice(self.pending.as_ref().map_or(&[0; 32], |secret| secret.bytes()));
        bytes.extend_from_slice(self.query.bytes());
        for query in &self.older_queries {
            bytes.extend_from_slice(&query.epoch.to_be_bytes());
            bytes.extend_from_slice(query.secret.bytes());
        }
        let code = key::code(root.of_state(), &bytes);
        bytes.extend_from_slice(&code.0);
        bytes.resize(PLACE, 0);
        let slots = Slots { path, size: PLACE, point: "state" };
        slots.write(self.writes, &bytes, true).map_err(|e| AuditError::io("write the state to", path, e))
    }

    /// Reads one place: what [`State::write`] has put there, under this device's key.
    fn parse(place: &[u8], root: &DeviceKey) -> Option<Self> {
        fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
            let (head, tail) = rest.split_first_chunk::<N>()?;
            *rest = tail;
            Some(*head)
        }
        let rest = &mut &*place;
        if take::<8>(rest)? != *MAGIC {
            return None;
        }
        let origin = take(rest)?;
        let numbers = [take(rest)?, take(rest)?, take(rest)?, take(rest)?, take(rest)?].map(u64::from_be_bytes);
        let [writes, step, epoch, began_ms, older] = numbers;
        let secret = Secret::from_bytes(take(rest)?);
        let has_pending = take::<1>(rest)? == [1];
        let pending = Secret::from_bytes(take(rest)?);
        let query = Secret::from_bytes(take(rest)?);
        let mut older_queries = Vec::new();
        for _ in 0..older.min(KEPT_QUERY_KEYS as u64) {
            let epoch = u64::from_be_bytes(take(rest)?);
            older_queries.push(QueryKey { epoch, secret: Secret::from_bytes(take(rest)?) });
        }
        let code = Code(*rest.first_chunk::<32>()?);
        let body = &place[..place.len() - rest.len()];
        let pending = has_pending.then_some(pending);
        let state = Self { writes, origin, step, epoch, began_ms, secret, pending, query, older_queries };
        key::is_code(root.of_state(), body, &code).then_some(state)
    }

    /// The key of this epoch's queries.
    pub(super) fn query_key(&self) -> QueryKey {
        QueryKey { epoch: self.epoch, secret: self.query.clone() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn device() -> (tempfile::TempDir, DeviceKey) {
        let folder = tempfile::tempdir().unwrap();
        let key = DeviceKey::open(&folder.path().join("key"), true).unwrap();
        (folder, key)
    }

    #[test]
    fn what_is_written_is_read_and_the_place_before_is_wiped() {
        let (folder, key) = device();
        let path = folder.path().join("state");
        let mut state = State::new().unwrap();
        let mut before = [0xff; 32];
        for step in 0..40_u64 {
            state.write(&path, &key).unwrap();
            let read = State::read(&path, &key).unwrap().unwrap();
            assert_eq!((read.step, read.epoch, read.writes), (step, 1 + step, step + 1));
            assert_eq!(read.secret.bytes(), state.secret.bytes());
            assert_eq!(read.older_queries.len(), usize::try_from(step).unwrap().min(KEPT_QUERY_KEYS - 1));
            let file = std::fs::read(&path).unwrap();
            assert!(!file.windows(32).any(|w| w == before), "the secret before is left");
            before = *state.secret.bytes();
            state.pending = Some(Secret::random().unwrap());
            state = state.after_checkpoint().unwrap();
        }
        let (_other, stranger) = device();
        assert!(matches!(State::read(&path, &stranger), Err(AuditError::StateBroken { .. })));
    }

    proptest! {
        #[test]
        fn any_bytes_are_no_state(bytes in prop::collection::vec(any::<u8>(), 0..500), magic in any::<bool>()) {
            static DEVICE: std::sync::LazyLock<(tempfile::TempDir, DeviceKey)> = std::sync::LazyLock::new(device);
            let start = if magic { &MAGIC[..] } else { &[] };
            prop_assert!(State::parse(&[start, &bytes].concat(), &DEVICE.1).is_none());
        }
    }
}
