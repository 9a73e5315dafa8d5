//! What the first row says: the delimiter, the columns, and which of them holds the times.

use std::collections::HashSet;
use std::io::BufRead;

use super::MetricsError;
use super::records::{Records, Splitter};
use super::source::Source;
use super::time;

/// A file of more columns is refused: the names all stand in the model's prompt.
const MAX_COLUMNS: usize = 256;
/// The longest column name, in characters.
const MAX_NAME: usize = 64;
/// Names of a column of times, compared without regard to case.
const TIME_NAMES: [&str; 5] = ["time", "timestamp", "date", "datetime", "ts"];

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// `,`, `;` or a tab.
    pub(super) delimiter: u8,
    /// Every column's name, in file order.
    pub(super) columns: Vec<String>,
    /// The index of the column of times.
    pub(super) time: usize,
}

impl Header {
    /// Reads the header and, where no column is named like one of times, the first row.
    pub(super) fn read(source: &Source) -> Result<Self, MetricsError> {
        Self::parse(&source.name, source.read_from(0)?)
    }

    /// As [`Header::read`], from any reader.
    pub(super) fn parse(file: &str, input: impl BufRead) -> Result<Self, MetricsError> {
        let mut records = Records::new(file, input, None);
        let empty = || MetricsError::Empty { file: file.to_owned() };
        let first = records.next()?.ok_or_else(empty)?;
        let delimiter = delimiter_of(first.text);
        let mut splitter = Splitter::new(delimiter);
        let columns: Vec<String> = splitter.split(file, &first)?.iter().map(str::to_owned).collect();
        check_names(file, &columns)?;
        let named = columns.iter().position(|c| TIME_NAMES.contains(&c.to_lowercase().as_str()));
        let time = match named {
            Some(index) => index,
            None => {
                let row = records.next()?.ok_or_else(|| MetricsError::HeaderOnly { file: file.to_owned() })?;
                let looks_like_time = time::is_surely_time(splitter.split(file, &row)?.get(0));
                looks_like_time.then_some(0).ok_or_else(|| MetricsError::NoTimeColumn { file: file.to_owned() })?
            }
        };
        if columns.len() < 2 {
            return Err(MetricsError::NoMetricColumns { file: file.to_owned() });
        }
        Ok(Self { delimiter, columns, time })
    }

    /// The metrics: every column but that of times, in file order.
    pub(super) fn metrics(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().enumerate().filter(|(i, _)| *i != self.time).map(|(_, name)| name.as_str())
    }

    /// The column of a metric.
    pub(super) fn index_of(&self, metric: &str) -> Option<usize> {
        self.columns.iter().position(|c| c == metric).filter(|i| *i != self.time)
    }
}

/// The delimiter that occurs most often outside quotes; a comma when none does.
fn delimiter_of(header: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    for byte in header.bytes() {
        quoted ^= byte == b'"';
        for (delimiter, count) in &mut counts {
            *count += usize::from(!quoted && byte == *delimiter);
        }
    }
    // `max_by_key` takes the last of equals, so the comma is looked at last.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| *delimiter)
}

/// Column names go into the model's prompt, so they are held to what a name is.
fn check_names(file: &str, columns: &[String]) -> Result<(), MetricsError> {
    if columns.len() > MAX_COLUMNS {
        return Err(MetricsError::TooManyColumns { file: file.to_owned(), limit: MAX_COLUMNS });
    }
    let mut seen = HashSet::new();
    for (i, name) in columns.iter().enumerate() {
        let reason = if name.is_empty() {
            "it is empty"
        } else if name.chars().count() > MAX_NAME {
            "it is longer than 64 characters"
        } else if name.chars().any(char::is_control) {
            "it holds a line break or another control character"
        } else if !seen.insert(name) {
            return Err(MetricsError::DuplicateColumn { file: file.to_owned(), name: name.clone() });
        } else {
            continue;
        };
        return Err(MetricsError::ColumnName { file: file.to_owned(), column: i + 1, reason });
    }
    Ok(())
}
