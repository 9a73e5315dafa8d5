//! The sandbox, on the kernel that the tests run on. Each case is run in a process of its own.
#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test fails where it stands")]

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod cases;

#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
fn main() {
    println!("skipped: there is no sandbox on this system");
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
fn main() {
    use cases::{CASES, as_child, works_here};

    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [as_what, rest @ ..] = arguments.as_slice()
        && as_what.starts_with("as-")
    {
        return as_child(as_what, rest);
    }
    if let Err(why) = works_here() {
        println!("skipped: {why}");
        return;
    }
    let wanted = arguments.iter().find(|a| !a.starts_with('-'));
    let mut failed = Vec::new();
    for (name, _) in CASES.iter().filter(|(name, _)| wanted.is_none_or(|w| name.contains(w.as_str()))) {
        let itself = std::env::current_exe().unwrap();
        let ended = std::process::Command::new(itself).args(["as-case", name]).output().unwrap();
        let ok = ended.status.success();
        println!("test {name} ... {}", if ok { "ok" } else { "FAILED" });
        for skipped in String::from_utf8_lossy(&ended.stdout).lines().filter(|l| l.starts_with("skipped: ")) {
            println!("    {skipped}");
        }
        if !ok {
            println!("{}\n{}", ended.status, String::from_utf8_lossy(&ended.stderr));
            failed.push(*name);
        }
    }
    assert!(failed.is_empty(), "{failed:?}");
}
