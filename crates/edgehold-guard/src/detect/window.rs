//! The parts of a text that are worth a closer look: around digits, `@`, `://`, and the like. Prose is mostly skipped.

use std::ops::Range;

/// How far around a trigger a recogniser, or a label, may reach, in bytes.
pub(crate) const REACH: usize = 160;
/// And in words: what begins more words before its first trigger, or ends more words behind its last, is not found.
const WORDS_BEFORE: usize = 7;
const WORDS_AFTER: usize = 10;
/// A window longer than this, where triggers stand close together on and on, is taken in parts.
pub(crate) const LONG: usize = 8192;
/// So much of the end of a text may still turn out to be written otherwise: a disguise that has only begun.
const UNSURE: usize = 16;
/// How far a part reaches into the next one: what starts in a part lies wholly in it.
const INTO: usize = 4096;

/// The windows of a plain text, in order, however long. No character is cut.
pub(crate) fn joined(text: &str) -> Vec<Range<usize>> {
    let mut windows: Vec<Range<usize>> = Vec::new();
    let bytes = text.as_bytes();
    // The last trigger of the last window, whose end is found when the next one begins.
    let mut last = 0;
    let mut from = 0;
    while from < bytes.len() {
        let to = (from + BLOCK).min(bytes.len());
        // Most blocks of prose hold none; of the others few bytes may be one.
        let mut may = match bytes[from.saturating_sub(1)..].first_chunk() {
            Some(block) if from > 0 => may_be_triggers(block),
            _ => u32::MAX,
        };
        while may != 0 {
            let at = from + may.trailing_zeros() as usize;
            may &= may - 1;
            if at >= to || !is_trigger(bytes, at, bytes[at]) {
                continue;
            }
            match windows.last_mut() {
                Some(_) if at - last <= CLOSE => {}
                Some(window) if before(bytes, at) > after(bytes, last) => {
                    window.end = after(bytes, last);
                    windows.push(before(bytes, at)..at);
                }
                Some(_) => {}
                None => windows.push(before(bytes, at)..at),
            }
            last = at;
        }
        from = to;
    }
    if let Some(window) = windows.last_mut() {
        window.end = after(bytes, last);
    }
    for window in &mut windows {
        window.start = text.floor_char_boundary(window.start);
        window.end = text.ceil_char_boundary(window.end);
    }
    windows
}

/// Triggers no further apart are in one window, whatever stands between them.
const CLOSE: usize = 16;

/// What stands between words, of the plain form.
#[inline]
fn is_gap(byte: u8) -> bool {
    byte == b' ' || byte == b'\n'
}

/// Where a window begins whose first trigger stands at this place.
pub(crate) fn before(bytes: &[u8], at: usize) -> usize {
    let from = at.saturating_sub(REACH);
    let mut words = 0;
    for (i, byte) in bytes[from..at].iter().enumerate().rev() {
        words += usize::from(is_gap(*byte));
        if words > WORDS_BEFORE {
            return from + i + 1;
        }
    }
    from
}

/// Where a window ends whose last trigger stands at this place.
fn after(bytes: &[u8], at: usize) -> usize {
    let to = (at + REACH).min(bytes.len());
    let mut words = 0;
    for (i, byte) in bytes[at..to].iter().enumerate() {
        words += usize::from(is_gap(*byte));
        if words > WORDS_AFTER {
            return at + i;
        }
    }
    to
}

/// Windows with those around more places, which are in order too.
pub(crate) fn with(windows: Vec<Range<usize>>, more: &[Range<usize>], text: &str) -> Vec<Range<usize>> {
    let around = |place: &Range<usize>| {
        let start = text.floor_char_boundary(place.start.saturating_sub(REACH));
        start..text.ceil_char_boundary((place.end + REACH).min(text.len()))
    };
    let mut all: Vec<Range<usize>> = windows.into_iter().chain(more.iter().map(around)).collect();
    all.sort_by_key(|window| window.start);
    all.dedup_by(|next, last| {
        let joined = next.start <= last.end;
        if joined {
            last.end = last.end.max(next.end);
        }
        joined
    });
    all
}

/// Windows without what is before a place.
pub(crate) fn from(mut windows: Vec<Range<usize>>, start: usize) -> Vec<Range<usize>> {
    windows.retain(|window| window.end > start);
    if let Some(first) = windows.first_mut() {
        first.start = first.start.max(start);
    }
    windows
}

/// Where a long window is parted: at a space if there is one near. It depends on the window's start alone.
pub(crate) fn part(text: &str, window: &Range<usize>) -> Option<usize> {
    if window.len() <= LONG + INTO {
        return None;
    }
    let from = text.ceil_char_boundary(window.start + LONG);
    let near = text.ceil_char_boundary((from + REACH).min(window.end));
    let space = text[from..near].find([' ', '\n']).map(|at| from + at + 1);
    Some(space.unwrap_or(from))
}

