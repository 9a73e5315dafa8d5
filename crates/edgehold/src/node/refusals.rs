//! Callers that were refused, on record without filling the audit log.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use edgehold_guard::audit::Event;
use edgehold_orchestrator::Orchestrator;
use tokio::sync::{Notify, watch};

/// There is at most one record of each reason in so long.
const EVERY: Duration = Duration::from_secs(60);

/// Refusals that are not on record yet.
#[derive(Default)]
pub(crate) struct Refusals {
    counts: Mutex<BTreeMap<&'static str, u64>>,
    more: Notify,
}

impl Refusals {
    /// Counts one.
    pub(crate) fn count(&self, reason: &'static str) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(reason).or_default();
        *count = count.saturating_add(1);
        self.more.notify_one();
    }

    /// Writes them into the audit log: the first at once, those that follow together after a minute, and the rest at the end.
    pub(crate) async fn record(self: Arc<Self>, orchestrator: Arc<Orchestrator>, mut stop: watch::Receiver<bool>) {
        loop {
            tokio::select! {
                () = self.more.notified() => {}
                _ = stop.wait_for(|stopped| *stopped) => break,
            }
            self.write(&orchestrator).await;
            tokio::select! {
                () = tokio::time::sleep(EVERY) => {}
                _ = stop.wait_for(|stopped| *stopped) => break,
            }
        }
        self.write(&orchestrator).await;
    }

    async fn write(&self, orchestrator: &Arc<Orchestrator>) {
        let counts = std::mem::take(&mut *self.counts.lock().unwrap_or_else(PoisonError::into_inner));
        let orchestrator = Arc::clone(orchestrator);
        let written = tokio::task::spawn_blocking(move || {
            for (reason, times) in counts {
                orchestrator.audit_event(&Event::AccessRefused { reason, times })?;
            }
            Ok::<(), edgehold_guard::audit::AuditError>(())
        });
        if let Ok(Err(error)) = written.await {
            tracing::warn!(target: "edgehold", "refused callers could not be recorded: {error}");
        }
    }
}
