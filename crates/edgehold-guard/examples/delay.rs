//! How long a stream holds words back, and what that costs: `cargo run --release -p edgehold-guard --example delay`.
//!
//! Texts arrive as a model writes them, four bytes at a time. For each kind of text it prints the bytes that are held on
//! average and at most while the text goes on, and the processor time for each piece.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement")]

use std::time::Instant;

use edgehold_guard::{Guard, Raw};
use edgehold_types::Labels;

const KINDS: &[(&str, &str)] = &[
    ("prose", "The pump runs well and nobody has complained about it in weeks, or so the foreman says. "),
    (
        "prose with numbers",
        "In 1998 the pump ran at 1450 rpm for 12 hours, which cost 35.20 euros, and nobody minded. ",
    ),
    ("prose with finds", "Write to jo@example.org or call +49 30 1234567 before the end of the week, please do. "),
    ("a table", "12:01:33,21.5,44.0,1013.2,ok\n12:02:33,21.6,44.1,1013.2,ok\n"),
];

fn main() {
    let guard = Guard::new().unwrap();
    println!("{:<20} {:>10} {:>10} {:>12}", "text", "held, mean", "held, most", "us a piece");
    for (name, sentence) in KINDS {
        let text = sentence.repeat(40_000 / sentence.len());
        let (mut stream, mut given, mut left) = (guard.release_stream(), 0, 0);
        let (mut sum, mut most, mut pieces) = (0, 0, 0_u32);
        let started = Instant::now();
        for piece in text.as_bytes().chunks(4) {
            let piece = String::from_utf8(piece.to_vec()).unwrap();
            given += piece.len();
            let out = stream.push(Raw::new(piece, Labels::default())).unwrap();
            left += originals(out.get());
            let held = given.saturating_sub(left);
            (sum, most, pieces) = (sum + held, most.max(held), pieces + 1);
        }
        let us = started.elapsed().as_secs_f64() * 1e6 / f64::from(pieces);
        println!("{name:<20} {:>10} {most:>10} {us:>12.1}", sum / pieces as usize);
    }
}

/// How many bytes of the original a treated piece stands for.
fn originals(piece: &str) -> usize {
    piece.len()
        + piece.matches("[email]").count() * "jo@example.org".len().abs_diff("[email]".len())
        + piece.matches("[phone]").count() * "+49 30 1234567".len().abs_diff("[phone]".len())
}
