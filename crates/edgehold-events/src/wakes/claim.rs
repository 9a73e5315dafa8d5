//! Which wakes somebody is at. This is known in memory alone: after a restart, nobody is at any.

use std::collections::HashMap;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Duration;

use edgehold_guard::Raw;
use edgehold_store::rusqlite::{Row, params_from_iter};
use edgehold_types::{Labels, Timestamp};

use super::{Wake, WakeId};
use crate::EventsError;
use crate::pipeline::{Pipeline, Shared};
use crate::settings::priority_of;

/// How long a wake waits for the disk to work again.
const DISK_PAUSE: Duration = Duration::from_secs(1);
/// How long nothing is looked for at most: a wake whose time to be tried again has come is found after this.
const LOOK_AGAIN: Duration = Duration::from_millis(500);

/// The wakes that are not to be handed out.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    held: HashMap<WakeId, Held>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    /// Somebody is at it.
    Claimed,
    /// It failed, and is tried again at this time (steady).
    Until(i64),
}

impl Claims {
    pub(crate) fn holds(&self, id: WakeId) -> bool {
        self.held.get(&id) == Some(&Held::Claimed)
    }

    fn waits(&self, id: WakeId, now_ms: i64) -> bool {
        match self.held.get(&id) {
            None => false,
            Some(Held::Claimed) => true,
            Some(Held::Until(time)) => now_ms < *time,
        }
    }

    pub(super) fn release(&mut self, id: WakeId) {
        self.held.remove(&id);
    }

    pub(super) fn pause(&mut self, id: WakeId, until_ms: i64) {
        self.held.insert(id, Held::Until(until_ms));
    }
}

impl Shared {
    pub(crate) fn claims(&self) -> MutexGuard<'_, Claims> {
        self.claims.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The most urgent wake that nobody is at, the oldest of these.
    ///
    /// The claim is made inside the transaction, and given up only after the row is gone: no row is handed out twice.
    fn claim(self: &Arc<Self>) -> Result<Option<Claimed>, EventsError> {
        let now = self.now();
        self.store.read(|t| {
            let mut claims = self.claims();
            let sql = "SELECT id, rule, agent, priority, text, labels, publish, made_ms, attempts
                FROM event_wake ORDER BY priority, id";
            let mut statement = t.prepare_cached(sql)?;
            let mut rows = statement.query(params_from_iter::<[i64; 0]>([]))?;
            while let Some(row) = rows.next()? {
                let id = WakeId(row.get(0)?);
                if !claims.waits(id, now.steady_ms) {
                    let wake = wake(id, row)?;
                    claims.held.insert(id, Held::Claimed);
                    return Ok(Some(Claimed { wake: Some(wake), shared: Arc::clone(self) }));
                }
            }
            Ok(None)
        })
    }
}

fn wake(id: WakeId, row: &Row<'_>) -> Result<Wake, EventsError> {
    let labels: String = row.get(5)?;
    let labels: Labels = serde_json::from_str(&labels).map_err(|_| EventsError::Damaged("labels of a wake"))?;
    let agent: String = row.get(2)?;
    Ok(Wake {
        id,
        rule: row.get(1)?,
        agent: agent.parse().map_err(|_| EventsError::Damaged("the agent of a wake"))?,
        priority: priority_of(row.get(3)?),
        text: Raw::new(row.get(4)?, labels),
        publish: row.get(6)?,
        made: Timestamp(u64::try_from(row.get::<_, i64>(7)?).unwrap_or(0)),
        attempts: row.get(8)?,
    })
}

/// A wake on its way to who asked for it. If that one has gone away meanwhile, it is nobody's again.
struct Claimed {
    wake: Option<Wake>,
    shared: Arc<Shared>,
}

impl Drop for Claimed {
    fn drop(&mut self) {
        if let Some(wake) = &self.wake {
            self.shared.claims().release(wake.id);
            self.shared.woken.notify_waiters();
        }
    }
}

impl Pipeline {
    /// Waits for the next wake: the most urgent, and the oldest of these. It is the caller's until [`Pipeline::wake_done`] or
    /// [`Pipeline::wake_failed`]; after a restart it waits again.
    ///
    /// A future that is dropped has taken none. It needs a runtime of tokio with its time.
    pub async fn next_wake(&self) -> Wake {
        loop {
            let woken = self.shared.woken.notified();
            tokio::pin!(woken);
            // Who is told from here on: nothing that is added after the look below is missed.
            woken.as_mut().enable();
            let shared = Arc::clone(&self.shared);
            let pause = match tokio::task::spawn_blocking(move || shared.claim()).await {
                Ok(Ok(Some(mut claimed))) => match claimed.wake.take() {
                    Some(wake) => return wake,
                    None => LOOK_AGAIN,
                },
                Ok(Ok(None)) => LOOK_AGAIN,
                Ok(Err(error)) => {
                    tracing::warn!(error = %error, "wakes cannot be read");
                    DISK_PAUSE
                }
                Err(_) => DISK_PAUSE,
            };
            let _ = tokio::time::timeout(pause, woken).await;
        }
    }
}
