//! Who is at the other end of a connection.

use std::hash::{BuildHasher, RandomState};
use std::net::SocketAddr;
use std::sync::LazyLock;

use edgehold_access::Holder;

/// What the system, or a certificate, says of the other end. Every request has it as an extension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Peer {
    /// A connection over the network.
    Tcp {
        /// Its address.
        address: SocketAddr,
        /// The SHA-256 of the certificate that it proved to hold.
        certificate: Option<[u8; 32]>,
    },
    /// A process of this machine, by the socket in the file system.
    Unix {
        /// The user that it runs as.
        uid: u32,
    },
}

impl Peer {
    /// By what it could be known without a secret.
    pub(crate) fn holder(&self) -> Option<Holder> {
        match self {
            Self::Tcp { certificate, .. } => certificate.map(Holder::Certificate),
            Self::Unix { uid } => Some(Holder::User(*uid)),
        }
    }

    /// A number for the scheduler that nobody can choose: each connection is a client of its own, so one that asks for much does
    /// not keep the others waiting.
    pub(crate) fn client(&self) -> u64 {
        static SEED: LazyLock<RandomState> = LazyLock::new(RandomState::new);
        let hash = match self {
            Self::Tcp { address, .. } => SEED.hash_one(address),
            Self::Unix { uid } => SEED.hash_one(uid),
        };
        hash.max(1)
    }
}

/// Whether a user is the one that the server runs as, or root: they can read all that it has.
pub(crate) fn is_ours(uid: u32) -> bool {
    uid == 0 || uid == rustix::process::geteuid().as_raw()
}
