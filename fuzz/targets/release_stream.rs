//! A model's words in pieces, wherever they are cut, leave as the whole would.
#![no_main]

use std::sync::LazyLock;

use edgehold_guard::{Guard, Raw};
use edgehold_types::Labels;
use libfuzzer_sys::{arbitrary::Unstructured, fuzz_target};

static GUARD: LazyLock<Guard> = LazyLock::new(Guard::with_defaults);

fuzz_target!(|data: &[u8]| {
    let mut input = Unstructured::new(data);
    let Ok(sizes) = input.arbitrary::<[u8; 4]>() else { return };
    let Ok(text) = std::str::from_utf8(input.take_rest()) else { return };
    let whole = GUARD.release(Raw::new(text.to_owned(), Labels::default())).expect("the built-in stages cannot fail");
    let (mut stream, mut out, mut rest) = (GUARD.release_stream(), String::new(), text);
    for size in sizes.iter().cycle() {
        let (piece, tail) = rest.split_at(rest.ceil_char_boundary((usize::from(*size) % 24 + 1).min(rest.len())));
        out += stream.push(Raw::new(piece.to_owned(), Labels::default())).expect("no failure").get();
        rest = tail;
        if rest.is_empty() {
            break;
        }
    }
    let (last, found) = stream.finish().expect("no failure");
    out += last.get();
    assert_eq!(&out, whole.value.get());
    assert_eq!(found, whole.findings);
});
