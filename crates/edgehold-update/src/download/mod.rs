//! Downloads that break off go on where they stopped.

mod attempt;
mod http;
mod partial;

use std::time::Duration;

use ureq::http::Uri;

pub(crate) use partial::Partial;

use crate::digest::Digest;
use crate::error::AddError;
use crate::progress::Progress;
use crate::source::{Source, SourceError, shown};
use attempt::{Attempt, Broken};

/// A download begins anew at most so often.
const MAX_RESTARTS: u32 = 3;
/// An attempt that brings at least so many bytes counts as the first again.
const ENOUGH: u64 = 1 << 20;
/// A server that never answered is tried this often.
const MAX_SILENT: u32 = 3;

/// How downloads behave.
#[derive(Debug, Clone)]
pub struct Network {
    /// Where `hf:` sources are: an address without a slash at its end.
    pub hub: String,
    /// How often a connection is tried without much coming of it.
    pub attempts: u32,
    /// The wait before the second attempt; it doubles with each.
    pub backoff: Duration,
    /// The longest wait.
    pub max_backoff: Duration,
    /// The longest time until a connection stands.
    pub connect_timeout: Duration,
    /// The longest time without a byte.
    pub idle_timeout: Duration,
}

impl Default for Network {
    fn default() -> Self {
        Self {
            hub: "https://huggingface.co".to_owned(),
            attempts: 6,
            backoff: Duration::from_secs(1),
            max_backoff: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(15),
            idle_timeout: Duration::from_secs(60),
        }
    }
}

/// Downloads a source to the partial file. Returns the digest that the server says the file has, if it says one.
/// `digest_given`: the caller will compare a digest, so that parts of different files cannot be mistaken for one.
pub(crate) fn bring(
    network: &Network,
    source: &Source,
    partial: &Partial,
    digest_given: bool,
    progress: &mut dyn FnMut(Progress),
) -> Result<Option<Digest>, AddError> {
    let uri = address(network, source)?;
    let attempt = Attempt { client: http::Client::new(network), uri: &uri, source, partial, digest_given };
    let (mut failures, mut restarts) = (0_u32, 0_u32);
    loop {
        let there = || attempt.continuable().map_or(0, |note| note.received);
        let before = there();
        let broken = match attempt.run(progress) {
            Ok(digest) => return Ok(digest),
            Err(broken) => broken,
        };
        let cause = match broken {
            Broken::Finally(AddError::Network { address, cause, .. }) => {
                return Err(AddError::Network { address, cause, kept: there() });
            }
            Broken::Finally(error) => return Err(error),
            Broken::Anew(reason) => {
                partial.discard();
                progress(Progress::Restarting { reason: reason.clone() });
                restarts += 1;
                if restarts <= MAX_RESTARTS {
                    continue;
                }
                return Err(AddError::Network { address: shown(&uri), cause: reason, kept: 0 });
            }
            Broken::Off(cause) => cause,
        };
        let kept = there();
        failures = if kept >= before.saturating_add(ENOUGH) { 1 } else { failures + 1 };
        if failures >= if kept == 0 { network.attempts.min(MAX_SILENT) } else { network.attempts } {
            return Err(AddError::Network { address: shown(&uri), cause, kept });
        }
        let wait = network.backoff.saturating_mul(1 << (failures - 1).min(16)).min(network.max_backoff);
        progress(Progress::Retrying { attempt: failures + 1, wait, reason: cause });
        std::thread::sleep(wait);
    }
}

fn address(network: &Network, source: &Source) -> Result<Uri, SourceError> {
    let text = match source {
        Source::Url(uri) => return Ok(uri.clone()),
        Source::Hub { repository, file, revision } => {
            // `+` and `/` mean something in an address; everything else that a source may hold does not.
            let revision = revision.replace('/', "%2F").replace('+', "%2B");
            format!("{}/{repository}/resolve/{revision}/{}", network.hub, file.replace('+', "%2B"))
        }
        Source::Path(path) => path.display().to_string(),
    };
    let uri: Uri = text.parse().map_err(|_| SourceError::Address(text))?;
    crate::source::allowed(&uri).map(|()| uri)
}
