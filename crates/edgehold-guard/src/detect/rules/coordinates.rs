//! Places on the map: a latitude and a longitude, in decimal degrees or in degrees, minutes and seconds (ISO 6709).

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "lat",
    "latitude",
    "long",
    "longitude",
    "lon",
    "lng",
    "coordinates",
    "coordinate",
    "gps",
    "geo",
    "location",
    "position",
    "koordinaten",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("coordinates_fine", Entity::Coordinates, r"-?[0-9]{1,2}\.[0-9]{4,10}°? ?[NSns]?[,;/ ] ?-?[0-9]{1,3}\.[0-9]{4,10}°?(?: ?[EWew](?-u:\b))?")
        .check(on_earth).labels(LABELS).alone(0.7),
    Rule::new("coordinates", Entity::Coordinates, r"-?[0-9]{1,2}(?:\.[0-9]{1,10})?°? ?[NSns]?[,;/ ] ?-?[0-9]{1,3}(?:\.[0-9]{1,10})?°?(?: ?[EWew](?-u:\b))?")
        .check(on_earth).labels(LABELS).alone(0.1),
    Rule::new("coordinates_dms", Entity::Coordinates,
        r#"[0-9]{1,2}° ?[0-9]{1,2}['′] ?(?:[0-9]{1,2}(?:\.[0-9]+)?(?:["″]|'') ?)?[NS],? ?[0-9]{1,3}° ?[0-9]{1,2}['′] ?(?:[0-9]{1,2}(?:\.[0-9]+)?(?:["″]|'') ?)?[EWO]"#)
        .labels(LABELS).alone(0.9),
    Rule::new("coordinates_one", Entity::Coordinates, r"-?[0-9]{1,3}\.[0-9]{3,10}").check(one).alone(0.1).labels(LABELS),
];

/// At most 90 degrees from the equator, and 180 from Greenwich.
fn on_earth(text: &str) -> bool {
    let numbers: Vec<f64> =
        text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-')).filter_map(|n| n.parse().ok()).collect();
    matches!(numbers[..], [lat, lon] if lat.abs() <= 90.0 && lon.abs() <= 180.0)
}

fn one(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(|n| n.abs() <= 180.0)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_nothing};

    #[test]
    fn places_are_found() {
        for text in [
            "52.52000, 13.40495",
            "at 48.8566 N, 2.3522 E",
            "gps 52.5, 13.4",
            r#"52°31'12"N 13°24'18"E"#,
            "-33.8688 151.2093",
        ] {
            finds(text, "coordinates");
        }
        finds("latitude: 52.5200", "coordinates_one");
    }

    #[test]
    fn other_pairs_of_numbers_are_none() {
        for text in ["52.5, 13.4", "95.12345, 13.12345", "3.1415", "values 1.5 2.5", "52.12345, 200.12345"] {
            finds_nothing(text);
        }
    }
}
