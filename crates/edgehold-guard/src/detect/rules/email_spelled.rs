//! E-mail addresses written out in words: "jo at example dot org".

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &["mail", "email", "e mail", "address", "contact", "reach", "write", "me"];

/// In one word or in parts, a domain of two names at least, the last of letters alone. A local part in parts, or with a digit, is
/// no verb: "look at example dot com".
pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        "email_spelled",
        Entity::Email,
        r"(?i:[a-z0-9]{1,30}(?:[0-9]|[._+-][a-z0-9]{1,30}){1,4} at [a-z0-9][a-z0-9-]{0,40}(?: dot [a-z0-9-]{1,40}){0,3} dot [a-z]{2,12})",
    )
    .alone(0.85),
    Rule::new(
        "email_spelled_labelled",
        Entity::Email,
        r"(?i:[a-z0-9]{1,30} at [a-z0-9][a-z0-9-]{0,40}(?: dot [a-z0-9-]{1,40}){0,3} dot [a-z]{2,12})",
    )
    .labels(LABELS)
    .alone(0.2),
];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_nothing};

    #[test]
    fn addresses_in_words_are_found() {
        for text in [
            "write to jo.lee at example dot org",
            "hana_tan AT web DOT de",
            "mei1 at uni dot example dot edu",
            "her email is yusuf at post dot example dot de",
        ] {
            finds(text, "email_spelled");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["look at example dot com", "meet at noon dot", "connect the dots at home", "at the dot com boom"] {
            finds_nothing(text);
        }
    }
}
