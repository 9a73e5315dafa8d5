//! One request, along its redirections.

use std::io::Read;

use ureq::http::{HeaderMap, Response, Uri};
use ureq::{Agent, Body};

use super::Network;
use crate::digest::Digest;
use crate::error::AddError;
use crate::source::{allowed, is_loopback, shown};

/// More redirections are not followed.
const MAX_HOPS: usize = 5;

pub(super) struct Client {
    agent: Agent,
}

/// An answer that is not a redirection.
pub(super) struct Answer {
    pub(super) status: u16,
    /// What changes when the file does.
    pub(super) validator: Option<String>,
    /// The digest of the whole file, if a server on the way says it.
    pub(super) digest: Option<Digest>,
    /// Bytes of the whole file, if a server on the way says it. The hub says it apart from the server of the bytes.
    pub(super) linked_size: Option<u64>,
    /// Bytes of this answer.
    pub(super) length: Option<u64>,
    /// Of a part of the file: its first byte, and the bytes of the whole.
    pub(super) range: Option<(u64, Option<u64>)>,
    pub(super) body: Box<dyn Read>,
}

/// Why there is no answer.
pub(super) enum NoAnswer {
    /// It may work another time.
    Off(String),
    /// It will not.
    Finally(AddError),
}

impl Client {
    pub(super) fn new(network: &Network) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            // Followed here, so that each step can be looked at.
            .max_redirects(0)
            .timeout_connect(Some(network.connect_timeout))
            .timeout_recv_response(Some(network.idle_timeout))
            .timeout_per_read(Some(network.idle_timeout))
            .timeout_per_write(Some(network.idle_timeout))
            .user_agent(concat!("edgehold/", env!("CARGO_PKG_VERSION")))
            .build();
        Self { agent: config.new_agent() }
    }

    /// Asks for the file from byte `from` on.
    pub(super) fn get(&self, uri: &Uri, from: u64) -> Result<Answer, NoAnswer> {
        let redirect = |what: String| NoAnswer::Finally(AddError::Redirect { address: shown(uri), what });
        let (mut digest, mut size, mut validator) = (None, None, None);
        let mut at = uri.clone();
        for _ in 0..=MAX_HOPS {
            let response = self.ask(&at, from)?;
            let headers = response.headers();
            let linked = header(headers, "x-linked-etag");
            digest = digest.or_else(|| linked?.trim_matches('"').parse().ok());
            size = size.or_else(|| header(headers, "x-linked-size")?.parse().ok());
            validator = validator.or_else(|| linked.map(str::to_owned));
            let status = response.status().as_u16();
            if !matches!(status, 301 | 302 | 303 | 307 | 308) {
                let last = header(headers, "etag").or_else(|| header(headers, "last-modified"));
                let validator = validator.or_else(|| last.map(str::to_owned));
                return Ok(answer(response, digest, size, validator));
            }
            let location = header(headers, "location").ok_or_else(|| redirect("no address is given".to_owned()))?;
            at = next(&at, location).map_err(redirect)?;
        }
        Err(redirect(format!("more than {MAX_HOPS} redirections")))
    }

    fn ask(&self, uri: &Uri, from: u64) -> Result<Response<Body>, NoAnswer> {
        let mut request = self.agent.get(uri.clone()).header("Accept-Encoding", "identity");
        if from > 0 {
            request = request.header("Range", format!("bytes={from}-"));
        }
        // A proxy cannot reach a server on this device.
        let request = match uri.host() {
            Some(host) if is_loopback(host) => request.config().proxy(None).build(),
            _ => request,
        };
        request.call().map_err(|error| match error {
            // The peer is not who it should be, or does not speak TLS: asking again does not help.
            ureq::Error::Io(e) if e.kind() == std::io::ErrorKind::InvalidData => self.refused(uri, &e),
            ureq::Error::Io(_)
            | ureq::Error::Timeout(_)
            | ureq::Error::HostNotFound
            | ureq::Error::ConnectionFailed
            | ureq::Error::BodyStalled
            | ureq::Error::ConnectProxyFailed(_) => NoAnswer::Off(error.to_string()),
            error => self.refused(uri, &error),
        })
    }

    fn refused(&self, uri: &Uri, cause: &dyn std::error::Error) -> NoAnswer {
        NoAnswer::Finally(AddError::Network { address: shown(uri), cause: cause.to_string(), kept: 0 })
    }
}

