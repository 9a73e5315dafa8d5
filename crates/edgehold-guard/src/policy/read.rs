//! `policy.toml`: every key is optional, and every mistake is reported at once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use edgehold_config::{ConfigError, Fields, Section};
use edgehold_types::{AgentName, Effects, Label, Labels, RuleName, ToolName};

use crate::detect::Entity;
use crate::guard::{Plans, Recipient};
use crate::policy::{Policy, Rule, Source, Verdict, every_label};
use crate::treat::{Plan, Treatment, profile::Profile};

const VERDICTS: &[(&str, Verdict)] =
    &[("allow", Verdict::Allow), ("deny", Verdict::Deny), ("confirm", Verdict::Confirm)];
const EFFECTS: &[(&str, Effects)] =
    &[("read_only", Effects::ReadOnly), ("idempotent", Effects::Idempotent), ("changes", Effects::Changes)];

/// What a node has: a policy that speaks of anything else has a mistake in it.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The agents.
    pub agents: &'a [AgentName],
    /// The tools of all agents; `None` where they are not all known, because an agent's own file has mistakes.
    pub tools: Option<&'a [ToolName]>,
    /// Kinds of personal data that the owner's own recognisers find.
    pub kinds: &'a [Entity],
}

impl Policy {
    /// Reads a policy from a text, as if it stood in `file`.
    ///
    /// # Errors
    /// Every mistake in the text: a name that the node does not have is one.
    pub fn parse(file: &Path, text: &str, names: Names<'_>) -> Result<Self, ConfigError> {
        policy(&Section::parse(file, text)?, names)
    }

    /// Reads a policy's file.
    ///
    /// # Errors
    /// As [`Policy::parse`].
    pub fn load(file: &Path, names: Names<'_>) -> Result<Self, ConfigError> {
        policy(&Section::load(file)?, names)
    }
}

/// What the reading of all parts needs.
struct Reader<'a> {
    names: Names<'a>,
    own: Vec<Label>,
}

fn policy(top: &Section, names: Names<'_>) -> Result<Policy, ConfigError> {
    let mut fields = Fields::of(top);
    let own = fields.texts("labels").unwrap_or_default();
    for label in &own {
        let built_in = Label::BUILT_IN.iter().any(|known| known.name() == label);
        if built_in || !label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
            let hint = "use a name of your own, of a-z, 0-9 and `_`";
            fields.problem("labels", format!("`{label}` cannot be a label of your own"), Some(hint.to_owned()));
        }
    }
    let reader = Reader { names, own: own.into_iter().map(Label::Custom).collect() };
    let plans = fields.table("treat", |f| reader.plans(f, &Plans::default()));
    let agents = fields.named_tables("agents", |name, f| {
        let agent = reader.agent(f, name);
        let plans = f.table("treat", |f| reader.plans(f, &plans));
        agent.map(|name| (name, Arc::new(plans)))
    });
    let (question, tool_sources) = fields.table("sources", |f| {
        let question = f.table("question", |f| reader.source(f));
        let tools = f.named_tables("tools", |name, f| {
            let source = reader.source(f);
            reader.tool(f, name).map(|name| (name, source))
        });
        (question, tools.into_iter().flatten().collect::<BTreeMap<_, _>>())
    });
    let every = every_label(&reader.own);
    let (asker, model, tool_sinks) = fields.table("sinks", |f| {
        let asker = f.table("asker", |f| reader.labels(f, "accepts"));
        let model = f.table("model", |f| reader.labels(f, "accepts"));
        let tools = f.named_tables("tools", |name, f| {
            let accepts = reader.labels(f, "accepts");
            reader.tool(f, name).zip(accepts)
        });
        (asker, model, tools.into_iter().flatten().collect::<BTreeMap<_, _>>())
    });
    let rules = fields.tables("rules", |f| reader.rule(f)).into_iter().flatten().collect();
    let policy = Policy {
        plans: Arc::new(plans),
        agents: agents.into_iter().flatten().collect(),
        question,
        tool_sources,
        asker: asker.unwrap_or_else(|| every.clone()),
        model: model.unwrap_or(every),
        tool_sinks,
        rules,
    };
    fields.finish().map(|()| policy)
}

