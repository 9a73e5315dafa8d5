//! Cuts a stream of bytes into rows, in bounded memory, and says which row is wrong and how.
//!
//! The cells of a row are taken apart by `csv-core`. The rows themselves are cut here because that crate accepts
//! everything: it has no notion of a quote that never closes, of a torn last line, or of a cell too long to be sane.

use std::io::{self, BufRead, Read};

use super::MetricsError;

/// The longest cell, in bytes.
pub(super) const MAX_FIELD: usize = 4096;
/// The longest row, in bytes.
pub(super) const MAX_ROW: usize = 256 * 1024;

/// One row, still in one piece.
#[derive(Debug)]
pub(super) struct Record<'a> {
    /// The line in the file where it starts; the first line is 1.
    pub(super) row: u64,
    /// The text without the line's end.
    pub(super) text: &'a str,
    /// Whether a line's end was there. A last row without one may be half of a row being written.
    pub(super) terminated: bool,
}

/// The rows of a table, blank lines left out.
#[derive(Debug)]
pub(super) struct Records<'f, R> {
    file: &'f str,
    input: R,
    delimiter: u8,
    next_row: u64,
    buffer: Vec<u8>,
}

impl<'f, R: BufRead> Records<'f, R> {
    /// Reads `input`, which starts at line 1 of the file called `file`. Without a delimiter, quotes are taken to open
    /// after any of the three that are understood; that is right for the header, which decides the delimiter.
    pub(super) fn new(file: &'f str, input: R, delimiter: Option<u8>) -> Self {
        Self { file, input, delimiter: delimiter.unwrap_or(0), next_row: 1, buffer: Vec::new() }
    }

    /// The next row that is not blank.
    pub(super) fn next(&mut self) -> Result<Option<Record<'_>>, MetricsError> {
        let (row, terminated) = loop {
            let row = self.next_row;
            self.buffer.clear();
            let Some(terminated) = self.read_row(row)? else { return Ok(None) };
            while self.buffer.last() == Some(&b'\r') {
                self.buffer.pop();
            }
            if !self.buffer.trim_ascii().is_empty() {
                break (row, terminated);
            }
        };
        let binary = || MetricsError::Binary { file: self.file.to_owned(), row };
        if self.buffer.contains(&0) {
            return Err(binary());
        }
        let text = str::from_utf8(&self.buffer).map_err(|_| binary())?;
        Ok(Some(Record { row, text, terminated }))
    }

    /// Reads the lines of one row into the buffer. `None` at the end of the file, otherwise whether the row is ended.
    fn read_row(&mut self, row: u64) -> Result<Option<bool>, MetricsError> {
        let mut quotes = Quotes::default();
        loop {
            let start = self.buffer.len();
            let room = (MAX_ROW + 1).saturating_sub(start);
            let read = (&mut self.input).take(room as u64).read_until(b'\n', &mut self.buffer);
            let read = read.map_err(|source| self.io(source))?;
            if read == 0 {
                // An open quote in a last line without an end is half of a row being written: not there yet. One that
                // runs over the end of a line is an error.
                let half_written = row > 1 && !self.buffer.ends_with(b"\n");
                return if start == 0 || half_written { Ok(None) } else { Err(self.unterminated(row)) };
            }
            if row == 1 && start == 0 && self.buffer.starts_with(b"\xEF\xBB\xBF") {
                self.buffer.drain(..3);
            }
            let ended = self.buffer.ends_with(b"\n");
            if !ended && self.buffer.len() > MAX_ROW {
                return Err(self.too_long(row));
            }
            self.next_row += u64::from(ended);
            quotes.scan(self.buffer.get(start..).unwrap_or_default(), self.delimiter);
            if !quotes.open {
                if ended {
                    self.buffer.pop();
                }
                return Ok(Some(ended));
            }
            if self.buffer.len() - quotes.opened_at > MAX_FIELD || (!ended && start > 0) {
                return Err(self.unterminated(row));
            }
        }
    }

    fn too_long(&self, row: u64) -> MetricsError {
        // A zeroed or binary file has no line ends either, and that is what the person should hear.
        if self.buffer.contains(&0) || str::from_utf8(self.buffer.get(..MAX_FIELD).unwrap_or_default()).is_err() {
            return MetricsError::Binary { file: self.file.to_owned(), row };
        }
        MetricsError::RowTooLong { file: self.file.to_owned(), row, limit: MAX_ROW }
    }

    fn unterminated(&self, row: u64) -> MetricsError {
        MetricsError::UnterminatedQuote { file: self.file.to_owned(), row }
    }

    fn io(&self, source: io::Error) -> MetricsError {
        MetricsError::Io { file: self.file.to_owned(), source }
    }
}

