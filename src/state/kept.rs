//! Whether what this page did is on disk.

use domain::port::StorageHealth;

/// What the page can honestly say about everything that was done in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Everything is on this phone.
    Kept,
    /// Something is still on its way to the disk.
    Keeping,
    /// The storage has a problem; never [`StorageHealth::Works`].
    Trouble(StorageHealth),
}

impl Kept {
    /// From what waits and from how the storage is doing.
    pub fn of(waiting_count: usize, storage: StorageHealth) -> Self {
        match (storage, waiting_count) {
            (StorageHealth::Works, 0) => Self::Kept,
            (StorageHealth::Works, _) => Self::Keeping,
            (trouble, _) => Self::Trouble(trouble),
        }
    }
}
