//! The lock in front of the service.

use tonic::metadata::MetadataValue;
use tonic::{Code, Request};
use tonic_health::pb::HealthCheckRequest;
use tonic_health::pb::health_check_response::ServingStatus;
use tonic_health::pb::health_client::HealthClient;
use tonic_reflection::pb::v1::server_reflection_client::ServerReflectionClient;
use tonic_reflection::pb::v1::server_reflection_request::MessageRequest;
use tonic_reflection::pb::v1::server_reflection_response::MessageResponse;
use tonic_reflection::pb::v1::{ServerReflectionRequest, ServiceResponse};

use super::client::{ListAgentsRequest, PublishRequest};
use super::node::{codes, node};

fn with<T>(message: T, token: &str) -> Request<T> {
    let mut request = Request::new(message);
    request.metadata_mut().insert("authorization", MetadataValue::try_from(format!("Bearer {token}")).unwrap());
    request
}

#[tokio::test]
async fn the_lock_answers_with_a_status() {
    let node = node(vec![], false, "").await;
    let asking = node.tokens.add("asks", &"ask".parse().unwrap(), None).unwrap().secret;
    let mut client = node.client();
    let missing = client.list_agents(ListAgentsRequest {}).await.unwrap_err();
    assert_eq!(codes(&missing), (Code::Unauthenticated, "token_missing"));
    assert!(missing.message().contains("edgehold tokens add"), "{missing}");
    let good = client.list_agents(with(ListAgentsRequest {}, &asking)).await.unwrap();
    assert_eq!(good.into_inner().agents.len(), 1);
    let beyond = client.publish(with(PublishRequest::default(), &asking)).await.unwrap_err();
    assert_eq!(codes(&beyond), (Code::PermissionDenied, "scope_missing"));
    assert_eq!(node.refused.lock().unwrap()[..], ["token_missing", "scope_missing"]);

    for _ in 0..10 {
        let wrong = client.list_agents(with(ListAgentsRequest {}, "eh_nothing")).await.unwrap_err();
        assert_eq!(codes(&wrong), (Code::Unauthenticated, "token_wrong"));
    }
    let waits = client.list_agents(with(ListAgentsRequest {}, "eh_nothing")).await.unwrap_err();
    assert_eq!(codes(&waits), (Code::ResourceExhausted, "too_many_attempts"));
    assert!(waits.metadata().contains_key("retry-after"), "{waits:?}");
}

#[tokio::test]
async fn health_needs_no_token() {
    let node = node(vec![], false, "").await;
    node.tokens.add("asks", &"ask".parse().unwrap(), None).unwrap();
    let mut health = HealthClient::new(node.channel.clone());
    let service = |service: &str| HealthCheckRequest { service: service.to_owned() };
    for name in ["", "edgehold.v1.Edgehold"] {
        let reply = health.check(service(name)).await.unwrap().into_inner();
        assert_eq!(reply.status(), ServingStatus::Serving, "{name}");
    }
    let unknown = health.check(service("other")).await.unwrap_err();
    assert_eq!(codes(&unknown), (Code::NotFound, "service_unknown"));
    let mut watched = health.watch(service("other")).await.unwrap().into_inner();
    assert_eq!(watched.message().await.unwrap().unwrap().status(), ServingStatus::ServiceUnknown);
}

#[tokio::test]
async fn reflection_needs_a_token_where_the_service_does() {
    let node = node(vec![], false, "").await;
    let secret = node.tokens.add("asks", &"ask".parse().unwrap(), None).unwrap().secret;
    let mut reflection = ServerReflectionClient::new(node.channel.clone());
    let message_request = Some(MessageRequest::ListServices(String::new()));
    let listing = || {
        tokio_stream::once(ServerReflectionRequest { host: String::new(), message_request: message_request.clone() })
    };
    let missing = reflection.server_reflection_info(listing()).await.unwrap_err();
    assert_eq!(codes(&missing), (Code::Unauthenticated, "token_missing"));
    let mut told = reflection.server_reflection_info(with(listing(), &secret)).await.unwrap().into_inner();
    let Some(MessageResponse::ListServicesResponse(list)) = told.message().await.unwrap().unwrap().message_response
    else {
        panic!("no list")
    };
    let names: Vec<String> = list.service.into_iter().map(|ServiceResponse { name }| name).collect();
    assert!(
        ["edgehold.v1.Edgehold", "grpc.health.v1.Health"].iter().all(|n| names.iter().any(|m| m == n)),
        "{names:?}"
    );
}
