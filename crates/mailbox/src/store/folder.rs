//! A folder of this machine.
//!
//! Written through to the disk, folders included. Only one mailbox may use a folder, because its picture
//! of what is kept is the only one; a lock of the system sees to that, which ends with the process,
//! however it ends. What a killed process left half written is cleared away.

use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::sync::Arc;

use object_store::local::LocalFileSystem;

use super::{Sharing, Store};

/// Takes a folder for this mailbox alone, making it if needed.
///
/// # Errors
/// It cannot be made, or another mailbox uses it.
pub(super) fn open(folder: &Path) -> Result<Store, String> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(told)?;
    let lock = File::create(folder.join(".lock")).map_err(told)?;
    lock.try_lock().map_err(|error| match error {
        TryLockError::WouldBlock => format!(
            "{} is in use by another mailbox: stop that one, or choose another folder",
            folder.display()
        ),
        TryLockError::Error(error) => told(error),
    })?;
    clear_leftovers(folder).map_err(told)?;
    write_through(folder).map_err(told)?;
    let objects = LocalFileSystem::new_with_prefix(folder).map_err(|error| error.to_string())?;
    Ok(Store {
        objects: Arc::new(objects.with_fsync(true).with_automatic_cleanup(true)),
        sharing: Sharing::Alone,
        lock: Some(lock),
    })
}

/// Removes what was being written when a mailbox was killed: `name#number`, beside the name.
fn clear_leftovers(folder: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if entry.file_type()?.is_dir() {
            clear_leftovers(&entry.path())?;
        } else if name.to_string_lossy().contains('#') {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// The folder itself must outlive a power cut, so its parents are written to disk too.
#[cfg(unix)]
fn write_through(folder: &Path) -> std::io::Result<()> {
    for place in fs::canonicalize(folder)?.ancestors().take(2) {
        File::open(place)?.sync_all()?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn write_through(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_one_mailbox_and_is_swept_of_halves() {
        let folder = std::env::temp_dir().join(format!("mailbox-lock-{}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(folder.join("topic")).unwrap();
        fs::write(folder.join("topic/half#1"), "ha").unwrap();
        fs::write(folder.join("topic/whole"), "whole").unwrap();
        let first = open(&folder).unwrap();
        assert!(!folder.join("topic/half#1").exists() && folder.join("topic/whole").exists());
        assert!(open(&folder).unwrap_err().contains("in use"));
        drop(first);
        drop(open(&folder).unwrap());
        fs::remove_dir_all(&folder).unwrap();
    }
}
