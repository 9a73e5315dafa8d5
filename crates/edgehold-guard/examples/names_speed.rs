//! How fast texts are scanned, with names and without: one core, bytes and words a second.
//!
//! `cargo run --release -p edgehold-guard --example names_speed -- FILE`; the file is read line by line, a document each.

use std::io::{self, Write};
use std::time::Instant;

use edgehold_guard::detect::Detector;

fn main() -> io::Result<()> {
    let path = std::env::args().nth(1).ok_or_else(|| io::Error::other("name a file of documents, one a line"))?;
    let text = std::fs::read_to_string(path)?;
    let documents: Vec<&str> = text.lines().filter(|l| !l.is_empty()).collect();
    let words: usize = documents.iter().map(|d| d.split_whitespace().count()).sum();
    for (name, detector) in [("rules", Detector::rules_only()), ("rules and names", Detector::new())] {
        let once = || documents.iter().map(|d| detector.find(d).len()).sum::<usize>();
        let found = once();
        let (start, mut rounds) = (Instant::now(), 0_u32);
        while start.elapsed().as_secs() < 3 {
            once();
            rounds += 1;
        }
        let seconds = start.elapsed().as_secs_f64() / f64::from(rounds);
        let each = |count: usize| count as f64 / seconds;
        writeln!(
            io::stdout(),
            "{name}: {:.0} documents/s, {:.0} words/s, {:.2} MB/s; {found} found in {} documents",
            each(documents.len()),
            each(words),
            each(text.len()) / 1e6,
            documents.len(),
        )?;
    }
    Ok(())
}
