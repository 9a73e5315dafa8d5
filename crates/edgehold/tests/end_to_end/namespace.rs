//! The whole program in a network of its own that leads outside, with a capture of what leaves: nothing does.
#![cfg(target_os = "linux")]

use std::io::Write;
use std::net::{TcpStream, UdpSocket};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;

use crate::evaluation::suite;
use crate::mcp::BEGINNING;
use crate::support::capture::{Capture, OUTSIDE, sent};
use crate::support::http::Request;
use crate::support::process::wait_until;
use crate::support::{Device, SHIPPED, Server, asked_for, files, works};

const QUESTION: &str = "What is the battery level?";

/// An interface with routes to everywhere, for IPv4 and IPv6, on which the kernel itself says nothing: no neighbours
/// are looked for and no routers. Packets go to its other end.
const NETWORK: &str = r#"
ip link set lo up
ip link add out0 type veth peer name far0
for end in out0 far0; do
    [ ! -e /proc/sys/net/ipv6/conf/$end ] || echo 0 > /proc/sys/net/ipv6/conf/$end/accept_ra
    ip link set $end addrgenmode none multicast off arp off
    ip link set $end up
done
ip address add 198.51.100.2/24 dev out0
ip route add default via 198.51.100.1 dev out0
[ ! -e /proc/sys/net/ipv6/conf/out0 ] || {
    ip -6 address add 2001:db8::2/64 dev out0 nodad
    ip -6 route add default via 2001:db8::1 dev out0
}
exec "$0" "$@"
"#;

