//! Numbers that nothing but a label tells: of patients, members, accounts and certificates.

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const PATIENT: &[&str] = &[
    "mrn",
    "medical record",
    "medical record number",
    "patient id",
    "patient number",
    "patient no",
    "chart number",
    "chart no",
    "hospital number",
    "record number",
    "encounter",
    "case number",
    "patienten id",
    "patientennummer",
    "fallnummer",
];
const MEMBER: &[&str] = &[
    "member id",
    "member number",
    "subscriber",
    "subscriber id",
    "policy number",
    "policy no",
    "beneficiary",
    "health plan",
    "insurance number",
    "insurance id",
    "plan number",
    "group number",
    "versichertennummer",
    "medicaid",
    "medicaid id",
];
const ACCOUNT: &[&str] = &[
    "account",
    "account number",
    "account no",
    "acct",
    "acct no",
    "kontonummer",
    "konto",
    "compte",
    "numéro de compte",
    "cuenta",
    "conto",
    "rekening",
    "rekeningnummer",
    "customer number",
    "customer id",
    "client number",
    "kundennummer",
];
const CERTIFICATE: &[&str] = &[
    "certificate number",
    "certificate no",
    "licence number",
    "license number",
    "licence no",
    "license no",
    "registration number",
    "permit number",
    "badge number",
    "employee id",
    "employee number",
    "student id",
    "staff id",
    "personalnummer",
    "matrikelnummer",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("medical_record", Entity::MedicalRecord, r"(?i:[a-z]{0,3})[-:]?[0-9]{4,12}(?:-[0-9]{1,6})?")
        .labels(PATIENT)
        .alone(0.1),
    Rule::new("health_member", Entity::HealthId, r"(?i:[a-z]{0,4})-?[0-9]{5,14}(?:-[0-9]{1,4})?")
        .labels(MEMBER)
        .alone(0.1),
    Rule::new("account", Entity::Account, r"(?i:[a-z]{0,3})(?:[0-9]{6,20}|[0-9]{2,6}(?:[ -][0-9]{2,6}){1,5})")
        .check(long_enough)
        .labels(ACCOUNT)
        .alone(0.1),
    Rule::new("certificate", Entity::Certificate, r"(?i:[a-z]{0,4})-?[0-9]{4,12}(?:-[0-9]{1,4})?")
        .labels(CERTIFICATE)
        .alone(0.1),
];

fn long_enough(text: &str) -> bool {
    (6..=20).contains(&text.bytes().filter(u8::is_ascii_digit).count())
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_nothing};

    #[test]
    fn a_label_tells_them() {
        for (text, rule) in [
            ("MRN: 0012345678", "medical_record"),
            ("patient id AB-77123", "medical_record"),
            ("Member ID XYZ123456789", "health_member"),
            ("Kontonummer 12345678", "account"),
            ("kundennummer 1234 5678 90", "account"),
            ("employee id 88213", "certificate"),
        ] {
            finds(text, rule);
        }
    }

    #[test]
    fn without_one_they_are_numbers() {
        for text in ["0012345678", "order AB-77123", "invoice 12345678", "accounts for 12 %", "record 12"] {
            finds_nothing(text);
        }
    }
}
