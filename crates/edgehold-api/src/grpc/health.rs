//! `grpc.health.v1`: as `/readyz`.

use axum::http::StatusCode;
use tokio_stream::{Once, StreamExt, once};
use tonic::server::NamedService;
use tonic::{Request, Response, Status};
use tonic_health::pb::health_check_response::ServingStatus;
use tonic_health::pb::health_server::Health;
use tonic_health::pb::{HealthCheckRequest, HealthCheckResponse};

use super::proto::edgehold_server::EdgeholdServer;
use super::service::Answering;
use crate::error::ApiError;

/// The door is open and the agents are loaded: there is no answer before that, and none after.
pub(super) struct Ready;

fn status(service: &str) -> ServingStatus {
    match service {
        "" => ServingStatus::Serving,
        name if name == EdgeholdServer::<Answering>::NAME => ServingStatus::Serving,
        _ => ServingStatus::ServiceUnknown,
    }
}

fn said(status: ServingStatus) -> HealthCheckResponse {
    HealthCheckResponse { status: status.into() }
}

#[tonic::async_trait]
impl Health for Ready {
    type WatchStream = tokio_stream::adapters::Chain<
        Once<Result<HealthCheckResponse, Status>>,
        tokio_stream::Pending<Result<HealthCheckResponse, Status>>,
    >;

    async fn check(&self, request: Request<HealthCheckRequest>) -> Result<Response<HealthCheckResponse>, Status> {
        match status(&request.get_ref().service) {
            ServingStatus::ServiceUnknown => {
                Err(ApiError::new(StatusCode::NOT_FOUND, "service_unknown", "there is no such service", None).into())
            }
            known => Ok(Response::new(said(known))),
        }
    }

    /// It stays as it is for as long as the connection stands.
    async fn watch(&self, request: Request<HealthCheckRequest>) -> Result<Response<Self::WatchStream>, Status> {
        let first = once(Ok(said(status(&request.get_ref().service))));
        Ok(Response::new(first.chain(tokio_stream::pending())))
    }
}
