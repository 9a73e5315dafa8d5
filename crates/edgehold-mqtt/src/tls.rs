//! TLS over a stream that is there: whose word counts for the broker, and this node's own certificate.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::pki_types::pem::{Error as PemError, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{AlertDescription, CertificateError, ClientConfig, Error as RustlsError, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use crate::error::MqttError;
use crate::settings::TlsSettings;

/// Why there is no TLS.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file cannot be read as what it should be.
    #[error("{file} cannot be read as PEM", file = .file.display())]
    Pem {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        source: PemError,
    },
    /// There is no certificate in a file.
    #[error("{file} holds no certificate", file = .0.display())]
    NoCertificate(PathBuf),
    /// A certificate of `ca_file` cannot be used.
    #[error("a certificate in {file} cannot vouch for a broker", file = .file.display())]
    Root {
        /// The file.
        file: PathBuf,
        /// Why.
        source: RustlsError,
    },
    /// The client's certificate and its key do not fit together, or cannot be used.
    #[error("the client's certificate and key cannot be used")]
    ClientCertificate(#[source] RustlsError),
    /// The name is none that a certificate could have.
    #[error("{0:?} is neither a host's name nor an address, so no certificate can be for it")]
    ServerName(String),
    /// Nobody in `ca_file` vouches for the broker.
    #[error("the broker's certificate is signed by none of the authorities in `ca_file`")]
    UnknownIssuer,
    /// The broker's certificate is for another host.
    #[error("the broker's certificate is not for {0:?}")]
    WrongName(String),
    /// The broker's certificate is not valid now.
    #[error("the broker's certificate is not valid at this time")]
    OutOfTime,
    /// The broker's certificate is wrong in another way.
    #[error("the broker's certificate is not accepted: {0:?}")]
    BrokerCertificate(CertificateError),
    /// The broker wants a certificate of its clients, and this one has none.
    #[error("the broker wants a client certificate, and none is set")]
    CertificateWanted,
    /// The broker does not accept the client's certificate, or something else of it.
    #[error("the broker refuses this client: {0:?}")]
    RefusedByBroker(AlertDescription),
    /// Anything else.
    #[error("TLS failed")]
    Failed(#[source] RustlsError),
}

/// How connections to the broker are secured. It is made once: later, the files may be out of reach.
#[derive(Clone)]
pub(crate) struct Tls {
    connector: TlsConnector,
    name: ServerName<'static>,
    said_name: String,
    has_certificate: bool,
}

impl std::fmt::Debug for Tls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Tls({})", self.said_name)
    }
}

impl Tls {
    /// Reads the files.
    pub(crate) fn load(settings: &TlsSettings, host: &str) -> Result<Self, TlsError> {
        let said_name = settings.server_name.clone().unwrap_or_else(|| host.to_owned());
        let name = ServerName::try_from(said_name.clone()).map_err(|_| TlsError::ServerName(said_name.clone()))?;
        let mut roots = RootCertStore::empty();
        for certificate in certificates(&settings.ca_file)? {
            let file = || settings.ca_file.clone();
            roots.add(certificate).map_err(|source| TlsError::Root { file: file(), source })?;
        }
        // The provider is named here, so that it does not matter which one others install for the process.
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(TlsError::Failed)?;
        let builder = builder.with_root_certificates(roots);
        let config = match &settings.client {
            None => builder.with_no_client_auth(),
            Some(client) => {
                let key = PrivateKeyDer::from_pem_file(&client.key_file)
                    .map_err(|source| TlsError::Pem { file: client.key_file.clone(), source })?;
                let chain = certificates(&client.cert_file)?;
                builder.with_client_auth_cert(chain, key).map_err(TlsError::ClientCertificate)?
            }
        };
        let connector = TlsConnector::from(Arc::new(config));
        Ok(Self { connector, name, said_name, has_certificate: settings.client.is_some() })
    }

    /// Secures a connection.
    pub(crate) async fn secure<S: AsyncRead + AsyncWrite + Unpin>(&self, stream: S) -> Result<TlsStream<S>, MqttError> {
        let secured = self.connector.connect(self.name.clone(), stream).await;
        secured.map_err(|error| self.explain(MqttError::Io(error)))
    }

    /// What is behind an error of the stream. In TLS 1.3 a broker refuses a client's certificate only after the client
    /// is done with its part, so that this comes when something is read.
    pub(crate) fn explain(&self, error: MqttError) -> MqttError {
        let MqttError::Io(io) = error else { return error };
        let Some(cause) = io.get_ref().and_then(|e| e.downcast_ref::<RustlsError>()) else { return MqttError::Io(io) };
        MqttError::Tls(match cause {
            RustlsError::InvalidCertificate(why) => self.certificate(why),
            RustlsError::AlertReceived(AlertDescription::CertificateRequired | AlertDescription::HandshakeFailure)
                if !self.has_certificate =>
            {
                TlsError::CertificateWanted
            }
            RustlsError::AlertReceived(alert) => TlsError::RefusedByBroker(*alert),
            other => TlsError::Failed(other.clone()),
        })
    }

    fn certificate(&self, why: &CertificateError) -> TlsError {
        match why {
            CertificateError::UnknownIssuer => TlsError::UnknownIssuer,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                TlsError::WrongName(self.said_name.clone())
            }
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. } => TlsError::OutOfTime,
            other => TlsError::BrokerCertificate(other.clone()),
        }
    }
}

fn certificates(file: &Path) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let wrong = |source| TlsError::Pem { file: file.to_owned(), source };
    let all: Vec<_> = CertificateDer::pem_file_iter(file).map_err(wrong)?.collect::<Result<_, _>>().map_err(wrong)?;
    if all.is_empty() { Err(TlsError::NoCertificate(file.to_owned())) } else { Ok(all) }
}

/// The first line of a file.
pub(crate) fn first_line(file: &Path) -> io::Result<zeroize::Zeroizing<String>> {
    let text = zeroize::Zeroizing::new(std::fs::read_to_string(file)?);
    Ok(zeroize::Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}
