//! Files that are no models, or broken ones. The process must live on, and nothing may be left running.
//!
//! All of it is one test, so that no other test's engine runs beside it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails where it stands")]

#[path = "../support/mod.rs"]
mod support;

mod cases;

use std::error::Error;
use std::path::Path;
use std::sync::Arc;

use edgehold_llama::{LlamaModel, LoadError};
use edgehold_types::SystemClock;

use support::ONE_THREAD;
use support::family::{LLAMA3, TALKATIVE};

/// Which kind of error it is, and all that it says.
fn refusal(path: &Path) -> (&'static str, String) {
    let error = match LlamaModel::load(path, &ONE_THREAD, Arc::new(SystemClock::default())) {
        Ok(_) => return ("loaded", String::new()),
        Err(error) => error,
    };
    let kind = match &error {
        LoadError::Open { .. } => "open",
        LoadError::Gguf { .. } => "gguf",
        LoadError::Refused { .. } => "refused",
        LoadError::Template { .. } => "template",
        LoadError::Runtime(_) => "runtime",
    };
    let causes = std::iter::successors(error.source(), |e| (*e).source());
    let told = std::iter::once(error.to_string()).chain(causes.map(ToString::to_string)).collect::<Vec<_>>();
    (kind, told.join(": "))
}

fn check(path: &Path, kind: &str, says: &str) {
    let (got, told) = refusal(path);
    assert_eq!(got, kind, "{}: {told}", path.display());
    assert!(told.contains(says), "{told:?} does not contain {says:?}");
}

/// Engine threads of this process.
#[cfg(target_os = "linux")]
fn engines() -> usize {
    let threads = std::fs::read_dir("/proc/self/task").unwrap();
    let name = |t: &std::fs::DirEntry| std::fs::read_to_string(t.path().join("comm")).unwrap_or_default();
    threads.filter(|t| name(t.as_ref().unwrap()).trim() == "edgehold-engine").count()
}

#[test]
fn bad_files_are_refused_and_leave_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.gguf");
    check(&path, "open", "cannot open");
    check(folder.path(), "open", "not a file");
    for (bytes, says) in cases::not_models() {
        std::fs::write(&path, bytes).unwrap();
        check(&path, "gguf", says);
    }
    let whole = LLAMA3.gguf(TALKATIVE).to_bytes().unwrap();
    for parts in 1..50 {
        std::fs::write(&path, &whole[..whole.len() * parts / 50]).unwrap();
        check(&path, "gguf", "cut off");
    }
    for (file, kind, says) in cases::broken_models() {
        file.write_to(&path).unwrap();
        check(&path, kind, says);
    }
    #[cfg(target_os = "linux")]
    assert_eq!(engines(), 0);
    std::fs::write(&path, whole).unwrap();
    drop(support::load(&path));
    #[cfg(target_os = "linux")]
    assert_eq!(engines(), 0);
}
