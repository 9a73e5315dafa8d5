//! The German tax identification number: eleven digits, of the first ten of which one comes twice or three times
//! and the others at most once, and a check digit of ISO 7064, MOD 11,10 (Abgabenordnung § 139b; BZSt,
//! "Prüfziffernberechnung").

use crate::detect::check::{digits, mod11_10};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "steuer id",
    "steuer identifikationsnummer",
    "steueridentifikationsnummer",
    "steuerliche identifikationsnummer",
    "steueridentnummer",
    "steuer ident nr",
    "steuer idnr",
    "identifikationsnummer",
    "idnr",
    "id nr",
    "id nummer",
    "steuernummer",
    "tax id",
    "tax id number",
    "tax identification number",
    "tax number",
    "tin",
    "german tax id",
];

/// In its groups of two and three, and as eleven digits behind a label.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("de_tax_id", Entity::TaxId, r"[0-9]{2} [0-9]{3} [0-9]{3} [0-9]{3}")
        .check(valid)
        .labels(LABELS)
        .alone(0.7),
    Rule::new("de_tax_id_plain", Entity::TaxId, r"[0-9]{2}[- /.]?[0-9]{3}[- /.]?[0-9]{3}[- /.]?[0-9]{3}")
        .check(valid)
        .labels(LABELS)
        .alone(0.4),
];

/// A digit that comes three times does not do so in a row.
fn valid(text: &str) -> bool {
    let digits = digits(text);
    let (Some(head), Some(first)) = (digits.get(..10), digits.first()) else { return false };
    let mut counts = [0_u32; 10];
    for digit in head {
        if let Some(count) = counts.get_mut(*digit as usize) {
            *count += 1;
        }
    }
    let more: Vec<u32> = counts.into_iter().filter(|c| *c > 1).collect();
    let in_a_row = head.windows(3).any(|w| w.iter().all(|d| w.first() == Some(d)));
    *first != 0 && matches!(more[..], [2 | 3]) && !in_a_row && mod11_10(&digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The first three are the tax office's examples.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "Steuer-ID 86095742719",
            "IdNr.: 47036892816",
            "65 929 970 489",
            "Steueridentifikationsnummer: 86 095 742 719",
        ] {
            finds(text, "de_tax_id");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "86095742719",
            "Steuer-ID 86095742718",
            "IdNr 12345678903",
            "IdNr 44882130574",
            "12 345 678 903",
            "65 929 970 4891",
            "IdNr 860957427191",
            "order 86095742719",
        ] {
            finds_none(text, "de_tax_id");
        }
    }
}
