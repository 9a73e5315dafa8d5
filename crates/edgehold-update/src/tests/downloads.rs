use std::io::Read;
use std::net::TcpListener;
use std::path::Path;

use super::server::{Reply, Server};
use super::*;

const CUT: usize = 70_000;

fn sha256(bytes: &[u8]) -> Digest {
    use sha2::{Digest as _, Sha256};
    let hex: String = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
    hex.parse().unwrap()
}

/// Serves a model with an ETag; the first answer breaks off.
fn breaking_once() -> Server {
    Server::start(|request| {
        let reply = Reply::file(&model(1), request).with("ETag", "\"one\"");
        if request.nth == 0 { reply.cut(CUT) } else { reply }
    })
}

#[test]
fn a_download_is_checked_tried_and_kept() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let server = Server::start(|r| Reply::file(&model(1), r));
    let tried = std::cell::Cell::new(false);
    let probe = |path: &Path| {
        assert_eq!(std::fs::read(path).unwrap(), model(1));
        assert!(path.ends_with("tiny.gguf.part") && library.list().unwrap().is_empty());
        tried.set(true);
        Ok(())
    };
    let mut last = Vec::new();
    let entry =
        library.add(&server.url("/m/tiny.gguf?token=secret"), &options(), &probe, &mut |p| last.push(p)).unwrap();
    assert!(tried.get());
    assert_eq!(files(&library), ["index.json", "tiny.gguf"]);
    assert_eq!(std::fs::read(library.path(&entry)).unwrap(), model(1));
    assert_eq!(library.list().unwrap(), std::slice::from_ref(&entry));
    let expected = Entry {
        name: "tiny".parse().unwrap(),
        file: "tiny.gguf".into(),
        size: model(1).len() as u64,
        sha256: sha256(&model(1)),
        source: server.url("/m/tiny.gguf"),
        added_at: Timestamp(1_700_000_000_000),
        architecture: "llama".into(),
        license: Some("apache-2.0".into()),
    };
    assert_eq!(entry, expected);
    let total = model(1).len() as u64;
    assert!(last.contains(&Progress::Transferring { done: total, total: Some(total) }));
    assert_eq!(last.last(), Some(&Progress::Probing));
}

#[test]
fn a_dropped_connection_is_resumed() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let server = breaking_once();
    let mut seen = Vec::new();
    let entry = library.add(&server.url("/t.gguf"), &options(), &fine, &mut |p| seen.push(p)).unwrap();
    assert_eq!(server.asked(), [None, Some(CUT)]);
    assert_eq!(entry.sha256, sha256(&model(1)));
    assert!(seen.contains(&Progress::Resuming { at: CUT as u64 }), "{seen:?}");
    assert!(seen.iter().any(|p| matches!(p, Progress::Retrying { attempt: 2, .. })), "{seen:?}");
}

#[test]
fn an_interrupted_download_goes_on_at_the_next_try() {
    let dir = tempfile::tempdir().unwrap();
    let patient = library(dir.path());
    let hasty = patient.clone().with_network(Network { attempts: 1, ..patient.network.clone() });
    let server = breaking_once();
    let error = add(&hasty, &server.url("/t.gguf")).unwrap_err();
    assert!(matches!(error, AddError::Network { kept, .. } if kept == CUT as u64), "{error:?}");
    assert!(error.hint().contains("70000 bytes are kept"), "{}", error.hint());
    assert_eq!(files(&patient), ["t.gguf.part", "t.gguf.part.json"]);
    // What a power cut left after the last sync is not trusted.
    let part = patient.folder().join("t.gguf.part");
    let mut bytes = std::fs::read(&part).unwrap();
    bytes.extend([0; 5000]);
    std::fs::write(&part, bytes).unwrap();
    let entry = add(&patient, &server.url("/t.gguf")).unwrap();
    assert_eq!(server.asked(), [None, Some(CUT)]);
    assert_eq!(entry.sha256, sha256(&model(1)));
    assert_eq!(files(&patient), ["index.json", "t.gguf"]);
}

