//! From a file's sections to settings.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use edgehold_types::Destination;

use super::{
    Collect, Enforce, EventsSection, GuardSettings, Log, LogLevel, ModelChoice, ModelSettings, Network, Paths, Server,
    Settings, TlsChoice,
};
use crate::document::Section;
use crate::environment::Environment;
use crate::fields::{Fields, beside};
use crate::problem::ConfigError;
use crate::sampling::SamplingSettings;

const PORT: u16 = 8757;
const DAY: u64 = 24 * 60 * 60;
const MIB: u64 = 1 << 20;

pub(super) const LEVELS: &[(&str, LogLevel)] = &[
    ("error", LogLevel::Error),
    ("warn", LogLevel::Warn),
    ("info", LogLevel::Info),
    ("debug", LogLevel::Debug),
    ("trace", LogLevel::Trace),
];

const ENFORCE: &[(&str, Enforce)] =
    &[("required", Enforce::Required), ("best_effort", Enforce::BestEffort), ("off", Enforce::Off)];

pub(super) fn settings(top: &Section, environment: &Environment) -> Result<Settings, ConfigError> {
    let mut fields = Fields::of(top);
    let settings = Settings {
        file: Some(top.file().to_owned()),
        model: fields.table("model", model),
        server: fields.table("server", server),
        paths: fields.table("paths", |f| paths(f, environment)),
        collect: fields.table("collect", collect),
        sampling: fields.table("sampling", SamplingSettings::read),
        guard: fields.table("guard", guard),
        privacy: fields.table("privacy", crate::privacy::settings),
        sessions: fields.table("sessions", crate::sessions::settings),
        network: fields.table("network", network),
        events: fields.table("events", |f| EventsSection {
            file: f.path("file"),
            approvals_topic: f.some_text("approvals_topic"),
        }),
        doors: doors(top, &mut fields),
        log: fields.table("log", |f| Log { level: f.choice("level", LEVELS).unwrap_or(LogLevel::Info) }),
    };
    fields.finish().map(|()| settings)
}

/// Sections that crates above this one read.
fn doors(top: &Section, fields: &mut Fields<'_>) -> Section {
    const DOORS: [&str; 2] = ["mqtt", "routes"];
    for key in DOORS {
        fields.entry(key);
    }
    top.clone().with_only(&DOORS)
}

fn model(fields: &mut Fields<'_>) -> ModelSettings {
    let choice = match fields.some_text("path") {
        None => ModelChoice::Shipped,
        // A name in the library has no folder and no ending.
        Some(text) if text.contains(['/', '\\']) || text.ends_with(".gguf") => {
            fields.path("path").map_or(ModelChoice::Shipped, ModelChoice::File)
        }
        Some(name) => ModelChoice::Named(name),
    };
    ModelSettings {
        choice,
        threads: fields.integer("threads", 1..=1024).and_then(|n| n.try_into().ok()),
        context: fields.integer("context", 128..=1 << 20).and_then(|n| n.try_into().ok()),
        parallel: fields.integer("parallel", 1..=64).and_then(|n| n.try_into().ok()),
        nice: fields.integer("nice", 0..=19).and_then(|n| n.try_into().ok()).unwrap_or(0),
    }
}

fn server(fields: &mut Fields<'_>) -> Server {
    let default = SocketAddr::from((Ipv4Addr::LOCALHOST, PORT));
    let listen = fields.some_text("listen").and_then(|text| {
        let parsed = text.parse::<SocketAddr>().ok();
        if parsed.is_none() {
            let hint = format!("write an IP address and a port, such as \"{default}\"");
            fields.problem("listen", format!("`listen` cannot be {text:?}"), Some(hint));
        }
        parsed
    });
    let listen = listen.unwrap_or(default);
    Server {
        listen,
        token_file: fields.path("token_file"),
        max_body_bytes: fields.integer("max_body_bytes", 1024..=1024 * MIB).unwrap_or(MIB),
        request_timeout: Duration::from_secs(fields.integer("request_timeout_s", 1..=DAY).unwrap_or(120)),
        header_timeout: Duration::from_secs(fields.integer("header_timeout_s", 1..=DAY).unwrap_or(10)),
        max_connections: fields.integer("max_connections", 1..=1 << 20).and_then(|n| n.try_into().ok()).unwrap_or(2048),
        requests_per_minute: fields
            .integer("requests_per_minute", 0..=1_000_000)
            .and_then(|n| n.try_into().ok())
            .unwrap_or(Server::REQUESTS_PER_MINUTE),
        allowed_origins: fields.parsed("allowed_origins", "such as \"https://home.example\"").unwrap_or_default(),
        unix: fields.path("unix"),
        unix_others: others(fields),
        tls: tls(fields),
        tls_client_ca: fields.path("tls_client_ca"),
        tls_client_required: client_required(fields),
    }
}

