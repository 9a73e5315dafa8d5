//! `edgehold ask`.

use std::io::Read;
use std::process::ExitCode;

use anyhow::Context;
use edgehold_guard::Raw;
use edgehold_model::CancelToken;
use edgehold_orchestrator::{Answer, Ask, Conversation};
use edgehold_types::{Label, Labels};

use super::failure::Failure;
use crate::cli::AskArgs;
use crate::node::{Node, Setup};
use crate::output::{Output, ms};

/// More is never read from standard input.
const MAX_BYTES: u64 = 1 << 20;

pub(super) fn run(setup: &Setup, args: AskArgs, output: Output) -> anyhow::Result<ExitCode> {
    let question = question(&args.question)?;
    let node = Node::start(setup, args.agent.as_ref())?;
    let cancel = CancelToken::default();
    let ask = Ask {
        agent: args.agent,
        subject: args.subject,
        cancel: cancel.clone(),
        ..Ask::new(Raw::new(question, Labels::of(Label::Personal)))
    };
    let answer = super::runtime()?.block_on(async {
        tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                cancel.cancel();
            }
        });
        node.orchestrator.ask(ask, &mut Conversation::default(), &mut |_| {}).await
    })?;
    output.result(&answer, |a| {
        let mut text = a.answer.to_string() + &labels(a);
        if args.verbose {
            text += &details(a);
        }
        text
    })?;
    Ok(ExitCode::SUCCESS)
}

fn question(words: &[String]) -> anyhow::Result<String> {
    if words.len() == 1 && words[0] == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().lock().take(MAX_BYTES + 1).read_to_end(&mut bytes).context("standard input cannot be read")?;
        if bytes.len() as u64 > MAX_BYTES {
            let message = format!("standard input holds more than {MAX_BYTES} bytes");
            return Err(Failure::new("input_too_long", message, "ask a shorter question").into());
        }
        return String::from_utf8(bytes).map_err(|e| {
            let message = format!("standard input is not UTF-8: bad byte at {}", e.utf8_error().valid_up_to());
            Failure::new("utf8_invalid", message, "send the question as UTF-8 text").into()
        });
    }
    Ok(words.join(" "))
}

/// The labels of the private results behind an answer: they are shown whether or not details are asked for.
pub(super) fn labels(answer: &Answer) -> String {
    answer.privacy().map(|label| format!("\n  {label}")).collect()
}

/// The calls behind an answer and where the time went.
pub(super) fn details(answer: &Answer) -> String {
    let mut text = String::new();
    for call in &answer.calls {
        let result =
            call.result.as_ref().map_or_else(|| call.error.unwrap_or("failed").to_owned(), |r| r.get().to_string());
        text += &format!("\n  {} {} -> {result}", call.tool, call.arguments.get());
    }
    let t = &answer.timings;
    text + &format!(
        "\n  {} in all: guard {}, model {}, tools {}, audit {}; {} tokens read, {} written, {} of them forced",
        ms(t.total_us),
        ms(t.guard_us),
        ms(t.queue_us + t.prefill_us + t.decode_us),
        ms(t.tools_us),
        ms(t.audit_us),
        answer.usage.prompt_tokens - answer.usage.reused_tokens,
        answer.usage.completion_tokens,
        answer.usage.forced_tokens,
    )
}
