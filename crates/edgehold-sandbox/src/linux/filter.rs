//! The seccomp filter.

use std::collections::BTreeMap;

use libc::{
    BPF_ABS, BPF_JGT, BPF_JMP, BPF_K, BPF_LD, BPF_RET, BPF_W, ENOSYS, EPERM, SECCOMP_RET_ALLOW, SECCOMP_RET_ERRNO,
};
use seccompiler::{
    BpfProgram, Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    sock_filter,
};

use super::calls::{Has, LAST_KNOWN, NEVER, SOMETIMES};
use crate::status::LayerState;

/// Installs the filter for every thread of this process, and for what it starts.
pub(super) fn install() -> LayerState {
    match compiled() {
        Err(error) => LayerState::Failed(format!("the filter cannot be compiled: {error}")),
        Ok(refusals) => {
            match [unknown_calls(LAST_KNOWN), refusals]
                .iter()
                .try_for_each(|p| seccompiler::apply_filter_all_threads(p))
            {
                Ok(()) => LayerState::Enforced,
                Err(Error::Seccomp(error) | Error::Prctl(error)) if error.raw_os_error() == Some(ENOSYS) => {
                    LayerState::Absent("this kernel was built without seccomp".to_owned())
                }
                Err(Error::Seccomp(error)) if error.raw_os_error() == Some(libc::EINVAL) => {
                    LayerState::Absent("this kernel was built without seccomp filters".to_owned())
                }
                Err(error) => LayerState::Failed(format!("the kernel does not take the filter: {error}")),
            }
        }
    }
}

/// Refuses with EPERM what [`super::calls`] lists. The program begins with a look at the architecture: a call in the
/// 32-bit convention, whose numbers mean other calls, ends the process.
fn compiled() -> Result<BpfProgram, seccompiler::BackendError> {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = NEVER.iter().map(|call| (*call, vec![])).collect();
    for (call, argument, has) in SOMETIMES {
        let (length, op, value) = match *has {
            Has::Not(value) => (SeccompCmpArgLen::Qword, SeccompCmpOp::Ne, value),
            Has::Word(value) => (SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, value.into()),
            Has::Bits { mask, bits } => (SeccompCmpArgLen::Dword, SeccompCmpOp::MaskedEq(mask.into()), bits.into()),
        };
        let condition = SeccompCondition::new(*argument, length, op, value)?;
        rules.entry(*call).or_default().push(SeccompRule::new(vec![condition])?);
    }
    let refuse = SeccompAction::Errno(EPERM.unsigned_abs());
    SeccompFilter::new(rules, SeccompAction::Allow, refuse, std::env::consts::ARCH.try_into()?)?.try_into()
}

/// Calls that are newer than the list are answered as an older kernel would: ENOSYS. So are those of the x32 convention
/// of x86-64, which are the ordinary numbers with bit 30 set and would go past a list of numbers.
fn unknown_calls(last_known: u32) -> BpfProgram {
    #[expect(clippy::cast_possible_truncation, reason = "codes of instructions have 8 bits")]
    let step = |code: u32, jt: u8, jf: u8, k: u32| sock_filter { code: code as u16, jt, jf, k };
    vec![
        // The number of the call is the first field of `struct seccomp_data`.
        step(BPF_LD | BPF_W | BPF_ABS, 0, 0, 0),
        step(BPF_JMP | BPF_JGT | BPF_K, 0, 1, last_known),
        step(BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | ENOSYS.unsigned_abs()),
        step(BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW),
    ]
}

#[cfg(test)]
mod tests {
    use std::io::Error;

    use libc::{EBADF, c_long};

    use super::*;

    /// What the kernel answers to a call with these arguments; 0 if it did it.
    #[expect(unsafe_code, reason = "there is no safe way to a call by its number")]
    fn answer(call: c_long, arguments: [u64; 6]) -> i32 {
        let [a, b, c, d, e, f] = arguments;
        // SAFETY: the arguments below are no addresses of this process, so nothing of it is read or written.
        let answered = unsafe { libc::syscall(call, a, b, c, d, e, f) };
        if answered == -1 { Error::last_os_error().raw_os_error().unwrap_or(-1) } else { 0 }
    }

    /// Filters bind the thread alone that installs them here.
    fn with_filter(program: &BpfProgram, check: impl FnOnce() + Send) {
        std::thread::scope(|scope| {
            scope.spawn(|| {
                seccompiler::apply_filter(program).unwrap();
                check();
            });
        });
    }

    #[test]
    fn every_call_of_the_list_is_refused() {
        with_filter(&compiled().unwrap(), || {
            for call in NEVER {
                assert_eq!(answer(*call, [u64::MAX; 6]), EPERM, "call {call}");
            }
        });
    }

    #[test]
    fn an_argument_decides_where_it_should() {
        // A descriptor that is none, and a family that `socketpair` may have.
        let harmless = |call: c_long| {
            let first = if call == libc::SYS_socketpair { libc::AF_UNIX as u64 } else { u64::MAX };
            let second = if call == libc::SYS_socketpair { libc::SOCK_STREAM as u64 } else { 0 };
            [first, second, 0, 0, 0, 0]
        };
        with_filter(&compiled().unwrap(), || {
            for (call, argument, has) in SOMETIMES {
                let mut arguments = harmless(*call);
                let passes = answer(*call, arguments);
                assert!([EBADF, libc::EFAULT].contains(&passes), "call {call} passes without: {passes}");
                let refused = match has {
                    Has::Not(value) => value + 1,
                    Has::Word(value) => u64::from(*value) | 1 << 40,
                    Has::Bits { bits, .. } => u64::from(*bits) | 1 << 40,
                };
                arguments[usize::from(*argument)] = refused;
                assert_eq!(answer(*call, arguments), EPERM, "call {call}, argument {argument}: {refused:#x}");
            }
        });
    }

    #[test]
    fn calls_above_the_mark_are_unknown() {
        let openat2 = |how: &str| (how.to_owned(), answer(libc::SYS_openat2, [u64::MAX; 6]));
        assert_ne!(openat2("before").1, ENOSYS);
        let mark = u32::try_from(libc::SYS_openat2).unwrap();
        with_filter(&unknown_calls(mark), || assert_ne!(openat2("at the mark").1, ENOSYS));
        with_filter(&unknown_calls(mark - 1), || assert_eq!(openat2("above the mark").1, ENOSYS));
    }
}
