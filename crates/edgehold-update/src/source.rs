//! Where a model comes from.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;

use ureq::http::Uri;

/// A source, as a person writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file on this device.
    Path(PathBuf),
    /// An address: `https`, or `http` on this device.
    Url(Uri),
    /// A file of a Hugging Face repository: `hf:OWNER/REPOSITORY/FILE.gguf[@REVISION]`.
    Hub {
        /// `OWNER/REPOSITORY`.
        repository: String,
        /// The file's path in the repository.
        file: String,
        /// A branch, a tag or a commit.
        revision: String,
    },
}

/// Why a text is not a source.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// Nothing is there.
    #[error("the source is empty")]
    Empty,
    /// An address that cannot be read.
    #[error("{0:?} is not an address")]
    Address(String),
    /// Anyone on the way could change the model.
    #[error("http://{0} is not used: without TLS, anyone on the way can read and change what is downloaded")]
    Insecure(String),
    /// The name and password would be kept in the index.
    #[error("the address holds a user name or a password")]
    Credentials,
    /// A scheme that is not known.
    #[error("{0}:// is not a kind of address that is known")]
    Scheme(String),
    /// An `hf:` source that is not complete, or leads out of its repository.
    #[error("{0:?} is not a file of a repository")]
    Hub(String),
}

impl SourceError {
    /// How to mend it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Insecure(_) => "use https://; http:// is for servers on this device only",
            Self::Credentials => "download the file yourself, then add it by its path",
            Self::Hub(_) => "write hf:OWNER/REPOSITORY/FILE.gguf, and @REVISION after it if you want one",
            Self::Empty | Self::Address(_) | Self::Scheme(_) => {
                "give the path of a GGUF file, an https:// address, or hf:OWNER/REPOSITORY/FILE.gguf"
            }
        }
    }
}

impl Source {
    /// Reads a source.
    ///
    /// # Errors
    /// It cannot be used; the message says why.
    pub fn parse(text: &str) -> Result<Self, SourceError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(SourceError::Empty);
        }
        if let Some(rest) = text.strip_prefix("hf:") {
            return hub(rest).ok_or_else(|| SourceError::Hub(shorten(text)));
        }
        match text.split_once("://") {
            Some((scheme, _)) if scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http") => {
                let uri = text.parse::<Uri>().map_err(|_| SourceError::Address(shorten(text)))?;
                allowed(&uri).map(|()| Self::Url(uri))
            }
            Some((scheme, _)) if scheme.chars().all(|c| c.is_ascii_alphanumeric()) => {
                Err(SourceError::Scheme(shorten(scheme)))
            }
            _ => Ok(Self::Path(PathBuf::from(text))),
        }
    }

    /// The name of the file, for want of another.
    pub fn file_name(&self) -> String {
        let path = match self {
            Self::Path(path) => return path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            Self::Url(uri) => uri.path(),
            Self::Hub { file, .. } => file,
        };
        path.rsplit('/').next().unwrap_or_default().to_owned()
    }
}

impl fmt::Display for Source {
    /// As it is kept in the index: without the query of an address, which may hold a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) => path.display().fmt(f),
            Self::Url(uri) => f.write_str(&shown(uri)),
            Self::Hub { repository, file, revision } => write!(f, "hf:{repository}/{file}@{revision}"),
        }
    }
}

/// An address without its query, user name and password.
pub(crate) fn shown(uri: &Uri) -> String {
    let authority = uri.authority().map_or("", |a| a.as_str().rsplit('@').next().unwrap_or_default());
    format!("{}://{authority}{}", uri.scheme_str().unwrap_or_default(), uri.path())
}

/// Whether an address may be used: `https`, or `http` on this device, without a password.
pub(crate) fn allowed(uri: &Uri) -> Result<(), SourceError> {
    let (Some(host), Some(authority)) = (uri.host().filter(|h| !h.is_empty()), uri.authority()) else {
        return Err(SourceError::Address(shorten(&uri.to_string())));
    };
    if authority.as_str().contains('@') {
        return Err(SourceError::Credentials);
    }
    match uri.scheme_str() {
        Some("https") => Ok(()),
        Some("http") if is_loopback(host) => Ok(()),
        Some("http") => Err(SourceError::Insecure(shorten(host))),
        other => Err(SourceError::Scheme(shorten(other.unwrap_or_default()))),
    }
}

/// Whether a host is this device.
pub(crate) fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.eq_ignore_ascii_case("localhost") || bare.parse::<IpAddr>().is_ok_and(|ip| ip.to_canonical().is_loopback())
}

/// `OWNER/REPOSITORY/FILE.gguf[@REVISION]`. What could mean something else in an address is refused.
fn hub(rest: &str) -> Option<Source> {
    let (path, revision) = rest.rsplit_once('@').unwrap_or((rest, "main"));
    let safe = |part: &str| {
        part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+'))
            && part.chars().any(|c| c != '.')
    };
    let parts: Vec<&str> = path.split('/').collect();
    let [owner, repository, file @ ..] = parts.as_slice() else { return None };
    let is_gguf = file.last().is_some_and(|f| f.to_ascii_lowercase().ends_with(".gguf"));
    (is_gguf && parts.iter().all(|p| safe(p)) && revision.split('/').all(safe)).then(|| Source::Hub {
        repository: format!("{owner}/{repository}"),
        file: file.join("/"),
        revision: revision.to_owned(),
    })
}

fn shorten(text: &str) -> String {
    text.chars().take(120).collect()
}
