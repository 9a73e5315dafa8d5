//! `edgehold guard profile`: what the built-in profiles do, and what the Safe Harbor one covers.

use std::process::ExitCode;

use edgehold_guard::detect::Entity;
use edgehold_guard::treat::profile::{Profile, SAFE_HARBOR};
use serde::Serialize;

use crate::output::Output;

#[derive(Serialize)]
struct Shown {
    profile: &'static str,
    treatments: Vec<Row>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    identifiers: Vec<edgehold_guard::treat::profile::Identifier>,
}

#[derive(Serialize)]
struct Row {
    entity: &'static str,
    treatment: &'static str,
}

pub(super) fn run(profile: Option<Profile>, output: Output) -> anyhow::Result<ExitCode> {
    let profiles: Vec<Profile> = profile.map_or_else(|| Profile::ALL.iter().map(|(_, p)| *p).collect(), |p| vec![p]);
    let shown: Vec<Shown> = profiles.iter().map(|p| show(*p, profile.is_some())).collect();
    output.result(&shown, |all| all.iter().map(text).collect::<Vec<_>>().join("\n"))?;
    Ok(ExitCode::SUCCESS)
}

fn show(profile: Profile, whole: bool) -> Shown {
    let plan = profile.plan();
    let row = |e: &Entity| Row { entity: e.name(), treatment: plan.of(*e).name() };
    let identifiers = if profile == Profile::HipaaSafeHarbor && whole { SAFE_HARBOR.to_vec() } else { Vec::new() };
    Shown { profile: profile.name(), treatments: Entity::ALL.iter().map(row).collect(), identifiers }
}

fn text(shown: &Shown) -> String {
    let mut out = format!("{}\n", shown.profile);
    let mut treatments: Vec<&str> = shown.treatments.iter().map(|r| r.treatment).collect();
    treatments.sort_unstable();
    treatments.dedup();
    for treatment in treatments {
        let of: Vec<&str> = shown.treatments.iter().filter(|r| r.treatment == treatment).map(|r| r.entity).collect();
        out += &format!("  {treatment:<13} {}\n", of.join(", "));
    }
    for row in &shown.identifiers {
        out += &format!("\n  ({}) {}\n", row.letter, row.name);
        out += &format!("      covered:     {}\n      not covered: {}\n", row.covered, row.not_covered);
    }
    if !shown.identifiers.is_empty() {
        out += "\n  This alone does not make a text de-identified under 45 CFR 164.514(b)(2): what is not covered has to be\n  \
                looked for by people, and so has what the guard misses.\n";
    }
    out
}
