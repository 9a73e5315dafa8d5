//! Callers with a certificate, over real TLS: what each may do, and who may open the door to other machines.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use edgehold_access::{Holder, Tokens};
use edgehold_api::{
    Behind, Certificate, Listening, Rules, ServeError, ServeOptions, TlsOptions, Token, fingerprint, serve,
};
use edgehold_model::ScriptedModel;
use edgehold_store::Store;
use edgehold_types::SystemClock;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio_rustls::TlsConnector;

use crate::bench::orchestrator;

/// What is waited for comes within this, however busy the machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// Two holders of certificates of one authority, as files: the authority's, and each one's with its key.
fn certificates(folder: &Path) -> (PathBuf, [PathBuf; 2]) {
    let ca_key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(vec!["authority".to_owned()]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let ca = folder.join("ca.pem");
    std::fs::write(&ca, params.self_signed(&ca_key).unwrap().pem()).unwrap();
    let issuer = Issuer::new(params, ca_key);
    let holders = ["known", "stranger"].map(|name| {
        let key = KeyPair::generate().unwrap();
        let made = CertificateParams::new(vec![name.to_owned()]).unwrap().signed_by(&key, &issuer).unwrap();
        let file = folder.join(format!("{name}.pem"));
        std::fs::write(&file, made.pem() + &key.serialize_pem()).unwrap();
        file
    });
    (ca, holders)
}

fn options(folder: &Path, client_ca: PathBuf) -> ServeOptions {
    let certificate = Certificate::Own(folder.join("tls"));
    ServeOptions {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        unix: None,
        unix_others: false,
        tls: Some(TlsOptions { certificate, client_ca: Some(client_ca), client_required: false }),
        token: None,
        rules: Rules::default(),
        header_timeout: PATIENCE,
        max_connections: 16,
    }
}

fn tokens(folder: &Path) -> Arc<Tokens> {
    Arc::new(Tokens::new(Arc::new(Store::open(folder).unwrap()), Arc::new(SystemClock::default())))
}

/// The reply to a request, from whoever shows this.
async fn get(listening: &Listening, trusted: &Path, shown: Option<&Path>, path: &str, header: &str) -> String {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(trusted).unwrap()).unwrap();
    let builder = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().unwrap().with_root_certificates(roots);
    let config = match shown {
        None => builder.with_no_client_auth(),
        Some(file) => {
            let chain = vec![CertificateDer::from_pem_file(file).unwrap()];
            builder.with_client_auth_cert(chain, PrivateKeyDer::from_pem_file(file).unwrap()).unwrap()
        }
    };
    let stream = TcpStream::connect(listening.address).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{header}\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut reply = Vec::new();
    let _ = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut reply)).await.unwrap();
    String::from_utf8_lossy(&reply).into_owned()
}

#[tokio::test]
async fn a_holder_of_a_certificate_may_do_what_its_entry_says_over_real_tls() {
    let folder = tempfile::tempdir().unwrap();
    let (ca, [known, stranger]) = certificates(folder.path());
    let tokens = tokens(folder.path());
    let model = Arc::new(ScriptedModel::new(vec![]));
    let orchestrator = Arc::new(orchestrator(&["device"], model, folder.path(), false));
    let behind = Behind { tokens: Some(Arc::clone(&tokens)), ..Behind::turns(orchestrator) };
    let options = options(folder.path(), ca);
    let bound = options.bind().unwrap();
    let (tell, told) = oneshot::channel();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving =
        tokio::spawn(serve(behind, bound, options, |open: &Listening| tell.send(open.clone()).unwrap(), async {
            let _ = stopped.await;
        }));
    let listening = told.await.unwrap();
    let trusted = folder.path().join("tls/cert.pem");
    let ask = async |shown: Option<&Path>, path, header| get(&listening, &trusted, shown, path, header).await;

    // Nobody is let in by name yet, and this machine is.
    assert!(ask(Some(&known), "/v1/agents", "").await.starts_with("HTTP/1.1 200 "));
    let holder = Holder::Certificate(fingerprint(&known).unwrap());
    let added = tokens.add_holder("phone", holder, &"ask".parse().unwrap(), None).unwrap();
    assert!(ask(Some(&known), "/v1/agents", "").await.starts_with("HTTP/1.1 200 "));
    let reply = ask(Some(&known), "/v1/watch", "").await;
    assert!(reply.starts_with("HTTP/1.1 403 ") && reply.contains("`phone` does not have the scope `watch`"), "{reply}");
    let reply = ask(Some(&stranger), "/v1/agents", "").await;
    assert!(reply.starts_with("HTTP/1.1 401 ") && reply.contains("certificate_unknown"), "{reply}");
    let reply = ask(None, "/v1/agents", "").await;
    assert!(reply.starts_with("HTTP/1.1 401 ") && reply.contains("token_missing"), "{reply}");
    let reply = ask(Some(&known), "/v1/agents", "Authorization: Bearer eh_wrong\r\n").await;
    assert!(reply.starts_with("HTTP/1.1 401 ") && reply.contains("token_wrong"), "{reply}");
    tokens.revoke(&added.id).unwrap();
    let reply = ask(Some(&known), "/v1/agents", "").await;
    assert!(reply.starts_with("HTTP/1.1 401 ") && reply.contains("certificate_unknown"), "{reply}");
    assert!(ask(Some(&stranger), "/readyz", "").await.starts_with("HTTP/1.1 200 "), "what is open stays so");
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
}

#[test]
fn other_machines_are_answered_only_if_some_of_their_callers_can_be_let_in() {
    let folder = tempfile::tempdir().unwrap();
    let ca = folder.path().join("ca.pem");
    let everywhere =
        || ServeOptions { listen: SocketAddr::from(([0, 0, 0, 0], 0)), ..options(folder.path(), ca.clone()) };
    let tokens = tokens(folder.path());
    let refused = |options: &ServeOptions, tokens: Option<&Tokens>| {
        matches!(options.check(tokens), Err(ServeError::TokenNeeded(_)))
    };
    let plain = || ServeOptions { tls: None, ..everywhere() };
    assert!(refused(&plain(), None) && refused(&plain(), Some(&tokens)) && refused(&everywhere(), Some(&tokens)));
    let token = Token::from_file_content("correct-horse-battery-staple");
    ServeOptions { token, ..plain() }.check(None).unwrap();
    options(folder.path(), ca.clone()).check(None).unwrap();
    // A user of this machine is nobody of the network.
    let all = "all".parse().unwrap();
    tokens.add_holder("cron", Holder::User(7), &all, None).unwrap();
    assert!(refused(&everywhere(), Some(&tokens)));
    // A certificate is of use where one is asked for.
    tokens.add_holder("phone", Holder::Certificate([7; 32]), &all, None).unwrap();
    assert!(refused(&plain(), Some(&tokens)));
    everywhere().check(Some(&tokens)).unwrap();
    let made = tokens.add("display", &all, None).unwrap();
    plain().check(Some(&tokens)).unwrap();
    tokens.revoke(&made.id).unwrap();
    assert!(refused(&plain(), Some(&tokens)), "one that does not hold lets nobody in");
}
