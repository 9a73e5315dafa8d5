//! Data as nobody can read it without the key of the subject that it is about.
//!
//! A sealed text is a version byte, a random nonce of 24 bytes, and what XChaCha20-Poly1305 makes of the data
//! (draft-irtf-cfrg-xchacha-03). Its key comes from the subject's own by HKDF-SHA-256 (RFC 5869), so that destroying that
//! one makes every sealed text unreadable, copies and backups of it, too. The associated data says what the text is and in
//! which row it stands: one that was put elsewhere does not open.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use rusqlite::Transaction;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::subjects::{key_of, key_or_new};
use crate::{Store, StoreError, SubjectName};

/// The first byte.
const VERSION: u8 = 1;
const NONCE: usize = 24;

/// Where a sealed text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// What it is: the name of a table, or of a purpose.
    pub what: &'a str,
    /// Which row.
    pub row: &'a [u8],
}

/// Why a sealed text does not open.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The database does not work.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no key: the subject was forgotten.
    #[error("the key of the subject is destroyed")]
    NoKey,
    /// A newer program wrote it, or nobody did.
    #[error("the sealed data has form {found}; this program knows form {VERSION}")]
    Version {
        /// Its first byte.
        found: u8,
    },
    /// It was changed, moved to another row, or sealed with another key.
    #[error("the sealed data was changed, or sealed with another key")]
    Broken,
}

impl Store {
    /// Seals data with the key of a subject, which is made where there is none; without a subject, with the node's own.
    ///
    /// # Errors
    /// The database does not work, or there are no random numbers.
    pub fn seal(&self, subject: Option<&SubjectName>, place: Place<'_>, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        self.write(|t| seal(t, subject, place, plain))
    }

    /// Opens what [`Store::seal`] made.
    ///
    /// # Errors
    /// See [`SealError`].
    pub fn open_sealed(
        &self,
        subject: Option<&SubjectName>,
        place: Place<'_>,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, SealError> {
        self.read(|t| open(t, subject, place, sealed))
    }
}

/// Seals within a transaction, so that the key and what it seals are written together, or neither is.
pub(crate) fn seal(
    t: &Transaction<'_>,
    subject: Option<&SubjectName>,
    place: Place<'_>,
    plain: &[u8],
) -> Result<Vec<u8>, StoreError> {
    let key = key_or_new(t, subject.unwrap_or(&SubjectName::nobody()))?;
    let cipher = cipher(&key);
    let mut nonce = [0; NONCE];
    getrandom::fill(&mut nonce).map_err(|e| StoreError::Random { reason: e.to_string() })?;
    let payload = Payload { msg: plain, aad: &associated(place) };
    #[expect(clippy::expect_used, reason = "it fails beyond 256 GiB (RFC 8439, 2.8), and a row has 1 GiB at most")]
    let hidden = cipher.encrypt(&XNonce::from(nonce), payload).expect("less than 256 GiB");
    let mut sealed = Vec::with_capacity(1 + NONCE + hidden.len());
    sealed.push(VERSION);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(&hidden);
    Ok(sealed)
}

/// Opens within a transaction. No key is made for a subject that has none.
pub(crate) fn open(
    t: &Transaction<'_>,
    subject: Option<&SubjectName>,
    place: Place<'_>,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (version, rest) = sealed.split_first().ok_or(SealError::Broken)?;
    if *version != VERSION {
        return Err(SealError::Version { found: *version });
    }
    let (nonce, hidden) = rest.split_first_chunk::<NONCE>().ok_or(SealError::Broken)?;
    let key = key_of(t, subject.unwrap_or(&SubjectName::nobody()))?.ok_or(SealError::NoKey)?;
    let payload = Payload { msg: hidden, aad: &associated(place) };
    let plain = cipher(&key).decrypt(&XNonce::from(*nonce), payload).map_err(|_| SealError::Broken)?;
    Ok(Zeroizing::new(plain))
}

#[expect(clippy::expect_used, reason = "32 bytes are within what HKDF gives, 255 times 32 (RFC 5869, 2.3)")]
fn cipher(subject: &[u8; 32]) -> XChaCha20Poly1305 {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, subject).expand(b"edgehold seal v1", key.as_mut()).expect("32 bytes");
    XChaCha20Poly1305::new((&*key).into())
}

/// Version, what and row, each with its length before it, so that no two places read the same.
fn associated(place: Place<'_>) -> Vec<u8> {
    let mut bytes = vec![VERSION];
    for part in [place.what.as_bytes(), place.row] {
        bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
        bytes.extend_from_slice(part);
    }
    bytes
}

#[cfg(test)]
mod tests;
