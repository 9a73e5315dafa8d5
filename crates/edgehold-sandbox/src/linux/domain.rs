//! The Landlock domain.

use landlock::{
    ABI, AccessFs, AccessNet, BitFlags, LandlockStatus, NetPort, RestrictSelfAttr, RestrictionStatus, Ruleset,
    RulesetAttr, RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
};

use crate::status::LayerState;

/// Forbids TCP to bind and to connect, abstract unix sockets from outside, and, as every domain does, to trace
/// processes outside or to read their memory.
pub(super) fn enter() -> LayerState {
    let ruleset = || -> Result<RestrictionStatus, RulesetError> {
        Ruleset::default()
            .handle_access(AccessNet::BindTcp | AccessNet::ConnectTcp)?
            .scope(BitFlags::from(Scope::AbstractUnixSocket))?
            .create()?
            .all_threads(true)?
            .restrict_self()
    };
    let abi = |status: &RestrictionStatus| match status.landlock {
        LandlockStatus::Available { effective_abi, .. } => Ok(effective_abi),
        LandlockStatus::NotEnabled => Err("Landlock is in this kernel, and not switched on"),
        LandlockStatus::NotImplemented => Err("this kernel has no Landlock"),
    };
    match ruleset() {
        Err(error) => LayerState::Failed(error.to_string()),
        Ok(status) => match (abi(&status), &status.ruleset) {
            (Err(why), _) => LayerState::Absent(why.to_owned()),
            (Ok(abi), RulesetStatus::NotEnforced) => LayerState::Absent(format!(
                "Landlock {abi} of this kernel has no rules for TCP; they came with 4 (Linux 6.7)"
            )),
            (Ok(abi), _) => alone_or_partial(abi, status.all_threads),
        },
    }
}

fn alone_or_partial(abi: ABI, all_threads: bool) -> LayerState {
    let others = super::process::threads().map_or(0, |n| n.saturating_sub(1));
    if others > 0 && !all_threads {
        return LayerState::Partial(format!("{others} threads that ran before are not in it"));
    }
    if abi < ABI::V6 {
        return LayerState::Partial(format!("Landlock {abi} of this kernel knows TCP, and not abstract unix sockets"));
    }
    LayerState::Enforced
}

/// The port of name servers.
const DNS: u16 = 53;

/// The broker's own domain: it writes no file, runs no program, and its TCP reaches these ports and name servers alone.
/// What this kernel does not know is left out: the broker decides by its list in any case.
pub(super) fn enter_as_broker(ports: impl Iterator<Item = u16>) {
    let ruleset = || -> Result<RestrictionStatus, RulesetError> {
        let mut ruleset = Ruleset::default()
            .handle_access(AccessFs::from_write(ABI::V5) | AccessFs::Execute)?
            .handle_access(AccessNet::BindTcp | AccessNet::ConnectTcp)?
            .create()?;
        for port in ports.chain([DNS]) {
            ruleset = ruleset.add_rule(NetPort::new(port, AccessNet::ConnectTcp))?;
        }
        ruleset.restrict_self()
    };
    let _ = ruleset();
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;
    use std::net::{TcpListener, TcpStream};

    use super::*;

    /// Runs one of the tests below in a process of its own.
    fn in_a_process_of_its_own(test: &str) {
        let itself = std::env::current_exe().unwrap();
        let inside = [&format!("linux::domain::tests::{test}"), "--exact", "--ignored", "--nocapture"];
        let ended = std::process::Command::new(itself).args(inside).output().unwrap();
        let said = String::from_utf8_lossy(&ended.stdout);
        assert!(ended.status.success() && said.contains("1 passed"), "{said}");
        if let Some(why) = said.lines().find_map(|l| l.strip_prefix("skipped: ")) {
            println!("skipped: {why}");
        }
    }

    /// The domain without the filter: each has to hold alone.
    #[test]
    fn tcp_is_refused_by_landlock_alone() {
        in_a_process_of_its_own("inside");
    }

    #[test]
    fn the_broker_reaches_the_listed_ports_alone_and_writes_nothing() {
        in_a_process_of_its_own("inside_as_broker");
    }

    #[test]
    #[ignore = "binds its whole process; a test above runs it in one of its own"]
    fn inside() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        TcpStream::connect(address).unwrap();
        match enter() {
            LayerState::Absent(why) => println!("skipped: {why}"),
            LayerState::Failed(why) => panic!("{why}"),
            LayerState::Enforced | LayerState::Partial(_) => {
                assert_eq!(TcpStream::connect(address).unwrap_err().kind(), ErrorKind::PermissionDenied);
                assert_eq!(TcpListener::bind("127.0.0.1:0").unwrap_err().kind(), ErrorKind::PermissionDenied);
            }
        }
    }

    #[test]
    #[ignore = "binds its whole process; a test above runs it in one of its own"]
    fn inside_as_broker() {
        let [listed, other] = [(), ()].map(|()| TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap());
        let refused = |address| TcpStream::connect(address).unwrap_err().kind();
        assert_eq!((refused(listed), refused(other)), (ErrorKind::ConnectionRefused, ErrorKind::ConnectionRefused));
        let file = std::env::temp_dir().join(format!("edgehold-broker-{}", std::process::id()));
        enter_as_broker([listed.port()].into_iter());
        let written = std::fs::write(&file, "x").map_err(|e| e.kind());
        if written.is_ok() {
            std::fs::remove_file(&file).unwrap();
            println!("skipped: this kernel has no Landlock");
            return;
        }
        assert_eq!(written, Err(ErrorKind::PermissionDenied));
        assert_eq!(std::process::Command::new("true").status().unwrap_err().kind(), ErrorKind::PermissionDenied);
        assert_eq!(refused(listed), ErrorKind::ConnectionRefused, "it is let through, and nobody is there");
        // Rules for TCP came later than those for files.
        let other = refused(other);
        assert!([ErrorKind::PermissionDenied, ErrorKind::ConnectionRefused].contains(&other), "{other:?}");
        if other == ErrorKind::ConnectionRefused {
            println!("skipped: Landlock of this kernel has no rules for TCP");
        }
    }
}
