//! A counter that only goes up: how many checkpoints this log has had.
//!
//! It lies beside the log, and wherever else the settings name a place. A folder that was put back as it was earlier has
//! fewer checkpoints than a counter that was not put back with it.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::audit::AuditError;
use crate::audit::durable::{self, Slots};
use crate::audit::key::{self, Code, DeviceKey};

/// Bytes of one line, padded. There are two, written in turn.
const PLACE: usize = 512;
const TITLE: &str = "edgehold-audit-counter-1";

fn signed(origin: &str, count: u64) -> String {
    format!("{TITLE} {origin} {count}")
}

/// Reads one line: its count, if this device has written it for this log.
fn parse(line: &[u8], origin: &str, root: &DeviceKey) -> Option<u64> {
    let text = std::str::from_utf8(line).ok()?.trim_end_matches(['\n', ' ']);
    let (body, code) = text.rsplit_once(' ')?;
    let count = body.rsplit_once(' ')?.1.parse().ok()?;
    let code = Code::parse(code.as_bytes())?;
    (body == signed(origin, count) && key::is_code(root.of_counter(), body.as_bytes(), &code)).then_some(count)
}

/// Reads a counter. Nothing when there is none.
///
/// # Errors
/// It cannot be read, or it is not what this device has written for this log.
pub(super) fn read(path: &Path, origin: &str, root: &DeviceKey) -> Result<Option<u64>, AuditError> {
    let mut bytes = Vec::new();
    match File::open(path).and_then(|f| f.take(2 * PLACE as u64).read_to_end(&mut bytes)) {
        Ok(_) => {}
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(AuditError::io("read the counter", path, e)),
    }
    let counts = bytes.chunks(PLACE).filter_map(|line| parse(line, origin, root));
    counts.max().map(Some).ok_or_else(|| AuditError::CounterBroken { path: path.to_owned() })
}

/// Writes a counter.
pub(super) fn write(path: &Path, origin: &str, count: u64, root: &DeviceKey) -> Result<(), AuditError> {
    let line = line(origin, count, root);
    let slots = Slots { path, size: PLACE, point: "counter" };
    slots.write(count, &line, false).map_err(|e| AuditError::io("write the counter", path, e))
}

/// Makes a counter that is there no more, or is of no use, anew.
pub(super) fn begin(path: &Path, origin: &str, count: u64, root: &DeviceKey) -> Result<(), AuditError> {
    let line = line(origin, count, root);
    let both = [&line[..], &line[..]].concat();
    durable::replace(path, &both, "counter").map_err(|e| AuditError::io("write the counter", path, e))
}

fn line(origin: &str, count: u64, root: &DeviceKey) -> Vec<u8> {
    let body = signed(origin, count);
    let code = key::code(root.of_counter(), body.as_bytes());
    let mut line = format!("{body} {code}").into_bytes();
    line.resize(PLACE - 1, b' ');
    line.push(b'\n');
    line
}
