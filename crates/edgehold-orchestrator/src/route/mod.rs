//! Which agent a request is for.
//!
//! The first of these that decides: the agent that was named; a rule of the owner's; similarity of the words to the agents'
//! descriptions and examples; the model, constrained to the shortlist ([`choose`]); the fallback agent. [`Router::decide`]
//! is pure and takes well under a millisecond with hundreds of agents; everything slow happens once, in [`Router::new`].
//! How it works, and how well, is in `docs/routing.md`.

mod calibrate;
mod choice;
mod decision;
mod lexicon;
mod ridge;
mod rules;
mod similarity;
mod text;
mod token_vectors;
mod vectors;

pub use calibrate::Thresholds;
pub use choice::{Candidate, Choice, choose};
pub use decision::{By, Considered, Decision, Request, RoutedAgent};
pub use rules::{Hours, RouteRule, RuleError, read_rules};
pub use token_vectors::{TokenVectors, VectorsError};
pub use vectors::WordVectors;

use std::sync::Arc;

use edgehold_types::AgentName;

use similarity::{Likeness, Similarity, Text};

/// The most agents that the model chooses among.
pub const MOST_SHORTLISTED: usize = 5;
/// The most agents that an explanation names.
const MOST_EXPLAINED: usize = 5;

/// Knows the agents, and decides.
pub struct Router {
    agents: Vec<AgentName>,
    descriptions: Vec<String>,
    rules: Vec<RouteRule>,
    fallback: Option<AgentName>,
    similarity: Similarity,
    thresholds: Thresholds,
}

impl Router {
    /// A router over these agents, the owner's rules in their order, and word vectors if there are any. Rules for agents
    /// that are not there never match.
    pub fn new<'a>(
        agents: impl IntoIterator<Item = &'a RoutedAgent>,
        rules: Vec<RouteRule>,
        vectors: Option<Arc<dyn WordVectors>>,
    ) -> Self {
        let (mut names, mut descriptions, mut texts) = (Vec::new(), Vec::new(), Vec::new());
        for (number, agent) in (0_u32..).zip(agents) {
            texts.extend(texts_of(number, agent));
            names.push(agent.name.clone());
            descriptions.push(agent.description.clone());
        }
        let rules = rules.into_iter().filter(|r| names.contains(&r.agent)).collect();
        let (similarity, left_out) = Similarity::new(texts, names.len(), vectors);
        let thresholds = Thresholds::choose(&left_out);
        Self { agents: names, descriptions, rules, fallback: None, similarity, thresholds }
    }

    /// The same with an agent for what no other is for.
    #[must_use]
    pub fn with_fallback(mut self, agent: Option<AgentName>) -> Self {
        self.fallback = agent.filter(|a| self.agents.contains(a));
        self
    }

    /// The same with other thresholds than those that the examples give.
    #[must_use]
    pub fn with_thresholds(mut self, thresholds: Thresholds) -> Self {
        self.thresholds = thresholds;
        self
    }

    /// Where decisions change.
    pub fn thresholds(&self) -> Thresholds {
        self.thresholds
    }

    /// The agent for what no other is for.
    pub fn fallback(&self) -> Option<&AgentName> {
        self.fallback.as_ref()
    }

    /// Whether the agents have so few texts that similarity is learned, and not only the middle of each agent's texts.
    pub fn is_learned(&self) -> bool {
        self.similarity.is_ridged()
    }

    /// The agents of a shortlist with their descriptions, for [`choose`].
    pub fn candidates(&self, shortlist: &[AgentName]) -> Vec<Candidate> {
        let known = self.agents.iter().zip(&self.descriptions);
        let of = |name: &AgentName| known.clone().find(|(a, _)| *a == name);
        let found = shortlist.iter().filter_map(of);
        found.map(|(name, description)| Candidate { name: name.clone(), description: description.clone() }).collect()
    }

    /// Who answers a request.
    pub fn decide(&self, request: &Request<'_>) -> Decision {
        let settled = |agent: Option<AgentName>, by| Decision { agent, by, explain: Vec::new() };
        if let Some(name) = request.explicit {
            return settled(self.agents.iter().find(|a| *a == name).cloned(), By::Explicit);
        }
        if let Some(rule) = self.rules.iter().find(|r| r.matches(request)) {
            return settled(Some(rule.agent.clone()), By::Rule { rule: rule.name.clone() });
        }
        match self.agents.as_slice() {
            [] => settled(None, By::OutOfScope { score: 0.0 }),
            [only] => settled(Some(only.clone()), By::Only),
            _ => self.by_similarity(request.text),
        }
    }

    fn by_similarity(&self, text: &str) -> Decision {
        let likeness = self.similarity.of(text);
        let mut ranked: Vec<(u32, f32)> = (0_u32..).zip(likeness.agents.iter().copied()).collect();
        let shown = MOST_EXPLAINED.max(MOST_SHORTLISTED).min(ranked.len());
        if shown < ranked.len() {
            ranked.select_nth_unstable_by(shown, |a, b| b.1.total_cmp(&a.1));
            ranked.truncate(shown);
        }
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let (best, score) = ranked[0];
        let by = if score < self.thresholds.in_scope {
            By::OutOfScope { score }
        } else if score - ranked[1].1 < self.thresholds.margin {
            let near =
                ranked.iter().take(MOST_SHORTLISTED).take_while(|(_, s)| score - s < 2.0 * self.thresholds.margin);
            By::Undecided { shortlist: near.map(|(agent, _)| self.name(*agent)).collect() }
        } else {
            By::Similarity { score, runner_up: Some((self.name(ranked[1].0), ranked[1].1)) }
        };
        let agent = if matches!(by, By::OutOfScope { .. }) { self.fallback.clone() } else { Some(self.name(best)) };
        Decision { agent, by, explain: self.explain(&likeness, &ranked) }
    }

    fn explain(&self, likeness: &Likeness, ranked: &[(u32, f32)]) -> Vec<Considered> {
        let of = |(agent, score): &(u32, f32)| {
            let nearest = self.similarity.nearest(likeness, *agent).map(|(text, like)| (text.to_owned(), like));
            Considered { agent: self.name(*agent), score: *score, nearest }
        };
        ranked.iter().take(MOST_EXPLAINED).map(of).collect()
    }

    fn name(&self, agent: u32) -> AgentName {
        self.agents[agent as usize].clone()
    }
}

/// What is known of an agent, as texts: its examples; its name and description; what its tools are for.
fn texts_of(number: u32, agent: &RoutedAgent) -> Vec<Text> {
    let text = |text: String, is_example| Text { agent: number, text, is_example };
    let mut texts: Vec<Text> = agent.examples.iter().map(|e| text(e.clone(), true)).collect();
    texts.push(text(format!("{} {}", spaced(agent.name.as_str()), agent.description), false));
    if !agent.tools.is_empty() {
        let tools: Vec<String> = agent.tools.iter().map(|(n, d)| format!("{} {d}", spaced(n))).collect();
        texts.push(text(tools.join(" "), false));
    }
    texts
}

/// The words of a name: `light_off` and `LightOff` are two words each.
fn spaced(name: &str) -> String {
    let mut words = String::new();
    for c in name.chars() {
        if c.is_uppercase() && words.ends_with(char::is_lowercase) {
            words.push(' ');
        }
        words.push(if c.is_alphanumeric() { c } else { ' ' });
    }
    words
}

#[cfg(test)]
mod tests;
