//! How fast texts are scanned, without the command around it: `scan FILE...` prints megabytes a second of each.

use std::hint::black_box;
use std::io::Write;
use std::time::Instant;

use edgehold_guard::detect::{Detector, Scan};

fn main() -> std::io::Result<()> {
    let begin = Instant::now();
    let detector = Detector::new();
    let mut out = std::io::stdout().lock();
    writeln!(out, "built in {:.1} ms", begin.elapsed().as_secs_f64() * 1e3)?;
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&file)?;
        let (mut best, mut found) = (f64::MAX, 0);
        for _ in 0..3 {
            let begin = Instant::now();
            let mut scan = Scan::new(&detector);
            let count = |parts: &[edgehold_guard::detect::Part]| parts.iter().map(|p| p.found.len()).sum::<usize>();
            found = 0;
            let mut at = 0;
            while at < text.len() {
                let end = text.ceil_char_boundary((at + 256 * 1024).min(text.len()));
                found += count(&black_box(scan.push(&text[at..end])));
                at = end;
            }
            found += count(scan.finish().as_slice());
            best = best.min(begin.elapsed().as_secs_f64());
        }
        let name = std::path::Path::new(&file).file_stem().unwrap_or_default().to_string_lossy();
        writeln!(out, "{name:10} {:8.1} MB/s {found:8} found", text.len() as f64 / 1e6 / best)?;
    }
    Ok(())
}
