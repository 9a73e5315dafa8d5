//! Checks of the repository itself: `cargo xtask check-layers`.

mod layers;

use std::io::Write;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

const USAGE: &str = "usage: cargo xtask check-layers   fails on a dependency that the layers of the design forbid";

fn main() -> Result<ExitCode> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check-layers"] => check_layers(),
        _ => bail!("{USAGE}"),
    }
}

fn check_layers() -> Result<ExitCode> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .output()
        .context("could not run `cargo metadata`")?;
    if !output.status.success() {
        bail!("`cargo metadata` failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    let metadata = serde_json::from_slice(&output.stdout).context("`cargo metadata` did not write JSON")?;
    let faults = layers::check(&metadata)?;
    let mut out = std::io::stdout().lock();
    if faults.is_empty() {
        writeln!(out, "check-layers: every dependency points down")?;
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(out, "check-layers: {} against the layers (table in xtask/src/layers.rs)", count(faults.len()))?;
    for fault in faults {
        writeln!(out, "  {fault}")?;
    }
    Ok(ExitCode::FAILURE)
}

fn count(faults: usize) -> String {
    if faults == 1 { "1 fault".to_owned() } else { format!("{faults} faults") }
}
