//! What a plain answer may say: numbers and names that were said before.

use super::Grammar;

/// Adds the rules of a plain answer and gives back their name. With `atoms`, a digit can only appear as part of one of
/// them, with no letter, digit, sign or separator beside it that would make it another number. With `names`, a word
/// with a capital is one of them, unless a sentence starts with it. Nothing stands behind a text of `stop`.
pub(super) fn rule(
    grammar: &mut Grammar<'_>,
    atoms: Option<&[String]>,
    names: Option<&[String]>,
    not_at_start: Option<&str>,
    stop: &[String],
) -> String {
    let mut text = match atoms {
        None => "/(?s:.)+/".to_owned(),
        Some(atoms) => with_numbers(atoms),
    };
    if let Some(names) = names {
        text += &format!(" & {}", with_names(names));
    }
    if let Some(start) = not_at_start {
        text += &format!(" & ~/\\s*{}(?s:.*)/", escape(start));
    }
    for stop in stop.iter().filter(|stop| !stop.is_empty()) {
        text += &format!(" & ~/(?s:.*){}(?s:.+)/", escape(stop));
    }
    grammar.rule("TEXT", &text);
    "TEXT".to_owned()
}

fn with_numbers(atoms: &[String]) -> String {
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

/// Words apart from each other. What starts a sentence is any word; the others start with no capital, or are names.
///
/// The classes are ranges and not Unicode's own, which would take longer to compile than all the rest: what is beyond
/// ASCII counts as a letter but for signs and punctuation, and capitals are the Latin, Greek and Cyrillic ones.
fn with_names(names: &[String]) -> String {
    const SIGNS: &str = r"\x{80}-\x{BF}×÷\x{2000}-\x{2BFF}\x{3000}-\x{303F}";
    const CAPITALS: &str = "A-ZÀ-ÖØ-ÞΑ-ΩА-Я";
    /// The end of a sentence, closing quotes, white space; or the end of a line.
    const STOP: &str = r"([.!?][^a-zA-Z0-9\s\x{C0}-\x{1FFF}]*\s|\n)";
    let gap = format!(r"[\x00-\x2F:-@\[-`{{-\x7F{SIGNS}]");
    let letter = format!(r"[^\x00-\x2F:-@\[-`{{-\x7F{SIGNS}]");
    let small = format!(r"[^\x00-\x2F:-@\[-`{{-\x7F{SIGNS}{CAPITALS}]{letter}*");
    let known: String = names.iter().map(|name| format!("|{}", escape(name))).collect();
    format!("/{gap}*{letter}*({gap}+({small}|I{known})|{gap}*{STOP}{gap}*{letter}*)*{gap}*/")
}

/// A text as a regular expression between slashes.
fn escape(text: &str) -> String {
    regex::escape(text).replace('/', "\\/")
}
