//! Tools that a caller brings, in the form that OpenAI and Ollama share.

use edgehold_guard::Raw;
use edgehold_orchestrator::Calling;
use edgehold_types::ToolName;
use serde_json::{Map, Value, json};

use super::{Unfit, only, raw};

/// More tools than any prompt has room for.
const MOST_TOOLS: usize = 128;

/// The list of `tools`: each `{"type": "function", "function": {name, description, parameters}}`, or flat, with these beside
/// `type`.
pub(crate) fn tools(value: Option<&Value>) -> Result<Vec<(ToolName, Raw<Value>)>, Unfit> {
    match value {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(tools)) if tools.len() <= MOST_TOOLS => {
            tools.iter().enumerate().map(|(i, tool)| self::tool(tool, &format!("tools.{i}"))).collect()
        }
        Some(Value::Array(_)) => Err(Unfit::value("tools", format!("there are more than {MOST_TOOLS} tools"))),
        Some(_) => Err(Unfit::value("tools", "`tools` must be a list")),
    }
}

fn tool(tool: &Value, at: &str) -> Result<(ToolName, Raw<Value>), Unfit> {
    let Value::Object(outer) = tool else { return Err(Unfit::value(at, "a tool must be an object")) };
    let kind = outer.get("type").map_or(Some("function"), Value::as_str);
    if kind != Some("function") {
        let message = "only tools of the type `function` are taken: nothing is run for a caller but what the agent has";
        return Err(Unfit::new("unsupported_value", &format!("{at}.type"), message));
    }
    let function = match outer.get("function") {
        Some(Value::Object(function)) => {
            only(outer, &["type", "function"], at)?;
            function
        }
        Some(_) => return Err(Unfit::value(&format!("{at}.function"), "`function` must be an object")),
        None => outer,
    };
    only(function, &["type", "name", "description", "parameters", "strict"], at)?;
    let name = name(function.get("name"), &format!("{at}.name"))?;
    let description = match function.get("description") {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(_) => return Err(Unfit::value(&format!("{at}.description"), "`description` must be a text")),
    };
    let parameters = match function.get("parameters") {
        None | Some(Value::Null) => json!({"type": "object", "properties": {}}),
        Some(Value::Object(schema)) => schema_of_object(schema),
        Some(_) => return Err(Unfit::value(&format!("{at}.parameters"), "`parameters` must be a JSON schema")),
    };
    Ok((name, raw(json!({"description": description, "parameters": parameters}))))
}

/// Arguments are an object, also where a schema takes that for granted.
fn schema_of_object(schema: &Map<String, Value>) -> Value {
    let mut schema = schema.clone();
    schema.entry("type").or_insert_with(|| "object".into());
    Value::Object(schema)
}

/// A tool's name.
pub(crate) fn name(value: Option<&Value>, at: &str) -> Result<ToolName, Unfit> {
    let name = value.and_then(Value::as_str).ok_or_else(|| Unfit::value(at, "a tool needs a `name`"))?;
    name.parse().map_err(|e| Unfit::value(at, format!("{e}")))
}

/// `tool_choice`: `auto`, `none`, `required`, one function, or those of `allowed_tools`. `tools` are the names of those that
/// were brought.
pub(crate) fn choice(value: Option<&Value>, tools: &[ToolName]) -> Result<Calling, Unfit> {
    let at = "tool_choice";
    let calling = match value {
        None | Some(Value::Null) => return Ok(Calling::default()),
        Some(Value::String(word)) => mode(word)?,
        Some(Value::Object(map)) => match map.get("type").and_then(Value::as_str) {
            Some("function") => {
                let named = map.get("function").map_or(map.get("name"), |f| f.get("name"));
                Calling { among: Some(vec![name(named, "tool_choice.name")?]), must: true, one: false }
            }
            Some("allowed_tools") => {
                let inner = map.get("allowed_tools").and_then(Value::as_object).unwrap_or(map);
                let word = inner.get("mode").and_then(Value::as_str).unwrap_or("auto");
                let listed = inner.get("tools").and_then(Value::as_array);
                let listed = listed.ok_or_else(|| Unfit::value(at, "`allowed_tools` needs a list of `tools`"))?;
                let each =
                    |t: &Value| name(t.get("function").map_or(t.get("name"), |f| f.get("name")), "tool_choice.tools");
                Calling { among: Some(listed.iter().map(each).collect::<Result<_, _>>()?), ..mode(word)? }
            }
            _ => return Err(Unfit::value(at, "`tool_choice` is of the type `function` or `allowed_tools`")),
        },
        Some(_) => return Err(Unfit::value(at, "`tool_choice` must be a word or an object")),
    };
    let missing = calling.among.iter().flatten().find(|name| !tools.contains(name));
    if let Some(name) = missing {
        return Err(Unfit::value(at, format!("`tools` has no `{name}`")));
    }
    if calling.must && tools.is_empty() {
        return Err(Unfit::value(at, "a call can only be required of `tools` that are brought"));
    }
    Ok(calling)
}

fn mode(word: &str) -> Result<Calling, Unfit> {
    match word {
        "auto" => Ok(Calling::default()),
        "none" => Ok(Calling { among: Some(Vec::new()), ..Calling::default() }),
        "required" => Ok(Calling { must: true, ..Calling::default() }),
        _ => Err(Unfit::value("tool_choice", "`tool_choice` is `auto`, `none`, `required` or names tools")),
    }
}

/// The arguments of a call, as a text that holds an object or as the object itself.
pub(crate) fn arguments(value: Option<&Value>, at: &str) -> Result<Value, Unfit> {
    let read = match value {
        Some(Value::String(text)) => serde_json::from_str(text).ok(),
        Some(other) => Some(other.clone()),
        None => None,
    };
    let wrong = || Unfit::value(at, "`arguments` must be a JSON object");
    read.filter(Value::is_object).ok_or_else(wrong)
}

/// What a tool returned: JSON where it is JSON, words otherwise.
pub(crate) fn result(text: String) -> Value {
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}
