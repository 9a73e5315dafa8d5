//! What a token allows, and how that is written.

use std::fmt;
use std::str::FromStr;

use edgehold_types::AgentName;

/// What may be done at a door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Asking an agent.
    Ask,
    /// Handing in events.
    Publish,
    /// Following what happens at the node.
    Watch,
    /// Beginning, listing and forgetting conversations.
    Sessions,
    /// Seeing calls that wait for a yes, and saying yes or no.
    Approve,
}

impl Action {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Ask, Self::Publish, Self::Watch, Self::Sessions, Self::Approve];

    /// The word for it in a scope.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Publish => "publish",
            Self::Watch => "watch",
            Self::Sessions => "sessions",
            Self::Approve => "approve",
        }
    }

    /// Whether it can be held to one agent.
    fn has_agent(self) -> bool {
        matches!(self, Self::Ask | Self::Sessions | Self::Approve)
    }
}

/// A text that is no scope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidScope {
    /// Nothing is allowed.
    #[error("at least one scope is needed")]
    None,
    /// A word that stands for nothing.
    #[error(
        "`{0}` is no scope: ask, publish, watch, sessions, approve or all; ask, sessions and approve may name an agent"
    )]
    Unknown(String),
    /// An action that concerns no one agent.
    #[error("`{0}` concerns no one agent")]
    NoAgent(&'static str),
    /// An agent that cannot have this name.
    #[error("`{0}` names no agent")]
    Agent(String),
}

/// One thing that is allowed: `all`, `ask`, or `ask:device`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Everything.
    All,
    /// An action: with one agent, or with all of them.
    Of(Action, Option<AgentName>),
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::Of(action, None) => f.write_str(action.word()),
            Self::Of(action, Some(agent)) => write!(f, "{}:{agent}", action.word()),
        }
    }
}

impl FromStr for Scope {
    type Err = InvalidScope;

    fn from_str(text: &str) -> Result<Self, InvalidScope> {
        let short = || text.chars().take(80).collect::<String>();
        if text == "all" {
            return Ok(Self::All);
        }
        let (word, agent) = text.split_once(':').map_or((text, None), |(word, agent)| (word, Some(agent)));
        let action = Action::ALL.into_iter().find(|a| a.word() == word);
        let action = action.ok_or_else(|| InvalidScope::Unknown(short()))?;
        let Some(agent) = agent else { return Ok(Self::Of(action, None)) };
        if !action.has_agent() {
            return Err(InvalidScope::NoAgent(action.word()));
        }
        agent.parse().map(|agent| Self::Of(action, Some(agent))).map_err(|_| InvalidScope::Agent(short()))
    }
}

/// All that a caller may do. Written as its scopes, with spaces between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grants(Vec<Scope>);

impl Grants {
    /// Everything.
    pub fn all() -> Self {
        Self(vec![Scope::All])
    }

    /// These.
    ///
    /// # Errors
    /// There are none.
    pub fn new(scopes: impl IntoIterator<Item = Scope>) -> Result<Self, InvalidScope> {
        let mut scopes: Vec<Scope> = scopes.into_iter().collect();
        scopes.sort();
        scopes.dedup();
        if scopes.is_empty() { Err(InvalidScope::None) } else { Ok(Self(scopes)) }
    }

    /// Whether an action may be done with this agent; with `None`, whether it may be done with any of them, as it is needed
    /// where the agent is not known beforehand or there is none.
    pub fn allows(&self, action: Action, agent: Option<&AgentName>) -> bool {
        self.0.iter().any(|scope| match scope {
            Scope::All => true,
            Scope::Of(allowed, None) => *allowed == action,
            Scope::Of(allowed, held_to) => *allowed == action && held_to.as_ref() == agent,
        })
    }

    /// Whether an action may be done with some agent at least: enough to be shown the part of a list that is allowed.
    pub fn allows_some(&self, action: Action) -> bool {
        self.0.iter().any(|scope| matches!(scope, Scope::All) || matches!(scope, Scope::Of(a, _) if *a == action))
    }

    /// The agent that an action is held to, where it is held to exactly one.
    pub fn only_agent(&self, action: Action) -> Option<&AgentName> {
        if self.allows(action, None) {
            return None;
        }
        let mut agents = self.0.iter().filter_map(|scope| match scope {
            Scope::Of(allowed, Some(agent)) if *allowed == action => Some(agent),
            _ => None,
        });
        agents.next().filter(|_| agents.next().is_none())
    }

    /// The agents that are named.
    pub fn agents(&self) -> impl Iterator<Item = &AgentName> {
        self.0.iter().filter_map(|scope| match scope {
            Scope::Of(_, agent) => agent.as_ref(),
            Scope::All => None,
        })
    }

    /// The scopes.
    pub fn scopes(&self) -> &[Scope] {
        &self.0
    }
}

impl fmt::Display for Grants {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, scope) in self.0.iter().enumerate() {
            write!(f, "{}{scope}", if i == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

impl FromStr for Grants {
    type Err = InvalidScope;

    fn from_str(text: &str) -> Result<Self, InvalidScope> {
        Self::new(text.split_whitespace().map(str::parse).collect::<Result<Vec<_>, _>>()?)
    }
}

#[cfg(test)]
mod tests;
