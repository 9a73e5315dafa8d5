//! The Israeli identity number: nine digits, zeros before included, with Luhn's check (Population and Immigration
//! Authority).

use crate::detect::check::varied_luhn;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

/// Abbreviations are parted at their marks: ת.ז.
const LABELS: &[&str] = &[
    "israeli id",
    "israel id",
    "israeli identity",
    "teudat zehut",
    "teudat zeut",
    "tz",
    "t z",
    "mispar zehut",
    "id number",
    "identity number",
    "id no",
    "national id",
    "תעודת זהות",
    "ת ז",
    "תז",
    "מספר זהות",
    "מספר תעודת זהות",
    "מס זהות",
    "זהות",
    "מספר ת ז",
    "بطاقة هوية",
    "رقم الهوية",
];
const NOT: &[&str] = &[
    "order",
    "invoice",
    "ticket",
    "part",
    "phone",
    "tel",
    "call",
    "fax",
    "tracking",
    "product",
    "item",
    "session",
    "device",
    "transaction",
    "version",
    "serial",
];

pub(crate) const RULES: &[Rule] = &[Rule::new(
    "il_id",
    Entity::NationalId,
    r"[0-9]{8}-?[0-9]|[0-9]-?[0-9]{7}-?[0-9]|[0-9]{3}[- ][0-9]{3}[- ][0-9]{3}|[0-9]{7}-?[0-9]",
)
.check(varied_luhn)
.labels(LABELS)
.unless(NOT)
.alone(0.2)];

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in [
            "Teudat Zehut 123456782",
            "ת.ז. 300000007",
            "תעודת זהות: 12345678-2",
            "Israeli ID 054321096",
            "ת\"ז 5432109-6",
        ] {
            finds(text, "il_id");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "Israeli ID 123456783",
            "123456782",
            "ת.ז. 1234567821",
            "order id number: order 123456782",
            "Israeli ID 000000000",
        ] {
            finds_none(text, "il_id");
        }
    }
}
