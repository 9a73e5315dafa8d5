//! `edgehold models add`.

use anyhow::Context;
use edgehold_update::{AddOptions, Progress, Source};
use indicatif::{ProgressBar, ProgressStyle};

use crate::node::Setup;
use crate::output::{Output, bytes, note};

pub(super) fn run(
    setup: &Setup,
    source: &str,
    sha256: Option<String>,
    name: Option<String>,
    replace: bool,
    output: Output,
) -> anyhow::Result<()> {
    let library = setup.library()?;
    let options = AddOptions { name, sha256, replace, ..AddOptions::at(setup.clock.now()) };
    // A download needs the network; llama.cpp, which is about to read what came from there, does not.
    let shut = || crate::commands::door::shut(&setup.settings.network);
    let remote = !matches!(Source::parse(source), Ok(Source::Path(_)));
    if !remote {
        shut()?;
    }
    let mut bar = Bar::new(output);
    let probe = |path: &std::path::Path| {
        if remote {
            shut().map_err(|e| e.to_string())?;
        }
        super::probe(setup, path).map_err(|e| format!("{e:#}"))
    };
    let added = library.add(source, &options, &probe, &mut |p| bar.show(&p));
    bar.done();
    let entry = added.context("the model was not added")?;
    output.result(&entry, |e| {
        format!(
            "added {} ({}, {}, SHA-256 {})\nuse it with `path = \"{}\"` under [model] in edgehold.toml, or --model {}",
            e.name,
            e.architecture,
            bytes(e.size),
            e.sha256,
            e.name,
            e.name
        )
    })
}

/// Progress on standard error, where a person waits.
pub(super) struct Bar {
    bar: ProgressBar,
    json: bool,
}

impl Bar {
    pub(super) fn new(output: Output) -> Self {
        let bar = if output.json { ProgressBar::hidden() } else { ProgressBar::no_length() };
        if let Ok(style) = ProgressStyle::with_template("{msg} {bytes}/{total_bytes} {bytes_per_sec} {wide_bar}") {
            bar.set_style(style);
        }
        Self { bar, json: output.json }
    }

    pub(super) fn show(&mut self, progress: &Progress) {
        match progress {
            Progress::Transferring { done, total } => self.moved("bringing", *done, *total),
            Progress::Hashing { done, total } => self.moved("checking", *done, Some(*total)),
            Progress::Resuming { at } => self.say(&format!("going on where the last try stopped, at {}", bytes(*at))),
            Progress::Retrying { attempt, wait, reason } => {
                self.say(&format!("{reason}; attempt {attempt} in {} s", wait.as_secs_f32()));
            }
            Progress::Restarting { reason } => self.say(&format!("beginning anew: {reason}")),
            Progress::Probing => self.say("loading it once"),
        }
    }

    pub(super) fn done(&self) {
        self.bar.finish_and_clear();
    }

    fn moved(&self, what: &'static str, done: u64, total: Option<u64>) {
        self.bar.set_message(what);
        if let Some(total) = total {
            self.bar.set_length(total);
        }
        self.bar.set_position(done);
    }

    fn say(&self, line: &str) {
        if !self.json {
            self.bar.suspend(|| note(line));
        }
    }
}
