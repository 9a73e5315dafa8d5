//! Reads numbers and texts, and never beyond the end or the limits.

use std::io::{BufReader, Read, Seek, SeekFrom};

use super::error::GgufError;
use super::{MAX_KEPT, MAX_TEXT};

/// A place in a file of known length.
pub(super) struct Cursor<R> {
    source: BufReader<R>,
    at: u64,
    len: u64,
    kept: u64,
    part: &'static str,
}

impl<R: Read + Seek> Cursor<R> {
    pub(super) fn new(mut source: R) -> Result<Self, GgufError> {
        let len = source.seek(SeekFrom::End(0)).map_err(GgufError::Io)?;
        source.rewind().map_err(GgufError::Io)?;
        let source = BufReader::with_capacity(64 << 10, source);
        Ok(Self { source, at: 0, len, kept: 0, part: "the header" })
    }

    /// Bytes from the start.
    pub(super) fn at(&self) -> u64 {
        self.at
    }

    /// Length of the file.
    pub(super) fn len(&self) -> u64 {
        self.len
    }

    /// Names what is read from here on, for messages.
    pub(super) fn enter(&mut self, part: &'static str) {
        self.part = part;
    }

    /// The first bytes, at most `n`, without moving. Only at the start of the file.
    pub(super) fn head(&mut self, n: usize) -> Result<Vec<u8>, GgufError> {
        let mut head = Vec::new();
        self.source.by_ref().take(n as u64).read_to_end(&mut head).map_err(GgufError::Io)?;
        self.source.rewind().map_err(GgufError::Io)?;
        Ok(head)
    }

    pub(super) fn bytes<const N: usize>(&mut self) -> Result<[u8; N], GgufError> {
        self.need(N as u64)?;
        let mut bytes = [0; N];
        self.source.read_exact(&mut bytes).map_err(GgufError::Io)?;
        self.at += N as u64;
        Ok(bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, GgufError> {
        self.bytes().map(u32::from_le_bytes)
    }

    pub(super) fn u64(&mut self) -> Result<u64, GgufError> {
        self.bytes().map(u64::from_le_bytes)
    }

    /// Passes over bytes.
    pub(super) fn skip(&mut self, n: u64) -> Result<(), GgufError> {
        self.need(n)?;
        // The length of a file fits into an i64, and `n` is not more than that.
        self.source.seek_relative(i64::try_from(n).unwrap_or(i64::MAX)).map_err(GgufError::Io)?;
        self.at += n;
        Ok(())
    }

    /// Passes over a text: its length, then its bytes.
    pub(super) fn skip_text(&mut self) -> Result<(), GgufError> {
        let n = self.u64()?;
        self.skip(n)
    }

    /// The bytes of a text, which are kept.
    pub(super) fn text(&mut self, limit: u64, what: &'static str) -> Result<Vec<u8>, GgufError> {
        let n = self.u64()?;
        self.need(n)?;
        let limit = limit.min(MAX_TEXT);
        if n > limit {
            return Err(GgufError::Absurd { what, count: n, limit });
        }
        self.kept += n;
        if self.kept > MAX_KEPT {
            return Err(GgufError::Absurd { what: "bytes of text", count: self.kept, limit: MAX_KEPT });
        }
        // Not more than MAX_TEXT, and not more than the file holds.
        let mut bytes = vec![0; usize::try_from(n).unwrap_or_default()];
        self.source.read_exact(&mut bytes).map_err(GgufError::Io)?;
        self.at += n;
        Ok(bytes)
    }

    /// The bytes of a text that is not kept for long.
    pub(super) fn passing_text(&mut self, limit: u64, what: &'static str) -> Result<Vec<u8>, GgufError> {
        let kept = self.kept;
        let text = self.text(limit, what)?;
        self.kept = kept;
        Ok(text)
    }

    /// A name: a text that must be UTF-8.
    pub(super) fn name(&mut self, limit: u64, what: &'static str) -> Result<String, GgufError> {
        let at = self.at;
        String::from_utf8(self.text(limit, what)?).map_err(|_| self.malformed(at, "a name is not UTF-8"))
    }

    pub(super) fn malformed(&self, at: u64, what: impl Into<String>) -> GgufError {
        GgufError::Malformed { at, what: what.into() }
    }

    fn need(&self, n: u64) -> Result<(), GgufError> {
        let needed = self.at.saturating_add(n);
        if needed > self.len {
            return Err(GgufError::Truncated { there: self.len, needed, part: self.part });
        }
        Ok(())
    }
}
