use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use proptest::prelude::*;

use crate::document::Section;
use crate::*;

fn environment(folder: &Path, variables: &[(&str, &str)]) -> Environment {
    Environment {
        variables: variables.iter().map(|(k, v)| ((*k).to_owned(), OsString::from(v))).collect(),
        folder: folder.to_owned(),
        machine_folder: folder.join("etc"),
        cores: 4,
    }
}

fn parse_settings(text: &str) -> Result<Settings, ConfigError> {
    Settings::parse(Path::new("/etc/edgehold/edgehold.toml"), text, &environment(Path::new("/here"), &[]))
}

/// The blocks that a person sees, or "ok".
fn shown<T>(result: Result<T, ConfigError>) -> String {
    result.map_or_else(|e| e.to_string(), |_| "ok".to_owned())
}

fn check_settings(text: &str, expected: &[&str]) {
    let shown = shown(parse_settings(text)).replace("/etc/edgehold/edgehold.toml:", "");
    for line in expected {
        assert!(shown.contains(line), "{shown}\ndoes not contain\n{line}");
    }
    let problems = parse_settings(text).map_or_else(|e| e.problems.len(), |_| 0);
    let wanted = expected.iter().filter(|l| !l.trim_start().starts_with("hint:")).count();
    assert_eq!(problems, wanted, "{shown}");
}

fn check_agent(text: &str, expected: &[&str]) {
    let shown = shown(AgentSpec::parse(Path::new("agents/pump/agent.toml"), text));
    for line in expected {
        assert!(shown.contains(line), "{shown}\ndoes not contain\n{line}");
    }
    if expected.is_empty() {
        assert_eq!(shown, "ok");
    }
}

const AGENT: &str = "description = \"Watches a pump.\"\nsystem = \"You watch a pump.\"\n";

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn without_a_file_everything_has_a_default() {
    let settings = Settings::defaults(&environment(Path::new("/here"), &[("HOME", "/home/ada")])).unwrap();
    assert_eq!(settings.file, None);
    assert_eq!(
        settings.model,
        ModelSettings { choice: ModelChoice::Shipped, threads: None, context: None, parallel: None, nice: 0 }
    );
    assert_eq!(settings.server.listen, "127.0.0.1:8757".parse().unwrap());
    assert_eq!((settings.server.token_file, settings.server.max_body_bytes), (None, 1 << 20));
    assert_eq!(settings.paths.agents, [PathBuf::from("/here/agents")]);
    assert_eq!(settings.paths.state, Path::new("/home/ada/.local/state/edgehold"));
    assert_eq!(settings.paths.metrics, Path::new("/home/ada/.local/state/edgehold/metrics.csv"));
    assert_eq!(settings.guard.policy, None);
    assert_eq!(settings.sampling, SamplingSettings::default());
    assert_eq!(settings.log.level.as_str(), "info");
}

#[test]
fn the_example_file_states_the_defaults() {
    let text = std::fs::read_to_string(workspace().join("edgehold.example.toml")).unwrap();
    let environment = environment(Path::new("/here"), &[]);
    let file = Path::new("/here/edgehold.toml");
    let example = Settings::parse(file, &text, &environment).unwrap();
    let defaults = Settings::defaults(&environment).unwrap();
    assert!(example.doors.entries().is_empty() && defaults.doors.entries().is_empty());
    let doors = defaults.doors.clone();
    let said = Settings { file: None, sampling: SamplingSettings::default(), doors, ..example.clone() };
    assert_eq!(said, defaults);
    assert_eq!(example.sampling.or(SamplingSettings::default()), example.sampling);
    assert_eq!(example.sampling.top_k, Some(40));

    // The keys that are commented are known too: no section has a key that the example leaves out.
    let is_key =
        |l: &str| l.strip_prefix("# ").is_some_and(|l| l.split_once(" = ").is_some_and(|(k, _)| !k.contains(' ')));
    let all: String = text.lines().map(|l| if is_key(l) { &l[2..] } else { l }.to_owned() + "\n").collect();
    // Some keys stand in place of others.
    let every = Settings::parse(file, &all.replace("\nepsilon = 3.0", "").replace("\ntls = \"off\"", ""), &environment)
        .unwrap();
    assert_eq!(every.model.choice, ModelChoice::Named("edgehold-nano".into()));
    assert_eq!(every.server.token_file, Some(PathBuf::from("/here/token")));
    let unknown: String = [
        "", "model", "server", "paths", "collect", "sampling", "guard", "privacy", "sessions", "events", "network",
        "log",
    ]
    .map(|s| if s.is_empty() { "zzzzzzzz = 1\n".to_owned() } else { format!("[{s}]\nzzzzzzzz = 1\n") })
    .concat();
    for problem in Settings::parse(file, &unknown, &environment).unwrap_err().problems {
        for key in problem.hint.unwrap().strip_prefix("the keys here are ").unwrap().split(", ") {
            let said = [format!("\n{key} = "), format!("\n[{key}]\n"), format!("\n#   [{key}")];
            assert!(said.iter().any(|said| all.contains(said)), "{key}");
        }
    }
}

