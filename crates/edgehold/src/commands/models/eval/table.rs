//! An evaluation as a person reads it.

use edgehold_eval::{Failure, Figures, Measure, Report};
use serde_json::Value;

use super::Evaluated;
use crate::output::bytes;

/// The columns: a title, and what stands in them.
const COLUMNS: [(&str, Column); 15] = [
    ("cases", Column::Cases),
    ("correct", Column::Share(Measure::Correct)),
    ("tool", Column::Share(Measure::Tool)),
    ("args", Column::Share(Measure::Arguments)),
    ("full", Column::Share(Measure::FullCall)),
    ("refused", Column::Share(Measure::Refusal)),
    ("not decl", Column::Share(Measure::NotDeclined)),
    ("asked", Column::Share(Measure::Ask)),
    ("answer", Column::Share(Measure::Answer)),
    ("faithful", Column::Share(Measure::Faithful)),
    ("schema", Column::Share(Measure::SchemaValid)),
    ("p50 ms", Column::P50),
    ("p95 ms", Column::P95),
    ("prefill", Column::Prefill),
    ("tok/s", Column::Rate),
];

#[derive(Clone, Copy)]
enum Column {
    Cases,
    Share(Measure),
    P50,
    P95,
    Prefill,
    Rate,
}

/// The whole.
pub(super) fn text(e: &Evaluated) -> String {
    let mut text = format!(
        "{} {}: {:.1} M parameters, {}; {} cases of {}\n",
        e.model,
        e.version,
        e.parameters as f64 / 1e6,
        bytes(e.bytes),
        e.cases,
        e.suites.join(", ")
    );
    let several = e.reports.len() > 1;
    if several {
        let rows: Vec<(&str, &Figures)> = e.reports.iter().map(|r| (r.decoding.name(), &r.total)).collect();
        text += &format!("\n{}", table("all cases", &rows));
    }
    for report in &e.reports {
        let mut rows: Vec<(&str, &Figures)> = report.categories.iter().map(|f| (f.category.as_str(), f)).collect();
        rows.push(("total", &report.total));
        text += &format!("\n{}", table(report.decoding.name(), &rows));
        text += &failures(report);
    }
    text
}

/// Shares in percent, times in milliseconds; `-` where no case measures it.
fn table(title: &str, rows: &[(&str, &Figures)]) -> String {
    let width = rows.iter().map(|(name, _)| name.chars().count()).chain([title.len()]).max().unwrap_or(0);
    // A column in which nothing was measured only takes room.
    let columns: Vec<_> =
        COLUMNS.iter().filter(|(_, column)| rows.iter().any(|(_, f)| cell(f, *column).is_some())).collect();
    let mut text = format!("{title:<width$}");
    for (name, _) in &columns {
        text += &format!(" {name:>8}");
    }
    text.push('\n');
    for (name, figures) in rows {
        text += &format!("{name:<width$}");
        for (_, column) in &columns {
            text += &format!(" {:>8}", cell(figures, *column).unwrap_or_else(|| "-".into()));
        }
        text.push('\n');
    }
    text
}

fn cell(figures: &Figures, column: Column) -> Option<String> {
    let whole = |value: Option<f64>| value.map(|v| format!("{v:.0}"));
    let tenth = |value: Option<f64>| value.map(|v| format!("{v:.1}"));
    match column {
        Column::Cases => Some(figures.cases.to_string()),
        Column::Share(measure) => tenth(figures.share(measure).value().map(|v| v * 100.0)),
        Column::P50 => tenth(figures.timing.p50_ms),
        Column::P95 => tenth(figures.timing.p95_ms),
        Column::Prefill => whole(figures.timing.prefill_tokens),
        Column::Rate => whole(figures.timing.output_tokens_per_s),
    }
}

fn failures(report: &Report) -> String {
    report.failures.iter().map(|f| format!("\n{}", failure(f))).collect()
}

fn failure(failure: &Failure) -> String {
    let json = |value: Result<Value, _>| value.map(|v: Value| v.to_string()).unwrap_or_default();
    format!(
        "{} ({})\n  request   {}\n  expected  {}\n  got       {}\n",
        failure.id,
        failure.category,
        failure.request,
        json(serde_json::to_value(&failure.expected)),
        json(serde_json::to_value(&failure.got))
    )
}
