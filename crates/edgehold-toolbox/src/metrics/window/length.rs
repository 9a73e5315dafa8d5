//! Lengths of time: "90 min", "2h", "1h30", "half an hour", "an hour and a half", "three quarters of an hour".

use super::tokens::Token;

/// Units and their milliseconds. A month counts 30 days and a year 365.
const UNITS: [(&str, &[&str], i64); 8] = [
    ("second", &["s", "sec", "secs", "seconds"], 1000),
    ("minute", &["m", "min", "mins", "minutes"], 60_000),
    ("hour", &["h", "hr", "hrs", "hours"], 3_600_000),
    ("day", &["d", "days"], 86_400_000),
    ("week", &["w", "wk", "wks", "weeks"], 604_800_000),
    ("fortnight", &["fortnights"], 1_209_600_000),
    ("month", &["months"], 2_592_000_000),
    ("year", &["yr", "yrs", "years"], 31_536_000_000),
];
const MINUTE: i64 = 60_000;
/// Ten years: longer is a slip.
const LONGEST: f64 = 315_360_000_000.0;

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
/// What may stand between a number and its unit.
const FILLERS: [&str; 12] =
    ["or", "so", "full", "whole", "entire", "more", "good", "last", "past", "previous", "odd", "consecutive"];

/// Finds a length, in milliseconds. `Some(None)`: there is none. `None`: there is something that is not understood, such
/// as a number without a unit or two lengths apart from each other.
pub(super) fn find(tokens: &[Token]) -> Option<Option<i64>> {
    let (mut total, mut ended_at, mut i) = (0.0, None, 0);
    while i < tokens.len() {
        if let Some((millis, next)) = one(tokens, i) {
            let apart = ended_at.is_some_and(|end: usize| end != i && !(end + 1 == i && is(tokens, end, &["and"])));
            if apart {
                return None;
            }
            (total, ended_at, i) = (total + millis, Some(next), next);
        } else if matches!(tokens.get(i), Some(Token::Number(..) | Token::Clock(_))) || unit(tokens, i, true).is_some()
        {
            return None;
        } else {
            i += 1;
        }
    }
    let Some(_) = ended_at else { return Some(None) };
    #[expect(clippy::cast_possible_truncation, reason = "bounded by the check before")]
    (1000.0..=LONGEST).contains(&total).then(|| Some(total.round() as i64))
}

/// One number with its unit, or a unit alone, at `i`: milliseconds, and where it ends.
fn one(tokens: &[Token], i: usize) -> Option<(f64, usize)> {
    let numbers = number(tokens, i);
    let (mut count, mut next, in_digits) = numbers.unwrap_or((1.0, i, false));
    if numbers.is_some() {
        if let Some(after) = and_a_half(tokens, next) {
            (count, next) = (count + 0.5, after);
        }
        let fillers = tokens.iter().skip(next).take(2).take_while(|t| t.word().is_some_and(|w| FILLERS.contains(&w)));
        next += fillers.count();
    }
    let size = unit(tokens, next, in_digits).filter(|(_, plural)| numbers.is_some() || !plural)?.0;
    let (mut millis, mut end) = (count * size, next + 1);
    if let Some(after) = and_a_half(tokens, end) {
        (millis, end) = (millis + size / 2.0, after);
    }
    // "1h30": the minutes need no unit.
    if in_digits
        && is(tokens, next, &["h"])
        && let Some(Token::Number(minutes, false)) = tokens.get(end)
        && *minutes < 60.0
    {
        (millis, end) = (millis + minutes * MINUTE as f64, end + 1);
    }
    Some((millis, end))
}

/// The milliseconds of the unit at `i`, and whether the word is a plural. One-letter units count only behind digits:
/// there is an "s" and a "d" in too many sentences.
fn unit(tokens: &[Token], i: usize, after_digits: bool) -> Option<(f64, bool)> {
    let word = tokens.get(i)?.word()?;
    if word.len() == 1 && !after_digits {
        return None;
    }
    let (name, _, millis) = UNITS.iter().find(|(name, others, _)| *name == word || others.contains(&word))?;
    #[expect(clippy::cast_precision_loss, reason = "a year in milliseconds is exact")]
    Some((*millis as f64, word.ends_with('s') && *name != word))
}

/// The number at `i`, where it ends, and whether it was written in digits.
fn number(tokens: &[Token], i: usize) -> Option<(f64, usize, bool)> {
    if let Token::Number(number, _) = tokens.get(i)? {
        return Some((*number, i + 1, true));
    }
    // "half an hour", "half of the hour"
    let articles = |at: usize| {
        let at = at + usize::from(is(tokens, at, &["of"]));
        at + usize::from(is(tokens, at, &["a", "an", "the"]))
    };
    let start = i + usize::from(is(tokens, i, &["a", "an"]));
    match tokens.get(start)?.word()? {
        "half" => return Some((0.5, articles(start + 1), false)),
        "quarter" => return Some((0.25, articles(start + 1), false)),
        "three" if is(tokens, start + 1, &["quarters"]) => return Some((0.75, articles(start + 2), false)),
        "couple" => return Some((2.0, start + 1 + usize::from(is(tokens, start + 1, &["of"])), false)),
        "few" => return Some((3.0, start + 1, false)),
        "dozen" => return Some((12.0, start + 1, false)),
        _ => {}
    }
    let spelled = spelled(tokens, start);
    spelled.or((start > i).then_some((1.0, start))).map(|(number, end)| (number, end, false))
}

/// A number in words up to 999 at `i`, and where it ends.
fn spelled(tokens: &[Token], i: usize) -> Option<(f64, usize)> {
    let below_hundred = |i: usize| {
        let word = tokens.get(i)?.word()?;
        let of = |list: &[&str], word: &str| list.iter().position(|w| *w == word).and_then(|n| u16::try_from(n).ok());
        if let Some(ones) = of(&ONES, word) {
            return Some((ones, i + 1));
        }
        let tens = 10 * (of(&TENS, word)? + 2);
        let ones = tokens.get(i + 1).and_then(Token::word).and_then(|w| of(&ONES, w)).filter(|n| (1..10).contains(n));
        Some(ones.map_or((tens, i + 1), |ones| (tens + ones, i + 2)))
    };
    let first = below_hundred(i);
    let after = first.map_or(i, |(_, end)| end);
    if !is(tokens, after, &["hundred"]) {
        return first.map(|(number, end)| (f64::from(number), end));
    }
    let hundreds = first.map_or(1, |(number, _)| number) * 100;
    let rest = after + 1 + usize::from(is(tokens, after + 1, &["and"]) && below_hundred(after + 2).is_some());
    let (number, end) = below_hundred(rest).unwrap_or((0, after + 1));
    Some((f64::from(hundreds + number), end))
}

/// Where "and a half" at `i` ends.
fn and_a_half(tokens: &[Token], i: usize) -> Option<usize> {
    (is(tokens, i, &["and"]) && is(tokens, i + 1, &["a"]) && is(tokens, i + 2, &["half"])).then_some(i + 3)
}

/// Whether the token at `i` is one of the words.
fn is(tokens: &[Token], i: usize, words: &[&str]) -> bool {
    tokens.get(i).and_then(Token::word).is_some_and(|word| words.contains(&word))
}
