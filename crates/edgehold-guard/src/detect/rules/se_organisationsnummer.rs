//! Numbers of Swedish companies and associations: ten digits, the third at least 2, the last one Luhn's check
//! digit (Lag 1974:174 om identitetsbeteckning för juridiska personer), and the VAT number that is made of it.

use crate::detect::check::{digits, luhn};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "organisationsnummer",
    "organisationsnr",
    "org nummer",
    "orgnummer",
    "org nr",
    "orgnr",
    "org no",
    "organisation number",
    "organization number",
    "organisation no",
    "corporate identity number",
    "company number",
    "company registration",
    "registration number",
    "företagsnummer",
    "bolag",
    "momsregistreringsnummer",
    "momsnr",
    "vat",
    "vat number",
    "vat no",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("se_organisationsnummer", Entity::CompanyId, r"(?:16)?[0-9]{6}[- ]?[0-9]{4}")
        .check(valid)
        .labels(LABELS)
        .alone(0.4),
    Rule::new("se_organisationsnummer_vat", Entity::CompanyId, r"(?i:se)[ -]?[0-9]{6}-?[0-9]{4}[ -]?01")
        .check(vat)
        .labels(LABELS)
        .alone(0.75),
];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    digits.len().checked_sub(10).and_then(|from| digits.get(from..)).is_some_and(of_a_company)
}

fn vat(text: &str) -> bool {
    digits(text).get(..10).is_some_and(of_a_company)
}

/// The third digit is no month's, and the first, the kind of company, is not 0 or 4.
fn of_a_company(digits: &[u32]) -> bool {
    matches!(digits, [1..=3 | 5..=9, _, 2..=9, ..]) && luhn(digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// The second is the tax agency's own.
    #[test]
    fn numbers_are_found_as_they_are_written() {
        for text in [
            "org.nr 556703-1488",
            "Organisationsnummer: 202100-5489",
            "orgnr 9693120447",
            "org nr 16556703-1488",
            "SE556703148801",
        ] {
            finds(text, "se_organisationsnummer");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "556703-1488",
            "org.nr 556703-1489",
            "org.nr 551703-1488",
            "org.nr 556703-14881",
            "SE556703148901",
            "SE556703148802",
        ] {
            finds_none(text, "se_organisationsnummer");
        }
    }
}
