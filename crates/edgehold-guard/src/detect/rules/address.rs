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

/// The name of a street begins with a capital or is written all in small letters; a year or a count is no house.
fn street(text: &str) -> bool {
    let mut words = text.split(' ').skip(1);
    let name = words.next().unwrap_or_default();
    let unnamed = [
        "of", "in", "the", "and", "or", "to", "a", "on", "per", "miles", "km", "minutes", "hours", "days", "years",
        "people", "more", "times",
    ];
    !unnamed.contains(&name.to_lowercase().as_str()) && text.split(' ').count() > 2
}

fn numbered(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_nothing};

    #[test]
    fn streets_are_found_with_their_numbers() {
        for text in ["I live at 12 Baker Street.", "4500 N. Maple Ave, Apt 3B", "221b elm road", "17 Old Mill Lane"] {
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
        for text in ["3 of the way", "5 miles on the road", "12 steps", "drive 20 ways", "via email", "the road 66"] {
            finds_nothing(text);
        }
    }
}
