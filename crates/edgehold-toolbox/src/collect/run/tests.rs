use edgehold_types::{ManualClock, Timestamp};
use tempfile::TempDir;

use super::*;

fn options(folder: &TempDir) -> CollectOptions {
    let nowhere = folder.path().join("none");
    let roots = Roots { proc: nowhere.clone(), sys: nowhere, disk_path: folder.path().to_owned() };
    CollectOptions { roots, prime: None, ..CollectOptions::new(folder.path().join("metrics.csv")) }
}

#[test]
fn samples_keep_to_the_interval_and_missed_ones_are_left_out() {
    let folder = TempDir::new().unwrap();
    let clock = ManualClock::at(Timestamp(1_768_487_520_000));
    let mut times = Vec::new();
    // The second sample takes more than three intervals: the host was asleep.
    let took = [60, 200, 60, 60];
    let mut on_sample = |sample: &Sample| {
        clock.advance(Duration::from_secs(took[times.len()]));
        times.push(sample.time.0 / 1000 - 1_768_487_520);
    };
    let options = CollectOptions { count: Some(4), ..options(&folder) };
    run(options, &clock, &AtomicBool::new(false), &mut on_sample).unwrap();
    assert_eq!(times, [0, 60, 260, 320]);
    assert_eq!(std::fs::read_to_string(folder.path().join("metrics.csv")).unwrap().lines().count(), 5);
}

#[test]
fn the_stop_flag_ends_the_loop() {
    let folder = TempDir::new().unwrap();
    let clock = ManualClock::at(Timestamp(0));
    let stop = AtomicBool::new(false);
    let mut taken = 0;
    let mut on_sample = |_: &Sample| {
        taken += 1;
        stop.store(true, Ordering::SeqCst);
    };
    run(options(&folder), &clock, &stop, &mut on_sample).unwrap();
    assert_eq!(taken, 1);
}

#[test]
fn a_busy_loop_is_refused() {
    let folder = TempDir::new().unwrap();
    let options = CollectOptions { interval: Duration::ZERO, ..options(&folder) };
    let error = run(options, &ManualClock::default(), &AtomicBool::new(false), &mut |_| {}).unwrap_err();
    assert_eq!(error.to_string(), "the interval of 0 ms is too short");
}
