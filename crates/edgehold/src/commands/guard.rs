//! `edgehold guard`: personal data in texts, without a model.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use edgehold_config::{Environment, load_settings};
use edgehold_guard::detect::{Detector, Found, Part, Recognisers, Scan};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use super::failure::Failure;
use crate::cli::{Global, GuardCommand};
use crate::node::SetupError;
use crate::output::Output;

/// Bytes that are read at a time.
const CHUNK: usize = 256 * 1024;
/// A file from this size on shows how far it is read.
const LONG: u64 = 16 << 20;

pub(super) fn run(command: GuardCommand, global: &Global, output: Output) -> anyhow::Result<ExitCode> {
    let GuardCommand::Scan { file, redact, explain, recognisers } = command;
    let detector = detector(recognisers, global)?;
    let form = match (redact, output.json) {
        (true, _) => Form::Redacted,
        (false, true) => Form::Json,
        (false, false) => Form::Lines { explain },
    };
    let (input, length): (Box<dyn Read>, Option<u64>) = if file == Path::new("-") {
        (Box::new(io::stdin().lock()), None)
    } else {
        let unread = |e| {
            Failure::new(
                "file_not_read",
                format!("{} cannot be read: {e}", file.display()),
                "name a file, or `-` for standard input",
            )
        };
        let opened = File::open(&file).map_err(unread)?;
        let length = opened.metadata().ok().map(|m| m.len());
        (Box::new(opened), length)
    };
    let progress = progress(length);
    scan(&detector, input, &progress, &mut Printer { form, output, line: 1, column: 1 })?;
    progress.finish_and_clear();
    Ok(ExitCode::SUCCESS)
}

/// A bar for a long file, where a person looks.
fn progress(length: Option<u64>) -> ProgressBar {
    match length.filter(|l| *l >= LONG && io::stderr().is_terminal()) {
        Some(length) => ProgressBar::new(length).with_style(
            ProgressStyle::with_template("{bar:30} {bytes}/{total_bytes} {eta}")
                .unwrap_or(ProgressStyle::default_bar()),
        ),
        None => ProgressBar::hidden(),
    }
}

/// The built-in recognisers, with those of the named files, or else of the files that the settings name.
fn detector(files: Vec<PathBuf>, global: &Global) -> anyhow::Result<Detector> {
    let files = match files.is_empty() {
        true => {
            load_settings(global.config.as_deref(), &Environment::of_process())
                .map_err(SetupError::Config)?
                .guard
                .recognisers
        }
        false => files,
    };
    let recognisers = Recognisers::load(&files).map_err(SetupError::Config)?;
    let unfit = |e| Failure::new("recogniser_unfit", e, "use fewer recognisers, or shorter lists");
    Ok(Detector::with(&recognisers).map_err(unfit)?)
}

fn scan(
    detector: &Detector,
    mut input: impl Read,
    progress: &ProgressBar,
    printer: &mut Printer,
) -> anyhow::Result<()> {
    let mut scan = Scan::new(detector);
    let mut bytes: Vec<u8> = Vec::with_capacity(CHUNK + 4);
    let mut read = 0_u64;
    loop {
        let held = bytes.len();
        let more = input.by_ref().take(CHUNK as u64).read_to_end(&mut bytes)?;
        progress.inc(more as u64);
        let (text, rest) = match std::str::from_utf8(&bytes) {
            Ok(text) => (text, bytes.len()),
            // A character may go on in the next piece.
            Err(e) if e.error_len().is_none() && more > 0 => {
                (std::str::from_utf8(&bytes[..e.valid_up_to()])?, e.valid_up_to())
            }
            Err(e) => {
                let at = read - held as u64 + e.valid_up_to() as u64;
                let hint = "convert it first, for example with `iconv -t UTF-8`";
                return Err(Failure::new("not_utf8", format!("the text is not UTF-8 at byte {at}"), hint).into());
            }
        };
        for part in scan.push(text) {
            printer.print(&part)?;
        }
        read += more as u64;
        bytes.drain(..rest);
        if more == 0 {
            break;
        }
    }
    scan.finish().map_or(Ok(()), |part| printer.print(&part))
}

enum Form {
    Redacted,
    Lines { explain: bool },
    Json,
}

struct Printer {
    form: Form,
    output: Output,
    /// Where the next part begins: lines and characters from 1.
    line: u64,
    column: u64,
}

/// Something that was found, for programs: one JSON object a line. Never the data itself.
#[derive(Serialize)]
struct Row {
    entity: &'static str,
    /// Bytes of the whole text.
    offset: u64,
    length: usize,
    line: u64,
    column: u64,
    confidence: f32,
    rule: &'static str,
    checked: bool,
    label: Option<&'static str>,
}

impl Printer {
    fn print(&mut self, part: &Part) -> anyhow::Result<()> {
        if let Form::Redacted = self.form {
            return self.output.write(&part.redacted());
        }
        let mut at = 0;
        let mut out = String::new();
        for found in &part.found {
            self.walk(&part.text[at..found.range.start]);
            at = found.range.start;
            out.push_str(&self.row(part.offset, found)?);
            out.push('\n');
        }
        self.walk(&part.text[at..]);
        self.output.write(&out)
    }

    fn walk(&mut self, text: &str) {
        match text.rsplit_once('\n') {
            Some((head, tail)) => {
                self.line += head.bytes().filter(|b| *b == b'\n').count() as u64 + 1;
                self.column = tail.chars().count() as u64 + 1;
            }
            None => self.column += text.chars().count() as u64,
        }
    }

    fn row(&self, offset: u64, found: &Found) -> anyhow::Result<String> {
        let (reason, name) = (&found.reason, found.entity.name());
        if let Form::Json = self.form {
            return Ok(serde_json::to_string(&Row {
                entity: name,
                offset: offset + found.range.start as u64,
                length: found.range.len(),
                line: self.line,
                column: self.column,
                confidence: found.confidence,
                rule: reason.rule,
                checked: reason.checked,
                label: reason.label,
            })?);
        }
        let place = format!("{}:{} {name} {:.2}", self.line, self.column, found.confidence);
        if !matches!(self.form, Form::Lines { explain: true }) {
            return Ok(place);
        }
        let check = if reason.checked { ", its check passed" } else { "" };
        let label = reason.label.map(|l| format!(", `{l}` stands beside it")).unwrap_or_default();
        Ok(format!("{place}  {} fits{check}{label}", reason.rule))
    }
}
