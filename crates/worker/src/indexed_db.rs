//! The storage of a phone in the browser's IndexedDB.
//!
//! One database, one object store a table, keys as arrays of strings and values as `Uint8Array`, as
//! automerge-repo has them. Written straight on the browser's own interface: a transaction commits
//! as soon as nothing is asked of it, so everything of one is asked at once and only its end is awaited
//! ([`transaction`]). Any connection can die (phones close them in the background); [`connection`] opens
//! the next, and the operation is tried again a few times. Nothing is ever deleted to repair something.

use std::cell::Cell;

use engine::store::{Durability, Entry, Key, Op, Store, StoreError, Table};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbKeyRange, IdbTransaction};

use crate::js;

mod connection;
mod fault;
mod transaction;

use connection::Connection;
use fault::Fault;

/// The database of the app.
pub const NAME: &str = "buurtlijm";
/// How long to wait before each next try with a new connection. A browser that restarts its storage
/// process needs about a second.
const WAITS_MS: [u64; 4] = [0, 50, 300, 1_500];

/// A storage in IndexedDB.
#[derive(Debug)]
pub struct IndexedDb {
    connection: Connection,
    /// How often something was tried again, for tests.
    retry_count: Cell<u32>,
}

impl IndexedDb {
    /// The database of this name; it is opened, or made, at the first use.
    pub fn new(name: &str) -> Self {
        Self {
            connection: Connection::new(name),
            retry_count: Cell::new(0),
        }
    }

    /// How often something had to be tried again on a new connection.
    pub fn retry_count(&self) -> u32 {
        self.retry_count.get()
    }

    /// Tries, and tries again on a new connection while that may help.
    async fn try_with<T>(&self, job: impl AsyncFn() -> Result<T, Fault>) -> Result<T, StoreError> {
        let mut waits = WAITS_MS.into_iter();
        loop {
            let error = match job().await {
                Ok(done) => return Ok(done),
                Err(Fault::Final(error)) => error,
                Err(Fault::Connection) => match waits.next() {
                    Some(wait_ms) => {
                        self.retry_count.set(self.retry_count.get() + 1);
                        js::sleep(wait_ms).await;
                        continue;
                    }
                    None => StoreError::Broken,
                },
            };
            return Err(error);
        }
    }
}

impl Store for IndexedDb {
    async fn read(&self, table: Table, prefix: &[String]) -> Result<Vec<Entry>, StoreError> {
        let read = async || {
            let database = self.connection.database().await?;
            let range = range(prefix)?;
            let (keys, values) = transaction::read(&database, table, &range)
                .await
                .inspect_err(|_| self.connection.forget(&database))?;
            Ok(keys
                .iter()
                .zip(values.iter())
                .filter_map(|(key, value)| entry(&key, &value))
                .collect())
        };
        self.try_with(read).await
    }

    async fn write(&self, ops: &[Op], durability: Durability) -> Result<(), StoreError> {
        if ops.is_empty() {
            return Ok(());
        }
        let write = async || {
            let database = self.connection.database().await?;
            let ask = |open: &IdbTransaction| ops.iter().try_for_each(|op| apply(open, op));
            transaction::write(&database, &tables(ops), durability, ask)
                .await
                .inspect_err(|_| self.connection.forget(&database))
        };
        self.try_with(write).await
    }
}

/// The tables that the operations touch: a transaction keeps others out of these only.
fn tables(ops: &[Op]) -> Vec<Table> {
    let mut tables: Vec<Table> = ops.iter().map(table_of).collect();
    tables.sort_unstable();
    tables.dedup();
    tables
}

fn table_of(op: &Op) -> Table {
    match op {
        Op::Put(table, ..) | Op::Delete(table, _) | Op::DeleteAll(table, _) => *table,
    }
}

fn apply(open: &IdbTransaction, op: &Op) -> Result<(), JsValue> {
    let store = open.object_store(table_of(op).name())?;
    match op {
        Op::Put(_, key, value) => {
            store.put_with_key(&Uint8Array::from(value.as_slice()), &array(key))?
        }
        Op::Delete(_, key) => store.delete(&array(key))?,
        Op::DeleteAll(_, prefix) => store.delete(&range(prefix)?.into())?,
    };
    Ok(())
}

/// All keys that begin with these parts. An array is greater than any string, so nothing lies between
/// the last of them and the prefix with an array as its next part.
fn range(prefix: &[String]) -> Result<IdbKeyRange, JsValue> {
    let after = array(prefix);
    after.push(&Array::new());
    IdbKeyRange::bound_with_lower_open_and_upper_open(&array(prefix), &after, false, true)
}

fn array(key: &[String]) -> Array {
    key.iter().map(JsValue::from).collect()
}

/// An entry as this app writes them; `None` for anything else, which is left where it is.
fn entry(key: &JsValue, value: &JsValue) -> Option<Entry> {
    let parts: Option<Key> = key
        .dyn_ref::<Array>()?
        .iter()
        .map(|part| part.as_string())
        .collect();
    Some(Entry {
        key: parts?,
        value: value.dyn_ref::<Uint8Array>()?.to_vec(),
    })
}
