//! What goes over the wire.

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
