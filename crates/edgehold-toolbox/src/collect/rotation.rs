//! Moves a full table aside and begins a new one, so that a reader finds a whole table at every moment.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// How many of the newest rows a new table begins with, so that a question about the last hour still has an answer.
const CARRIED: usize = 120;

/// `metrics.csv` with something behind it: `metrics.csv.1`, `metrics.csv.lock`.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Moves `path` to `path.1`, `path.1` to `path.2` and so on, keeping `keep` of them; puts a table of `rows` in its place.
pub(super) fn rotate(path: &Path, keep: u32, header: &str, rows: &str) -> io::Result<()> {
    let fresh = write_aside(path, header, rows)?;
    if keep > 0 {
        for i in (1..keep).rev() {
            let (from, to) = (beside(path, &i.to_string()), beside(path, &(i + 1).to_string()));
            if from.try_exists()? {
                fs::rename(from, to)?;
            }
        }
        let first = beside(path, "1");
        match fs::remove_file(&first) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
            _ => {}
        }
        // With a second name for the old table, the new one can take its place in one step. Where a file system has no
        // second names there is a moment without a table.
        if fs::hard_link(path, &first).is_err() {
            fs::rename(path, &first)?;
        }
    }
    fs::rename(fresh, path)
}

/// Puts an empty table in place in one step.
pub(super) fn create(path: &Path, header: &str) -> io::Result<()> {
    fs::rename(write_aside(path, header, "")?, path)
}

fn write_aside(path: &Path, header: &str, rows: &str) -> io::Result<PathBuf> {
    let aside = beside(path, "tmp");
    let mut file = File::create(&aside)?;
    file.write_all(header.as_bytes())?;
    file.write_all(rows.as_bytes())?;
    file.sync_all()?;
    Ok(aside)
}

/// The newest rows of a table, at most [`CARRIED`] of them and at most `max_bytes`, each whole.
pub(super) fn newest_rows(file: &mut File, header: &str, max_bytes: u64) -> io::Result<String> {
    let len = file.metadata()?.len();
    let header_len = header.len() as u64;
    // One byte more than may be carried: it tells whether the first row is whole.
    let start = len.saturating_sub(max_bytes.saturating_add(1)).max(header_len.saturating_sub(1));
    file.seek(SeekFrom::Start(start))?;
    let mut tail = Vec::new();
    file.take(len.saturating_sub(start)).read_to_end(&mut tail)?;
    let tail = String::from_utf8_lossy(&tail);
    let whole = tail.split_once('\n').map_or("", |(_, rows)| rows);
    let rows: Vec<&str> = whole.split_inclusive('\n').collect();
    Ok(rows.get(rows.len().saturating_sub(CARRIED)..).unwrap_or_default().concat())
}
