//! `edgehold forget`: a person's key and data are destroyed.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use edgehold_guard::audit::AuditLog;
use edgehold_store::{Store, SubjectName, has_store};

use super::failure::Failure;
use crate::node::{Setup, record_forgotten};
use crate::output::{Output, note};

pub(super) fn run(setup: &Setup, subject: &str, yes: bool, output: Output) -> anyhow::Result<ExitCode> {
    let name = SubjectName::new(subject)
        .map_err(|e| Failure::new("subject_invalid", e, "give the name as it was given when the data came in"))?;
    let folder = setup.state()?;
    let unknown = || {
        let message = "there is no key of this subject and no data about it";
        Failure::new("subject_unknown", message, "it may be forgotten already; names are told apart to the letter")
    };
    if !has_store(folder) {
        return Err(unknown().into());
    }
    if !yes {
        confirm(subject)?;
    }
    let store = Store::open(folder)?;
    // The log first: when it cannot say what was done, nothing is done.
    let audit = AuditLog::open_with(folder, &setup.audit())?;
    record_forgotten(&store, &audit, setup.clock.now())?;
    let forgotten = store.forget(&name)?.ok_or_else(unknown)?;
    let record = record_forgotten(&store, &audit, setup.clock.now())?;
    let result = serde_json::json!({"forgotten": true, "rows": forgotten.rows, "record": record});
    output.result(&result, |_| {
        let number = record.map(|n| n.to_string()).unwrap_or_default();
        format!(
            "forgotten: the key is destroyed, with {}; record {number} of the audit log says so",
            rows(forgotten.rows)
        )
    })?;
    Ok(ExitCode::SUCCESS)
}

/// What is destroyed cannot be had back, so the name is asked for once more.
fn confirm(subject: &str) -> Result<(), Failure> {
    let refused = |message: &str| {
        Failure::new("not_confirmed", message, "type the name as it is, or use --yes; nothing was destroyed")
    };
    if !io::stdin().is_terminal() {
        return Err(refused("what is destroyed cannot be had back, and nobody is here to be asked"));
    }
    note("This destroys the key and the data of this subject. Nobody can have them back. Type its name to go on:");
    let mut typed = String::new();
    io::stdin().read_line(&mut typed).map_err(|_| refused("the name could not be read"))?;
    if typed.trim_end_matches(['\n', '\r']) == subject { Ok(()) } else { Err(refused("that is another name")) }
}

fn rows(number: usize) -> String {
    if number == 1 { "1 row".to_owned() } else { format!("{number} rows") }
}
