//! The collector's loop.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use edgehold_types::Clock;

use super::sample::Sample;
use super::sampler::{Roots, Sampler};
use super::writer::{CsvWriter, WriterError};

/// The shortest interval between samples.
const SHORTEST: Duration = Duration::from_millis(100);
/// How long the loop sleeps before it looks at the stop flag again.
const NAP: Duration = Duration::from_millis(100);

/// What to record, where, and how often.
#[derive(Debug, Clone)]
pub struct CollectOptions {
    /// Where the host tells about itself.
    pub roots: Roots,
    /// The table.
    pub path: PathBuf,
    /// The table is rotated before it grows larger.
    pub max_bytes: u64,
    /// How many rotated tables are kept.
    pub keep: u32,
    /// Time from one sample to the next.
    pub interval: Duration,
    /// Stop after so many samples. `None`: go on until told to stop.
    pub count: Option<u64>,
    /// How long before the first sample the counters are read, so that it has rates. `None`: it has none.
    pub prime: Option<Duration>,
}

impl CollectOptions {
    /// A sample a minute, without end, into a table of 16 MiB at most with 3 older ones kept.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            roots: Roots::default(),
            path: path.into(),
            max_bytes: 16 * 1024 * 1024,
            keep: 3,
            interval: Duration::from_secs(60),
            count: None,
            prime: Some(Duration::from_millis(100)),
        }
    }
}

/// Why collecting ended.
#[derive(Debug, thiserror::Error)]
pub enum CollectError {
    /// Samples are asked for too often.
    #[error("the interval of {} ms is too short", .0.as_millis())]
    Interval(Duration),
    /// The table could not be written.
    #[error(transparent)]
    Writer(#[from] WriterError),
}

impl CollectError {
    /// How to mend it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Interval(_) => "choose an interval of at least 100 ms",
            Self::Writer(error) => error.hint(),
        }
    }
}

/// Samples and writes until the count is reached or `stop` is set; blocks the thread. Samples keep to the interval
/// however long they take to write; those that are missed, such as while the host sleeps, are left out.
///
/// # Errors
/// The interval is too short, or the table cannot be written.
pub fn run(
    options: CollectOptions,
    clock: &dyn Clock,
    stop: &AtomicBool,
    on_sample: &mut dyn FnMut(&Sample),
) -> Result<(), CollectError> {
    if options.interval < SHORTEST {
        return Err(CollectError::Interval(options.interval));
    }
    let mut writer = CsvWriter::open(options.path, options.max_bytes, options.keep)?;
    let mut sampler = Sampler::new(options.roots);
    if let Some(prime) = options.prime {
        sampler.prime(clock.now());
        thread::sleep(prime.min(Duration::from_secs(1)));
    }
    let (mut taken, mut due) = (0, clock.monotonic());
    while options.count.is_none_or(|count| taken < count) && !stop.load(Ordering::SeqCst) {
        let sample = sampler.sample(clock.now());
        writer.append(&sample)?;
        on_sample(&sample);
        taken += 1;
        due = (due + options.interval).max(clock.monotonic());
        if options.count != Some(taken) {
            wait(due, clock, stop);
        }
    }
    Ok(())
}

fn wait(due: Duration, clock: &dyn Clock, stop: &AtomicBool) {
    while let Some(left) = due.checked_sub(clock.monotonic()).filter(|left| !left.is_zero())
        && !stop.load(Ordering::SeqCst)
    {
        thread::sleep(left.min(NAP));
    }
}

#[cfg(test)]
mod tests;
