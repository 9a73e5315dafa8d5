//! E-mail addresses: the form of RFC 5321 as people use it, with RFC 6531's Unicode.
//!
//! From each `@` outwards: a local part of at most 64 characters to the left, a domain of at most 255 to the right that
//! ends in a name (so `package@1.2.3` is none).

use std::ops::Range;

#[cfg(test)]
use crate::stage::Stage;

const MAX_LOCAL: usize = 64;
const MAX_DOMAIN: usize = 255;

/// `@` and its wide and small forms.
#[cfg(test)]
fn is_at(c: char) -> bool {
    matches!(c, '@' | '＠' | '﹫')
}

/// The whole text at once: the measure that the faster way is held to.
#[cfg(test)]
pub(crate) struct Email;

#[cfg(test)]
impl Stage for Email {
    fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for (at, sign) in text.char_indices().filter(|(_, c)| is_at(*c)) {
            found.extend(self::at(text, at, sign.len_utf8()));
        }
        found
    }
}

/// The address around the `@` that stands at this place and is so many bytes long.
pub(crate) fn at(text: &str, at: usize, sign: usize) -> Option<Range<usize>> {
    let end = at + sign + domain(&text[at + sign..])?;
    let start = local(&text[..at], text[at..end].is_ascii())?;
    Some(start..end)
}

/// Where the local part at the end of `text` starts.
fn local(text: &str, ascii_domain: bool) -> Option<usize> {
    if let Some(inner) = text.strip_suffix('"') {
        return quoted_local(inner);
    }
    let mut start = None;
    let mut right: Option<char> = None;
    for (at, c) in text.char_indices().rev().take(MAX_LOCAL) {
        // Chinese or Japanese prose stands right before an address without a space: it is not part of it, unless the
        // whole address is written in that script.
        let prose = ascii_domain && is_unspaced(c) && right.is_some_and(|r| r.is_ascii());
        if !is_local(c) || prose {
            break;
        }
        // What a local part starts with: a quote, a bullet or a slash before it stays in the text.
        if c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii() {
            start = Some(at);
        }
        right = Some(c);
    }
    start
}

/// `"any thing"@…`: from the opening quote, or from the last space when the opening quote is out of sight.
fn quoted_local(inner: &str) -> Option<usize> {
    let (mut start, mut spaced) = (None, false);
    for (at, c) in inner.char_indices().rev().take(MAX_LOCAL - 1) {
        if c == '"' {
            return Some(at);
        }
        if c.is_control() {
            return start;
        }
        spaced |= c.is_whitespace();
        if !spaced {
            start = Some(at);
        }
    }
    start
}

/// How many bytes at the start of `text` are a domain: labels with dots between them, or an address in brackets.
fn domain(text: &str) -> Option<usize> {
    if let Some(inner) = text.strip_prefix('[') {
        let end = inner.find(']')?;
        let address = inner.get(..end)?.strip_prefix("IPv6:").unwrap_or(&inner[..end]);
        let of_digits = address.chars().all(|c| c.is_ascii_hexdigit() || matches!(c, '.' | ':'));
        return (of_digits && (7..=45).contains(&address.len()) && address.contains(['.', ':'])).then_some(end + 2);
    }
    let mut end = None;
    let (mut labels, mut label_start) = (0, 0);
    let mut chars = text.char_indices().take(MAX_DOMAIN).peekable();
    while let Some((at, c)) = chars.next() {
        let stops = !is_label(c);
        let next = chars.peek().map(|(_, c)| *c);
        // A domain in Latin letters ends where unspaced prose goes on behind it.
        let ends_here = top_level_end(labels, text, label_start..at);
        let latin = text[label_start..at].contains(|l: char| l.is_ascii_alphabetic());
        let prose = is_unspaced(c) && latin && ends_here.is_some();
        if stops || prose {
            end = end.max(ends_here);
            if is_dot(c) && at > label_start && next.is_some_and(is_label) && !prose {
                labels += 1;
                label_start = at + c.len_utf8();
                continue;
            }
            return end;
        }
        if next.is_none() {
            end = end.max(top_level_end(labels, text, label_start..at + c.len_utf8()));
        }
    }
    end
}

/// Where the domain ends if this label is its last: at the label's end, when it is a name of two letters or more.
fn top_level_end(labels_before: usize, text: &str, label: Range<usize>) -> Option<usize> {
    let name = text[label.clone()].trim_end_matches(['-', '_']);
    let starts_with_letter = name.starts_with(|c: char| c.is_alphabetic());
    (labels_before > 0 && starts_with_letter && name.chars().count() >= 2).then_some(label.start + name.len())
}

fn is_local(c: char) -> bool {
    match c {
        '.' | '!' | '#' | '$' | '%' | '&' | '\'' | '*' | '+' | '/' | '=' | '?' | '^' | '_' | '`' | '{' | '|' | '}'
        | '~' | '-' => true,
        _ => c.is_ascii_alphanumeric() || is_word_beyond_ascii(c),
    }
}

fn is_label(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || (is_word_beyond_ascii(c) && !is_dot(c))
}

/// The full stop, and the ones that RFC 3490, 3.1 takes for it.
fn is_dot(c: char) -> bool {
    matches!(c, '.' | '．' | '｡')
}

/// RFC 6531 allows every character beyond ASCII. Spaces and the punctuation of prose are left out, as no mail system
/// gives them away; invisible characters stay, because they hide an address from a simpler search.
fn is_word_beyond_ascii(c: char) -> bool {
    let punctuation = matches!(c, '\u{80}'..='\u{A9}' | '\u{AB}' | '\u{AE}'..='\u{B1}' | '\u{B4}' | '\u{B6}'..='\u{B8}')
        || matches!(c, '\u{BB}' | '\u{BF}' | '\u{D7}' | '\u{F7}')
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{2190}'..='\u{23FF}')
        || matches!(c, '\u{2500}'..='\u{25FF}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{FE10}'..='\u{FE6F}')
        || matches!(c, '\u{FF01}'..='\u{FF0D}' | '\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}')
        || matches!(c, '\u{FF5B}'..='\u{FF65}');
    !c.is_ascii() && !c.is_whitespace() && !punctuation
}

/// Letters of scripts that are written without spaces, or with endings joined to a foreign word.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
        || matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}')
        || matches!(c, '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
