//! The token that a request shows, and that of the token file.

use axum::http::{HeaderMap, HeaderValue, header};
use subtle::ConstantTimeEq;

/// The token that a caller must show.
pub struct Token(String);

impl Token {
    /// A token from the content of a file: its first line. `None` if it has fewer than 16 characters.
    pub fn from_file_content(content: &str) -> Option<Self> {
        let token = content.lines().next().unwrap_or_default().trim();
        (token.len() >= 16).then(|| Self(token.to_owned()))
    }

    pub(crate) fn is(&self, shown: &str) -> bool {
        // Compared in constant time, so that an answer's delay tells nothing of the token.
        shown.as_bytes().ct_eq(self.0.as_bytes()).into()
    }
}

/// The token that a request shows.
pub(crate) fn shown(headers: &HeaderMap) -> Option<&str> {
    let text = |name| headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok()).map(str::trim);
    let bearer = text(header::AUTHORIZATION).and_then(|value| {
        let (scheme, token) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
    });
    bearer.or_else(|| text(header::HeaderName::from_static("x-api-key"))).filter(|token| !token.is_empty())
}
