//! The model library: what is added is checked first, and then answers.

use crate::support::{Device, SHIPPED, files, numbers};

fn names(device: &Device) -> Vec<String> {
    let rows = device.json(&["models", "list"]);
    rows.as_array().unwrap().iter().map(|r| r["name"].as_str().unwrap().to_owned()).collect()
}

/// The SHA-256 of the shipped model, as the program itself finds it.
fn digest(device: &Device) -> String {
    device.json(&["models", "verify", SHIPPED])["sha256"].as_str().unwrap().to_owned()
}

#[test]
fn a_model_is_listed_described_and_verified() {
    let device = Device::new();
    let rows = device.json(&["models", "list"]);
    assert_eq!((rows[0]["name"].as_str(), rows[0]["in_use"].as_bool()), (Some("edgehold-nano-v0.5"), Some(true)));
    for args in [&["models", "info"][..], &["models", "info", SHIPPED]] {
        let info = device.json(args);
        assert_eq!((info["name"].as_str(), info["license"].as_str()), (Some("edgehold-nano"), Some("apache-2.0")));
    }
    let verified = device.json(&["models", "verify"]);
    assert_eq!((verified["loads"].as_bool(), verified["in_library"].as_bool()), (Some(true), Some(false)));
    assert_eq!(verified["sha256"].as_str().unwrap().len(), 64);
    assert!(device.run(&["models", "info"]).out.contains("parameters      8.2 M"));
}

#[test]
fn a_model_that_was_added_from_a_path_answers_by_its_name() {
    let device = Device::with_readings();
    let before = std::fs::read(SHIPPED).unwrap();
    let added = device.json(&["models", "add", SHIPPED, "--name", "tiny", "--sha256", &digest(&device)]);
    assert_eq!((&added["name"], &added["architecture"]), (&"tiny".into(), &"llama".into()), "{added}");
    assert_eq!(names(&device), ["edgehold-nano-v0.5", "tiny"]);
    let answer = device.json(&["--model", "tiny", "ask", "What is the battery level?"]);
    assert!(numbers(answer["answer"].as_str().unwrap()).contains(&"73"), "{answer}");
    assert_eq!(device.json(&["models", "verify", "tiny"])["in_library"], true);

    assert_eq!(device.error(&["models", "add", SHIPPED, "--name", "tiny"])["code"], "model_not_added");
    device.json(&["models", "add", SHIPPED, "--name", "tiny", "--replace"]);
    device.json(&["models", "remove", "tiny"]);
    assert_eq!(names(&device), ["edgehold-nano-v0.5"]);
    assert_eq!(device.error(&["--model", "tiny", "ask", "hello"])["code"], "model_not_found");
    // Adding and removing never touch the file that was given.
    assert!(std::fs::read(SHIPPED).unwrap() == before);
}

#[test]
fn a_model_that_was_downloaded_answers_and_a_wrong_one_is_not_added() {
    let device = Device::with_readings();
    let address = files::serve(std::fs::read(SHIPPED).unwrap());
    let url = format!("http://{address}/x.gguf");
    let error = device.error(&["models", "add", &url, "--sha256", &"0".repeat(64)]);
    assert_eq!(error["code"], "model_not_added", "{error}");
    assert!(error["message"].as_str().unwrap().contains("SHA-256"), "{error}");
    assert_eq!(names(&device), ["edgehold-nano-v0.5"]);

    let added = device.json(&["models", "add", &url, "--sha256", &digest(&device)]);
    assert_eq!(added["name"], "x", "{added}");
    device.write("edgehold.toml", "[model]\npath = \"x\"\n");
    let answer = device.json(&["ask", "How hot is the CPU?"]);
    assert!(numbers(answer["answer"].as_str().unwrap()).contains(&"51.5"), "{answer}");
}

#[test]
fn what_is_no_model_is_not_added() {
    let device = Device::new();
    let page = files::serve(b"<!DOCTYPE html><html>Please log in.</html>".to_vec());
    let shipped = std::fs::read(SHIPPED).unwrap();
    let half = device.write("half.gguf", &shipped[..shipped.len() / 2]);
    for source in [
        &format!("http://{page}/model.gguf"),
        half.to_str().unwrap(),
        "nowhere.gguf",
        "",
        "http://example.org/without-tls.gguf",
    ] {
        let error = device.error(&["models", "add", source]);
        assert_eq!(error["code"], "model_not_added", "{source}: {error}");
        assert_eq!(names(&device), ["edgehold-nano-v0.5"], "{source}");
    }
}

#[test]
fn a_library_model_that_was_changed_is_found_out() {
    let device = Device::new();
    device.json(&["models", "add", SHIPPED, "--name", "tiny"]);
    let path = device.json(&["models", "verify", "tiny"])["path"].as_str().unwrap().to_owned();
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(device.error(&["models", "verify", "tiny"])["code"], "model_changed");
}
