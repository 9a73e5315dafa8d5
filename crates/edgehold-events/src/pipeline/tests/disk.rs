use super::*;

/// Lets the database grow no further, or again: what a full disk does to it.
///
/// The pipeline's own connection has to be told: `max_page_count` is a connection's.
fn full(bench: &Bench, full: bool) {
    let set = bench.pipeline().shared.store.read(|t| -> Result<(), edgehold_store::StoreError> {
        let most = if full { "1" } else { "1073741823" };
        t.query_row(&format!("PRAGMA max_page_count = {most}"), [], |_| Ok(()))?;
        Ok(())
    });
    set.unwrap();
}

#[test]
fn what_a_full_disk_does_not_take_is_not_acknowledged_and_wakes_later() {
    let bench = Bench::new();
    bench.send("plant/7/bearing", r#"{"temperature": 20}"#).unwrap();
    full(&bench, true);
    // It takes what fits into the pages that are there.
    let note = "x".repeat(800);
    let big = |t: f64| format!(r#"{{"temperature": {t}, "note": "{note}"}}"#);
    let mut taken = 1;
    let refused = loop {
        match bench.send("plant/7/bearing", big(20.0)) {
            Ok(_) => taken += 1,
            Err(error) => break error,
        }
        assert!(taken < 1000);
    };
    assert_eq!(refused, IntakeError::Store("there is no room left for the database".to_owned()));
    // A hot one is refused, too, and neither window nor rule has seen it.
    bench.clock.advance(Duration::from_secs(61));
    assert!(bench.send("plant/7/bearing", big(99.0)).is_err());
    assert_eq!((bench.count("event"), bench.count("event_wake")), (taken, 0));
    full(&bench, false);
    assert_eq!(bench.send("plant/7/bearing", big(99.0)), stored(1));
    assert_eq!((bench.count("event"), bench.count("event_wake")), (taken + 1, 1));
    assert!(bench.pipeline().stats().unwrap().failed_commits >= 2);
}

#[test]
fn events_are_kept_within_bounds() {
    let bench = Bench::with("[streams.many]\ntopic='many'\nfields=['value']\n");
    for i in 0..50 {
        bench.send("many", i.to_string()).unwrap();
    }
    assert_eq!(bench.count("event"), 50);
    bench.clock.advance(Duration::from_secs(8 * 86_400));
    bench.send("many", "1").unwrap();
    assert_eq!(bench.count("event"), 1, "the others are more than a week old");
}
