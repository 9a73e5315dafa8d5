//! The numbers that a person says, in digits or in English words, written as JSON writes them.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;
use text2num::{Language, Token, find_numbers};

use super::grounding::pattern;

/// Digits with separators of thousands, or without; a unit may follow at once.
static DIGITS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE]-?\d+)?"));
static LETTERS: LazyLock<Regex> = LazyLock::new(|| pattern(r"\p{L}+(?:[-'’]\p{L}+)*"));
/// What may stand after a number and make another of it.
static SCALE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:[\s-]*(dozen|hundred|thousand|million|billion)s?|(k|(?-i:M)))\b"));
static AND_PART: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^\s+and\s+(?:a|one|three)\s+(half|quarters?)\b|^\s*(½|¼|¾)"));
static PERCENT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^\s*(?:%|per\s?cent\b)"));
/// One of a unit of time, without a number: "in an hour", "the next day".
static ONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:an?|next|last|past|every|per)\s+(?:second|minute|hour|day|night|week|month|year)\b")
});
/// Parts of an hour, which people mean in minutes, too.
static PART_OF_HOUR: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(half|(?:three )?quarters?)(?: of)? an hour\b"));
static MINUS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:minus|negative)\s+$"));
/// Words that are a number of their own.
static WORD: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(dozen|half|quarter|couple|pair|once|twice)\b|[½¼¾]"));

/// Every number in a text, the first first, each once. With `whole`, whole ones only.
pub(super) fn numbers(text: &str, whole: bool) -> Vec<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    digits(text, &mut found);
    words(text, &mut found);
    for m in WORD.find_iter(text) {
        found.push((m.start(), written(value_of(m.as_str()))));
    }
    found.extend(ONE.find_iter(text).map(|m| (m.start(), "1".to_owned())));
    for m in PART_OF_HOUR.captures_iter(text) {
        let minutes = match m[1].to_lowercase().as_str() {
            "half" => "30",
            "quarter" => "15",
            _ => "45",
        };
        found.push((m.get(0).map_or(0, |m| m.start()), minutes.to_owned()));
    }
    found.sort_by_key(|(at, _)| *at);
    let mut numbers = Vec::new();
    for (_, number) in found {
        if (!whole || !number.contains(['.', 'e'])) && !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    numbers
}

fn digits(text: &str, found: &mut Vec<(usize, String)>) {
    for m in DIGITS.find_iter(text) {
        let (before, at) = (&text[..m.start()], m.start());
        // `[100,200,300]` is a list.
        let parts: Vec<&str> =
            if before.ends_with(['[', '(', '{']) { m.as_str().split(',').collect() } else { vec![m.as_str()] };
        for part in parts {
            let number = plain(&part.replace(',', ""));
            let sign = signed(before);
            found.push((at, format!("{sign}{number}")));
            if let Ok(value) = number.parse::<f64>() {
                more(value, before, &text[m.end()..], at, found);
            }
        }
    }
}

/// A word of letters, and where it stands.
struct Word<'a> {
    text: &'a str,
    from: usize,
    /// Whether there is more than white space before it.
    apart: bool,
}

impl Token for &Word<'_> {
    fn text(&self) -> Cow<'_, str> {
        self.text.into()
    }

    fn text_lowercase(&self) -> Cow<'_, str> {
        self.text.to_lowercase().into()
    }

    fn nt_separated(&self, _: &Self) -> bool {
        self.apart
    }

    /// The letter is read as a zero in telephone numbers, which nobody calls a tool with.
    fn not_a_number_part(&self) -> bool {
        self.text.eq_ignore_ascii_case("o")
    }
}

fn words(text: &str, found: &mut Vec<(usize, String)>) {
    let mut end = 0;
    let words = LETTERS.find_iter(text).map(|m| {
        let apart = !text[end..m.start()].trim().is_empty();
        end = m.end();
        Word { text: m.as_str(), from: m.start(), apart }
    });
    let words: Vec<Word<'_>> = words.collect();
    for number in find_numbers(words.iter(), &Language::english(), 0.0) {
        let (Some(first), Some(last)) = (words.get(number.start), words.get(number.end - 1)) else { continue };
        let end = last.from + last.text.len();
        found.push((first.from, written(number.value)));
        more(number.value, &text[..first.from], &text[end..], first.from, found);
    }
}

/// What the words around a number make of it.
fn more(value: f64, before: &str, after: &str, at: usize, found: &mut Vec<(usize, String)>) {
    let mut value = value;
    let mut after = after;
    if let Some(part) = AND_PART.captures(after) {
        let quarters = if part[0].contains("three") { 3.0 } else { 1.0 };
        let word = part.get(1).or(part.get(2)).map_or("", |m| m.as_str());
        value += value_of(word) * if word.starts_with('q') { quarters } else { 1.0 };
        found.push((at, written(value)));
        after = &after[part[0].len()..];
    }
    if let Some(scale) = SCALE.captures(after) {
        found.push((at, written(value * value_of(scale.get(1).or(scale.get(2)).map_or("", |m| m.as_str())))));
    }
    if PERCENT.is_match(after) {
        found.push((at, written(value / 100.0)));
    }
    if MINUS.is_match(before) {
        found.push((at, written(-value)));
    }
}

/// A hyphen in front is a sign if nothing that it could join stands before it.
fn signed(before: &str) -> &'static str {
    let negative = before.strip_suffix(['-', '−']).is_some_and(|rest| {
        let rest = rest.strip_suffix(['$', '€', '£']).unwrap_or(rest);
        !rest.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ')' | '-' | '/'))
    });
    if negative { "-" } else { "" }
}

fn value_of(word: &str) -> f64 {
    match word.to_lowercase().as_str() {
        "once" => 1.0,
        "couple" | "pair" | "twice" => 2.0,
        "dozen" => 12.0,
        "half" | "½" => 0.5,
        "quarter" | "quarters" | "¼" => 0.25,
        "¾" => 0.75,
        "hundred" => 1e2,
        "thousand" | "k" => 1e3,
        "million" | "m" => 1e6,
        "billion" => 1e9,
        _ => 1.0,
    }
}

/// A value without the noise of binary fractions.
fn written(value: f64) -> String {
    plain(&format!("{value:.9}"))
}

/// Decimal digits as JSON has them, and no zero too many.
fn plain(digits: &str) -> String {
    if let Some((digits, exponent)) = digits.split_once(['e', 'E']) {
        return format!("{}e{exponent}", plain(digits));
    }
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

#[cfg(test)]
mod tests;
