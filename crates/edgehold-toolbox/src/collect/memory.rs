//! Memory and swap, from `/proc/meminfo`.

/// Memory and swap, as far as the kernel tells.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Memory {
    pub(super) used_percent: Option<f64>,
    pub(super) available_mib: Option<f64>,
    pub(super) swap_used_percent: Option<f64>,
}

/// Reads the table. A host without swap has no swap in use, which is not the same as none of it.
pub(super) fn parse(meminfo: &str) -> Memory {
    let kib = |name: &str| -> Option<f64> {
        let value = meminfo.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
        value.split_whitespace().next()?.parse().ok().filter(|n: &f64| (0.0..1e15).contains(n))
    };
    // Kernels before 3.14 do not estimate what is available.
    let available = kib("MemAvailable").or_else(|| Some(kib("MemFree")? + kib("Buffers")? + kib("Cached")?));
    let used = |total: Option<f64>, free: Option<f64>| {
        let (total, free) = (total.filter(|t| *t > 0.0)?, free?);
        Some((100.0 * (total - free) / total).clamp(0.0, 100.0))
    };
    Memory {
        used_percent: used(kib("MemTotal"), available),
        available_mib: available.map(|kib| kib / 1024.0),
        swap_used_percent: used(kib("SwapTotal"), kib("SwapFree")),
    }
}
