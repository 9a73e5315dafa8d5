//! The tool behind the real guard and executor, over a table that the collector has just written.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use edgehold_guard::{Guard, Raw};
use edgehold_toolbox::collect::{CollectOptions, run};
use edgehold_toolbox::{ReadMetrics, ReadMetricsConfig};
use edgehold_tools::{Executor, Limits, Registry};
use edgehold_types::{Label, Labels, SystemClock, ToolName};
use serde_json::{Value, json};

async fn call(executor: &Executor, args: Value) -> Result<Value, String> {
    let guard = Guard::with_defaults();
    let args = guard.release_json(Raw::new(args, Labels::of(Label::Personal))).map_err(|e| e.to_string())?;
    let result = executor
        .call("read_metrics", args.value, &edgehold_types::CancelToken::default())
        .await
        .result
        .map_err(|e| e.code().to_owned())?;
    assert_eq!(result.labels(), &Labels::of(Label::Internal));
    let admitted = guard.admit_json(result).map_err(|e| e.to_string())?;
    Ok(admitted.value.get().clone())
}

#[tokio::test]
async fn what_the_collector_wrote_is_read_through_the_executor() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("metrics.csv");
    let interval = Duration::from_millis(100);
    let options = CollectOptions { count: Some(3), interval, ..CollectOptions::new(&path) };
    let clock = SystemClock::default();
    run(options, &clock, &AtomicBool::new(false), &mut |_| {}).unwrap();

    let name: ToolName = "read_metrics".parse().unwrap();
    let tool = ReadMetrics::new(ReadMetricsConfig::new(name.clone(), &path));
    let mut registry = Registry::default();
    registry.insert(name, Arc::new(tool));
    let executor = Executor::new(registry, Limits::default(), Arc::new(clock));

    let mean = call(&executor, json!({"metric": "disk_used_percent", "stat": "mean", "window": "last hour"})).await;
    let mean = mean.unwrap();
    assert_eq!((&mean["unit"], &mean["samples"], &mean["window"]), (&json!("%"), &json!(3), &json!("60 min")));
    let latest = call(&executor, json!({"metric": "disk_free_gib", "stat": "latest"})).await.unwrap();
    assert!(latest["value"].as_f64().unwrap() > 0.0);
    let unknown = call(&executor, json!({"metric": "nothing", "stat": "latest"})).await;
    assert_eq!(unknown, Err("tool_arguments".to_owned()), "the schema lists the metrics");
    let vague = call(&executor, json!({"metric": "load_1m", "stat": "mean", "window": "a while"})).await;
    assert_eq!(vague, Err("metrics_window_not_understood".to_owned()));
    std::fs::remove_file(&path).unwrap();
    let gone = call(&executor, json!({"metric": "load_1m", "stat": "mean"})).await;
    assert_eq!(gone, Err("metrics_file_vanished".to_owned()));
}
