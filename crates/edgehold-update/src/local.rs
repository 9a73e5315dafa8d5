//! A model that is on this device already.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use edgehold_model::gguf::Gguf;

use crate::disk;
use crate::download::Partial;
use crate::error::AddError;
use crate::progress::Progress;

/// Copies or links a file to the partial file. That it is a whole model is looked at first, because copying takes long.
pub(crate) fn bring(
    path: &Path,
    partial: &Partial,
    link: bool,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), AddError> {
    let io = |path: &Path| {
        let path = path.to_owned();
        move |cause| AddError::Io { path, cause }
    };
    let path = &path.canonicalize().map_err(io(path))?;
    let metadata = path.metadata().map_err(io(path))?;
    if !metadata.is_file() {
        return Err(io(path)(io::Error::new(io::ErrorKind::InvalidInput, "it is not a file")));
    }
    Gguf::open(path).and_then(|g| g.check_complete()).map_err(AddError::Gguf)?;
    // What an earlier download left under this name is not continued any more.
    partial.discard();
    let part = partial.path();
    if link {
        return std::fs::hard_link(path, part).map_err(|cause| AddError::Link { path: path.clone(), cause });
    }
    let total = metadata.len();
    let folder = part.parent().unwrap_or(Path::new("."));
    if let Some(free) = disk::lacks(folder, total) {
        return Err(AddError::NoSpace { needed: total, free });
    }
    copy(path, part, total, progress).inspect_err(|_| partial.discard()).map_err(io(part))
}

fn copy(from: &Path, to: &Path, total: u64, progress: &mut dyn FnMut(Progress)) -> io::Result<()> {
    let (mut from, mut to) = (File::open(from)?, File::create(to)?);
    let mut buffer = vec![0; 1 << 20];
    let mut done = 0;
    loop {
        let n = from.read(&mut buffer)?;
        if n == 0 {
            return to.sync_all();
        }
        to.write_all(&buffer[..n])?;
        done += n as u64;
        progress(Progress::Transferring { done, total: Some(total) });
    }
}
