//! Dates with a day, or a month and a year, in figures and with the names of months.

use crate::detect::check::{digits, is_date};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &[
    "born",
    "birth",
    "dob",
    "birthday",
    "date of birth",
    "geboren",
    "geburtsdatum",
    "admitted",
    "discharged",
    "died",
    "date",
    "visit",
    "since",
    "until",
    "on",
];
const NOT: &[&str] = &["version", "v", "chapter", "section", "ratio", "score", "release", "step", "page"];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("date_iso", Entity::Date, r"(?:1[89]|20|21)[0-9]{2}(?:-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}|\.[0-9]{1,2}\.[0-9]{1,2})(?:T[0-9:.]+Z?)?")
        .check(year_first).labels(LABELS).alone(0.8),
    Rule::new("date_figures", Entity::Date, r"[0-9]{1,2}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\. ?[0-9]{1,2}\. ?)(?:(?:1[89]|20|21)[0-9]{2}|[0-9]{2})")
        .check(year_last).labels(LABELS).unless(NOT).alone(0.7),
    Rule::new("date_words", Entity::Date, r"(?x) (?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?
        |sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\x20[0-9]{1,2}(?:st|nd|rd|th)?(?:,?\x20(?:1[89]|20|21)[0-9]{2}|,?\x20'[0-9]{2})?(?-u:\b)")
        .check(some_day).labels(LABELS).alone(0.75),
    Rule::new("date_words_after", Entity::Date, r"(?x) [0-9]{1,2}(?:st|nd|rd|th|\.)?(?:\x20(?:of\x20)?|-)
        (?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?
          |januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
          |janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre
          |ottobre|dicembre)(?-u:\b)\.?(?:(?:,?\x20|-)(?:(?:1[89]|20|21)[0-9]{2}|'?[0-9]{2})(?-u:\b))?").check(some_day).labels(LABELS).alone(0.75),
    Rule::new("date_month", Entity::Date, r"(?i:january|february|march|april|may|june|july|august|september|october|november|december) (?:of )?(?:1[89]|20|21)[0-9]{2}")
        .alone(0.7),
];

fn parts(text: &str) -> Vec<u32> {
    text.split('T')
        .next()
        .unwrap_or_default()
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|n| n.parse().ok())
        .collect()
}

fn year_first(text: &str) -> bool {
    matches!(parts(text)[..], [year, month, day] if is_date(year, month, day))
}

/// Day first or month first; a year of two digits is one of the last or this century.
fn year_last(text: &str) -> bool {
    let [a, b, year] = parts(text)[..] else { return false };
    let year = if year < 100 { 2000 + year } else { year };
    is_date(year, a, b) || is_date(year, b, a)
}

fn some_day(text: &str) -> bool {
    parts(text).iter().any(|n| (1..=31).contains(n)) && digits(text).len() <= 6
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_nothing};

    #[test]
    fn dates_are_found() {
        for text in [
            "2024-02-29",
            "born 1987/03/04",
            "03/14/1962",
            "14.3.1962",
            "31-12-99",
            "March 3rd, 1985",
            "on Jan. 5",
            "5 May 2020",
            "3rd of June",
            "12-Sep-2019",
            "7. Oktober 1990",
            "June 1999",
            "2024-05-06T10:00:00Z",
        ] {
            finds(text, "date");
        }
    }

    #[test]
    fn days_that_never_were_and_versions_are_left() {
        for text in ["2023-02-30", "13/32/2020", "version 1.2.21", "1.2.3", "2020-13-01", "10/20"] {
            finds_nothing(text);
        }
    }
}
