//! Postcodes of the United Kingdom: an area, a district, a sector and a unit (BS 7666; Royal Mail, Postcode
//! Address File).

use crate::detect::check::alphanumeric;
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

/// What a postcode is called, and what stands before one in an address.
const LABELS: &[&str] = &[
    "postcode",
    "post code",
    "postal code",
    "zip",
    "address",
    "uk",
    "united kingdom",
    "england",
    "scotland",
    "wales",
    "northern ireland",
    "street",
    "st",
    "road",
    "rd",
    "lane",
    "avenue",
    "ave",
    "close",
    "drive",
    "court",
    "gardens",
    "terrace",
    "way",
    "place",
    "square",
    "crescent",
    "grove",
    "hill",
    "park",
    "mews",
    "row",
    "house",
    "flat",
    "london",
    "manchester",
    "birmingham",
    "leeds",
    "glasgow",
    "edinburgh",
    "liverpool",
    "bristol",
    "sheffield",
    "cardiff",
    "belfast",
    "newcastle",
    "nottingham",
    "leicester",
    "oxford",
    "cambridge",
    "brighton",
    "southampton",
    "portsmouth",
    "plymouth",
    "reading",
    "york",
    "bath",
    "aberdeen",
    "dundee",
    "swansea",
    "norwich",
    "exeter",
    "coventry",
    "derby",
    "hull",
    "bradford",
    "middlesex",
    "surrey",
    "kent",
    "essex",
    "lives",
    "live",
];

/// Behind a label, or behind the comma and the town of an address.
pub(crate) const RULES: &[Rule] = &[
    Rule::new("uk_postcode", Entity::PostalCode, r"(?i:[a-z]{1,2}[0-9][0-9a-z]? ?[0-9][abd-hjlnp-uw-z]{2}|gir ?0aa)")
        .check(valid)
        .labels(LABELS)
        .alone(0.4),
    Rule::new(
        "uk_postcode_town",
        Entity::PostalCode,
        r"(?x) ,[\x20\n] (?:[A-Z][a-z]{1,20}[\x20-]|(?:upon|on|le|under|by)[\x20-]){0,4} [A-Z][a-z]{2,20} ,?[\x20\n]
            (?P<x>[A-Z]{1,2}[0-9][0-9A-Z]?\x20[0-9][ABD-HJLNP-UW-Z]{2})",
    )
    .check(valid)
    .alone(0.8),
];

/// The areas that there are.
const AREAS: &str = "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN \
    DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS \
    LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW \
    SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE";

/// The area is one of them, and a letter behind the district is one of those in use.
fn valid(text: &str) -> bool {
    let code = alphanumeric(text);
    let Some(outward) = code.len().checked_sub(3).and_then(|n| code.get(..n)) else { return false };
    let letters = outward.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let (area, district) = outward.split_at(letters);
    let sub = match (letters, district) {
        (1, [_, b]) if b.is_ascii_alphabetic() => b"ABCDEFGHJKPSTUW".contains(b),
        (_, [_, b]) if b.is_ascii_alphabetic() => b"ABEHMNPRVWXY".contains(b),
        _ => true,
    };
    code == b"GIR0AA" || sub && AREAS.split(' ').any(|a| a.as_bytes() == area)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    /// SW1A 1AA, M1 1AE, EC1A 1BB and GIR 0AA are Royal Mail's examples.
    #[test]
    fn codes_are_found_in_every_form() {
        for text in [
            "London SW1A 1AA",
            "Postcode: M1 1AE",
            "postcode ec1a1bb",
            "UK, GIR 0AA",
            "Manchester M60 1NW, UK",
            "Flat B, W1A 0AX",
        ] {
            finds(text, "uk_postcode");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "SW1A 1AA",
            "postcode QQ1 1AA",
            "postcode SW1A 1AC",
            "postcode SW1A 1AAB",
            "postcode SW1J 1AA",
            "instance E2 4GB",
            "part M1 1AE",
        ] {
            finds_none(text, "uk_postcode");
        }
    }

    #[test]
    fn behind_a_town_no_label_is_needed() {
        for text in ["The Old Mill, Chipping Norton OX7 5AD", "Mill Lane, Barton-on-Sea, BH25 7DZ"] {
            let found = crate::detect::rules::tests::DETECTOR.find(text);
            assert!(found.iter().any(|f| f.reason.rule.starts_with("uk_postcode")), "{text}: {found:?}");
        }
        for text in ["model London SW1A 1AA", ", Type ZZ1 1AA", ", the SW1A 1AA"] {
            finds_none(text, "uk_postcode_town");
        }
    }
}
