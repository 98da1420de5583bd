//! Where bundles lie: a folder, or a bucket of any S3-compatible store.
//!
//! Both are an [`ObjectStore`], so nothing else knows which. What is promised: a `put` that succeeded is
//! on disk (`folder` asks for that, S3 does it by itself) and an object is whole or not there.

mod folder;
mod s3;
mod wire;

use std::sync::Arc;

use object_store::ObjectStore;

use crate::config::Keep;

/// An opened store.
#[derive(Debug)]
pub(crate) struct Store {
    pub(crate) objects: Arc<dyn ObjectStore>,
    pub(crate) sharing: Sharing,
    /// Held as long as the folder is ours.
    pub(crate) lock: Option<std::fs::File>,
}

/// Whether other mailboxes may write to the same store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sharing {
    Alone,
    WithOthers,
}

/// Opens the store that was chosen.
///
/// # Errors
/// It cannot be used; the sentence says why.
pub(crate) fn open(keep: &Keep) -> Result<Store, String> {
    match keep {
        Keep::Folder(folder) => folder::open(folder),
        Keep::S3 {
            bucket,
            prefix,
            endpoint,
        } => s3::open(bucket, prefix, endpoint.as_deref()),
    }
}
