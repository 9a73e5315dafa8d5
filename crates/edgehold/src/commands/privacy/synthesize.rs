//! `edgehold privacy synthesize`: texts like the records, which tell of each by a bounded amount.

use std::io::Read;
use std::process::ExitCode;

use anyhow::Context;
use edgehold_guard::audit::AuditLog;
use edgehold_guard::{Clean, Guard, Raw, Released};
use edgehold_llama::LlamaModel;
use edgehold_model::sampling::private::ContextDecoding;
use edgehold_model::{CancelToken, Prefix, Prompt, Turn};
use edgehold_privacy::ledger::{Account, Allowance, Debit};
use edgehold_privacy::{Charge, Limit, accountant};
use edgehold_types::{Label, Labels, PrivacyLabel};
use serde::Serialize;

use super::record;
use crate::cli::SynthesizeArgs;
use crate::commands::failure::Failure;
use crate::node::{Setup, SetupError, load_model};
use crate::output::Output;

/// A larger file is refused.
const MAX_BYTES: u64 = 16 << 20;

#[derive(Serialize)]
struct Export {
    texts: Vec<Released<String>>,
    privacy: PrivacyLabel,
    /// Records that no text was drawn from, because they fill no group.
    left_over: usize,
}

pub(super) fn run(setup: &Setup, args: &SynthesizeArgs, output: Output) -> anyhow::Result<ExitCode> {
    let guard = setup.guard()?;
    let records = records(args, &guard)?;
    let groups: Vec<&[Clean<String>]> = records.chunks_exact(args.contexts as usize).collect();
    let decoding = decoding(setup, args)?;
    let model = load_model(setup, &setup.model_file()?)?;
    let audit = AuditLog::open(setup.state()?).map_err(SetupError::from)?;
    let ledger = setup.ledger()?;
    let (account, charge) =
        (Account { subject: args.subject.clone(), agent: args.agent.clone() }, price(args, &decoding)?);
    let debit = ledger.debit(&account, "tokens, exponential mechanism", charge, setup.clock.now());
    let debit: Debit = debit.map_err(SetupError::from)?;
    let privacy = decoding.mechanism().label(&debit, setup.settings.privacy.delta).map_err(SetupError::from)?;
    let mut texts = Vec::new();
    for (group, allowance) in groups.iter().zip(debit.into_disjoint_allowances(groups.len())) {
        texts.push(write(&model, &guard, args, group, decoding, allowance)?);
    }
    record(setup, &audit, &args.subject, Some(&args.agent), "privacy_synthesized")?;
    let left_over = records.len() % args.contexts as usize;
    output.result(&Export { texts, privacy, left_over }, |export| {
        let texts: Vec<&str> = export.texts.iter().map(|text| text.get().as_str()).collect();
        format!("{}\n  {}", texts.join("\n"), export.privacy)
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The records, let in by the guard like any other text.
fn records(args: &SynthesizeArgs, guard: &Guard) -> anyhow::Result<Vec<Clean<String>>> {
    let mut text = String::new();
    let file = std::fs::File::open(&args.file).with_context(|| format!("{} cannot be read", args.file.display()))?;
    file.take(MAX_BYTES + 1)
        .read_to_string(&mut text)
        .with_context(|| format!("{} is no text", args.file.display()))?;
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if text.len() as u64 > MAX_BYTES {
        let message = format!("{} is larger than {MAX_BYTES} bytes", args.file.display());
        return Err(Failure::new("records_too_many", message, "take a part of it").into());
    }
    if lines.len() < args.contexts as usize {
        let message = format!("{} records are too few: a text is drawn from {} of them", lines.len(), args.contexts);
        return Err(Failure::new("records_too_few", message, "fewer than eight records cannot hide one another").into());
    }
    let admit = |line: &str| Ok(guard.admit(Raw::new(line.to_owned(), Labels::of(Label::Personal)))?.value);
    lines.into_iter().map(admit).collect()
}

/// The clip is the widest at which all tokens of a text together cost no more than was asked for.
fn decoding(setup: &Setup, args: &SynthesizeArgs) -> anyhow::Result<ContextDecoding> {
    let made = Limit::of_epsilon(args.epsilon, setup.settings.privacy.delta).and_then(|limit| {
        let token = Charge::of_micro(limit.micro() / u64::from(args.tokens))?;
        let clip = accountant::clip_for(token.rho(), 1, args.contexts, args.temperature.into())?;
        #[expect(clippy::cast_possible_truncation, reason = "the next smaller number makes up for it")]
        ContextDecoding::new(args.contexts, (clip as f32).next_down(), args.temperature, args.candidates)
    });
    Ok(made.map_err(|e| Failure::new("privacy_charge_invalid", e, e.hint()))?)
}

/// No record has a part in more than one text, so that all texts cost what one does.
fn price(args: &SynthesizeArgs, decoding: &ContextDecoding) -> anyhow::Result<Charge> {
    let price = decoding.cost().and_then(|token| token.times(args.tokens.into()));
    Ok(price.map_err(SetupError::from)?)
}

fn write(
    model: &LlamaModel,
    guard: &Guard,
    args: &SynthesizeArgs,
    group: &[Clean<String>],
    decoding: ContextDecoding,
    allowance: Allowance,
) -> anyhow::Result<Released<String>> {
    let prompt = |words: Clean<String>| Prompt {
        prefix: Prefix { system: args.instruction.clone(), tools: Vec::new() },
        turns: vec![Turn::User(words)],
        ..Prompt::default()
    };
    let nothing = guard.admit(Raw::new(String::new(), Labels::default()))?.value;
    let public = prompt(nothing.framed("Example: ", ""));
    let contexts: Vec<Prompt> = group.iter().map(|words| prompt(words.framed("Example: ", ""))).collect();
    let mut sampler = decoding.sampler(allowance)?;
    let written = model.write_from_contexts(&public, &contexts, &mut sampler, args.tokens, &CancelToken::default())?;
    Ok(guard.release(written.text)?.value)
}
