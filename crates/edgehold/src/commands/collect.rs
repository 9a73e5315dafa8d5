//! `edgehold collect`.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Context;
use edgehold_toolbox::collect::{COLUMNS, CollectOptions, Sample, run as collect};

use crate::cli::CollectArgs;
use crate::node::Setup;
use crate::output::{Output, note};

pub(super) fn run(setup: &Setup, args: &CollectArgs, output: Output) -> anyhow::Result<ExitCode> {
    let settings = &setup.settings.collect;
    setup.state()?;
    let path = args.out.clone().unwrap_or_else(|| setup.settings.paths.metrics.clone());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    let options = CollectOptions {
        interval: args.interval.map_or(settings.interval, Duration::from_secs),
        count: args.count,
        max_bytes: settings.max_bytes,
        keep: settings.keep,
        ..CollectOptions::new(&path)
    };
    if !output.json {
        let every = options.interval.as_secs_f64();
        note(&format!("recording into {} every {every} s; Ctrl-C stops", path.display()));
    }
    let stop = Arc::new(AtomicBool::new(false));
    stop_on_signal(Arc::clone(&stop))?;
    let mut rows = 0u64;
    let mut on_sample = |sample: &Sample| {
        rows += 1;
        if output.json {
            let cells = COLUMNS.iter().skip(1).zip(sample.values());
            let row: serde_json::Map<_, _> = cells.map(|(c, v)| ((*c).to_owned(), serde_json::json!(v))).collect();
            let _ = output.line(&serde_json::Value::Object(row).to_string());
        }
    };
    collect(options, &*setup.clock, &stop, &mut on_sample).context("recording stopped")?;
    if !output.json {
        output.line(&format!("{rows} rows in {}", path.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Ctrl-C or SIGTERM ends the loop after the row that is being written.
fn stop_on_signal(stop: Arc<AtomicBool>) -> anyhow::Result<()> {
    let runtime = super::runtime()?;
    std::thread::spawn(move || {
        runtime.block_on(super::serve::asked_to_stop());
        stop.store(true, Ordering::SeqCst);
    });
    Ok(())
}