#[test]
fn parts_of_different_files_are_never_joined() {
    // The ETag changes, the length changes, there is nothing that would change, or another part comes.
    type Second = fn(&server::Request) -> Reply;
    let cases: [(&str, Second, &str); 7] = [
        ("etag", |r| Reply::file(&model(2), r).with("ETag", "\"two\""), "has changed"),
        ("no etag any more", |r| Reply::file(&model(2), r), "has changed"),
        ("length", |r| Reply::file(&[model(2), vec![0; 32]].concat(), r).with("ETag", "\"one\""), "has changed"),
        ("range ignored", |_| Reply::whole(&model(2)).with("ETag", "\"two\""), "whole file again"),
        (
            "other part",
            |r| match r.from {
                Some(_) => Reply::file(&model(2), r)
                    .with("ETag", "\"one\"")
                    .with("Content-Range", &format!("bytes 0-1/{}", model(2).len())),
                None => Reply::whole(&model(2)),
            },
            "another part",
        ),
        ("no range", |r| Reply::file(&model(2), r).with("ETag", "\"one\"").without("Content-Range"), "which part"),
        (
            "shorter",
            |r| if r.from.is_some() { Reply::status(416) } else { Reply::whole(&model(2)) },
            "shorter than what is there",
        ),
    ];
    for (case, second, reason) in cases {
        let dir = tempfile::tempdir().unwrap();
        let library = library(dir.path());
        let server = Server::start(move |request| match request.nth {
            0 => Reply::file(&model(1), request).with("ETag", "\"one\"").cut(CUT),
            _ => second(request),
        });
        let mut reasons = String::new();
        let mut note = |p| {
            if let Progress::Restarting { reason } = p {
                reasons += &reason;
            }
        };
        let whole = if case == "length" { [model(2), vec![0; 32]].concat() } else { model(2) };
        let entry = library.add(&server.url("/t.gguf"), &options(), &fine, &mut note).unwrap();
        assert_eq!(entry.sha256, sha256(&whole), "{case}");
        assert!(reasons.contains(reason) && !reasons.is_empty(), "{case}: {reasons}");
    }
}

#[test]
fn a_part_of_another_address_is_not_continued() {
    let dir = tempfile::tempdir().unwrap();
    let patient = library(dir.path());
    let hasty = patient.clone().with_network(Network { attempts: 1, ..patient.network.clone() });
    add(&hasty, &breaking_once().url("/t.gguf")).unwrap_err();
    let server = Server::start(|r| Reply::file(&model(2), r).with("ETag", "\"one\""));
    let entry = add(&patient, &server.url("/t.gguf")).unwrap();
    assert_eq!((server.asked(), entry.sha256), (vec![None], sha256(&model(2))));
    // A note that cannot be read is as good as none.
    add(&hasty, &breaking_once().url("/u.gguf")).unwrap_err();
    std::fs::write(patient.folder().join("u.gguf.part.json"), "{").unwrap();
    add(&patient, &server.url("/u.gguf")).unwrap();
    assert_eq!(server.asked(), [None, None]);
}

#[test]
fn a_large_download_that_breaks_often_arrives() {
    // 12 MB, so that the note is brought up to date on the way; every connection gives a part only.
    let large = GgufWriter::new().tensor_f32("w", &[1000, 3000], &vec![1.5; 3_000_000]).to_bytes().unwrap();
    let expected = sha256(&large);
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let server = Server::start(move |r| Reply::file(&large, r).with("ETag", "\"l\"").cut(1_100_000));
    assert_eq!(add(&library, &server.url("/t.gguf")).unwrap().sha256, expected);
    assert_eq!(server.asked().len(), 11);
}

#[test]
fn without_a_mark_of_the_file_the_download_begins_anew() {
    let dir = tempfile::tempdir().unwrap();
    let first = library(dir.path());
    let serve = |request: &server::Request| {
        let reply = Reply::file(&model(1), request);
        if request.nth == 0 { reply.cut(CUT) } else { reply }
    };
    let server = Server::start(serve);
    add(&first, &server.url("/t.gguf")).unwrap();
    assert_eq!(server.asked(), [None, None]);
    // A digest that is known from elsewhere is as good.
    let dir = tempfile::tempdir().unwrap();
    let second = library(dir.path());
    let server = Server::start(serve);
    let options = AddOptions { sha256: Some(sha256(&model(1)).to_string()), ..options() };
    second.add(&server.url("/t.gguf"), &options, &fine, &mut |_| ()).unwrap();
    assert_eq!(server.asked(), [None, Some(CUT)]);
}

#[test]
fn a_server_that_lies_about_the_length_is_found_out() {
    let whole = model(1);
    let half = whole.len() / 2;
    for (case, reply, expected) in [
        ("half as the whole", Reply::whole(&whole[..half]), "cut off within the weights"),
        ("more than comes", Reply::whole(&whole).with("Content-Length", "999999"), "could not be downloaded"),
        ("another size linked", Reply::whole(&whole).with("X-Linked-Size", "7"), "and should have 7"),
        ("more than there is room", Reply::whole(&whole).with("Content-Length", "1152921504606846976"), "are free"),
        ("nothing", Reply::whole(b""), "an empty file"),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let library = library(dir.path());
        let server = Server::start(move |_| reply.clone());
        refused(add(&library, &server.url("/t.gguf")), expected);
        assert!(library.list().unwrap().is_empty(), "{case}");
        assert!(!library.folder().join("t.gguf").exists(), "{case}");
        if case != "more than comes" {
            assert_eq!(files(&library), [""; 0], "{case}");
        }
    }
}

