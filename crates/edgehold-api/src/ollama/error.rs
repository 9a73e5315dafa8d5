//! Errors of these routes: a text alone, so that it has to say itself which field it is about.

use axum::extract::rejection::BytesRejection;
use axum::response::{IntoResponse, Response};

use crate::error::ApiError;
use crate::read::Unfit;

/// An error of these routes.
#[derive(Debug)]
pub(crate) struct OllamaError(pub(super) ApiError);

impl From<Unfit> for OllamaError {
    fn from(unfit: Unfit) -> Self {
        let nested = unfit.param.contains('.');
        let message = if nested { format!("{}: {}", unfit.param, unfit.message) } else { unfit.message.clone() };
        Self(Unfit { message, ..unfit }.into())
    }
}

impl From<ApiError> for OllamaError {
    fn from(error: ApiError) -> Self {
        Self(error)
    }
}

impl From<BytesRejection> for OllamaError {
    fn from(rejection: BytesRejection) -> Self {
        Self(rejection.into())
    }
}

impl IntoResponse for OllamaError {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}
