//! A keyed hash in the place of a value.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::detect::Entity;

/// Letters of a hash: 4 bits each, 60 in all.
const LETTERS: usize = 15;

/// The key of hashes: without it nobody can try a list of numbers against them.
#[derive(Clone)]
pub struct HashKey(Hmac<Sha256>);

impl fmt::Debug for HashKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HashKey")
    }
}

impl HashKey {
    /// A key of these bytes.
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104, 3)")]
    pub fn new(bytes: &[u8; 32]) -> Self {
        Self(Hmac::new_from_slice(bytes).expect("a key of any length"))
    }

    /// A key that nobody knows and that ends with the process. `None` where the system has no randomness to give.
    pub fn random() -> Option<Self> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).ok()?;
        Some(Self::new(&bytes))
    }

    /// HMAC-SHA-256 over the parts, each with its length before it.
    pub(super) fn code(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = self.0.clone();
        for part in parts {
            mac.update(&(part.len() as u64).to_le_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// What stands for a value: `[email:abcdefghijklmno]`. Letters alone, so that no recogniser reads a number in it.
    pub(super) fn marker(&self, entity: Entity, text: &str) -> String {
        let code = self.code(&[entity.name().as_bytes(), plain(text).as_bytes()]);
        let nibble = |i: usize| code[i / 2] >> (4 * (i % 2)) & 15;
        let letters: String = (0..LETTERS).map(|i| char::from(b'a' + nibble(i))).collect();
        format!("[{}:{letters}]", entity.name())
    }
}

/// The same value written otherwise is the same value: letters and digits alone, in lower case; of an address its marks too.
pub(super) fn plain(text: &str) -> String {
    let matters = |c: &char| c.is_alphanumeric() || matches!(c, '@' | '.');
    let is_address = text.contains('@');
    text.chars()
        .filter(|c| if is_address { matters(c) || !c.is_whitespace() } else { c.is_alphanumeric() })
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_have_equal_hashes_under_one_key() {
        let (one, other) = (HashKey::new(&[1; 32]), HashKey::new(&[2; 32]));
        let hash = one.marker(Entity::Card, "4111 1111 1111 1111");
        assert_eq!(hash, one.marker(Entity::Card, "4111-1111-1111-1111"));
        assert_ne!(hash, one.marker(Entity::Account, "4111111111111111"));
        assert_ne!(hash, other.marker(Entity::Card, "4111111111111111"));
        assert!(hash.starts_with("[card:") && hash.len() == "[card:]".len() + LETTERS, "{hash}");
        assert!(!hash.contains(|c: char| c.is_ascii_digit()));
    }
}
