//! `edgehold audit`: the audit log, for its owner and for those whom the owner lets check it.

use std::collections::VecDeque;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use edgehold_guard::audit::{
    self, AuditLog, Checkpoint, Found, MAX_NOTE, MAX_PROOF, Options, PublicKey, Record, Summary, parse_checkpoint,
    parse_proof,
};
use edgehold_types::AgentName;
use jiff::Timestamp;
use serde::Serialize;

use super::failure::Failure;
use crate::cli::AuditCommand;
use crate::node::Setup;
use crate::output::{Output, note};

pub(super) fn run(setup: &Setup, command: AuditCommand, output: Output) -> anyhow::Result<ExitCode> {
    let (folder, options) = (setup.settings.paths.state.as_path(), setup.audit());
    match command {
        AuditCommand::Verify { proof: Some(file), key, .. } => verify_proof(folder, &options, &file, key, output),
        AuditCommand::Verify { export: Some(file), key, .. } => {
            let own = key.is_none().then(|| own_key(folder, &options)).transpose()?.flatten();
            let summary = audit::verify_export(&file, key.as_deref().or(own.as_ref()))?;
            if key.is_none() && own.is_none() {
                note(
                    "note: checked with the key that the export itself names; whose it is, only its owner can say: --key",
                );
            }
            tell(&summary, output)
        }
        AuditCommand::Verify { since, .. } => {
            let since = since.map(|file| read_checkpoint(&file)).transpose()?;
            begun(folder)?;
            tell(&audit::verify(folder, &options, since.as_ref())?, output)
        }
        AuditCommand::Show { key: true, .. } => {
            begun(folder)?;
            drop(AuditLog::open_with(folder, &options)?);
            let key = own_key(folder, &options)?.map(|k| k.to_string()).unwrap_or_default();
            output.result(&serde_json::json!({"key": key}), |_| key.clone())?;
            Ok(ExitCode::SUCCESS)
        }
        AuditCommand::Show { last, agent, .. } => show(folder, last, agent.as_ref(), output),
        AuditCommand::Export { file } => {
            begun(folder)?;
            let summary = audit::export(folder, &options, &file)?;
            let key = summary.key.as_ref().map(ToString::to_string).unwrap_or_default();
            output.result(&serde_json::json!({"records": summary.records, "key": key}), |_| {
                format!("{} records in {}; give the reader this key: {key}", summary.records, file.display())
            })?;
            Ok(ExitCode::SUCCESS)
        }
        AuditCommand::Prove { number, out } => {
            begun(folder)?;
            let proof = audit::prove(folder, &options, number)?.to_string();
            match out {
                None if output.json => output.result(&serde_json::json!({"proof": proof}), |_| proof.clone())?,
                None => output.write(&proof)?,
                Some(file) => std::fs::write(&file, &proof).map_err(|e| {
                    let hint = "name another file with --out";
                    Failure::new("file_not_written", format!("{} cannot be written: {e}", file.display()), hint)
                })?,
            }
            Ok(ExitCode::SUCCESS)
        }
        AuditCommand::Checkpoint { new_counter } => {
            if new_counter {
                begun(folder)?;
                let count = audit::begin_counters(folder, &options, setup.clock.now())?;
                note(&format!("counters begun anew: {count}"));
            }
            let checkpoint = AuditLog::open_with(folder, &options)?.checkpoint()?;
            let text = checkpoint.to_string();
            let Checkpoint { size, step, epoch, .. } = checkpoint;
            let result = serde_json::json!({"checkpoint": text, "records": size, "step": step, "epoch": epoch});
            output.result(&result, |_| text.clone())?;
            Ok(ExitCode::SUCCESS)
        }
        AuditCommand::Rotate { forget_queries } => {
            let log = AuditLog::open_with(folder, &options)?;
            let epoch = log.rotate(setup.clock.now(), forget_queries)?;
            output.result(&serde_json::json!({"epoch": epoch}), |_| format!("epoch {epoch} has begun"))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// A log that is not there is told apart from one that is empty.
fn begun(folder: &Path) -> Result<(), Failure> {
    if folder.join(audit::LOG_FILE).exists() {
        return Ok(());
    }
    let message = format!("there is no audit log in {}: no turn was run yet", folder.display());
    Err(Failure::new("audit_not_begun", message, "another state folder? --state DIR"))
}

fn own_key(folder: &Path, options: &Options) -> anyhow::Result<Option<PublicKey>> {
    if !folder.join(audit::LOG_FILE).exists() {
        return Ok(None);
    }
    Ok(audit::public_key(folder, options)?)
}

/// Reads a small file; a larger one is refused.
fn read(file: &Path, limit: usize, what: &'static str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = File::open(file).and_then(|f| f.take(limit as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|e| {
        Failure::new("file_not_read", format!("{} cannot be read: {e}", file.display()), "name another file")
    })?;
    if bytes.len() > limit {
        return Err(unusable(file, what, "it is too long"));
    }
    Ok(bytes)
}

fn unusable(file: &Path, what: &'static str, why: impl std::fmt::Display) -> Failure {
    let hint = "it is written by `edgehold audit prove` or `edgehold audit checkpoint`";
    Failure::new("audit_file_unusable", format!("{} is not {what}: {why}", file.display()), hint)
}

fn read_checkpoint(file: &Path) -> Result<Checkpoint, Failure> {
    let bytes = read(file, MAX_NOTE, "a checkpoint")?;
    parse_checkpoint(&bytes).map_err(|fault| unusable(file, "a checkpoint", fault))
}

fn verify_proof(
    folder: &Path,
    options: &Options,
    file: &Path,
    key: Option<Box<PublicKey>>,
    output: Output,
) -> anyhow::Result<ExitCode> {
    let bytes = read(file, MAX_PROOF, "a proof")?;
    let proof = parse_proof(&bytes).map_err(|fault| unusable(file, "a proof", fault))?;
    let key = match key {
        Some(key) => *key,
        None => own_key(folder, options)?.ok_or_else(|| {
            let message = "there is no audit log here whose key the proof could be checked with";
            Failure::new("audit_key_needed", message, "name the public key that the device's owner gave you: --key KEY")
        })?,
    };
    let record = proof.check(&key).map_err(|fault| {
        let hint = "ask for another one; the key is that of `edgehold audit show --key` on the device";
        Failure::new("audit_broken", format!("{} proves nothing: {fault}", file.display()), hint)
    })?;
    let line: serde_json::Value = serde_json::from_slice(proof.line())?;
    let size = proof.checkpoint.size;
    output.result(
        &serde_json::json!({"record": line, "checkpoint": {"step": proof.checkpoint.step, "size": size}}),
        |_| format!("proven: record {} of {size} is\n{}", record.seq, row(&record)),
    )?;
    Ok(ExitCode::SUCCESS)
}

/// What a check found, for programs.
#[derive(Serialize)]
struct Report<'a> {
    sound: bool,
    records: u64,
    settled: u64,
    older: u64,
    checkpoints: u64,
    fault: Option<String>,
    torn_bytes: u64,
    torn_files: usize,
    key: Option<&'a str>,
}

