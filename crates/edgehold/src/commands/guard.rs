//! `edgehold guard`: personal data in texts, and what is done about it. No model is loaded.

mod policy;
mod profile;

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::os::fd::AsFd;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use edgehold_config::{Environment, load_settings};
use edgehold_guard::detect::{Detector, Found, Part, Recognisers, Scan};
use edgehold_guard::treat::profile::Profile;
use edgehold_guard::{Guard, Plans, Raw};
use edgehold_types::Labels;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use super::failure::Failure;
use crate::cli::{Global, GuardCommand};
use crate::node::{Setup, SetupError};
use crate::output::Output;

/// Bytes that are read at a time.
const CHUNK: usize = 256 * 1024;
/// A file from this size on shows how far it is read.
const LONG: u64 = 16 << 20;

pub(super) fn run(command: GuardCommand, global: &Global, output: Output) -> anyhow::Result<ExitCode> {
    let (file, redact, explain, rules_only, recognisers, profile) = match command {
        GuardCommand::Scan { file, redact, explain, rules_only, recognisers, profile } => {
            (file, redact, explain, rules_only, recognisers, profile)
        }
        GuardCommand::Profile { name } => return profile::run(name, output),
        GuardCommand::Policy { agent } => return policy::run(&Setup::load(global)?, agent, output),
    };
    let detector = detector(recognisers, global)?;
    let detector = if rules_only { detector.without_names() } else { detector };
    let form = match (redact, output.json) {
        (true, _) => Form::Redacted,
        (false, true) => Form::Json,
        (false, false) => Form::Lines { explain },
    };
    let (input, length): (Box<dyn Read>, Option<u64>) = if file == Path::new("-") {
        (Box::new(io::stdin().lock()), stdin_length())
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
    match profile {
        Some(profile) => treat(detector, input, &progress, profile, output)?,
        None => scan(&detector, input, &progress, &mut Printer { form, output, line: 1, column: 1 })?,
    }
    progress.finish_and_clear();
    Ok(ExitCode::SUCCESS)
}

/// How long standard input is, where it is a file.
fn stdin_length() -> Option<u64> {
    let file = File::from(io::stdin().as_fd().try_clone_to_owned().ok()?);
    file.metadata().ok().filter(|m| m.is_file()).map(|m| m.len())
}

/// A bar for a long file, where a person looks, unless what is found goes by on the same screen.
fn progress(length: Option<u64>) -> ProgressBar {
    let seen = io::stderr().is_terminal() && !io::stdout().is_terminal();
    match length.filter(|l| *l >= LONG && seen) {
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

fn scan(detector: &Detector, input: impl Read, progress: &ProgressBar, printer: &mut Printer) -> anyhow::Result<()> {
    let mut scan = Scan::new(detector);
    read(input, progress, &mut |text| scan.push(text).iter().try_for_each(|part| printer.print(part)))?;
    scan.finish().map_or(Ok(()), |part| printer.print(&part))
}

/// Writes the text as a profile treats what leaves.
fn treat(
    detector: Detector,
    input: impl Read,
    progress: &ProgressBar,
    profile: Profile,
    output: Output,
) -> anyhow::Result<()> {
    let plans = Plans { outward: profile.plan(), ..Plans::default() };
    let guard = Guard::new()?.with_detector(Arc::new(detector)).with_plans(Arc::new(plans));
    let mut stream = guard.release_stream();
    let raw = |text: &str| Raw::new(text.to_owned(), Labels::default());
    // The outward plan makes new pseudonyms for what it finds; nobody can lead them back once the command has ended.
    read(input, progress, &mut |text| output.write(stream.push(raw(text))?.get()))?;
    output.write(stream.finish()?.0.get())
}

/// Reads UTF-8 text to its end, piece by piece.
fn read(
    mut input: impl Read,
    progress: &ProgressBar,
    each: &mut dyn FnMut(&str) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut bytes: Vec<u8> = Vec::with_capacity(CHUNK + 4);
    let mut read = 0_u64;
    loop {
        let held = bytes.len();
        let more = read_some(&mut input, &mut bytes)?;
        progress.inc(more as u64);
        let (text, rest) = match std::str::from_utf8(&bytes) {
            Ok(text) => (text, bytes.len()),
            // A character may go on in the next piece.
            Err(e) if e.error_len().is_none() && more > 0 => {
                (std::str::from_utf8(&bytes[..e.valid_up_to()])?, e.valid_up_to())
            }
            Err(e) => {
                let at = read - held as u64 + e.valid_up_to() as u64;
                let hint = "convert it first, for example with `iconv -f LATIN1 -t UTF-8`; `iconv -c` leaves out what is broken";
                return Err(Failure::new("not_utf8", format!("the text is not UTF-8 at byte {at}"), hint).into());
            }
        };
        // In UTF-16 every second byte may be zero: nothing would be found, and all of it passed on.
        if let Some(zero) = text.bytes().position(|b| b == 0) {
            let at = read - held as u64 + zero as u64;
            let hint =
                "convert it first, for example with `iconv -f UTF-16 -t UTF-8`, or leave zeros out with `tr -d '\\0'`";
            return Err(Failure::new("not_text", format!("byte {at} is zero: this is no UTF-8 text"), hint).into());
        }
        each(text)?;
        read += more as u64;
        bytes.drain(..rest);
        if more == 0 {
            return Ok(());
        }
    }
}

/// Reads what is there by now, and no more: behind a pipe, a reader sees what was written so far. Zero at the end.
fn read_some(input: &mut impl Read, bytes: &mut Vec<u8>) -> anyhow::Result<usize> {
    let held = bytes.len();
    bytes.resize(held + CHUNK, 0);
    loop {
        match input.read(&mut bytes[held..]) {
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Ok(more) => {
                bytes.truncate(held + more);
                return Ok(more);
            }
            Err(e) => {
                let message = format!("the text cannot be read: {e}");
                return Err(Failure::new("file_not_read", message, "name a file, or `-` for standard input").into());
            }
        }
    }
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
        if reason.rule == "names" {
            return Ok(format!("{place}  names: by the word and what stands around it"));
        }
        Ok(format!("{place}  {} fits{check}{label}", reason.rule))
    }
}