fn tls(fields: &mut Fields<'_>) -> TlsChoice {
    let own = fields.choice("tls", &[("off", false), ("own", true)]);
    let (certificate, key) = (fields.path("tls_cert"), fields.path("tls_key"));
    let has = |fields: &Fields<'_>, key: &str| fields.section().get(key).is_some();
    match (has(fields, "tls_cert"), has(fields, "tls_key")) {
        (true, false) => {
            fields.problem("tls_cert", "`tls_cert` is there without its key", Some("set `tls_key`, too".to_owned()));
        }
        (false, true) => {
            fields.problem(
                "tls_key",
                "`tls_key` is there without its certificate",
                Some("set `tls_cert`, too".to_owned()),
            );
        }
        (true, true) if own.is_some() => {
            let hint = Some("take `tls` out, or the two files".to_owned());
            fields.problem("tls", "`tls` is there, and `tls_cert` and `tls_key` name a certificate", hint);
        }
        _ => {}
    }
    match (certificate, key) {
        (Some(certificate), Some(key)) => TlsChoice::Files { certificate, key },
        _ if own == Some(true) => TlsChoice::Own,
        _ => TlsChoice::Off,
    }
}

fn others(fields: &mut Fields<'_>) -> bool {
    let others = fields.boolean("unix_others").unwrap_or(false);
    if others && fields.section().get("unix").is_none() {
        let message = "other users may use the socket, and there is none";
        fields.problem("unix_others", message, Some("set `unix`".to_owned()));
    }
    others
}

fn client_required(fields: &mut Fields<'_>) -> bool {
    let required = fields.boolean("tls_client_required").unwrap_or(false);
    if required && fields.section().get("tls_client_ca").is_none() {
        let message = "callers must show a certificate, and no file says which authority's";
        fields.problem("tls_client_required", message, Some("set `tls_client_ca`".to_owned()));
    }
    required
}

fn paths(fields: &mut Fields<'_>, environment: &Environment) -> Paths {
    let state = fields.path("state").unwrap_or_else(|| environment.state_folder());
    Paths {
        agents: fields.paths("agents").unwrap_or_else(|| vec![beside(fields.section().file(), "agents")]),
        metrics: fields.path("metrics").unwrap_or_else(|| state.join("metrics.csv")),
        audit_counters: fields.paths("audit_counters").unwrap_or_default(),
        state,
    }
}

fn collect(fields: &mut Fields<'_>) -> Collect {
    Collect {
        interval: Duration::from_secs(fields.integer("interval_s", 1..=DAY).unwrap_or(60)),
        max_bytes: fields.integer("max_bytes", 4096..=1024 * MIB).unwrap_or(16 * MIB),
        keep: fields.integer("keep", 0..=1000).and_then(|n| n.try_into().ok()).unwrap_or(3),
    }
}

fn guard(fields: &mut Fields<'_>) -> GuardSettings {
    if fields.section().get("stages").is_some() {
        fields.entry("stages");
        let hint =
            "take it out; a policy says what happens to each kind of data: `policy = \"policy.toml\"`".to_owned();
        fields.problem("stages", "`stages` is no setting any more: the guard always looks for every kind", Some(hint));
    }
    GuardSettings { policy: fields.path("policy"), recognisers: fields.paths("recognisers").unwrap_or_default() }
}

fn network(fields: &mut Fields<'_>) -> Network {
    let hint = "write a host and a port, such as \"mqtt.factory.local:8883\" or \"[::1]:1883\"";
    let mut allow: Vec<Destination> = fields.parsed("allow", hint).unwrap_or_default();
    allow.sort();
    allow.dedup();
    let enforce = fields.choice("enforce", ENFORCE).unwrap_or(Enforce::DEFAULT);
    if enforce == Enforce::Off && !allow.is_empty() {
        let message = "`allow` lists destinations, and `enforce` is \"off\": everything could be reached";
        fields.problem("enforce", message, Some("take one of the two out".to_owned()));
    }
    Network { allow, enforce }
}
