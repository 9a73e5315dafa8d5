//! Why a door stays shut.

use std::net::SocketAddr;
use std::path::PathBuf;

use edgehold_access::AccessError;

/// Why the door stays shut.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Anyone on the network could ask.
    #[error("{0} can be reached from other machines, and nobody could be let in: refused")]
    TokenNeeded(SocketAddr),
    /// Nobody can tell who is let in.
    #[error(transparent)]
    Access(#[from] AccessError),
    /// The address cannot be taken.
    #[error("cannot listen on {address}")]
    Bind {
        /// The address.
        address: SocketAddr,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The socket in the file system cannot be made.
    #[error("cannot listen on the socket {}", path.display())]
    Socket {
        /// The socket.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// TLS cannot be spoken.
    #[error(transparent)]
    Tls(#[from] TlsError),
}

/// Why TLS cannot be spoken.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file is not there, or holds nothing of what it should.
    #[error("{} holds no {what} that can be read", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What should be there.
        what: &'static str,
        /// Why.
        #[source]
        source: rustls::pki_types::pem::Error,
    },
    /// The certificate and the key are not of each other.
    #[error("the key {} is not that of the certificate {}", key.display(), certificate.display())]
    Mismatch {
        /// The certificate.
        certificate: PathBuf,
        /// The key.
        key: PathBuf,
    },
    /// The certificate or the key is of no use.
    #[error("the certificate {} or its key cannot be used", path.display())]
    Unusable {
        /// The certificate.
        path: PathBuf,
        /// Why.
        #[source]
        source: rustls::Error,
    },
    /// The certificates that callers' ones are checked against are of no use.
    #[error("callers' certificates cannot be checked against {}: {message}", path.display())]
    ClientCa {
        /// The file.
        path: PathBuf,
        /// Why.
        message: String,
    },
    /// Callers' certificates are asked for, and nothing is there to check them against.
    #[error("callers must show a certificate, and no file says which authority's")]
    NoClientCa,
    /// The program's own certificate cannot be made.
    #[error("no certificate can be made")]
    Make(#[source] rcgen::Error),
    /// The program's own certificate cannot be kept.
    #[error("the certificate cannot be kept in {}", path.display())]
    Keep {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
}

impl ServeError {
    /// A word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TokenNeeded(_) => "token_needed",
            Self::Access(error) => error.code(),
            Self::Bind { .. } => "address_unavailable",
            Self::Socket { .. } => "socket_unavailable",
            Self::Tls(_) => "tls_unusable",
        }
    }

    /// What to do.
    pub fn hint(&self) -> String {
        let hint = match self {
            Self::Access(error) => return error.hint(),
            Self::TokenNeeded(_) => {
                "make a token: `edgehold tokens add NAME --scope …`; or name a file with a secret of 16 characters or more: \
                 --token-file"
            }
            Self::Bind { .. } => "is `edgehold serve` running already? a free port: --listen 127.0.0.1:0",
            Self::Socket { .. } => {
                "name a path in a folder that is there, which no other server uses: `unix` in [server]"
            }
            Self::Tls(TlsError::NoClientCa) => "set `tls_client_ca` in [server], or take `tls_client_required` out",
            Self::Tls(TlsError::Make(_) | TlsError::Keep { .. }) => "may the folder of the state be written?",
            Self::Tls(_) => "`tls_cert`, `tls_key` and `tls_client_ca` in [server] are PEM files that belong together",
        };
        hint.to_owned()
    }
}
