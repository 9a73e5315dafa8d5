mod downloads;
mod library;
mod server;
mod sources;

use std::path::Path;
use std::time::Duration;

use edgehold_model::gguf::GgufWriter;
use edgehold_types::Timestamp;

use crate::*;

/// A small model whose weights depend on `seed`; 200 kB, so that it can break off in the middle.
fn model(seed: u8) -> Vec<u8> {
    GgufWriter::new()
        .meta("general.architecture", "llama")
        .meta("general.license", "apache-2.0")
        .tensor_f32("token_embd.weight", &[64, 800], &vec![f32::from(seed); 64 * 800])
        .to_bytes()
        .unwrap()
}

fn library(dir: &Path) -> ModelLibrary {
    ModelLibrary::open(dir.join("models")).unwrap().with_network(Network {
        hub: "http://127.0.0.1:1".to_owned(),
        attempts: 4,
        backoff: Duration::ZERO,
        max_backoff: Duration::ZERO,
        connect_timeout: Duration::from_secs(5),
        idle_timeout: Duration::from_secs(5),
    })
}

fn options() -> AddOptions {
    AddOptions::at(Timestamp(1_700_000_000_000))
}

fn fine(_: &Path) -> Result<(), String> {
    Ok(())
}

fn add(library: &ModelLibrary, source: &str) -> Result<Entry, AddError> {
    library.add(source, &options(), &fine, &mut |_| ())
}

/// The names in the library's folder, without the lock.
fn files(library: &ModelLibrary) -> Vec<String> {
    let entries = std::fs::read_dir(library.folder()).unwrap();
    let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|n| n != ".lock");
    names.sort();
    names
}

/// What a person would be told contains `expected`, and there is a hint.
#[track_caller]
fn refused<T: std::fmt::Debug>(result: Result<T, AddError>, expected: &str) {
    let error = result.unwrap_err();
    assert!(error.to_string().contains(expected), "{error}");
    assert!(!error.hint().is_empty());
}
