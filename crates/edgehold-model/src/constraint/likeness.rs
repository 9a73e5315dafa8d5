//! How much each tool shares with a request, by their words alone.
//!
//! The score is that of BM25 (Robertson and Zaragoza 2009) without its length norm; a name weighs more than a description.

use std::collections::{BTreeMap, BTreeSet};

use edgehold_types::ToolSpec;
use serde_json::Value;

/// Words that say nothing about what is asked for.
const EMPTY: [&str; 34] = [
    "the", "an", "of", "to", "in", "on", "for", "and", "or", "is", "are", "what", "how", "my", "me", "it", "you",
    "can", "could", "please", "with", "at", "by", "from", "this", "that", "do", "does", "we", "be", "as", "would",
    "will", "if",
];
/// Endings that a word may lose, the longest first.
const ENDINGS: [&str; 6] = ["ings", "ing", "ed", "es", "s", "e"];
/// What a name, a description, a parameter's name (or one of its values) and its description weigh.
const NAME: f64 = 3.0;
const DESCRIPTION: f64 = 2.0;
const PARAMETER: f64 = 1.0;
const NOTE: f64 = 0.5;
/// How fast more of the same word counts less.
const SATURATION: f64 = 1.5;
/// A score of 0 or more for each tool; 0 where no word of the request stands in it.
pub(super) fn scores(tools: &[ToolSpec], request: &str) -> Vec<f64> {
    let documents: Vec<BTreeMap<String, f64>> = tools.iter().map(document).collect();
    let request: BTreeSet<String> = stems(request).collect();
    let score = |document: &BTreeMap<String, f64>| -> f64 {
        let of = |word: &String| {
            let count = document.get(word)?;
            let spread = documents.iter().filter(|d| d.contains_key(word)).count();
            Some(count / (count + SATURATION) * (1.0 + documents.len() as f64 / spread as f64).ln())
        };
        request.iter().filter_map(of).sum()
    };
    documents.iter().map(score).collect()
}

/// The words of a tool, and what each weighs.
fn document(tool: &ToolSpec) -> BTreeMap<String, f64> {
    let mut weights = BTreeMap::new();
    let mut add = |text: &str, weight: f64| stems(text).for_each(|w| *weights.entry(w).or_insert(0.0) += weight);
    add(tool.name.as_str(), NAME);
    add(&tool.description, DESCRIPTION);
    for (name, property) in tool.parameters["properties"].as_object().into_iter().flatten() {
        add(name, PARAMETER);
        add(property["description"].as_str().unwrap_or_default(), NOTE);
        for value in property["enum"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            add(value, PARAMETER);
        }
    }
    weights
}

/// The words of a text that say something, in lower case, without their endings; `camelCase` is two.
fn stems(text: &str) -> impl Iterator<Item = String> {
    super::names::words(text)
        .into_iter()
        .filter(|w| w.len() > 1 && w.chars().any(char::is_alphabetic) && !EMPTY.contains(&w.as_str()))
        .map(|w| stem(&w))
}

fn stem(word: &str) -> String {
    let ending = |e: &&&str| word.len() >= e.len() + 3 && word.ends_with(**e);
    ENDINGS.iter().find(ending).and_then(|e| word.strip_suffix(e)).unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn tool(name: &str, description: &str, parameter: &str) -> ToolSpec {
        let parameters = json!({"type": "object", "properties": {parameter: {"type": "string"}}});
        ToolSpec { name: name.parse().unwrap(), description: description.into(), parameters }
    }

    fn check(request: &str, likely: &[&str]) {
        let tools = [
            tool("set_alarm", "Wakes somebody at a time.", "time"),
            tool("lightsOff", "Switches the lamps off.", "room"),
            tool("log_harvest", "Notes how much honey a hive gave.", "kilograms"),
        ];
        let scored = tools.iter().zip(scores(&tools, request));
        let names: Vec<&str> = scored.filter(|(_, s)| *s > 0.0).map(|(t, _)| t.name.as_str()).collect();
        assert_eq!(names, likely, "{request}");
    }

    #[test]
    fn a_word_counts_in_any_form() {
        check("Wake me at seven", &["set_alarm"]);
        check("the light in the hall", &["lightsOff"]);
        check("we harvested 14 kg", &["log_harvest"]);
        check("an alarm and the lights", &["set_alarm", "lightsOff"]);
    }

    #[test]
    fn words_that_say_nothing_do_not_count() {
        check("it is too dark", &[]);
        check("", &[]);
        check("can you please do this for me", &[]);
    }

    #[test]
    fn a_name_weighs_more_than_a_parameter() {
        let tools = [tool("list_rooms", "", "floor"), tool("lock", "", "room")];
        let scores = scores(&tools, "the room");
        assert!(scores[0] > scores[1] && scores[1] > 0.0, "{scores:?}");
    }
}