/// Up to where a text that goes on is settled: nothing that may still come changes what is found before.
///
/// Where no trigger is near, that is where a window might begin that is still to come. In a window that is not done it is
/// further back: what begins there has its end, and the labels behind it, in what is known, for nothing of more than one
/// word is longer than [`REACH`] but a key in its armour.
pub(crate) fn settled(text: &str, windows: &[Range<usize>]) -> usize {
    let bytes = text.as_bytes();
    let sure = bytes.len().saturating_sub(UNSURE);
    let mut limit = before(bytes, sure);
    if let Some(growing) = windows.iter().find(|w| w.end >= limit) {
        let inside = text.floor_char_boundary(sure.saturating_sub(2 * REACH));
        let word = text[..inside].rfind([' ', '\n']).map_or(0, |space| space + 1);
        limit = limit.min(growing.start.max(word));
    }
    let armoured = text.rfind(ARMOUR).filter(|begin| !text[*begin..].contains(ARMOUR_END));
    text.floor_char_boundary(armoured.map_or(limit, |begin| limit.min(begin)))
}

/// What a key in its armour begins and ends with (RFC 7468, 2).
const ARMOUR: &str = "-----BEGIN";
const ARMOUR_END: &str = "-----END";

/// The first part of a window, and where the next one begins: what begins before that lies wholly in the part.
pub(crate) fn first_part(text: &str, window: &Range<usize>) -> (Range<usize>, usize) {
    match part(text, window) {
        Some(at) => (window.start..text.ceil_char_boundary(at + INTO).min(window.end), at),
        None => (window.clone(), window.end),
    }
}

/// So many bytes are looked at together.
const BLOCK: usize = 32;

/// Which bytes of a block may be triggers, a bit each: told without a branch, so that the compiler looks at many bytes in one
/// step. The first byte is the one before the block.
fn may_be_triggers(block: &[u8; BLOCK + 1]) -> u32 {
    let mut may = 0;
    for i in 0..BLOCK {
        let (before, byte) = (block[i], block[i + 1]);
        let label = matches!((before | 0x20, byte | 0x20), (b'i', b'c') | (b'f' | b'o' | b'r', b't') | (b'r', b'd'));
        let mark = matches!(byte, b'@' | b':' | b'.' | b'-');
        may |= u32::from(byte.is_ascii_digit() | mark | label) << i;
    }
    may
}

#[inline]
fn is_trigger(bytes: &[u8], at: usize, byte: u8) -> bool {
    // The letter before, in lower case: most words end here.
    let before = at.checked_sub(1).map_or(0, |i| bytes[i] | 0x20);
    match byte {
        b'0'..=b'9' | b'@' => true,
        b':' => bytes.get(at + 1) == Some(&b'/') || at > 0 && bytes[at - 1].is_ascii_hexdigit(),
        // A name of the web, not the end of a sentence.
        b'.' => {
            let before = at.checked_sub(1).map(|i| bytes[i]);
            bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase) && before.is_some_and(|b| b.is_ascii_alphanumeric())
                || before.is_some_and(|b| b | 0x20 == b'w') && ends_with(bytes, at - 1, b"www")
        }
        b'-' => bytes.get(at + 1) == Some(&b'-') && bytes.get(at + 2) == Some(&b'-'),
        // What stands behind these labels may have no digit.
        b'C' | b'c' if before == b'i' => ends_with(bytes, at, b"bic"),
        // An address in words: "example dot org".
        b'T' | b't' if before == b'o' => ends_with(bytes, at, b" dot") && bytes.get(at + 1) == Some(&b' '),
        b'T' | b't' if matches!(before, b'f' | b'r') => {
            ends_with(bytes, at, b"swift") || ends_with(bytes, at, b"passwort")
        }
        b'D' | b'd' if before == b'r' => ends_with(bytes, at, b"password"),
        _ => false,
    }
}

fn ends_with(bytes: &[u8], at: usize, word: &[u8]) -> bool {
    (at + 1).checked_sub(word.len()).is_some_and(|from| bytes[from..=at].eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_has_no_window_and_numbers_have_one() {
        assert!(joined("Nothing here. Nothing there. It goes on - and on; yes: on.").is_empty());
        assert_eq!(joined("a 1 b").len(), 1);
        let apart = format!("1{}2", " x".repeat(30));
        assert_eq!(joined(&apart).len(), 2);
        let together = format!("1{}2", " x".repeat(12));
        assert_eq!(joined(&together).len(), 1);
        assert!(!joined("see example.org").is_empty());
        assert!(!joined("see WWW.EXAMPLE.ORG").is_empty());
    }

    #[test]
    fn no_character_is_cut() {
        let text = format!("{}1{}", "é".repeat(200), "é".repeat(200));
        assert!(joined(&text).into_iter().all(|w| text.get(w).is_some()));
    }
}
