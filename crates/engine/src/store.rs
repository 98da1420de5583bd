//! What the storage of a phone must promise.
//!
//! Seven tables of byte strings under keys of text parts, and transactions over them: all or nothing, and on
//! disk when the answer comes. [`crate::memory_store`] is the one for tests, `crates/worker` has the one for
//! IndexedDB; [`crate::conformance`] holds both to the same promises. Chunks lie in automerge-repo's layout
//! (`[buurt, "snapshot" | "incremental", hash]`), so its tools can read them.

use std::fmt;

/// Where a byte string lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Pieces of documents: `[buurt, "snapshot" | "incremental", hash]`.
    Chunks,
    /// Rows of the first screens, so that a start paints before the document has loaded: `[buurt, row]`.
    Rows,
    /// What belongs to this phone: the list of buurten, actors, own person ids, vaults, what peers have.
    Device,
    /// Edits that wait until their document has loaded: `[buurt, number]`.
    Queue,
    /// Person cards and other small records that must be able to disappear: `[buurt, kind, id]`.
    Records,
    /// Bytes that are being tried, how often the worker died on them, bytes that were set aside, and files that
    /// wait for what they build on: `[buurt, "trying" | "doubted" | "aside" | "waiting", hash]`.
    Quarantine,
    /// Photos and voice notes, sealed and in pieces: `[buurt, "index" | "paper", id]` and
    /// `[buurt, "piece", id, number]`.
    Blobs,
}

impl Table {
    /// All tables.
    pub const ALL: [Self; 7] = [
        Self::Chunks,
        Self::Rows,
        Self::Device,
        Self::Queue,
        Self::Records,
        Self::Quarantine,
        Self::Blobs,
    ];

    /// The name of the table in a browser's database; never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chunks => "chunks",
            Self::Rows => "rows",
            Self::Device => "device",
            Self::Queue => "queue",
            Self::Records => "records",
            Self::Quarantine => "quarantine",
            Self::Blobs => "blobs",
        }
    }
}

/// A key: text parts, compared part by part, by Unicode code point order of ASCII text.
pub type Key = Vec<String>;

/// One stored byte string.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its key.
    pub key: Key,
    /// The bytes.
    pub value: Vec<u8>,
}

/// One operation of a transaction.
#[derive(Clone, PartialEq, Eq)]
pub enum Op {
    /// Stores the bytes under the key, in the place of what was there.
    Put(Table, Key, Vec<u8>),
    /// Takes away what is under the key; nothing there is no error.
    Delete(Table, Key),
    /// Takes away everything under keys that start with these parts.
    DeleteAll(Table, Key),
}

/// Bytes may be secret, so only their number is printed.
impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry({:?}, {} bytes)", self.key, self.value.len())
    }
}

impl fmt::Debug for Op {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Put(table, key, value) => {
                write!(f, "Put({table:?}, {key:?}, {} bytes)", value.len())
            }
            Self::Delete(table, key) => write!(f, "Delete({table:?}, {key:?})"),
            Self::DeleteAll(table, key) => write!(f, "DeleteAll({table:?}, {key:?})"),
        }
    }
}

/// How sure a write must be before it is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Durability {
    /// The browser has taken it: enough for what can be had again.
    Relaxed,
    /// It survives a power cut: for a person's own edits.
    Strict,
}

/// Why the storage did not do what was asked. Nothing of the transaction was stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The disk or the browser's quota is full: tell the person, keep running, try again later.
    #[error("no room left")]
    Full,
    /// There is no storage at all in this browser: tell the person at once.
    #[error("no storage in this browser")]
    Missing,
    /// The connection died and opening it anew did not help: tell the person if it stays so.
    #[error("the storage does not answer")]
    Broken,
}

/// A storage as the shell of an engine has it.
pub trait Store {
    /// All entries whose key starts with `prefix`, sorted by key.
    fn read(
        &self,
        table: Table,
        prefix: &[String],
    ) -> impl Future<Output = Result<Vec<Entry>, StoreError>>;

    /// Carries out all operations in order, or none.
    fn write(
        &self,
        ops: &[Op],
        durability: Durability,
    ) -> impl Future<Output = Result<(), StoreError>>;
}
