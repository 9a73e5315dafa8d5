//! What stands beside a match: whether it is a word of its own, and whether a label says what it is.

use std::borrow::Cow;
use std::ops::Range;

use crate::detect::letter::Letter;
use crate::detect::window::REACH;

/// How many words before a match a label may end, and how many behind it one may begin.
const BEFORE: usize = 6;
const AFTER: usize = 3;

/// A label beside a match.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Label {
    /// As the rule has it.
    pub(crate) text: &'static str,
    /// Whether it stands right before the match, with nothing between.
    pub(crate) glued: bool,
    /// How much less sure it makes than the best label: of two rules that fit, the one with the nearer and longer label is
    /// right, and a label behind is more likely that of what comes next.
    pub(crate) doubt: f32,
}

/// What a word between a label and the match costs, what a word of a label is worth, and what a label behind costs.
const WORD_BETWEEN: f32 = 0.001;
const WORD_OF_LABEL: f32 = 0.0002;
const BEHIND: f32 = 0.05;
/// What it costs that another number stands between a label and the match: it is more likely the label's.
const NUMBER_BETWEEN: f32 = 0.3;
const DIGITS_BETWEEN: usize = 5;
/// Words that may stand between a label and what it tells, and be glued to that: `CPF no661.434.798-52`.
const FILLERS: &[&str] =
    &["number", "no", "nr", "num", "id", "code", "nummer", "is", "at", "me", "address", "identifier"];

/// The label that stands nearest before a match, or else behind it. Words are compared whole, without regard to case; a
/// plural `s` or a possessive is looked through. A blank line ends the search.
///
/// It looks no further than [`REACH`] bytes to each side, so that a stream finds what the whole text would.
pub(crate) fn label(labels: &'static [&'static str], text: &str, range: Range<usize>) -> Option<Label> {
    if labels.is_empty() {
        return None;
    }
    let head = &text[whole_word(text, range.start.saturating_sub(REACH), range.start)..range.start];
    let glued = head.chars().next_back().is_some_and(char::is_alphabetic);
    let head = head.rsplit("\n\n").next().unwrap_or_default();
    let head = &without_ends_of_elements(head);
    let before: Vec<&str> = words_backwards(head).take(BEFORE + 4).collect();
    let mut best: Option<(usize, &'static str)> = None;
    for text in labels {
        // Without spaces between words a label is where it stands.
        if text.starts_with(is_unspaced) && stands_near_end(head, text) {
            return Some(Label { text, glued: false, doubt: 0.0 });
        }
        let place = (0..BEFORE.min(before.len())).find(|i| {
            text.rsplit(' ').enumerate().all(|(k, part)| before.get(i + k).is_some_and(|word| same(word, part)))
        });
        let longer = |a: usize, t: &str| best.is_none_or(|(b, known)| a < b || a == b && t.len() > known.len());
        if let Some(place) = place.filter(|p| longer(*p, text)) {
            best = Some((place, text));
        }
    }
    if let Some((place, text)) = best {
        let words = text.split(' ').count();
        #[expect(clippy::cast_precision_loss, reason = "a few words")]
        let near = place as f32 * WORD_BETWEEN - words.min(4) as f32 * WORD_OF_LABEL;
        let between = before.get(..place).unwrap_or_default();
        let digits = between.iter().flat_map(|word| word.bytes()).filter(u8::is_ascii_digit).count();
        let doubt = near + if digits < DIGITS_BETWEEN { 0.0 } else { NUMBER_BETWEEN };
        let glued = glued && between.iter().all(|word| FILLERS.iter().any(|filler| same(word, filler)));
        return Some(Label { text, glued, doubt });
    }
    let tail = &text[range.end..word_end(text, range.end, range.end + REACH / 2)];
    let tail = tail.split('\n').next().unwrap_or_default();
    let after: Vec<&str> = words(tail).take(AFTER + 3).collect();
    let follows = |text: &&&str| {
        (0..AFTER.min(after.len()))
            .any(|i| text.split(' ').enumerate().all(|(k, part)| after.get(i + k).is_some_and(|word| same(word, part))))
    };
    labels.iter().find(follows).map(|text| Label { text, glued: false, doubt: BEHIND })
}

/// A text of XML without `</name>`: it says what stood before it.
fn without_ends_of_elements(head: &str) -> Cow<'_, str> {
    let mut parts = head.split("</");
    let Some(first) = parts.next().filter(|first| first.len() < head.len()) else { return Cow::Borrowed(head) };
    let rest = parts.map(|part| part.find('>').map_or(part, |end| &part[end..]));
    Cow::Owned(std::iter::once(first).chain(rest).collect())
}

