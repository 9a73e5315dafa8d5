//! The written policy: what happens to personal data, where data may go, and which rule says so.
//!
//! A [`Policy`] is read from `policy.toml` ([`Policy::parse`]). Before a value goes anywhere the orchestrator asks
//! [`Policy::check`], with the value's labels and the place; what a model wrote, or a document said, has no part in the
//! answer.

mod flow;
mod read;
mod rule;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use edgehold_types::{AgentName, Label, Labels, ToolName};
use sha2::{Digest, Sha256};

use crate::guard::Plans;

pub use flow::{Flow, Permission, Place, Refusal};
pub use read::Names;
pub use rule::{Rule, Verdict};

/// Where a value comes from, as the policy knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    pub(crate) labels: Labels,
    pub(crate) anonymised: bool,
}

impl Source {
    /// Labels that every value from there gets.
    pub fn labels(&self) -> &Labels {
        &self.labels
    }

    /// Whether the owner declares that there is nothing in it to find: detection is skipped, labels and rules are not.
    pub fn is_anonymised(&self) -> bool {
        self.anonymised
    }
}

/// What the owner has decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    plans: Arc<Plans>,
    agents: BTreeMap<AgentName, Arc<Plans>>,
    question: Source,
    tool_sources: BTreeMap<ToolName, Source>,
    asker: Labels,
    model: Labels,
    tool_sinks: BTreeMap<ToolName, Labels>,
    rules: Vec<Rule>,
}

impl Default for Policy {
    fn default() -> Self {
        let every = every_label(&[]);
        Self {
            plans: Arc::default(),
            agents: BTreeMap::new(),
            question: Source::default(),
            tool_sources: BTreeMap::new(),
            asker: every.clone(),
            model: every,
            tool_sinks: BTreeMap::new(),
            rules: Vec::new(),
        }
    }
}

/// All that the person who asks, and a model on this device, may receive where the policy says nothing else.
fn every_label(own: &[Label]) -> Labels {
    Label::BUILT_IN.iter().chain(own).cloned().collect()
}

impl Policy {
    /// The SHA-256 of a policy's file, by which the audit log knows it.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn digest(file: &Path) -> std::io::Result<[u8; 32]> {
        Ok(Sha256::digest(std::fs::read(file)?).into())
    }

    /// What happens to personal data in an agent's conversations.
    pub fn plans(&self, agent: &AgentName) -> &Arc<Plans> {
        self.agents.get(agent).unwrap_or(&self.plans)
    }

    /// What happens to personal data where no agent is named.
    pub fn general_plans(&self) -> &Arc<Plans> {
        &self.plans
    }

    /// People's and services' words.
    pub fn question(&self) -> &Source {
        &self.question
    }

    /// The results of a tool.
    pub fn tool(&self, name: &ToolName) -> Source {
        self.tool_sources.get(name).cloned().unwrap_or_default()
    }

    /// The rules of the file, in its order.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Whether a value may go to a place. The first rule of the file that speaks of it decides; where none does, it may
    /// not be about anybody but the one who asks, and it may carry no label beyond those of the place.
    ///
    /// # Errors
    /// It may not; the refusal names the rule.
    pub fn check(&self, flow: &Flow<'_>) -> Result<Permission, Refusal> {
        if let Some(rule) = self.rules.iter().find(|rule| rule.speaks_of(flow)) {
            return match rule.verdict {
                Verdict::Allow => Ok(Permission::Free),
                Verdict::Confirm => Ok(Permission::Confirm(rule.name.clone())),
                Verdict::Deny => Err(Refusal::by_rule(rule, flow)),
            };
        }
        if let Some(asker) = flow.subject
            && flow.labels.about_others_than(asker)
        {
            return Err(Refusal::of_subject(flow));
        }
        let beyond = match flow.to {
            Place::Asker => flow.labels.beyond(&self.asker),
            Place::Model => flow.labels.beyond(&self.model),
            // A tool's own bounds are the most; the policy can only make them narrower.
            Place::Tool { name, accepts, .. } => flow
                .labels
                .beyond(accepts)
                .or_else(|| self.tool_sinks.get(name).and_then(|accepts| flow.labels.beyond(accepts))),
        };
        beyond.map_or(Ok(Permission::Free), |label| Err(Refusal::of_label(label, flow)))
    }
}

#[cfg(test)]
mod tests;
