//! Where a web page comes from, as browsers write it.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

/// A page's scheme, host and port, as a browser sends them in `Origin`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Origin(String);

/// A text that no browser sends as a page's origin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidOrigin {
    /// Every page there is.
    #[error("`*` would let every web page in the world ask: name the pages that may")]
    Every,
    /// Anything else.
    #[error(
        "`{0}` is no origin as browsers send it: `https://` or `http://`, a host in small letters, a port if it is not the usual one, and nothing behind"
    )]
    Form(String),
}

impl FromStr for Origin {
    type Err = InvalidOrigin;

    fn from_str(text: &str) -> Result<Self, InvalidOrigin> {
        if text.contains('*') {
            return Err(InvalidOrigin::Every);
        }
        let fits = || {
            let (scheme, rest) = text.split_once("://")?;
            let usual = match scheme {
                "https" => "443",
                "http" => "80",
                _ => return None,
            };
            let (host, port) = match rest.strip_prefix('[') {
                Some(rest) => {
                    let (host, port) = rest.split_once(']')?;
                    host.parse::<Ipv6Addr>().ok().filter(|ip| ip.to_string() == host)?;
                    (None, if port.is_empty() { None } else { Some(port.strip_prefix(':')?) })
                }
                None => match rest.split_once(':') {
                    Some((host, port)) => (Some(host), Some(port)),
                    None => (Some(rest), None),
                },
            };
            let is_port =
                |port: &str| port != usual && port.parse::<u16>().is_ok_and(|n| n > 0 && n.to_string() == port);
            (host.is_none_or(is_host) && port.is_none_or(is_port)).then_some(())
        };
        fits().map(|()| Self(text.to_owned())).ok_or_else(|| InvalidOrigin::Form(text.chars().take(80).collect()))
    }
}

/// A name, or an address of IPv4.
fn is_host(host: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    let is_name = host.len() <= 253 && host.split('.').all(|part| !part.is_empty() && part.chars().all(is_letter));
    let looks_like_ip = host.rsplit('.').next().is_some_and(|last| last.chars().all(|c| c.is_ascii_digit()));
    is_name && (!looks_like_ip || host.parse::<Ipv4Addr>().is_ok())
}

impl Origin {
    /// As it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_send_is_taken() {
        for text in [
            "https://home.example",
            "http://home.example:8080",
            "http://localhost:5173",
            "https://192.168.1.5:444",
            "http://[2001:db8::1]:81",
            "http://[::1]",
            "https://xn--bcher-kva.example",
        ] {
            assert_eq!(text.parse::<Origin>().unwrap().as_str(), text);
        }
    }

    #[test]
    fn what_no_browser_sends_is_told() {
        for text in ["*", "https://*.example", "http://*"] {
            assert_eq!(text.parse::<Origin>(), Err(InvalidOrigin::Every), "{text}");
        }
        for text in [
            "",
            "null",
            "home.example",
            "https://",
            "https://home.example/",
            "https://home.example/page",
            "https://Home.example",
            "https://home.example:443",
            "http://home.example:80",
            "http://home.example:0",
            "http://home.example:080",
            "http://home.example:",
            "http://home.example:99999",
            "ftp://home.example",
            "HTTPS://home.example",
            "https://ann@home.example",
            "https://home..example",
            "https://home.example, https://other.example",
            "https://1.2.3",
            "http://[::1",
            "http://[0:0::1]",
            "https://bücher.example",
        ] {
            assert!(matches!(text.parse::<Origin>(), Err(InvalidOrigin::Form(_))), "{text}");
        }
    }
}
