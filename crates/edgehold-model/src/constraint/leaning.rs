//! What the words of a request say for each tool, beside what the model makes of it.
//!
//! A model of a few million parameters confuses tools that a reader tells apart at once, because the request says a word
//! that stands in one of them. The model's reading and this one are two witnesses who err apart, so that what they say is
//! added, as logarithms of likelihoods. Nothing is ruled out by it.

use edgehold_types::ToolSpec;

use super::{Constraint, TurnConstraint, likeness};
use crate::Dialect;

/// Added to a tool for each point of its score. Measured, as the other two: docs/decisions/0012.
const PER_POINT: f32 = 2.5;
/// Added to a call where some tool shares a word with the request.
const WITH_A_WORD: f32 = 2.0;
/// Added to a call where none does.
const WITHOUT: f32 = -1.0;

/// What is added to the logits of a call as such, and of each tool's name.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaning {
    call: f32,
    tools: Vec<(String, f32)>,
}

impl Constraint {
    /// The leaning of a turn. Only Edgehold's own small models need one, and a follow-up ("and the kitchen?") does not say
    /// what it is about.
    pub fn leaning(&self, dialect: Dialect) -> Option<Leaning> {
        match self {
            Self::Turn(TurnConstraint { words, tools, .. }) if dialect == Dialect::Edgehold && words.len() == 1 => {
                Some(Leaning::new(tools, &words[0]))
            }
            _ => None,
        }
    }
}

impl Leaning {
    fn new(tools: &[ToolSpec], request: &str) -> Self {
        let scores = likeness::scores(tools, request);
        let call = if scores.iter().any(|s| *s > 0.0) { WITH_A_WORD } else { WITHOUT };
        let tools = tools.iter().zip(scores).map(|(t, s)| (t.name.to_string(), PER_POINT * s as f32)).collect();
        Self { call, tools }
    }

    /// For a call, where the model decides between a call and an answer.
    pub fn call(&self) -> f32 {
        self.call
    }

    /// For a call that has begun with this text: the most that any tool has which it may still name.
    pub fn name(&self, begun: &str) -> f32 {
        let fits = |name: &str| match begun.split_once(' ') {
            Some((whole, _)) => name == whole,
            None => name.starts_with(begun),
        };
        self.tools.iter().filter(|(name, _)| fits(name)).map(|(_, w)| *w).fold(0.0, f32::max)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn leaning(words: &[&str], dialect: Dialect) -> Option<Leaning> {
        let tool = |name: &str| ToolSpec {
            name: name.parse().unwrap(),
            description: String::new(),
            parameters: json!({"type": "object", "properties": {}}),
        };
        let constraint = Constraint::Turn(TurnConstraint {
            tools: vec![tool("get_weather"), tool("get_weather_alerts"), tool("lock_door")],
            max_calls: 1,
            words: words.iter().map(|w| (*w).to_owned()).collect(),
            ..TurnConstraint::default()
        });
        constraint.leaning(dialect)
    }

    #[test]
    fn it_leans_to_what_the_name_begun_may_still_be() {
        let leaning = leaning(&["weather alerts"], Dialect::Edgehold).unwrap();
        assert!(leaning.call() > 0.0);
        assert!(leaning.name("get_") > 0.0);
        assert!(leaning.name("get_weather_") > leaning.name("get_weather "));
        assert_eq!(leaning.name("lock"), 0.0);
    }

    #[test]
    fn a_request_without_a_word_of_any_tool_leans_to_no_call() {
        assert!(leaning(&["sing me a song"], Dialect::Edgehold).unwrap().call() < 0.0);
    }

    #[test]
    fn follow_ups_and_other_models_are_left_alone() {
        assert_eq!(leaning(&["and tomorrow?", "weather"], Dialect::Edgehold), None);
        assert_eq!(leaning(&["weather"], Dialect::Hermes), None);
    }
}
