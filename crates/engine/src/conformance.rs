//! The promises of a storage, as checks that every storage must pass.
//!
//! The compiler cannot check that a transaction is all or nothing or that keys sort by their parts. The
//! memory store runs this natively, the IndexedDB store in a real browser.

use crate::store::{Durability, Entry, Op, Store, StoreError, Table};

/// What a storage did otherwise than promised.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// An operation failed.
    #[error("{0}")]
    Failed(#[from] StoreError),
    /// A check did not hold: its name, and what was read.
    #[error("{0}: {1:?}")]
    Promise(&'static str, Vec<Entry>),
}

/// Runs all checks on an empty storage, which it leaves empty. Gives the number of checks.
///
/// # Errors
/// The first promise that does not hold.
pub async fn check(store: &impl Store) -> Result<u32, Broken> {
    empty_table_reads_empty(store).await?;
    prefixes_are_whole_parts_and_keys_sort(store).await?;
    operations_apply_in_order(store).await?;
    tables_are_apart(store).await?;
    bytes_come_back_as_they_were(store).await?;
    delete_all_takes_only_its_prefix(store).await?;
    Ok(6)
}

fn key(parts: &[&str]) -> Vec<String> {
    parts.iter().map(|part| (*part).to_owned()).collect()
}

fn put(table: Table, parts: &[&str], value: &[u8]) -> Op {
    Op::Put(table, key(parts), value.to_vec())
}

async fn expect(
    store: &impl Store,
    promise: &'static str,
    table: Table,
    prefix: &[&str],
    expected: &[(&[&str], &[u8])],
) -> Result<(), Broken> {
    let entries = store.read(table, &key(prefix)).await?;
    let is_as_expected = entries.len() == expected.len()
        && entries
            .iter()
            .zip(expected)
            .all(|(entry, (parts, value))| entry.key == key(parts) && entry.value == *value);
    if is_as_expected {
        Ok(())
    } else {
        Err(Broken::Promise(promise, entries))
    }
}

async fn clear(store: &impl Store) -> Result<(), Broken> {
    let ops = Table::ALL.map(|table| Op::DeleteAll(table, Vec::new()));
    Ok(store.write(&ops, Durability::Relaxed).await?)
}

async fn empty_table_reads_empty(store: &impl Store) -> Result<(), Broken> {
    expect(store, "an empty table reads empty", Table::Chunks, &[], &[]).await
}

async fn prefixes_are_whole_parts_and_keys_sort(store: &impl Store) -> Result<(), Broken> {
    let ops = [
        put(Table::Chunks, &["b", "snapshot", "2"], b"2"),
        put(Table::Chunks, &["b", "incremental", "9"], b"9"),
        put(Table::Chunks, &["bb", "snapshot", "3"], b"3"),
        put(Table::Chunks, &["b", "snapshot", "1"], b"1"),
        put(Table::Chunks, &["a", "snapshot", "0"], b"0"),
        put(Table::Chunks, &["b"], b""),
    ];
    store.write(&ops, Durability::Strict).await?;
    let of_b: [(&[&str], &[u8]); 4] = [
        (&["b"], b""),
        (&["b", "incremental", "9"], b"9"),
        (&["b", "snapshot", "1"], b"1"),
        (&["b", "snapshot", "2"], b"2"),
    ];
    expect(
        store,
        "a prefix takes whole parts, sorted",
        Table::Chunks,
        &["b"],
        &of_b,
    )
    .await?;
    let [_, _, snapshots @ ..] = of_b;
    expect(
        store,
        "a longer prefix",
        Table::Chunks,
        &["b", "snapshot"],
        &snapshots,
    )
    .await?;
    clear(store).await
}

async fn operations_apply_in_order(store: &impl Store) -> Result<(), Broken> {
    let ops = [
        put(Table::Queue, &["a"], b"first"),
        Op::Delete(Table::Queue, key(&["a"])),
        Op::Delete(Table::Queue, key(&["nothing here"])),
        put(Table::Queue, &["b"], b"first"),
        put(Table::Queue, &["b"], b"second"),
        put(Table::Queue, &["c"], b"gone"),
        Op::DeleteAll(Table::Queue, key(&["c"])),
    ];
    store.write(&ops, Durability::Strict).await?;
    let left: [(&[&str], &[u8]); 1] = [(&["b"], b"second")];
    expect(store, "operations apply in order", Table::Queue, &[], &left).await?;
    clear(store).await
}

async fn tables_are_apart(store: &impl Store) -> Result<(), Broken> {
    let ops = Table::ALL.map(|table| put(table, &["same"], table.name().as_bytes()));
    store.write(&ops, Durability::Relaxed).await?;
    for table in Table::ALL {
        let own: [(&[&str], &[u8]); 1] = [(&["same"], table.name().as_bytes())];
        expect(store, "tables are apart", table, &[], &own).await?;
    }
    clear(store).await
}

async fn bytes_come_back_as_they_were(store: &impl Store) -> Result<(), Broken> {
    let all: Vec<u8> = (0..=255).collect();
    let large = all.repeat(4096);
    let ops = [
        put(Table::Records, &["all"], &all),
        put(Table::Records, &["large"], &large),
    ];
    store.write(&ops, Durability::Strict).await?;
    let same: [(&[&str], &[u8]); 2] = [(&["all"], &all), (&["large"], &large)];
    expect(store, "bytes come back", Table::Records, &[], &same).await?;
    clear(store).await
}

async fn delete_all_takes_only_its_prefix(store: &impl Store) -> Result<(), Broken> {
    let ops = [
        put(Table::Rows, &["a", "1"], b""),
        put(Table::Rows, &["aa", "1"], b""),
        put(Table::Device, &["a", "1"], b""),
        Op::DeleteAll(Table::Rows, key(&["a"])),
    ];
    store.write(&ops, Durability::Strict).await?;
    let left: [(&[&str], &[u8]); 1] = [(&["aa", "1"], b"")];
    expect(store, "only the prefix goes", Table::Rows, &[], &left).await?;
    let other: [(&[&str], &[u8]); 1] = [(&["a", "1"], b"")];
    expect(store, "other tables stay", Table::Device, &[], &other).await?;
    clear(store).await
}
