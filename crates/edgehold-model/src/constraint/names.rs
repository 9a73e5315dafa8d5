//! Names: the words of an answer that someone must have said before.

use std::collections::BTreeSet;

use serde_json::Value;

/// The words of a text in lower case: stretches of letters and digits, and the parts of `camelCase`.
pub fn words(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        words.insert(word.to_lowercase());
        let mut part = String::new();
        for c in word.chars() {
            if c.is_uppercase() && part.chars().next_back().is_some_and(char::is_lowercase) {
                words.insert(std::mem::take(&mut part).to_lowercase());
            }
            part.push(c);
        }
        words.insert(part.to_lowercase());
    }
    words
}

/// The ways in which an answer may write the words of a text as names: as they are, with a capital, and short ones all
/// in capitals (`cpu_temp_c` makes "CPU").
pub(super) fn spellings(text: &str) -> BTreeSet<String> {
    let mut spellings = BTreeSet::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.starts_with(char::is_uppercase)) {
        spellings.insert(word.to_owned());
    }
    for word in words(text) {
        let mut letters = word.chars();
        let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        if word.len() <= LONGEST_ABBREVIATION {
            spellings.insert(word.to_uppercase());
        }
        spellings.insert(capital);
    }
    // What starts with a digit or in a script without capitals is a word like any other.
    spellings.retain(|s| s.starts_with(char::is_uppercase));
    spellings
}

/// Letters of a word that may be an abbreviation.
const LONGEST_ABBREVIATION: usize = 5;

/// The words of a tool's result, names of fields included.
pub fn value_words(value: &Value) -> BTreeSet<String> {
    match value {
        Value::String(s) => words(s),
        Value::Array(items) => items.iter().flat_map(value_words).collect(),
        Value::Object(map) => map.iter().flat_map(|(k, v)| words(k).into_iter().chain(value_words(v))).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => BTreeSet::new(),
    }
}

/// The names in an answer: words that start with a capital although no sentence starts there. "I" is none.
pub fn names(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut starts = true;
    // How far the end of a sentence was seen: its mark, and then white space.
    let mut mark = false;
    let mut from = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (i, c) in ends {
        if c.is_alphanumeric() {
            from.get_or_insert(i);
            continue;
        }
        if let Some(from) = from.take() {
            let word = &text[from..i];
            if !starts && word != "I" && word.starts_with(char::is_uppercase) {
                names.push(word);
            }
            (starts, mark) = (false, false);
        }
        match c {
            '.' | '!' | '?' => mark = true,
            '\n' => starts = true,
            _ if c.is_whitespace() => starts = starts || mark,
            _ => {}
        }
    }
    names
}
