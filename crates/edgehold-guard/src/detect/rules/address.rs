//! Streets with a number, in the forms of several languages, and post-office boxes. No register is asked: the kind of
//! street is what tells an address.

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[
    Rule::new("address_english", Entity::Address, r"(?x) [0-9]{1,5}[A-Za-z]?(?:-[0-9]{1,5})?\x20
        (?:(?:[NSEW]|North|South|East|West)\.?\x20)? (?:[\p{L}0-9'.-]+\x20){1,4}
        (?i:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|way|place|pl|square|sq|terrace|ter|parkway|pkwy
          |highway|hwy|circle|cir|close|crescent|cres|gardens|grove|mews|row|walk|alley|trail|trl|plaza|loop)(?-u:\b)\.?
        (?:,?\x20(?i:apt|apartment|suite|ste|unit|flat|floor|fl|room|rm|\#)\.?\x20?[\#]?[0-9A-Za-z-]{1,6}(?-u:\b))?").alone(0.7).check(street),
    Rule::new("address_german", Entity::Address, r"(?x) (?:\p{Lu}[\p{L}-]*\x20){0,2}\p{Lu}?[\p{L}-]*
        (?i:straße|strasse|str\.|weg|gasse|allee|platz|ufer|damm|ring|steig|straat|laan|plein|gracht|kade|vägen|gatan|gade|vej)
        \x20[0-9]{1,4}(?:\x20?[a-zA-Z](?-u:\b))?(?:\x20?-\x20?[0-9]{1,4})?").alone(0.75),
    Rule::new("address_romance", Entity::Address, r"(?x) (?:[0-9]{1,4}(?:\x20?(?i:bis|ter))?,?\x20)?
        (?-u:\b)(?i:rue|avenue|boulevard|chemin|impasse|quai|calle|avenida|avda\.|paseo|plaza|via|viale|corso|piazza|rua|travessa|ulica|ul\.)
        \x20(?:(?i:de|du|des|del|della|dei|la|le|les|los|las|da|do|dos)\x20|(?i:d|l|dell)'){0,3}
        \p{Lu}[\p{L}'-]*(?:\x20\p{Lu}[\p{L}'-]*){0,3}(?:,?\x20(?:n[.º°]?\x20?)?[0-9]{1,4}[a-zA-Z]?(?-u:\b))?").alone(0.7).check(numbered),
    Rule::new("post_box", Entity::Address,
        r"(?i:p\.? ?o\.? ?box|post office box|postfach|boîte postale|bp|apartado(?: de correos)?|casella postale|postbus) ?[0-9]{1,7}").alone(0.8),
];

/// The name of a street begins with a capital; one in small letters is one word and a kind that is hardly anything else, and
/// its number is no year. A count is no house.
fn street(text: &str) -> bool {
    const UNNAMED: &[&str] = &[
        "of", "in", "the", "and", "or", "to", "a", "on", "per", "miles", "km", "minutes", "hours", "days", "years",
        "people", "more", "times",
    ];
    const SURELY: &[&str] = &[
        "street",
        "st",
        "avenue",
        "ave",
        "road",
        "rd",
        "boulevard",
        "blvd",
        "lane",
        "ln",
        "drive",
        "dr",
        "parkway",
        "terrace",
    ];
    let mut words = text.split(' ');
    let number = words.next().unwrap_or_default();
    let [name, .., kind] = words.collect::<Vec<_>>()[..] else { return false };
    if UNNAMED.contains(&name.to_lowercase().as_str()) {
        return false;
    }
    let year = matches!(number.parse::<u32>(), Ok(1500..=2100));
    let small = text.split(' ').count() == 3 && SURELY.contains(&kind.trim_end_matches('.')) && !year;
    small || name.starts_with(|c: char| !c.is_ascii_lowercase())
}

fn numbered(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_nothing};

    #[test]
    fn streets_are_found_with_their_numbers() {
        for text in [
            "I live at 12 Baker Street.",
            "4500 N. Maple Ave, Apt 3B",
            "221b elm road",
            "17 Old Mill Lane",
            "1600 Amphitheatre Parkway",
        ] {
            finds(text, "address_english");
        }
        for text in ["Lindenstraße 12a", "Am Alten Markt wohnt er, Gartenweg 5", "Kerkstraat 101", "Hauptstr. 7"] {
            finds(text, "address_german");
        }
        for text in ["12 rue de la Paix", "Calle Mayor 25", "Via Roma, 5", "12, avenue des Champs"] {
            finds(text, "address_romance");
        }
        for text in ["PO Box 1234", "P.O. Box 77", "Postfach 10 ".trim_end()] {
            finds(text, "post_box");
        }
    }

    #[test]
    fn what_is_no_address_is_left() {
        for text in [
            "3 of the way",
            "5 miles on the road",
            "12 steps",
            "drive 20 ways",
            "via email",
            "the road 66",
            "in 1974 village new before place",
            "1974 school road",
            "20 students took first place",
            "14 more houses in this street",
        ] {
            finds_nothing(text);
        }
    }
}
