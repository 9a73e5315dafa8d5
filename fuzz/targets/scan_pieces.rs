//! A text in pieces, wherever it is cut, gives what the whole gives.
#![no_main]

use std::sync::LazyLock;

use edgehold_guard::detect::{Detector, Scan};
use libfuzzer_sys::{arbitrary::Unstructured, fuzz_target};

static DETECTOR: LazyLock<Detector> = LazyLock::new(Detector::new);

fuzz_target!(|data: &[u8]| {
    let mut input = Unstructured::new(data);
    let Ok(sizes) = input.arbitrary::<[u8; 4]>() else { return };
    // Windows are long: a text that is repeated reaches over several.
    let (Ok(times), Ok(text)) = (input.int_in_range(1..=200_usize), std::str::from_utf8(input.take_rest())) else {
        return;
    };
    if text.is_empty() || text.len() * times > 64 * 1024 {
        return;
    }
    let text = text.repeat(times);
    let whole: Vec<_> = DETECTOR.find(&text).into_iter().map(|f| (f.range, f.entity)).collect();
    let (mut scan, mut parts, mut rest) = (Scan::new(&DETECTOR), Vec::new(), text.as_str());
    for size in sizes.iter().cycle() {
        let (piece, tail) = rest.split_at(rest.ceil_char_boundary((usize::from(*size) * 17 + 1).min(rest.len())));
        parts.extend(scan.push(piece));
        rest = tail;
        if rest.is_empty() {
            break;
        }
    }
    parts.extend(scan.finish());
    let joined: String = parts.iter().map(|p| p.text.as_str()).collect();
    assert_eq!(joined, text);
    let place = |part: &edgehold_guard::detect::Part| part.offset as usize;
    let pieces: Vec<_> = parts
        .iter()
        .flat_map(|p| p.found.iter().map(move |f| (f.range.start + place(p)..f.range.end + place(p), f.entity)))
        .collect();
    assert_eq!(pieces, whole);
});
