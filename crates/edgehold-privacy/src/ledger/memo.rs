//! Questions that were answered before: the same answer again tells nothing new, and fresh noise each time would average out.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::LedgerError;

/// The key's file in the state folder.
pub const KEY_FILE: &str = "ledger.key";

/// Stands for a question in the database: HMAC-SHA-256 under a key of its own, so that a copy of the database cannot be
/// searched for what was asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct QueryKey(pub(super) [u8; 32]);

impl std::fmt::Debug for QueryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("QueryKey")
    }
}

pub(super) struct MemoKey(Hmac<Sha256>);

impl MemoKey {
    /// Reads the key, or makes one. Without the old one, answers that were given are not found any more, and are charged
    /// again: nothing is lost but budget. The caller holds the counter's lock.
    pub(super) fn open(folder: &Path) -> Result<Self, LedgerError> {
        let path = folder.join(KEY_FILE);
        let mut bytes = Vec::new();
        match File::open(&path) {
            Ok(mut file) => {
                let mode =
                    file.metadata().map_err(|e| LedgerError::io("look at", &path, e))?.permissions().mode() & 0o777;
                if mode & 0o077 != 0 {
                    return Err(LedgerError::Exposed { path, mode });
                }
                file.read_to_end(&mut bytes).map_err(|e| LedgerError::io("read", &path, e))?;
            }
            Err(e) if e.kind() == ErrorKind::NotFound => bytes = create(&path)?,
            Err(e) => return Err(LedgerError::io("open", &path, e)),
        }
        let key: [u8; 32] =
            bytes.as_slice().try_into().map_err(|_| LedgerError::KeyLength { path, bytes: bytes.len() })?;
        Ok(Self(keyed(&key)))
    }

    /// The key of a question: what is asked, and by which mechanism with which parameters.
    pub(super) fn query(&self, question: &str, mechanism: &str) -> QueryKey {
        // The length keeps two pairs apart whose texts run together alike.
        let length = (question.len() as u64).to_le_bytes();
        let mac = self.0.clone().chain_update(length).chain_update(question).chain_update(mechanism);
        QueryKey(mac.finalize().into_bytes().into())
    }
}

#[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104, 3)")]
fn keyed(key: &[u8; 32]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("a key of any length")
}

/// Writes a new key under another name and renames it: the file is never there without its 32 bytes.
fn create(path: &Path) -> Result<Vec<u8>, LedgerError> {
    let mut bytes = vec![0; 32];
    getrandom::fill(&mut bytes).map_err(|e| LedgerError::Random(e.to_string()))?;
    let draft = path.with_extension("key.new");
    let written = (|| {
        // A draft that a crash has left behind goes first, with whatever mode it has.
        match std::fs::remove_file(&draft) {
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(e),
            _ => {}
        }
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        std::fs::rename(&draft, path)?;
        File::open(path.parent().unwrap_or(Path::new(".")))?.sync_all()
    })();
    written.map_err(|e| LedgerError::io("write", path, e))?;
    Ok(bytes)
}
