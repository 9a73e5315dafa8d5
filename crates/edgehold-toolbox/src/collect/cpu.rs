//! How busy the processors are, from `/proc/stat`.

/// The processors' time since start-up, in the kernel's ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CpuTimes {
    idle: u64,
    total: u64,
}

/// Reads the line of all processors. The two columns of guests are part of those of users already.
pub(super) fn parse(stat: &str) -> Option<CpuTimes> {
    let line = stat.lines().find_map(|line| line.strip_prefix("cpu "))?;
    let ticks: Vec<u64> = line.split_whitespace().take(8).map(|t| t.parse().ok()).collect::<Option<_>>()?;
    let idle = ticks.get(3)?.checked_add(ticks.get(4).copied().unwrap_or(0))?;
    let total = ticks.iter().try_fold(0_u64, |sum, t| sum.checked_add(*t))?;
    Some(CpuTimes { idle, total })
}

impl CpuTimes {
    /// The share of time that was not idle since `before`, per cent.
    pub(super) fn busy_since(self, before: Self) -> Option<f64> {
        let total = self.total.checked_sub(before.total).filter(|total| *total > 0)?;
        // The kernel's count of waiting time may step back a little.
        let idle = self.idle.saturating_sub(before.idle).min(total);
        #[expect(clippy::cast_precision_loss, reason = "a share needs no more digits")]
        Some(100.0 * (total - idle) as f64 / total as f64)
    }
}
