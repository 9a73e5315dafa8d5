//! The calls of the kernel that are refused, and why each of them is.
//!
//! Everything else passes: a program needs hundreds of calls, and which they are differs between C libraries. What a
//! newer kernel adds is refused as unknown ([`LAST_KNOWN`]) until someone has looked at it and moved the mark.

use libc::{
    AF_UNIX, MSG_FASTOPEN, SOCK_DGRAM, SOCK_RAW, SYS_add_key, SYS_bind, SYS_bpf, SYS_connect, SYS_delete_module,
    SYS_finit_module, SYS_fsconfig, SYS_fsmount, SYS_fsopen, SYS_fspick, SYS_init_module, SYS_io_uring_enter,
    SYS_io_uring_register, SYS_io_uring_setup, SYS_ioctl, SYS_kexec_load, SYS_keyctl, SYS_listen, SYS_mount,
    SYS_mount_setattr, SYS_move_mount, SYS_open_tree, SYS_perf_event_open, SYS_pidfd_getfd, SYS_pivot_root,
    SYS_process_vm_readv, SYS_process_vm_writev, SYS_ptrace, SYS_request_key, SYS_sendmmsg, SYS_sendmsg, SYS_sendto,
    SYS_socket, SYS_socketpair, SYS_umount2, TIOCLINUX, TIOCSTI, TUNSETIFF, c_long,
};

/// The newest call that was looked at: `file_setattr`, of Linux 6.17. Numbers above it are refused as if the kernel did
/// not have them. From 424 on, numbers are the same on all architectures.
pub(super) const LAST_KNOWN: u32 = 469;

/// `open_tree_attr`, of Linux 6.15, for which the C library's bindings have no name yet.
const SYS_OPEN_TREE_ATTR: c_long = 467;

/// `kexec_file_load`, which the bindings lack for some C libraries.
const SYS_KEXEC_FILE_LOAD: c_long = if cfg!(target_arch = "aarch64") { 294 } else { 320 };

/// Refused whatever the arguments are.
pub(super) const NEVER: &[c_long] = &[
    // A socket of any family: TCP, UDP, raw, packets, netlink, vsock, Bluetooth, unix. One that is open already cannot
    // be sent anywhere else, nor opened to callers on another address.
    SYS_socket,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    // Makes the kernel do calls on one's behalf that no filter sees.
    SYS_io_uring_setup,
    SYS_io_uring_enter,
    SYS_io_uring_register,
    // Takes a socket from another process, or has one do the sending.
    SYS_pidfd_getfd,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    // A key of type `dns_resolver` has the kernel start a program that asks a name server, for anyone.
    SYS_request_key,
    SYS_add_key,
    SYS_keyctl,
    // File systems on the network; only root may mount them.
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_fsopen,
    SYS_fspick,
    SYS_fsconfig,
    SYS_fsmount,
    SYS_open_tree,
    SYS_OPEN_TREE_ATTR,
    SYS_move_mount,
    SYS_mount_setattr,
    // Code in the kernel.
    SYS_bpf,
    SYS_perf_event_open,
    SYS_init_module,
    SYS_finit_module,
    SYS_delete_module,
    SYS_kexec_load,
    SYS_KEXEC_FILE_LOAD,
];

/// What an argument has for the call to be refused.
#[derive(Debug, Clone, Copy)]
pub(super) enum Has {
    /// Anything but this value; of 64 bits.
    Not(u64),
    /// This value, in the low 32 bits, of which the kernel takes no others.
    Word(u32),
    /// These bits, in the low 32, under this mask.
    Bits { mask: u32, bits: u32 },
}

/// The bits of a socket's type that are no flags.
const TYPE: u32 = 0xf;

/// Refused for an argument: the call, which argument (from 0), what it has.
pub(super) const SOMETIMES: &[(c_long, u8, Has)] = &[
    // Opens a TCP connection without `connect` (RFC 7413), on a socket that was open already.
    (SYS_sendto, 3, Has::Bits { mask: MSG_FASTOPEN as u32, bits: MSG_FASTOPEN as u32 }),
    (SYS_sendmsg, 2, Has::Bits { mask: MSG_FASTOPEN as u32, bits: MSG_FASTOPEN as u32 }),
    (SYS_sendmmsg, 3, Has::Bits { mask: MSG_FASTOPEN as u32, bits: MSG_FASTOPEN as u32 }),
    // An address to send to: a datagram.
    (SYS_sendto, 4, Has::Not(0)),
    // A pair of unix sockets is how threads and children are spoken to. Of datagrams, each could be sent elsewhere.
    (SYS_socketpair, 0, Has::Not(AF_UNIX as u64)),
    (SYS_socketpair, 1, Has::Bits { mask: TYPE, bits: SOCK_DGRAM as u32 }),
    (SYS_socketpair, 1, Has::Bits { mask: TYPE, bits: SOCK_RAW as u32 }),
    // Types into the terminal, so that the shell behind it does the sending.
    (SYS_ioctl, 1, Has::Word(TIOCSTI as u32)),
    (SYS_ioctl, 1, Has::Word(TIOCLINUX as u32)),
    // A network device of one's own.
    (SYS_ioctl, 1, Has::Word(TUNSETIFF as u32)),
];
