//! The processor's temperature, from `/sys/class/hwmon` and `/sys/class/thermal`.

use std::path::Path;

use super::read;

/// Sensor chips inside processors.
const CPU_CHIPS: [&str; 6] = ["coretemp", "k10temp", "zenpower", "cpu_thermal", "cpu-thermal", "soc_thermal"];
/// What such a chip calls the whole processor, in contrast to one core.
const PACKAGE_LABELS: [&str; 4] = ["package", "tdie", "tctl", "cpu"];
/// Readings outside are those of a broken or absent sensor, °C.
const PLAUSIBLE: std::ops::Range<f64> = -40.0..150.0;

/// The temperature in °C: of the processor package where a sensor says so, else of the processor's thermal zone, else of
/// the hottest zone.
pub(super) fn celsius(sys: &Path) -> Option<f64> {
    let chips = read::entries(&sys.join("class/hwmon"));
    let cpu_chips = chips
        .iter()
        .filter(|chip| read::line(&chip.join("name")).is_some_and(|name| CPU_CHIPS.contains(&name.as_str())));
    let readings: Vec<_> = cpu_chips.flat_map(|chip| chip_readings(chip)).collect();
    let package = readings.iter().filter(|(label, _)| PACKAGE_LABELS.iter().any(|p| label.starts_with(p)));
    hottest(package.map(|(_, t)| *t)).or_else(|| hottest(readings.iter().map(|(_, t)| *t))).or_else(|| zone(sys))
}

/// The labels in lower case and the temperatures of one chip.
fn chip_readings(chip: &Path) -> Vec<(String, f64)> {
    let readings = read::entries(chip).into_iter().filter_map(|path| {
        let sensor = path.file_name()?.to_str()?.strip_suffix("_input")?.to_owned();
        let temperature = sensor.starts_with("temp").then(|| degrees(&path))??;
        let label = read::line(&chip.join(format!("{sensor}_label"))).unwrap_or_default();
        Some((label.to_lowercase(), temperature))
    });
    readings.collect()
}

fn zone(sys: &Path) -> Option<f64> {
    let zones = read::entries(&sys.join("class/thermal")).into_iter().filter_map(|zone| {
        let kind = read::line(&zone.join("type"))?.to_lowercase();
        Some((kind, degrees(&zone.join("temp"))?))
    });
    let zones: Vec<_> = zones.collect();
    let is_cpu = |kind: &str| kind == "x86_pkg_temp" || kind.starts_with("cpu") || kind.starts_with("soc");
    hottest(zones.iter().filter(|(kind, _)| is_cpu(kind)).map(|(_, t)| *t))
        .or_else(|| hottest(zones.iter().map(|(_, t)| *t)))
}

/// The kernel gives thousandths of a degree.
fn degrees(path: &Path) -> Option<f64> {
    read::number(path).map(|thousandths| thousandths / 1000.0).filter(|t| PLAUSIBLE.contains(t))
}

fn hottest(temperatures: impl Iterator<Item = f64>) -> Option<f64> {
    temperatures.reduce(f64::max)
}
