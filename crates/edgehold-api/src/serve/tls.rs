//! TLS at the address.

mod own;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};
use sha2::{Digest, Sha256};

use super::error::TlsError;

/// What TLS is spoken with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlsOptions {
    /// What is shown to callers.
    pub certificate: Certificate,
    /// A PEM file of the authorities that sign callers' certificates; `None`: nobody is asked for one.
    pub client_ca: Option<PathBuf>,
    /// Whether callers without a certificate are refused.
    pub client_required: bool,
}

/// The certificate that is shown to callers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Certificate {
    /// One that the program makes the first time, and keeps in this folder as `cert.pem` and `key.pem`.
    Own(PathBuf),
    /// One that is there.
    Files {
        /// PEM: the certificate, and those that lead to its authority.
        certificate: PathBuf,
        /// PEM: its key.
        key: PathBuf,
    },
}

/// TLS, ready to be spoken.
pub(super) struct Tls {
    pub(super) config: ServerConfig,
    /// The SHA-256 of the certificate, in hexadecimal digits.
    pub(super) fingerprint: String,
}

impl TlsOptions {
    /// Reads what is needed, and makes the program's own certificate if there is none yet.
    pub(super) fn load(&self, listen: SocketAddr) -> Result<Tls, TlsError> {
        let (certificate, key) = match &self.certificate {
            Certificate::Own(folder) => own::find_or_make(folder, listen)?,
            Certificate::Files { certificate, key } => (certificate.clone(), key.clone()),
        };
        let chain = certificates(&certificate)?;
        let secret = PrivateKeyDer::from_pem_file(&key);
        let secret = secret.map_err(|source| TlsError::Unreadable { path: key.clone(), what: "key", source })?;
        let fingerprint = chain.first().map(|first| hex(&Sha256::digest(first))).unwrap_or_default();
        let unusable = |source| TlsError::Unusable { path: certificate.clone(), source };
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ServerConfig::builder_with_provider(Arc::clone(&provider));
        let builder = builder.with_safe_default_protocol_versions().map_err(unusable)?;
        let builder = match &self.client_ca {
            None if self.client_required => return Err(TlsError::NoClientCa),
            None => builder.with_no_client_auth(),
            Some(path) => {
                let wrong = |message| TlsError::ClientCa { path: path.clone(), message };
                let mut roots = RootCertStore::empty();
                for root in certificates(path)? {
                    roots.add(root).map_err(|e| wrong(e.to_string()))?;
                }
                let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider);
                let verifier = if self.client_required { verifier } else { verifier.allow_unauthenticated() };
                builder.with_client_cert_verifier(verifier.build().map_err(|e| wrong(e.to_string()))?)
            }
        };
        let mut config = builder.with_single_cert(chain, secret).map_err(|error| match error {
            rustls::Error::InconsistentKeys(_) => TlsError::Mismatch { certificate: certificate.clone(), key },
            error => unusable(error),
        })?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Tls { config, fingerprint })
    }
}

/// The SHA-256 of the first certificate in a PEM file: by this its holder is known.
///
/// # Errors
/// The file holds none.
pub fn fingerprint(path: &Path) -> Result<[u8; 32], TlsError> {
    let found = certificates(path)?;
    Ok(found.first().map(|first| Sha256::digest(first).into()).unwrap_or_default())
}

/// The certificates of a PEM file: one at least.
fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let unreadable = |source| TlsError::Unreadable { path: path.to_owned(), what: "certificate", source };
    let found: Result<Vec<_>, _> = CertificateDer::pem_file_iter(path).map_err(unreadable)?.collect();
    let found = found.map_err(unreadable)?;
    if found.is_empty() { Err(unreadable(rustls::pki_types::pem::Error::NoItemsFound)) } else { Ok(found) }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
