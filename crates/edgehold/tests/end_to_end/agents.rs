//! An agent is a folder. The README's own example is made here, word for word.

use std::process::Stdio;

use crate::support::{Device, EDGEHOLD, Ended, asked_for, numbers};

/// The lines of the README that make the greenhouse.
fn recipe() -> String {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let blocks = readme.split("```sh\n").skip(1).filter_map(|b| b.split("```").next());
    blocks.filter(|b| b.contains("agents/greenhouse/agent.toml")).map(str::to_owned).next().unwrap()
}

fn greenhouse() -> Device {
    let device = Device::new();
    let path = std::env::var("PATH").unwrap_or_default();
    let bin = std::path::Path::new(EDGEHOLD).parent().unwrap().display();
    let mut shell = device.program("bash");
    shell.args(["-euc", &recipe()]).env("PATH", format!("{bin}:{path}")).stdin(Stdio::null());
    let ended = Ended::of(shell.output().unwrap());
    assert!(ended.code == Some(0) && ended.out.contains("ok     greenhouse"), "{ended:?}");
    assert!(numbers(&ended.out).contains(&"24.3"), "{ended:?}");
    device
}

#[test]
fn the_greenhouse_of_the_readme_works_as_it_stands_there() {
    let device = greenhouse();
    device.write("edgehold.toml", "[paths]\nagents = [\"agents\"]\n");
    let rows = device.json(&["agents", "list"]);
    let names: Vec<&str> = rows.as_array().unwrap().iter().map(|r| r["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["device", "greenhouse"]);
    assert!(rows[1]["file"].as_str().unwrap().ends_with("agents/greenhouse/agent.toml"), "{rows}");

    let answer = device.json(&["ask", "--agent", "greenhouse", "What is the humidity?"]);
    assert_eq!(asked_for(&answer), ("humidity_percent", "latest"), "{answer}");
    assert!(numbers(answer["answer"].as_str().unwrap()).contains(&"58"), "{answer}");
    // Its table is its own: the device's is not there yet.
    assert_eq!(device.error(&["ask", "What is the battery level?"])["code"], "metrics_file_not_found");
    assert_eq!(device.run(&["check"]).code, Some(0));
}

#[test]
fn an_agent_of_the_owners_replaces_the_shipped_one() {
    let device = Device::new();
    device.write("agents/device/agent.toml", "description = \"Mine.\"\nsystem = \"You are mine.\"\n");
    let rows = device.json(&["agents", "list"]);
    assert_eq!((rows.as_array().unwrap().len(), rows[0]["description"].as_str()), (1, Some("Mine.")), "{rows}");
}

#[test]
fn an_agent_with_two_mistakes_is_told_both_and_keeps_nobody_else_from_answering() {
    let device = Device::with_readings();
    let text = "description = \"d\"\nsystem = \"s\"\ncolour = \"red\"\n[limits]\nmax_tool_calls = \"many\"\n";
    device.write("agents/wrong/agent.toml", text);
    for args in [&["agents", "check", "wrong"][..], &["agents", "check"], &["check"]] {
        let ended = device.run(args);
        assert_eq!(ended.code, Some(1), "{args:?}: {ended:?}");
        for place in ["wrong/agent.toml:3:", "wrong/agent.toml:5:"] {
            assert!(ended.out.contains(place), "{args:?}: {ended:?}");
        }
    }
    let checked = device.run(&["agents", "check", "--json"]).json();
    assert_eq!((&checked[0]["name"], &checked[0]["ok"]), (&"wrong".into(), &false.into()), "{checked}");
    assert_eq!(checked[0]["problems"].as_array().unwrap().len(), 2, "{checked}");
    assert_eq!((&checked[1]["name"], &checked[1]["ok"]), (&"device".into(), &true.into()), "{checked}");

    device.json(&["ask", "What is the battery level?"]);
    let ended = device.run(&["ask", "--agent", "wrong", "hello"]);
    assert!(ended.code == Some(1) && ended.err.contains("agent.toml:3:"), "it says why it is left out: {ended:?}");
    assert_eq!(device.run(&["doctor"]).code, Some(1));
    assert_eq!(device.error(&["agents", "check", "nobody"])["code"], "agent_unknown");
}

#[test]
fn a_tool_that_does_not_exist_is_found_without_asking() {
    let device = Device::with_readings();
    let agent = "description = \"d\"\nsystem = \"s\"\n[tools.launch]\nkind = \"rocket\"\n";
    device.write("agents/space/agent.toml", agent);
    for args in [&["check"][..], &["agents", "check", "space"]] {
        let ended = device.run(args);
        assert!(ended.code == Some(1) && ended.out.contains("rocket"), "{args:?}: {ended:?}");
    }
    device.json(&["ask", "--agent", "device", "What is the battery level?"]);
}
