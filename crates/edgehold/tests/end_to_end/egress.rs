//! Nothing leaves the device: what the processes ask of the network is watched, and there is a run without any network.

use crate::support::process::wait_until;
use crate::support::{Device, EDGEHOLD, Ended, SHIPPED, Server, asked_for, files, works};

const QUESTION: &str = "What is the battery level?";

/// Runs its command as the parent, so that signals reach the command itself (`-D`).
const WATCH: [&str; 6] = ["-D", "-f", "-q", "-s", "0", "--trace=network"];

/// Calls in a trace that reach for another machine, or for a service that would do so on the program's behalf, and are
/// not refused: `doctor` tries such calls to show that they are.
fn leaks(trace: &str) -> Vec<&str> {
    let sends = ["connect(", "sendto(", "sendmsg(", "sendmmsg("];
    let refused = |line: &str| line.contains(" = -1 EPERM") || line.contains(" = -1 EACCES");
    let outside = |line: &&str| {
        let inet = line.contains("AF_INET") && !line.contains("\"127.") && !line.contains("\"::1\"");
        let resolver = line.contains("htons(53)") || line.contains("nscd") || line.contains("resolve");
        let other = ["AF_PACKET", "AF_BLUETOOTH", "AF_VSOCK"].iter().any(|family| line.contains(family));
        (inet || resolver || other) && !refused(line)
    };
    trace.lines().filter(|line| sends.iter().any(|call| line.contains(call))).filter(outside).collect()
}

