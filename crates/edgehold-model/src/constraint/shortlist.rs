//! Which tools a request may be about, by its words alone.
//!
//! A model of a few million parameters confuses tools that a reader tells apart at once, because the request says a
//! word that stands in one of them. So such a model only chooses among the tools that share most with the request: what
//! retrieval is to large lists of tools, for small ones. The score is that of BM25 (Robertson and Zaragoza 2009)
//! without its length norm; a name weighs more than a description.

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
/// A tool stays if it has at least this share of the best tool's score: measured, docs/decisions/0011.
const SHARE: f64 = 0.5;

/// Whether each tool may be what the request is about. All may, if no word of the request stands in any.
pub(super) fn shortlist(tools: &[ToolSpec], request: &str) -> Vec<bool> {
    let documents: Vec<BTreeMap<String, f64>> = tools.iter().map(document).collect();
    let request: BTreeSet<String> = stems(request).filter(|w| !EMPTY.contains(&w.as_str())).collect();
    let score = |document: &BTreeMap<String, f64>| -> f64 {
        let of = |word: &String| {
            let count = document.get(word)?;
            let spread = documents.iter().filter(|d| d.contains_key(word)).count();
            Some(count / (count + SATURATION) * (1.0 + documents.len() as f64 / spread as f64).ln())
        };
        request.iter().filter_map(of).sum()
    };
    let scores: Vec<f64> = documents.iter().map(score).collect();
    let best = scores.iter().copied().fold(0.0, f64::max);
    scores.iter().map(|s| *s >= SHARE * best).collect()
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

/// The words of a text in lower case, without their endings; `camelCase` is two.
fn stems(text: &str) -> impl Iterator<Item = String> {
    super::names::words(text)
        .into_iter()
        .filter(|w| w.len() > 1 && w.chars().any(char::is_alphabetic))
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
        let kept = shortlist(&tools, request);
        let names: Vec<&str> = tools.iter().zip(kept).filter(|(_, k)| *k).map(|(t, _)| t.name.as_str()).collect();
        assert_eq!(names, likely, "{request}");
    }

    #[test]
    fn a_tool_stays_if_its_words_are_said_in_any_form() {
        check("Wake me at seven", &["set_alarm"]);
        check("the light in the hall", &["lightsOff"]);
        check("we harvested 14 kg", &["log_harvest"]);
        check("switch off the lamp", &["lightsOff"]);
    }

    #[test]
    fn tools_that_share_alike_all_stay() {
        check("an alarm and the lights", &["set_alarm", "lightsOff"]);
    }

    #[test]
    fn where_no_word_tells_them_apart_all_stay() {
        check("it is too dark", &["set_alarm", "lightsOff", "log_harvest"]);
        check("", &["set_alarm", "lightsOff", "log_harvest"]);
        check("can you do it for me", &["set_alarm", "lightsOff", "log_harvest"]);
    }
}