/// The first place from `from` to `to` where no word is cut.
fn whole_word(text: &str, from: usize, to: usize) -> usize {
    let from = text.ceil_char_boundary(from);
    if text[..from].chars().next_back().is_some_and(is_word) {
        let cut = text[from..to].find(|c| !is_word(c));
        return cut.map_or(to, |at| from + at);
    }
    from
}

/// The last place from `from` to `to` where no word is cut.
fn word_end(text: &str, from: usize, to: usize) -> usize {
    let to = text.floor_char_boundary(to.min(text.len()));
    if text[to..].starts_with(is_word) {
        let head = text[from..to].trim_end_matches(is_word);
        return from + head.len();
    }
    to
}

/// Whether one of the two words before a position says that something else stands there.
pub(crate) fn denied(words: &[&str], text: &str, at: usize) -> bool {
    !words.is_empty() && words_backwards(&text[..at]).take(2).any(|word| words.iter().any(|w| same(word, w)))
}

/// The words of a text; those that a capital alone tells apart, too.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_word(c)).filter(|w| !w.is_empty()).flat_map(|word| {
        let mut rest = Some(word);
        std::iter::from_fn(move || {
            let word = rest?;
            let (first, more) = hump(word, false).map_or((word, None), |at| (&word[..at], Some(&word[at..])));
            rest = more;
            Some(first)
        })
    })
}

/// Where a word's first (or last) word begins that is told by its capital alone: `passportNumber`. The small letter that
/// programs put in front of an abbreviation is part of it: `aCN`, `eMail`. Behind one, its last capital is the next word's:
/// `SSNNumber`, but not `SSNs`.
fn hump(word: &str, last: bool) -> Option<usize> {
    let bytes = word.as_bytes();
    let mut places = (2..bytes.len()).filter(|at| is_hump(bytes, *at));
    if last { places.next_back() } else { places.next() }
}

/// Whether a word begins at a place of a word, which is its third letter or a later one.
pub(crate) fn is_hump(bytes: &[u8], at: usize) -> bool {
    let upper = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_uppercase);
    let lower = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_lowercase);
    upper(at) && (lower(at - 1) || upper(at - 1) && lower(at + 1) && lower(at + 2))
}

/// The words of a text, the last one first; not more of it is looked at than is asked for.
fn words_backwards(text: &str) -> impl Iterator<Item = &str> {
    text.rsplit(|c: char| !is_word(c)).filter(|w| !w.is_empty()).flat_map(|word| {
        let mut rest = Some(word);
        std::iter::from_fn(move || {
            let word = rest?;
            let (more, last) = hump(word, true).map_or((None, word), |at| (Some(&word[..at]), &word[at..]));
            rest = more;
            Some(last)
        })
    })
}

pub(crate) fn is_word(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() || c == '\'' } else { Letter::of(c).word }
}

fn same(word: &str, part: &str) -> bool {
    if word.eq_ignore_ascii_case(part) {
        return true;
    }
    let word = word.strip_suffix("'s").unwrap_or(word);
    let equal = |a: &str| a.eq_ignore_ascii_case(part) || !a.is_ascii() && a.to_lowercase() == part;
    equal(word) || word.strip_suffix(['s', 'S']).is_some_and(|w| w.len() > 2 && equal(w))
}

