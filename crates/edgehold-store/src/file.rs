//! The file itself: made for its owner alone before SQLite sees it.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::ErrorKind;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use crate::StoreError;

/// Makes the state folder and an empty file where they are missing, and refuses a file that others may open. SQLite gives
/// the files beside it (`-wal`, `-shm`) the mode of the database.
///
/// A file that is there is looked at and never opened: closing it would give up the locks that other connections of this
/// process hold on it (fcntl's locks belong to the process). The caller lets no other connection open meanwhile.
pub(crate) fn prepare(folder: &Path, path: &Path) -> Result<(), StoreError> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|e| StoreError::io("create the state folder", folder, e))?;
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        // The new name must outlast a power cut as what is committed into the file does.
        Ok(_) => {
            File::open(folder).and_then(|f| f.sync_all()).map_err(|e| StoreError::io("flush the folder", folder, e))
        }
        Err(e) if e.kind() == ErrorKind::AlreadyExists => {
            let metadata = std::fs::metadata(path).map_err(|e| StoreError::io("look at the database", path, e))?;
            let mode = metadata.permissions().mode() & 0o777;
            if mode & 0o077 == 0 { Ok(()) } else { Err(StoreError::Exposed { path: path.to_owned(), mode }) }
        }
        Err(e) => Err(StoreError::io("create the database", path, e)),
    }
}
