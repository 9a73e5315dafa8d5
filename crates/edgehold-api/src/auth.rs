//! Who may come in.
//!
//! [`identify`] finds out once who sends a request, by the token that is shown; [`require`] lets nobody else to the routes
//! behind it. While no token was ever made, this machine's own processes are let in.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use edgehold_access::{AccessError, Grants, Known, SECRET_PREFIX, Tokens};

use crate::caller::{Caller, SCOPE_MISSING};
use crate::error::{ApiError, Code};
use crate::site;
use crate::token::shown;
use crate::{Door, Peer};

/// Whoever sends a request, as far as it tells.
#[derive(Clone)]
pub(crate) enum Identity {
    /// Somebody with a token.
    Known(Caller),
    /// No token was shown.
    Nobody,
    /// A token was shown that nothing here asks for.
    Open,
    /// The token is not one, or not any more.
    Wrong,
    /// The address has shown too many wrong ones, and none is looked at for so long.
    Waits(Duration),
    /// Nobody can tell.
    Unavailable(Arc<AccessError>),
}

/// Finds out who sends a request.
pub(crate) async fn identify(State(door): State<Door>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<Peer>().cloned();
    let identity = match shown(request.headers()) {
        None => Identity::Nobody,
        Some(secret) => door.look_at(secret.to_owned(), peer.as_ref()).await,
    };
    request.extensions_mut().insert(identity);
    next.run(request).await
}

/// Lets those in who may.
pub(crate) async fn require(State(door): State<Door>, mut request: Request, next: Next) -> Response {
    let identity = request.extensions_mut().remove::<Identity>().unwrap_or(Identity::Nobody);
    let caller = match identity {
        Identity::Known(caller) => Ok(caller),
        Identity::Open => let_in(&request),
        Identity::Nobody => match door.is_open_to(request.extensions().get::<Peer>()).await {
            Ok(true) => let_in(&request),
            Ok(false) => Err(door.missing()),
            Err(error) => Err(unavailable(&error)),
        },
        Identity::Wrong => {
            let hint = Some("it may be revoked or expired: `edgehold tokens list`");
            Err(ApiError::new(StatusCode::UNAUTHORIZED, "token_wrong", "the token is wrong", hint))
        }
        Identity::Waits(wait) => {
            door.refused("too_many_attempts");
            let message = "too many wrong tokens came from this address";
            let error = ApiError::new(StatusCode::TOO_MANY_REQUESTS, "too_many_attempts", message, None);
            Err(ApiError { retry_after: Some(wait), ..error })
        }
        Identity::Unavailable(error) => Err(unavailable(&error)),
    };
    let caller = match caller {
        Ok(caller) => caller,
        Err(error) => {
            let mut response = error.into_response();
            if response.status() == StatusCode::UNAUTHORIZED {
                response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            return response;
        }
    };
    request.extensions_mut().insert(caller);
    let response = next.run(request).await;
    if response.extensions().get::<Code>().is_some_and(|code| code.0 == SCOPE_MISSING) {
        door.refused(SCOPE_MISSING);
    }
    response
}

impl Door {
    async fn look_at(&self, secret: String, peer: Option<&Peer>) -> Identity {
        if let Some(wait) = self.attempts.wait(peer, Instant::now()) {
            return Identity::Waits(wait);
        }
        if self.token.as_ref().is_some_and(|token| token.is(&secret)) {
            return Identity::Known(Caller { name: "token_file".to_owned(), grants: Grants::all() });
        }
        let identity = if secret.starts_with(SECRET_PREFIX) {
            let found = self.in_table(move |tokens| tokens.find(&secret)).await;
            found
                .map(|found| found.flatten().map(|Known { name, grants, .. }| Identity::Known(Caller { name, grants })))
        } else {
            // Many programs send some key in any case. It counts as none where none is asked for.
            self.is_open_to(peer).await.map(|open| open.then_some(Identity::Open))
        };
        match identity {
            Ok(Some(identity)) => return identity,
            Ok(None) => {}
            Err(error) => return Identity::Unavailable(error),
        }
        self.attempts.failed(peer, Instant::now());
        tracing::warn!(target: "edgehold", peer = %Shown(peer), "a wrong token was shown");
        self.refused("token_wrong");
        Identity::Wrong
    }

    /// Whether somebody without a token may come in: a process of this machine, while there is no token.
    async fn is_open_to(&self, peer: Option<&Peer>) -> Result<bool, Arc<AccessError>> {
        let local = match peer {
            Some(Peer::Tcp { address, .. }) => address.ip().to_canonical().is_loopback(),
            // Whoever takes connections at the socket has looked whose they are.
            Some(Peer::Unix { .. }) => true,
            None => false,
        };
        if self.token.is_some() || !local {
            return Ok(false);
        }
        Ok(!self.in_table(Tokens::any).await?.unwrap_or(false))
    }

    /// Asks the table of tokens, where there is one, beside the threads that serve.
    async fn in_table<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Tokens) -> Result<T, AccessError> + Send + 'static,
    ) -> Result<Option<T>, Arc<AccessError>> {
        let Some(tokens) = self.behind.tokens.clone() else { return Ok(None) };
        let found = tokio::task::spawn_blocking(move || look(&tokens)).await;
        let found = found.unwrap_or_else(|e| Err(AccessError::Crashed(e.to_string())));
        found.map(Some).map_err(Arc::new)
    }

    fn missing(&self) -> ApiError {
        self.refused("token_missing");
        let hint = Some("send `Authorization: Bearer …` with a token; `edgehold tokens add` makes one");
        ApiError::new(StatusCode::UNAUTHORIZED, "token_missing", "a token is needed", hint)
    }

    fn refused(&self, reason: &'static str) {
        if let Some(refused) = &self.behind.refused {
            refused(reason);
        }
    }
}

fn unavailable(error: &AccessError) -> ApiError {
    tracing::warn!(target: "edgehold", "tokens cannot be looked up: {error}");
    ApiError::new(StatusCode::SERVICE_UNAVAILABLE, error.code(), "tokens cannot be looked up", Some(&error.hint()))
}

/// Lets a process of this machine in. A page behind a rebound name asks for it in the name of its user, and sends no `Origin`
/// to what it takes for its own host.
fn let_in(request: &Request) -> Result<Caller, ApiError> {
    if !site::is_own_host(request) {
        return Err(site::host_refused());
    }
    Ok(Caller { name: "local".to_owned(), grants: Grants::all() })
}

struct Shown<'a>(Option<&'a Peer>);

impl std::fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some(Peer::Tcp { address, .. }) => write!(f, "{}", address.ip()),
            Some(Peer::Unix { uid }) => write!(f, "user {uid}"),
            None => f.write_str("unknown"),
        }
    }
}
