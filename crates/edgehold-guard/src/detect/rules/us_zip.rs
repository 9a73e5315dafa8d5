//! Postal codes of the United States: five digits, or five and four (USPS, Publication 28). Behind the code of a
//! state, and before it a comma or the name of a place, or behind "ZIP", it is surely one.

use crate::detect::check::{digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const NOT: &[&str] = &[
    "order", "part", "model", "flight", "invoice", "version", "no", "number", "item", "sku", "type", "ref", "ticket",
    "file", "archive", "serial", "build", "lot", "case", "error", "code",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new(
        "us_zip_state",
        Entity::PostalCode,
        r"(?x) ,[\x20\n]? (?:A[AEKLPRSZ]|C[AOT]|D[CE]|FL|FM|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEHINOPST]|N[CDEHJMVY]|O[HKR]
            |P[ARW]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]) \.?,?[\x20\n] (?P<x>[0-9]{5}(?:-[0-9]{4})?)",
    )
    .check(valid)
    .alone(0.85),
    // "Miami FL 33101". Codes that are English words or common abbreviations are left out: IN, OR, ME, ID, PA, CO.
    Rule::new(
        "us_zip_place",
        Entity::PostalCode,
        r"(?x) [A-Z][a-z]+\x20 (?:A[KLRZ]|C[AT]|DC|FL|GA|IA|IL|K[SY]|M[DINOST]|N[CDEHJMVY]|RI|S[CD]|T[NX]|UT|V[AT]
            |W[AIVY]) \x20(?P<x>[0-9]{5}(?:-[0-9]{4})?)",
    )
    .check(valid)
    .unless(NOT)
    .alone(0.65),
    Rule::new(
        "us_zip_state_name",
        Entity::PostalCode,
        r"(?x) ,[\x20\n]? (?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia
            |Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan
            |Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New\x20(?:Hampshire|Jersey|Mexico|York)
            |(?:North|South)\x20(?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode\x20Island|Tennessee|Texas
            |Utah|Vermont|(?:West\x20)?Virginia|Washington|Wisconsin|Wyoming|Puerto\x20Rico) ,?[\x20\n]
            (?P<x>[0-9]{5}(?:-[0-9]{4})?)",
    )
    .check(valid)
    .alone(0.85),
    Rule::new(
        "us_zip_label",
        Entity::PostalCode,
        r#"(?i:zip)(?i:[ _-]?code)?(?: is| was| should be)?["']? ?[:=#>→|]? ?["']?(?P<x>[0-9]{5}(?:-[0-9]{4})?)"#,
    )
    .check(valid)
    .alone(0.97),
    Rule::new("us_zip", Entity::PostalCode, r"[0-9]{5}(?:-[0-9]{4})?")
        .check(valid)
        .labels(&["zip code", "zipcode", "postal code", "postcode", "mailing address", "código postal"])
        .unless(&[
            "order", "part", "model", "flight", "invoice", "version", "ref", "ticket", "file", "serial", "build",
            "error",
        ])
        .alone(0.1),
];

/// The lowest is 005, of Holtsville.
fn valid(text: &str) -> bool {
    text.get(..3).is_some_and(|area| number(&digits(area)) >= 5)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn codes_are_found() {
        for text in [
            "Springfield, IL 62704",
            "she lives in Boston, MA 02110-1301.",
            "Albany, New York 12207",
            "Miami FL 33101",
            "ZIP: 90210",
            "my zip code is 10001",
        ] {
            finds(text, "us_zip");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "62704",
            "order 62704",
            "Springfield, XX 62704",
            "Springfield, IL 627045",
            "Springfield, IL 00012",
            "the zip file has 62704 bytes",
            "Order TX 62704",
            "ZIP 123456",
        ] {
            finds_none(text, "us_zip");
        }
    }
}
