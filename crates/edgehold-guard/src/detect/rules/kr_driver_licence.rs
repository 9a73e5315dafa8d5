//! Korean driving licences: the region's number (or its name), the year, six digits and two (Korean National Police
//! Agency). The check is not published, so a label is needed where no region is named.

use crate::detect::check::{digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "driver license",
    "driver's license",
    "driver's licence",
    "driver s license",
    "driver s license no",
    "driver s license number",
    "driver's license no",
    "driver's license number",
    "driver licence",
    "driving license",
    "driving licence",
    "license number",
    "운전면허",
    "운전면허번호",
    "운전면허번호는",
    "운전면허증",
    "운전면허증번호",
    "운전면허 번호",
    "면허번호",
    "면허번호는",
    "면허증",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        "kr_driver_licence_region",
        Entity::DriverLicence,
        r"(?x) (?:서울|부산|경기|경기남부|경기북부|강원|충북|충남|전북|전남|경북|경남|제주
            |대구|인천|광주|대전|울산)
            [\x20-]?[0-9]{2}[-\x20][0-9]{6}[-\x20][0-9]{2}",
    )
    .labels(LABELS)
    .alone(0.8),
    Rule::new("kr_driver_licence", Entity::DriverLicence, r"[12][0-9][- ]?[0-9]{2}[- ]?[0-9]{6}[- ]?[0-9]{2}")
        .check(valid)
        .labels(LABELS)
        .alone(0.4),
];

/// Regions are numbered from 11 to 28.
fn valid(text: &str) -> bool {
    (11..=28).contains(&number(digits(text).get(..2).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn licences_are_found() {
        for text in [
            "운전면허번호: 11-90-123456-78",
            "driver's license 11 90 123456 78",
            "면허번호는 119012345678",
            "서울 90-123456-78",
        ] {
            finds(text, "kr_driver_licence");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "11-90-123456-78",
            "면허번호 10-90-123456-78",
            "면허번호 29-90-123456-78",
            "면허번호 11-90-123456-789",
            "order 119012345678",
        ] {
            finds_none(text, "kr_driver_licence");
        }
    }
}
