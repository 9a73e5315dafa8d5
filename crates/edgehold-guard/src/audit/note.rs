//! Checkpoints: signed notes in the form of C2SP (`signed-note`, `tlog-checkpoint`).
//!
//! A checkpoint says how many records there are and what their tree's root is. Two keys sign it: the device's, which
//! stays the same, and that of the step which the checkpoint ends, which is destroyed afterwards. The step's key is
//! named in the checkpoint before, and the first one's is part of the log's name. Whoever knows the log's name can
//! therefore follow the keys from the first checkpoint on, and a thief of the device's keys cannot sign an older one anew.

use std::fmt::{self, Write};
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::audit::error::Fault;
use crate::audit::tree::Hash;

/// The longest checkpoint, in bytes.
pub const MAX_NOTE: usize = 4096;
/// More records than any log has.
const MAX_SIZE: u64 = 1 << 48;
const NAME: &str = "edgehold-audit/";
const ED25519: u8 = 1;

/// Which log: the first half of the SHA-256 of its first step's public key.
pub(super) fn origin_of(first_step: &[u8; 32]) -> [u8; 16] {
    let mut origin = [0; 16];
    origin.copy_from_slice(&Sha256::digest(first_step)[..16]);
    origin
}

fn origin_name(origin: &[u8; 16]) -> String {
    let mut name = NAME.to_owned();
    for byte in origin {
        let _ = write!(name, "{byte:02x}");
    }
    name
}

fn key_id(name: &str, key: &[u8; 32]) -> [u8; 4] {
    let hash = Sha256::new().chain_update(name).chain_update([b'\n', ED25519]).chain_update(key).finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

/// What somebody else needs to check a log: its name and the device's public key. Written as a verifier key of C2SP,
/// `NAME+ID+KEY`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    origin: String,
    key: VerifyingKey,
}

impl PublicKey {
    pub(super) fn new(origin: &[u8; 16], key: VerifyingKey) -> Self {
        Self { origin: origin_name(origin), key }
    }

    /// The log's name, which stands in each checkpoint.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = u32::from_be_bytes(key_id(&self.origin, self.key.as_bytes()));
        let key = STANDARD.encode([&[ED25519], &self.key.as_bytes()[..]].concat());
        write!(f, "{}+{id:08x}+{key}", self.origin)
    }
}

/// A text that is no public key of an audit log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not the public key of an audit log: it looks like `edgehold-audit/NAME+ID+KEY`")]
pub struct NotAKey;

impl FromStr for PublicKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let mut parts = text.splitn(3, '+');
        let (Some(origin), Some(_), Some(encoded)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NotAKey);
        };
        let bytes = STANDARD.decode(encoded).map_err(|_| NotAKey)?;
        let bytes = bytes.strip_prefix(&[ED25519]).and_then(|k| <[u8; 32]>::try_from(k).ok()).ok_or(NotAKey)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| NotAKey)?;
        let public = Self { origin: origin.to_owned(), key };
        // The identifier is checked with the rest: one way to write a key.
        if is_origin(origin) && public.to_string() == text { Ok(public) } else { Err(NotAKey) }
    }
}

fn is_origin(name: &str) -> bool {
    let hex = |c: u8| matches!(c, b'0'..=b'9' | b'a'..=b'f');
    name.strip_prefix(NAME).is_some_and(|rest| rest.len() == 32 && rest.bytes().all(hex))
}

/// One checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's name.
    pub origin: String,
    /// Records that it was signed over.
    pub size: u64,
    /// The root of their tree: RFC 6962.
    pub root: [u8; 32],
    /// Its number, from 0 on.
    pub step: u64,
    /// The epoch that it lies in.
    pub epoch: u64,
    /// The public key of the step that it ends.
    pub key: [u8; 32],
    /// The public key of the step that begins with it.
    pub next: [u8; 32],
    signatures: Vec<(String, Vec<u8>)>,
}

impl Checkpoint {
    /// What is signed.
    fn text(&self) -> String {
        let Self { origin, size, step, epoch, .. } = self;
        let [root, key, next] = [self.root, self.key, self.next].map(|b| STANDARD.encode(b));
        format!("{origin}\n{size}\n{root}\nstep {step}\nepoch {epoch}\nkey {key}\nnext {next}\n")
    }

    fn step_name(&self) -> String {
        format!("{}/step", self.origin)
    }

    /// Signs a checkpoint with the device's key and that of its step.
    pub(super) fn sign(at: Signed, device: &SigningKey, step: &SigningKey) -> Self {
        Self::sign_as(step.verifying_key().to_bytes(), at, device, step)
    }

