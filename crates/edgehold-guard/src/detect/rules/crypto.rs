//! Wallets of crypto currencies: Bitcoin and Litecoin with their check (Base58Check; Bech32 and Bech32m, BIP 173 and 350),
//! Ethereum by its form.

use sha2::{Digest, Sha256};

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const LABELS: &[&str] = &["wallet", "bitcoin", "btc", "ethereum", "eth", "litecoin", "ltc", "crypto", "address"];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("crypto_base58", Entity::Crypto, r"[13LM][1-9A-HJ-NP-Za-km-z]{25,34}")
        .check(base58check)
        .labels(LABELS)
        .alone(0.95),
    Rule::new(
        "crypto_bech32",
        Entity::Crypto,
        r"(?:bc1|ltc1)[02-9ac-hj-np-z]{11,71}|(?:BC1|LTC1)[02-9AC-HJ-NP-Z]{11,71}",
    )
    .check(bech32)
    .labels(LABELS)
    .alone(0.95),
    Rule::new("crypto_ethereum", Entity::Crypto, r"0x[0-9a-fA-F]{40}").labels(LABELS).alone(0.85),
];

const BASE58: &[u8] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// 21 bytes and the first four of their double SHA-256.
fn base58check(text: &str) -> bool {
    let mut bytes = [0_u8; 25];
    for c in text.bytes() {
        let Some(value) = BASE58.iter().position(|b| *b == c) else { return false };
        let mut carry = value;
        for byte in bytes.iter_mut().rev() {
            carry += 58 * usize::from(*byte);
            *byte = (carry & 0xFF) as u8;
            carry >>= 8;
        }
        if carry > 0 {
            return false;
        }
    }
    let (payload, check) = bytes.split_at(21);
    Sha256::digest(Sha256::digest(payload)).starts_with(check)
}

const BECH32: &[u8] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// The polynomial of BIP 173 over the name, its marks and the data is 1, or the constant of BIP 350.
fn bech32(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let Some((name, data)) = text.split_once('1') else { return false };
    let data: Option<Vec<u32>> = data.bytes().map(|c| BECH32.iter().position(|b| *b == c).map(|v| v as u32)).collect();
    let Some(data) = data else { return false };
    let high = name.bytes().map(|b| u32::from(b >> 5));
    let low = name.bytes().map(|b| u32::from(b & 31));
    let sum = high.chain([0]).chain(low).chain(data).fold(1, |sum, value| {
        let next = ((sum & 0x1FF_FFFF) << 5) ^ value;
        let generators = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3];
        generators.iter().enumerate().filter(|(i, _)| (sum >> 25) >> i & 1 == 1).fold(next, |n, (_, g)| n ^ g)
    });
    sum == 1 || sum == 0x2BC8_30A3
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_nothing};

    /// The address of the first block, and the examples of BIP 173 and BIP 350.
    #[test]
    fn wallets_are_found() {
        finds("to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa please", "crypto_base58");
        finds("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "crypto_bech32");
        finds("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "crypto_bech32");
        finds("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "crypto_bech32");
        finds("0xde709f2102306220921060314715629080e2fb77", "crypto_ethereum");
    }

    #[test]
    fn a_wrong_check_is_none() {
        for text in [
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
            "0xde709f2102306220921060314715629080e2fb7",
            "ltc1qqqqqqqqqqqqqqqq",
            "3333333333333333333333333333",
        ] {
            finds_nothing(text);
        }
    }
}
