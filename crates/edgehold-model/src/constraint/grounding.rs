//! Grounding: a value that must come from the person's words, a number that must come from a tool's result.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use edgehold_types::ToolSpec;
use regex::Regex;
use serde_json::{Value, json};

use super::lark::quoted;
use super::marks::without_mark;
use super::{Grammar, spoken};

/// Splits text into words, runs of white space, and single other characters, each escaped as in a JSON string.
fn chunks(text: &str) -> Vec<String> {
    let mut chunks: Vec<(u8, String)> = Vec::new();
    for c in text.trim().chars() {
        let class = if c.is_alphanumeric() {
            0
        } else if c.is_whitespace() {
            1
        } else {
            2
        };
        let quoted = Value::from(c.to_string()).to_string();
        let escaped = &quoted[1..quoted.len() - 1];
        match chunks.last_mut() {
            Some((last, chunk)) if *last == class && class != 2 => chunk.push_str(escaped),
            _ => chunks.push((class, escaped.to_owned())),
        }
    }
    chunks.into_iter().map(|(_, chunk)| chunk).collect()
}

/// The person's words as rules. Every grounded parameter shares them, so that they are compiled once.
#[derive(Default)]
pub(super) struct Said {
    text: Option<&'static str>,
    number: Option<&'static str>,
    integer: Option<&'static str>,
}

impl Said {
    /// Writes the rules, if a tool needs them.
    pub(super) fn write(grammar: &mut Grammar<'_>, words: &[String], tools: &[ToolSpec]) -> Self {
        let grounded = |t: &ToolSpec| {
            t.parameters["properties"].as_object().is_some_and(|p| p.values().any(|p| p["grounded"] == true))
        };
        if !tools.iter().any(grounded) {
            return Self::default();
        }
        let mut rule = |name: &'static str, alternatives: Vec<String>| {
            (!alternatives.is_empty()).then(|| grammar.rule(name, &alternatives.join(" | "))).map(|()| name)
        };
        Self {
            number: rule("said_number", numbers(words, false)),
            integer: rule("said_integer", numbers(words, true)),
            text: stretches(grammar, words),
        }
    }

    /// The grammar of a grounded parameter; `None` if the person's words hold no value for it.
    pub(super) fn parameter(
        &self,
        grammar: &mut Grammar<'_>,
        name: &str,
        property: &Value,
        spaced: bool,
    ) -> Result<Option<String>, String> {
        if property["type"] != "array" || property.get("enum").is_some() {
            return self.one(property);
        }
        let Some(value) = self.one(&property["items"])? else { return Ok(None) };
        let item = format!("{name}_item");
        grammar.rule(&item, &value);
        // A list of nothing says nothing. One without an end would be written without an end.
        let bound = |key: &str, or: u64| property[key].as_u64().unwrap_or(or);
        let least = bound("minItems", 1).max(1);
        let most = bound("maxItems", MOST_ITEMS).max(least);
        let comma = quoted(if spaced { ", " } else { "," });
        Ok(Some(format!("\"[\" {item} ({comma} {item}){{{},{}}} \"]\"", least - 1, most - 1)))
    }

    fn one(&self, property: &Value) -> Result<Option<String>, String> {
        if property.get("enum").is_some() {
            let mut property = property.clone();
            without_mark(&mut property);
            return Ok(Some(format!("%json {property}")));
        }
        let rule = match property["type"].as_str() {
            Some("string") => self.text,
            Some("number") => self.number,
            Some("integer") => self.integer,
            _ => return Err("only strings, numbers, integers and lists of them can be grounded".into()),
        };
        Ok(rule.map(str::to_owned))
    }
}

/// The most items of a list whose schema sets no bound.
const MOST_ITEMS: u64 = 16;

/// The numbers that were said, as literals.
fn numbers(words: &[String], whole: bool) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for number in words.iter().flat_map(|text| spoken::numbers(text, whole)) {
        if !said.contains(&number) && number.parse::<f64>().is_ok_and(f64::is_finite) {
            said.push(number);
        }
    }
    said.iter().map(|n| quoted(n)).collect()
}

/// Stretches of whole words, turn by turn: the rule of a quoted one.
fn stretches(grammar: &mut Grammar<'_>, words: &[String]) -> Option<&'static str> {
    let mut alternatives = Vec::new();
    for chunks in words.iter().map(|text| chunks(text)).filter(|chunks| !chunks.is_empty()) {
        let terminal = format!("SAID_{}", alternatives.len());
        // The intersection keeps a value from being empty or padded with white space.
        let chunks = json!({ "substring_chunks": chunks });
        grammar.rule(&terminal, &format!("%regex {chunks} & /\\S((?s:.)*\\S)?/"));
        alternatives.push(terminal);
    }
    if alternatives.is_empty() {
        return None;
    }
    grammar.rule("said_text", &format!("\"\\\"\" ({}) \"\\\"\"", alternatives.join(" | ")));
    Some("said_text")
}

/// A number, or a word, date or time of day with a digit in it. A hyphen inside belongs to it, one in front is a sign.
static ATOM: LazyLock<Regex> = LazyLock::new(|| pattern(r"-?[\p{L}_]*\p{N}(?:[\p{L}\p{N}_]|[:.,/\-]\p{N})*"));

#[expect(clippy::expect_used, reason = "the patterns are constants, and a test uses each")]
pub(super) fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// The numbers and the words with digits in a text.
pub fn number_atoms(text: &str) -> BTreeSet<String> {
    let mut atoms = BTreeSet::new();
    for m in ATOM.find_iter(text) {
        atoms.insert(m.as_str().to_owned());
        if m.as_str().contains('_') {
            // A name such as `co2_ppm`: a person says CO2.
            for part in m.as_str().split('_').filter(|p| p.contains(char::is_numeric)) {
                atoms.extend([part.to_owned(), part.to_uppercase(), part.to_lowercase()]);
            }
        }
    }
    atoms
}

/// The numbers and the words with digits in a tool's result, names of fields included.
pub fn value_atoms(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Number(n) => {
            let mut atoms = BTreeSet::from([n.to_string()]);
            if let Some(whole) = n.as_f64().filter(|f| f.fract() == 0.0 && f.abs() < 1e15) {
                atoms.insert(format!("{whole:.0}"));
            }
            atoms
        }
        Value::String(s) => number_atoms(s),
        Value::Array(items) => items.iter().flat_map(value_atoms).collect(),
        Value::Object(map) => map.iter().flat_map(|(k, v)| number_atoms(k).into_iter().chain(value_atoms(v))).collect(),
        Value::Null | Value::Bool(_) => BTreeSet::new(),
    }
}