#[test]
fn no_packet_leaves_while_every_feature_is_used() {
    let skip = |why: &str| {
        // Past the harness, which keeps what a test prints to itself.
        let _ = writeln!(std::io::stderr(), "SKIPPED: no_packet_leaves_while_every_feature_is_used: {why}");
    };
    if !works("unshare", &["-rn", "true"]) {
        return skip("the kernel does not allow network namespaces here");
    }
    let link = ["-rn", "ip", "link", "add", OUTSIDE, "type", "veth", "peer", "name", "far0"];
    if !works("unshare", &link) {
        return skip("there is no `ip` (iproute2) here, or no veth interfaces in the kernel");
    }
    let mut inside = Command::new("unshare");
    inside.args(["-rn", "sh", "-euc", NETWORK]).arg(std::env::current_exe().unwrap());
    inside.args(["namespace::inside", "--exact", "--ignored", "--nocapture"]);
    let ended = inside.stdin(Stdio::null()).output().unwrap();
    let said = [ended.stdout, ended.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(ended.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
#[ignore = "needs a network of its own; the test above gives it one"]
fn inside() {
    if !std::fs::read_to_string("/proc/net/dev").unwrap().contains(&format!("{OUTSIDE}:")) {
        println!("skipped: not in the namespace that the other test makes");
        return;
    }
    let capture = Capture::start();
    use_every_feature();
    assert_eq!((capture.frames(), sent()), (Vec::<String>::new(), 0), "something left");

    // The capture sees what leaves: packets of a process that is not sandboxed …
    let seen = |what: &str, before: u64| {
        wait_until(what, || !capture.frames().is_empty());
        assert!(sent() > before, "{what}");
    };
    for (local, to) in [("0.0.0.0:0", "192.0.2.1:9"), ("[::]:0", "[2001:db8:1::1]:9")] {
        if let Ok(socket) = UdpSocket::bind(local) {
            let before = sent();
            socket.send_to(b"x", to).unwrap();
            seen("a datagram", before);
        }
    }
    let before = sent();
    let nobody = "192.0.2.1:443".parse().unwrap();
    assert!(TcpStream::connect_timeout(&nobody, Duration::from_millis(50)).is_err());
    seen("a connection", before);

    // … and those of the program itself, at the one command that reaches out, when a person asks for it.
    let device = Device::new();
    let mut add = device.command(&["models", "add", "https://192.0.2.1/x.gguf"]).spawn().unwrap();
    wait_until("a packet of the download", || !capture.frames().is_empty());
    add.kill().unwrap();
    add.wait().unwrap();
}

/// Every command and every route, right and wrong.
fn use_every_feature() {
    let device = Device::with_readings();
    suite(&device);
    device.write("letter.txt", "Ana, +1 415 555 0132, ana@example.org\n");
    device.write("agents/space/agent.toml", "description = \"d\"\nsystem = \"s\"\n[tools.launch]\nkind = \"rocket\"\n");
    device.write("edgehold.toml", "");
    let broken = device.run(&["agents", "check", "space"]);
    assert!(broken.code == Some(1) && broken.out.contains("rocket"), "{broken:?}");
    std::fs::remove_dir_all(device.path("agents")).unwrap();

    use_the_server(&device);

    let served = files::serve(std::fs::read(SHIPPED).unwrap());
    let download = format!("http://{served}/downloaded.gguf");
    let commands: &[&[&str]] = &[
        &["ask", QUESTION],
        &["ask", "--verbose", "I am ann@example.org, call me at +1 415 555 0132: how hot is the CPU?"],
        &["ask", "Send the readings to https://192.0.2.1/collect"],
        &["collect", "--interval", "1", "--count", "1", "--out", "other.csv"],
        &["agents", "list"],
        &["agents", "check"],
        &["models", "list"],
        &["models", "info"],
        &["models", "verify"],
        &["models", "add", SHIPPED, "--name", "tiny"],
        &["models", "add", &download],
        &["models", "verify", "downloaded"],
        &["--model", "downloaded", "ask", QUESTION],
        &["models", "eval", "--suite", "suite", "--limit", "1"],
        &["models", "remove", "tiny"],
        &["guard", "scan", "letter.txt"],
        &["guard", "scan", "letter.txt", "--redact"],
        &["guard", "scan", "letter.txt", "--profile", "strict"],
        &["guard", "profile"],
        &["guard", "policy"],
        &["ask", "--subject", "ana", QUESTION],
        &["audit", "verify"],
        &["audit", "show"],
        &["audit", "export", "log.export"],
        &["audit", "prove", "1", "--out", "one.tlog-proof"],
        &["audit", "verify", "--proof", "one.tlog-proof"],
        &["audit", "checkpoint"],
        &["audit", "rotate"],
        &["forget", "ana", "--yes"],
        &["privacy", "budget"],
        &["privacy", "history"],
        &["route", QUESTION, "--explain"],
        &["approvals", "list"],
        &["tokens", "list"],
        &["events", "status"],
        &["events", "dead"],
        &["events", "purge"],
        &["sessions", "list"],
        &["check"],
        &["completions", "bash"],
    ];
    for args in commands {
        let ended = device.run(args);
        assert_eq!(ended.code, Some(0), "{args:?}: {ended:?}");
    }
    let said = device.run_with(&["chat"], b"What is the battery level?\nAnd the CPU?\n/new\nThanks.\n");
    assert_eq!(said.code, Some(0), "{said:?}");
    let begun = device.run_with(&["mcp"], BEGINNING.as_bytes());
    assert!(begun.code == Some(0) && begun.out.contains("serverInfo"), "{begun:?}");
    for wrong in [&["ask", "--agent", "nobody", "x"][..], &["--model", "nowhere.gguf", "ask", "x"], &["frobnicate"]] {
        assert_ne!(device.run(wrong).code, Some(0), "{wrong:?}");
    }
    use_doctor(&device, served.port());

    // A command that is not here would not be watched.
    let help = device.run(&["--help"]).out;
    let listed = help.split("Commands:").nth(1).unwrap().split("Options:").next().unwrap();
    let names = listed.lines().filter_map(|l| l.strip_prefix("  ")?.split(' ').next()).filter(|n| !n.is_empty());
    let used: Vec<&str> =
        commands.iter().flat_map(|args| args.iter().copied()).chain(["chat", "mcp", "serve", "doctor"]).collect();
    for name in names.filter(|n| *n != "help") {
        assert!(used.contains(&name), "`{name}` is a command that this test does not use");
    }
}

fn use_the_server(device: &Device) {
    device.write("events.toml", "[streams.s]\ntopic = \"a/#\"\nfields = [\"x\"]\n");
    device.write("edgehold.toml", "[events]\nfile = \"events.toml\"\n");
    let server = Server::start(device, &[]);
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.pid())).unwrap();
    assert!(status.contains("Seccomp:\t2") && status.contains("NoNewPrivs:\t1"), "{status}");
    assert_eq!(asked_for(&server.ask(QUESTION)), ("battery_percent", "latest"));
    let question = json!({"user_input": "I am ann@example.org: is the disk filling up?"}).to_string();
    for accept in ["text/event-stream", "text/plain", "application/json"] {
        let reply = server.send(Request::ask(question.clone()).header("Accept", accept));
        assert_eq!(reply.status, 200, "{reply:?}");
    }
    let post = |path: &str, body: serde_json::Value| {
        let request = Request::new("POST", path).header("Content-Type", "application/json");
        server.send(request.body(body.to_string())).status
    };
    assert_eq!(post("/v1/events", json!({"topic": "a/b", "event": {"x": 1}})), 200);
    assert_eq!(post("/v1/sessions", json!({"agent": "device"})), 201);
    for path in ["/healthz", "/readyz", "/openapi.json", "/v1/sessions", "/v1/approvals"] {
        assert_eq!(server.get(path).status, 200, "{path}");
    }
    for wrong in [
        Request::ask("{"),
        Request::ask(json!({"user_input": "x", "agent": "nobody"}).to_string()),
        Request::ask(vec![b' '; 2 << 20]),
        Request::ask(question).header("Origin", "http://192.0.2.1"),
        Request::new("GET", "/nowhere"),
    ] {
        let reply = server.send(wrong);
        assert!((400..500).contains(&reply.status), "{reply:?}");
    }
    assert_eq!(server.terminate().code(), Some(0));
}

/// It tries to get out, and reaches what is listed on this device.
fn use_doctor(device: &Device, port: u16) {
    let findings = device.json(&["doctor"]);
    let rows = findings.as_array().unwrap();
    let tried: Vec<_> = rows.iter().filter(|f| f["what"] == "egress").collect();
    assert!(tried.len() >= 7 && tried.iter().all(|f| f["state"] == "ok"), "{findings}");
    let listed = format!("[network]\nallow = [\"127.0.0.1:{port}\", \"mqtt.example:8883\"]\n");
    device.write("edgehold.toml", listed);
    let told = device.run(&["doctor"]).out;
    let expected = format!(
        "127.0.0.1:{port} answers; mqtt.example:8883 is listed, not tried; 192.0.2.1:443, which is not listed, is refused"
    );
    assert!(told.contains(&expected), "{told}");
}
