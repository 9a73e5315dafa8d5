//! How often an address has shown a wrong token.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::Peer;

/// So many wrong tokens are looked at in a minute.
const MOST: u32 = 10;
const MINUTE: Duration = Duration::from_secs(60);
/// So many addresses are remembered; whoever has more of them makes us forget the oldest of their own.
const ADDRESSES: usize = 4096;

/// Where an attempt comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Source {
    /// An address; with IPv6, a network.
    Address(IpAddr),
    /// A user of this machine.
    User(u32),
    /// Nobody knows.
    Unknown,
}

impl Source {
    pub(crate) fn of(peer: Option<&Peer>) -> Self {
        match peer {
            Some(Peer::Tcp { address, .. }) => Self::Address(match address.ip().to_canonical() {
                // Whoever has one address of IPv6 has all of its network.
                IpAddr::V6(ip) => IpAddr::V6(Ipv6Addr::from_bits(ip.to_bits() & !u128::from(u64::MAX))),
                ip @ IpAddr::V4(_) => ip,
            }),
            Some(Peer::Unix { uid }) => Self::User(*uid),
            None => Self::Unknown,
        }
    }
}

struct Failures {
    since: Instant,
    count: u32,
}

/// Wrong tokens of the last minute.
#[derive(Default)]
pub(crate) struct Attempts {
    failures: Mutex<HashMap<Source, Failures>>,
}

impl Attempts {
    /// How long nothing that this peer shows is looked at.
    pub(crate) fn wait(&self, peer: Option<&Peer>, now: Instant) -> Option<Duration> {
        let failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        let failed = failures.get(&Source::of(peer))?;
        let left = MINUTE.saturating_sub(now.saturating_duration_since(failed.since));
        (failed.count >= MOST && !left.is_zero()).then_some(left)
    }

    /// It has shown a wrong one.
    pub(crate) fn failed(&self, peer: Option<&Peer>, now: Instant) {
        let source = Source::of(peer);
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.len() >= ADDRESSES && !failures.contains_key(&source) {
            failures.retain(|_, failed| now.saturating_duration_since(failed.since) < MINUTE);
            if failures.len() >= ADDRESSES {
                let oldest = failures.iter().min_by_key(|(_, failed)| failed.since).map(|(source, _)| *source);
                oldest.map(|source| failures.remove(&source));
            }
        }
        let failed = failures.entry(source).or_insert(Failures { since: now, count: 0 });
        if now.saturating_duration_since(failed.since) >= MINUTE {
            *failed = Failures { since: now, count: 0 };
        }
        failed.count = failed.count.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(address: &str) -> Peer {
        Peer::Tcp { address: address.parse().unwrap(), certificate: None }
    }

    #[test]
    fn after_ten_an_address_waits_for_the_rest_of_the_minute() {
        let (attempts, start) = (Attempts::default(), Instant::now());
        let (one, other) = (peer("192.0.2.1:1000"), peer("192.0.2.2:1000"));
        for n in 0..10 {
            assert_eq!(attempts.wait(Some(&one), start), None, "{n}");
            attempts.failed(Some(&one), start);
        }
        let later = start + Duration::from_secs(20);
        assert_eq!(attempts.wait(Some(&peer("192.0.2.1:2000")), later), Some(Duration::from_secs(40)));
        assert_eq!(attempts.wait(Some(&other), later), None);
        assert_eq!(attempts.wait(None, later), None);
        assert_eq!(attempts.wait(Some(&one), start + MINUTE), None);
        attempts.failed(Some(&one), start + MINUTE);
        assert_eq!(attempts.wait(Some(&one), start + MINUTE), None, "it begins anew");
    }

    #[test]
    fn a_network_of_ipv6_and_a_mapped_address_are_one() {
        for (shown, same, another) in [
            ("[2001:db8::1]:1", "[2001:db8::ffff:2]:1", "[2001:db8:0:1::1]:1"),
            ("192.0.2.1:1", "[::ffff:192.0.2.1]:1", "[::ffff:192.0.2.2]:1"),
        ] {
            let (attempts, now) = (Attempts::default(), Instant::now());
            (0..10).for_each(|_| attempts.failed(Some(&peer(shown)), now));
            assert!(attempts.wait(Some(&peer(same)), now).is_some(), "{same}");
            assert!(attempts.wait(Some(&peer(another)), now).is_none(), "{another}");
        }
    }

    #[test]
    fn the_table_stays_bounded_and_forgets_the_oldest() {
        let (attempts, start) = (Attempts::default(), Instant::now());
        for n in 0..u32::try_from(ADDRESSES).unwrap() + 10 {
            attempts.failed(Some(&Peer::Unix { uid: n }), start + Duration::from_millis(u64::from(n)));
        }
        let failures = attempts.failures.lock().unwrap();
        assert_eq!(failures.len(), ADDRESSES);
        assert!(!failures.contains_key(&Source::User(9)) && failures.contains_key(&Source::User(10)));
    }
}