/// Whether a match is a word or a number of its own and no part of a longer one. A label may be `glued` to it.
pub(crate) fn stands_alone(text: &str, range: Range<usize>, glued: bool) -> bool {
    let (head, found, tail) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
    let (first, last) = (found.chars().next(), found.chars().next_back());
    let mut before = head.chars().rev();
    let mut after = tail.chars();
    let (one, two) = (before.next(), before.next());
    let (next, second) = (after.next(), after.next());
    let word = |c: Option<char>| c.is_some_and(ties);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let joint = |c: Option<char>| matches!(c, Some('-' | '.' | '/' | ',' | ':'));
    let starts_free = match (word(first), digit(first)) {
        (true, true) if glued && !digit(one) => true,
        (true, _) if word(one) => false,
        // 12-345: the match would begin in the middle of a number.
        (_, true) => !(joint(one) && digit(two)),
        _ => true,
    };
    let ends_free = match (word(last), digit(last)) {
        (true, _) if word(next) => false,
        (_, true) => !(joint(next) && digit(second)),
        _ => true,
    };
    // A group of an address of more groups.
    let grouped = found.contains(':')
        && (one == Some(':') && (digit(two) || two == Some(':'))
            || next == Some(':') && (word(second) || second == Some(':')));
    // Groups of digits, and more groups of them beside.
    let spaced = found.contains(' ') && found.bytes().all(|b| b == b' ' || b.is_ascii_digit());
    let longer = spaced && (one == Some(' ') && digit(two) || next == Some(' ') && digit(second));
    starts_free && ends_free && !grouped && !longer
}

/// Whether what stands beside this character is part of the same word.
pub(crate) fn ties(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    let letter = Letter::of(c);
    letter.alphanumeric && !letter.unspaced
}

/// Letters of scripts that put no space between words, or between a number and what belongs to it: next to a number they
/// are no part of it.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1100}'..='\u{11FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
        || matches!(c, '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}')
}

/// Whether a label stands in the last words of a text without spaces.
fn stands_near_end(head: &str, label: &str) -> bool {
    const NEAR: usize = 12;
    head.rfind(label).is_some_and(|at| head[at + label.len()..].chars().count() <= NEAR)
}

#[cfg(test)]
/// Where the next match may begin after one that began here and was none: not within the same run of digits or letters.
pub(crate) fn next_start(text: &str, at: usize) -> usize {
    let mut rest = text[at..].chars();
    let Some(first) = rest.next() else { return at + 1 };
    let same = |c: &char| {
        first.is_ascii_digit() && c.is_ascii_digit() || first.is_ascii_alphabetic() && c.is_ascii_alphabetic()
    };
    at + first.len_utf8() + rest.take_while(same).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(labels: &'static [&'static str], text: &str) -> Option<&'static str> {
        let at = text.find("123").unwrap();
        label(labels, text, at..at + 3).map(|l| l.text)
    }

    #[test]
    fn a_label_is_a_word_and_not_a_part_of_one() {
        assert_eq!(found(&["lic"], "public 123"), None);
        assert_eq!(found(&["lic"], "Lic. no. 123"), Some("lic"));
        assert_eq!(found(&["account number"], "my account numbers: 123"), Some("account number"));
        assert_eq!(found(&["number", "account number"], "the account number is 123"), Some("account number"));
        assert_eq!(found(&["passport"], "one two three four five six seven passport 123"), Some("passport"));
        assert_eq!(found(&["passport"], "passport a b c d e f g 123"), None);
        assert_eq!(found(&["passport"], "passport\n\n123"), None);
        assert_eq!(found(&["passport"], "123 is her passport"), Some("passport"));
        assert_eq!(found(&["पासपोर्ट"], "पासपोर्ट 123"), Some("पासपोर्ट"));
        assert_eq!(found(&["身份证号"], "我的身份证号码是123"), Some("身份证号"));
    }

    #[test]
    fn parts_of_longer_numbers_do_not_stand_alone() {
        let alone = |text: &str| {
            let at = text.find("123").unwrap();
            stands_alone(text, at..at + 3, false)
        };
        assert!(alone("no 123.") && alone("(123)") && alone("123-a") && alone("x:123"));
        assert!(
            !alone("0123") && !alone("1234") && !alone("a123") && !alone("9-123") && !alone("123.4") && !alone("123,5")
        );
        assert!(stands_alone("ssn123", 3..6, true));
        assert!(alone("番号は123です") && alone("번호는 123입니다"));
    }
}
