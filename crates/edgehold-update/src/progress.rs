//! What is told while a model is added.

use std::time::Duration;

/// A step of adding or verifying a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// A download that broke off goes on.
    Resuming {
        /// Bytes that are there already.
        at: u64,
    },
    /// Bytes arrive.
    Transferring {
        /// Bytes that are there.
        done: u64,
        /// Bytes of the whole, if known.
        total: Option<u64>,
    },
    /// The connection failed and is tried again.
    Retrying {
        /// Which attempt comes next, from 2.
        attempt: u32,
        /// How long is waited before it.
        wait: Duration,
        /// What failed.
        reason: String,
    },
    /// What was downloaded cannot be continued; the download begins anew.
    Restarting {
        /// Why.
        reason: String,
    },
    /// The SHA-256 digest is computed.
    Hashing {
        /// Bytes that went into it.
        done: u64,
        /// Bytes of the file.
        total: u64,
    },
    /// The model is loaded once.
    Probing,
}