    /// As [`Checkpoint::sign`], under the public key that the step is said to have.
    pub(super) fn sign_as(key: [u8; 32], at: Signed, device: &SigningKey, step: &SigningKey) -> Self {
        let Signed { origin, size, root, step: number, epoch, next } = at;
        let origin = origin_name(&origin);
        let mut note = Self { origin, size, root, step: number, epoch, key, next, signatures: Vec::new() };
        let text = note.text();
        for (name, signer) in [(note.origin.clone(), device), (note.step_name(), step)] {
            let id = key_id(&name, signer.verifying_key().as_bytes());
            let signature = [&id[..], &signer.sign(text.as_bytes()).to_bytes()[..]].concat();
            note.signatures.push((name, signature));
        }
        note
    }

    /// Whether the device and the step have signed it.
    ///
    /// # Errors
    /// It is of another log, or signed by another key, or changed.
    pub fn check(&self, public: &PublicKey) -> Result<(), Fault> {
        if self.origin != public.origin {
            return Err(Fault::ForeignLog);
        }
        let text = self.text();
        let signed = |name: &str, key: &VerifyingKey| {
            let id = key_id(name, key.as_bytes());
            self.signatures.iter().filter(|(n, bytes)| n == name && bytes.starts_with(&id)).any(|(_, bytes)| {
                Signature::from_slice(&bytes[4..]).is_ok_and(|s| key.verify_strict(text.as_bytes(), &s).is_ok())
            })
        };
        if !signed(&self.origin, &public.key) {
            return Err(Fault::Signature);
        }
        match VerifyingKey::from_bytes(&self.key) {
            Ok(step) if signed(&self.step_name(), &step) => Ok(()),
            _ => Err(Fault::StepSignature),
        }
    }

    /// Whether it may stand behind `before`, or at the beginning: its number, its size, and the key that was named for it.
    pub(super) fn follows(&self, before: Option<&Self>) -> Result<(), Fault> {
        let holds = match before {
            None => self.step == 0 && self.origin == origin_name(&origin_of(&self.key)),
            Some(b) => {
                let epochs = self.epoch == b.epoch || self.epoch == b.epoch + 1;
                self.origin == b.origin
                    && self.step == b.step + 1
                    && self.size >= b.size
                    && self.key == b.next
                    && epochs
            }
        };
        if holds { Ok(()) } else { Err(Fault::StepChain) }
    }
}

/// What is put into a checkpoint.
pub(super) struct Signed {
    pub(super) origin: [u8; 16],
    pub(super) size: u64,
    pub(super) root: Hash,
    pub(super) step: u64,
    pub(super) epoch: u64,
    pub(super) next: [u8; 32],
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text())?;
        self.signatures.iter().try_for_each(|(name, bytes)| writeln!(f, "— {name} {}", STANDARD.encode(bytes)))
    }
}

/// Reads a checkpoint. A signed note of another form is refused, even where C2SP would allow it: there is one way to
/// write each checkpoint.
///
/// # Errors
/// [`Fault::NotACheckpoint`].
pub fn parse_checkpoint(bytes: &[u8]) -> Result<Checkpoint, Fault> {
    if bytes.len() > MAX_NOTE {
        return Err(Fault::NotACheckpoint);
    }
    parse(bytes).ok_or(Fault::NotACheckpoint)
}

fn parse(bytes: &[u8]) -> Option<Checkpoint> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (text, signatures) = text.split_once("\n\n")?;
    let mut lines = text.split('\n');
    let origin = lines.next()?.to_owned();
    let size = lines.next()?.parse().ok().filter(|s| *s <= MAX_SIZE)?;
    let root = hash(lines.next()?)?;
    let mut field = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ');
    let step = field("step")?.parse().ok().filter(|s| *s <= MAX_SIZE)?;
    let epoch = field("epoch")?.parse().ok().filter(|s| *s <= MAX_SIZE)?;
    let (key, next) = (hash(field("key")?)?, hash(field("next")?)?);
    let mut read = Vec::new();
    for line in signatures.strip_suffix('\n')?.split('\n') {
        let (name, encoded) = line.strip_prefix("— ")?.split_once(' ')?;
        let bytes = STANDARD.decode(encoded).ok().filter(|b| b.len() > 4)?;
        read.push((name.to_owned(), bytes));
    }
    let note = Checkpoint { origin, size, root, step, epoch, key, next, signatures: read };
    (is_origin(&note.origin) && note.to_string().as_bytes() == bytes).then_some(note)
}

/// Reads 32 bytes in base 64.
pub(super) fn hash(text: &str) -> Option<Hash> {
    if text.len() != 44 {
        return None;
    }
    STANDARD.decode(text).ok()?.try_into().ok()
}
