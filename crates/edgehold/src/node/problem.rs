//! Why a node cannot start.

use std::path::PathBuf;

use edgehold_config::ConfigError;
use edgehold_events::EventsError;
use edgehold_guard::GuardError;
use edgehold_guard::audit::AuditError;
use edgehold_guard::detect::Unfit;
use edgehold_llama::LoadError;
use edgehold_model::ModelError;
use edgehold_mqtt::StartError;
use edgehold_orchestrator::ApprovalError;
use edgehold_privacy::ChargeError;
use edgehold_privacy::ledger::LedgerError;
use edgehold_store::StoreError;
use edgehold_update::LibraryError;

/// Why a node cannot start.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SetupError {
    /// A file has mistakes.
    #[error("there are mistakes in a file\n{0}")]
    Config(#[from] ConfigError),
    /// The owner's recognisers cannot be used.
    #[error(transparent)]
    Recognisers(#[from] Unfit),
    /// The guard cannot work.
    #[error("the privacy guard cannot be started")]
    Guard(#[from] GuardError),
    /// The audit log cannot be kept, so nothing may be answered.
    #[error("the audit log cannot be opened")]
    Audit(#[from] AuditError),
    /// The database cannot be used.
    #[error("the database cannot be used")]
    Store(#[from] StoreError),
    /// The model cannot be loaded.
    #[error("the model cannot be loaded")]
    Model(#[from] LoadError),
    /// The model library cannot be used.
    #[error(transparent)]
    Library(#[from] LibraryError),
    /// The state folder cannot be used.
    #[error("the state folder {} cannot be used", path.display())]
    State {
        /// The folder.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// An agent's template does not render.
    #[error("the template in {} is not usable", file.display())]
    Agent {
        /// The agent's file.
        file: PathBuf,
        /// Why.
        #[source]
        source: ModelError,
    },
    /// The privacy ledger cannot be kept, so nothing private may be answered.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The privacy budget is none.
    #[error("the budget of [privacy] cannot be")]
    Budget(#[from] ChargeError),
    /// Events cannot be taken.
    #[error("events cannot be taken")]
    Events(#[from] EventsError),
    /// The broker of the settings cannot be used.
    #[error("[mqtt] cannot be used")]
    Mqtt(#[from] StartError),
    /// Calls cannot wait for approval.
    #[error("calls cannot wait for approval")]
    Approvals(#[from] ApprovalError),
    /// No such kind of tool.
    #[error("there is no kind of tool called `{0}`")]
    ToolKind(String),
}

impl SetupError {
    /// Stable and machine-readable.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Config(_) => "config_invalid",
            Self::Guard(_) => "guard_failed",
            Self::Events(_) => "events_unavailable",
            Self::Mqtt(_) => "mqtt_unusable",
            Self::Approvals(_) => "approvals_unavailable",
            Self::Recognisers(_) => "recogniser_unfit",
            Self::Audit(_) => "audit_unavailable",
            Self::Store(_) => "store_unavailable",
            Self::Model(LoadError::Open { .. }) => "model_not_found",
            Self::Model(LoadError::Gguf { .. }) => "model_file_unusable",
            Self::Model(LoadError::Refused { .. }) => "model_refused",
            Self::Model(_) => "model_failed",
            Self::Library(error) => crate::commands::library(error),
            Self::State { .. } => "state_unusable",
            Self::Agent { .. } => "template_invalid",
            Self::Ledger(error) => error.code(),
            Self::Budget(_) => "config_invalid",
            Self::ToolKind(_) => "tool_kind_unknown",
        }
    }

    /// How to mend it.
    pub(crate) fn hint(&self) -> Option<String> {
        match self {
            Self::Audit(error) => Some(error.hint().to_owned()),
            Self::Store(error) => Some(error.hint()),
            Self::Model(LoadError::Open { .. }) => {
                Some("check `model.path` in the settings or `--model`; without both the embedded model is used".into())
            }
            Self::Model(LoadError::Gguf { source, .. }) => Some(source.hint().to_owned()),
            Self::Model(LoadError::Refused { .. }) => {
                Some("try a GGUF of another architecture, or a newer edgehold".into())
            }
            Self::Library(error) => Some(error.hint()),
            Self::Ledger(error) => Some(error.hint()),
            Self::Budget(error) => Some(error.hint().to_owned()),
            Self::State { .. } => Some("choose a folder you may write with --state or EDGEHOLD_HOME".into()),
            Self::Config(_) => Some("`edgehold check` looks at every file".into()),
            _ => None,
        }
    }
}
