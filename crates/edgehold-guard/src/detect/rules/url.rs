//! Pages on the web: with a scheme, with `www.`, or a name that ends in a well-known domain.

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[
    Rule::new("url", Entity::Url, r#"(?i:https?|ftps?|sftp|wss?|ssh|git|ldaps?)://[^\s<>"'`{}|\\^\[\]]*[^\s<>"'`{}|\\^\[\].,;:!?)]"#).alone(0.9),
    Rule::new("url_www", Entity::Url, r#"(?i:www)\.[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+(?::[0-9]{2,5})?(?:/[^\s<>"'`{}|\\^\[\]]*[^\s<>"'`{}|\\^\[\].,;:!?)])?"#).alone(0.85),
    Rule::new("url_bare", Entity::Url, r#"(?x) (?:[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?\.){1,12}
        (?i:com|org|net|edu|gov|mil|info|biz|io|ai|app|dev|health|clinic|hospital|eu|uk|de|fr|es|it|nl|be|ch|at|pl|se|fi|dk|no|ie|pt|gr|cz|ru|ua|tr
          |us|ca|mx|br|ar|au|nz|in|sg|hk|cn|jp|kr|tw|za|ng|ke|il|ae)
        (?::[0-9]{2,5})?(?:/[^\s<>"'`{}|\\^\[\]]*[^\s<>"'`{}|\\^\[\].,;:!?)])?"#).check(a_name).alone(0.55),
];

/// A sentence without a space behind its end is no name: "done.In", "1.5.in".
fn a_name(text: &str) -> bool {
    let host = text.split(['/', ':']).next().unwrap_or_default();
    let (Some((head, last)), true) = (host.rsplit_once('.'), host.len() <= 253) else { return false };
    let known = matches!(last, "com" | "org" | "net" | "edu" | "gov" | "io" | "info" | "dev" | "app");
    head.bytes().any(|b| b.is_ascii_alphabetic())
        && last.bytes().all(|b| b.is_ascii_lowercase())
        && (known || head.len() > 3 && head.bytes().all(|b| !b.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{DETECTOR, finds_nothing};

    #[test]
    fn pages_are_found_without_what_follows_them() {
        for (text, expect) in [
            ("see https://example.org/a?b=1.", "https://example.org/a?b=1"),
            ("(www.example.de/x)", "www.example.de/x"),
            ("at my.clinic.example.com today", "my.clinic.example.com"),
            ("hxxps://bad[.]example[.]com/x", "hxxps://bad[.]example[.]com/x"),
        ] {
            let found = DETECTOR.find(text);
            assert!(
                found.len() == 1 && found[0].reason.rule.starts_with("url") && &text[found[0].range.clone()] == expect,
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn files_and_sentences_are_left() {
        for text in ["notes.txt", "main.rs and lib.rs", "It is done.In the end", "e.g. this", "node.js", "3.in"] {
            finds_nothing(text);
        }
    }
}