#[test]
fn half_a_certificate_is_told_and_whole_ones_are_taken() {
    let environment = environment(Path::new("/here"), &[]);
    let parse =
        |text: &str| Settings::parse(Path::new("/here/edgehold.toml"), &format!("[server]\n{text}"), &environment);
    for wrong in [
        "tls_cert = \"c\"",
        "tls_key = \"k\"",
        "tls = \"own\"\ntls_cert = \"c\"\ntls_key = \"k\"",
        "tls = \"on\"",
        "tls_client_required = true",
        "max_connections = 0",
        "header_timeout_s = 0",
    ] {
        assert_eq!(parse(wrong).unwrap_err().problems.len(), 1, "{wrong}");
    }
    assert_eq!(parse("").unwrap().server.tls, TlsChoice::Off);
    assert_eq!(parse("tls = \"own\"").unwrap().server.tls, TlsChoice::Own);
    let server = parse("tls_cert = \"c\"\ntls_key = \"k\"\nunix = \"s.sock\"").unwrap().server;
    assert_eq!(server.tls, TlsChoice::Files { certificate: "/here/c".into(), key: "/here/k".into() });
    assert_eq!(server.unix, Some(PathBuf::from("/here/s.sock")));
}

#[test]
fn the_shipped_agents_are_valid() {
    let (agents, errors) = load_agents(&[workspace().join("agents")]);
    assert_eq!(errors, []);
    let device = agents.iter().find(|a| a.name.as_str() == "device").unwrap();
    assert_eq!(device.tools.len(), 1);
    assert_eq!((device.tools[0].name.as_str(), device.tools[0].kind.as_str()), ("read_metrics", "read_metrics"));
    assert_eq!(device.tools[0].options.entries(), []);
    assert_eq!(device.examples[..3], ["What is the battery level?", "How hot is the CPU?", "Is the disk filling up?"]);
}

#[test]
fn paths_are_relative_to_the_file_that_names_them() {
    let text = "[model]\npath = \"models/x.gguf\"\n[server]\nlisten = \"0.0.0.0:80\"\ntoken_file = \"./token\"\n\
                [paths]\nagents = [\"a\", \"/b\"]\nstate = \"../state\"\n";
    let settings = parse_settings(text).unwrap();
    assert_eq!(settings.model.choice, ModelChoice::File("/etc/edgehold/models/x.gguf".into()));
    assert_eq!(settings.server.token_file, Some("/etc/edgehold/token".into()));
    assert_eq!(settings.paths.agents, [PathBuf::from("/etc/edgehold/a"), "/b".into()]);
    assert_eq!(settings.paths.metrics, Path::new("/etc/edgehold/../state/metrics.csv"));
}

