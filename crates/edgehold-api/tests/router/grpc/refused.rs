//! What is refused, and how a client hears of it.

use axum::body::Body;
use axum::http::Request;
use hyper_util::rt::TokioIo;
use tonic::codegen::http::uri::PathAndQuery;
use tonic::{Code, Status};
use tonic_prost::ProstCodec;

use super::client::{AskEvent, AskRequest};
use super::node::{Node, codes, node};
use super::service::question;
use crate::bench::call;

/// Another reading of a question.
#[derive(Clone, PartialEq, prost::Message)]
struct Other {
    #[prost(string, tag = "1")]
    user_input: String,
    #[prost(string, tag = "99")]
    beyond: String,
}

/// No question at all.
#[derive(Clone, PartialEq, prost::Message)]
struct Wrong {
    #[prost(uint32, tag = "1")]
    user_input: u32,
}

async fn sent<M: prost::Message + 'static>(node: &Node, path: &'static str, message: M) -> Status {
    let mut client = tonic::client::Grpc::new(node.channel.clone());
    client.ready().await.unwrap();
    let (request, path) = (tonic::Request::new(message), PathAndQuery::from_static(path));
    client.unary(request, path, ProstCodec::<M, AskEvent>::default()).await.unwrap_err()
}

#[tokio::test]
async fn what_cannot_be_asked_has_a_status_and_a_stable_code() {
    let node = node(vec![], false, "").await;
    let question = question("How warm is it?");
    for (request, expected) in [
        (AskRequest { agent: Some("nobody".into()), ..question.clone() }, (Code::NotFound, "agent_unknown")),
        (
            AskRequest { agent: Some("no one!".into()), ..question.clone() },
            (Code::InvalidArgument, "agent_name_invalid"),
        ),
        (AskRequest { user_input: String::new(), ..question.clone() }, (Code::InvalidArgument, "input_empty")),
        (AskRequest { priority: 9, ..question.clone() }, (Code::InvalidArgument, "priority_unknown")),
        (AskRequest { session: Some("x".into()), ..question.clone() }, (Code::NotFound, "session_unknown")),
        (AskRequest { user_input: "x".repeat(5000), ..question.clone() }, (Code::ResourceExhausted, "body_too_large")),
    ] {
        let status = match node.client().ask(request).await {
            Err(status) => status,
            Ok(reply) => {
                let mut stream = reply.into_inner();
                loop {
                    if let Err(status) = stream.message().await {
                        break status;
                    }
                }
            }
        };
        assert_eq!(codes(&status), expected, "{status}");
    }
}

#[tokio::test]
async fn an_error_within_a_turn_ends_its_stream_with_code_and_hint() {
    let node = node(vec![call()], true, "").await;
    let mut stream = node.client().ask(question("How warm is the hall?")).await.unwrap().into_inner();
    let status = loop {
        match stream.message().await {
            Ok(event) => assert!(event.is_some(), "it ended well"),
            Err(status) => break status,
        }
    };
    assert_eq!(codes(&status), (Code::Unavailable, "sensor_gone"));
    assert_eq!(status.message(), "the sensor is gone; plug it in");
}

#[tokio::test]
async fn a_message_that_is_none_and_a_field_that_is_not_known_are_refused() {
    let node = node(vec![], false, "").await;
    let ask = "/edgehold.v1.Edgehold/Ask";
    let known = Other { user_input: "Hello?".into(), beyond: "x".into() };
    assert_eq!(codes(&sent(&node, ask, known).await), (Code::InvalidArgument, "field_unknown"));
    assert_eq!(codes(&sent(&node, ask, Wrong { user_input: 7 }).await), (Code::InvalidArgument, "message_invalid"));
    for (path, code) in [
        ("/edgehold.v1.Edgehold/Nothing", "not_implemented"),
        ("/edgehold.v2.Edgehold/Ask", "route_unknown"),
        ("/healthz", "method_not_allowed"),
    ] {
        let status = sent(&node, path, Wrong { user_input: 7 }).await;
        assert_eq!(codes(&status), (Code::Unimplemented, code), "{path}: {status}");
    }
}

#[tokio::test]
async fn another_kind_of_content_is_refused_as_http_does_it() {
    let node = node(vec![], false, "").await;
    let stream = TokioIo::new(tokio::net::TcpStream::connect(node.address).await.unwrap());
    let (mut client, connection) = hyper::client::conn::http1::handshake(stream).await.unwrap();
    tokio::spawn(connection);
    let request = Request::post("/edgehold.v1.Edgehold/ListAgents").header("host", node.address.to_string());
    let request = request.header("content-type", "text/plain").body(Body::from("\0\0\0\0\0")).unwrap();
    let reply = client.send_request(request).await.unwrap();
    assert_eq!(reply.status(), 415);
}
