//! Ages of people, in figures.

use crate::detect::check::{digits, number};
use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

pub(crate) const RULES: &[Rule] = &[
    Rule::new("age", Entity::Age, r"(?P<x>[0-9]{1,3})[ -]?(?i:years?[ -]old|year[ -]olds?|y/o|yo|yrs?[ -]old|years? of age|jahre alt|ans|años|anni)(?-u:\b)")
        .check(of_a_person).alone(0.8),
    Rule::new("age_behind", Entity::Age, r#"(?i:(?:(?-u:\b)|_)(?:(?:patient|person|client|user|customer|donor)[_ -]?)?(?:aged?|alter|edad|età|idade|leeftijd))["']?(?: ?: ?|[: ]{1,2}|:[ \n]+| ?[=>→|,;#-] ?| is | of | was | should be )["'(*/\[]{0,2}(?P<x>[0-9]{1,3})"#).check(of_a_person).alone(0.8),
];

fn of_a_person(text: &str) -> bool {
    number(&digits(text)) <= 122
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_nothing};

    #[test]
    fn ages_are_found() {
        for text in ["a 47-year-old man", "she is 93 years old", "45 y/o", "45yo male", "19 yrs old"] {
            finds(text, "age");
        }
        for text in [
            "aged 62",
            "Age: 71",
            "at the age of 8",
            "<patient_age>60</patient_age>",
            "PATIENT_AGE=78",
            "Age : 45",
            "age [85]",
            "age **40**",
        ] {
            finds(text, "age_behind");
        }
    }

    #[test]
    fn other_times_are_none() {
        for text in ["for 20 years", "page: 12", "a 400 years old tree", "stage 3", "45 yolks"] {
            finds_nothing(text);
        }
    }
}
