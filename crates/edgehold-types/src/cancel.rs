//! Asking for an end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Ends a turn, a generation or a call from outside. Clones share one state.
#[derive(Debug, Clone, Default)]
pub struct CancelToken {
    cancelled: Arc<AtomicBool>,
    parent: Option<Arc<CancelToken>>,
}

impl CancelToken {
    /// A token that ends with this one, and that can end alone: a turn has one, each of its generations a child of it.
    #[must_use]
    pub fn child(&self) -> Self {
        Self { cancelled: Arc::default(), parent: Some(Arc::new(self.clone())) }
    }

    /// Asks for the end; a generation ends at the next token, a tool when it next looks.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Release);
    }

    /// Whether the end was asked for.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Acquire) || self.parent.as_ref().is_some_and(|p| p.is_cancelled())
    }
}
