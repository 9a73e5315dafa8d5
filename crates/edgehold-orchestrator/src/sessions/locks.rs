//! One turn at a time in each session.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

use super::SessionId;

/// A lock for each session that has a turn, or somebody who waits for one.
#[derive(Default)]
pub(super) struct Locks(Mutex<HashMap<SessionId, Arc<AsyncMutex<()>>>>);

impl Locks {
    /// Waits for the session. Nothing if it is not free in time.
    pub(super) async fn take(&self, id: SessionId, patience: Duration) -> Option<OwnedMutexGuard<()>> {
        let lock = {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            // Only the map itself holds a lock that nobody has or waits for.
            all.retain(|_, lock| Arc::strong_count(lock) > 1);
            Arc::clone(all.entry(id).or_default())
        };
        tokio::time::timeout(patience, lock.lock_owned()).await.ok()
    }
}
