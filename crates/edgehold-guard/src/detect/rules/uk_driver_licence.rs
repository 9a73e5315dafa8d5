//! Driving licences of Great Britain: five letters of the name, six digits of the birth date (51 to 62 for a woman's
//! month), two initials, a digit and two check characters, 9 where a letter is missing (DVLA, INF45/1; the way of
//! computing the check characters is not published).

use crate::detect::check::{alphanumeric, is_date};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "driving licence",
    "driving license",
    "driver licence",
    "driver license",
    "driver number",
    "licence",
    "licence number",
    "licence no",
    "license number",
    "dvla",
    "dl",
];

/// With and without the issue number behind it.
pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        "uk_driver_licence",
        Entity::DriverLicence,
        r"(?i:[a-z][a-z9]{4} ?[0-9][0156][0-9][0-3][0-9][0-9] ?[a-z9]{2} ?[0-9] ?[a-z0-9]{2})",
    )
    .check(valid)
    .labels(LABELS)
    .alone(0.8),
    Rule::new(
        "uk_driver_licence_issue",
        Entity::DriverLicence,
        r"(?i:[a-z][a-z9]{4} ?[0-9][0156][0-9][0-3][0-9][0-9] ?[a-z9]{2} ?[0-9] ?[a-z0-9]{2}) ?[0-9]{2}",
    )
    .check(valid)
    .labels(LABELS)
    .alone(0.8),
];

/// Nines only fill up what is missing, and the day is one.
fn valid(text: &str) -> bool {
    let all = alphanumeric(text);
    let (Some(name), Some(birth), Some(initials)) = (all.get(..5), all.get(5..11), all.get(11..13)) else {
        return false;
    };
    let filled = |part: &[u8]| part.iter().skip_while(|b| **b != b'9').all(|b| *b == b'9');
    let birth: Vec<u32> = birth.iter().map(|b| u32::from(b.wrapping_sub(b'0'))).collect();
    let [tens, m, n, d, e, ones] = birth[..] else { return false };
    let (year, month, day) = (tens * 10 + ones, m * 10 + n, d * 10 + e);
    let month = if month > 50 { month - 50 } else { month };
    filled(name) && filled(initials) && (is_date(1900 + year, month, day) || is_date(2000 + year, month, day))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first is DVLA's specimen.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in ["MORGA657054SM9IJ", "MORGA 657054 SM9IJ 35", "licence fox99806226j99tk", "LEE99 912315 AB9 XY"] {
            finds(text, "uk_driver_licence");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "MORGA673054SM9IJ",
            "MO9GA657054SM9IJ",
            "MORGA657324SM9IJ",
            "MORGA657054SM9IJ1",
            "MORGA657054SMXIJ",
            "MORGA6570549M9IJ",
        ] {
            finds_none(text, "uk_driver_licence");
        }
    }
}
