//! `models eval`: figures of the shipped model, requirements, and suites with mistakes.

use serde_json::{Value, json};

use crate::support::{Device, SHIPPED};

/// Two questions about one tool, one of them expected to be answered wrongly, and one to be declined.
pub(crate) fn suite(device: &Device) {
    let stats = json!({"type": "string", "enum": ["latest", "min", "max", "mean", "trend"]});
    let metric = json!({"type": "string", "enum": ["battery_percent", "cpu_temp_c"]});
    let properties = json!({"metric": metric, "stat": stats, "window": {"type": "string"}});
    let parameters = json!({"type": "object", "properties": properties, "required": ["metric", "stat"]});
    let tools =
        json!([{"name": "read_metrics", "description": "Read this device's own metrics.", "parameters": parameters}]);
    device.write("suite/tools.json", tools.to_string());
    let system = json!({"role": "system", "content": "You answer questions about this device from its own readings."});
    let case = |text: &str, expect: Value| {
        let messages = [system.clone(), json!({"role": "user", "content": text})];
        json!({"tools": "tools.json", "messages": messages, "expect": expect}).to_string()
    };
    let call =
        |metric: &str| json!({"calls": [{"name": "read_metrics", "arguments": {"metric": metric, "stat": "latest"}}]});
    let calls = [
        case("What is the battery level?", call("battery_percent")),
        case("How hot is the CPU?", call("battery_percent")),
    ];
    device.write("suite/call.jsonl", calls.join("\n"));
    device.write("suite/other/decline.jsonl", case("Write me a poem about cats.", json!({"refuse": true})));
    let asked = json!({"metric": "battery_percent", "stat": "latest"});
    let result = r#"{"metric":"battery_percent","stat":"latest","value":73,"unit":"%","age":"12 s"}"#;
    let told = json!([system, {"role": "user", "content": "What is the battery level?"},
        {"role": "assistant", "tool_calls": [{"function": {"name": "read_metrics", "arguments": asked}}]},
        {"role": "tool", "content": result}]);
    let told = json!({"tools": "tools.json", "messages": told, "expect": {"answer": {"contains": ["73"]}}});
    device.write("suite/told.jsonl", told.to_string());
}

fn share(report: &Value, measure: &str) -> Value {
    report["total"]["measures"][measure]["share"].clone()
}

#[test]
fn a_model_is_measured_by_category_and_in_all() {
    let device = Device::new();
    suite(&device);
    let report = device.json(&["models", "eval", SHIPPED, "--suite", "suite", "--show"]);
    assert_eq!((&report["cases"], &report["model"]), (&json!(4), &json!("edgehold-nano")), "{report}");
    let grounded = &report["reports"][0];
    let names: Vec<&str> =
        grounded["categories"].as_array().unwrap().iter().map(|c| c["category"].as_str().unwrap()).collect();
    assert_eq!((names, &grounded["decoding"]), (vec!["call", "decline", "told"], &json!("grounded")));
    for (measure, value) in [
        ("tool", json!(1.0)),
        ("full_call", json!(0.5)),
        ("refusal", json!(1.0)),
        ("answer", json!(1.0)),
        ("faithful", json!(1.0)),
        ("schema_valid", json!(1.0)),
        ("ask", Value::Null),
    ] {
        assert_eq!(share(grounded, measure), value, "{measure}: {report}");
    }
    assert!(grounded["total"]["timing"]["p50_ms"].as_f64().unwrap() > 0.0, "{report}");
    let failure = &grounded["failures"][0];
    assert_eq!(failure["request"], "How hot is the CPU?", "{report}");
    assert_eq!(failure["got"]["calls"][0]["arguments"]["metric"], "cpu_temp_c", "{report}");
    assert_eq!(failure["expected"][0]["calls"][0]["arguments"]["metric"], "battery_percent", "{report}");

    let text = device.run(&["models", "eval", "--suite", "suite"]);
    assert_eq!(text.code, Some(0), "{text:?}");
    for word in ["edgehold-nano", "4 cases of suite", "full", "p95 ms", "\ncall ", "\ntotal ", "50.0"] {
        assert!(text.out.contains(word), "{word}: {text:?}");
    }
}

