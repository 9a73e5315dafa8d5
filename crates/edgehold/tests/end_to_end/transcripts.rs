//! Commands as a person types them: what they print, and their exit status.

use serde_json::Value;

use crate::support::{Device, asked_for, numbers, process};

#[test]
fn help_names_every_command_and_says_what_the_small_model_is() {
    let ended = Device::new().run(&["--help"]);
    assert_eq!(ended.code, Some(0));
    for word in ["ask", "chat", "serve", "collect", "agents", "models", "check", "doctor", "completions", "EDGEHOLD"] {
        assert!(ended.out.contains(word), "{word}: {ended:?}");
    }
    assert!(ended.out.contains("not a general assistant"), "{ended:?}");
    // A command that is not understood ends with 2, whatever is wrong with it.
    for args in [vec![], vec!["ask"], vec!["frobnicate"], vec!["--model"], vec!["collect", "--interval", "0"]] {
        let ended = Device::new().run(&args);
        assert_eq!(
            (ended.code, ended.err.contains("Usage") || ended.err.contains("--help")),
            (Some(2), true),
            "{args:?}"
        );
    }
}

#[test]
fn without_readings_ask_says_so_and_how_to_get_them() {
    let device = Device::new();
    let ended = device.run(&["ask", "How", "hot", "is", "the", "CPU?"]);
    assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""), "{ended:?}");
    assert!(ended.err.starts_with("error: there is no metrics file"), "{ended:?}");
    assert!(ended.err.contains("\n  help: run `edgehold collect`"), "{ended:?}");
    assert_eq!(device.error(&["ask", "How hot is the CPU?"])["code"], "metrics_file_not_found");
}

/// The first minute with Edgehold: record, then ask. A host without such a sensor is told about it, and no number.
#[test]
fn after_collect_the_questions_of_the_demo_are_answered_from_the_readings() {
    let device = Device::new();
    let ended = device.run(&["collect", "--interval", "1", "--count", "2"]);
    assert!(ended.code == Some(0) && ended.out.contains("2 rows in "), "{ended:?}");
    for (question, metrics) in [
        ("What is the battery level?", &["battery_percent"][..]),
        ("How hot is the CPU?", &["cpu_temp_c"]),
        ("Is the disk filling up?", &["disk_used_percent", "disk_free_gib"]),
    ] {
        let answer = device.json(&["ask", question]);
        assert_eq!((&answer["kind"], &answer["agent"]), (&Value::from("answer"), &Value::from("device")), "{answer}");
        let (metric, stat) = asked_for(&answer);
        assert!(metrics.contains(&metric) && stat != "none", "{question}: {answer}");
        let (text, result) = (answer["answer"].as_str().unwrap(), answer["calls"][0]["result"].to_string());
        if result.contains("no reading") {
            assert!(text.contains("no ") && text.contains("reading") && numbers(text).is_empty(), "{question}: {text}");
        } else {
            assert!(!numbers(text).is_empty(), "{question}: {text}");
        }
        let known = numbers(&result);
        assert!(numbers(text).iter().all(|n| known.contains(n)), "{question}: {text} from {result}");
    }
    let ended = device.run(&["ask", "--verbose", "Is the disk filling up?"]);
    assert!(ended.out.contains("\n  read_metrics {") && ended.out.contains(" ms in all: guard "), "{ended:?}");
}

#[test]
fn readings_are_told_with_their_numbers() {
    let device = Device::with_readings();
    for (question, number) in [("What is the battery level?", "73"), ("How hot is the CPU?", "51.5")] {
        let ended = device.run(&["ask", question]);
        assert!(ended.code == Some(0) && ended.err.is_empty(), "{ended:?}");
        assert!(numbers(&ended.out).contains(&number), "{question}: {ended:?}");
    }
}

#[test]
fn what_is_not_the_agents_business_is_refused_without_a_call() {
    let answer = Device::with_readings().json(&["ask", "Write me a poem about cats."]);
    assert_eq!(answer["kind"], "refusal", "{answer}");
    assert_eq!(answer["calls"], Value::Array(vec![]), "{answer}");
    assert!(numbers(answer["answer"].as_str().unwrap()).is_empty(), "{answer}");
}

#[test]
fn a_question_comes_from_standard_input_too() {
    let device = Device::with_readings();
    let ended = device.run_with(&["ask", "--json", "-"], b"What is the battery level?\n");
    assert_eq!(asked_for(&ended.json()), ("battery_percent", "latest"), "{ended:?}");
}

#[test]
fn what_the_guard_replaces_is_reported_and_not_repeated() {
    let device = Device::with_readings();
    let answer = device.json(&["ask", "I am ann@example.org: what is the battery level?"]);
    assert_eq!(answer["findings"][0]["entity"], "email", "{answer}");
    assert!(!answer.to_string().contains("ann@example.org"), "{answer}");
}

#[test]
fn completions_are_there_for_every_shell() {
    for (shell, mark) in [("bash", "complete "), ("zsh", "#compdef edgehold"), ("fish", "complete -c edgehold")] {
        let ended = Device::new().run(&["completions", shell]);
        assert!(ended.code == Some(0) && ended.out.contains(mark) && ended.out.contains("doctor"), "{shell}");
    }
}

#[test]
fn doctor_ends_well_on_a_good_device_and_badly_on_one_with_a_forged_audit_log() {
    let device = Device::with_readings();
    device.json(&["ask", "What is the battery level?"]);
    device.json(&["ask", "How hot is the CPU?"]);
    let findings = device.json(&["doctor"]);
    let state = |findings: &Value, what: &str| {
        let found = findings.as_array().unwrap().iter().find(|f| f["what"] == what);
        found.unwrap_or_else(|| panic!("no {what} in {findings}"))["state"].as_str().unwrap().to_owned()
    };
    for what in ["settings", "state folder", "metrics", "model", "audit log"] {
        assert_eq!(state(&findings, what), "ok", "{what}: {findings}");
    }
    assert!(device.run(&["doctor"]).out.contains("ok    audit log     2 records, the chain holds"));

    let log = device.read("state/audit.jsonl");
    device.write("state/audit.jsonl", log.replacen("\"outcome\":\"answer\"", "\"outcome\":\"refusal\"", 1));
    let ended = device.run(&["doctor", "--json"]);
    assert_eq!((ended.code, state(&ended.json(), "audit log").as_str()), (Some(1), "broken"), "{ended:?}");
    assert_eq!(device.run(&["doctor"]).code, Some(1));
}

#[test]
fn json_is_printed_wherever_it_is_asked_for() {
    let device = Device::with_readings();
    for args in
        ["ask hello", "agents list", "agents check", "models list", "models info", "models verify", "check", "doctor"]
    {
        let args: Vec<&str> = args.split(' ').collect();
        assert!(!device.json(&args).is_null(), "{args:?}");
    }
    let rows = device.run(&["collect", "--json", "--interval", "1", "--count", "2"]);
    assert_eq!((rows.code, rows.err.as_str()), (Some(0), ""), "{rows:?}");
    let rows: Vec<Value> = rows.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert!(rows.len() == 2 && rows[1]["uptime_h"].is_number(), "{rows:?}");
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let device = Device::with_readings();
    for args in [&["ask", "What is the battery level?"][..], &["doctor"], &["completions", "bash"], &["--help"]] {
        let mut child = device.command(args).spawn().unwrap();
        drop(child.stdout.take());
        process::end_of(&mut child);
        let mut said = String::new();
        std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut said).unwrap();
        assert!(!said.contains("panicked") && !said.contains("error"), "{args:?}: {said}");
    }
}
