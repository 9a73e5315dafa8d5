//! The proof that one record is in the log, for somebody who has only the public key: the form of C2SP's `tlog-proof`,
//! with the record itself as its extra data.

use std::fmt;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::audit::error::Fault;
use crate::audit::note::{self, Checkpoint, PublicKey, parse_checkpoint};
use crate::audit::record::{Record, parse_record};
use crate::audit::tree::{self, Hash};
use crate::audit::{AuditError, AuditLog, LOG_FILE, MAX_LINE, MAX_NOTE, Options, verify};

const TITLE: &str = "c2sp.org/tlog-proof@v1";
/// No tree is higher.
const MAX_PATH: usize = 64;
/// The longest proof, in bytes.
pub const MAX_PROOF: usize = MAX_LINE * 4 / 3 + MAX_NOTE + 45 * MAX_PATH + 256;

/// That a record stands in a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    index: u64,
    line: Vec<u8>,
    path: Vec<Hash>,
    /// The checkpoint that it leads to.
    pub checkpoint: Checkpoint,
}

impl Proof {
    /// Checks the proof with nothing but a public key, and gives back the record.
    ///
    /// It rests on the device's key as it is today: whoever steals that can prove what was never in the log, though not
    /// to somebody who keeps an earlier checkpoint or an export.
    ///
    /// # Errors
    /// The checkpoint is not the device's, or the record is not under it.
    pub fn check(&self, public: &PublicKey) -> Result<Record, Fault> {
        self.checkpoint.check(public)?;
        let record = parse_record(&self.line)?;
        let Checkpoint { root, size, .. } = &self.checkpoint;
        let holds = record.seq == self.index + 1 && tree::includes(root, *size, self.index, &self.line, &self.path);
        if holds { Ok(record) } else { Err(Fault::Proof) }
    }

    /// The record's line, as it stands in the log.
    pub fn line(&self) -> &[u8] {
        &self.line
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{TITLE}\nextra {}\nindex {}\n", STANDARD.encode(&self.line), self.index)?;
        self.path.iter().try_for_each(|hash| writeln!(f, "{}", STANDARD.encode(hash)))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

/// Reads a proof. There is one way to write each.
///
/// # Errors
/// [`Fault::Proof`] if it is none; what is wrong with its checkpoint otherwise.
pub fn parse_proof(bytes: &[u8]) -> Result<Proof, Fault> {
    if bytes.len() > MAX_PROOF {
        return Err(Fault::Proof);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::Proof)?;
    let (head, checkpoint) = text.split_once("\n\n").ok_or(Fault::Proof)?;
    let checkpoint = parse_checkpoint(checkpoint.as_bytes())?;
    let (line, index, path) = parse_head(head).ok_or(Fault::Proof)?;
    let proof = Proof { index, line, path, checkpoint };
    if proof.to_string() == text { Ok(proof) } else { Err(Fault::Proof) }
}

fn parse_head(head: &str) -> Option<(Vec<u8>, u64, Vec<Hash>)> {
    let mut lines = head.split('\n');
    if lines.next()? != TITLE {
        return None;
    }
    let line = STANDARD.decode(lines.next()?.strip_prefix("extra ")?).ok()?;
    let index = lines.next()?.strip_prefix("index ")?.parse().ok().filter(|i| *i < u64::MAX)?;
    let path = lines.map(note::hash).collect::<Option<Vec<Hash>>>()?;
    (path.len() <= MAX_PATH).then_some((line, index, path))
}

/// Proves that the record with a number (from 1 on) is in the log, under a checkpoint that is made for it if need be.
///
/// # Errors
/// There is no such record, or the log is broken.
pub fn prove(folder: &Path, options: &Options, number: u64) -> Result<Proof, AuditError> {
    let checkpoint = AuditLog::open_with(folder, options)?.checkpoint()?;
    if number == 0 || number > checkpoint.size {
        return Err(AuditError::NoRecord { number, records: checkpoint.size });
    }
    let (mut leaves, mut proven, mut read) = (Vec::new(), Vec::new(), 0);
    verify::each_line(&folder.join(LOG_FILE), |line| -> Result<(), AuditError> {
        read += 1;
        if read <= checkpoint.size {
            leaves.push(tree::leaf(line));
        }
        if read == number {
            proven = line.to_vec();
        }
        Ok(())
    })?;
    let index = number - 1;
    let path = tree::path(&leaves, usize::try_from(index).unwrap_or(usize::MAX));
    Ok(Proof { index, line: proven, path, checkpoint })
}
