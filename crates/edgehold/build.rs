//! The SHA-256 of the embedded model, so that its copy on disk can be checked without reading the one in the binary.

use std::fmt::Write;

use sha2::{Digest, Sha256};

const MODEL: &str = "../../models/edgehold-nano-v0.5.gguf";

fn main() -> std::io::Result<()> {
    let mut digest = String::new();
    for byte in Sha256::digest(std::fs::read(MODEL)?) {
        write!(digest, "{byte:02x}").map_err(std::io::Error::other)?;
    }
    let mut out = std::io::stdout().lock();
    std::io::Write::write_fmt(
        &mut out,
        format_args!("cargo::rerun-if-changed={MODEL}\ncargo::rustc-env=EDGEHOLD_MODEL_SHA256={digest}\n"),
    )
}
