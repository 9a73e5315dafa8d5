//! What people get wrong: each mistake has a code of its own and says how to mend it.

use serde_json::Value;

use crate::support::{Device, SHIPPED};

#[test]
fn bad_questions_have_their_own_errors() {
    let long = "x".repeat(10_000);
    let endless = vec![b'x'; (1 << 20) + 1];
    let device = Device::with_readings();
    for (name, args, input, code) in [
        ("empty", &["ask", ""][..], &b""[..], "input_empty"),
        ("blank", &["ask", " \t\n"], b"", "input_empty"),
        ("empty standard input", &["ask", "-"], b"", "input_empty"),
        ("10,000 characters", &["ask", &long], b"", "input_too_long"),
        ("over a MiB on standard input", &["ask", "-"], &endless, "input_too_long"),
        ("not UTF-8", &["ask", "-"], b"How hot is the \xff CPU?", "utf8_invalid"),
        ("cut-off UTF-8", &["ask", "-"], b"How hot is it, \xe2\x82", "utf8_invalid"),
        ("an agent that is not there", &["ask", "--agent", "nobody", "hello"], b"", "agent_unknown"),
    ] {
        let ended = device.run_with(&[&["--json"], args].concat(), input);
        assert_eq!((ended.code, ended.error()["code"].as_str()), (Some(1), Some(code)), "{name}: {ended:?}");
    }
    let text = device.run(&["ask", "--agent", "nobody", "hello"]);
    assert_eq!(text.err, "error: there is no agent `nobody`\n  help: the agents here: device\n");
}

#[test]
fn a_model_file_that_is_none_is_told_apart() {
    let device = Device::with_readings();
    let shipped = std::fs::read(SHIPPED).unwrap();
    device.write("notes.gguf", "This is a text.\n");
    device.write("page.gguf", "<!DOCTYPE html><html>login</html>");
    device.write("empty.gguf", "");
    device.write("header.gguf", &shipped[..100_000]);
    device.write("weights.gguf", &shipped[..shipped.len() - 1000]);
    for (model, code, words) in [
        ("missing.gguf", "model_not_found", "missing.gguf"),
        ("missing", "model_not_found", "missing"),
        ("notes.gguf", "model_file_unusable", "not a GGUF model"),
        ("page.gguf", "model_file_unusable", "not a GGUF model"),
        ("empty.gguf", "model_file_unusable", ""),
        ("header.gguf", "model_file_unusable", "cut off"),
        ("weights.gguf", "model_file_unusable", "cut off"),
    ] {
        let error = device.error(&["--model", model, "ask", "hello"]);
        assert_eq!(error["code"], code, "{model}: {error}");
        assert!(error["message"].as_str().unwrap().contains(words), "{model}: {error}");
        assert_eq!(device.run(&["--model", model, "doctor"]).code, Some(1), "{model}");
    }
    // The settings lead to the same model, and to the same error.
    device.write("edgehold.toml", "[model]\npath = \"header.gguf\"\n");
    assert_eq!(device.error(&["ask", "hello"])["code"], "model_file_unusable");
    assert_eq!(device.error(&["models", "verify", "notes.gguf"])["code"], "model_file_unusable");
    assert_eq!(device.error(&["models", "info", "notes.gguf"])["code"], "model_file_unusable");
    assert_eq!(device.error(&["models", "info", "missing"])["code"], "model_not_found");
    assert_eq!(device.error(&["models", "remove", "missing"])["code"], "model_not_found");
    assert_eq!(device.error(&["--log", "a=b=c", "agents", "list"])["code"], "log_filter_invalid");
}

#[test]
fn every_mistake_in_the_settings_is_reported_at_once_with_its_line() {
    let device = Device::new();
    assert!(device.run(&["check"]).out.starts_with("ok: settings from the defaults"));
    device.write("edgehold.toml", "[server]\nlisten = \"nonsense\"\nport = 3\n\n[model]\nthreads = 0\n");
    let ended = device.run(&["check"]);
    assert_eq!(ended.code, Some(1), "{ended:?}");
    let report = device.run(&["check", "--json"]).json();
    let problems = report["problems"].as_array().unwrap();
    let lines: Vec<&Value> = problems.iter().map(|p| &p["line"]).collect();
    assert_eq!((report["ok"].as_bool(), lines), (Some(false), vec![&2.into(), &3.into(), &6.into()]), "{report}");
    for place in ["edgehold.toml:2:", "edgehold.toml:3:", "edgehold.toml:6:"] {
        assert!(ended.out.contains(place), "{ended:?}");
        // Another command says the same, once.
        let ask = device.run(&["ask", "hello"]);
        assert_eq!((ask.code, ask.err.matches(place).count()), (Some(1), 1), "{ask:?}");
    }
    assert_eq!(device.error(&["ask", "hello"])["code"], "config_invalid");

    for (text, words) in [("[server\n", "edgehold.toml:1:"), ("[log]\nlevel = \"loud\"\n", "level")] {
        device.write("edgehold.toml", text);
        let ended = device.run(&["check"]);
        assert!(ended.code == Some(1) && ended.out.contains(words), "{text}: {ended:?}");
    }
    assert_eq!(device.run(&["--config", "nowhere.toml", "check"]).code, Some(1));
    assert_eq!(device.error(&["--config", "nowhere.toml", "ask", "hello"])["code"], "config_invalid");
}

#[test]
fn a_mistake_in_the_policy_stops_everything() {
    let device = Device::with_readings();
    device.write("edgehold.toml", "[guard]\npolicy = \"policy.toml\"\n");
    device.write("policy.toml", "[treat]\npasport = \"redact\"\n[sinks.tools.publish]\naccepts = [\"public\"]\n");
    for args in [&["check"][..], &["ask", "hello"], &["serve", "--listen", "127.0.0.1:0"]] {
        let ended = device.run(args);
        assert!(
            ended.code == Some(1) && format!("{ended:?}").contains("did you mean `passport`?"),
            "{args:?}: {ended:?}"
        );
    }
}

#[test]
fn a_state_folder_that_cannot_be_one_is_named() {
    let device = Device::new();
    device.write("file", "x");
    for args in [&["--state", "file", "ask", "hello"][..], &["--state", "file/below", "collect", "--count", "1"]] {
        let error = device.error(args);
        assert!(error["message"].as_str().unwrap().contains("file"), "{args:?}: {error}");
    }
    assert_eq!(device.run(&["--state", "file", "doctor"]).code, Some(1));
}
