//! Takes a sample: asks every source once, and turns counters into rates.

use std::collections::BTreeMap;
use std::path::PathBuf;

use edgehold_types::Timestamp;

use super::sample::Sample;
use super::{battery, cpu, disk, load, memory, network, read, thermal};

/// Where the host tells about itself. Tests point these at folders of their own.
#[derive(Debug, Clone)]
pub struct Roots {
    /// The `proc` file system.
    pub proc: PathBuf,
    /// The `sys` file system.
    pub sys: PathBuf,
    /// A path on the file system whose space is measured.
    pub disk_path: PathBuf,
}

impl Default for Roots {
    fn default() -> Self {
        Self { proc: "/proc".into(), sys: "/sys".into(), disk_path: "/".into() }
    }
}

/// Counters of the sample before.
#[derive(Debug, Clone)]
struct Counters {
    at: Timestamp,
    cpu: Option<cpu::CpuTimes>,
    disk: Option<disk::Traffic>,
    network: Option<network::Traffic>,
}

/// Samples the host. Rates and the processors' load are measured since the sample before, so the first has none of them
/// unless [`Sampler::prime`] was called a moment earlier.
#[derive(Debug)]
pub struct Sampler {
    roots: Roots,
    before: Option<Counters>,
}

impl Sampler {
    /// A sampler of the host behind `roots`.
    pub fn new(roots: Roots) -> Self {
        Self { roots, before: None }
    }

    /// Reads the counters, so that the next sample has rates.
    pub fn prime(&mut self, now: Timestamp) {
        self.before = Some(self.counters(now));
    }

    /// Measures everything once. `now` is the time of the sample.
    pub fn sample(&mut self, now: Timestamp) -> Sample {
        let Roots { proc, sys, disk_path } = &self.roots;
        let counters = self.counters(now);
        let memory = read::text(&proc.join("meminfo")).map(|text| memory::parse(&text)).unwrap_or_default();
        let space = disk::space(disk_path);
        let before = self.before.as_ref();
        let [disk_read, disk_write] = rates(&counters, before, |c| c.disk.as_ref());
        let [received, sent] = rates(&counters, before, |c| c.network.as_ref());
        let sample = Sample {
            time: now,
            battery_percent: battery::percent(sys),
            cpu_temp_c: thermal::celsius(sys),
            cpu_percent: counters.cpu.zip(before.and_then(|b| b.cpu)).and_then(|(now, then)| now.busy_since(then)),
            load_1m: read::text(&proc.join("loadavg")).and_then(|text| load::load_1m(&text)),
            memory_used_percent: memory.used_percent,
            memory_available_mib: memory.available_mib,
            swap_used_percent: memory.swap_used_percent,
            disk_used_percent: space.map(|s| s.used_percent),
            disk_free_gib: space.map(|s| s.free_gib),
            disk_read_kib_s: disk_read,
            disk_write_kib_s: disk_write,
            net_rx_kib_s: received,
            net_tx_kib_s: sent,
            uptime_h: read::text(&proc.join("uptime")).and_then(|text| load::uptime_h(&text)),
        };
        self.before = Some(counters);
        sample
    }

    fn counters(&self, at: Timestamp) -> Counters {
        let Roots { proc, sys, .. } = &self.roots;
        let disks = disk::whole_disks(sys);
        Counters {
            at,
            cpu: read::text(&proc.join("stat")).and_then(|text| cpu::parse(&text)),
            disk: read::text(&proc.join("diskstats")).and_then(|text| disk::parse(&text, &disks)),
            network: read::text(&proc.join("net/dev")).and_then(|text| network::parse(&text)),
        }
    }
}

/// KiB/s since the counters before. A device that came, went or was reset in between counts nothing, and when the clock
/// was set back there is no rate.
fn rates(
    now: &Counters,
    before: Option<&Counters>,
    traffic: impl Fn(&Counters) -> Option<&BTreeMap<String, [u64; 2]>>,
) -> [Option<f64>; 2] {
    let bytes = || {
        let before = before?;
        let millis = now.at.0.checked_sub(before.at.0).filter(|millis| *millis > 0)?;
        let (now, before) = (traffic(now)?, traffic(before)?);
        let both: Vec<_> = now.iter().filter_map(|(name, now)| Some((now, before.get(name)?))).collect();
        #[expect(clippy::cast_precision_loss, reason = "two decimals are told")]
        let rate = |of: usize| {
            let moved = both.iter().map(|(now, before)| match (now.get(of), before.get(of)) {
                (Some(now), Some(before)) => now.saturating_sub(*before),
                _ => 0,
            });
            moved.fold(0, u64::saturating_add) as f64 / 1024.0 / (millis as f64 / 1000.0)
        };
        (!both.is_empty()).then(|| [Some(rate(0)), Some(rate(1))])
    };
    bytes().unwrap_or([None, None])
}

#[cfg(test)]
mod tests;
