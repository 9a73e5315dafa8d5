//! What a pattern says about all of its matches.

use regex_syntax::hir::{Class, Hir, HirKind};

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

#[cfg(test)]
mod tests {
    use super::*;

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
