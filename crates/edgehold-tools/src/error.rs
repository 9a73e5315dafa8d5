//! What can go wrong with a tool, in a form that a person can read.

/// A tool call that did not give a result.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ToolError {
    /// The tool ran and reports why it cannot answer.
    #[error("{message}")]
    Failed {
        /// Stable and machine-readable, such as `metrics_file_empty`.
        code: &'static str,
        /// What failed, where.
        message: String,
        /// How to mend it.
        hint: String,
    },
    /// The model asked for a tool that the agent does not have.
    #[error("there is no tool `{0}` here")]
    Unknown(String),
    /// The arguments do not fit the tool's schema.
    #[error("the arguments of `{tool}` do not fit its schema: {reason}")]
    Arguments {
        /// The tool.
        tool: String,
        /// The first violation.
        reason: String,
    },
    /// The tool's own description is not a usable schema.
    #[error("the schema of `{tool}` is not valid: {reason}")]
    Schema {
        /// The tool.
        tool: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The call took too long and was given up.
    #[error("`{tool}` did not answer within {limit_ms} ms")]
    TimedOut {
        /// The tool.
        tool: String,
        /// The limit.
        limit_ms: u64,
    },
    /// The result is larger than allowed.
    #[error("the result of `{tool}` is {bytes} bytes, over the limit of {limit}")]
    TooLarge {
        /// The tool.
        tool: String,
        /// Size of the result as JSON.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// The tool crashed.
    #[error("`{tool}` stopped unexpectedly")]
    Crashed {
        /// The tool.
        tool: String,
    },
    /// It failed again and again, and is left alone for a while.
    #[error("`{tool}` failed several times in a row and is left alone for {} s more", rest_ms.div_ceil(1000))]
    Resting {
        /// The tool.
        tool: String,
        /// For how long.
        rest_ms: u64,
    },
    /// The turn was ended while it ran.
    #[error("`{tool}` was stopped with the turn")]
    Cancelled {
        /// The tool.
        tool: String,
    },
    /// The arguments carry labels that the tool may not receive.
    #[error("`{tool}` may not receive data of this kind")]
    Labels {
        /// The tool.
        tool: String,
    },
}

impl ToolError {
    /// Stable and machine-readable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Failed { code, .. } => code,
            Self::Unknown(_) => "tool_unknown",
            Self::Arguments { .. } => "tool_arguments",
            Self::Schema { .. } => "tool_schema",
            Self::TimedOut { .. } => "tool_timed_out",
            Self::TooLarge { .. } => "tool_result_too_large",
            Self::Crashed { .. } => "tool_crashed",
            Self::Labels { .. } => "tool_labels",
            Self::Resting { .. } => "tool_resting",
            Self::Cancelled { .. } => "cancelled",
        }
    }

    /// Whether the tool itself is at fault, and may be well the next time.
    pub(crate) fn is_of_tool(&self) -> bool {
        matches!(self, Self::TimedOut { .. } | Self::Crashed { .. })
    }

    /// How to mend it, where the tool knows.
    pub fn hint(&self) -> Option<&str> {
        match self {
            Self::Failed { hint, .. } if !hint.is_empty() => Some(hint),
            _ => None,
        }
    }
}
