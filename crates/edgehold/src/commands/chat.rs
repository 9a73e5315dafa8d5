//! `edgehold chat`: streams, remembers, and survives Ctrl-C.

use std::pin::pin;
use std::process::ExitCode;

use edgehold_guard::Raw;
use edgehold_model::CancelToken;
use edgehold_orchestrator::{Ask, Conversation, TurnError, TurnEvent};
use edgehold_types::{AgentName, Label, Labels};
use rustyline::error::ReadlineError;

use super::ask::{details, labels};
use crate::node::{Node, Setup};
use crate::output::{Output, note};

const HELP: &str = "/new forgets the conversation, /verbose shows calls and times, /quit or Ctrl-D leaves.";

pub(super) fn run(setup: &Setup, agent: Option<AgentName>, output: Output) -> anyhow::Result<ExitCode> {
    let node = Node::start(setup, agent.as_ref())?;
    let runtime = super::runtime()?;
    // The first look at Ctrl-C takes it from the system for good: from here on none ends the program.
    runtime.block_on(async {
        tokio::select! {
            biased;
            _ = tokio::signal::ctrl_c() => {}
            () = std::future::ready(()) => {}
        }
    });
    let mut editor = rustyline::DefaultEditor::new()?;
    let mut conversation = Conversation::default();
    let mut verbose = false;
    if !output.json {
        note(&format!("{} {HELP}", node.greeting()));
    }
    loop {
        let line = match editor.readline(if output.json { "" } else { "> " }) {
            Ok(line) => line,
            Err(ReadlineError::Interrupted) => {
                note("Ctrl-C stops an answer; Ctrl-D leaves.");
                continue;
            }
            Err(ReadlineError::Eof) => return Ok(ExitCode::SUCCESS),
            Err(e) => return Err(e.into()),
        };
        match line.trim() {
            "" => continue,
            "/quit" | "/exit" => return Ok(ExitCode::SUCCESS),
            "/new" => {
                conversation.clear();
                continue;
            }
            "/verbose" => {
                verbose = !verbose;
                continue;
            }
            "/help" | "/?" => {
                note(HELP);
                continue;
            }
            _ => {}
        }
        let _ = editor.add_history_entry(&line);
        let cancel = CancelToken::default();
        let ask = Ask {
            agent: agent.clone(),
            cancel: cancel.clone(),
            ..Ask::new(Raw::new(line, Labels::of(Label::Personal)))
        };
        let mut streamed = false;
        let result = runtime.block_on(async {
            let mut listener = |event: TurnEvent| {
                if let (TurnEvent::Delta { text }, false) = (&event, output.json) {
                    streamed = true;
                    let _ = output.write(text.get());
                }
            };
            let mut asked = pin!(node.orchestrator.ask(ask, &mut conversation, &mut listener));
            tokio::select! {
                biased;
                _ = tokio::signal::ctrl_c() => {
                    cancel.cancel();
                    asked.await
                }
                result = &mut asked => result,
            }
        });
        match result {
            Ok(answer) if output.json => output.line(&serde_json::to_string(&answer)?)?,
            Ok(answer) => {
                let text = if streamed { String::new() } else { answer.answer.to_string() };
                let more = labels(&answer) + &if verbose { details(&answer) } else { String::new() };
                output.line(&format!("{text}{more}"))?;
            }
            Err(error) => {
                if streamed {
                    output.line("")?;
                }
                stopped_or_failed(error, output);
            }
        }
    }
}

fn stopped_or_failed(error: TurnError, output: Output) {
    if error.code() == "cancelled" && !output.json {
        note("(stopped)");
    } else {
        super::report(&error.into(), output.json);
    }
}
