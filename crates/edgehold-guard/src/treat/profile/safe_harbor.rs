//! The 18 identifiers of the Safe Harbor method, 45 CFR 164.514(b)(2)(i), and what is done about each.
//!
//! The regulation also asks that whoever holds the data does not know that what is left could identify a person (ii). No
//! program can promise that, and this one does not.

use serde::Serialize;

use crate::detect::Entity;
use crate::treat::{Plan, Treatment};

/// One of the 18.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Identifier {
    /// Its letter in (b)(2)(i).
    pub letter: char,
    /// What the regulation names.
    pub name: &'static str,
    /// What the guard looks for.
    pub entities: &'static [Entity],
    /// What happens to it.
    pub treatment: Treatment,
    /// What is covered.
    pub covered: &'static str,
    /// What is not.
    pub not_covered: &'static str,
}

/// A row of the table.
const fn row(letter: char, name: &'static str, entities: &'static [Entity], treatment: Treatment) -> Identifier {
    Identifier { letter, name, entities, treatment, covered: "", not_covered: "" }
}

impl Identifier {
    const fn says(self, covered: &'static str, not_covered: &'static str) -> Self {
        Self { covered, not_covered, ..self }
    }
}

use Entity::*;
use Treatment::{Generalise, Redact};

/// All 18, in the order of the regulation.
pub const SAFE_HARBOR: &[Identifier] = &[
    row('A', "names", &[Person], Redact)
        .says("names that the classifier finds", "names it misses; nicknames; relatives named by their role"),
    row('B', "geography smaller than a state", &[Place, Address, PostalCode, Coordinates], Generalise).says(
        "street addresses, places, coordinates; ZIP codes become three digits, 000 where under 20,000 people live",
        "buildings and wards with names of their own; postal codes of other countries are removed whole",
    ),
    row('C', "dates but the year, ages over 89", &[Date, Age], Generalise).says(
        "written dates become their year; ages over 89 become 90+",
        "times of day; days named by a feast or an event; dates with no year are removed whole",
    ),
    row('D', "telephone numbers", &[Phone], Redact).says("international and usual national forms", "short extensions"),
    row('E', "fax numbers", &[Phone], Redact).says("found as telephone numbers", "as for telephone numbers"),
    row('F', "e-mail addresses", &[Email], Redact).says("all usual and disguised forms", "handles without an `@`"),
    row('G', "social security numbers", &[SocialSecurity, NationalId, TaxId], Redact)
        .says("the US number, and the national numbers of the countries that are known", "numbers of other countries"),
    row('H', "medical record numbers", &[MedicalRecord], Redact).says("behind a label", "without a label"),
    row('I', "health plan numbers", &[HealthId], Redact)
        .says("MBI, NHS and the other numbers that are known, or behind a label", "a plan's own form without a label"),
    row('J', "account numbers", &[Account, Iban, Bic, Card, Crypto], Redact)
        .says("cards, IBANs, wallets; other accounts behind a label", "other accounts without a label"),
    row('K', "certificate and licence numbers", &[Certificate, DriverLicence, MedicalLicence, Passport], Redact)
        .says("those with a check digit or behind a label", "others"),
    row('L', "vehicle identifiers", &[Vin, Plate], Redact)
        .says("VINs, plates behind a label", "plates without a label"),
    row('M', "device identifiers", &[Device, Mac], Redact)
        .says("IMEI and network addresses; serial numbers behind a label", "serial numbers without a label"),
    row('N', "web addresses", &[Url], Redact).says("all usual and defanged forms", "names of sites that are words"),
    row('O', "IP addresses", &[Ip], Redact).says("IPv4 and IPv6", "none known"),
    row('P', "biometric identifiers", &[], Redact).says("nothing: texts alone are read", "all"),
    row('Q', "photographs of faces", &[], Redact).says("nothing: texts alone are read", "all"),
    row('R', "any other unique number or code", &[CompanyId, Secret, Organisation, Group], Redact).says(
        "keys, passwords, company numbers, and the owner's own recognisers",
        "codes that nobody has described; combinations of rare facts",
    ),
];

/// The plan. A kind that is in no row is redacted.
pub fn safe_harbor() -> Plan {
    let rows = SAFE_HARBOR.iter().flat_map(|row| row.entities.iter().map(|e| (*e, row.treatment)));
    rows.fold(Plan::all(Redact), |plan, (entity, treatment)| plan.with(entity, treatment))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_eighteen_and_each_says_what_it_does_not_cover() {
        let letters: String = SAFE_HARBOR.iter().map(|row| row.letter).collect();
        assert_eq!(letters, "ABCDEFGHIJKLMNOPQR");
        assert!(SAFE_HARBOR.iter().all(|row| !row.covered.is_empty() && !row.not_covered.is_empty()));
        let unlisted: Vec<_> =
            Entity::ALL.iter().filter(|e| !SAFE_HARBOR.iter().any(|row| row.entities.contains(e))).collect();
        assert!(unlisted.is_empty(), "{unlisted:?}");
    }
}
