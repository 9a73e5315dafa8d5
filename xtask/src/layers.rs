//! Which of our crates may use which: dependencies point down the layers only.

use std::fmt;

use anyhow::{Context, Result};
use serde_json::Value;

/// The layers that a crate may use.
#[derive(Debug, Clone, Copy)]
enum May {
    /// Nothing of ours.
    Nothing,
    /// Every crate up to this layer.
    UpTo(u8),
    /// Every crate below this layer, and of the layer itself the named crates alone.
    Below(u8, &'static [&'static str]),
    /// Everything.
    All,
}

struct Place {
    name: &'static str,
    layer: u8,
    may: May,
}

const fn place(name: &'static str, layer: u8, may: May) -> Place {
    Place { name, layer, may }
}

/// The map, as in the design. A crate has its line here before it is built.
const MAP: &[Place] = &[
    place("edgehold-types", 0, May::Nothing),
    place("edgehold-config", 1, May::UpTo(0)),
    place("edgehold-store", 1, May::UpTo(0)),
    place("edgehold-telemetry", 1, May::UpTo(0)),
    place("edgehold-privacy", 1, May::Below(1, &["edgehold-store"])),
    place("edgehold-sandbox", 1, May::UpTo(0)),
    place("edgehold-guard", 1, May::UpTo(1)),
    place("edgehold-model", 2, May::UpTo(1)),
    place("edgehold-tools", 2, May::UpTo(1)),
    place("edgehold-events", 2, May::UpTo(1)),
    place("edgehold-access", 2, May::UpTo(1)),
    place("edgehold-llama", 3, May::UpTo(2)),
    place("edgehold-tensor", 3, May::UpTo(2)),
    place("edgehold-remote", 3, May::UpTo(2)),
    place("edgehold-toolbox", 3, May::UpTo(2)),
    place("edgehold-orchestrator", 3, May::UpTo(2)),
    place("edgehold-update", 3, May::Below(3, &["edgehold-eval"])),
    place("edgehold-eval", 3, May::UpTo(2)),
    place("edgehold-federate", 3, May::UpTo(2)),
    place("edgehold-api", 4, May::Below(3, &["edgehold-orchestrator"])),
    place("edgehold-mqtt", 4, May::Below(3, &["edgehold-orchestrator"])),
    place("edgehold", 5, May::All),
    // The checks stand beside the layers: they use nothing of ours, and nothing uses them.
    place("xtask", u8::MAX, May::Nothing),
];

/// What is against the map.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A crate without a line in the map.
    Unknown(String),
    /// A dependency that the map does not allow.
    Edge {
        from: String,
        to: String,
        /// `dev`, `build` or nothing.
        kind: String,
        allowed: String,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(name) => write!(f, "{name}: has no layer; give it a line in the map"),
            Self::Edge { from, to, kind, allowed } => {
                let kind = if kind.is_empty() { String::new() } else { format!(" ({kind}-dependency)") };
                write!(f, "{from} -> {to}{kind}: {from} may use {allowed}")
            }
        }
    }
}

/// Checks the output of `cargo metadata --no-deps`, and lists every fault.
pub(crate) fn check(metadata: &Value) -> Result<Vec<Fault>> {
    let packages = metadata["packages"].as_array().context("the metadata has no `packages`")?;
    let mut faults = Vec::new();
    for package in packages {
        let name = package["name"].as_str().context("a package has no `name`")?;
        let Some(from) = find(name) else {
            faults.push(Fault::Unknown(name.to_owned()));
            continue;
        };
        let dependencies = package["dependencies"].as_array().context("a package has no `dependencies`")?;
        for dependency in dependencies {
            let to = dependency["name"].as_str().context("a dependency has no `name`")?;
            // A dependency by path is ours, whatever its name; the registry's crates are not looked at.
            let ours = !dependency["path"].is_null() || find(to).is_some();
            if !ours {
                continue;
            }
            let kind = dependency["kind"].as_str().unwrap_or_default();
            let Some(to) = find(to) else {
                faults.push(Fault::Unknown(to.to_owned()));
                continue;
            };
            if !may_use(from, to, kind == "dev") {
                faults.push(Fault::Edge {
                    from: from.name.to_owned(),
                    to: to.name.to_owned(),
                    kind: kind.to_owned(),
                    allowed: describe(from.may),
                });
            }
        }
    }
    faults.dedup();
    Ok(faults)
}

