//! A socket in the file system.

use std::fs::Permissions;
use std::io::{Error, ErrorKind, Result};
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};

use super::error::ServeError;
use crate::peer::is_ours;

/// The file of a socket that is listened on. It is removed when this goes.
pub(super) struct SocketFile {
    path: PathBuf,
    inode: (u64, u64),
}

impl SocketFile {
    /// Listens on a new socket, which its owner alone may open; with `others`, every user of the machine.
    pub(super) fn bind(path: &Path, others: bool) -> std::result::Result<(UnixListener, Self), ServeError> {
        Self::make(path, others).map_err(|source| ServeError::Socket { path: path.to_owned(), source })
    }

    fn make(path: &Path, others: bool) -> Result<(UnixListener, Self)> {
        remove_stale(path)?;
        let listener = UnixListener::bind(path)?;
        // Whoever came in between is looked at all the same: `may_connect`.
        std::fs::set_permissions(path, Permissions::from_mode(if others { 0o666 } else { 0o600 }))?;
        listener.set_nonblocking(true)?;
        let found = std::fs::symlink_metadata(path)?;
        Ok((listener, Self { path: path.to_owned(), inode: (found.dev(), found.ino()) }))
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        // Another server may have put its own there.
        let ours = std::fs::symlink_metadata(&self.path).is_ok_and(|found| (found.dev(), found.ino()) == self.inode);
        if ours {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Whether a user may speak to the socket at all: the one that the server runs as, and root; others where the owner says so.
/// What they may ask is found out with each request.
pub(super) fn may_connect(uid: u32, others: bool) -> bool {
    others || is_ours(uid)
}

/// Removes the socket of a server that ended without doing so.
fn remove_stale(path: &Path) -> Result<()> {
    let found = match std::fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        found => found?,
    };
    if !found.file_type().is_socket() {
        return Err(Error::new(ErrorKind::AlreadyExists, "a file that is no socket is there"));
    }
    match UnixStream::connect(path) {
        Ok(_) => Err(Error::new(ErrorKind::AddrInUse, "another server answers there")),
        Err(error) if error.kind() == ErrorKind::ConnectionRefused => std::fs::remove_file(path),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_users_speak_to_the_socket_only_where_the_owner_says_so() {
        let own = rustix::process::geteuid().as_raw();
        for others in [false, true] {
            assert!(may_connect(own, others) && may_connect(0, others));
            assert_eq!((may_connect(own + 1, others), may_connect(u32::MAX, others)), (others, others));
        }
    }
}
