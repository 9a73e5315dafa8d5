//! The keys of this device, and the codes that are made with them.

use std::fmt;
use std::path::Path;

use ed25519_dalek::SigningKey;
use hmac::{Hmac, Mac};
use serde::{Serialize, Serializer};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::audit::secret::Secret;
use crate::audit::{AuditError, durable};
use crate::treat::HashKey;

/// 32 bytes that stand for a record, a line or a query: HMAC-SHA-256 or SHA-256.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryMac {
    pub(super) code: Code,
    /// The epoch whose key it was made with.
    pub(super) epoch: u64,
}

impl fmt::Display for QueryMac {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.code.fmt(f)
    }
}

/// The key of an epoch's queries. When it is destroyed, nobody can tell any more whether a guess was asked.
#[derive(Clone)]
pub(super) struct QueryKey {
    pub(super) epoch: u64,
    pub(super) secret: Secret,
}

impl QueryKey {
    pub(super) fn mac(&self, query: &str) -> QueryMac {
        let code = self.secret.keyed().chain_update(query.as_bytes()).finalize().into_bytes();
        QueryMac { code: Code(code.into()), epoch: self.epoch }
    }

    /// The code of several queries in their order. Each goes in behind its length, so that no others can be taken for them.
    pub(super) fn mac_of_all<'a>(&self, queries: impl Iterator<Item = &'a str>) -> QueryMac {
        let keyed = queries.fold(self.secret.keyed(), |keyed, query| {
            keyed.chain_update((query.len() as u64).to_le_bytes()).chain_update(query.as_bytes())
        });
        QueryMac { code: Code(keyed.finalize().into_bytes().into()), epoch: self.epoch }
    }
}

/// The key of this device. What is made with it has a key of its own for each purpose, so that a code of one kind can
/// never stand for one of another.
pub(super) struct DeviceKey {
    /// Of the records of form 1.
    records_v1: Hmac<Sha256>,
    state: Hmac<Sha256>,
    counter: Hmac<Sha256>,
    hashes: Secret,
}

impl DeviceKey {
    /// Reads the key, or makes one when there is none and `may_create` says that nothing was written with an older one.
    /// The caller holds the folder's lock.
    pub(super) fn open(path: &Path, may_create: bool) -> Result<Self, AuditError> {
        match Self::read(path) {
            Err(AuditError::KeyMissing { .. }) if may_create => Ok(Self::from_bytes(create(path)?.bytes())),
            other => other,
        }
    }

    /// Reads the key.
    pub(super) fn read(path: &Path) -> Result<Self, AuditError> {
        let bytes = durable::read_key(path)?.ok_or_else(|| AuditError::KeyMissing { path: path.to_owned() })?;
        Ok(Self::from_bytes(&Zeroizing::new(bytes)))
    }

    fn from_bytes(bytes: &[u8; 32]) -> Self {
        let root = Secret::from_bytes(*bytes).keyed();
        let secret =
            |purpose: &[u8]| Secret::from_bytes(root.clone().chain_update(purpose).finalize().into_bytes().into());
        let derived = |purpose: &[u8]| secret(purpose).keyed();
        Self {
            records_v1: derived(b"edgehold audit chain v1"),
            state: derived(b"edgehold audit state v2"),
            counter: derived(b"edgehold audit counter v2"),
            hashes: secret(b"edgehold guard hashes v1"),
        }
    }

    /// Whether a record of form 1 has this code. Takes the same time wherever they differ.
    pub(super) fn is_v1_code(&self, record: &[u8], code: &Code) -> bool {
        is_code(&self.records_v1, record, code)
    }

    /// The key of the codes of the chain's state.
    pub(super) fn of_state(&self) -> &Hmac<Sha256> {
        &self.state
    }

    /// The key of the hashes that the guard puts in the place of personal data.
    pub(super) fn of_hashes(&self) -> HashKey {
        HashKey::new(self.hashes.bytes())
    }

    /// The key of the codes of counters.
    pub(super) fn of_counter(&self) -> &Hmac<Sha256> {
        &self.counter
    }
}

/// The code of some bytes.
pub(super) fn code(key: &Hmac<Sha256>, bytes: &[u8]) -> Code {
    Code(key.clone().chain_update(bytes).finalize().into_bytes().into())
}

/// Whether bytes have this code. Takes the same time wherever they differ.
pub(super) fn is_code(key: &Hmac<Sha256>, bytes: &[u8], code: &Code) -> bool {
    key.clone().chain_update(bytes).verify_slice(&code.0).is_ok()
}

/// Reads the key pair that signs checkpoints.
pub(super) fn read_signer(path: &Path) -> Result<SigningKey, AuditError> {
    let bytes = durable::read_key(path)?.ok_or_else(|| AuditError::KeyMissing { path: path.to_owned() })?;
    Ok(SigningKey::from_bytes(&Zeroizing::new(bytes)))
}

/// Reads the key pair that signs checkpoints, or makes one where nothing was signed yet.
pub(super) fn open_signer(path: &Path, may_create: bool) -> Result<SigningKey, AuditError> {
    match read_signer(path) {
        Err(AuditError::KeyMissing { .. }) if may_create => Ok(SigningKey::from_bytes(create(path)?.bytes())),
        other => other,
    }
}

/// Makes a key file. It is never there without its 32 bytes.
fn create(path: &Path) -> Result<Secret, AuditError> {
    let secret = Secret::random()?;
    durable::replace(path, secret.bytes(), "key").map_err(|e| AuditError::io("write the key", path, e))?;
    Ok(secret)
}
