//! One connection's worth of a download.

use std::fs::File;
use std::io::{self, Read, Write};

use edgehold_model::gguf::{GgufError, sniff};
use ureq::http::Uri;

use super::http::{Answer, Client, NoAnswer};
use super::partial::{Note, Partial};
use crate::digest::Digest;
use crate::disk;
use crate::error::AddError;
use crate::progress::Progress;
use crate::source::{Source, shown};

/// So often the bytes are waited for to be on the disk, and the note is brought up to date.
const SYNC_EVERY: u64 = 8 << 20;
/// Enough of a file to tell what it is.
const HEAD: u64 = 512;

pub(super) struct Attempt<'a> {
    pub(super) client: Client,
    pub(super) uri: &'a Uri,
    pub(super) source: &'a Source,
    pub(super) partial: &'a Partial,
    pub(super) digest_given: bool,
}

/// How an attempt ended early.
pub(super) enum Broken {
    /// The connection: another attempt may go on.
    Off(String),
    /// What is there cannot be continued.
    Anew(String),
    /// There is no use in trying again.
    Finally(AddError),
}

impl From<NoAnswer> for Broken {
    fn from(no: NoAnswer) -> Self {
        match no {
            NoAnswer::Off(cause) => Self::Off(cause),
            NoAnswer::Finally(error) => Self::Finally(error),
        }
    }
}

impl Attempt<'_> {
    /// Downloads what is missing. Returns the digest that the server says the file has.
    pub(super) fn run(&self, progress: &mut dyn FnMut(Progress)) -> Result<Option<Digest>, Broken> {
        let there = self.continuable();
        if let Some(note) = there.as_ref().filter(|note| note.total == Some(note.received)) {
            return Ok(note.digest);
        }
        let from = there.as_ref().map_or(0, |note| note.received);
        let answer = self.client.get(self.uri, from)?;
        let note = self.begin(&answer, there, progress)?;
        if let Some(total) = note.total {
            let needed = total.saturating_sub(note.received);
            if let Some(free) = disk::lacks(self.folder(), needed) {
                return Err(Broken::Finally(AddError::NoSpace { needed, free }));
            }
        }
        self.receive(answer.body, note, progress)
    }

    /// What is there of this source and can be continued. Without anything that would change with the file on the
    /// server, and without a digest to compare in the end, parts of two files could be taken for one.
    pub(super) fn continuable(&self) -> Option<Note> {
        self.partial
            .note()
            .filter(|note| note.received > 0 && note.source == self.source.to_string())
            .filter(|note| note.validator.is_some() || note.digest.is_some() || self.digest_given)
    }

    /// Looks at the answer's head: where do its bytes belong?
    fn begin(&self, answer: &Answer, there: Option<Note>, progress: &mut dyn FnMut(Progress)) -> Result<Note, Broken> {
        let whole = |total| Note {
            source: self.source.to_string(),
            validator: answer.validator.clone(),
            total,
            digest: answer.digest,
            received: 0,
        };
        match (answer.status, there) {
            (200, there) => {
                if there.is_some() {
                    let reason = "the server sends the whole file again".to_owned();
                    progress(Progress::Restarting { reason });
                }
                if let (Some(expected), Some(actual)) = (answer.linked_size, answer.length)
                    && expected != actual
                {
                    return Err(self.wrong_size(expected, actual));
                }
                Ok(whole(answer.length.or(answer.linked_size)))
            }
            (206, Some(note)) => {
                let Some((first, total)) = answer.range else {
                    return Err(Broken::Anew("the server does not say which part it sends".to_owned()));
                };
                let same = |a: Option<u64>, b: Option<u64>| a.zip(b).is_none_or(|(a, b)| a == b);
                if answer.validator != note.validator || answer.digest != note.digest || !same(total, note.total) {
                    return Err(Broken::Anew("the file on the server has changed".to_owned()));
                }
                if first != note.received {
                    return Err(Broken::Anew("the server sends another part than was asked for".to_owned()));
                }
                progress(Progress::Resuming { at: first });
                Ok(Note { total: note.total.or(total), ..note })
            }
            (416, Some(_)) => Err(Broken::Anew("the file on the server is shorter than what is there".to_owned())),
            (408 | 425 | 429 | 500..=599, _) => {
                Err(Broken::Off(format!("{} answered with status {}", shown(self.uri), answer.status)))
            }
            (status, _) => Err(Broken::Finally(AddError::Status { address: shown(self.uri), status })),
        }
    }

    fn receive(
        &self,
        mut body: Box<dyn Read>,
        mut note: Note,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Option<Digest>, Broken> {
        let mut file = self.partial.open(note.received).map_err(|e| self.io(e))?;
        self.save(&file, &note)?;
        let start = note.received;
        let mut end = start;
        let ended = self.copy(&mut body, &mut file, &mut note, &mut end, progress);
        if !matches!(ended, Err(Broken::Finally(_))) {
            // What came before the connection broke is good.
            note.received = end;
            self.save(&file, &note)?;
        }
        ended?;
        match note.total {
            Some(total) if end < total => Err(Broken::Off(format!("the connection ended {} bytes early", total - end))),
            Some(total) if end > total => Err(self.wrong_size(total, end)),
            _ => {
                note.total = Some(end);
                self.save(&file, &note)?;
                Ok(note.digest)
            }
        }
    }

    fn copy(
        &self,
        body: &mut dyn Read,
        file: &mut File,
        note: &mut Note,
        end: &mut u64,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<(), Broken> {
        let off = |e: io::Error| Broken::Off(e.to_string());
        if *end == 0 {
            let mut head = Vec::new();
            body.take(HEAD).read_to_end(&mut head).map_err(off)?;
            // A page or another format is told at once, not after gigabytes of it.
            if let Some(looks_like) = sniff(&head) {
                self.partial.discard();
                return Err(Broken::Finally(AddError::Gguf(GgufError::NotGguf(looks_like))));
            }
            file.write_all(&head).map_err(|e| self.io(e))?;
            *end = head.len() as u64;
        }
        let mut buffer = vec![0; 256 << 10];
        loop {
            let n = body.read(&mut buffer).map_err(off)?;
            if n == 0 {
                return Ok(());
            }
            file.write_all(&buffer[..n]).map_err(|e| self.io(e))?;
            *end += n as u64;
            progress(Progress::Transferring { done: *end, total: note.total });
            if note.total.is_some_and(|total| *end > total) {
                return Ok(());
            }
            if *end - note.received >= SYNC_EVERY {
                note.received = *end;
                self.save(file, note)?;
                if let Some(free) = disk::lacks(self.folder(), 0) {
                    self.partial.discard();
                    return Err(Broken::Finally(AddError::NoSpace { needed: disk::RESERVE, free }));
                }
            }
        }
    }

    fn save(&self, file: &File, note: &Note) -> Result<(), Broken> {
        file.sync_data().and_then(|()| self.partial.save(note)).map_err(|e| self.io(e))
    }

    fn wrong_size(&self, expected: u64, actual: u64) -> Broken {
        self.partial.discard();
        Broken::Finally(AddError::WrongSize { expected, actual })
    }

    fn io(&self, cause: io::Error) -> Broken {
        Broken::Finally(AddError::Io { path: self.partial.path().to_owned(), cause })
    }

    fn folder(&self) -> &std::path::Path {
        self.partial.path().parent().unwrap_or(std::path::Path::new("."))
    }
}
