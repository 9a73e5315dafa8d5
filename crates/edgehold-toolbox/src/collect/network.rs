//! Traffic over the network, from `/proc/net/dev`.

use std::collections::BTreeMap;

/// Interfaces whose traffic does not leave the host, or is counted again on a real one.
const VIRTUAL: [&str; 14] =
    ["veth", "docker", "br-", "br0", "virbr", "cni", "flannel", "ifb", "dummy", "tun", "tap", "wg", "bond", "vlan"];

/// Bytes received and sent since start-up, an interface.
pub(super) type Traffic = BTreeMap<String, [u64; 2]>;

/// Reads the table of interfaces.
pub(super) fn parse(dev: &str) -> Option<Traffic> {
    let lines = dev.lines().filter_map(|line| {
        let (name, counters) = line.rsplit_once(':')?;
        let name = name.trim();
        if name == "lo" || VIRTUAL.iter().any(|prefix| name.starts_with(prefix)) {
            return None;
        }
        let mut counters = counters.split_whitespace();
        let received = counters.next()?.parse().ok()?;
        let sent = counters.nth(7)?.parse().ok()?;
        Some((name.to_owned(), [received, sent]))
    });
    let traffic: Traffic = lines.collect();
    (!traffic.is_empty()).then_some(traffic)
}
