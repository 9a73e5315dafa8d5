//! A certificate of the program's own, for networks without an authority.

use std::fs::{DirBuilder, OpenOptions};
use std::io::Write as _;
use std::net::SocketAddr;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair};

use super::super::error::TlsError;

/// The files of the certificate and its key in this folder. They are made if there is no certificate.
pub(super) fn find_or_make(folder: &Path, listen: SocketAddr) -> Result<(PathBuf, PathBuf), TlsError> {
    let (certificate, key) = (folder.join("cert.pem"), folder.join("key.pem"));
    let there = certificate.try_exists().map_err(|source| TlsError::Keep { path: certificate.clone(), source })?;
    if !there {
        let keep = |source| TlsError::Keep { path: folder.to_owned(), source };
        DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(keep)?;
        let (text, secret) = make(listen).map_err(TlsError::Make)?;
        // The certificate comes last: while it is missing, both are made anew.
        put(&key, &secret, 0o600)?;
        put(&certificate, &text, 0o644)?;
    }
    Ok((certificate, key))
}

fn make(listen: SocketAddr) -> Result<(String, String), rcgen::Error> {
    let mut names = vec!["localhost".to_owned(), "127.0.0.1".to_owned(), "::1".to_owned()];
    names.extend((!listen.ip().is_unspecified()).then(|| listen.ip().to_string()));
    let host = rustix::system::uname().nodename().to_string_lossy().into_owned();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    names.extend((!host.is_empty() && host.chars().all(is_name)).then_some(host));
    names.sort();
    names.dedup();
    let mut params = CertificateParams::new(names)?;
    let mut name = DistinguishedName::new();
    name.push(DnType::CommonName, "edgehold");
    params.distinguished_name = name;
    let key = KeyPair::generate()?;
    Ok((params.self_signed(&key)?.pem(), key.serialize_pem()))
}

/// Writes a file as a whole or not at all.
fn put(path: &Path, text: &str, mode: u32) -> Result<(), TlsError> {
    let write = || {
        let new = path.with_extension("new");
        match std::fs::remove_file(&new) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = OpenOptions::new().write(true).create_new(true).mode(mode).open(&new)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&new, path)
    };
    write().map_err(|source| TlsError::Keep { path: path.to_owned(), source })
}
