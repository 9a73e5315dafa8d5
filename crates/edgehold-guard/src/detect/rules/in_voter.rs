//! The number of an Indian voter's card (EPIC): three letters and seven digits, or the older form with the numbers
//! of state and constituency between slashes (Election Commission of India). Older ones have no check digit, so a
//! label is needed.

use crate::detect::check::{THINGS, varied};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "voter",
    "voter id",
    "voter's id",
    "voter card",
    "voter id card",
    "voter number",
    "epic",
    "epic no",
    "epic number",
    "election card",
    "election id",
    "election commission",
    "elector",
    "electoral",
    "elector's photo identity card",
    "photo identity card",
    "मतदाता",
    "मतदाता पहचान",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("in_voter", Entity::NationalId, r"(?i:[a-z]{3}[/-]?[0-9]{7})|[A-Z]{3} [0-9]{7}")
        .check(varied)
        .labels(LABELS)
        .unless(THINGS)
        .alone(0.3),
    Rule::new("in_voter_old", Entity::NationalId, r"(?i:[a-z]{2})/[0-9]{2}/[0-9]{2,3}/[0-9]{5,7}")
        .labels(LABELS)
        .unless(THINGS)
        .alone(0.4),
];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn cards_are_found() {
        for text in
            ["Voter ID: ABC1234566", "epic no xyz7654321", "मतदाता ABC 1234566", "election card MH/12/034/123456"]
        {
            finds(text, "in_voter");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "ABC1234566",
            "order ABC1234566",
            "voter ABC12345661",
            "voter AB1234566",
            "voter ABC0000000",
            "voter XABC1234566",
        ] {
            finds_none(text, "in_voter");
        }
    }
}
