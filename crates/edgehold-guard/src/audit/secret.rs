//! The secret that goes forward: from one step to the next there is a way, and none back.

use ed25519_dalek::SigningKey;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::audit::AuditError;

/// 32 secret bytes. They are wiped from memory when they are let go.
#[derive(Clone)]
pub(super) struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    pub(super) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A new one from the system's random numbers.
    pub(super) fn random() -> Result<Self, AuditError> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(bytes.as_mut()).map_err(|e| AuditError::Random { reason: e.to_string() })?;
        Ok(Self(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A secret for one purpose: HKDF-SHA-256 (RFC 5869) with this one as its input.
    #[expect(clippy::expect_used, reason = "32 bytes are within what HKDF gives, 255 times 32 (RFC 5869, 2.3)")]
    fn derive(&self, purpose: &str) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, self.bytes()).expand(purpose.as_bytes(), bytes.as_mut()).expect("32 bytes");
        Self(bytes)
    }

    /// The secret of the step after this one.
    pub(super) fn next_step(&self) -> Self {
        self.derive("edgehold audit step v2")
    }

    /// The key pair that signs the checkpoint at the end of this step.
    pub(super) fn signing_key(&self) -> SigningKey {
        SigningKey::from_bytes(self.derive("edgehold audit step signature v2").bytes())
    }

    /// The key of the codes of this step's records.
    pub(super) fn record_key(&self) -> Hmac<Sha256> {
        self.derive("edgehold audit record v2").keyed()
    }

    /// HMAC-SHA-256 under this secret.
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104, 3)")]
    pub(super) fn keyed(&self) -> Hmac<Sha256> {
        Hmac::new_from_slice(self.bytes()).expect("a key of any length")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_and_purposes_have_keys_of_their_own() {
        let first = Secret::from_bytes([7; 32]);
        let second = first.next_step();
        let all = [
            *first.bytes(),
            *second.bytes(),
            *second.next_step().bytes(),
            first.signing_key().to_bytes(),
            second.signing_key().to_bytes(),
            *first.derive("edgehold audit record v2").bytes(),
        ];
        for (i, a) in all.iter().enumerate() {
            assert!(all[..i].iter().all(|b| a != b), "{i}");
        }
    }
}
