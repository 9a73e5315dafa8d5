//! The device key, and the codes that are made with it.

use std::fmt;
use std::fs::{File, OpenOptions, Permissions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Serialize, Serializer};
use sha2::Sha256;

use crate::audit::{AuditError, sync_folder};

const KEY_BYTES: usize = 32;

/// A code over a record or a query: HMAC-SHA-256.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Code(pub(super) [u8; 32]);

impl Code {
    /// What the first record names as the code of the record before it.
    pub(super) const ZERO: Self = Self([0; 32]);

    /// Reads 64 lower-case hexadecimal digits.
    pub(super) fn parse(hex: &[u8]) -> Option<Self> {
        let value = |c: u8| match c {
            b'0'..=b'9' => Some(c - b'0'),
            b'a'..=b'f' => Some(c - b'a' + 10),
            _ => None,
        };
        let mut code = [0; 32];
        if hex.len() != 64 {
            return None;
        }
        for (byte, pair) in code.iter_mut().zip(hex.chunks_exact(2)) {
            *byte = value(pair[0])? << 4 | value(pair[1])?;
        }
        Some(Self(code))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

/// Stands for a query in the audit trail. Only [`crate::audit::AuditLog::query_mac`] makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct QueryMac(Code);

impl fmt::Display for QueryMac {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The key of this device. The chain and the queries have keys of their own, made from it, so that a code of one kind can
/// never stand for one of the other.
pub(super) struct DeviceKey {
    chain: Hmac<Sha256>,
    query: Hmac<Sha256>,
}

impl DeviceKey {
    /// Reads the key, or makes one when there is none and `may_create` says that nothing was written with an older one.
    /// The caller holds the folder's lock.
    pub(super) fn open(path: &Path, may_create: bool) -> Result<Self, AuditError> {
        match Self::read(path) {
            Err(AuditError::KeyMissing { .. }) if may_create => {
                create(path)?;
                Self::read(path)
            }
            other => other,
        }
    }

    /// Reads the key.
    pub(super) fn read(path: &Path) -> Result<Self, AuditError> {
        let mut file = File::open(path).map_err(|e| match e.kind() {
            ErrorKind::NotFound => AuditError::KeyMissing { path: path.to_owned() },
            _ => AuditError::io("open the device key", path, e),
        })?;
        let metadata = file.metadata().map_err(|e| AuditError::io("read the device key", path, e))?;
        let mode = metadata.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(AuditError::KeyExposed { path: path.to_owned(), mode });
        }
        let mut bytes = [0; KEY_BYTES];
        if metadata.len() != KEY_BYTES as u64 {
            return Err(AuditError::KeyLength { path: path.to_owned(), bytes: metadata.len() });
        }
        file.read_exact(&mut bytes).map_err(|e| AuditError::io("read the device key", path, e))?;
        Ok(Self::from_bytes(&bytes))
    }

    fn from_bytes(bytes: &[u8; KEY_BYTES]) -> Self {
        let root = keyed(bytes);
        let derived = |purpose: &[u8]| keyed(&root.clone().chain_update(purpose).finalize().into_bytes().into());
        Self { chain: derived(b"edgehold audit chain v1"), query: derived(b"edgehold audit query v1") }
    }

    /// The code of a record.
    pub(super) fn record_code(&self, record: &[u8]) -> Code {
        Code(self.chain.clone().chain_update(record).finalize().into_bytes().into())
    }

    /// Whether a record has this code. Takes the same time wherever they differ.
    pub(super) fn is_record_code(&self, record: &[u8], code: &Code) -> bool {
        self.chain.clone().chain_update(record).verify_slice(&code.0).is_ok()
    }

    pub(super) fn query_mac(&self, query: &str) -> QueryMac {
        QueryMac(Code(self.query.clone().chain_update(query.as_bytes()).finalize().into_bytes().into()))
    }
}

#[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104, 3)")]
fn keyed(key: &[u8; KEY_BYTES]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("a key of any length")
}

/// Writes a new key under another name and renames it: the key file is never there without its 32 bytes.
fn create(path: &Path) -> Result<(), AuditError> {
    let mut bytes = [0; KEY_BYTES];
    getrandom::fill(&mut bytes).map_err(|e| AuditError::Random { reason: e.to_string() })?;
    let draft = path.with_extension("key.new");
    let written = (|| {
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
        // The mode above is not applied to a draft that a crash has left behind.
        file.set_permissions(Permissions::from_mode(0o600))?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        std::fs::rename(&draft, path)
    })();
    written.map_err(|e| AuditError::io("write the device key", path, e))?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}
