use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use edgehold_types::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::*;

mod tables;

/// 2026-01-15 14:32:10 in UTC.
const NOW: Timestamp = Timestamp(1_768_487_530_000);

struct Fixture {
    _folder: TempDir,
    path: PathBuf,
    tool: ReadMetrics,
}

fn fixture(content: impl AsRef<[u8]>) -> Fixture {
    fixture_with(content, |_| {})
}

fn fixture_with(content: impl AsRef<[u8]>, change: impl FnOnce(&mut ReadMetricsConfig)) -> Fixture {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("m.csv");
    fs::write(&path, content).unwrap();
    let mut config = ReadMetricsConfig::new("read_metrics".parse().unwrap(), &path);
    change(&mut config);
    Fixture { _folder: folder, path, tool: ReadMetrics::new(config).in_time_zone(TimeZone::UTC) }
}

impl Fixture {
    fn ask(&self, args: &Value) -> Result<Value, MetricsError> {
        self.tool.answer(args, NOW)
    }

    fn shown(&self, metric: &str, stat: &str, window: &str) -> String {
        let args = match window {
            "" => json!({"metric": metric, "stat": stat}),
            window => json!({"metric": metric, "stat": stat, "window": window}),
        };
        match self.ask(&args) {
            Ok(answer) => answer.to_string(),
            Err(error) => error.code().to_owned(),
        }
    }
}

/// A row a minute for `minutes` up to ten seconds before now.
fn minutely(minutes: u64, cells: impl Fn(u64) -> String) -> String {
    let rows = (0..minutes).rev().map(|ago| {
        let time = jiff::Timestamp::from_millisecond(i64::try_from(NOW.0 - 12_000 - ago * 60_000).unwrap()).unwrap();
        format!("{time},{}\n", cells(ago))
    });
    rows.collect()
}

#[test]
fn the_schema_is_the_one_the_model_knows() {
    let f = fixture("cpu_temp_c,time,battery_percent,note\n50,2026-01-15 14:32,73,ok\n");
    let spec = f.tool.spec().unwrap();
    assert_eq!(
        spec.parameters.to_string(),
        concat!(
            r#"{"type":"object","properties":{"metric":{"type":"string","enum":["cpu_temp_c","battery_percent","note"]},"#,
            r#""stat":{"type":"string","enum":["latest","min","max","mean","trend"],"description":"latest value, or over the window"},"#,
            r#""window":{"type":"string","grounded":true,"description":"how far back, in the person's words"}},"#,
            r#""required":["metric","stat"],"additionalProperties":false}"#,
        )
    );
    assert_eq!((spec.name.as_str(), spec.description.as_str()), ("read_metrics", "Read this device's own metrics."));
    assert_eq!(f.tool.spec().unwrap(), spec, "from the cache");
    fs::write(&f.path, "time,fan_rpm\n2026-01-15 14:32,1\n").unwrap();
    assert_eq!(f.tool.spec().unwrap().parameters["properties"]["metric"]["enum"], json!(["fan_rpm"]));
}

