//! German postal codes: five digits from 01001 on (Deutsche Post), behind a label, with the D of the country, or
//! before the name of a large town.

use crate::detect::check::{digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "plz",
    "postleitzahl",
    "postal code",
    "postcode",
    "zip",
    "zip code",
    "wohnort",
    "anschrift",
    "wohnhaft",
    "adresse",
    "address",
];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("de_postal_code", Entity::PostalCode, r"(?:D ?-? ?|DE-)?[0-9]{5}").check(valid).labels(LABELS).alone(0.1),
    Rule::new(
        "de_postal_code_town",
        Entity::PostalCode,
        r"(?x) (?P<x>(?:D-|DE-)?[0-9]{5})\x20 (?:Berlin|Hamburg|München|Muenchen|Munich|Köln|Koeln
            |Cologne|Frankfurt|Stuttgart|Düsseldorf
            |Duesseldorf|Leipzig|Dortmund|Essen|Bremen|Dresden|Hannover|Nürnberg|Nuernberg|Nuremberg
            |Duisburg|Bochum|Wuppertal|Bielefeld|Bonn
            |Münster|Muenster|Karlsruhe|Mannheim|Augsburg|Wiesbaden|Gelsenkirchen|Mönchengladbach
            |Braunschweig|Chemnitz|Kiel|Aachen|Halle
            |Magdeburg|Freiburg|Krefeld|Lübeck|Luebeck|Oberhausen|Erfurt|Mainz|Rostock|Kassel|Hagen
            |Potsdam|Saarbrücken|Hamm
            |Ludwigshafen|Oldenburg|Osnabrück|Leverkusen|Heidelberg|Darmstadt|Solingen|Regensburg
            |Paderborn|Ingolstadt|Würzburg|Fürth
            |Wolfsburg|Ulm|Heilbronn|Pforzheim|Göttingen|Bottrop|Trier|Reutlingen|Koblenz|Bremerhaven
            |Jena|Erlangen|Bamberg|Bayreuth
            |Konstanz|Tübingen|Schwerin|Cottbus|Weimar|Gera|Passau|Rosenheim|Flensburg|Hildesheim)\b",
    )
    .check(of_a_town)
    .labels(LABELS)
    .alone(0.65),
    Rule::new("de_postal_code_country", Entity::PostalCode, r"(?P<x>D-[0-9]{5})\x20\p{Lu}\p{Ll}+")
        .check(valid)
        .labels(LABELS)
        .alone(0.65),
];

fn valid(text: &str) -> bool {
    matches!(number(&digits(text)), 1001..=99_998)
}

/// Full thousands are counts of people.
fn of_a_town(text: &str) -> bool {
    valid(text) && !number(&digits(text)).is_multiple_of(1000)
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_none};

    #[test]
    fn codes_are_found_with_a_label_or_a_town() {
        for text in [
            "PLZ 10115",
            "Postleitzahl: 01067",
            "10115 Berlin",
            "D-80331 München",
            "er wohnt in D-25980 Sylt",
            "50667 Köln-Mitte",
        ] {
            finds(text, "de_postal_code");
        }
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "10115",
            "25000 Berlin fans",
            "PLZ 00115",
            "PLZ 101156",
            "order 10115 shipped",
            "1.10115 Berlin",
            "10115 berlins",
        ] {
            finds_none(text, "de_postal_code");
        }
    }
}