#[test]
fn leaks_are_told_from_what_stays_here() {
    for (line, leak) in [
        (r#"1 connect(4, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = 0"#, true),
        (r#"1 connect(4, {sa_family=AF_INET6, inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0"#, true),
        (r#"1 sendto(4, ""..., 40, 0, {sa_family=AF_INET, sin_addr=inet_addr("198.51.100.7")}, 16) = 40"#, true),
        (r#"1 connect(4, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0"#, true),
        (r#"1 connect(4, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1"#, true),
        (r#"1 connect(4, {sa_family=AF_INET, sin_port=htons(8757), sin_addr=inet_addr("127.0.0.1")}, 16) = 0"#, false),
        (
            r#"1 connect(4, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 EPERM (Operation not permitted)"#,
            false,
        ),
        (
            r#"1 connect(4, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 EINPROGRESS (Operation now in progress)"#,
            true,
        ),
        (r#"1 sendto(9, ""..., 180, MSG_NOSIGNAL, NULL, 0) = 180"#, false),
        (r#"1 bind(9, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0"#, false),
    ] {
        assert_eq!(!leaks(line).is_empty(), leak, "{line}");
    }
}

#[test]
fn no_call_to_the_network_leaves_the_device() {
    if !works("strace", &["-D", "-f", "--trace=network", "true"]) {
        println!("skipped: processes cannot be watched with strace here");
        return;
    }
    let device = Device::with_readings();
    let traced = |name: &str, args: &[&str]| {
        let mut command = device.program("strace");
        command.args(WATCH).args(["-o", name, EDGEHOLD]).args(args);
        command
    };
    // strace writes a line at the end of the process, and may do so after the process is gone.
    let whole = |name: &str, pid: u32| {
        let read = || std::fs::read_to_string(device.path(name)).unwrap_or_default();
        let ends = |line: &str| line.starts_with(&pid.to_string()) && line.contains(" +++ exited with");
        wait_until("the trace", || read().lines().any(ends));
        read()
    };
    let run = |name: &str, args: &[&str]| {
        let child = traced(name, args).spawn().unwrap();
        let pid = child.id();
        (Ended::of(child.wait_with_output().unwrap()), whole(name, pid))
    };
    for (name, args) in [("ask", &["ask", "--json", QUESTION][..]), ("doctor", &["doctor", "--json"])] {
        let (ended, trace) = run(name, args);
        assert_eq!((ended.code, leaks(&trace)), (Some(0), vec![]), "{ended:?}");
        assert_eq!(trace.contains("\"192.0.2.1\")}, 16) = -1 EPERM"), name == "doctor", "{trace}");
    }
    let server = Server::start_as(&mut traced("serve", &["serve", "--listen", "127.0.0.1:0"]), &device);
    let pid = server.pid();
    assert_eq!(asked_for(&server.ask(QUESTION)), ("battery_percent", "latest"));
    assert_eq!(server.get("/healthz").status, 200);
    assert_eq!(server.terminate().code(), Some(0));
    let trace = whole("serve", pid);
    assert!(trace.contains("accept4(") && leaks(&trace).is_empty(), "{:?}", leaks(&trace));
    // The trace would show it: a download is asked for, from a port where nobody is.
    let (_, trace) = run("add", &["models", "add", "http://127.0.0.1:1/x.gguf"]);
    assert!(trace.contains("sin_addr=inet_addr(\"127.0.0.1\")"), "{trace}");
}

/// A kernel without seccomp filters, and one that refuses them, as strace makes the program see it.
#[test]
fn where_the_door_cannot_be_shut_nothing_starts_unless_the_settings_say_so() {
    if !works("strace", &["-f", "--inject=seccomp:error=EPERM", "true"]) {
        println!("skipped: calls cannot be made to fail with strace here");
        return;
    }
    let device = Device::with_readings();
    let failing = |call: &str, fault: &str, args: &[&str]| {
        let mut command = device.program("strace");
        let (trace, inject) = (format!("--trace={call}"), format!("--inject={call}:error={fault}"));
        command.args(["-f", "-o", "/dev/null", &trace, &inject, EDGEHOLD]).args(args);
        Ended::of(command.output().unwrap())
    };
    let without = |fault: &str, args: &[&str]| failing("seccomp", fault, args);
    device.write("letter.txt", "ann@example.org");
    for fault in ["ENOSYS", "EINVAL", "EPERM"] {
        for args in [
            &["ask", QUESTION][..],
            &["chat"],
            &["serve", "--listen", "127.0.0.1:0"],
            &["collect", "--count", "1"],
            &["guard", "scan", "letter.txt"],
            &["models", "verify"],
            &["models", "add", SHIPPED],
            &["agents", "check"],
            &["check"],
        ] {
            let ended = without(fault, &[&["--json"], args].concat());
            assert_eq!((ended.code, &ended.error()["code"]), (Some(1), &"egress_open".into()), "{fault} {args:?}");
        }
    }
    // A download comes first; what came is not loaded.
    let served = files::serve(std::fs::read(SHIPPED).unwrap());
    let error = without("ENOSYS", &["--json", "models", "add", &format!("http://{served}/x.gguf")]).error();
    let why = error["message"].as_str().unwrap();
    assert!(error["code"] == "model_not_added" && why.contains("the door to the network cannot be shut"), "{error}");

    let told = without("ENOSYS", &["doctor"]);
    assert_eq!(told.code, Some(1), "{told:?}");
    assert!(told.out.contains("FAIL  sandbox") && told.out.contains("built without seccomp"), "{told:?}");

    // A kernel without Landlock will do; one that has it and refuses will not.
    let ended = failing("landlock_create_ruleset", "ENOSYS", &["ask", "--json", QUESTION]);
    assert_eq!(asked_for(&ended.json()), ("battery_percent", "latest"), "{ended:?}");
    let told = failing("landlock_create_ruleset", "ENOSYS", &["doctor"]);
    assert!(told.code == Some(0) && told.out.contains("note  sandbox       seccomp filter in force"), "{told:?}");
    let ended = failing("landlock_restrict_self", "E2BIG", &["--json", "ask", QUESTION]);
    // Where there is none, the call is not made.
    assert!(ended.code == Some(0) || ended.error()["code"] == "egress_open", "{ended:?}");

    device.write("edgehold.toml", "[network]\nenforce = \"best_effort\"\n");
    let ended = without("ENOSYS", &["ask", "--json", QUESTION]);
    assert_eq!(asked_for(&ended.json()), ("battery_percent", "latest"), "{ended:?}");
    assert!(ended.err.contains("warning: the door to the network is not shut: seccomp filter not on"), "{ended:?}");
    let told = without("ENOSYS", &["doctor"]);
    assert!(told.code == Some(0) && told.out.contains("the door to the network is NOT shut"), "{told:?}");

    device.write("edgehold.toml", "[network]\nenforce = \"off\"\n");
    let ended = device.run(&["ask", "--json", QUESTION]);
    assert_eq!(asked_for(&ended.json()), ("battery_percent", "latest"), "{ended:?}");
    assert!(ended.err.contains("warning: `enforce` in [network] is \"off\""), "{ended:?}");
}

#[test]
fn without_any_network_everything_works() {
    if !works("unshare", &["-rn", "true"]) {
        println!("skipped: a process cannot be cut off from the network here with unshare");
        return;
    }
    let device = Device::with_readings();
    let mut alone = device.program("unshare");
    let ended = Ended::of(alone.args(["-rn", EDGEHOLD, "ask", "--json", QUESTION]).output().unwrap());
    assert_eq!(asked_for(&ended.json()), ("battery_percent", "latest"), "{ended:?}");
    let mut alone = device.program("unshare");
    let ended = Ended::of(alone.args(["-rn", EDGEHOLD, "agents", "check"]).output().unwrap());
    assert_eq!(ended.code, Some(0), "{ended:?}");
}
