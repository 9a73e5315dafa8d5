//! The Korean business registration number: three, two and five digits, the last of which checks the others by 10
//! (National Tax Service).

use crate::detect::check::{all_same, digits, number, weighted};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "brn",
    "business registration",
    "business registration number",
    "business number",
    "business license",
    "tax registration number",
    "사업자등록번호",
    "사업자등록번호는",
    "사업자번호",
    "사업자번호는",
    "사업자",
    "사업자등록",
    "사업자 등록번호",
    "등록번호",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("kr_brn", Entity::CompanyId, r"[1-9][0-9]{2}-[0-9]{2}-[0-9]{5}").check(valid).labels(LABELS).alone(0.4),
    Rule::new("kr_brn_plain", Entity::CompanyId, r"[1-9][0-9]{2} ?[0-9]{2} ?[0-9]{5}")
        .check(valid)
        .labels(LABELS)
        .alone(0.2),
];

fn valid(text: &str) -> bool {
    let digits = digits(text);
    let [head @ .., ninth, last] = &digits[..] else { return false };
    let sum = weighted(head, &[1, 3, 7, 1, 3, 7, 1, 3]) + ninth * 5 + ninth * 5 / 10;
    let kind = number(digits.get(3..5).unwrap_or_default());
    (10 - sum % 10) % 10 == *last && kind != 0 && !all_same(&digits)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn numbers_are_found() {
        for text in ["사업자등록번호: 116-82-00276", "BRN 123-45-67891", "business registration number 2208112341"]
        {
            finds(text, "kr_brn");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in ["BRN 116-82-00277", "116-82-00276", "BRN 116-82-002761", "order 1168200276", "BRN 116-00-00276"] {
            finds_none(text, "kr_brn");
        }
    }
}
