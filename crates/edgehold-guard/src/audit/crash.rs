//! Places at which a test may make the process die. In the product they are nothing.

/// The environment variable that names the place, as `what/where#count`: the process dies when it gets there for the
/// count-th time.
#[cfg(test)]
pub(super) const VARIABLE: &str = "EDGEHOLD_TEST_AUDIT_CRASH";

/// The exit status of a process that died so.
#[cfg(test)]
pub(super) const DIED: i32 = 86;

#[cfg(not(test))]
#[inline(always)]
pub(super) fn point(_what: &'static str, _place: &'static str) {}

#[cfg(test)]
pub(super) fn point(what: &'static str, place: &'static str) {
    use std::sync::atomic::{AtomicU64, Ordering};
    static LEFT: AtomicU64 = AtomicU64::new(u64::MAX);

    let Ok(wanted) = std::env::var(VARIABLE) else { return };
    let Some((name, count)) = wanted.split_once('#') else { return };
    if name == format!("{what}/{place}") {
        let _ = LEFT.compare_exchange(u64::MAX, count.parse().unwrap(), Ordering::SeqCst, Ordering::SeqCst);
        if LEFT.fetch_sub(1, Ordering::SeqCst) == 1 {
            // Nothing is dropped and nothing is flushed by us: for the files it is as good as a kill.
            std::process::exit(DIED);
        }
    }
}
