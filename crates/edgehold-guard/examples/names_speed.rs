//! How fast texts are scanned, with names and without: documents, words and bytes for a second of one core. On Linux it counts the
//! processor's time, so that other load does not matter much; elsewhere the clock's.
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
        let (clock, start, mut rounds) = (Instant::now(), processor(), 0_u32);
        while clock.elapsed().as_secs() < 5 {
            once();
            rounds += 1;
        }
        let spent = processor().zip(start).map(|(end, start)| end - start);
        let seconds = spent.unwrap_or(clock.elapsed().as_secs_f64()) / f64::from(rounds);
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

/// Seconds that the processor worked for this process: fields 14 and 15 of `/proc/self/stat` (proc(5)), in hundredths.
fn processor() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let (_, fields) = stat.rsplit_once(") ")?;
    let ticks = fields.split(' ').skip(11).take(2).map(|f| f.parse::<f64>().ok()).sum::<Option<f64>>()?;
    Some(ticks / 100.0)
}
