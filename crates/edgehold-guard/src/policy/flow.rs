//! A value on its way to a place, and the refusal.

use std::fmt;

use edgehold_types::{AgentName, Effects, Label, Labels, RuleName, SubjectId, ToolName};

use crate::policy::Rule;

/// Where a value is to go.
#[derive(Debug, Clone, Copy)]
pub enum Place<'a> {
    /// To whoever asked.
    Asker,
    /// To the model.
    Model,
    /// To a tool, with the arguments of a call.
    Tool {
        /// The tool.
        name: &'a ToolName,
        /// What a call does to the world.
        effects: Effects,
        /// The most that the tool itself may receive.
        accepts: &'a Labels,
    },
}

impl fmt::Display for Place<'_> {
    /// As a policy writes it: `asker`, `model`, `tools.NAME`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Asker => f.write_str("asker"),
            Self::Model => f.write_str("model"),
            Self::Tool { name, .. } => write!(f, "tools.{name}"),
        }
    }
}

/// A value on its way. Nothing of its content is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Flow<'a> {
    /// The agent in whose turn it is.
    pub agent: &'a AgentName,
    /// The value's labels.
    pub labels: &'a Labels,
    /// For whom the turn is, if that is known.
    pub subject: Option<&'a SubjectId>,
    /// Where it is to go.
    pub to: Place<'a>,
}

/// The policy's yes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Permission {
    /// At once.
    Free,
    /// Once a person has said yes; this rule asks for it.
    Confirm(RuleName),
}

/// The policy's no. It names the rule, and nothing of the value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the policy does not let {what} go to `{to}` (rule `{rule}`)")]
pub struct Refusal {
    /// The rule: the name of one of the file's, or the key that would change it, such as `sinks.tools.publish.accepts`.
    pub rule: String,
    /// The place.
    pub to: String,
    /// Of what kind the value is.
    pub what: String,
}

impl Refusal {
    pub(super) fn by_rule(rule: &Rule, flow: &Flow<'_>) -> Self {
        let labels: Vec<String> = flow.labels.iter().map(|l| format!("`{l}`")).collect();
        let what = if labels.is_empty() { "this".to_owned() } else { format!("data labelled {}", labels.join(", ")) };
        Self { rule: rule.name.to_string(), to: flow.to.to_string(), what }
    }

    pub(super) fn of_label(label: &Label, flow: &Flow<'_>) -> Self {
        let (rule, to) = (format!("sinks.{}.accepts", flow.to), flow.to.to_string());
        Self { rule, to, what: format!("data labelled `{label}`") }
    }

    pub(super) fn of_subject(flow: &Flow<'_>) -> Self {
        let what = "data about somebody else than the one who asks".to_owned();
        Self { rule: "subjects.apart".to_owned(), to: flow.to.to_string(), what }
    }

    /// How to mend it.
    pub fn hint(&self) -> String {
        format!("if it should, the owner of this device can say so in policy.toml: see rule `{}`", self.rule)
    }
}
