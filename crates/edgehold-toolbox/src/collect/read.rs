//! Reads the kernel's small text files. Whatever goes wrong, there is no measurement.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// No file of interest is larger.
const MAX_BYTES: u64 = 1024 * 1024;

/// The text of a file.
pub(super) fn text(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(MAX_BYTES).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The text of a file that holds one word or line, without the blanks around it.
pub(super) fn line(path: &Path) -> Option<String> {
    text(path).map(|text| text.trim().to_owned())
}

/// The number that a file holds.
pub(super) fn number(path: &Path) -> Option<f64> {
    line(path)?.parse().ok().filter(|number: &f64| number.is_finite())
}

/// What a folder holds, by name. Nothing when there is no such folder.
pub(super) fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}
