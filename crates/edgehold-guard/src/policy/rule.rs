//! A rule of the file.

use edgehold_types::{AgentName, Effects, Label, RuleName};

use crate::policy::{Flow, Place};

/// What a rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It may go there.
    Allow,
    /// It may not.
    Deny,
    /// A person says each time whether a tool is called: it waits until they have.
    Confirm,
}

/// One `[[rules]]` of a policy. What it leaves out it does not ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its name, which a refusal gives.
    pub name: RuleName,
    /// Agents in whose turns it holds; `None`: all.
    pub agents: Option<Vec<AgentName>>,
    /// Places it is about, as a policy writes them; `None`: all.
    pub to: Option<Vec<String>>,
    /// One of these is among the value's labels; `None`: whatever they are.
    pub labels: Option<Vec<Label>>,
    /// Tools that do this to the world; `None`: all tools and all other places.
    pub effects: Option<Vec<Effects>>,
    /// What it says.
    pub verdict: Verdict,
}

impl Rule {
    pub(super) fn speaks_of(&self, flow: &Flow<'_>) -> bool {
        let agent = self.agents.as_ref().is_none_or(|agents| agents.contains(flow.agent));
        let to = self.to.as_ref().is_none_or(|places| {
            let place = flow.to.to_string();
            places.iter().any(|p| *p == place || p == "tools" && place.starts_with("tools."))
        });
        let labels = self.labels.as_ref().is_none_or(|labels| labels.iter().any(|l| flow.labels.has(l)));
        let effects = self.effects.as_ref().is_none_or(|all| match flow.to {
            Place::Tool { effects, .. } => all.contains(&effects),
            Place::Asker | Place::Model => false,
        });
        // There is nothing to confirm where no tool is called.
        let fits = self.verdict != Verdict::Confirm || matches!(flow.to, Place::Tool { .. });
        agent && to && labels && effects && fits
    }
}
