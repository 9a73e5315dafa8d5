//! What a pattern says about all of its matches.

use regex_syntax::hir::{Capture, Class, ClassUnicodeRange, Hir, HirKind, Literal, Repetition};

/// Whether every match has a digit or an `@`, so that a window (`window`) is around each. The built-in rules that find
/// something without either have triggers of their own.
pub(crate) fn holds_a_trigger(pattern: &str) -> bool {
    regex_syntax::parse(pattern).is_ok_and(|hir| holds(&hir))
}

fn holds(hir: &Hir) -> bool {
    let trigger = |byte: u8| byte.is_ascii_digit() || byte == b'@';
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => false,
        HirKind::Literal(literal) => literal.0.iter().any(|b| trigger(*b)),
        HirKind::Class(Class::Unicode(class)) => class
            .ranges()
            .iter()
            .all(|r| r.start().is_ascii_digit() && r.end().is_ascii_digit() || (r.start(), r.end()) == ('@', '@')),
        HirKind::Class(Class::Bytes(class)) => {
            class.ranges().iter().all(|r| r.start().is_ascii_digit() && r.end().is_ascii_digit())
        }
        HirKind::Repetition(repetition) => repetition.min > 0 && holds(&repetition.sub),
        HirKind::Capture(capture) => holds(&capture.sub),
        HirKind::Concat(all) => all.iter().any(holds),
        HirKind::Alternation(all) => all.iter().all(holds),
    }
}

/// The same pattern, where a space may be the end of a line: a code is broken there like any text. A set with letters in it is
/// left alone, for it takes words, and those of the next line say something else.
pub(crate) fn across_lines(hir: &Hir) -> Hir {
    match hir.kind() {
        HirKind::Literal(Literal(bytes)) if bytes.contains(&b' ') => {
            let parts = bytes.split(|b| *b == b' ').enumerate().flat_map(|(i, part)| {
                let space = (i > 0).then(space);
                space.into_iter().chain((!part.is_empty()).then(|| Hir::literal(part)))
            });
            Hir::concat(parts.collect())
        }
        HirKind::Class(Class::Unicode(class)) => {
            let takes = |c: char| class.ranges().iter().any(|r| r.start() <= c && c <= r.end());
            if !takes(' ') || takes('a') || takes('A') {
                return hir.clone();
            }
            let mut class = class.clone();
            class.push(ClassUnicodeRange::new('\n', '\n'));
            Hir::class(Class::Unicode(class))
        }
        HirKind::Empty | HirKind::Look(_) | HirKind::Literal(_) | HirKind::Class(_) => hir.clone(),
        HirKind::Repetition(repetition) => {
            Hir::repetition(Repetition { sub: Box::new(across_lines(&repetition.sub)), ..repetition.clone() })
        }
        HirKind::Capture(capture) => {
            Hir::capture(Capture { sub: Box::new(across_lines(&capture.sub)), ..capture.clone() })
        }
        HirKind::Concat(all) => Hir::concat(all.iter().map(across_lines).collect()),
        HirKind::Alternation(all) => Hir::alternation(all.iter().map(across_lines).collect()),
    }
}

fn space() -> Hir {
    let range = |c| ClassUnicodeRange::new(c, c);
    Hir::class(Class::Unicode(regex_syntax::hir::ClassUnicode::new([range(' '), range('\n')])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_space_of_a_code_may_be_the_end_of_a_line() {
        let matches = |pattern: &str, text: &str| {
            let hir = across_lines(&regex_syntax::parse(pattern).unwrap());
            regex::Regex::new(&format!("^(?:{hir})$")).unwrap().is_match(text)
        };
        for (pattern, text) in [
            ("hr b", "hr\nb"),
            (" a  b ", "\na \nb\n"),
            ("[A-Z][ -]?[0-9]", "A\n1"),
            ("(?i:(?P<x>a [. ]b)+)", "A\n\nb"),
        ] {
            assert!(matches(pattern, text), "{pattern}");
            assert!(matches(pattern, &text.replace('\n', " ")), "{pattern}");
        }
        assert!(!matches("[a-z ]+", "a\nb") && !matches("a[-.]b", "a\nb"));
    }

    #[test]
    fn a_trigger_is_in_every_match_or_it_is_none() {
        for pattern in ["[0-9]", "a[0-9]{2}", "(?:a1|2b)", "x@y", "(?P<x>[1-3])[a-z]?"] {
            assert!(holds_a_trigger(pattern), "{pattern}");
        }
        for pattern in ["[a-z]", "a[0-9]?", "(?:a1|b)", "[0-9a-f]{4}", r"\d", "[0-9]{0,3}a"] {
            assert!(!holds_a_trigger(pattern), "{pattern}");
        }
    }
}
