//! How urgent something is.

use serde::{Deserialize, Serialize};

/// Who goes first when several wait.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Whenever there is time.
    Background,
    /// A person waits.
    #[default]
    Interactive,
    /// A machine's safety may depend on it.
    Realtime,
}

impl Priority {
    /// By their names in files.
    pub const ALL: &[(&str, Self)] =
        &[("realtime", Self::Realtime), ("interactive", Self::Interactive), ("background", Self::Background)];
}
