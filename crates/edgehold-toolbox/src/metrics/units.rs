//! Units, read off a column's name.

/// Suffix and unit. The longest suffix that fits wins, so that `_mm_s` is a speed and not a time.
const UNITS: [(&str, &str); 27] = [
    ("_percent", "%"),
    ("_c", "°C"),
    ("_f", "°F"),
    ("_kib_s", "KiB/s"),
    ("_mib", "MiB"),
    ("_gib", "GiB"),
    ("_h", "h"),
    ("_s", "s"),
    ("_min", "min"),
    ("_v", "V"),
    ("_mv", "mV"),
    ("_a", "A"),
    ("_w", "W"),
    ("_kwh", "kWh"),
    ("_bpm", "bpm"),
    ("_mm_s", "mm/s"),
    ("_m_s", "m/s"),
    ("_bar", "bar"),
    ("_hpa", "hPa"),
    ("_ppm", "ppm"),
    ("_rpm", "rpm"),
    ("_hz", "Hz"),
    ("_db", "dB"),
    ("_lux", "lux"),
    ("_l_min", "L/min"),
    ("_mg_dl", "mg/dL"),
    ("_mmhg", "mmHg"),
];

/// The unit of a column, or nothing when its name does not say.
pub(super) fn of(column: &str) -> &'static str {
    let column = column.to_lowercase();
    let fits = UNITS.iter().filter(|(suffix, _)| column.ends_with(suffix));
    fits.max_by_key(|(suffix, _)| suffix.len()).map_or("", |(_, unit)| unit)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_longest_suffix_wins() {
        for (column, unit) in [
            ("battery_percent", "%"),
            ("cpu_temp_c", "°C"),
            ("Outside_F", "°F"),
            ("disk_read_kib_s", "KiB/s"),
            ("memory_available_mib", "MiB"),
            ("disk_free_gib", "GiB"),
            ("uptime_h", "h"),
            ("lag_s", "s"),
            ("vibration_mm_s", "mm/s"),
            ("wind_m_s", "m/s"),
            ("flow_l_min", "L/min"),
            ("run_min", "min"),
            ("supply_mv", "mV"),
            ("energy_kwh", "kWh"),
            ("glucose_mg_dl", "mg/dL"),
            ("systolic_mmhg", "mmHg"),
            ("pressure_hpa", "hPa"),
            ("load_1m", ""),
            ("doors", ""),
            ("", ""),
        ] {
            assert_eq!(of(column), unit, "{column}");
        }
    }
}
