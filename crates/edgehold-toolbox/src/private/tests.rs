use std::path::PathBuf;

use edgehold_guard::Guard;
use edgehold_privacy::Limit;
use edgehold_privacy::ledger::{Budget, Window};
use edgehold_privacy::mechanism::Bounds;
use edgehold_store::Store;
use edgehold_types::{CancelToken, ManualClock};
use serde_json::json;
use tempfile::TempDir;

use super::*;
use crate::{ReadMetrics, ReadMetricsConfig};

/// 2026-01-15 14:32:10 in UTC.
const NOW: Timestamp = Timestamp(1_768_487_530_000);

struct Fixture {
    folder: TempDir,
    clock: ManualClock,
    tool: PrivateRecords<ReadMetrics>,
}

/// A table of 60 rows, a minute apart up to now, each with a temperature of 40 and one wild cell.
fn table(folder: &TempDir, wild: &str) -> PathBuf {
    let mut text = "time,cpu_temp_c,fan_rpm\n".to_owned();
    for ago in 0..60 {
        let time = (NOW.0 / 1000) - 100 - ago * 60;
        let cell = if ago == 7 { wild } else { "40" };
        text += &format!("{time},{cell},1200\n");
    }
    let path = folder.path().join("m.csv");
    std::fs::write(&path, text).unwrap();
    path
}

fn fixture(kind: Kind, budget_rho: f64, wild: &str) -> Fixture {
    let folder = TempDir::new().unwrap();
    let source = ReadMetrics::new(ReadMetricsConfig::new("read_metrics".parse().unwrap(), table(&folder, wild)));
    let state = folder.path().join("state");
    let store = Arc::new(Store::open(&state).unwrap());
    let budget = Budget { limit: Limit::of_rho(budget_rho).unwrap(), window: Window::Day, delta: 1e-6 };
    let ledger = Arc::new(Ledger::open(&state, store, budget).unwrap());
    let config = PrivateConfig {
        mechanism: Mechanism::new(kind, 10.0, None).unwrap(),
        columns: Some(vec!["cpu_temp_c".to_owned()]),
        account: Account { subject: "device".parse().unwrap(), agent: "watcher".parse().unwrap() },
        refresh: Duration::from_secs(60),
    };
    Fixture { folder, clock: ManualClock::at(NOW), tool: PrivateRecords::new(source, config, ledger) }
}

fn bounds() -> Bounds {
    Bounds::new(0.0, 100.0).unwrap()
}

impl Fixture {
    fn ask(&self, args: Value) -> Result<(Value, edgehold_types::PrivacyLabel), ToolError> {
        let guard = Guard::with_defaults();
        let args = guard.release_json(Raw::new(args, Labels::default())).unwrap().value;
        let labelled =
            self.tool.call_labelled(args, &ToolContext { clock: &self.clock, cancel: &CancelToken::default() })?;
        let value = guard.release_json(labelled.value).unwrap().value.into_inner();
        Ok((value, labelled.privacy.unwrap()))
    }

    fn mean(&self) -> Result<(Value, edgehold_types::PrivacyLabel), ToolError> {
        self.ask(json!({"metric": "cpu_temp_c", "stat": "mean"}))
    }
}

#[test]
fn the_model_is_offered_what_may_be_asked() {
    let f = fixture(Kind::Mean(bounds()), 100.0, "40");
    let spec = f.tool.spec().unwrap();
    assert_eq!(spec.parameters["properties"]["stat"]["enum"], json!(["mean"]));
    assert_eq!(spec.parameters["properties"]["metric"]["enum"], json!(["cpu_temp_c"]));
    let refused = f.ask(json!({"metric": "fan_rpm", "stat": "mean"})).unwrap_err();
    assert_eq!(refused.code(), "privacy_column");
}

#[test]
fn a_mean_has_noise_and_a_label_and_nothing_exact() {
    let f = fixture(Kind::Mean(bounds()), 100.0, "40");
    let (value, label) = f.mean().unwrap();
    let keys: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["metric", "stat", "value", "unit", "window"], "no number of rows");
    assert_eq!((value["unit"].as_str(), value["window"].as_str()), (Some("°C"), Some("60 min")));
    // Scale 50 / 5 on a sum of 59: ten units would be sixty times the scale.
    let mean = value["value"].as_f64().unwrap();
    assert!((mean - 40.0).abs() < 10.0, "{mean}");
    assert_eq!((label.epsilon, label.delta, label.subject.as_str()), (10.0, 0.0, "device"));
    assert_eq!((label.charged_rho, label.remaining_rho, label.repeated), (25.0, 75.0, false));
}

