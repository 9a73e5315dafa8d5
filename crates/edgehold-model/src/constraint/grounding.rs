//! Grounding: a value that must come from the person's words, a number that must come from a tool's result.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;
use serde_json::{Value, json};

use super::Grammar;

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

/// The grammar of a grounded parameter; `None` if the person's words hold no value for it.
pub(super) fn parameter(
    grammar: &mut Grammar<'_>,
    name: &str,
    property: &Value,
    words: &[String],
) -> Result<Option<String>, String> {
    let alternatives: Vec<String> = match property["type"].as_str() {
        _ if property.get("enum").is_some() => return Ok(Some(format!("%json {}", without_mark(property)))),
        Some("string") => words
            .iter()
            .map(|text| chunks(text))
            .filter(|chunks| !chunks.is_empty())
            .enumerate()
            .map(|(i, chunks)| {
                let terminal = format!("{}_{i}", name.to_uppercase());
                // The intersection keeps a value from being empty or padded with white space.
                let chunks = json!({ "substring_chunks": chunks });
                grammar.rule(&terminal, &format!("%regex {chunks} & /\\S((?s:.)*\\S)?/"));
                format!("\"\\\"\" {terminal} \"\\\"\"")
            })
            .collect(),
        Some(kind @ ("number" | "integer")) => words
            .iter()
            .flat_map(|text| NUMBER.find_iter(text).map(|m| m.as_str().to_owned()).collect::<Vec<_>>())
            .filter(|n| kind == "number" || !n.contains('.'))
            .filter(|n| n.parse::<f64>().is_ok_and(f64::is_finite) && json_number(n))
            .map(|n| super::lark::quoted(&n))
            .collect(),
        _ => return Err("only strings, numbers and integers can be grounded".into()),
    };
    Ok((!alternatives.is_empty()).then(|| alternatives.join(" | ")))
}

fn without_mark(property: &Value) -> Value {
    let mut property = property.clone();
    if let Value::Object(map) = &mut property {
        map.remove("grounded");
    }
    property
}

fn json_number(text: &str) -> bool {
    serde_json::from_str::<Value>(text).is_ok_and(|v| v.is_number())
}

static NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"-?\d+(?:\.\d+)?"));
/// A number, or a word, date or time of day with a digit in it. A hyphen inside belongs to it, one in front is a sign.
static ATOM: LazyLock<Regex> = LazyLock::new(|| pattern(r"-?[\p{L}_]*\p{N}(?:[\p{L}\p{N}_]|[:.,/\-]\p{N})*"));

#[expect(clippy::expect_used, reason = "the patterns are constants, and a test uses each")]
fn pattern(text: &str) -> Regex {
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

/// Adds the rules of a plain answer and gives back their name. With `atoms`, a digit can only appear as part of one of
/// them, with no letter, digit, sign or separator beside it that would make it another number.
pub(super) fn answer(grammar: &mut Grammar<'_>, atoms: Option<&[String]>, not_at_start: Option<&str>) -> String {
    let text = match atoms {
        None => "/(?s:.)+/".to_owned(),
        Some(atoms) => grounded_text(atoms),
    };
    match not_at_start {
        None => grammar.rule("TEXT", &text),
        Some(start) => {
            let call = format!("/\\s*{}(?s:.*)/", escape(start));
            grammar.rule("TEXT", &format!("{text} & ~{call}"));
        }
    }
    "TEXT".to_owned()
}

fn grounded_text(atoms: &[String]) -> String {
    const FILL: &str = r"[^\p{N}]";
    /// What may stand just before an atom.
    const BEFORE: &str = r"[^\p{N}\p{L}.,:\/\-−–+_'’]";
    /// What may stand just after one.
    const AFTER: &str = r"[^\p{N}\p{L}_]";
    if atoms.is_empty() {
        return format!("/{FILL}+/");
    }
    let mut longest_first: Vec<&String> = atoms.iter().collect();
    longest_first.sort_by_key(|a| std::cmp::Reverse(a.len()));
    let atom = longest_first.iter().map(|a| escape(a)).collect::<Vec<_>>().join("|");
    let atom = format!("({atom})");
    format!("/{FILL}+|({FILL}*{BEFORE})?{atom}(({BEFORE}|{AFTER}{FILL}*{BEFORE}){atom})*({AFTER}{FILL}*)?/")
}

/// A text as a regular expression between slashes.
fn escape(text: &str) -> String {
    regex::escape(text).replace('/', "\\/")
}
