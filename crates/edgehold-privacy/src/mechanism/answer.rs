//! An answer with noise in it, and what goes with it.

use edgehold_types::PrivacyLabel;
use serde::{Deserialize, Serialize};

/// An answer with noise in it: it may be shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A number of records.
    Count(u64),
    /// A sum, a mean, a quantile.
    Number(f64),
    /// Numbers of records between edges.
    Histogram {
        /// One more than there are counts.
        edges: Vec<f64>,
        /// Records from each edge to the next; a record outside counts in the nearer end.
        counts: Vec<u64>,
    },
    /// Milliseconds since the Unix epoch, in whole seconds.
    Time(i64),
    /// There was no such event.
    Never,
}

/// An answer and its label. A mechanism alone makes one, and the two stay together.
#[derive(Debug, Clone, PartialEq)]
pub struct Private {
    pub(super) answer: Answer,
    pub(super) label: PrivacyLabel,
}

impl Private {
    /// The answer.
    pub fn answer(&self) -> &Answer {
        &self.answer
    }

    /// What it gives away, of whom, and what is left.
    pub fn label(&self) -> &PrivacyLabel {
        &self.label
    }
}
