//! The parts of a text that are worth a closer look: around digits, `@`, `://`, and the like. Prose is mostly skipped.

use std::ops::Range;

/// How far around a trigger a recogniser, or a label, may reach, in bytes.
pub(crate) const REACH: usize = 160;
/// A window longer than this, where triggers stand close together on and on, is taken in parts.
pub(crate) const LONG: usize = 8192;
/// How far a part reaches into the next one: what starts in a part lies wholly in it.
const INTO: usize = 4096;

/// The windows of a plain text, in order, however long. No character is cut.
pub(crate) fn joined(text: &str) -> Vec<Range<usize>> {
    let mut windows: Vec<Range<usize>> = Vec::new();
    let bytes = text.as_bytes();
    let mut from = 0;
    while from < bytes.len() {
        let to = (from + BLOCK).min(bytes.len());
        // Most blocks of prose hold none.
        if from > 0 && bytes[from - 1..].first_chunk().is_some_and(has_no_trigger) {
            from = to;
            continue;
        }
        for at in (from..to).filter(|at| is_trigger(bytes, *at, bytes[*at])) {
            let end = (at + REACH).min(text.len());
            match windows.last_mut().filter(|w| at.saturating_sub(REACH) <= w.end) {
                Some(last) => last.end = end,
                None => windows.push(at.saturating_sub(REACH)..end),
            }
        }
        from = to;
    }
    for window in &mut windows {
        window.start = text.floor_char_boundary(window.start);
        window.end = text.ceil_char_boundary(window.end);
    }
    windows
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

/// The first part of a window, and where the next one begins: what begins before that lies wholly in the part.
pub(crate) fn first_part(text: &str, window: &Range<usize>) -> (Range<usize>, usize) {
    match part(text, window) {
        Some(at) => (window.start..text.ceil_char_boundary(at + INTO).min(window.end), at),
        None => (window.clone(), window.end),
    }
}

/// So many bytes are looked at together.
const BLOCK: usize = 32;

/// Whether no byte but the first may be a trigger: told without a branch, so that the compiler looks at many bytes in one
/// step. The first is the one before the block.
fn has_no_trigger(block: &[u8; BLOCK + 1]) -> bool {
    let mut may = false;
    for i in 0..BLOCK {
        let (before, byte) = (block[i], block[i + 1]);
        let label = matches!((before | 0x20, byte | 0x20), (b'i', b'c') | (b'f' | b'r', b't') | (b'r', b'd'));
        may |= byte.is_ascii_digit() | (byte == b'@') | (byte == b':') | label;
        // A name of the web has no space behind its dots; of dashes there are three.
        may |= (byte == b'-') & (before == b'-');
        may |= (before == b'.') & byte.is_ascii_alphanumeric();
    }
    // What the dot or the dash at the end is, the next block tells.
    let last = block[BLOCK];
    !may && last != b'.' && last != b'-'
}

#[inline]
fn is_trigger(bytes: &[u8], at: usize, byte: u8) -> bool {
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
        b'C' | b'c' => ends_with(bytes, at, b"bic"),
        b'T' | b't' => ends_with(bytes, at, b"swift") || ends_with(bytes, at, b"passwort"),
        b'D' | b'd' => ends_with(bytes, at, b"password"),
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
        let apart = format!("1{}2", " x".repeat(300));
        assert_eq!(joined(&apart).len(), 2);
        let together = format!("1{}2", " x".repeat(100));
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