#[test]
fn a_wrong_digest_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let server = Server::start(|r| Reply::file(&model(1), r));
    let options = AddOptions { sha256: Some(sha256(&model(2)).to_string()), ..options() };
    refused(library.add(&server.url("/t.gguf"), &options, &fine, &mut |_| ()), "SHA-256 of the file is");
    assert_eq!(files(&library), [""; 0]);
    let options = AddOptions { sha256: Some("abc".into()), ..options };
    refused(library.add(&server.url("/t.gguf"), &options, &fine, &mut |_| ()), "64 hexadecimal digits");
}

#[test]
fn other_files_are_told_before_they_are_downloaded() {
    for (head, expected) in [
        (&b"<!DOCTYPE html><html>"[..], "a web page"),
        (b"{\"error\": \"gated\"}", "a JSON document"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"\x10\0\0\0\0\0\0\0{\"__metadata__\"", "a safetensors file"),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let library = library(dir.path());
        let body = [head, &[b' '; 4_000_000][..]].concat();
        let server = Server::start(move |_| Reply::whole(&body));
        let mut most = 0;
        let mut note = |p| {
            if let Progress::Transferring { done, .. } = p {
                most = done
            }
        };
        refused(library.add(&server.url("/t.gguf"), &options(), &fine, &mut note), expected);
        assert_eq!((files(&library), most), (vec![], 0));
    }
}

#[test]
fn the_hub_says_where_the_file_is_and_what_it_must_be() {
    let dir = tempfile::tempdir().unwrap();
    let linked = |digest: Digest, size: usize| {
        Server::start(move |request| match request.path.as_str() {
            "/owner/repo/resolve/main/sub/t.gguf" | "/owner/repo/resolve/refs%2Fpr%2F1/t.gguf" => {
                Reply::redirect("/blob?signature=s")
                    .with("X-Linked-ETag", &format!("\"{digest}\""))
                    .with("X-Linked-Size", &size.to_string())
            }
            "/blob?signature=s" => Reply::file(&model(1), request).with("ETag", "\"other\""),
            _ => Reply::status(404),
        })
    };
    let on = |server: &Server| {
        let library = library(dir.path());
        let network = Network { hub: server.url(""), ..library.network.clone() };
        library.with_network(network)
    };
    let server = linked(sha256(&model(1)), model(1).len());
    let entry = add(&on(&server), "hf:owner/repo/sub/t.gguf").unwrap();
    assert_eq!((entry.name.as_str(), entry.source.as_str()), ("t", "hf:owner/repo/sub/t.gguf@main"));
    assert_eq!(server.paths(), ["/owner/repo/resolve/main/sub/t.gguf", "/blob?signature=s"]);
    on(&server).remove("t").unwrap();
    add(&on(&server), "hf:owner/repo/t.gguf@refs/pr/1").unwrap();
    on(&server).remove("t").unwrap();
    refused(add(&on(&server), "hf:owner/repo/none.gguf"), "answered with status 404");

    let server = linked(sha256(&model(2)), model(1).len());
    refused(add(&on(&server), "hf:owner/repo/sub/t.gguf"), "SHA-256 of the file is");
    let server = linked(sha256(&model(1)), 5);
    refused(add(&on(&server), "hf:owner/repo/sub/t.gguf"), "and should have 5");
    assert_eq!(files(&on(&server)), ["index.json"]);
}

#[test]
fn answers_that_are_not_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let server = Server::start(|request| match request.path.as_str() {
        "/401" => Reply::status(401),
        "/204" => Reply::status(204),
        "/503" => Reply::status(503),
        "/503-once" if request.nth > 8 => Reply::file(&model(1), request),
        "/503-once" => Reply::status(503),
        "/loop" => Reply::redirect("/loop"),
        "/away" => Reply::redirect("http://192.0.2.1/x.gguf"),
        "/nowhere" => Reply::status(301),
        _ => Reply::status(404),
    });
    let get = |path: &str| add(&library, &server.url(path));
    refused(get("/401"), "status 401");
    refused(get("/204"), "status 204");
    refused(get("/404"), "status 404");
    refused(get("/away"), "without TLS");
    refused(get("/nowhere"), "no address is given");
    // A server that never gave anything is tried three times.
    refused(get("/503"), "status 503");
    assert_eq!(server.asked().len(), 8);
    get("/503-once").unwrap();
    assert_eq!(server.asked().len(), 10);
    refused(get("/loop"), "more than 5 redirections");
    assert_eq!(server.asked().len(), 16);
}

#[test]
fn nobody_listens() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    refused(add(&library, &format!("http://127.0.0.1:{port}/t.gguf")), "could not be downloaded");
    assert_eq!(files(&library), [""; 0]);
}

#[test]
fn an_https_address_is_never_asked_without_tls() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let first = std::thread::spawn(move || {
        let mut byte = [0; 1];
        let (mut stream, _) = listener.accept().unwrap();
        stream.read_exact(&mut byte).unwrap();
        byte[0]
    });
    refused(add(&library, &format!("https://127.0.0.1:{port}/t.gguf")), "could not be downloaded");
    // A TLS record of a handshake (RFC 8446, section 5.1).
    assert_eq!(first.join().unwrap(), 0x16);
}
