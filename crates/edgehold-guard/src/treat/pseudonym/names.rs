//! Made-up names. They are put together from syllables, so that there are many and hardly anyone has one.

const STARTS: [&str; 24] = [
    "Al", "Be", "Co", "Da", "El", "Fa", "Ga", "Ha", "Il", "Jo", "Ka", "Le", "Mi", "No", "Or", "Pe", "Ro", "Sa", "Ta",
    "Ul", "Va", "Wi", "Ya", "Ze",
];
const MIDDLES: [&str; 16] =
    ["bri", "del", "fen", "gor", "lan", "mar", "nel", "por", "ran", "sel", "tor", "van", "wen", "mon", "rin", "das"];
const ENDS: [&str; 12] = ["a", "an", "el", "en", "ia", "in", "is", "o", "on", "or", "us", "y"];

fn word(code: &[u8; 32], at: usize) -> String {
    let part = |list: &[&'static str], i: usize| list[usize::from(code[at + i]) % list.len()];
    format!("{}{}{}", part(&STARTS, 0), part(&MIDDLES, 1), part(&ENDS, 2))
}

/// A person's name of as many words as the real one, two at most, in the same case.
pub(super) fn person(text: &str, code: &[u8; 32]) -> String {
    let first = word(code, 0);
    let made = if text.split_whitespace().count() > 1 { format!("{first} {}", word(code, 8)) } else { first };
    in_case_of(text, &made)
}

/// A place.
pub(super) fn place(code: &[u8; 32]) -> String {
    const KINDS: [&str; 6] = ["ford", "field", "bridge", "haven", "stead", "mere"];
    format!("{}{}", word(code, 16), KINDS[usize::from(code[20]) % KINDS.len()])
}

/// An organisation.
pub(super) fn organisation(code: &[u8; 32]) -> String {
    const KINDS: [&str; 5] = ["Works", "Group", "Partners", "Union", "House"];
    format!("{} {}", word(code, 22), KINDS[usize::from(code[26]) % KINDS.len()])
}

/// In lower or upper case where the real one is.
pub(super) fn in_case_of(text: &str, made: &str) -> String {
    let has = |test: fn(char) -> bool| text.chars().any(test);
    match (has(char::is_uppercase), has(char::is_lowercase)) {
        (false, true) => made.to_lowercase(),
        (true, false) if text.chars().count() > 1 => made.to_uppercase(),
        _ => made.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_the_case_and_number_of_words_of_the_real_ones() {
        let code = [3; 32];
        assert_eq!(person("Anna Berg", &code).split(' ').count(), 2);
        assert_eq!(person("anna", &code), person("Anna", &code).to_lowercase());
        assert_eq!(in_case_of("ACME", &organisation(&code)), organisation(&code).to_uppercase());
        assert!(!place(&code).contains(' '));
    }
}
