//! The process that dies.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use edgehold_privacy::Limit;
use edgehold_privacy::ledger::{Account, Budget, Ledger, LedgerError, Window};
use edgehold_privacy::mechanism::{Kind, Mechanism, PrivacyError, ask};
use edgehold_store::Store;
use edgehold_types::Timestamp;

const FOLDER: &str = "EDGEHOLD_TEST_LEDGER_FOLDER";
/// Millionths of ρ; next to endless without.
pub(crate) const BUDGET: &str = "EDGEHOLD_TEST_LEDGER_BUDGET";
/// Goes before the child's questions, so that they are its own.
pub(crate) const NAME: &str = "EDGEHOLD_TEST_LEDGER_NAME";

pub(crate) fn ledger(folder: &Path) -> Ledger {
    let micro: Option<u32> = std::env::var(BUDGET).ok().map(|micro| micro.parse().unwrap());
    let limit = Limit::of_rho(micro.map_or(1e6, |micro| f64::from(micro) / 1e6)).unwrap();
    let budget = Budget { limit, window: Window::Always, delta: 1e-6 };
    Ledger::open(folder, Arc::new(Store::open(folder).unwrap()), budget).unwrap()
}

/// Not a test of its own: the process that the tests start and kill.
#[test]
#[ignore = "the child of the tests beside it"]
fn child() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let ledger = ledger(Path::new(&folder));
    let account = Account { subject: "ward".parse().unwrap(), agent: "nurse".parse().unwrap() };
    let mechanism = Mechanism::new(Kind::Count, 0.5, None).unwrap();
    let mut out = std::io::stdout().lock();
    let last = if std::env::var_os("KEEP_ASKING").is_some() { u32::MAX } else { 3 };
    let name = std::env::var(NAME).unwrap_or_default();
    for question in 1..=last {
        let words = format!("{name}{question}");
        let answer = ask::<PrivacyError>(&ledger, &account, &words, &mechanism, Timestamp(0), |tally| {
            (0..1000).for_each(|_| tally.push(0, 0.0));
            Ok(())
        });
        let answer = match answer {
            Err(PrivacyError::Ledger(LedgerError::Exhausted { .. })) if !name.is_empty() => return,
            answer => answer.unwrap(),
        };
        // One write, so that the trace shows it as one.
        let history = ledger.history(None, None).unwrap();
        let sequence = if answer.label().repeated { 0 } else { history.last().unwrap().sequence };
        out.write_all(format!("\nreleased {question} {sequence} {:?} .\n", answer.answer()).as_bytes()).unwrap();
        out.flush().unwrap();
    }
}

/// What a child has said.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) question: String,
    pub(crate) sequence: u64,
    pub(crate) answer: String,
}

pub(crate) struct Running(Child);

pub(crate) fn start(folder: &Path, environment: &[(&str, String)]) -> Running {
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child::child", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .envs(environment.iter().map(|(name, value)| (name, value)))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    Running(child.unwrap())
}

/// Lets a child run to its end; nothing if it does not get there.
pub(crate) fn run(folder: &Path, environment: &[(&str, String)]) -> Option<Vec<Said>> {
    let (said, whole) = start(folder, environment).wait();
    whole.then_some(said)
}

impl Running {
    /// What it has said, and whether it came to its end.
    pub(crate) fn wait(mut self) -> (Vec<Said>, bool) {
        let mut text = String::new();
        self.0.stdout.take().unwrap().read_to_string(&mut text).unwrap();
        let whole = self.0.wait().unwrap().success();
        (text.lines().filter_map(said).collect(), whole)
    }

    pub(crate) fn kill(mut self) -> Vec<Said> {
        self.0.kill().unwrap();
        self.wait().0
    }
}

/// A line that was not cut short.
fn said(line: &str) -> Option<Said> {
    let line = line.strip_prefix("released ")?.strip_suffix(" .")?;
    let mut words = line.splitn(3, ' ');
    let (question, sequence) = (words.next()?.to_owned(), words.next()?.parse().ok()?);
    Some(Said { question, sequence, answer: words.next()?.to_owned() })
}