fn find(name: &str) -> Option<&'static Place> {
    MAP.iter().find(|p| p.name == name)
}

/// Tests may also use the other crates of their own layer: a test needs something real to stand on.
fn may_use(from: &Place, to: &Place, dev: bool) -> bool {
    let by_map = match from.may {
        May::Nothing => false,
        May::UpTo(layer) => to.layer <= layer,
        May::Below(layer, named) => to.layer < layer || named.contains(&to.name),
        May::All => to.layer <= from.layer,
    };
    by_map || (dev && to.layer <= from.layer && from.layer != u8::MAX)
}

fn describe(may: May) -> String {
    match may {
        May::Nothing => "nothing of ours".to_owned(),
        May::UpTo(0) => "layer 0".to_owned(),
        May::UpTo(layer) => format!("layers 0 to {layer}"),
        May::Below(layer, named) => format!("layers 0 to {}, and {}", layer - 1, named.join(", ")),
        May::All => "every layer".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A package with one dependency of a kind (`null` is an ordinary one).
    fn report(from: &str, to: &str, kind: Value) -> Vec<String> {
        let dependency = json!({"name": to, "kind": kind, "path": format!("crates/{to}")});
        let metadata = json!({"packages": [{"name": from, "dependencies": [dependency]}]});
        check(&metadata).unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_forbidden_edge_is_reported() {
        let check = |from: &str, to: &str, expect: &str| assert_eq!(report(from, to, Value::Null), [expect]);
        check(
            "edgehold-guard",
            "edgehold-model",
            "edgehold-guard -> edgehold-model: edgehold-guard may use layers 0 to 1",
        );
        check(
            "edgehold-types",
            "edgehold-config",
            "edgehold-types -> edgehold-config: edgehold-types may use nothing of ours",
        );
        check(
            "edgehold-config",
            "edgehold-guard",
            "edgehold-config -> edgehold-guard: edgehold-config may use layer 0",
        );
        check(
            "edgehold-orchestrator",
            "edgehold-llama",
            "edgehold-orchestrator -> edgehold-llama: edgehold-orchestrator may use layers 0 to 2",
        );
        check(
            "edgehold-api",
            "edgehold-update",
            "edgehold-api -> edgehold-update: edgehold-api may use layers 0 to 2, and edgehold-orchestrator",
        );
        check("edgehold", "xtask", "edgehold -> xtask: edgehold may use every layer");
    }

    #[test]
    fn edges_of_the_map_pass() {
        for (from, to) in [
            ("edgehold-guard", "edgehold-types"),
            ("edgehold-guard", "edgehold-config"),
            ("edgehold-update", "edgehold-model"),
            ("edgehold-api", "edgehold-orchestrator"),
            ("edgehold", "edgehold-api"),
            ("edgehold", "edgehold-update"),
        ] {
            assert!(report(from, to, Value::Null).is_empty(), "{from} -> {to}");
        }
    }

    #[test]
    fn a_test_may_use_its_own_layer_and_nothing_above() {
        assert!(report("edgehold-orchestrator", "edgehold-toolbox", json!("dev")).is_empty());
        let expect = "edgehold-model -> edgehold-llama (dev-dependency): edgehold-model may use layers 0 to 1";
        assert_eq!(report("edgehold-model", "edgehold-llama", json!("dev")), [expect]);
        assert_eq!(report("edgehold-orchestrator", "edgehold-toolbox", json!("build")).len(), 1);
    }

    #[test]
    fn an_unknown_crate_is_reported() {
        let expect = "edgehold-extra: has no layer; give it a line in the map";
        assert_eq!(report("edgehold-extra", "edgehold-types", Value::Null), [expect]);
        assert_eq!(report("edgehold", "edgehold-extra", Value::Null), [expect]);
    }

    #[test]
    fn crates_of_the_registry_are_not_looked_at() {
        let metadata =
            json!({"packages": [{"name": "edgehold-types", "dependencies": [{"name": "serde", "kind": null}]}]});
        assert!(check(&metadata).unwrap().is_empty());
    }
}
