//! Telephone numbers: international ones, and national ones in a form that is hardly anything else.
//!
//! A number is a run of digit groups. What it begins with decides how much more is needed: after a `+` or a word such as
//! "phone" any 7 to 15 digits will do (ITU-T E.164); a national number needs its trunk zero, its area code in brackets
//! or its usual grouping. Dates, times, addresses of machines, versions, decimals and rows of readings are none.

mod form;
mod other;
mod row;

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

#[cfg(test)]
use crate::stage::Stage;
use crate::stage::number::Numbers;
use form::Reading;

/// A word that says that a telephone number follows.
#[expect(clippy::expect_used, reason = "the pattern is constant, and a test compiles it")]
static CUE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?ix) (?: (?:^|[^\p{L}\p{N}])
            (?: tel | telephone | phone | mobile | cell | fax | call | dial | sms | whatsapp
              | telefon | tel\.?-?nr | mobil | handy | rufnummer | téléphone | tél | portable
              | teléfono | telefono | telefone | móvil | cellulare | telefoon | тел | телефон )
            | 电话 | 電話 | 전화 | هاتف | [☎☏📞📱] )
        [\s.:=/\#\x{FE0F}-]{0,3} $",
    )
    .expect("a valid pattern")
});

/// How far before a number a cue may begin, in characters.
const CUE_REACH: usize = 20;

#[cfg(test)]
pub(crate) struct Phone;

#[cfg(test)]
impl Stage for Phone {
    fn find(&self, text: &str) -> Vec<Range<usize>> {
        Numbers::read(text, 7).map(|numbers| find_in(&numbers)).unwrap_or_default()
    }
}

/// The telephone numbers among these numbers.
pub(crate) fn find_in(numbers: &Numbers<'_>) -> Vec<Range<usize>> {
    let reading = Reading::new(numbers);
    let mut found = Vec::new();
    for first in 0..numbers.groups.len() {
        let Some(positions) = reading.longest_from(first) else { continue };
        found.push(numbers.place(positions));
    }
    found
}

/// Whether a cue stands right before this byte of the text.
fn follows_cue(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(['(', '（']);
    let from = before.char_indices().rev().nth(CUE_REACH).map_or(0, |(i, _)| i);
    CUE.is_match(&before[from..])
}
