//! What others may hand to the audit: records, checkpoints, proofs and exports of any bytes. There is one way to write each.
#![no_main]

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use edgehold_guard::audit::{parse_checkpoint, parse_proof, parse_record, verify_export};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static EXPORT: LazyLock<(TempDir, PathBuf)> = LazyLock::new(|| {
    let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder");
    let path = folder.path().join("export");
    (folder, path)
});

fuzz_target!(|data: &[u8]| {
    let _ = parse_record(data);
    if let Ok(checkpoint) = parse_checkpoint(data) {
        assert_eq!(checkpoint.to_string().as_bytes(), data);
    }
    if let Ok(proof) = parse_proof(data) {
        assert_eq!(proof.to_string().as_bytes(), data);
    }
    fs::write(&EXPORT.1, data).expect("memory");
    let _ = verify_export(&EXPORT.1, None);
});
