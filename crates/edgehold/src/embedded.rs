//! What the binary carries inside, so that everything runs offline from the first minute.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The default model.
pub(crate) const MODEL: &[u8] = include_bytes!("../../../models/edgehold-nano-v0.5.gguf");
/// Its file name.
pub(crate) const MODEL_FILE: &str = "edgehold-nano-v0.5.gguf";
/// The shipped agents: folder name and `agent.toml`.
pub(crate) const AGENTS: &[(&str, &str)] = &[("device", include_str!("../../../agents/device/agent.toml"))];

/// The default model as a file, so that it can be mapped into memory. It is written on first use; afterwards it is
/// compared with what is inside, and written again if it differs.
pub(crate) fn model_file(state: &Path) -> io::Result<PathBuf> {
    let folder = state.join("embedded");
    let path = folder.join(MODEL_FILE);
    if !same(&path)? {
        fs::create_dir_all(&folder)?;
        let part = folder.join(format!("{MODEL_FILE}.{}.part", std::process::id()));
        fs::write(&part, MODEL)?;
        fs::rename(&part, &path)?;
    }
    Ok(path)
}

fn same(path: &Path) -> io::Result<bool> {
    let mut file = match fs::File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(e) => return Err(e),
    };
    if file.metadata()?.len() != MODEL.len() as u64 {
        return Ok(false);
    }
    // By its digest and not byte by byte: that would bring the copy in the binary into memory, too.
    let mut digest = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            n => digest.update(&buffer[..n]),
        }
    }
    let hex: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(hex == env!("EDGEHOLD_MODEL_SHA256"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_written_once_and_mended_when_it_was_changed() {
        let dir = tempfile::tempdir().unwrap();
        let path = model_file(dir.path()).unwrap();
        let written = fs::metadata(&path).unwrap().modified().unwrap();
        assert_eq!(model_file(dir.path()).unwrap(), path);
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written);
        fs::write(&path, vec![0; MODEL.len()]).unwrap();
        model_file(dir.path()).unwrap();
        assert_eq!(fs::read(&path).unwrap(), MODEL);
    }
}
