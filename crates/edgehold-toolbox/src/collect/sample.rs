//! One row of the table.

use edgehold_types::Timestamp;

/// The columns, in the order in which they are written.
pub const COLUMNS: [&str; 15] = [
    "time",
    "battery_percent",
    "cpu_temp_c",
    "cpu_percent",
    "load_1m",
    "memory_used_percent",
    "memory_available_mib",
    "swap_used_percent",
    "disk_used_percent",
    "disk_free_gib",
    "disk_read_kib_s",
    "disk_write_kib_s",
    "net_rx_kib_s",
    "net_tx_kib_s",
    "uptime_h",
];

/// What was measured at one moment. `None` where the host has no such thing, or did not say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    /// When.
    pub time: Timestamp,
    /// Charge, per cent, the mean over all batteries.
    pub battery_percent: Option<f64>,
    /// Temperature of the processor, °C.
    pub cpu_temp_c: Option<f64>,
    /// Time the processors were busy since the sample before, per cent.
    pub cpu_percent: Option<f64>,
    /// Load average over one minute.
    pub load_1m: Option<f64>,
    /// Memory in use, per cent.
    pub memory_used_percent: Option<f64>,
    /// Memory that a new program could have, MiB.
    pub memory_available_mib: Option<f64>,
    /// Swap in use, per cent.
    pub swap_used_percent: Option<f64>,
    /// Space in use on the disk, per cent of what a user may fill.
    pub disk_used_percent: Option<f64>,
    /// Space that a user may still fill, GiB.
    pub disk_free_gib: Option<f64>,
    /// Read from all disks since the sample before, KiB/s.
    pub disk_read_kib_s: Option<f64>,
    /// Written to all disks since the sample before, KiB/s.
    pub disk_write_kib_s: Option<f64>,
    /// Received over the network since the sample before, KiB/s.
    pub net_rx_kib_s: Option<f64>,
    /// Sent over the network since the sample before, KiB/s.
    pub net_tx_kib_s: Option<f64>,
    /// Time since start-up, hours.
    pub uptime_h: Option<f64>,
}

impl Sample {
    /// The values, in the order of [`COLUMNS`] after the time.
    pub fn values(&self) -> [Option<f64>; 14] {
        [
            self.battery_percent,
            self.cpu_temp_c,
            self.cpu_percent,
            self.load_1m,
            self.memory_used_percent,
            self.memory_available_mib,
            self.swap_used_percent,
            self.disk_used_percent,
            self.disk_free_gib,
            self.disk_read_kib_s,
            self.disk_write_kib_s,
            self.net_rx_kib_s,
            self.net_tx_kib_s,
            self.uptime_h,
        ]
    }

    /// The row, with its line's end: the time as RFC 3339 in UTC, numbers of two decimals at most.
    pub fn to_row(&self) -> String {
        let time = jiff::Timestamp::from_second(self.time.as_secs()).unwrap_or(jiff::Timestamp::MAX);
        let mut row = time.to_string();
        for value in self.values() {
            row.push(',');
            if let Some(value) = value.filter(|v| v.is_finite()) {
                row.push_str(&((value * 100.0).round() / 100.0 + 0.0).to_string());
            }
        }
        row.push('\n');
        row
    }
}

/// The first line of the table, with its end.
pub(super) fn header() -> String {
    COLUMNS.join(",") + "\n"
}

#[cfg(test)]
impl Sample {
    /// A sample of nothing.
    pub(super) fn empty(time: Timestamp) -> Self {
        Self {
            time,
            battery_percent: None,
            cpu_temp_c: None,
            cpu_percent: None,
            load_1m: None,
            memory_used_percent: None,
            memory_available_mib: None,
            swap_used_percent: None,
            disk_used_percent: None,
            disk_free_gib: None,
            disk_read_kib_s: None,
            disk_write_kib_s: None,
            net_rx_kib_s: None,
            net_tx_kib_s: None,
            uptime_h: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_a_cell_a_column() {
        let sample = Sample {
            battery_percent: Some(73.0),
            cpu_temp_c: Some(51.256),
            disk_read_kib_s: Some(-0.0),
            net_rx_kib_s: Some(f64::NAN),
            uptime_h: Some(1.5),
            ..Sample::empty(Timestamp(1_767_268_800_999))
        };
        assert_eq!(sample.to_row(), "2026-01-01T12:00:00Z,73,51.26,,,,,,,,0,,,,1.5\n");
        assert_eq!(sample.to_row().matches(',').count() + 1, COLUMNS.len());
        assert_eq!(header().trim_end().split(',').collect::<Vec<_>>(), COLUMNS);
    }
}
