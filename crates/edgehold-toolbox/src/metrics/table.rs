//! Walks the rows of a table once, in bounded memory, and hands out the time and one cell of each.

use std::io::BufRead;

use super::MetricsError;
use super::header::Header;
use super::records::{Cells, Record, Records, Splitter};
use super::source::Source;
use super::time;

/// One row, as far as one metric goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Row<'a> {
    /// The line in the file.
    pub(super) row: u64,
    /// Milliseconds since the Unix epoch.
    pub(super) time: i64,
    /// The metric's cell, trimmed.
    pub(super) cell: &'a str,
}

/// What to read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Walk<'a> {
    pub(super) source: &'a Source,
    pub(super) header: &'a Header,
    /// The column of the metric.
    pub(super) column: usize,
    pub(super) max_rows: u64,
}

impl Walk<'_> {
    /// Walks a whole file.
    pub(super) fn whole(&self, visit: impl FnMut(Row<'_>) -> Result<(), MetricsError>) -> Result<(), MetricsError> {
        let mut records = Records::new(&self.source.name, self.source.read_from(0)?, Some(self.header.delimiter));
        // The header was read before; it may have been replaced since, but never by something that is not text.
        records.next()?.ok_or_else(|| MetricsError::Empty { file: self.source.name.clone() })?;
        if self.rows(records, visit)? == 0 {
            return Err(MetricsError::HeaderOnly { file: self.source.name.clone() });
        }
        Ok(())
    }

    /// Walks the rows that follow; gives their number.
    pub(super) fn rows<R: BufRead>(
        &self,
        mut records: Records<'_, R>,
        mut visit: impl FnMut(Row<'_>) -> Result<(), MetricsError>,
    ) -> Result<u64, MetricsError> {
        let mut splitter = Splitter::new(self.header.delimiter);
        let mut count = 0;
        while let Some(record) = records.next()? {
            let cells = splitter.split(&self.source.name, &record)?;
            let fits = cells.len() == self.header.columns.len();
            // A last row without its end may be half of one that is being written at this moment: a write is not atomic
            // for readers where it crosses a page. That it is complete is believed when the file stands still.
            if !record.terminated && (!fits || self.source.has_grown()) {
                break;
            }
            if !fits {
                return Err(self.ragged(&record, cells));
            }
            if cells.iter().all(str::is_empty) {
                continue;
            }
            count += 1;
            if count > self.max_rows {
                return Err(MetricsError::TooManyRows { file: self.source.name.clone(), limit: self.max_rows });
            }
            let time = time::parse(cells.get(self.header.time)).ok_or_else(|| self.bad_time(&record))?;
            visit(Row { row: record.row, time, cell: cells.get(self.column) })?;
        }
        Ok(count)
    }

    /// The error for a cell of the metric that is not a number.
    pub(super) fn not_a_number(&self, row: u64) -> MetricsError {
        let column = self.header.columns.get(self.column).cloned().unwrap_or_default();
        MetricsError::NotANumber { file: self.source.name.clone(), row, column }
    }

    fn ragged(&self, record: &Record<'_>, cells: Cells<'_>) -> MetricsError {
        let (expected, found) = (self.header.columns.len(), cells.len());
        MetricsError::RaggedRow { file: self.source.name.clone(), row: record.row, expected, found }
    }

    fn bad_time(&self, record: &Record<'_>) -> MetricsError {
        let column = self.header.columns.get(self.header.time).cloned().unwrap_or_default();
        MetricsError::BadTime { file: self.source.name.clone(), row: record.row, column }
    }
}
