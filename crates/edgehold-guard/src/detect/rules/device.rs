//! Numbers of mobile devices: IMEI (3GPP TS 23.003, 6.2: fourteen digits and Luhn's), with its software version, and MAC
//! addresses (IEEE 802).

use crate::detect::check::varied_luhn;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &["imei", "imeis", "imei number", "device id", "handset", "phone id", "serial"];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("imei_parts", Entity::Device, r"[0-9]{2}[- ][0-9]{6}[- ][0-9]{6}[- ][0-9]")
        .check(varied_luhn)
        .labels(LABELS)
        .alone(0.85),
    Rule::new("imei", Entity::Device, r"[0-9]{15}").check(varied_luhn).labels(LABELS).alone(0.4),
    Rule::new("imeisv", Entity::Device, r"[0-9]{2}-?[0-9]{6}-?[0-9]{6}-?[0-9]{2}")
        .labels(&["imeisv", "imei"])
        .alone(0.1),
    Rule::new(
        "mac",
        Entity::Mac,
        r"(?i:[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})",
    )
    .check(of_one_device)
    .labels(&["mac", "mac address", "address", "bssid"])
    .alone(0.85),
];

/// All ones is everybody's, all zeros nobody's.
fn of_one_device(text: &str) -> bool {
    let hex: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).map(|b| b.to_ascii_lowercase()).collect();
    !hex.iter().all(|b| *b == b'0') && !hex.iter().all(|b| *b == b'f')
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_nothing};

    #[test]
    fn devices_are_found() {
        for text in ["IMEI 490154203237518", "49-015420-323751-8", "imei: 356938035643809"] {
            finds(text, "imei");
        }
        for text in ["00:1A:2b:3c:4D:5e", "00-1a-2b-3c-4d-5e", "001a.2b3c.4d5e"] {
            finds(text, "mac");
        }
    }

    #[test]
    fn what_is_no_device_is_left() {
        for text in [
            "490154203237518",
            "IMEI 490154203237517",
            "ff:ff:ff:ff:ff:ff",
            "00:1a:2b:3c:4d",
            "12:30:45",
            "00:1a-2b:3c:4d:5e",
        ] {
            finds_nothing(text);
        }
    }
}
