//! Why a private question has no answer.

use edgehold_privacy::mechanism::PrivacyError;
use edgehold_tools::ToolError;

/// Why a private question has no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refused {
    /// The tool below.
    #[error(transparent)]
    Tool(#[from] ToolError),
    /// Budget, ledger or mechanism.
    #[error(transparent)]
    Privacy(#[from] PrivacyError),
    /// Bounds are for the columns that were declared.
    #[error("this column cannot be asked about privately")]
    Column,
}

impl From<Refused> for ToolError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Tool(error) => error,
            Refused::Privacy(error) => {
                let cause = std::error::Error::source(&error).map(|cause| format!(": {cause}")).unwrap_or_default();
                Self::Failed { code: error.code(), message: format!("{error}{cause}"), hint: error.hint() }
            }
            Refused::Column => Self::Failed {
                code: "privacy_column",
                message: refused.to_string(),
                hint: "add it to `columns` of the tool's `privacy`, if the bounds fit it".to_owned(),
            },
        }
    }
}