impl Reader<'_> {
    /// What happens to personal data. `profile` begins anew; what is not said stays as in `base`.
    fn plans(&self, fields: &mut Fields<'_>, base: &Plans) -> Plans {
        let both = plan_of_profile(fields);
        let entities = self.entities(fields);
        let side = |fields: &mut Fields<'_>, key: &str, base: &Plan, both: &Option<Plan>| {
            let plan = both.clone().unwrap_or_else(|| base.clone());
            let plan = entities.iter().fold(plan, |plan, (e, t)| plan.with(*e, *t));
            fields.table(key, |f| {
                let plan = plan_of_profile(f).unwrap_or(plan);
                self.entities(f).into_iter().fold(plan, |plan, (e, t)| plan.with(e, t))
            })
        };
        let inward = side(fields, "in", &base.inward, &both);
        let outward = side(fields, "out", &base.outward, &both);
        let restore_for = self.recipients(fields).unwrap_or_else(|| base.restore_for.clone());
        Plans { inward, outward, restore_for }
    }

    /// The keys that are kinds of personal data.
    fn entities(&self, fields: &mut Fields<'_>) -> Vec<(Entity, Treatment)> {
        let mut treatments = Vec::new();
        // Each is asked for, so that a name that is nearly one gets a hint.
        for entity in Entity::ALL.iter().chain(self.names.kinds).copied() {
            if fields.entry(entity.name()).is_some() {
                treatments.extend(fields.choice(entity.name(), Treatment::ALL).map(|treatment| (entity, treatment)));
            }
        }
        treatments
    }

    fn recipients(&self, fields: &mut Fields<'_>) -> Option<BTreeSet<Recipient>> {
        let texts = fields.texts("restore_for")?;
        let mut all = BTreeSet::new();
        for text in texts {
            match text.strip_prefix("tools.") {
                None if text == "asker" => drop(all.insert(Recipient::Asker)),
                name => match name.and_then(|name| self.known_tool(name)) {
                    Some(tool) => drop(all.insert(Recipient::Tool(tool))),
                    None => self.unknown_place(fields, "restore_for", &text, &["asker"]),
                },
            }
        }
        Some(all)
    }

    fn source(&self, fields: &mut Fields<'_>) -> Source {
        let labels = self.labels(fields, "labels").unwrap_or_default();
        Source { labels, anonymised: fields.boolean("anonymised").unwrap_or(false) }
    }

    fn rule(&self, fields: &mut Fields<'_>) -> Option<Rule> {
        let name = fields.required_text("name", "a refusal names the rule by it");
        let name = name.and_then(|name| match name.parse::<RuleName>() {
            Ok(name) => Some(name),
            Err(error) => {
                fields.problem("name", error.to_string(), None);
                None
            }
        });
        let agents = fields.names::<AgentName>("agents");
        for agent in agents.iter().flatten().filter(|a| !self.names.agents.contains(a)) {
            let known: Vec<&str> = self.names.agents.iter().map(AgentName::as_str).collect();
            let hint = format!("the agents here: {}", known.join(", "));
            fields.problem("agents", format!("there is no agent `{agent}`"), Some(hint));
        }
        let to = fields.texts("to");
        for place in to.iter().flatten() {
            let tool = place.strip_prefix("tools.").is_some_and(|t| self.known_tool(t).is_some());
            if !tool && !["asker", "model", "tools"].contains(&place.as_str()) {
                self.unknown_place(fields, "to", place, &["asker", "model", "tools"]);
            }
        }
        let labels = self.labels(fields, "labels").map(|labels| labels.iter().cloned().collect());
        let effects = fields.texts("effects").map(|texts| {
            let mut all = Vec::new();
            for text in texts {
                match EFFECTS.iter().find(|(word, _)| *word == text) {
                    Some((_, effects)) => all.push(*effects),
                    None => {
                        let hint = "use read_only, idempotent or changes".to_owned();
                        fields.problem("effects", format!("`effects` cannot be {text:?}"), Some(hint));
                    }
                }
            }
            all
        });
        if fields.section().get("then").is_none() {
            fields.problem("then", "`then` is missing", Some("then = \"deny\", \"confirm\" or \"allow\"".to_owned()));
        }
        let verdict = fields.choice("then", VERDICTS)?;
        Some(Rule { name: name?, agents, to, labels, effects, verdict })
    }

    fn labels(&self, fields: &mut Fields<'_>, key: &str) -> Option<Labels> {
        let texts = fields.texts(key)?;
        let mut labels = Vec::new();
        for text in texts {
            match Label::BUILT_IN.iter().chain(&self.own).find(|l| l.name() == text) {
                Some(label) => labels.push(label.clone()),
                None => {
                    let known: Vec<&str> = Label::BUILT_IN.iter().chain(&self.own).map(Label::name).collect();
                    let hint = format!("the labels are {}; list others in `labels` at the top", known.join(", "));
                    fields.problem(key, format!("there is no label `{text}`"), Some(hint));
                }
            }
        }
        Some(labels.into_iter().collect())
    }

    fn agent(&self, fields: &mut Fields<'_>, name: &str) -> Option<AgentName> {
        let known = self.names.agents.iter().find(|a| a.as_str() == name).cloned();
        if known.is_none() {
            let names: Vec<&str> = self.names.agents.iter().map(AgentName::as_str).collect();
            let hint = format!("the agents here: {}", names.join(", "));
            fields.problem("", format!("there is no agent `{name}`"), Some(hint));
        }
        known
    }

    fn tool(&self, fields: &mut Fields<'_>, name: &str) -> Option<ToolName> {
        let known = self.known_tool(name);
        if known.is_none() {
            self.unknown_place(fields, "", &format!("tools.{name}"), &[]);
        }
        known
    }

    fn known_tool(&self, name: &str) -> Option<ToolName> {
        let tool = name.parse::<ToolName>().ok()?;
        self.names.tools.is_none_or(|tools| tools.contains(&tool)).then_some(tool)
    }

    fn unknown_place(&self, fields: &mut Fields<'_>, key: &str, place: &str, others: &[&str]) {
        let tools = self.names.tools.unwrap_or_default().iter().map(|t| format!("tools.{t}"));
        let known: Vec<String> = others.iter().map(|o| (*o).to_owned()).chain(tools).collect();
        fields.problem(key, format!("there is no `{place}` here"), Some(format!("there is: {}", known.join(", "))));
    }
}

fn plan_of_profile(fields: &mut Fields<'_>) -> Option<Plan> {
    fields.choice("profile", Profile::ALL).map(Profile::plan)
}
