//! Holds every reply that a test sees to the description: its status, its content type, and each value in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{Method, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use jsonschema::Validator;
use serde_json::{Value, json};
use tokio_stream::StreamExt;

use crate::bench::bench;

/// The description, in which objects have no property but those that it names.
static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let mut document: Value = serde_json::from_str(edgehold_api::openapi()).unwrap();
    for (name, schema) in document["components"]["schemas"].as_object_mut().unwrap() {
        // These say that there may be more: by what an event is, by what a protocol or a model has.
        if !["CallRecord", "JsonRpcError", "JsonRpcMessage", "OpenAiEvent", "OllamaShown"].contains(&name.as_str()) {
            close(schema);
        }
    }
    document
});

fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if map.contains_key("properties") && !map.contains_key("additionalProperties") && !map.contains_key("$ref")
            {
                map.insert("additionalProperties".into(), false.into());
            }
            map.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

/// The same routes, whose replies are looked at.
pub(crate) fn checked(router: Router) -> Router {
    router.layer(from_fn(async |request: Request, next: Next| {
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        look_at(&method, &path, next.run(request).await).await
    }))
}

async fn look_at(method: &Method, path: &str, response: Response) -> Response {
    let Some(operation) = operation(method, path) else { return response };
    let at = format!("{method} {path}: {}", response.status().as_u16());
    let described = &operation["responses"][response.status().as_str()];
    let described = match described["$ref"].as_str() {
        Some(reference) => DOCUMENT.pointer(reference.trim_start_matches('#')).unwrap(),
        None => described,
    };
    assert!(described.is_object(), "{at} is not described");
    let (head, body) = response.into_parts();
    let kind = head.headers.get(header::CONTENT_TYPE).map(|kind| kind.to_str().unwrap().to_owned()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().to_owned();
    if described["content"].is_null() {
        assert_eq!(kind, "", "{at} has a body");
        return Response::from_parts(head, body);
    }
    let media = &described["content"][&kind];
    assert!(media.is_object(), "{at}: `{kind}` is not described");
    let item = &media["x-item-schema"];
    if item.is_null() {
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        if kind == "application/json" {
            holds(&media["schema"], std::str::from_utf8(&bytes).unwrap(), &at);
        }
        return Response::from_parts(head, Body::from(bytes));
    }
    // As it comes, so that what a test sees of a stream is what there was.
    let (item, mark) = (item.clone(), if kind == "text/event-stream" { "data:" } else { "" });
    let mut rest = String::new();
    let pieces = body.into_data_stream().map(move |piece| {
        let piece = piece?;
        rest += std::str::from_utf8(&piece).unwrap();
        while let Some((line, left)) = rest.split_once('\n') {
            if let Some(data) = line.strip_prefix(mark).map(str::trim).filter(|data| !data.is_empty()) {
                holds(&item, data, &at);
            }
            rest = left.to_owned();
        }
        Ok::<_, axum::Error>(piece)
    });
    Response::from_parts(head, Body::from_stream(pieces))
}

/// The operation that a request asks for.
fn operation(method: &Method, path: &str) -> Option<&'static Value> {
    let asked: Vec<&str> = path.split('/').collect();
    let is = |template: &str| {
        let parts: Vec<&str> = template.split('/').collect();
        parts.len() == asked.len() && parts.iter().zip(&asked).all(|(part, a)| part == a || part.starts_with('{'))
    };
    let (_, methods) = DOCUMENT["paths"].as_object().unwrap().iter().find(|(template, _)| is(template))?;
    methods.get(method.as_str().to_ascii_lowercase())
}

/// Whether a text holds a value of this schema.
fn holds(schema: &Value, text: &str, at: &str) {
    static VALIDATORS: Mutex<BTreeMap<String, Arc<Validator>>> = Mutex::new(BTreeMap::new());
    // The mark at the end of a stream of the OpenAI API is no JSON.
    let value = if text == "[DONE]" { text.into() } else { serde_json::from_str(text).unwrap() };
    let made = || {
        let whole = json!({"allOf": [schema], "components": {"schemas": DOCUMENT["components"]["schemas"]}});
        Arc::new(jsonschema::draft202012::new(&whole).unwrap())
    };
    let mut validators = VALIDATORS.lock().unwrap_or_else(PoisonError::into_inner);
    let validator = Arc::clone(validators.entry(schema.to_string()).or_insert_with(made));
    drop(validators);
    let faults: Vec<String> = validator.iter_errors(&value).map(|e| format!("{e} at {}", e.instance_path())).collect();
    assert!(faults.is_empty(), "{at}: {faults:?}\n{value}");
}

#[test]
fn each_schema_is_one_and_each_reference_leads_somewhere() {
    fn look(value: &Value) {
        match value {
            Value::Object(map) => {
                if let Some(reference) = map.get("$ref").and_then(Value::as_str) {
                    assert!(DOCUMENT.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
                }
                map.values().for_each(look);
            }
            Value::Array(items) => items.iter().for_each(look),
            _ => {}
        }
    }
    look(&DOCUMENT);
    let schemas = DOCUMENT["components"]["schemas"].as_object().unwrap();
    for (name, schema) in schemas {
        assert!(jsonschema::meta::validate(schema).is_ok(), "{name}: {schema}");
    }
    assert!(["Answer", "Ask", "OpenAiChat", "OllamaChat"].iter().all(|name| schemas.contains_key(*name)));
}

#[test]
fn every_operation_has_a_name_of_its_own_and_says_how_it_fails() {
    let paths = DOCUMENT["paths"].as_object().unwrap();
    let operations: Vec<&Value> = paths.values().flat_map(|methods| methods.as_object().unwrap().values()).collect();
    let names: BTreeSet<&str> = operations.iter().map(|o| o["operationId"].as_str().unwrap()).collect();
    assert_eq!(names.len(), operations.len());
    for operation in operations {
        let has = |status: &str| !operation["responses"][status].is_null();
        let locked = operation["security"] != json!([]);
        assert!(has("403") && has("504"), "{operation}");
        assert_eq!((has("401"), has("429")), (locked, locked), "{operation}");
        assert!(operation["requestBody"].is_null() || ["400", "413", "415"].into_iter().all(has), "{operation}");
    }
}

#[tokio::test]
async fn the_routes_are_those_of_the_description() {
    let bench = bench(false, Vec::new());
    for (path, methods) in DOCUMENT["paths"].as_object().unwrap() {
        // A method that no route has is told those that it has.
        let request = Request::builder().method("TRACE").uri(path.replace(['{', '}'], "")).body(Body::empty()).unwrap();
        let reply = bench.send(request).await;
        assert_eq!(reply.status(), 405, "{path}");
        let allowed = reply.headers()[header::ALLOW].to_str().unwrap().to_ascii_lowercase();
        let allowed: BTreeSet<&str> = allowed.split(',').map(str::trim).filter(|method| *method != "head").collect();
        assert_eq!(allowed, methods.as_object().unwrap().keys().map(String::as_str).collect(), "{path}");
    }
    let source = [include_str!("../../src/lib.rs"), include_str!("../../src/mcp/http.rs")].concat();
    let routed: BTreeSet<&str> = source.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    // The page's own files are no interface.
    let is_page = |route: &&str| *route == "/" || route.starts_with("/page.");
    let described = DOCUMENT["paths"].as_object().unwrap().keys().map(String::as_str);
    assert_eq!(described.collect::<BTreeSet<_>>(), routed.into_iter().filter(|route| !is_page(route)).collect());
}
