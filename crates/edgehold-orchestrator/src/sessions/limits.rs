//! How many sessions there are, how large and for how long.

use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How many sessions there are, how large and for how long.
///
/// A session that grows too large loses its oldest whole exchanges, a question and all that answered it, as a prompt does
/// that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionLimits {
    /// A session that nobody has used for so long goes.
    pub idle: Duration,
    /// So many sessions are kept; the ones that were not used for longest go first.
    pub sessions: usize,
    /// So many exchanges of one session are kept.
    pub exchanges: usize,
    /// So many bytes of one session are kept.
    pub bytes: usize,
    /// So long a turn waits for another one of the same session.
    pub patience: Duration,
}

impl Default for SessionLimits {
    fn default() -> Self {
        Self { idle: 30 * DAY, sessions: 1000, exchanges: 50, bytes: 4 << 20, patience: Duration::from_secs(60) }
    }
}