fn answer(
    response: Response<Body>,
    digest: Option<Digest>,
    linked_size: Option<u64>,
    validator: Option<String>,
) -> Answer {
    let headers = response.headers();
    Answer {
        status: response.status().as_u16(),
        validator,
        digest,
        linked_size,
        length: header(headers, "content-length").and_then(|n| n.parse().ok()),
        range: header(headers, "content-range").and_then(content_range),
        body: Box::new(response.into_body().into_reader()),
    }
}

fn header<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

/// `bytes FIRST-LAST/TOTAL`, where the total may be `*` (RFC 9110, section 14.4).
fn content_range(value: &str) -> Option<(u64, Option<u64>)> {
    let (range, total) = value.strip_prefix("bytes ")?.split_once('/')?;
    let (first, _) = range.split_once('-')?;
    Some((first.trim().parse().ok()?, total.trim().parse().ok()))
}

/// The address that a redirection leads to. It may not lead from TLS to none, nor to where a source may not be.
fn next(from: &Uri, location: &str) -> Result<Uri, String> {
    let scheme = from.scheme_str().unwrap_or_default();
    let authority = from.authority().map_or("", |a| a.as_str());
    let whole = if location.split_once("://").is_some_and(|(s, _)| s.chars().all(|c| c.is_ascii_alphabetic())) {
        location.to_owned()
    } else if location.starts_with("//") {
        format!("{scheme}:{location}")
    } else if location.starts_with('/') {
        format!("{scheme}://{authority}{location}")
    } else {
        let folder = from.path().rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{scheme}://{authority}{folder}/{location}")
    };
    let to: Uri = whole.parse().map_err(|_| "the address cannot be read".to_owned())?;
    allowed(&to).map_err(|e| e.to_string())?;
    if scheme == "https" && to.scheme_str() != Some("https") {
        return Err("it leads from https to http".to_owned());
    }
    Ok(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirections_are_followed_where_they_may_lead() {
        for (from, location, expected) in [
            ("https://a.org/x/y", "https://b.org/z", Ok("https://b.org/z")),
            ("https://a.org/x/y", "/z?t=1", Ok("https://a.org/z?t=1")),
            ("https://a.org/x/y", "z", Ok("https://a.org/x/z")),
            ("https://a.org/x/y", "//b.org/z", Ok("https://b.org/z")),
            ("http://127.0.0.1:1/x", "/z", Ok("http://127.0.0.1:1/z")),
            ("http://127.0.0.1:1/x", "https://b.org/z", Ok("https://b.org/z")),
            ("https://a.org/x", "http://b.org/z", Err("without TLS")),
            ("https://a.org/x", "http://127.0.0.1/z", Err("from https to http")),
            ("http://127.0.0.1:1/x", "http://10.0.0.1/z", Err("without TLS")),
            ("https://a.org/x", "file:///etc/passwd", Err("cannot be read")),
            ("https://a.org/x", "ftp://b.org/x", Err("ftp:// is not")),
            ("https://a.org/x", "https://u:p@b.org/", Err("password")),
            ("https://a.org/x", "https://", Err("")),
        ] {
            match (next(&from.parse().unwrap(), location), expected) {
                (Ok(to), Ok(expected)) => assert_eq!(to.to_string(), expected),
                (Err(why), Err(expected)) => assert!(why.contains(expected), "{location}: {why}"),
                (got, _) => panic!("{from} {location}: {got:?}"),
            }
        }
    }

    #[test]
    fn ranges_are_read() {
        assert_eq!(content_range("bytes 10-19/20"), Some((10, Some(20))));
        assert_eq!(content_range("bytes 10-19/*"), Some((10, None)));
        for bad in ["bytes */20", "items 1-2/3", "bytes -1-2/3", "", "bytes 1/2"] {
            assert_eq!(content_range(bad), None, "{bad}");
        }
    }
}
