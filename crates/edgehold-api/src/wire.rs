//! What goes over the wire.

use edgehold_types::Priority;
use serde::{Deserialize, Serialize};

/// `POST /ask`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AskBody {
    /// The person's words.
    pub(crate) user_input: String,
    /// Whom to ask.
    #[serde(default)]
    pub(crate) agent: Option<String>,
    /// Whom it is for.
    #[serde(default)]
    pub(crate) subject: Option<String>,
    /// The session that it goes on.
    #[serde(default)]
    pub(crate) session: Option<String>,
    /// How urgent it is; interactive if nothing is said.
    #[serde(default)]
    pub(crate) priority: Priority,
}

/// Every error.
#[derive(Debug, Serialize)]
pub(crate) struct ErrorBody {
    pub(crate) error: ErrorDetail,
}

/// What went wrong.
#[derive(Debug, Serialize)]
pub(crate) struct ErrorDetail {
    /// Stable and machine-readable.
    pub(crate) code: String,
    /// For a person.
    pub(crate) message: String,
    /// How to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) hint: Option<String>,
}
