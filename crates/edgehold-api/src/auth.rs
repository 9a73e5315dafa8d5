//! Who may come in.
//!
//! [`identify`] finds out once who sends a request: by the token that is shown; without one by the certificate of the connection,
//! or by the user at the other end of a socket. [`require`] lets nobody else to the routes behind it. While nobody was ever let in
//! by name, this machine's own processes are.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use edgehold_access::{AccessError, Grants, Holder, Kind, Known, SECRET_PREFIX, Tokens};

use crate::attempts::Source;
use crate::caller::{Caller, SCOPE_MISSING};
use crate::error::{ApiError, Code};
use crate::limits::Share;
use crate::peer::is_ours;
use crate::site;
use crate::token::shown;
use crate::{Door, Peer};

/// Whoever sends a request, as far as it tells.
#[derive(Clone)]
pub(crate) enum Identity {
    /// Somebody who is let in by name.
    Known(Caller),
    /// No token was shown.
    Nobody,
    /// A token was shown that nothing here asks for.
    Open,
    /// A certificate or a user that is not let in, or not any more.
    Stranger(Kind),
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
    let identity = match (shown(request.headers()), peer.as_ref().and_then(Peer::holder)) {
        (Some(secret), _) => door.look_at(secret.to_owned(), peer.as_ref()).await,
        (None, Some(holder)) => door.look_for(holder).await,
        (None, None) => Identity::Nobody,
    };
    request.extensions_mut().insert(identity);
    next.run(request).await
}

/// Lets those in who may.
pub(crate) async fn require(State(door): State<Door>, mut request: Request, next: Next) -> Response {
    let identity = request.extensions_mut().remove::<Identity>().unwrap_or(Identity::Nobody);
    let share = match &identity {
        Identity::Known(caller) => Share::Name(caller.name.clone()),
        _ => Share::Source(Source::of(request.extensions().get::<Peer>())),
    };
    let caller = match identity {
        Identity::Known(caller) => Ok(caller),
        Identity::Open => let_in(&request),
        Identity::Nobody => match door.is_open_to(request.extensions().get::<Peer>()).await {
            Ok(true) => let_in(&request),
            Ok(false) => Err(door.missing()),
            Err(error) => Err(unavailable(&error)),
        },
        Identity::Stranger(kind) => Err(door.stranger(kind)),
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
    let caller = caller.and_then(|caller| door.within_limits(share).map(|()| caller));
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

    /// Whether a certificate or a user is let in by name.
    async fn look_for(&self, holder: Holder) -> Identity {
        let known = match self.in_table(move |tokens| tokens.find_holder(holder)).await {
            Ok(found) => found.flatten(),
            Err(error) => return Identity::Unavailable(error),
        };
        match (known, holder) {
            (Some(Known { name, grants, .. }), _) => Identity::Known(Caller { name, grants }),
            // The same rule as for anybody else of this machine.
            (None, Holder::User(uid)) if is_ours(uid) => Identity::Nobody,
            (None, Holder::User(_)) => Identity::Stranger(Kind::User),
            (None, Holder::Certificate(_)) => match self.has_any().await {
                Ok(true) => Identity::Stranger(Kind::Certificate),
                Ok(false) => Identity::Nobody,
                Err(error) => Identity::Unavailable(error),
            },
        }
    }

    /// Whether somebody without a token may come in: a process of this machine, while nobody is let in by name.
    async fn is_open_to(&self, peer: Option<&Peer>) -> Result<bool, Arc<AccessError>> {
        let local = match peer {
            Some(Peer::Tcp { address, .. }) => address.ip().to_canonical().is_loopback(),
            Some(Peer::Unix { uid }) => is_ours(*uid),
            None => false,
        };
        Ok(local && !self.has_any().await?)
    }

    /// Whether anybody was ever let in by name.
    pub(crate) async fn has_any(&self) -> Result<bool, Arc<AccessError>> {
        Ok(self.token.is_some() || self.in_table(Tokens::any).await?.unwrap_or(false))
    }

    /// Refuses who asks too much. It is nobody's attempt to get in, so the audit log does not hear of it.
    fn within_limits(&self, share: Share) -> Result<(), ApiError> {
        let Some(wait) = self.limits.take(share, Instant::now()) else { return Ok(()) };
        tracing::debug!(target: "edgehold", ?wait, "a caller has to wait");
        let hint = Some("wait as long as `Retry-After` says, or raise `server.requests_per_minute` in the settings");
        let message = "too many requests came from this caller";
        let error = ApiError::new(StatusCode::TOO_MANY_REQUESTS, "too_many_requests", message, hint);
        Err(ApiError { retry_after: Some(wait), ..error })
    }

    fn stranger(&self, kind: Kind) -> ApiError {
        let (code, message, hint) = match kind {
            Kind::User => (
                "user_unknown",
                "this user of the machine is not let in",
                "`edgehold tokens add NAME --uid UID --scope …` lets it in; `edgehold tokens list` shows who is",
            ),
            Kind::Certificate | Kind::Token => (
                "certificate_unknown",
                "the certificate is signed, but nobody is let in by it",
                "`edgehold tokens add NAME --certificate FILE --scope …` lets its holder in; it may be revoked or expired: \
                 `edgehold tokens list`",
            ),
        };
        self.refused(code);
        ApiError::new(StatusCode::UNAUTHORIZED, code, message, Some(hint))
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
