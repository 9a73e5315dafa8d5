//! The newest value of a metric.
//!
//! A small file is walked whole, so its rows may come in any order. Of a large file in time order only the end is read.

use std::io::Read;

use super::MetricsError;
use super::number::{self, Cell};
use super::records::Records;
use super::table::{Row, Walk};
use super::window::Window;

/// How far before the newest row a value may lie and still be the latest: 15 minutes. A sensor that has been silent for
/// longer, while others spoke, has no latest value.
const SCOPE: i64 = 15 * 60 * 1000;
/// How much of a large file's end is read; a file up to this size is walked whole.
const TAIL: u64 = 1024 * 1024;

/// A value and its time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reading {
    pub(super) time: i64,
    pub(super) value: f64,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Latest {
    /// The time of the newest row, whatever its cells.
    pub(super) newest_row: i64,
    /// The newest value within reach.
    pub(super) reading: Option<Reading>,
}

/// Finds the newest value. A window that ends now can only widen the scope; one that ended in the past bounds it.
pub(super) fn find(walk: &Walk<'_>, window: Option<&Window>) -> Result<Latest, MetricsError> {
    let past = window.filter(|w| !w.ends_now);
    let scope = window.map_or(SCOPE, |w| SCOPE.max(w.to.saturating_sub(w.from)));
    if past.is_none()
        && walk.source.len > TAIL
        && let Some(found) = from_tail(walk, scope)
    {
        return found;
    }
    let mut newest = Newest::default();
    walk.whole(|row| {
        newest.push(row, past.is_none_or(|w| w.contains(row.time)));
        Ok(())
    })?;
    let scope = if past.is_some() { i64::MAX } else { scope };
    newest.finish(walk, scope)
}

/// Reads the end of the file only. `None` when that does not settle the question: the rows are not in time order, quotes
/// or mistakes are in the way, or no value is in reach. The whole file is walked then, which also names the row of a
/// mistake.
fn from_tail(walk: &Walk<'_>, scope: i64) -> Option<Result<Latest, MetricsError>> {
    let mut tail = Vec::new();
    walk.source.read_from(walk.source.len.saturating_sub(TAIL)).ok()?.read_to_end(&mut tail).ok()?;
    let cut = tail.iter().position(|b| *b == b'\n')? + 1;
    let tail = tail.get(cut..)?;
    if tail.contains(&b'"') {
        return None;
    }
    let mut newest = Newest::default();
    let (mut oldest, mut ascending) = (first_time(walk)?, true);
    let mut first = None;
    walk.rows(Records::new(&walk.source.name, tail, Some(walk.header.delimiter)), |row| {
        first.get_or_insert(row.time);
        ascending &= row.time >= oldest;
        oldest = row.time;
        newest.push(row, true);
        Ok(())
    })
    .ok()?;
    let in_reach = newest.found.is_some() || first? < newest.time?.saturating_sub(scope);
    let found = (ascending && in_reach).then(|| newest.finish(walk, scope))?;
    // The rows of the tail are not numbered as those of the file, so a mistake is found again by the walk.
    found.is_ok().then_some(found)
}

/// The time of the file's first row.
fn first_time(walk: &Walk<'_>) -> Option<i64> {
    let start = walk.source.read_from(0).ok()?.take(TAIL);
    let mut records = Records::new(&walk.source.name, start, Some(walk.header.delimiter));
    records.next().ok()??;
    let mut time = None;
    // Visiting stops at the first row by way of an error, which is thrown away.
    let stop = |row: Row<'_>| {
        time = Some(row.time);
        Err(MetricsError::Arguments)
    };
    let _ = walk.rows(records, stop);
    time
}

/// Collects the newest row and the newest cell that is not missing. Of two at the same time the later row counts.
#[derive(Debug, Default)]
struct Newest {
    time: Option<i64>,
    found: Option<(i64, u64)>,
    cell: String,
}

impl Newest {
    fn push(&mut self, row: Row<'_>, counts: bool) {
        self.time = self.time.max(Some(row.time));
        if counts && self.found.is_none_or(|(time, _)| row.time >= time) && !number::is_missing(row.cell) {
            self.found = Some((row.time, row.row));
            self.cell.clear();
            self.cell.push_str(row.cell);
        }
    }

    fn finish(&self, walk: &Walk<'_>, scope: i64) -> Result<Latest, MetricsError> {
        let newest_row = self.time.unwrap_or_default();
        let oldest = newest_row.saturating_sub(scope);
        let reading = match self.found.filter(|(time, _)| *time >= oldest) {
            None => None,
            Some((time, row)) => match number::parse(&self.cell, walk.header.delimiter) {
                Cell::Number(value) => Some(Reading { time, value }),
                Cell::Missing => None,
                Cell::NotANumber => return Err(walk.not_a_number(row)),
            },
        };
        Ok(Latest { newest_row, reading })
    }
}
