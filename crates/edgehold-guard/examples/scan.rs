//! How fast texts are scanned, without the command around it: `scan FILE...` prints megabytes a second of processor time.

use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use edgehold_guard::detect::{Detector, Part, Scan};

/// Processor time of this process; the time of the clock where the system does not tell.
fn spent(begin: Instant) -> Duration {
    let schedstat = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    schedstat.split(' ').next().and_then(|n| n.parse().ok()).map_or(begin.elapsed(), Duration::from_nanos)
}

fn main() -> std::io::Result<()> {
    let begin = Instant::now();
    let detector = Detector::rules_only();
    let mut out = std::io::stdout().lock();
    writeln!(out, "built in {:.1} ms", spent(begin).as_secs_f64() * 1e3)?;
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&file)?;
        let (mut best, mut found) = (Duration::MAX, 0);
        for _ in 0..3 {
            let from = spent(begin);
            let mut scan = Scan::new(&detector);
            let count = |parts: &[Part]| parts.iter().map(|p| p.found.len()).sum::<usize>();
            found = 0;
            let mut at = 0;
            while at < text.len() {
                let end = text.ceil_char_boundary((at + 256 * 1024).min(text.len()));
                found += count(&black_box(scan.push(&text[at..end])));
                at = end;
            }
            found += count(scan.finish().as_slice());
            best = best.min(spent(begin) - from);
        }
        let name = std::path::Path::new(&file).file_stem().unwrap_or_default().to_string_lossy();
        writeln!(out, "{name:10} {:8.1} MB/s {found:8} found", text.len() as f64 / 1e6 / best.as_secs_f64())?;
    }
    Ok(())
}
