//! Where a connection may go: a host and a port.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

/// A host and a TCP port, as a policy lists them: `mqtt.factory.local:8883`, `127.0.0.1:11434`, `[::1]:80`.
///
/// Two are the same if they are written the same: a name is kept in lower case, an address in its shortest form. There
/// are no patterns: a list says exactly what may be reached.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Destination {
    host: String,
    port: u16,
}

/// Why a text is not a destination.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidDestination {
    /// There is no port behind the host.
    #[error("`{0}` has no port")]
    Port(String),
    /// The port is not one.
    #[error("`{0}` is not a port: use a number from 1 to 65535")]
    PortNumber(String),
    /// The host is neither an address nor a name.
    #[error("`{0}` is neither an IP address nor a host's name")]
    Host(String),
    /// An address of the web.
    #[error("`{0}` is a URL, and a destination is a host and a port")]
    Url(String),
}

impl Destination {
    /// The host: an address without brackets, or a name.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The TCP port; never 0.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The host as an address; `None` if it is a name.
    pub fn address(&self) -> Option<IpAddr> {
        self.host.parse().ok()
    }

    /// Whether it is this device, whatever a resolver says.
    pub fn is_loopback(&self) -> bool {
        self.address().is_some_and(|ip| ip.to_canonical().is_loopback())
    }
}

impl FromStr for Destination {
    type Err = InvalidDestination;

    fn from_str(text: &str) -> Result<Self, InvalidDestination> {
        let shown = || text.chars().take(120).collect::<String>();
        if text.contains("://") {
            return Err(InvalidDestination::Url(shown()));
        }
        let (host, port) = match text.strip_prefix('[') {
            Some(rest) => {
                let (host, port) = rest.split_once(']').ok_or_else(|| InvalidDestination::Host(shown()))?;
                let v6 = host.parse::<IpAddr>().ok().filter(IpAddr::is_ipv6);
                let host = v6.ok_or_else(|| InvalidDestination::Host(shown()))?.to_string();
                (host, port.strip_prefix(':').ok_or_else(|| InvalidDestination::Port(shown()))?)
            }
            None => {
                let (host, port) = text.rsplit_once(':').ok_or_else(|| InvalidDestination::Port(shown()))?;
                (name(host).ok_or_else(|| InvalidDestination::Host(host.chars().take(120).collect()))?, port)
            }
        };
        let digits = !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit());
        let number = port.parse::<u16>().ok().filter(|n| digits && *n > 0);
        let port = number.ok_or_else(|| InvalidDestination::PortNumber(port.chars().take(20).collect()))?;
        Ok(Self { host, port })
    }
}

/// An IPv4 address, or a host's name (RFC 1123, section 2.1), in lower case.
fn name(host: &str) -> Option<String> {
    if let Ok(IpAddr::V4(address)) = host.parse() {
        return Some(address.to_string());
    }
    let label = |l: &str| {
        (1..=63).contains(&l.len())
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
            && !l.starts_with('-')
            && !l.ends_with('-')
    };
    // What ends in a number is an address for a resolver, in one of the forms that `inet_aton` knows.
    let last = host.rsplit('.').next().unwrap_or_default();
    let numeric = last.starts_with("0x") || last.starts_with("0X") || last.bytes().all(|b| b.is_ascii_digit());
    (host.len() <= 253 && !numeric && host.split('.').all(label)).then(|| host.to_ascii_lowercase())
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            write!(f, "[{}]:{}", self.host, self.port)
        } else {
            write!(f, "{}:{}", self.host, self.port)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, &str>) {
        match (text.parse::<Destination>(), expected) {
            (Ok(to), Ok(shown)) => {
                assert_eq!(to.to_string(), shown, "{text}");
                assert_eq!(to.to_string().parse(), Ok(to), "{text}: what is shown can be read");
            }
            (Err(why), Err(part)) => assert!(why.to_string().contains(part), "{text}: {why}"),
            (got, _) => panic!("{text}: {got:?}"),
        }
    }

    #[test]
    fn a_host_and_a_port_are_read() {
        check("127.0.0.1:11434", Ok("127.0.0.1:11434"));
        check("MQTT.Factory.local:8883", Ok("mqtt.factory.local:8883"));
        check("[::1]:80", Ok("[::1]:80"));
        check("[2001:DB8:0::1]:443", Ok("[2001:db8::1]:443"));
        check("localhost:1", Ok("localhost:1"));
    }

    #[test]
    fn what_could_mean_more_than_it_says_is_refused() {
        check("", Err("has no port"));
        check("host", Err("has no port"));
        check("host:", Err("is not a port"));
        check("host:0", Err("is not a port"));
        check("host:65536", Err("is not a port"));
        check("host:+80", Err("is not a port"));
        check("host:80 ", Err("is not a port"));
        check("*:443", Err("neither"));
        check("*.example.org:443", Err("neither"));
        check("10.0.0.0/8:443", Err("neither"));
        check("::1:80", Err("neither"));
        check("[::1]", Err("has no port"));
        check("[127.0.0.1]:80", Err("neither"));
        check("[::1:80", Err("neither"));
        check("https://example.org:443", Err("is a URL"));
        check("user@host:80", Err("neither"));
        // A resolver would take these for addresses: 127.0.0.1, 10.0.0.1, 192.0.2.1.
        check("127.1:80", Err("neither"));
        check("0x0a000001:80", Err("neither"));
        check("3221225985:80", Err("neither"));
    }

    #[test]
    fn loopback_is_told_by_the_address_alone() {
        for (text, expected) in [
            ("127.0.0.1:1", true),
            ("127.9.9.9:1", true),
            ("[::1]:1", true),
            ("localhost:1", false),
            ("10.0.0.1:1", false),
        ] {
            assert_eq!(text.parse::<Destination>().unwrap().is_loopback(), expected, "{text}");
        }
    }
}
