//! What is asked of the router, and what it answers.

use edgehold_config::AgentSpec;
use edgehold_types::{AgentName, RuleName, Timestamp};
use serde::Serialize;

/// An agent, as the router knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct RoutedAgent {
    /// The name.
    pub name: AgentName,
    /// One sentence: what it is for.
    pub description: String,
    /// What a person may say to it.
    pub examples: Vec<String>,
    /// What its tools are for: name and description.
    pub tools: Vec<(String, String)>,
}

/// A request that wants an agent.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The agent that was named.
    pub explicit: Option<&'a AgentName>,
    /// The words.
    pub text: &'a str,
    /// The topic that it came on.
    pub topic: Option<&'a str>,
    /// Where it came from: `cli`, `api`, `mqtt` …
    pub source: Option<&'a str>,
    /// When.
    pub now: Timestamp,
}

/// Who answers, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Decision {
    /// Who answers. Of [`By::Undecided`] the best so far, of [`By::OutOfScope`] the fallback agent, if there is one.
    pub agent: Option<AgentName>,
    /// The stage that decided.
    pub by: By,
    /// The agents that were considered by similarity, the best first; empty if an earlier stage decided.
    pub explain: Vec<Considered>,
}

/// Which stage decided.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum By {
    /// The request named the agent. There is none of that name if the decision has no agent.
    Explicit,
    /// A rule.
    Rule {
        /// Its name.
        rule: RuleName,
    },
    /// There is no other agent.
    Only,
    /// Similarity.
    Similarity {
        /// The agent's score.
        score: f32,
        /// The second agent and its score.
        runner_up: Option<(AgentName, f32)>,
    },
    /// Several agents are about as similar: the model may choose among these, or none of them.
    Undecided {
        /// The agents, the best first; at most [`super::MOST_SHORTLISTED`].
        shortlist: Vec<AgentName>,
    },
    /// No agent is for this.
    OutOfScope {
        /// The best score, which is below the threshold.
        score: f32,
    },
}

/// An agent that was considered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Considered {
    /// The agent.
    pub agent: AgentName,
    /// Its score: about 0 where nothing speaks for it, and rarely more than 1.
    pub score: f32,
    /// Its example that is most like the request, and how like they are, from 0 to 1.
    pub nearest: Option<(String, f32)>,
}

impl From<&AgentSpec> for RoutedAgent {
    fn from(spec: &AgentSpec) -> Self {
        let tools = spec.tools.iter().map(|t| (t.name.to_string(), t.description.clone().unwrap_or_default()));
        Self {
            name: spec.name.clone(),
            description: spec.description.clone(),
            examples: spec.examples.clone(),
            tools: tools.collect(),
        }
    }
}