#[test]
fn the_state_folder_follows_the_environment() {
    let state = |variables: &[(&str, &str)]| environment(Path::new("/here"), variables).state_folder();
    assert_eq!(state(&[("EDGEHOLD_HOME", "/data"), ("HOME", "/home/ada")]), Path::new("/data"));
    assert_eq!(state(&[("EDGEHOLD_HOME", "data")]), Path::new("/here/data"));
    assert_eq!(state(&[("XDG_STATE_HOME", "/s"), ("HOME", "/home/ada")]), Path::new("/s/edgehold"));
    assert_eq!(state(&[("XDG_STATE_HOME", "s"), ("HOME", "/h")]), Path::new("/h/.local/state/edgehold"));
    assert_eq!(state(&[("EDGEHOLD_HOME", ""), ("HOME", "")]), Path::new("/here/.edgehold"));
}

#[test]
fn the_first_file_that_is_there_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("home");
    let environment = environment(dir.path(), &[("XDG_CONFIG_HOME", home.to_str().unwrap())]);
    let load = |path: Option<&str>| load_settings(path.map(Path::new), &environment);
    let write = |file: &str, keep: u32| {
        let file = dir.path().join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, format!("[collect]\nkeep = {keep}\n")).unwrap();
    };
    assert_eq!(load(None).unwrap().file, None);
    write("etc/edgehold.toml", 5);
    assert_eq!(load(None).unwrap().collect.keep, 5);
    write("home/edgehold/edgehold.toml", 6);
    assert_eq!(load(None).unwrap().collect.keep, 6);
    write("edgehold.toml", 7);
    assert_eq!(load(None).unwrap().collect.keep, 7);
    write("mine.toml", 8);
    let mine = load(Some("mine.toml")).unwrap();
    assert_eq!((mine.collect.keep, mine.file), (8, Some(dir.path().join("mine.toml"))));
    assert!(shown(load(Some("none.toml"))).contains("none.toml: cannot be read"));
    assert!(shown(load(Some("home"))).contains("is not a file"));
}

#[test]
fn every_mistake_is_reported_at_once_with_its_place() {
    check_settings(
        "modle = 1\n[server]\nlisten = \"localhost\"\nport = 80\n\n[sampling]\ntemprature = 0.5\ntop_p = 2\nseed = -1\n\
         [log]\nlevel = \"inf\"\n[collect]\n  interval_s = \"60\"\n",
        &[
            "1:1: unknown key `modle`\n  hint: did you mean `model`?",
            "3:10: `listen` cannot be \"localhost\"\n  hint: write an IP address and a port, such as \"127.0.0.1:8757\"",
            "4:1: unknown key `port` in [server]\n  hint: the keys here are allowed_origins, header_timeout_s, listen, max_body_bytes, max_connections, request_timeout_s, requests_per_minute",
            "7:1: unknown key `temprature` in [sampling]\n  hint: did you mean `temperature`?",
            "8:9: `top_p` cannot be 2\n  hint: use a number from 0.01 to 1",
            "9:8: `seed` cannot be -1",
            "11:9: `level` cannot be \"inf\"\n  hint: did you mean `info`?",
            "13:16: `interval_s` wants a whole number, and this is a text",
        ],
    );
    let error = parse_settings("b = 1\na = 2\n[server]\nx = 1").unwrap_err();
    let lines: Vec<_> = error.problems.iter().map(|p| p.position.unwrap().line).collect();
    assert_eq!(lines, [1, 2, 4]);
}

#[test]
fn wrong_types_are_named() {
    check_settings(
        "server = 5",
        &["1:10: `server` wants a table, and this is a whole number", "  hint: write it as a section: [server]"],
    );
    check_settings("[paths]\nagents = \"a\"", &["2:10: `agents` wants a list of texts, and this is a text"]);
    check_settings("[guard]\nstages = []", &["2:10: `stages` is no setting any more"]);
    check_settings("[guard]\npolicy = 5", &["2:10: `policy` wants a text in quotes, and this is a whole number"]);
    check_settings("[model]\npath = \"\"", &["2:8: `path` is empty"]);
    check_settings("[model]\npath = \"~/x.gguf\"", &["2:8: `path` begins with `~`"]);
    check_settings(
        "[model]\nthreads = 1.5",
        &["2:11: `threads` wants a whole number, and this is a number with a point"],
    );
    check_settings("[model]\nthreads = 99999999999999999999", &["2:11: the number 99999999999999999999 is too large"]);
    check_settings("[sampling]\ntemperature = nan", &["2:15: `temperature` cannot be NaN"]);
    check_settings("[sampling]\ntemperature = 1979-05-27", &["this is a date or time"]);
}