/// Whether a quoted cell is open, by the rules that `csv-core` follows: a quote opens at the start of a cell only, and
/// a doubled quote inside is text.
#[derive(Debug, Default)]
struct Quotes {
    open: bool,
    /// Where in the row the open cell starts.
    opened_at: usize,
    scanned: usize,
}

impl Quotes {
    fn scan(&mut self, line: &[u8], delimiter: u8) {
        let base = self.scanned;
        self.scanned += line.len();
        if !self.open && !line.contains(&b'"') {
            return;
        }
        let (mut at_start, mut bytes) = (!self.open, line.iter().copied().enumerate().peekable());
        while let Some((i, byte)) = bytes.next() {
            match byte {
                b'"' if self.open && bytes.next_if(|(_, next)| *next == b'"').is_some() => {}
                b'"' if self.open => self.open = false,
                b'"' if at_start => (self.open, self.opened_at) = (true, base + i),
                _ => {}
            }
            at_start = !self.open && if delimiter == 0 { b",;\t".contains(&byte) } else { byte == delimiter };
        }
    }
}

/// Takes rows apart. Keeps its memory from row to row.
#[derive(Debug)]
pub(super) struct Splitter {
    core: csv_core::Reader,
    line: Vec<u8>,
    output: Vec<u8>,
    ends: Vec<usize>,
}

impl Splitter {
    pub(super) fn new(delimiter: u8) -> Self {
        let core =
            csv_core::ReaderBuilder::new().delimiter(delimiter).terminator(csv_core::Terminator::Any(b'\n')).build();
        Self { core, line: Vec::new(), output: Vec::new(), ends: Vec::new() }
    }

    /// The cells of a row, without the blanks around them.
    pub(super) fn split(&mut self, file: &str, record: &Record<'_>) -> Result<Cells<'_>, MetricsError> {
        self.core.reset();
        self.line.clear();
        self.line.extend_from_slice(record.text.as_bytes());
        self.line.push(b'\n');
        self.output.resize(self.line.len().max(self.output.len()), 0);
        self.ends.resize((self.line.len() + 1).max(self.ends.len()), 0);
        let (_, _, _, count) = self.core.read_record(&self.line, &mut self.output, &mut self.ends);
        let ends = self.ends.get(..count).unwrap_or_default();
        let cells = Cells { output: &self.output, ends };
        if (0..count).any(|i| cells.bounds(i).len() > MAX_FIELD) {
            return Err(MetricsError::FieldTooLong { file: file.to_owned(), row: record.row, limit: MAX_FIELD });
        }
        Ok(cells)
    }
}

/// The cells of one row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cells<'a> {
    output: &'a [u8],
    ends: &'a [usize],
}

impl<'a> Cells<'a> {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell at `index`, trimmed; empty when there is none.
    pub(super) fn get(&self, index: usize) -> &'a str {
        // The row was checked to be UTF-8, and a cell is cut at ASCII bytes.
        str::from_utf8(self.output.get(self.bounds(index)).unwrap_or_default()).unwrap_or_default().trim()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &'a str> {
        let cells = *self;
        (0..self.len()).map(move |i| cells.get(i))
    }

    fn bounds(&self, index: usize) -> std::ops::Range<usize> {
        let end = self.ends.get(index).copied().unwrap_or(0);
        let start = index.checked_sub(1).and_then(|i| self.ends.get(i)).copied().unwrap_or(0);
        start.min(end)..end
    }
}
