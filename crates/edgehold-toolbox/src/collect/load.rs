//! Load average and time since start-up, from `/proc/loadavg` and `/proc/uptime`.

/// The load average over one minute.
pub(super) fn load_1m(loadavg: &str) -> Option<f64> {
    first_number(loadavg)
}

/// Hours since start-up.
pub(super) fn uptime_h(uptime: &str) -> Option<f64> {
    first_number(uptime).map(|seconds| seconds / 3600.0)
}

fn first_number(text: &str) -> Option<f64> {
    text.split_whitespace().next()?.parse().ok().filter(|n: &f64| (0.0..1e12).contains(n))
}
