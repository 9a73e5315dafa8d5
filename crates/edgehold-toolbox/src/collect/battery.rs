//! The charge of the host's batteries, from `/sys/class/power_supply`.

use std::path::Path;

use super::read;

/// The mean charge of the batteries that power the host, per cent. A battery of scope `Device` is that of a mouse.
pub(super) fn percent(sys: &Path) -> Option<f64> {
    let charges: Vec<f64> =
        read::entries(&sys.join("class/power_supply")).iter().filter_map(|supply| charge(supply)).collect();
    #[expect(clippy::cast_precision_loss, reason = "a handful of batteries")]
    (!charges.is_empty()).then(|| charges.iter().sum::<f64>() / charges.len() as f64)
}

fn charge(supply: &Path) -> Option<f64> {
    let says = |file: &str, word: &str| read::line(&supply.join(file)).is_some_and(|line| line == word);
    if !says("type", "Battery") || says("scope", "Device") || says("present", "0") {
        return None;
    }
    // Some fuel gauges overshoot a little when full.
    read::number(&supply.join("capacity")).filter(|p| (0.0..=110.0).contains(p)).map(|p| p.min(100.0))
}
