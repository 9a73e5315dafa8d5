//! Where a text may be cut so that each piece can be treated alone.
//!
//! A cut lies where no entity can be: next to a character that is in none, and between a space and a letter (a number
//! has no letters, an address no spaces). It depends on the characters beside it alone, so a text that arrives in pieces
//! is cut in the same places as the whole: this is why a stream gives what the whole would give. In prose, a segment is
//! about one word.
//!
//! A stretch without such a place (a wall of digits, a blob of base64) is bounded by [`WINDOW`] characters: see
//! [`Cut::Full`].

/// No entity is longer than this, in characters: an address of 64 + 1 + 255 (RFC 5321, 4.5.3.1) is the longest.
pub(crate) const MAX_ENTITY: usize = 320;

/// The longest stretch that is looked at as one: whatever covers its middle lies wholly in it.
pub(crate) const WINDOW: usize = 2 * MAX_ENTITY;

/// An end of a segment, as a byte offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// The segment ends here, and nothing reaches across.
    Natural(usize),
    /// The window is full, and no natural place was found up to here. Whoever treats it decides how much of it is certain.
    Full(usize),
}

/// Finds the end of the first segment of a growing text, and looks at each character once.
#[derive(Debug, Default)]
pub(crate) struct Cutter {
    /// Bytes of the text that have been looked at.
    scanned: usize,
    /// The same in characters.
    chars: usize,
    last: Option<char>,
    before_last: Option<char>,
}

impl Cutter {
    /// The end of the first segment of `text`, or nothing as long as it cannot be told. After an answer it starts anew:
    /// the next text begins where the caller's segment ended.
    pub(crate) fn next(&mut self, text: &str) -> Option<Cut> {
        let start = self.scanned;
        for (i, c) in text[start..].char_indices() {
            let at = start + i;
            if self.chars > 0 && cut_before(self.last, c) {
                return self.found(Cut::Natural(at));
            }
            if self.chars == WINDOW {
                return self.found(Cut::Full(at));
            }
            self.chars += 1;
            self.before_last = self.last.replace(c);
            self.scanned = at + c.len_utf8();
            if cut_after(self.before_last, c) {
                return self.found(Cut::Natural(self.scanned));
            }
        }
        None
    }

    fn found(&mut self, cut: Cut) -> Option<Cut> {
        *self = Self::default();
        Some(cut)
    }
}

fn cut_before(last: Option<char>, c: char) -> bool {
    match last {
        // `person@[192.0.2.1]` is an address: the bracket belongs to it.
        Some(last) => (c == '[' && !is_at(last)) || (last.is_whitespace() && c.is_alphabetic()),
        None => false,
    }
}

fn cut_after(before: Option<char>, c: char) -> bool {
    match c {
        '[' => !before.is_some_and(is_at),
        _ => is_foreign(c),
    }
}

/// Characters that are in no entity, and never between the parts of one.
fn is_foreign(c: char) -> bool {
    c.is_ascii_control() && c != '\t'
        || matches!(c, ',' | ';' | '<' | '>' | ']' | '\u{2028}' | '\u{2029}')
        || matches!(c, '，' | '。' | '、' | '；' | '！' | '？' | '「' | '」' | '『' | '』' | '【' | '】' | '《' | '》')
}

/// `@` and its wide and small forms.
pub(super) fn is_at(c: char) -> bool {
    matches!(c, '@' | '＠' | '﹫')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segments(mut text: &str) -> Vec<&str> {
        let (mut cutter, mut out) = (Cutter::default(), Vec::new());
        while let Some(cut) = cutter.next(text) {
            let (Cut::Natural(at) | Cut::Full(at)) = cut;
            let (head, tail) = text.split_at(at);
            out.push(head);
            text = tail;
        }
        out.push(text);
        out
    }

    #[test]
    fn prose_is_cut_before_each_word() {
        let check = |text: &str, expect: &[&str]| assert_eq!(segments(text), expect, "{text}");
        check("write to me", &["write ", "to ", "me"]);
        check("call +49 30 1234567 now", &["call +49 30 1234567 ", "now"]);
        check("a, b", &["a,", " ", "b"]);
        check("me@[192.0.2.1] x", &["me@[192.0.2.1]", " ", "x"]);
        check("to [email] now", &["to ", "[", "email]", " ", "now"]);
        check("one\ntwo", &["one\n", "two"]);
    }

    #[test]
    fn a_wall_of_text_is_bounded() {
        let wall = "7".repeat(2000);
        assert!(segments(&wall).iter().all(|s| s.len() <= WINDOW));
    }
}
