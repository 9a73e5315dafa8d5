//! `POST /v1/embeddings`.

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use edgehold_model::Embedder;
use serde_json::{Value, json};

use crate::bench::{Bench, bench};

async fn post(bench: &Bench, body: Value) -> (StatusCode, HeaderMap, Value) {
    let request = Request::post("/v1/embeddings").header("content-type", "application/json");
    let response = bench.send(request.body(Body::from(body.to_string())).unwrap()).await;
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, serde_json::from_slice(&bytes).unwrap())
}

/// The numbers of a vector in base64.
fn numbers(text: &str) -> Vec<f32> {
    use base64::Engine;
    let bytes = base64::engine::general_purpose::STANDARD.decode(text).unwrap();
    bytes.chunks(4).map(|four| f32::from_le_bytes(four.try_into().unwrap())).collect()
}

#[tokio::test]
async fn texts_become_vectors_in_either_form() {
    let bench = bench(false, vec![]);
    let texts = json!(["it is warm", "mail ann@example.org"]);
    let body = json!({"model": "device", "input": texts, "user": "u1", "dimensions": bench.model.dimensions()});
    let (status, headers, floats) = post(&bench, body).await;
    assert_eq!(status, StatusCode::OK, "{floats}");
    assert_eq!(headers["x-edgehold-ignored"], "user");
    assert_eq!((&floats["object"], &floats["model"]), (&json!("list"), &json!("device")));
    assert_eq!(floats["usage"], json!({"prompt_tokens": 5, "total_tokens": 5}));
    assert_eq!((&floats["data"][1]["index"], &floats["data"][1]["object"]), (&json!(1), &json!("embedding")));
    // The guard has seen the texts like questions.
    assert_eq!(bench.model.embedded(), ["it is warm", "mail [email]"]);
    let (status, _, coded) =
        post(&bench, json!({"model": "device", "input": texts, "encoding_format": "base64"})).await;
    assert_eq!(status, StatusCode::OK, "{coded}");
    for i in 0..2 {
        let floats: Vec<f32> = serde_json::from_value(floats["data"][i]["embedding"].clone()).unwrap();
        assert_eq!(numbers(coded["data"][i]["embedding"].as_str().unwrap()), floats);
        assert_eq!(floats.len(), bench.model.dimensions() as usize);
    }
    let (_, _, one) = post(&bench, json!({"model": "edgehold", "input": "it is warm"})).await;
    assert_eq!(one["data"].as_array().map(Vec::len), Some(1));
    assert_eq!(one["data"][0]["embedding"], floats["data"][0]["embedding"]);
    assert_eq!(bench.outcomes(3).await, ["embeddings"; 3]);
}

#[tokio::test]
async fn what_cannot_be_done_is_refused_with_the_field_and_the_reason() {
    let bench = bench(false, vec![]);
    let cases = [
        ("input", json!([1, 2, 3]), "unsupported_value", "input"),
        ("input", json!([[1, 2], [3]]), "unsupported_value", "input"),
        ("input", json!([]), "invalid_value", "input"),
        ("input", json!(["a", " "]), "invalid_value", "input.1"),
        ("input", json!(["a", {}]), "invalid_value", "input.1"),
        ("input", json!(vec!["a"; 257]), "invalid_value", "input"),
        ("input", Value::Null, "invalid_value", "input"),
        ("encoding_format", json!("int8"), "invalid_value", "encoding_format"),
        ("dimensions", json!(3), "unsupported_value", "dimensions"),
        ("dimensions", json!("3"), "invalid_value", "dimensions"),
        ("model", json!(""), "invalid_value", "model"),
        ("sauce", json!("hot"), "unknown_parameter", "sauce"),
    ];
    for (field, value, code, param) in cases {
        let mut body = json!({"model": "device", "input": "it is warm"});
        body[field] = value;
        let (status, _, error) = post(&bench, body).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{field}: {error}");
        let error = &error["error"];
        assert_eq!(error["code"], code, "{error}");
        if field != "model" {
            assert_eq!(error["param"], param, "{error}");
        }
        assert_eq!(error["type"], "invalid_request_error");
    }
    let (status, _, error) = post(&bench, json!({"model": "gpt-4", "input": "a"})).await;
    assert_eq!((status, &error["error"]["code"]), (StatusCode::NOT_FOUND, &json!("model_not_found")));
    assert!(bench.model.embedded().is_empty());
}