fn tell(summary: &Summary, output: Output) -> anyhow::Result<ExitCode> {
    let key = summary.key.as_ref().map(ToString::to_string);
    let report = Report {
        sound: summary.broken.is_none(),
        records: summary.records,
        settled: summary.settled,
        older: summary.older,
        checkpoints: summary.checkpoints,
        fault: summary.broken.map(|b| b.to_string()),
        torn_bytes: summary.torn_bytes,
        torn_files: summary.torn_files,
        key: key.as_deref(),
    };
    output.result(&report, |r| match &r.fault {
        None => format!("sound: {}", sound(summary)),
        Some(fault) => format!("broken: {fault}\n{} records before it are in order", r.records),
    })?;
    Ok(if report.sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What a log without a fault has. `edgehold doctor` says it, too.
pub(super) fn sound(summary: &Summary) -> String {
    let mut text = format!("{} records, the chain holds", summary.records);
    if summary.checkpoints > 0 {
        text += &format!("; {} checkpoints, the last one over {}", summary.checkpoints, summary.settled);
    }
    if summary.older > 0 {
        text += &format!("; {} of the form that version 0.1 wrote", summary.older);
    }
    if summary.torn_bytes > 0 {
        text += "; a line that a crash cut short stands at the end";
    }
    text
}

fn show(folder: &Path, last: Option<usize>, agent: Option<&AgentName>, output: Output) -> anyhow::Result<ExitCode> {
    begun(folder)?;
    let mut kept = VecDeque::new();
    audit::records(folder, |line, record| -> anyhow::Result<()> {
        let wanted = match (&record, agent) {
            (_, None) => true,
            (Ok(record), Some(agent)) => record.agent.as_deref() == Some(agent.as_str()),
            (Err(_), Some(_)) => false,
        };
        if !wanted {
            return Ok(());
        }
        let text = match (output.json, record) {
            (false, Ok(record)) => row(&record),
            (false, Err(fault)) => format!("?      {fault}"),
            // As it stands in the file: one JSON object a line.
            (true, Ok(_)) => String::from_utf8_lossy(line).into_owned(),
            (true, Err(fault)) => serde_json::json!({"fault": fault.to_string()}).to_string(),
        };
        let Some(last) = last else { return output.line(&text) };
        kept.push_back(text);
        if kept.len() > last {
            kept.pop_front();
        }
        Ok(())
    })?;
    kept.iter().try_for_each(|text| output.line(text))?;
    Ok(ExitCode::SUCCESS)
}

/// A record as a person reads it.
fn row(record: &Record) -> String {
    let time = i64::try_from(record.time_ms).ok().and_then(|ms| Timestamp::from_millisecond(ms).ok());
    let time = time.map_or_else(|| record.time_ms.to_string(), |t| t.strftime("%Y-%m-%d %H:%M:%S").to_string());
    let mut text = format!("{:<6} {time}", record.seq);
    let words = [&record.agent, &record.event, &record.outcome].into_iter().flatten();
    words.for_each(|word| text += &format!("  {word}"));
    let tools: Vec<String> = record.tools.iter().map(|t| format!("{} {}", t.name, t.result)).collect();
    if !tools.is_empty() {
        text += &format!("  [{}]", tools.join(", "));
    }
    let found: Vec<String> = record.found_in.iter().chain(&record.found_out).map(finding).collect();
    if !found.is_empty() {
        text += &format!("  guarded: {}", found.join(", "));
    }
    for (name, value) in [("rule", &record.policy), ("subject", &record.subject)] {
        if let Some(value) = value {
            text += &format!("  {name} {value}");
        }
    }
    if let Some(spent) = record.privacy_micro_rho {
        text += &format!("  privacy {:.6} rho", spent as f64 / 1e6);
    }
    match (record.event.as_deref(), record.epoch) {
        (Some("key_rotated"), Some(epoch)) => text + &format!("  epoch {epoch}"),
        _ => text,
    }
}

fn finding(found: &Found) -> String {
    format!("{} {}", found.count, found.entity)
}
