//! Decimal digits of every script.

/// The zeros of Unicode's decimal digits (general category Nd), ascending. Nine digits follow each: Unicode promises
/// that they stand together (UAX #44, 5.7.4).
const ZEROS: [u32; 76] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136,
    0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0,
    0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE, 0x1D7D8,
    0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

/// The value of a decimal digit of any script.
pub(crate) fn value(c: char) -> Option<u8> {
    let code = u32::from(c);
    let at = ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?;
    u8::try_from(code - ZEROS[at]).ok().filter(|v| *v < 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table against the regex crate's: it fails when a new version of Unicode brings new digits.
    #[test]
    fn the_table_holds_every_decimal_digit() {
        let nd = regex::Regex::new(r"^\p{Nd}$").unwrap();
        for c in '\0'..=char::MAX {
            assert_eq!(value(c).is_some(), nd.is_match(c.encode_utf8(&mut [0; 4])), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn digits_of_other_scripts_have_their_values() {
        for (c, expect) in [('7', Some(7)), ('٣', Some(3)), ('九', None), ('９', Some(9)), ('𝟘', Some(0)), ('²', None)]
        {
            assert_eq!(value(c), expect, "{c}");
        }
    }
}
