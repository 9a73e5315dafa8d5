//! What must come next.

use edgehold_guard::{Guard, GuardError, Raw};
use edgehold_types::{Labels, ToolName, ToolSpec};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value, json};

use crate::suite::Mistake;

/// One right answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Expectation {
    /// These calls, in any order.
    Calls(Vec<ExpectedCall>),
    /// A refusal.
    Refuse,
    /// A question back.
    Ask,
    /// A plain answer.
    Answer {
        /// Texts that must be in it; case and white space do not count.
        contains: Vec<String>,
        /// The whole of it.
        equals: Option<String>,
    },
}

/// One call.
#[derive(Debug, Clone, PartialEq)]
pub struct ExpectedCall {
    /// The tool.
    pub name: ToolName,
    /// Its arguments.
    pub arguments: Vec<(String, Accepted)>,
}

/// What an argument may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// Its values.
    pub any: Vec<Value>,
    /// Whether it may be left out.
    pub optional: bool,
}

/// As a suite has it.
impl Serialize for Expectation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = match self {
            Self::Calls(calls) => json!({"calls": calls.iter().map(ExpectedCall::json).collect::<Vec<_>>()}),
            Self::Refuse => json!({"refuse": true}),
            Self::Ask => json!({"ask": true}),
            Self::Answer { contains, equals: None } => json!({"answer": {"contains": contains}}),
            Self::Answer { contains, equals } => json!({"answer": {"contains": contains, "equals": equals}}),
        };
        value.serialize(serializer)
    }
}

impl ExpectedCall {
    fn json(&self) -> Value {
        let value = |accepted: &Accepted| match (&accepted.any[..], accepted.optional) {
            ([only], false) => only.clone(),
            (any, false) => json!({"any": any}),
            (any, true) => json!({"any": any, "optional": true}),
        };
        let arguments: Map<String, Value> = self.arguments.iter().map(|(k, a)| (k.clone(), value(a))).collect();
        json!({"name": self.name, "arguments": arguments})
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    calls: Option<Vec<WrittenCall>>,
    refuse: Option<bool>,
    ask: Option<bool>,
    answer: Option<WrittenAnswer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCall {
    name: String,
    #[serde(default)]
    arguments: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAnswer {
    #[serde(default)]
    contains: Vec<String>,
    equals: Option<String>,
}

/// Reads one expectation, or a list of them.
pub(crate) fn read(guard: &Guard, value: Value, tools: &[ToolSpec]) -> Result<Vec<Expectation>, Mistake> {
    let list = match value {
        Value::Array(list) if list.is_empty() => return Err(Mistake::Expect("nothing is right".into())),
        Value::Array(list) => list,
        one => vec![one],
    };
    list.into_iter().map(|value| one(guard, value, tools)).collect()
}

fn one(guard: &Guard, value: Value, tools: &[ToolSpec]) -> Result<Expectation, Mistake> {
    let written: Written = serde_json::from_value(value).map_err(|e| Mistake::Expect(e.to_string()))?;
    match written {
        Written { calls: Some(calls), refuse: None, ask: None, answer: None } => {
            if calls.is_empty() {
                return Err(Mistake::Expect("`calls` is empty; a request that is declined has `refuse`".into()));
            }
            let calls = calls.into_iter().map(|c| call(guard, c, tools)).collect::<Result<_, _>>()?;
            Ok(Expectation::Calls(calls))
        }
        Written { calls: None, refuse: Some(true), ask: None, answer: None } => Ok(Expectation::Refuse),
        Written { calls: None, refuse: None, ask: Some(true), answer: None } => Ok(Expectation::Ask),
        Written { calls: None, refuse: None, ask: None, answer: Some(WrittenAnswer { contains, equals }) } => {
            // What the model says is treated by the guard before it is compared.
            let treated =
                |text| Ok::<_, GuardError>(guard.release(Raw::new(text, Labels::default()))?.value.into_inner());
            let contains = contains.into_iter().map(treated).collect::<Result<_, _>>()?;
            Ok(Expectation::Answer { contains, equals: equals.map(treated).transpose()? })
        }
        _ => Err(Mistake::Expect("one of `calls`, `refuse`: true, `ask`: true and `answer`".into())),
    }
}

fn call(guard: &Guard, call: WrittenCall, tools: &[ToolSpec]) -> Result<ExpectedCall, Mistake> {
    let name: ToolName = call.name.parse()?;
    let Some(tool) = tools.iter().find(|t| t.name == name) else {
        return Err(Mistake::Expect(format!("`{name}` is not among the tools")));
    };
    let known = tool.parameters.get("properties").and_then(Value::as_object);
    let open = tool.parameters.as_object().is_some_and(|s| s.contains_key("anyOf") || s.contains_key("$ref"));
    let mut arguments = Vec::new();
    for (key, value) in call.arguments {
        if !open && known.is_none_or(|k| !k.contains_key(&key)) {
            return Err(Mistake::Expect(format!("`{name}` has no parameter `{key}`")));
        }
        let (any, optional) =
            alternatives(&value).map_or_else(|| (vec![value.clone()], false), |(a, o)| (a.to_vec(), o));
        if any.is_empty() {
            return Err(Mistake::Expect(format!("`{key}` of `{name}`: `any` is empty")));
        }
        arguments.push((key, Accepted { any: with_treated(guard, any)?, optional }));
    }
    Ok(ExpectedCall { name, arguments })
}

/// The values of `{"any": […], "optional": …}`, if it is that.
pub(crate) fn alternatives(value: &Value) -> Option<(&[Value], bool)> {
    let map = value.as_object()?;
    let any = map.get("any")?.as_array()?;
    let optional = match map.get("optional") {
        None => false,
        Some(o) => o.as_bool()?,
    };
    (map.len() == 1 + usize::from(map.contains_key("optional"))).then_some((any.as_slice(), optional))
}

/// What a value looks like when the guard has treated it is right, too: a model that was shown `[email]` can say no
/// more.
fn with_treated(guard: &Guard, any: Vec<Value>) -> Result<Vec<Value>, Mistake> {
    let mut all = any.clone();
    for value in any {
        let treated = guard.release_json(Raw::new(value.clone(), Labels::default()))?.value.into_inner();
        if treated != value {
            all.push(treated);
        }
    }
    Ok(all)
}
