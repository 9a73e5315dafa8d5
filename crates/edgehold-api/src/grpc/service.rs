//! The service: each call finds out who asks, and does what the route of the same name does.

use std::pin::Pin;

use axum::http::StatusCode;
use edgehold_events::Door as Entrance;
use tokio_stream::Stream;
use tonic::{Request, Response, Status};

use super::proto::approve_reply::Outcome;
use super::proto::edgehold_server::Edgehold;
use super::{agents as agent, approvals as approval, events as event, proto, turn, watch as feed};
use crate::ask::Asked;
use crate::ask::stream::run;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::{Door, Peer, agents, approvals, events, watch};

/// What answers.
pub(super) struct Answering(pub(super) Door);

type Told<T> = Pin<Box<dyn Stream<Item = Result<T, Status>> + Send>>;

/// Who asks. The lock has put it there, so whoever is not known has come past it.
fn caller<T>(request: &Request<T>) -> Result<Caller, ApiError> {
    let missing = || ApiError::new(StatusCode::UNAUTHORIZED, "token_missing", "a token is needed", None);
    request.extensions().get::<Caller>().cloned().ok_or_else(missing)
}

#[tonic::async_trait]
impl Edgehold for Answering {
    type AskStream = Told<proto::AskEvent>;
    type WatchStream = Told<proto::WatchEvent>;

    async fn ask(&self, request: Request<proto::AskRequest>) -> Result<Response<Self::AskStream>, Status> {
        let (caller, peer) = (caller(&request)?, request.extensions().get::<Peer>().cloned());
        let asked = Asked::read(turn::body(request.into_inner())?, "grpc")?.by(&self.0, &caller, peer.as_ref())?;
        let events = run(self.0.clone(), asked, |happening| vec![turn::written(happening)]);
        Ok(Response::new(Box::pin(events)))
    }

    async fn publish(&self, request: Request<proto::PublishRequest>) -> Result<Response<proto::PublishReply>, Status> {
        let intake = events::may_publish(&self.0, &caller(&request)?)?;
        let taken = events::publish(intake, event::read(&request.get_ref().events)?, Entrance::Grpc).await?;
        Ok(Response::new(proto::PublishReply { taken: taken.into_iter().map(event::written).collect() }))
    }

    async fn watch(&self, request: Request<proto::WatchRequest>) -> Result<Response<Self::WatchStream>, Status> {
        let events = watch::told(&self.0, &caller(&request)?, |event| Ok(feed::written(event)))?;
        Ok(Response::new(Box::pin(events)))
    }

    async fn list_agents(
        &self,
        request: Request<proto::ListAgentsRequest>,
    ) -> Result<Response<proto::ListAgentsReply>, Status> {
        let seen = agents::seen(&self.0, &caller(&request)?);
        Ok(Response::new(proto::ListAgentsReply { agents: seen.into_iter().map(agent::written).collect() }))
    }

    async fn list_approvals(
        &self,
        request: Request<proto::ListApprovalsRequest>,
    ) -> Result<Response<proto::ListApprovalsReply>, Status> {
        let seen = approvals::seen(&self.0, &caller(&request)?)?;
        Ok(Response::new(proto::ListApprovalsReply { approvals: seen.into_iter().map(approval::written).collect() }))
    }

    async fn approve(&self, request: Request<proto::ApproveRequest>) -> Result<Response<proto::ApproveReply>, Status> {
        let caller = caller(&request)?;
        let proto::ApproveRequest { id, approve } = request.into_inner();
        let outcome = match approve {
            Some(true) => Outcome::Approved(approval::made(approvals::make(self.0.clone(), &caller, id).await?)),
            Some(false) => {
                approvals::refuse(&self.0, &caller, &id)?;
                Outcome::Denied(proto::Denied { id })
            }
            None => {
                let message = "`approve` must be true or false";
                return Err(ApiError::new(StatusCode::BAD_REQUEST, "approve_missing", message, None).into());
            }
        };
        Ok(Response::new(proto::ApproveReply { outcome: Some(outcome) }))
    }
}
