//! Tries what should not work.
//!
//! An attempt is a real call of the kernel, and its own error tells: EPERM or EACCES is a refusal, and ENOSYS too, for
//! calls that are refused as unknown. Anything else means that the call got past the sandbox, even if it came to
//! nothing, as a connection that is under way (EINPROGRESS) or has no route. The address is 192.0.2.1, which is
//! nobody's (RFC 5737). Nothing waits, so all attempts together take milliseconds, with or without a network.

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod attempts;

use serde::{Deserialize, Serialize};

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
pub use attempts::{Open, attempts};

/// One thing that was tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// What kind of way out it is.
    pub group: String,
    /// What was tried.
    pub what: String,
    /// What the kernel answered: `EPERM`, or `done` where it did it.
    pub answer: String,
    /// Whether the sandbox refused it.
    pub refused: bool,
}

#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
pub use elsewhere::{Open, attempts};

#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
mod elsewhere {
    /// Sockets that were open before; none here.
    #[derive(Debug)]
    pub struct Open;

    impl Open {
        /// Opens nothing.
        ///
        /// # Errors
        /// Always: there is no sandbox here that could be tried.
        pub fn before() -> std::io::Result<Self> {
            Err(std::io::ErrorKind::Unsupported.into())
        }

        /// Opens nothing.
        ///
        /// # Errors
        /// Always.
        pub fn inherited() -> std::io::Result<Self> {
            Err(std::io::ErrorKind::Unsupported.into())
        }

        /// There is none.
        ///
        /// # Errors
        /// None.
        pub fn for_child(&self) -> std::io::Result<std::process::Stdio> {
            Ok(std::process::Stdio::null())
        }
    }

    /// Tries nothing.
    pub fn attempts(_: &Open) -> Vec<super::Attempt> {
        Vec::new()
    }
}
