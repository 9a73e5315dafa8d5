//! No answer without its debit on the disk, whenever the process dies.
//!
//! A child answers three questions and says what it has released. It is killed at each of its calls that change a file, once
//! before the call and once in the middle of a write, and at moments of chance. What it has said must then be in the ledger,
//! the ledger must open and be of use, and the questions that were answered must get the same answers. What a power cut
//! could take is looked for in a trace: when an answer is said, no file of the ledger has bytes that were not flushed.

#![cfg(all(target_os = "linux", target_env = "gnu"))]
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails where it stands")]

mod child;
mod shim;

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use child::{Said, ledger, run, start};

/// What must hold in a state folder after a child has died in it.
fn check(folder: &Path, said: &[Said], when: &str) {
    let ledger = ledger(folder);
    let history = ledger.history(None, None).unwrap_or_else(|e| panic!("{when}: {e}"));
    for one in said {
        let paid = history.iter().any(|e| e.sequence == one.sequence && e.kind == "debit" && e.charged_rho > 0.0);
        assert!(paid, "{when}: {one:?} was released without its debit");
    }
    // At most one answer was paid for and not given: the one that it died over.
    assert!(history.len() <= said.len() + 1, "{when}: {} debits for {} answers", history.len(), said.len());
    drop(ledger);
    // It goes on, and what was answered before is answered alike.
    let again = run(folder, &[]).unwrap_or_else(|| panic!("{when}: it does not go on"));
    for one in said {
        assert!(
            again.iter().any(|a| a.question == one.question && a.answer == one.answer),
            "{when}: {one:?} in {again:?}"
        );
    }
}

#[test]
fn killed_at_every_write() {
    let build = tempfile::tempdir().unwrap();
    let shim = shim::build(build.path());
    for half in [false, true] {
        let mut died = 0;
        let mut released = BTreeSet::new();
        for at in 1.. {
            let folder = tempfile::tempdir().unwrap();
            let mut environment = vec![("LD_PRELOAD", shim.clone()), ("KILL_AT", at.to_string())];
            environment.extend(half.then(|| ("KILL_HALF", "1".to_owned())));
            let (said, whole) = start(folder.path(), &environment).wait();
            check(folder.path(), &said, &format!("call {at}, half {half}"));
            released.insert(said.len());
            if whole {
                assert_eq!(said.len(), 3);
                break;
            }
            died += 1;
        }
        // It died before the first answer, between answers, and after the last.
        assert_eq!(released, (0..=3).collect(), "half {half}");
        println!("half {half}: died at each of {died} calls");
        assert!(died > 30, "only {died} calls were seen: the test shows nothing");
    }
}

#[test]
fn killed_at_any_moment() {
    for round in 0..20 {
        let folder = tempfile::tempdir().unwrap();
        let child = start(folder.path(), &[("KEEP_ASKING", "1".to_owned())]);
        std::thread::sleep(Duration::from_micros(3_000 + 4_321 * round));
        let said = child.kill();
        let ledger = ledger(folder.path());
        let history = ledger.history(None, None).unwrap();
        for one in &said {
            assert!(history.iter().any(|e| e.sequence == one.sequence), "round {round}: {one:?}");
        }
        assert!(history.len() <= said.len() + 1, "round {round}");
    }
}

/// Four processes begin at once in a new folder and ask until they are refused. An answer costs ρ = 0.125; ten are paid for.
#[test]
fn processes_share_one_budget() {
    let folder = tempfile::tempdir().unwrap();
    let children: Vec<_> = (0..4)
        .map(|i| {
            let name = (child::NAME, format!("child {i}, question "));
            let environment = [("KEEP_ASKING", "1".to_owned()), (child::BUDGET, "1300000".to_owned()), name];
            start(folder.path(), &environment)
        })
        .collect();
    let ended: Vec<_> = children.into_iter().map(child::Running::wait).collect();
    assert!(ended.iter().all(|(_, whole)| *whole), "{ended:?}");
    assert_eq!(ended.iter().map(|(said, _)| said.len()).sum::<usize>(), 10, "{ended:?}");
    let history = ledger(folder.path()).history(None, None).unwrap();
    assert_eq!(history.iter().map(|e| e.sequence).collect::<Vec<_>>(), (1..=10).collect::<Vec<_>>());
}

#[test]
fn every_byte_is_flushed_before_an_answer_is_said() {
    let build = tempfile::tempdir().unwrap();
    let shim = shim::build(build.path());
    let folder = tempfile::tempdir().unwrap();
    let trace = build.path().join("trace");
    let environment = [("LD_PRELOAD", shim), ("TRACE", trace.display().to_string())];
    let said = run(folder.path(), &environment).unwrap();
    assert_eq!(said.len(), 3);

    let (mut dirty, mut flushed, mut answers) = (BTreeSet::new(), BTreeSet::new(), 0);
    for line in std::fs::read_to_string(&trace).unwrap().lines() {
        let (call, path) = line.split_once(' ').unwrap();
        match (call, path) {
            ("write", "stdout") if !flushed.is_empty() => {
                assert!(dirty.is_empty(), "answer {answers}: not flushed: {dirty:?}");
                answers += 1;
            }
            // The index of the WAL is made anew from the WAL after a crash.
            ("write", path) if path.starts_with(&*folder.path().to_string_lossy()) && !path.ends_with("-shm") => {
                dirty.insert(path.to_owned());
            }
            ("sync", path) => {
                dirty.remove(path);
                flushed.insert(path.rsplit('/').next().unwrap_or_default().to_owned());
            }
            _ => {}
        }
    }
    assert!(answers >= 3, "{answers} answers in the trace");
    for file in ["edgehold.db-wal", "ledger.counter"] {
        assert!(flushed.contains(file), "{file} was never flushed: {flushed:?}");
    }
}
