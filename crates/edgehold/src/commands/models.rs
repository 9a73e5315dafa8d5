//! `edgehold models`.

mod add;
mod eval;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use edgehold_config::ModelChoice;
use edgehold_guard::Raw;
use edgehold_model::gguf::{Gguf, Summary};
use edgehold_model::{GenerateRequest, LanguageModel, Prompt, Turn};
use edgehold_types::Labels;
use serde::Serialize;

use crate::cli::ModelsCommand;
use crate::embedded;
use crate::node::{Setup, load_model};
use crate::output::{Output, bytes};

#[derive(Serialize)]
struct Row {
    name: String,
    architecture: String,
    bytes: u64,
    license: Option<String>,
    source: String,
    in_use: bool,
}

pub(super) fn run(setup: &Setup, command: ModelsCommand, output: Output) -> anyhow::Result<ExitCode> {
    match command {
        ModelsCommand::List => list(setup, output)?,
        ModelsCommand::Info { model } => info(&file(setup, model.as_deref())?, output)?,
        ModelsCommand::Add { source, sha256, name, replace } => {
            add::run(setup, &source, sha256, name, replace, output)?
        }
        ModelsCommand::Eval(args) => return eval::run(setup, &args, output),
        ModelsCommand::Verify { model } => verify(setup, model.as_deref(), output)?,
        ModelsCommand::Remove { name } => {
            let entry = setup.library()?.remove(&name)?;
            output.result(&entry, |e| format!("removed {}", e.name))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn list(setup: &Setup, output: Output) -> anyhow::Result<()> {
    let choice = &setup.settings.model.choice;
    let mut rows = vec![Row {
        name: embedded::MODEL_FILE.trim_end_matches(".gguf").to_owned(),
        architecture: "llama".into(),
        bytes: embedded::MODEL.len() as u64,
        license: Some("apache-2.0".into()),
        source: "embedded in this program".into(),
        in_use: *choice == ModelChoice::Shipped,
    }];
    for entry in setup.library()?.list()? {
        rows.push(Row {
            in_use: *choice == ModelChoice::Named(entry.name.to_string()),
            name: entry.name.to_string(),
            architecture: entry.architecture,
            bytes: entry.size,
            license: entry.license,
            source: entry.source,
        });
    }
    output.result(&rows, |rows| {
        let mut text = String::new();
        for r in rows {
            let used = if r.in_use { "*" } else { " " };
            let license = r.license.as_deref().unwrap_or("licence not said");
            text += &format!(
                "{used} {:<32} {:<10} {:>10}  {license}; {}\n",
                r.name,
                r.architecture,
                bytes(r.bytes),
                r.source
            );
        }
        text + "* in use; choose another with `model.path` in edgehold.toml or --model"
    })
}

/// The file behind a path, a name in the library, or nothing: the configured model.
fn file(setup: &Setup, model: Option<&str>) -> anyhow::Result<PathBuf> {
    match model {
        None => Ok(setup.model_file()?),
        Some(path) if Path::new(path).is_file() => Ok(path.into()),
        Some(name) => {
            let library = setup.library()?;
            let entry = library.get(name).with_context(|| format!("there is no file `{name}` either"))?;
            Ok(library.path(&entry))
        }
    }
}

fn info(path: &Path, output: Output) -> anyhow::Result<()> {
    let file = Gguf::open(path).with_context(|| format!("{} is not a usable model file", path.display()))?;
    file.check_complete().with_context(|| format!("{} is not whole", path.display()))?;
    output.result(&file.summary(), |s| described(path, s))
}

fn described(path: &Path, s: &Summary) -> String {
    let text = |v: &Option<String>| v.clone().unwrap_or_else(|| "not said".into());
    let number = |v: Option<u64>| v.map_or_else(|| "not said".into(), |n| n.to_string());
    let dialect = s.chat_template.as_deref().map(edgehold_model::Dialect::of_template);
    let template =
        dialect.map_or("none: a built-in form is used".to_owned(), |d| format!("{d:?} calls").to_lowercase());
    format!(
        "file            {}\nname            {} {}\narchitecture    {}\nparameters      {:.1} M\nsize            {} ({})\n\
         context         {} tokens\nvocabulary      {} ({})\nchat template   {template}\nlicence         {}",
        path.display(),
        text(&s.name),
        s.version.as_deref().unwrap_or_default(),
        s.architecture,
        s.parameters as f64 / 1e6,
        bytes(s.file_bytes),
        s.quantisation,
        number(s.context_length),
        number(s.vocab_size),
        text(&s.tokenizer_model),
        text(&s.license),
    )
}

#[derive(Serialize)]
struct Verified {
    path: String,
    bytes: u64,
    sha256: String,
    in_library: bool,
    loads: bool,
}

fn verify(setup: &Setup, model: Option<&str>, output: Output) -> anyhow::Result<()> {
    let target = match model {
        Some(model) => model.to_owned(),
        None => setup.model_file()?.display().to_string(),
    };
    let mut bar = add::Bar::new(output);
    let verified = setup.library()?.verify(&target, &mut |p| bar.show(&p))?;
    probe(setup, &verified.path)?;
    bar.done();
    let row = Verified {
        path: verified.path.display().to_string(),
        bytes: verified.size,
        sha256: verified.sha256.to_string(),
        in_library: verified.in_library,
        loads: true,
    };
    output.result(&row, |r| {
        let compared =
            if r.in_library { "as recorded in the library" } else { "not in the library: nothing to compare with" };
        format!("ok: {}\n  {}, SHA-256 {} ({compared})\n  loads and writes a token", r.path, bytes(r.bytes), r.sha256)
    })
}

/// Loads a model and has it write one token.
fn probe(setup: &Setup, path: &Path) -> anyhow::Result<()> {
    let model = load_model(setup, path)?;
    let words = setup.guard()?.admit(Raw::new("Hello".into(), Labels::default()))?.value;
    let prompt = Prompt { turns: vec![Turn::User(words)], ..Prompt::default() };
    let request = GenerateRequest { max_tokens: 1, ..GenerateRequest::new(prompt) };
    super::runtime()?.block_on(model.generate(request).finished())?;
    Ok(())
}
