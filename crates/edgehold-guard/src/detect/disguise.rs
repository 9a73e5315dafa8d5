//! Other ways of writing a mark, a space or a dash, and where they are that.

use crate::detect::normal::{is_invisible, is_space};
use crate::stage::digit;

/// Ways of writing something that are not it, in lower case; the longer ones first.
const DISGUISES: &[(&str, &str)] = &[
    ("&commat;", "@"),
    ("&period;", "."),
    ("[://]", "://"),
    ("&#64;", "@"),
    ("&#46;", "."),
    ("&#x40;", "@"),
    ("&#x2e;", "."),
    ("[dot]", "."),
    ("(dot)", "."),
    ("{dot}", "."),
    ("<dot>", "."),
    ("[at]", "@"),
    ("(at)", "@"),
    ("{at}", "@"),
    ("<at>", "@"),
    ("[.]", "."),
    ("(.)", "."),
    ("{.}", "."),
    ("[@]", "@"),
    ("(@)", "@"),
    ("[:]", ":"),
    ("[/]", "/"),
    ("%40", "@"),
    ("%2e", "."),
    ("hxxp", "http"),
    ("&nbsp;", " "),
    ("&#160;", " "),
    ("&#xa0;", " "),
    ("&thinsp;", " "),
    ("&ndash;", "-"),
    ("&mdash;", "-"),
    ("&hyphen;", "-"),
    ("&minus;", "-"),
    ("&#8208;", "-"),
    ("&#8209;", "-"),
    ("&#8211;", "-"),
    ("&#8212;", "-"),
    ("&#45;", "-"),
    ("&#x2d;", "-"),
];

/// Those that are one only between two digits, the escaped ones between letters too: elsewhere they are part of an address of
/// the web, or of a sentence.
const INSIDE_NUMBERS: &[(&str, &str)] = &[("%20", " "), ("%2d", "-"), (" - ", "-"), (" – ", "-"), (" — ", "-")];

/// Whether a plus at a place stands for a space: it is one of several in a word of digits, and of letters that are all
/// small or all capitals, as in a password they are not.
fn is_space_of_form(bytes: &[u8], at: usize) -> bool {
    const REACH: usize = 48;
    const DIGITS: usize = 4;
    let goes_on = |b: &&u8| b.is_ascii_alphanumeric() || matches!(**b, b'+' | b'-' | b'.' | b'(' | b')');
    let before = bytes[..at].iter().rev().take(REACH).take_while(goes_on);
    let behind = bytes[at + 1..].iter().take(REACH).take_while(goes_on);
    let beside = (at.checked_sub(1).and_then(|i| bytes.get(i)), bytes.get(at + 1));
    let (Some(a), Some(b)) = beside else { return false };
    let code = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'(' | b')');
    if !(code(a) && code(b)) {
        return false;
    }
    let (mut pluses, mut digits, mut small, mut capital) = (0, 0, false, false);
    for byte in before.chain(behind) {
        pluses += usize::from(*byte == b'+');
        digits += usize::from(byte.is_ascii_digit());
        small |= byte.is_ascii_lowercase();
        capital |= byte.is_ascii_uppercase();
    }
    pluses >= 1 && digits >= DIGITS && !(small && capital)
}

/// What stands for a mark of an address, and takes the spaces beside it along.
pub(crate) fn takes_spaces(plain: &str) -> bool {
    matches!(plain, "@" | "." | "://" | ":" | "/")
}

/// Whether the word at the end of a text is an address of the web, or a path.
fn in_path(head: &[u8]) -> bool {
    const REACH: usize = 128;
    let word = head.iter().rev().take(REACH).take_while(|b| !b.is_ascii_whitespace() && !matches!(b, b'"' | b'\''));
    word.into_iter().any(|b| matches!(b, b'/' | b'?'))
}

/// The disguise that begins at a place, its length, and what it stands for.
pub(crate) fn disguise(bytes: &[u8], at: usize) -> Option<(usize, &'static str)> {
    let rest = bytes.get(at..)?;
    let fits = |form: &str| rest.get(..form.len()).is_some_and(|b| b.eq_ignore_ascii_case(form.as_bytes()));
    let inside = |form: &str| {
        let beside = (at.checked_sub(1).and_then(|i| bytes.get(i)), rest.get(form.len()));
        let (Some(before), Some(behind)) = beside else { return false };
        let digits = [before, behind].into_iter().all(u8::is_ascii_digit);
        let code = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'(' | b')');
        let codes = code(before) && code(behind);
        fits(form) && (digits || codes && form.starts_with('%') && !in_path(&bytes[..at]))
    };
    let found = match rest.first()? {
        b' ' => INSIDE_NUMBERS.iter().find(|(form, _)| inside(form)),
        b'+' => return is_space_of_form(bytes, at).then_some((1, " ")),
        b'%' => DISGUISES
            .iter()
            .find(|(form, _)| fits(form))
            .or_else(|| INSIDE_NUMBERS.iter().find(|(form, _)| inside(form))),
        _ => DISGUISES.iter().find(|(form, _)| fits(form)),
    };
    found.map(|(form, plain)| (form.len(), *plain))
}

/// The end of the run of spaces at a place, and what it is in the plain form: one space; a blank line stays a break, and so
/// does a single break that is not inside a number.
pub(crate) fn run_of_spaces(source: &str, at: usize) -> (usize, &'static str) {
    let run = &source[at..];
    let end = at + run.find(|c| !(is_space(c) || c == '\n' || is_invisible(c))).unwrap_or(run.len());
    let digit = |c: Option<char>| c.is_some_and(|c| digit::value(c).is_some());
    let number =
        digit(source[..at].chars().next_back()) && digit(source[end..].chars().next()) && !is_item(&source[end..]);
    // The last field of a row was empty.
    let row = source[at..end].starts_with('\t');
    let plain = match source[at..end].matches('\n').count() {
        0 => " ",
        1 if number && !row => " ",
        1 => "\n",
        _ => "\n\n",
    };
    (end, plain)
}

/// Whether a line begins as an item of a list does: `1. `.
fn is_item(line: &str) -> bool {
    let number = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&number) && matches!(line.as_bytes().get(number..number + 2), Some(b". " | b") "))
}
