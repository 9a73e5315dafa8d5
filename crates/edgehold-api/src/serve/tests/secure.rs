//! TLS, and who shows which certificate.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use sha2::{Digest, Sha256};
use tokio_rustls::TlsConnector;

use super::{Open, exchange, open, with_tls};
use crate::serve::{Certificate, ServeError, TlsError, TlsOptions};

const ASK: &[u8] = b"GET /peer HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

fn own(folder: &Path) -> TlsOptions {
    TlsOptions { certificate: Certificate::Own(folder.join("tls")), client_ca: None, client_required: false }
}

/// Somebody's certificate with its key, signed by an authority of this name, whose certificate is written to a file.
fn signed(folder: &Path, authority: &str) -> (PathBuf, CertificateDer<'static>, PrivateKeyDer<'static>) {
    let (ca_key, key) = (KeyPair::generate().unwrap(), KeyPair::generate().unwrap());
    let mut params = CertificateParams::new(vec![authority.to_owned()]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let file = folder.join(format!("{authority}.pem"));
    std::fs::write(&file, params.self_signed(&ca_key).unwrap().pem()).unwrap();
    let client = CertificateParams::new(vec!["client".to_owned()]).unwrap();
    let certificate = client.signed_by(&key, &Issuer::new(params, ca_key)).unwrap();
    (file, certificate.der().clone(), PrivateKeyDer::try_from(key.serialize_der()).unwrap())
}

async fn ask(
    door: &Open,
    trusted: &Path,
    shown: Option<(CertificateDer<'static>, PrivateKeyDer<'static>)>,
) -> Option<String> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(trusted).unwrap()).unwrap();
    let builder = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().unwrap().with_root_certificates(roots);
    let config = match shown {
        None => builder.with_no_client_auth(),
        Some((certificate, key)) => builder.with_client_auth_cert(vec![certificate], key).unwrap(),
    };
    let name = ServerName::try_from("localhost").unwrap();
    let stream = TlsConnector::from(Arc::new(config)).connect(name, door.connect().await).await.ok()?;
    Some(exchange(stream, ASK).await).filter(|reply| !reply.is_empty())
}

#[tokio::test]
async fn its_own_certificate_is_made_once() {
    let folder = tempfile::tempdir().unwrap();
    let options = with_tls(own(folder.path()));
    let door = open(&options);
    let trusted = folder.path().join("tls/cert.pem");
    let reply = ask(&door, &trusted, None).await.unwrap();
    assert!(reply.starts_with("HTTP/1.1 200 OK") && reply.ends_with("certificate: None }"), "{reply}");
    let mode = std::fs::metadata(folder.path().join("tls/key.pem")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let hash = Sha256::digest(CertificateDer::from_pem_file(&trusted).unwrap());
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(door.listening.fingerprint, Some(hash));
    assert!(door.listening.url().starts_with("https://127.0.0.1:"));
    assert_eq!(open(&options).listening.fingerprint, door.listening.fingerprint);
}

#[tokio::test]
async fn callers_certificates_are_checked_and_handed_on() {
    let folder = tempfile::tempdir().unwrap();
    let (ca, certificate, key) = signed(folder.path(), "known");
    let (_, other, other_key) = signed(folder.path(), "unknown");
    let trusted = folder.path().join("tls/cert.pem");
    for required in [false, true] {
        let tls = TlsOptions { client_ca: Some(ca.clone()), client_required: required, ..own(folder.path()) };
        let door = open(&with_tls(tls));
        let hash: [u8; 32] = Sha256::digest(&certificate).into();
        let reply = ask(&door, &trusted, Some((certificate.clone(), key.clone_key()))).await.unwrap();
        assert!(reply.ends_with(&format!("certificate: Some({hash:?}) }}")), "{reply}");
        assert_eq!(ask(&door, &trusted, Some((other.clone(), other_key.clone_key()))).await, None);
        assert_eq!(ask(&door, &trusted, None).await.is_some(), !required);
    }
}

#[tokio::test]
async fn certificates_of_no_use_are_told_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a", "b"] {
        let tls = TlsOptions { certificate: Certificate::Own(folder.path().join(name)), ..own(folder.path()) };
        with_tls(tls).bind().unwrap();
    }
    std::fs::write(folder.path().join("empty"), "").unwrap();
    let failure = |certificate: &str, key: &str, client_ca: Option<&str>, client_required| {
        let path = |name: &str| folder.path().join(name);
        let certificate = Certificate::Files { certificate: path(certificate), key: path(key) };
        let tls = TlsOptions { certificate, client_ca: client_ca.map(path), client_required };
        match with_tls(tls).bind() {
            Err(ServeError::Tls(error)) => error,
            Err(error) => panic!("{error}"),
            Ok(_) => panic!("it was taken"),
        }
    };
    assert!(matches!(failure("none", "a/key.pem", None, false), TlsError::Unreadable { what: "certificate", .. }));
    assert!(matches!(failure("empty", "a/key.pem", None, false), TlsError::Unreadable { what: "certificate", .. }));
    assert!(matches!(failure("a/cert.pem", "none", None, false), TlsError::Unreadable { what: "key", .. }));
    assert!(matches!(failure("a/cert.pem", "b/key.pem", None, false), TlsError::Mismatch { .. }));
    assert!(matches!(failure("a/cert.pem", "a/key.pem", None, true), TlsError::NoClientCa));
    assert!(matches!(failure("a/cert.pem", "a/key.pem", Some("none"), true), TlsError::Unreadable { .. }));
}
