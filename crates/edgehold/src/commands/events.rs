//! `edgehold events`: what came in, what waits, and what could not be used.

use std::process::ExitCode;

use edgehold_events::{DeadLetter, dead_letters, kept, purge_dead_letters};
use edgehold_store::Store;

use crate::cli::EventsCommand;
use crate::node::{Setup, SetupError};
use crate::output::Output;

/// So many dead letters are shown where nothing is said.
const SHOWN: usize = 50;

pub(super) fn run(setup: &Setup, command: EventsCommand, output: Output) -> anyhow::Result<ExitCode> {
    let store = Store::open(setup.state()?).map_err(SetupError::from)?;
    match command {
        EventsCommand::Status => {
            let kept = kept(&store).map_err(SetupError::from)?;
            output.result(&kept, |k| {
                format!(
                    "{} events are kept, {} agents are to be woken, {} messages wait for the broker, {} dead letters",
                    k.events, k.wakes, k.outbox, k.dead
                )
            })?;
        }
        EventsCommand::Dead { most } => {
            let letters =
                dead_letters(&store, &setup.guard()?, None, most.unwrap_or(SHOWN)).map_err(SetupError::from)?;
            output.result(&letters, |all| {
                if all.is_empty() {
                    return "There are no dead letters.".to_owned();
                }
                all.iter().map(line).collect::<Vec<_>>().join("\n")
            })?;
        }
        EventsCommand::Purge => {
            let gone = purge_dead_letters(&store, None).map_err(SetupError::from)?;
            output.result(&serde_json::json!({"purged": gone}), |_| format!("{gone} dead letters are gone."))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn line(letter: &DeadLetter) -> String {
    let DeadLetter { id, code, topic, message, bytes, .. } = letter;
    let preview = letter.preview.as_ref().map_or_else(String::new, |preview| format!(": {preview}"));
    format!("{id:6}  {code:18} {topic}  {message} ({bytes} bytes){preview}")
}
