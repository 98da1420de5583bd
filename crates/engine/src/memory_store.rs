//! A storage in memory, for tests and for the simulator.
//!
//! Keeps the promises of [`Store`] and can be told to fail, so that stories about full disks and dying
//! connections run on a desk.

use std::{cell::RefCell, collections::BTreeMap};

use crate::store::{Durability, Entry, Key, Op, Store, StoreError, Table};

/// Tables in memory. Clone it to have what a phone would find after it was killed at this moment.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    tables: RefCell<BTreeMap<(Table, Key), Vec<u8>>>,
    fault: RefCell<Option<StoreError>>,
}

impl MemoryStore {
    /// Lets every later read and write fail with this error, or (with `None`) work again.
    pub fn fail_with(&self, fault: Option<StoreError>) {
        self.fault.replace(fault);
    }

    /// [`Store::read`] without waiting.
    ///
    /// # Errors
    /// The fault that was set.
    pub fn read_now(&self, table: Table, prefix: &[String]) -> Result<Vec<Entry>, StoreError> {
        if let Some(fault) = *self.fault.borrow() {
            return Err(fault);
        }
        let tables = self.tables.borrow();
        let in_table = tables
            .iter()
            .filter(|((place, key), _)| *place == table && key.starts_with(prefix));
        Ok(in_table
            .map(|((_, key), value)| Entry {
                key: key.clone(),
                value: value.clone(),
            })
            .collect())
    }

    /// [`Store::write`] without waiting.
    ///
    /// # Errors
    /// The fault that was set; nothing is written then.
    pub fn write_now(&self, ops: &[Op]) -> Result<(), StoreError> {
        if let Some(fault) = *self.fault.borrow() {
            return Err(fault);
        }
        let mut tables = self.tables.borrow_mut();
        for op in ops {
            match op {
                Op::Put(table, key, value) => {
                    tables.insert((*table, key.clone()), value.clone());
                }
                Op::Delete(table, key) => {
                    tables.remove(&(*table, key.clone()));
                }
                Op::DeleteAll(table, prefix) => {
                    tables.retain(|(place, key), _| place != table || !key.starts_with(prefix));
                }
            }
        }
        Ok(())
    }
}

impl Store for MemoryStore {
    async fn read(&self, table: Table, prefix: &[String]) -> Result<Vec<Entry>, StoreError> {
        self.read_now(table, prefix)
    }

    async fn write(&self, ops: &[Op], _: Durability) -> Result<(), StoreError> {
        self.write_now(ops)
    }
}