#[test]
fn decodings_are_compared_side_by_side() {
    let device = Device::new();
    suite(&device);
    let args = ["models", "eval", "--suite", "suite", "--suite", "suite/../suite", "--decoding", "all", "--limit", "1"];
    let report = device.json(&args);
    let reports = report["reports"].as_array().unwrap();
    let names: Vec<&str> = reports.iter().map(|r| r["decoding"].as_str().unwrap()).collect();
    assert_eq!(names, ["grounded", "constrained", "free", "random"]);
    // One case of each of the three categories, although the suite is given twice.
    assert!(reports.iter().all(|r| r["total"]["cases"] == 3 && r["failures"] == json!([])), "{report}");
    let figures = |report: &Value| {
        report["reports"].as_array().unwrap().iter().map(|r| r["total"]["measures"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(figures(&report), figures(&device.json(&args)), "the same each time");
    assert!(device.run(&args).out.contains("\nall cases"));
}

#[test]
fn a_requirement_that_is_not_met_fails_the_command() {
    let device = Device::new();
    suite(&device);
    let run = |requirement: &str| device.run(&["models", "eval", "--suite", "suite", "--require", requirement]);
    assert_eq!(run("full_call=0.5").code, Some(0));
    assert_eq!(run("decline.refusal=1").code, Some(0));
    for (requirement, said) in [
        ("full_call=0.51", "not met: full_call is 0.5000, and 0.51 is required"),
        ("ask=0.1", "not met: ask was not measured"),
        ("nowhere.tool=0.1", "not met: nowhere.tool was not measured"),
    ] {
        let ended = run(requirement);
        assert_eq!((ended.code, ended.err.contains(said)), (Some(1), true), "{ended:?}");
        assert!(ended.out.contains("total"), "{ended:?}");
    }
    for requirement in ["full_call", "speed=1", "tool=2"] {
        assert_eq!(run(requirement).code, Some(2), "{requirement}");
    }
    assert_eq!(device.run(&["models", "eval"]).code, Some(2));
    assert_eq!(device.run(&["models", "eval", "--suite", "suite", "--decoding", "wild"]).code, Some(2));
}

#[test]
fn mistakes_in_a_suite_are_reported_at_once_with_their_lines() {
    let device = Device::new();
    let hello = r#"{"messages": [{"role": "user", "content": "Hello"}], "expect": {"refuse": true}}"#;
    device.write("bad/a.jsonl", format!("{hello}\n{{\nnull\n"));
    device.write("bad/b.jsonl", hello.replace("refuse", "shrug"));
    let error = device.error(&["models", "eval", "--suite", "bad"]);
    assert_eq!(error["code"], "suite_invalid", "{error}");
    for place in ["bad/a.jsonl:2: ", "bad/a.jsonl:3: ", "bad/b.jsonl:1: "] {
        assert!(error["message"].as_str().unwrap().contains(place), "{error}");
    }
    for suite in ["nowhere", "empty"] {
        device.write("empty/notes.txt", "");
        assert_eq!(device.error(&["models", "eval", "--suite", suite])["code"], "suite_invalid", "{suite}");
    }
    let model = device.error(&["models", "eval", "nowhere.gguf", "--suite", "bad"]);
    assert_eq!(model["code"], "model_not_found", "{model}");
}

/// The floors that edgehold-nano passes on tools it has never seen. Without a look at what a tool requires before it asks
/// back, it does not pass the first (docs/decisions/0016).
#[test]
fn the_shipped_model_passes_its_floors_on_unseen_tools() {
    let [unseen, results] = ["unseen", "results"].map(|n| format!("{}/../../suites/{n}", env!("CARGO_MANIFEST_DIR")));
    let mut args = vec!["models", "eval", SHIPPED, "--suite", unseen.as_str(), "--suite", results.as_str()];
    for floor in ["unseen.tool=0.78", "unseen.full_call=0.58", "results.faithful=0.99", "schema_valid=1"] {
        args.extend(["--require", floor]);
    }
    let ended = Device::new().run(&args);
    assert_eq!(ended.code, Some(0), "{ended:?}");
}

/// The suites of the repository hold for what they say: each can be read, and names no agent that is not there.
#[test]
fn every_shipped_suite_is_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../suites");
    for suite in std::fs::read_dir(folder).unwrap() {
        let path = suite.unwrap().path();
        if path.is_dir() {
            let args = ["models", "eval", "--suite", path.to_str().unwrap(), "--decoding", "random", "--limit", "1"];
            assert!(Device::with_readings().json(&args)["cases"].as_u64().unwrap() > 0, "{path:?}");
        }
    }
}