#[test]
fn a_mistake_of_syntax_has_a_place() {
    check_settings("[model]\nthreads = \n", &["2:11: this is not TOML"]);
    check_settings("[model]\nthreads = 1\nthreads = 2\n", &["3:1: this is not TOML: duplicate key"]);
    check_settings("ä = \"é\" x", &["1:"]);
}

#[test]
fn a_server_that_others_reach_may_have_its_tokens_elsewhere() {
    // Whether there is a token is known when the database is read.
    for listen in ["0.0.0.0:8757", "[2001:db8::1]:80", "127.0.0.1:0"] {
        check_settings(&format!("[server]\nlisten = \"{listen}\""), &[]);
    }
}

#[test]
fn pages_elsewhere_are_named_one_by_one() {
    let parse = |text: &str| parse_settings(&format!("[server]\n{text}"));
    let taken = parse("allowed_origins = [\"https://home.example\", \"http://localhost:5173\"]").unwrap().server;
    let taken: Vec<&str> = taken.allowed_origins.iter().map(crate::Origin::as_str).collect();
    assert_eq!(taken, ["https://home.example", "http://localhost:5173"]);
    assert!(parse("").unwrap().server.allowed_origins.is_empty());
    check_settings(
        "[server]\nallowed_origins = [\"*\", \"https://home.example/\"]",
        &[
            "2:20: `*` would let every web page in the world ask: name the pages that may",
            "2:25: `https://home.example/` is no origin as browsers send it",
        ],
    );
}

#[test]
fn how_much_one_caller_may_ask_and_who_may_use_the_socket() {
    let parse = |text: &str| parse_settings(&format!("[server]\n{text}"));
    let server = parse("").unwrap().server;
    assert_eq!((server.requests_per_minute, server.unix_others), (6000, false));
    assert_eq!(parse("requests_per_minute = 0").unwrap().server.requests_per_minute, 0);
    assert!(parse("requests_per_minute = -1").is_err());
    assert!(parse("unix = \"s\"\nunix_others = true").unwrap().server.unix_others);
    check_settings(
        "[server]\nunix_others = true",
        &["2:15: other users may use the socket, and there is none\n  hint: set `unix`"],
    );
}

