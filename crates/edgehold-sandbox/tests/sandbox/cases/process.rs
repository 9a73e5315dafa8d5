//! Other ways into the kernel, crashes, and what a program still can.

use std::os::unix::process::ExitStatusExt;
use std::process::Command;

use edgehold_sandbox::{Layer, LayerState};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::{enter, itself, layer};

pub(crate) fn calls_of_another_convention_do_not_pass() {
    enter();
    let call = |number: libc::c_long| {
        #[expect(unsafe_code, reason = "there is no safe way to a call by its number")]
        // SAFETY: no argument is an address.
        let answered = unsafe { libc::syscall(number, libc::AF_INET, libc::SOCK_STREAM, 0, 0, 0, 0) };
        (answered, std::io::Error::last_os_error().raw_os_error())
    };
    assert_eq!(call(libc::SYS_socket), (-1, Some(libc::EPERM)));
    // The x32 convention, the first call that nobody has looked at, and the last number there is.
    for number in [0x4000_0000 | libc::SYS_socket, 0x4000_0000 | 517, 470, 1000, 0x7fff_ffff] {
        assert_eq!(call(number), (-1, Some(libc::ENOSYS)), "{number:#x}");
    }
}

/// Number 359 is `socket` in the 32-bit convention of x86, and none in that of x86-64.
#[cfg(target_arch = "x86_64")]
pub(crate) fn call_in_32_bits() {
    enter();
    let answered: i64;
    #[expect(unsafe_code, reason = "the convention is only reached by its own instruction")]
    // SAFETY: `int 0x80` takes numbers in these registers, writes the answer into the first, and no memory.
    unsafe {
        core::arch::asm!("push rbx", "mov ebx, 2", "int 0x80", "pop rbx",
            inlateout("rax") 359_i64 => answered, in("rcx") 1_i64, in("rdx") 0_i64,
            out("r8") _, out("r9") _, out("r10") _, out("r11") _);
    }
    println!("{answered}");
}

#[cfg(not(target_arch = "x86_64"))]
pub(crate) fn call_in_32_bits() {}

pub(crate) fn a_32_bit_call_ends_the_process() {
    if cfg!(not(target_arch = "x86_64")) {
        return;
    }
    let ended = itself(&["as-32-bit"]).output().unwrap();
    // SIGSYS is the filter's; a kernel without the convention answers with SIGSEGV.
    assert!(matches!(ended.status.signal(), Some(libc::SIGSYS | libc::SIGSEGV)), "{ended:?}");
}

pub(crate) fn crash(how: &str) {
    let most = getrlimit(Resource::Core).maximum;
    setrlimit(Resource::Core, Rlimit { current: most, maximum: most }).unwrap();
    if how == "inside" {
        enter();
    }
    std::process::abort();
}

pub(crate) fn a_crash_leaves_no_core_dump() {
    let folder = std::env::temp_dir().join(format!("edgehold-crash-{}", std::process::id()));
    std::fs::create_dir(&folder).unwrap();
    let crash = |how| itself(&["as-crasher", how]).current_dir(&folder).status().unwrap();
    let (outside, inside) = (crash("outside"), crash("inside"));
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!((inside.signal(), inside.core_dumped()), (Some(libc::SIGABRT), false), "{inside:?}");
    if !outside.core_dumped() {
        println!("skipped: no process leaves a core dump here");
    }
}

pub(crate) fn a_child_keeps_the_restrictions() {
    enter();
    let child = Command::new("cat").arg("/proc/self/status").output().unwrap();
    let status = String::from_utf8(child.stdout).unwrap();
    let line = |key: &str| status.lines().find_map(|l| l.strip_prefix(key)).map(str::trim).unwrap_or_default();
    assert_eq!((line("Seccomp:"), line("NoNewPrivs:")), ("2", "1"), "{status}");
    let powers = u64::from_str_radix(line("CapEff:"), 16).unwrap() | u64::from_str_radix(line("CapPrm:"), 16).unwrap();
    // Administer the network, send raw packets, load modules, raw devices, trace, administer, make devices, BPF
    // (capability.h).
    for power in [12, 13, 16, 17, 19, 21, 27, 39] {
        assert_eq!(powers >> power & 1, 0, "capability {power}: {status}");
    }
    let limits = Command::new("cat").arg("/proc/self/limits").output().unwrap();
    let limits = String::from_utf8(limits.stdout).unwrap();
    let core = limits.lines().find(|l| l.starts_with("Max core file size")).unwrap();
    assert!(core.split_whitespace().filter(|w| *w == "1" || *w == "0").count() == 2, "{core}");
}

/// Another process could be made to send. It is one of the same user that may be traced, as most may.
pub(crate) fn the_memory_of_another_process_is_out_of_reach() {
    let open = |pid: u32| std::fs::File::options().write(true).open(format!("/proc/{pid}/mem"));
    let mut other = Command::new("sleep").arg("60").spawn().unwrap();
    let before = open(other.id()).map(drop);
    let status = enter();
    let after = open(other.id()).map(drop);
    other.kill().unwrap();
    other.wait().unwrap();
    if let LayerState::Absent(why) = layer(&status, Layer::Landlock) {
        println!("skipped: {why}");
    } else if let Err(why) = before {
        println!("skipped: it is out of reach in any case: {why}");
    } else {
        assert_eq!(after.unwrap_err().kind(), std::io::ErrorKind::PermissionDenied);
    }
}

pub(crate) fn files_threads_and_programs_work() {
    enter();
    let folder = std::env::temp_dir().join(format!("edgehold-sandbox-{}", std::process::id()));
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("x");
    std::fs::write(&file, "written").unwrap();
    let read = std::thread::spawn(move || std::fs::read_to_string(file).unwrap()).join().unwrap();
    assert_eq!(read, "written");
    std::fs::remove_dir_all(&folder).unwrap();
    let echo = Command::new("sh").args(["-c", "echo said | cat"]).output().unwrap();
    assert_eq!(echo.stdout, b"said\n");
    assert!(std::env::current_exe().unwrap().is_file());
}
