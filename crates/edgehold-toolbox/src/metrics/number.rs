//! Numbers in cells, and numbers in answers.

use serde_json::{Number, Value};

/// Larger magnitudes are not measurements; the bound keeps sums of squares finite.
const LARGEST: f64 = 1e18;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Cell {
    /// Nothing was measured.
    Missing,
    /// A measurement.
    Number(f64),
    /// Something else: text, an infinity, a number beyond all measure.
    NotANumber,
}

/// Whether a cell says that nothing was measured.
pub(super) fn is_missing(cell: &str) -> bool {
    const WORDS: [&str; 8] = ["", "-", "--", "nan", "na", "n/a", "null", "none"];
    cell.len() <= 4 && WORDS.iter().any(|word| cell.eq_ignore_ascii_case(word))
}

/// Reads a cell. Where the delimiter is not a comma, a comma may stand for the decimal point.
pub(super) fn parse(cell: &str, delimiter: u8) -> Cell {
    if is_missing(cell) {
        return Cell::Missing;
    }
    let decimal_comma = delimiter != b',' && cell.contains(',') && !cell.contains('.');
    let parsed = if decimal_comma { cell.replacen(',', ".", 1).parse::<f64>() } else { cell.parse() };
    match parsed {
        // Comparing also refuses NaN, which the words above do not cover in every spelling (`+nan`).
        Ok(number) if number.abs() <= LARGEST => Cell::Number(number),
        _ => Cell::NotANumber,
    }
}

/// Rounds to two decimals, half away from zero; never gives a negative zero.
pub(super) fn round2(number: f64) -> f64 {
    if number.abs() >= 1e13 { number } else { (number * 100.0).round() / 100.0 + 0.0 }
}

/// A number as JSON, rounded to two decimals; whole numbers without a decimal point.
pub(super) fn to_json(number: f64) -> Value {
    let rounded = round2(number);
    #[expect(clippy::cast_possible_truncation, reason = "whole and within the exact range of a double")]
    if rounded.fract() == 0.0 && rounded.abs() < 9e15 {
        return Value::from(rounded as i64);
    }
    Number::from_f64(rounded).map_or(Value::Null, Value::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_numbers_missing_or_wrong() {
        use Cell::{Missing, NotANumber, Number};
        for (cell, delimiter, expected) in [
            ("73", b',', Number(73.0)),
            ("-4.5", b',', Number(-4.5)),
            ("1e3", b',', Number(1000.0)),
            ("", b',', Missing),
            ("NaN", b',', Missing),
            ("NA", b',', Missing),
            ("null", b',', Missing),
            ("-", b',', Missing),
            ("+nan", b',', NotANumber),
            ("inf", b',', NotANumber),
            ("-Infinity", b',', NotANumber),
            ("1e999", b',', NotANumber),
            ("1e19", b',', NotANumber),
            ("73%", b',', NotANumber),
            ("on", b',', NotANumber),
            ("41,2", b';', Number(41.2)),
            ("1,200.5", b';', NotANumber),
            ("1,2,3", b';', NotANumber),
            ("41,2", b',', NotANumber),
        ] {
            assert_eq!(parse(cell, delimiter), expected, "{cell:?}");
        }
    }

    #[test]
    fn answers_have_two_decimals_at_most() {
        for (number, expected) in [
            (73.0, "73"),
            (41.234, "41.23"),
            (41.2, "41.2"),
            (-0.0, "0"),
            (-0.001, "0"),
            (0.005, "0.01"),
            (-2.5, "-2.5"),
            (1e15, "1000000000000000"),
            (1e18, "1e18"),
            (0.1 + 0.2, "0.3"),
        ] {
            let shown = to_json(number).to_string();
            assert!(shown == expected || shown == expected.replace("e18", "e+18"), "{number}: {shown}");
        }
    }
}