#[test]
fn a_list_of_destinations_says_exactly_what_may_be_reached() {
    let allow = |text: &str| {
        let network = parse_settings(&format!("[network]\nallow = {text}")).unwrap().network;
        network.allow.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(parse_settings("").unwrap().network, Network { allow: vec![], enforce: Enforce::DEFAULT });
    assert_eq!(allow("[]"), Vec::<String>::new());
    let listed = allow(r#"["MQTT.factory.local:8883", "127.0.0.1:11434", "mqtt.factory.local:8883", "[::1]:80"]"#);
    assert_eq!(listed, ["127.0.0.1:11434", "[::1]:80", "mqtt.factory.local:8883"]);
    // Every mistake, each where it stands.
    check_settings(
        "[network]\nallow = [\"*:443\", \"host\", 5, \"\", \"https://example.org\",\n  \"h:0\", \"ok:1\"]\nenforce = \"of\"\nports = 1\n",
        &[
            "2:10: `*` is neither an IP address nor a host's name\n  hint: write a host and a port",
            "2:19: `host` has no port",
            "2:27: `allow` wants texts in quotes, and here is a whole number",
            "2:30: `allow` has an empty text",
            "2:34: `https://example.org` is a URL",
            "3:3: `0` is not a port",
            "4:11: `enforce` cannot be \"of\"\n  hint: did you mean `off`?",
            "5:1: unknown key `ports` in [network]\n  hint: the keys here are allow, enforce",
        ],
    );
    check_settings("[network]\nallow = \"a:1\"", &["2:9: `allow` wants a list of texts"]);
    let both = "[network]\nenforce = \"off\"\nallow = [\"a:1\"]";
    check_settings(both, &["2:11: `allow` lists destinations, and `enforce` is \"off\""]);
}

#[test]
fn an_agent_has_defaults() {
    let agent = AgentSpec::parse(Path::new("agents/pump/agent.toml"), AGENT).unwrap();
    assert_eq!(agent.name.as_str(), "pump");
    assert_eq!(agent.template, "{{ user_input }}");
    let limits = AgentLimits {
        max_tool_calls: 4,
        max_answer_tokens: 256,
        deadline: Duration::from_secs(60),
        max_input_chars: 4000,
        summarise: false,
    };
    assert_eq!(agent.limits, limits);
    assert!(!agent.fallback.is_empty() && agent.tools.is_empty() && agent.examples.is_empty());
}

#[test]
fn an_agents_mistakes_are_all_reported() {
    check_agent(AGENT, &[]);
    check_agent("", &["`description` is missing", "`system` is missing"]);
    check_agent(
        "descripton = \"x\"\nsystem = 5\ntemplate = \"hello\"\n[limits]\nmax_tool_cals = 1\ndeadline_s = 0\n\
         [tools.\"a b\"]\n[tools.c]\nkind = 5\n[tools]\nd = 1\n",
        &[
            "1:1: unknown key `descripton`\n  hint: did you mean `description`?",
            "`description` is missing",
            "2:10: `system` wants a text in quotes, and this is a whole number",
            "3:12: the template leaves out the person's words",
            "5:1: unknown key `max_tool_cals` in [limits]\n  hint: did you mean `max_tool_calls`?",
            "6:14: `deadline_s` cannot be 0\n  hint: use a number from 1 to 3600",
            "7:8: `a b` is not a name",
            "9:8: `kind` wants a text in quotes",
            "11:5: `d` wants a table, and this is a whole number\n  hint: write it as a section: [tools.d]",
        ],
    );
    check_agent(&format!("{AGENT}system_file = \"x\"\n"), &["3:15: both `system` and `system_file` are there"]);
    check_agent(&format!("{AGENT}[tools.a]\n[tools.a]\n"), &["4:8: this is not TOML: duplicate key"]);
    let error = AgentSpec::parse(Path::new("agents/my pump/agent.toml"), AGENT).unwrap_err().to_string();
    assert!(error.contains("\"my pump\", is the agent's name"), "{error}");
}

#[test]
fn tools_keep_the_order_of_the_file_and_their_options() {
    let text = format!(
        "{AGENT}[tools.zeta]\nkind = \"read_metrics\"\ndescription = \"Reads.\"\nfile = \"m.csv\"\nmax_rows = 10\n\
         zone = {{ name = \"UTC\" }}\n\n[tools.alpha]\nfiel = \"x\"\n"
    );
    let agent = AgentSpec::parse(Path::new("agents/pump/agent.toml"), &text).unwrap();
    let names: Vec<_> = agent.tools.iter().map(|t| t.name.as_str()).collect();
    assert_eq!(names, ["zeta", "alpha"]);
    let zeta = &agent.tools[0];
    assert_eq!((zeta.kind.as_str(), zeta.description.as_deref()), ("read_metrics", Some("Reads.")));
    assert_eq!(zeta.at.line, 3);

    let mut fields = Fields::of(&zeta.options);
    assert_eq!(fields.path("file"), Some(PathBuf::from("agents/pump/m.csv")));
    assert_eq!(fields.integer("max_rows", 1..=100), Some(10));
    assert_eq!(fields.table("zone", |f| f.some_text("name")), Some("UTC".to_owned()));
    assert_eq!(fields.boolean("strict"), None);
    fields.finish().unwrap();

    let mut fields = Fields::of(&agent.tools[1].options);
    assert_eq!(fields.path("file"), None);
    let told = fields.finish().unwrap_err().to_string();
    let expected = "agents/pump/agent.toml:11:1: unknown key `fiel` in [tools.alpha]\n  hint: did you mean `file`?";
    assert_eq!(told, expected);
}

#[test]
fn texts_may_stand_in_files_of_their_own() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("pump");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("agent.toml");
    let load = |text: &str| {
        std::fs::write(&file, text).unwrap();
        AgentSpec::load(&file)
    };
    std::fs::write(folder.join("system.txt"), "You watch.\n").unwrap();
    std::fs::write(folder.join("ask.jinja"), "Asked: {{ user_input }}\n").unwrap();
    let text = "description = \"x\"\nsystem_file = \"system.txt\"\ntemplate_file = \"ask.jinja\"\n";
    let agent = load(text).unwrap();
    assert_eq!((agent.system.as_str(), agent.template.as_str()), ("You watch.", "Asked: {{ user_input }}"));

    std::fs::write(folder.join("system.txt"), " \n").unwrap();
    let told = shown(load(text));
    assert!(told.contains("agent.toml:2:15:") && told.contains("is empty"), "{told}");
    std::fs::remove_file(folder.join("system.txt")).unwrap();
    assert!(shown(load(text)).contains("system.txt: cannot be read"));
    assert!(shown(load("\u{0}")).contains("agent.toml:1:"));
    std::fs::write(&file, b"system = \"\xff\"").unwrap();
    assert!(shown(AgentSpec::load(&file)).contains("agent.toml:1:11: is not UTF-8"));
    std::fs::write(&file, vec![b'#'; MAX_FILE_BYTES as usize + 1]).unwrap();
    assert!(shown(AgentSpec::load(&file)).contains("is larger than 1048576 bytes"));
}

#[test]
fn one_bad_agent_does_not_hide_the_others() {
    let dir = tempfile::tempdir().unwrap();
    let (first, second) = (dir.path().join("first"), dir.path().join("second"));
    let write = |folder: &Path, name: &str, text: &str| {
        std::fs::create_dir_all(folder.join(name)).unwrap();
        std::fs::write(folder.join(name).join("agent.toml"), text).unwrap();
    };
    let named = |d: &str| format!("description = \"{d}\"\nsystem = \"s\"\n");
    write(&first, "b", &named("first b"));
    write(&first, "a", &named("first a"));
    write(&first, "c", &named("first c"));
    write(&first, ".hidden", "broken");
    std::fs::create_dir(first.join("notes")).unwrap();
    write(&second, "b", &named("second b"));
    write(&second, "bad", "descripton = \"x\"");
    // One that stands in for another and is broken does not bring the other back.
    write(&second, "c", "system = ");
    let (agents, errors) = load_agents(&[first, second, dir.path().join("absent")]);
    let seen: Vec<_> = agents.iter().map(|a| (a.name.as_str(), a.description.as_str())).collect();
    assert_eq!(seen, [("a", "first a"), ("b", "second b")]);
    assert_eq!(errors.len(), 2, "{errors:?}");
}

#[test]
fn sampling_of_the_agent_goes_before_that_of_the_node() {
    let agent = SamplingSettings { temperature: Some(0.5), ..SamplingSettings::default() };
    let node = SamplingSettings { temperature: Some(1.0), top_k: Some(3), ..SamplingSettings::default() };
    let both = agent.or(node);
    assert_eq!((both.temperature, both.top_k, both.seed), (Some(0.5), Some(3), None));
}

#[test]
fn a_secret_is_not_in_the_messages() {
    // Values are shown only where a word of a list or an address is expected.
    let told = shown(parse_settings("[server]\ntoken = \"hunter2\"\ntoken_file = [\"hunter2\"]"));
    assert!(!told.contains("hunter2"), "{told}");
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics(text in "[a-z\\[\\]=\"'#.,{}0-9 \n\r\tä\u{0}-]{0,120}") {
        let _ = parse_settings(&text);
        let _ = AgentSpec::parse(Path::new("agents/x/agent.toml"), &text);
    }

    #[test]
    fn the_place_of_a_key_is_where_it_stands(blank in 0_u32..50, indent in 0_u32..20) {
        let text = format!("{}{}key = 1", "# é\r\n".repeat(blank as usize), " ".repeat(indent as usize));
        let section = Section::parse(Path::new("f"), &text).unwrap();
        let at = section.get("key").unwrap().at;
        prop_assert_eq!(at, Position { line: blank + 1, column: indent + 1 });
    }
}

#[test]
fn a_private_tool_says_what_it_tells() {
    let privacy = |table: &str| {
        let text = format!("{AGENT}[tools.read_metrics]\nfile = \"a.csv\"\nprivacy = {{ {table} }}\n");
        AgentSpec::parse(Path::new("agents/pump/agent.toml"), &text).map(|mut spec| spec.tools.remove(0))
    };
    let tool = privacy(r#"kind = "mean", bounds = [0, 200.0], epsilon = 0.5"#).unwrap();
    assert_eq!(tool.options.entries().len(), 1, "the tool does not see it");
    let said = tool.privacy.unwrap();
    assert_eq!(said.kind, PrivacyKind::Mean { bounds: (0.0, 200.0) });
    assert_eq!((said.epsilon, said.delta, said.subject.as_str()), (0.5, None, "device"));
    assert_eq!(said.refresh, Duration::from_secs(60));
    let said =
        privacy(r#"kind = "histogram", bounds = [-5.5, 5], bins = 4, epsilon = 1, delta = 1e-6, subject = "ward""#);
    let said = said.unwrap().privacy.unwrap();
    assert_eq!(said.kind, PrivacyKind::Histogram { bounds: (-5.5, 5.0), bins: 4 });
    assert_eq!((said.delta, said.subject.as_str()), (Some(1e-6), "ward"));
    for (table, message) in [
        ("", "`kind` is missing"),
        (r#"kind = "count""#, "`epsilon` is missing"),
        (r#"kind = "median", epsilon = 1"#, "`kind` cannot be \"median\""),
        (r#"kind = "count", epsilon = 0"#, "`epsilon` cannot be 0"),
        (r#"kind = "count", epsilon = -1"#, "`epsilon` cannot be -1"),
        (r#"kind = "count", epsilon = nan"#, "`epsilon` cannot be NaN"),
        (r#"kind = "count", epsilon = 1e-320"#, "`epsilon` cannot be"),
        (r#"kind = "mean", epsilon = 1"#, "`bounds` is missing"),
        (r#"kind = "mean", epsilon = 1, bounds = [5, 5]"#, "two numbers in order"),
        (r#"kind = "mean", epsilon = 1, bounds = [0, inf]"#, "two numbers in order"),
        (r#"kind = "mean", epsilon = 1, bounds = [0, "b"]"#, "`bounds` wants numbers"),
        (r#"kind = "mean", epsilon = 1, bounds = [1, 2, 3]"#, "two numbers in order"),
        (r#"kind = "count", epsilon = 1, bounds = [1, 2]"#, "unknown key `bounds`"),
        (r#"kind = "quantile", epsilon = 1, bounds = [1, 2], delta = 1e-6"#, "unknown key `delta`"),
        (r#"kind = "quantile", epsilon = 1, bounds = [1, 2], percent = 101"#, "`percent` cannot be 101"),
        (r#"kind = "count", epsilon = 1, subject = "ada@example.org""#, "is not a name"),
        (r#"kind = "timestamp", epsilon = 1, within_s = 0"#, "`within_s` cannot be 0"),
    ] {
        let shown = shown(privacy(table));
        assert!(shown.contains(message) && shown.contains("agent.toml:"), "{table}\n{shown}");
    }
}

#[test]
fn a_budget_is_rho_or_epsilon() {
    let budget = |text: &str| parse_settings(text).unwrap().privacy.budget;
    assert_eq!(budget(""), PrivacyBudget::Epsilon(3.0));
    assert_eq!(budget("[privacy]\nbudget_rho = 0.5\nwindow = \"none\""), PrivacyBudget::Rho(0.5));
    check_settings("[privacy]\nbudget_rho = 0.5\nepsilon = 1", &["both `budget_rho` and `epsilon` are there"]);
    check_settings(
        "[privacy]\nepsilon = 0\nwindow = \"week\"",
        &["`epsilon` cannot be 0", "`window` cannot be \"week\""],
    );
}
