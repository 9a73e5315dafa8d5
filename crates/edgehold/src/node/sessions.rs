//! Conversations that outlast the process.

use std::sync::Arc;

use edgehold_guard::{Guard, Policy};
use edgehold_orchestrator::sessions::{SessionId, SessionLimits, SessionParts, Sessions};
use edgehold_store::Store;

use super::Setup;

impl Setup {
    /// The sessions of this node. Their guard has the key of the audit log ([`Guard::with_key`]) wherever they are read.
    pub(crate) fn sessions(&self, guard: Guard, policy: Policy, store: Arc<Store>) -> Sessions {
        let set = &self.settings.sessions;
        let limits = SessionLimits {
            idle: set.idle,
            sessions: set.max,
            exchanges: set.max_exchanges,
            ..SessionLimits::default()
        };
        Sessions::new(SessionParts {
            store,
            guard,
            policy,
            clock: Arc::clone(&self.clock),
            ids: Box::new(SessionId::random),
            limits,
        })
    }
}
