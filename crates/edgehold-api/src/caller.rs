//! Who asks, and what they may do.

use axum::http::StatusCode;
use edgehold_access::{Action, Grants, Scope};
use edgehold_types::AgentName;

use crate::error::ApiError;

/// Who sent a request that came in. Every route behind the lock has it as an extension.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    /// The name of the token, the certificate or the user.
    pub(crate) name: String,
    /// What it allows.
    pub(crate) grants: Grants,
}

impl Caller {
    /// Refuses what is not allowed with this agent; without one, what is not allowed with all of them.
    pub(crate) fn must(&self, action: Action, agent: Option<&AgentName>) -> Result<(), ApiError> {
        if self.grants.allows(action, agent) { Ok(()) } else { Err(self.lacks(action, agent)) }
    }

    /// Refuses what is not allowed with any agent.
    pub(crate) fn must_some(&self, action: Action) -> Result<(), ApiError> {
        if self.grants.allows_some(action) { Ok(()) } else { Err(self.lacks(action, None)) }
    }

    /// Whom a question goes to. One that names nobody is for the only agent that the caller may ask, where there is only
    /// one; else every agent has to be allowed, since any may be found.
    pub(crate) fn asks(&self, named: Option<AgentName>) -> Result<Option<AgentName>, ApiError> {
        let agent = named.or_else(|| self.grants.only_agent(Action::Ask).cloned());
        self.must(Action::Ask, agent.as_ref())?;
        Ok(agent)
    }

    fn lacks(&self, action: Action, agent: Option<&AgentName>) -> ApiError {
        let scope = Scope::Of(action, agent.cloned());
        let message = format!("`{}` does not have the scope `{scope}`", self.name);
        let hint = match agent {
            None if self.grants.allows_some(action) => "name an agent that the token is for".to_owned(),
            _ => format!("`edgehold tokens add NAME --scope {scope}` makes one that has it"),
        };
        ApiError::new(StatusCode::FORBIDDEN, SCOPE_MISSING, message, Some(&hint))
    }
}

/// The code of what a token does not allow.
pub(crate) const SCOPE_MISSING: &str = "scope_missing";
