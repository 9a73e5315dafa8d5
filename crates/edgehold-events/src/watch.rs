//! The door of watched files: what is added to a CSV or JSONL file comes in as events, a line each.
//!
//! A line is taken when its end is written. How far a file was read lies beside the state, and is moved on when all before it is on
//! the disk: a crash reads some lines again, and their keys, made of the file and the place, tell that they were here. A file
//! that was put aside and begun anew (another inode, or shorter than before) is read from its beginning.

mod line;
mod place;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use place::{Identity, Place};

use crate::{Arrival, Door, Intake, IntakeError};

/// How often a file is looked at.
const PAUSE: Duration = Duration::from_millis(500);
/// So much is read at once, and lines longer than this are passed over as one dead letter.
const CHUNK: usize = 1 << 20;

/// How a file's lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// A JSON value a line.
    Jsonl,
    /// A header, then a row a line: each an object of the header's names.
    Csv,
}

/// `[files.NAME]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedFile {
    /// Its name.
    pub name: String,
    /// The file. It need not be there yet.
    pub path: PathBuf,
    /// The topic that its events get.
    pub topic: String,
    /// How its lines are written.
    pub format: FileFormat,
}

/// Watches one file.
pub struct FileDoor {
    file: WatchedFile,
    intake: Arc<dyn Intake>,
    /// Where it is written down how far the file was read.
    mark: PathBuf,
    place: Place,
    /// The header of a CSV file.
    header: Vec<String>,
    pause: Duration,
}

impl FileDoor {
    /// Goes on where it was.
    pub fn new(file: WatchedFile, intake: Arc<dyn Intake>, state: &Path) -> Self {
        let mark = state.join("watched").join(&file.name);
        let place = Place::load(&mark);
        Self { file, intake, mark, place, header: Vec::new(), pause: PAUSE }
    }

    /// Looks at the file now and then, until `stop` is set. It blocks: it wants a thread of its own.
    pub fn run(mut self, stop: &AtomicBool) {
        let mut said = String::new();
        while !stop.load(Ordering::Acquire) {
            match self.look(stop) {
                Ok(true) => continue,
                Ok(false) => said.clear(),
                Err(error) => {
                    let error = error.to_string();
                    // Once, and not twice a second.
                    if error != said {
                        tracing::warn!(file = %self.file.path.display(), "a watched file cannot be read: {error}");
                        said = error;
                    }
                }
            }
            std::thread::sleep(self.pause);
        }
    }

    /// Takes what was added since the last look, at most a chunk of it. True if there may be more.
    ///
    /// # Errors
    /// The file cannot be read, or how far it was read cannot be written down.
    pub fn look(&mut self, stop: &AtomicBool) -> std::io::Result<bool> {
        let mut file = match File::open(&self.file.path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error),
        };
        let meta = file.metadata()?;
        let identity = Identity::of(&meta);
        if self.place.identity != identity || meta.len() < self.place.read {
            let begun = self.place.begun + u64::from(self.place.identity == identity);
            self.place = Place { identity, begun, read: 0 };
            self.header.clear();
        }
        if self.file.format == FileFormat::Csv && self.header.is_empty() && self.place.read > 0 {
            self.read_header(&mut file)?;
        }
        file.seek(SeekFrom::Start(self.place.read))?;
        let mut bytes = Vec::new();
        file.take(CHUNK as u64).read_to_end(&mut bytes)?;
        let whole = match bytes.iter().rposition(|b| *b == b'\n') {
            Some(end) => end + 1,
            // A line without an end that is longer than anything taken: what is there of it is a dead letter.
            None if bytes.len() == CHUNK => CHUNK,
            None => return Ok(false),
        };
        if !self.hand_in(&bytes[..whole], stop) {
            return Ok(false);
        }
        self.place.read += whole as u64;
        self.place.save(&self.mark)?;
        Ok(whole == bytes.len() && bytes.len() == CHUNK)
    }

    fn read_header(&mut self, file: &mut File) -> std::io::Result<()> {
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(0))?;
        file.by_ref().take(CHUNK as u64).read_to_end(&mut bytes)?;
        let line = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
        self.header = line::fields(line);
        Ok(())
    }

    /// Hands lines in, and waits until all of them are on the disk. False if it was stopped before.
    fn hand_in(&mut self, bytes: &[u8], stop: &AtomicBool) -> bool {
        let mut tickets = Vec::new();
        let mut at = self.place.read;
        for line in bytes.split_inclusive(|b| *b == b'\n') {
            let key = format!("{}:{}:{at}", self.place.identity, self.place.begun);
            at += line.len() as u64;
            let text = line.trim_ascii();
            if text.is_empty() {
                continue;
            }
            let payload = match self.file.format {
                FileFormat::Jsonl => text.to_vec(),
                FileFormat::Csv if self.header.is_empty() => {
                    self.header = line::fields(text);
                    continue;
                }
                FileFormat::Csv => line::object(&self.header, text),
            };
            let arrival = Arrival { door: Door::File, topic: self.file.topic.clone(), payload, key: Some(key) };
            tickets.push((arrival.clone(), self.intake.submit(arrival)));
        }
        tickets.into_iter().all(|(arrival, ticket)| self.taken(&arrival, ticket, stop))
    }

    /// Waits until an arrival is taken, handing it in again as often as it takes.
    fn taken(&self, arrival: &Arrival, mut ticket: Result<crate::Ticket, IntakeError>, stop: &AtomicBool) -> bool {
        loop {
            let receipt = match ticket {
                Ok(ticket) => ticket.blocking_recv().unwrap_or(Err(IntakeError::Closed)),
                Err(error) => Err(error),
            };
            match receipt {
                Ok(_) => return true,
                Err(IntakeError::Closed) => return false,
                Err(IntakeError::Busy { retry_after }) => std::thread::sleep(retry_after.min(self.pause)),
                Err(IntakeError::Store(_)) => std::thread::sleep(self.pause),
            }
            if stop.load(Ordering::Acquire) {
                return false;
            }
            ticket = self.intake.submit(arrival.clone());
        }
    }
}

#[cfg(test)]
mod tests;
