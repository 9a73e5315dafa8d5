//! Addresses on the internet: IPv4 (RFC 791) and IPv6 (RFC 4291).

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::detect::entity::Entity;
use crate::detect::rule::Rule;

const NOT: &[&str] = &[
    "version", "v", "ver", "release", "firmware", "build", "driver", "section", "chapter", "subnet", "netmask", "mask",
];

const LABELS: &[&str] = &["ip", "ip address", "address", "remote address", "client", "host", "server"];

pub(crate) const RULES: &[Rule] = &[
    Rule::new("ip_v4", Entity::Ip, r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?:/[0-9]{1,2})?")
        .check(v4)
        .labels(LABELS)
        .unless(NOT)
        .alone(0.7),
    Rule::new(
        "ip_v6",
        Entity::Ip,
        r"(?i:[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:(?:\.[0-9]{1,3}){3})?(?:%[0-9a-z]+)?(?:/[0-9]{1,3})?)",
    )
    .check(v6)
    .labels(LABELS)
    .alone(0.8),
];

/// An address of a machine: not of this one, of all or of none.
fn v4(text: &str) -> bool {
    let address = text.split('/').next().unwrap_or_default().parse::<Ipv4Addr>();
    address.is_ok_and(|a| !a.is_loopback() && !a.is_unspecified() && !a.is_broadcast())
}

fn v6(text: &str) -> bool {
    let address = text.split(['/', '%']).next().unwrap_or_default();
    let groups = address.split(':').filter(|g| !g.is_empty()).count();
    groups > 1 && address.parse::<Ipv6Addr>().is_ok_and(|a| !a.is_loopback() && !a.is_unspecified())
}

#[cfg(test)]
mod tests {
    use crate::detect::rules::tests::{finds, finds_nothing};

    #[test]
    fn addresses_are_found() {
        for text in ["from 192.0.2.17", "198.51.100.4/24", "10.0.0.5:", "https 203.0.113.9."] {
            finds(text, "ip_v4");
        }
        for text in [
            "2001:db8::8a2e:370:7334",
            "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
            "fe80::1ff:fe23:4567:890a%eth0".trim_end_matches("%eth0"),
            "::ffff:192.0.2.1",
        ] {
            finds(text, "ip_v");
        }
    }

    #[test]
    fn versions_times_and_the_machine_itself_are_left() {
        for text in ["version 1.2.3.4", "300.1.2.3", "127.0.0.1", "0.0.0.0", "1.2.3.4.5", "12:30:45", "a::b::c", "::1"]
        {
            finds_nothing(text);
        }
    }
}