#[test]
fn answers_have_their_keys_in_order() {
    let rows = minutely(120, |ago| {
        let temp = if ago == 30 { 81.5 } else { 50.0 };
        format!("{},{temp},{},", if ago < 3 { "73" } else { "74" }, 41.2 + 0.03 * (59 - ago.min(59)) as f64)
    });
    let f = fixture(format!("time,battery_percent,cpu_temp_c,disk_used_percent,gone\n{rows}"));
    for (metric, stat, window, expected) in [
        (
            "battery_percent",
            "latest",
            "",
            r#"{"metric":"battery_percent","stat":"latest","value":73,"unit":"%","age":"12 s"}"#,
        ),
        (
            "cpu_temp_c",
            "max",
            "",
            r#"{"metric":"cpu_temp_c","stat":"max","value":81.5,"unit":"°C","at":"14:01","window":"60 min","samples":60}"#,
        ),
        (
            "battery_percent",
            "min",
            "last hour",
            r#"{"metric":"battery_percent","stat":"min","value":73,"unit":"%","at":"14:31","window":"60 min","samples":60}"#,
        ),
        (
            "cpu_temp_c",
            "mean",
            "past 10 minutes",
            r#"{"metric":"cpu_temp_c","stat":"mean","value":50,"unit":"°C","window":"10 min","samples":10}"#,
        ),
        (
            "disk_used_percent",
            "trend",
            "",
            r#"{"metric":"disk_used_percent","stat":"trend","direction":"rising","first":41.2,"last":42.97,"change":1.77,"unit":"%","window":"60 min","samples":60}"#,
        ),
        ("gone", "latest", "", r#"{"metric":"gone","stat":"latest","value":null,"reason":"no reading"}"#),
        ("gone", "mean", "2h", r#"{"metric":"gone","stat":"mean","value":null,"reason":"no reading"}"#),
        (
            "cpu_temp_c",
            "max",
            "yesterday",
            r#"{"metric":"cpu_temp_c","stat":"max","value":null,"reason":"no reading in the window","window":"yesterday"}"#,
        ),
        (
            "cpu_temp_c",
            "latest",
            "yesterday",
            r#"{"metric":"cpu_temp_c","stat":"latest","value":null,"reason":"no reading in the window","window":"yesterday"}"#,
        ),
        (
            "cpu_temp_c",
            "latest",
            "right now",
            r#"{"metric":"cpu_temp_c","stat":"latest","value":50,"unit":"°C","age":"12 s"}"#,
        ),
        ("cpu_temp_c", "mean", "right now", "metrics_window_not_understood"),
        ("cpu_temp_c", "mean", "a while", "metrics_window_not_understood"),
        ("fan_rpm", "latest", "", "metrics_unknown_metric"),
        ("time", "latest", "", "metrics_unknown_metric"),
        ("cpu_temp_c", "median", "", "metrics_arguments"),
    ] {
        assert_eq!(f.shown(metric, stat, window), expected, "{metric} {stat} {window}");
    }
}

#[test]
fn a_recorded_data_set_has_a_latest_value_with_its_true_age_and_no_window() {
    let f = fixture("date,flow_l_min\n2026-01-10 10:00,4\n2026-01-10 10:05,\n2026-01-10 09:00,9\n");
    assert_eq!(
        f.shown("flow_l_min", "latest", ""),
        r#"{"metric":"flow_l_min","stat":"latest","value":4,"unit":"L/min","age":"5 d"}"#
    );
    assert_eq!(
        f.shown("flow_l_min", "trend", ""),
        r#"{"metric":"flow_l_min","stat":"trend","value":null,"reason":"no reading in the window","window":"60 min"}"#
    );
    assert_eq!(
        f.shown("flow_l_min", "max", "the last 10 days"),
        r#"{"metric":"flow_l_min","stat":"max","value":9,"unit":"L/min","at":"2026-01-10 09:00","window":"10 d","samples":2}"#
    );
    assert_eq!(
        f.shown("flow_l_min", "latest", "on Saturday"),
        r#"{"metric":"flow_l_min","stat":"latest","value":4,"unit":"L/min","age":"5 d"}"#
    );
}

#[test]
fn a_sensor_that_fell_silent_has_no_latest_value() {
    let rows = minutely(60, |ago| if ago < 20 { "NA,1".to_owned() } else { "5,1".to_owned() });
    let f = fixture(format!("time,a,b\n{rows}"));
    assert_eq!(f.shown("a", "latest", ""), r#"{"metric":"a","stat":"latest","value":null,"reason":"no reading"}"#);
    // The person asked further back, so a value from there is an answer; its age is told.
    let answer = f.shown("a", "latest", "last hour");
    assert_eq!(answer, r#"{"metric":"a","stat":"latest","value":5,"unit":"","age":"20 min"}"#);
    let one = fixture(format!("time,a\n{}", minutely(1, |_| "5".to_owned())));
    let steady = r#"{"metric":"a","stat":"trend","direction":"steady","first":5,"last":5,"change":0,"unit":"","window":"60 min","samples":1}"#;
    assert_eq!(one.shown("a", "trend", ""), steady);
}

#[test]
fn a_stale_table_can_be_an_error() {
    let f = fixture_with("time,a\n2026-01-15 12:32:10,5\n", |c| c.stale_after = Some(Duration::from_secs(3600)));
    let error = f.ask(&json!({"metric": "a", "stat": "latest"})).unwrap_err();
    assert_eq!(error.to_string(), "the newest row of m.csv is 2 h old");
}

#[test]
fn of_a_large_file_the_end_is_enough_and_order_is_not_assumed() {
    let rows = minutely(60_000, |ago| if ago < 5 { "NA,1".to_owned() } else { format!("{},1", 20 + ago % 7) });
    let value =
        |f: &Fixture| f.ask(&json!({"metric": "a", "stat": "latest"})).map(|a| (a["value"].clone(), a["age"].clone()));
    let expected = (json!(25), json!("5 min"));
    let f = fixture(format!("time,a,b\n{rows}"));
    assert!(fs::metadata(&f.path).unwrap().len() > 1_500_000);
    assert_eq!(value(&f).unwrap(), expected, "in order");
    let reversed: String = rows.lines().rev().flat_map(|l| [l, "\n"]).collect();
    assert_eq!(value(&fixture(format!("time,a,b\n{reversed}"))).unwrap(), expected, "newest first");
    let (early, late) = rows.split_at(rows.len() / 2);
    let late_first = format!("time,a,b\n{}\n{early}", late.split_once('\n').unwrap().1);
    assert_eq!(value(&fixture(late_first)).unwrap(), expected, "two halves swapped");
    let torn = format!("time,a,b\n{rows}2026-01-15 14:3");
    assert_eq!(value(&fixture(torn)).unwrap(), expected, "a row being written");
    // A mistake near the end is named with its row in the file, though only the end was read at first.
    let wrong = format!("time,a,b\n{rows}2026-01-15 14:32,x,1\n");
    assert_eq!(
        value(&fixture(wrong)).unwrap_err().to_string(),
        "row 60002 of m.csv has something in `a` that is not a number"
    );
    let ragged = format!("time,a,b\n{rows}2026-01-15 14:32,1\n");
    assert_eq!(value(&fixture(ragged)).unwrap_err().code(), "metrics_ragged_row");
    let silent =
        fixture(format!("time,a,b\n{}", minutely(60_000, |ago| if ago < 50_000 { ",1".into() } else { "5,1".into() })));
    assert_eq!(value(&silent).unwrap().0, Value::Null);
}
