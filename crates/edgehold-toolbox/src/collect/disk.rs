//! Space on the disk, and traffic to and from all disks, from `statvfs` and `/proc/diskstats`.

use std::collections::BTreeMap;
use std::path::Path;

use super::read;

/// The kernel counts sectors of this size whatever the disk's own are (Documentation/admin-guide/iostats.rst).
const SECTOR_BYTES: u64 = 512;
/// Devices that live in memory or on other disks, which are counted already.
const VIRTUAL: [&str; 8] = ["loop", "ram", "zram", "dm-", "md", "sr", "fd", "nbd"];

/// Space on one file system.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Space {
    pub(super) used_percent: f64,
    pub(super) free_gib: f64,
}

/// The space on the file system of `path`. As `df` counts: what is kept for the administrator is neither used nor free.
#[cfg(unix)]
pub(super) fn space(path: &Path) -> Option<Space> {
    let stat = rustix::fs::statvfs(path).ok()?;
    #[expect(clippy::cast_precision_loss, reason = "two decimals are told")]
    let (used, free) = (stat.f_blocks.checked_sub(stat.f_bfree)? as f64, stat.f_bavail as f64);
    #[expect(clippy::cast_precision_loss, reason = "a block's size is small")]
    let gib = stat.f_frsize as f64 / f64::from(1 << 30);
    (used + free > 0.0).then(|| Space { used_percent: 100.0 * used / (used + free), free_gib: free * gib })
}

/// There is no such call here.
#[cfg(not(unix))]
pub(super) fn space(_path: &Path) -> Option<Space> {
    None
}

/// Bytes read and written since start-up, a device.
pub(super) type Traffic = BTreeMap<String, [u64; 2]>;

/// The names of the whole disks that are hardware.
pub(super) fn whole_disks(sys: &Path) -> Vec<String> {
    let names = read::entries(&sys.join("block")).into_iter().filter_map(|p| Some(p.file_name()?.to_str()?.to_owned()));
    names.filter(|name| !VIRTUAL.iter().any(|prefix| name.starts_with(prefix))).collect()
}

/// Reads the lines of those disks; partitions are counted with their disk.
pub(super) fn parse(diskstats: &str, disks: &[String]) -> Option<Traffic> {
    let lines = diskstats.lines().filter_map(|line| {
        let mut fields = line.split_whitespace().skip(2);
        let name = fields.next().filter(|name| disks.iter().any(|d| d == name))?;
        // Behind the name stand: reads, reads merged, sectors read, ms, writes, writes merged, sectors written.
        let mut bytes = |skip: usize| fields.nth(skip)?.parse::<u64>().ok()?.checked_mul(SECTOR_BYTES);
        Some((name.to_owned(), [bytes(2)?, bytes(3)?]))
    });
    let traffic: Traffic = lines.collect();
    (!traffic.is_empty()).then_some(traffic)
}
