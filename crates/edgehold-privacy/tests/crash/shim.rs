//! Builds the library that kills.

use std::path::Path;
use std::process::Command;

/// Compiles it into a folder, and gives its path.
pub(crate) fn build(folder: &Path) -> String {
    let library = folder.join("kill_at.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/crash/kill_at.c");
    let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
    let built = Command::new(compiler).args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).status();
    assert!(built.expect("a C compiler").success(), "the library that kills cannot be built");
    library.display().to_string()
}
