//! Settings and agent files from any text: every mistake is an error with a place, and none ends the process.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use edgehold_config::{AgentSpec, Environment, Settings};
use libfuzzer_sys::fuzz_target;

static ENVIRONMENT: LazyLock<Environment> = LazyLock::new(Environment::of_process);

fuzz_target!(|text: &str| {
    for error in [
        Settings::parse(Path::new("edgehold.toml"), text, &ENVIRONMENT).err(),
        AgentSpec::parse(Path::new("agents/fuzz/agent.toml"), text).err(),
    ]
    .into_iter()
    .flatten()
    {
        assert!(!error.to_string().is_empty());
    }
});