#[test]
fn the_same_question_has_the_same_answer_until_the_table_moves_on() {
    let f = fixture(Kind::Mean(bounds()), 100.0, "40");
    let (first, _) = f.mean().unwrap();
    f.clock.advance(Duration::from_secs(30));
    let (again, label) = f.mean().unwrap();
    assert_eq!((again, label.repeated, label.remaining_rho), (first, true, 75.0));
    f.clock.advance(Duration::from_secs(60));
    let (_, label) = f.mean().unwrap();
    assert_eq!((label.repeated, label.remaining_rho), (false, 50.0));
    f.clock.advance(Duration::from_secs(60));
    f.mean().unwrap();
    f.clock.advance(Duration::from_secs(60));
    f.mean().unwrap();
    f.clock.advance(Duration::from_secs(60));
    let refused = f.mean().unwrap_err();
    assert_eq!(refused.code(), "privacy_budget_exhausted");
    assert!(refused.to_string().contains("used up") && refused.hint().is_some(), "{refused}");
}

#[test]
fn attack_a_wild_cell_neither_moves_the_answer_nor_shows_in_an_error() {
    for wild in ["1e18", "-1e18", "secret", "", "nan"] {
        let f = fixture(Kind::Mean(bounds()), 100.0, wild);
        let (value, _) = f.mean().unwrap();
        // One row of sixty moves the mean by 60/60 or 40/60; the noise is a sixth of that.
        assert!((value["value"].as_f64().unwrap() - 40.0).abs() < 15.0, "{wild}: {value}");
    }
}

#[test]
fn every_kind_answers() {
    let check = |kind, stat: &str| {
        let f = fixture(kind, 100.0, "40");
        f.ask(json!({"metric": "cpu_temp_c", "stat": stat, "window": "last hour"})).unwrap().0["value"].clone()
    };
    assert!((check(Kind::Count, "count").as_f64().unwrap() - 58.0).abs() < 20.0);
    assert!((check(Kind::Sum(bounds()), "sum").as_f64().unwrap() - 2320.0).abs() < 1000.0);
    let median = check(Kind::Quantile { bounds: bounds(), percent: 50 }, "median");
    assert!((median.as_f64().unwrap() - 40.0).abs() < 15.0, "{median}");
    let histogram = check(Kind::Histogram { bounds: bounds(), bins: 2 }, "histogram");
    assert_eq!(histogram["edges"], json!([0, 50, 100]));
    assert!((histogram["counts"][0].as_f64().unwrap() - 58.0).abs() < 20.0, "{histogram}");
    let time = check(Kind::Timestamp { within: Duration::from_secs(60) }, "last_time");
    assert!(time.as_str().unwrap().contains(':'), "{time}");
}

#[test]
fn a_table_that_cannot_be_read_costs_nothing() {
    let f = fixture(Kind::Mean(bounds()), 25.0, "40");
    let path = f.folder.path().join("m.csv");
    std::fs::rename(&path, f.folder.path().join("n.csv")).unwrap();
    assert_eq!(f.mean().unwrap_err().code(), "metrics_file_not_found");
    std::fs::rename(f.folder.path().join("n.csv"), &path).unwrap();
    assert_eq!(f.mean().unwrap().1.remaining_rho, 0.0);
}

#[test]
fn without_a_place_for_the_label_it_stands_in_the_result() {
    let f = fixture(Kind::Count, 100.0, "40");
    let guard = Guard::with_defaults();
    let args = guard.release_json(Raw::new(json!({"metric": "cpu_temp_c", "stat": "count"}), Labels::default()));
    let raw =
        f.tool.call(args.unwrap().value, &ToolContext { clock: &f.clock, cancel: &CancelToken::default() }).unwrap();
    let value = guard.release_json(raw).unwrap().value.into_inner();
    assert_eq!(value["privacy"]["epsilon"], json!(10.0));
}
