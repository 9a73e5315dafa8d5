//! The privacy ledger, and the mechanisms that agents' files name.

use std::sync::Arc;

use edgehold_config::{
    AgentSpec, ConfigError, PrivacyBudget, PrivacyKind, PrivacySettings, PrivacyWindow, Problem, ToolPrivacy,
    ToolSection,
};
use edgehold_privacy::ledger::{Account, Budget, Ledger, Window};
use edgehold_privacy::mechanism::{Bounds, Kind, Mechanism, MechanismError};
use edgehold_privacy::{ChargeError, Limit};
use edgehold_store::Store;
use edgehold_toolbox::PrivateConfig;
use edgehold_types::AgentName;

use super::{Setup, SetupError};

impl Setup {
    /// The ledger of this node. It is opened by the first who needs it: a node without private answers has none.
    pub(crate) fn ledger(&self) -> Result<Arc<Ledger>, SetupError> {
        if let Some(ledger) = self.ledger.get() {
            return Ok(Arc::clone(ledger));
        }
        let state = self.state()?;
        let store = Arc::new(Store::open(state)?);
        let ledger = Arc::new(Ledger::open(state, store, budget(&self.settings.privacy)?)?);
        Ok(Arc::clone(self.ledger.get_or_init(|| ledger)))
    }
}

fn budget(settings: &PrivacySettings) -> Result<Budget, ChargeError> {
    let limit = match settings.budget {
        PrivacyBudget::Rho(rho) => Limit::of_rho(rho)?,
        PrivacyBudget::Epsilon(epsilon) => Limit::of_epsilon(epsilon, settings.delta)?,
    };
    let window = match settings.window {
        PrivacyWindow::Day => Window::Day,
        PrivacyWindow::Month => Window::Month,
        PrivacyWindow::None => Window::Always,
    };
    Ok(Budget { limit, window, delta: settings.delta })
}

/// How a tool is asked privately by an agent.
pub(super) fn config(privacy: &ToolPrivacy, mechanism: Mechanism, agent: &AgentName) -> PrivateConfig {
    PrivateConfig {
        mechanism,
        columns: privacy.columns.clone(),
        account: Account { subject: privacy.subject.clone(), agent: agent.clone() },
        refresh: privacy.refresh,
    }
}

/// The mechanism that a tool's table names. What the file's reader lets pass should be one; if not, the file is told.
pub(super) fn mechanism(section: &ToolSection, privacy: &ToolPrivacy) -> Result<Mechanism, ConfigError> {
    let made = kind(privacy.kind).and_then(|kind| Mechanism::new(kind, privacy.epsilon, privacy.delta));
    made.map_err(|error| ConfigError {
        problems: vec![Problem {
            file: section.options.file().to_owned(),
            position: Some(section.at),
            message: format!("the `privacy` of `{}` cannot be: {error}", section.name),
            hint: Some("look at its bounds, epsilon and delta".to_owned()),
        }],
    })
}

fn kind(kind: PrivacyKind) -> Result<Kind, MechanismError> {
    let of = |(low, high): (f64, f64)| Bounds::new(low, high);
    Ok(match kind {
        PrivacyKind::Count => Kind::Count,
        PrivacyKind::Sum { bounds } => Kind::Sum(of(bounds)?),
        PrivacyKind::Mean { bounds } => Kind::Mean(of(bounds)?),
        PrivacyKind::Quantile { bounds, percent } => Kind::Quantile { bounds: of(bounds)?, percent },
        PrivacyKind::Histogram { bounds, bins } => Kind::Histogram { bounds: of(bounds)?, bins },
        PrivacyKind::Timestamp { within } => Kind::Timestamp { within },
    })
}

/// Whether any agent answers with noise.
pub(crate) fn is_used(agents: &[AgentSpec]) -> bool {
    agents.iter().flat_map(|agent| &agent.tools).any(|tool| tool.privacy.is_some())
}
