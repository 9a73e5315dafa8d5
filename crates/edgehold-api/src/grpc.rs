//! gRPC, at the same address and behind the same lock: `proto/edgehold.proto` is what is spoken.
//!
//! The service means what the routes of the same names mean. Health needs no token; reflection needs any that is good. What
//! the lock and the limits refuse reaches a gRPC client as a status: [`translate`].

mod agents;
mod approvals;
mod codec;
mod events;
mod health;
mod service;
mod status;
mod turn;
mod watch;

pub(crate) use status::translate;

use std::convert::Infallible;

use axum::Router;
use axum::extract::Request;
use axum::response::IntoResponse;
use tonic::server::NamedService;
use tonic_health::pb::health_server::HealthServer;
use tower::Service;

use crate::Door;
use proto::edgehold_server::EdgeholdServer;

/// What `build.rs` makes of `proto/edgehold.proto`.
#[allow(missing_docs, unreachable_pub, clippy::all, clippy::pedantic, reason = "another program wrote it")]
mod proto {
    include!(concat!(env!("OUT_DIR"), "/server/edgehold.v1.rs"));
}

/// The description of the service, as reflection gives it out.
static DESCRIPTION: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/edgehold.binpb"));

/// What is behind the lock. The largest message is the largest body.
pub(crate) fn guarded(door: &Door, max_bytes: usize) -> Router<Door> {
    let service = EdgeholdServer::new(service::Answering(door.clone())).max_decoding_message_size(max_bytes);
    let mut router = at(Router::new(), service);
    let builder = || {
        tonic_reflection::server::Builder::configure()
            .register_encoded_file_descriptor_set(DESCRIPTION)
            .register_encoded_file_descriptor_set(tonic_health::pb::FILE_DESCRIPTOR_SET)
    };
    // Both descriptions are made with the program, so a test that reflects has seen that they can be read.
    match (builder().build_v1(), builder().build_v1alpha()) {
        (Ok(v1), Ok(v1alpha)) => {
            router = at(router, v1.max_decoding_message_size(max_bytes));
            router = at(router, v1alpha.max_decoding_message_size(max_bytes));
        }
        (Err(error), _) | (_, Err(error)) => tracing::error!(target: "edgehold", "no gRPC reflection: {error}"),
    }
    router.route_layer(axum::middleware::from_fn(status::finish))
}

/// What needs no token.
pub(crate) fn open(max_bytes: usize) -> Router<Door> {
    let router = at(Router::new(), HealthServer::new(health::Ready).max_decoding_message_size(max_bytes));
    router.route_layer(axum::middleware::from_fn(status::finish))
}

fn at<S>(router: Router<Door>, service: S) -> Router<Door>
where
    S: NamedService + Service<Request, Error = Infallible> + Clone + Send + Sync + 'static,
    S::Response: IntoResponse,
    S::Future: Send + 'static,
{
    router.route_service(&format!("/{}/{{method}}", S::NAME), service)
}
