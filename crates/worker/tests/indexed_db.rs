//! The storage of a real browser keeps the promises of a storage, also when the browser takes the
//! connection away, has no room, or has no storage at all.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use engine::{
    conformance,
    store::{Durability, Entry, Op, Store, StoreError, Table},
};
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use worker::indexed_db::IndexedDb;

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// Runs a piece of script that changes what the browser does.
fn script(text: &str) {
    Function::new_no_args(text)
        .call0(&JsValue::UNDEFINED)
        .unwrap();
}

/// Runs a piece of script that goes on until it calls `done`.
async fn script_until_done(text: &str) {
    let begun = Function::new_with_args("done", text);
    let over = Promise::new(&mut |done, _| {
        begun.call1(&JsValue::UNDEFINED, &done).unwrap();
    });
    JsFuture::from(over).await.unwrap();
}

fn put(key: &str) -> Op {
    Op::Put(Table::Chunks, vec![key.to_owned()], key.as_bytes().to_vec())
}

fn entry(key: &str) -> Entry {
    Entry {
        key: vec![key.to_owned()],
        value: key.as_bytes().to_vec(),
    }
}

async fn all(store: &IndexedDb) -> Vec<Entry> {
    store.read(Table::Chunks, &[]).await.unwrap()
}

#[wasm_bindgen_test]
async fn it_keeps_the_promises_of_a_storage() {
    let store = IndexedDb::new("promises");
    assert_eq!(conformance::check(&store).await, Ok(6));
    assert_eq!(store.retry_count(), 0);
}

#[wasm_bindgen_test]
async fn what_was_written_is_there_on_a_next_connection() {
    IndexedDb::new("next")
        .write(&[put("a")], Durability::Strict)
        .await
        .unwrap();
    assert_eq!(all(&IndexedDb::new("next")).await, [entry("a")]);
}

#[wasm_bindgen_test]
async fn a_database_of_an_earlier_app_gets_the_new_table_and_keeps_what_is_in_it() {
    script_until_done(
        "const opening = indexedDB.open('earlier', 1);
         opening.onupgradeneeded = () => {
           for (const name of ['chunks', 'rows', 'device', 'queue', 'records', 'quarantine']) {
             opening.result.createObjectStore(name);
           }
           opening.transaction.objectStore('chunks').put(new Uint8Array([97]), ['a']);
         };
         opening.onsuccess = () => { opening.result.close(); done(); };",
    )
    .await;
    let store = IndexedDb::new("earlier");
    assert_eq!(all(&store).await, [entry("a")]);
    let photo = Op::Put(Table::Blobs, vec!["b".to_owned()], b"b".to_vec());
    store.write(&[photo], Durability::Strict).await.unwrap();
    let next = IndexedDb::new("earlier");
    assert_eq!(next.read(Table::Blobs, &[]).await, Ok(vec![entry("b")]));
    assert_eq!(all(&next).await, [entry("a")]);
}

#[wasm_bindgen_test]
async fn readers_that_come_together_share_one_connection() {
    script(
        "const open = IDBFactory.prototype.open; globalThis.openCount = 0;
         IDBFactory.prototype.open = function (...all) {
           globalThis.openCount += 1; return open.apply(this, all); };
         globalThis.restore = () => { IDBFactory.prototype.open = open; };",
    );
    let store = IndexedDb::new("together");
    let reads = [Table::Chunks, Table::Rows, Table::Device].map(|table| store.read(table, &[]));
    for read in reads {
        assert_eq!(read.await, Ok(Vec::new()));
    }
    script("if (globalThis.openCount !== 1) throw new Error('opened more than once'); restore();");
}

#[wasm_bindgen_test]
async fn a_connection_that_died_is_opened_anew() {
    let store = IndexedDb::new("died");
    store
        .write(&[put("before")], Durability::Strict)
        .await
        .unwrap();
    script(
        "const begin = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (...all) {
           IDBDatabase.prototype.transaction = begin;
           this.close();
           return begin.apply(this, all); };",
    );
    store
        .write(&[put("later")], Durability::Strict)
        .await
        .unwrap();
    assert_eq!(store.retry_count(), 1);
    assert_eq!(all(&store).await, [entry("before"), entry("later")]);
}

#[wasm_bindgen_test]
async fn a_transaction_that_the_browser_ended_is_tried_again() {
    let store = IndexedDb::new("ended");
    script(
        "const begin = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (...all) {
           IDBDatabase.prototype.transaction = begin;
           const open = begin.apply(this, all);
           setTimeout(() => open.abort(), 0);
           open.objectStore('chunks').getAll().onsuccess = function again() {
             open.objectStore('chunks').getAll().onsuccess = again; };
           return open; };",
    );
    store.write(&[put("a")], Durability::Strict).await.unwrap();
    assert_eq!(store.retry_count(), 1);
    assert_eq!(all(&store).await, [entry("a")]);
}

#[wasm_bindgen_test]
async fn a_connection_makes_room_for_another_version_and_comes_back() {
    let store = IndexedDb::new("versions");
    store.write(&[put("a")], Durability::Strict).await.unwrap();
    // Waits until every connection is closed: without making room it would wait for ever.
    script_until_done("indexedDB.deleteDatabase('versions').onsuccess = done;").await;
    assert_eq!(all(&store).await, []);
    store.write(&[put("b")], Durability::Strict).await.unwrap();
    assert_eq!(all(&store).await, [entry("b")]);
}

#[wasm_bindgen_test]
async fn a_storage_that_never_answers_is_broken_and_may_recover() {
    let store = IndexedDb::new("broken");
    script(
        "const begin = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = () => { throw new DOMException('', 'UnknownError'); };
         globalThis.restore = () => { IDBDatabase.prototype.transaction = begin; };",
    );
    assert_eq!(
        store.write(&[put("a")], Durability::Strict).await,
        Err(StoreError::Broken)
    );
    script("restore();");
    assert_eq!(store.write(&[put("b")], Durability::Strict).await, Ok(()));
    assert_eq!(all(&store).await, [entry("b")]);
}

#[wasm_bindgen_test]
async fn a_full_disk_is_said_at_once_and_nothing_of_the_transaction_stays() {
    let store = IndexedDb::new("full");
    script(
        "const put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = function (value, key) {
           if (key[0] === 'large') throw new DOMException('', 'QuotaExceededError');
           return put.call(this, value, key); };
         globalThis.restore = () => { IDBObjectStore.prototype.put = put; };",
    );
    let outcome = store
        .write(&[put("small"), put("large")], Durability::Strict)
        .await;
    script("restore();");
    assert_eq!(outcome, Err(StoreError::Full));
    assert_eq!(store.retry_count(), 0);
    assert_eq!(all(&store).await, []);
}

#[wasm_bindgen_test]
async fn a_browser_without_storage_is_said_at_once() {
    let store = IndexedDb::new("missing");
    script(
        "const open = IDBFactory.prototype.open;
         IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };
         globalThis.restore = () => { IDBFactory.prototype.open = open; };",
    );
    let refused = store.read(Table::Chunks, &[]).await;
    script("restore();");
    assert_eq!(refused, Err(StoreError::Missing));
    script("Object.defineProperty(globalThis, 'indexedDB', { value: null, configurable: true });");
    let absent = store.read(Table::Chunks, &[]).await;
    script("delete globalThis.indexedDB;");
    assert_eq!(absent, Err(StoreError::Missing));
    assert_eq!(store.retry_count(), 0);
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_app_is_left_as_it_is() {
    script_until_done(
        "indexedDB.open('newer', 7).onsuccess = (event) => {
           event.target.result.close();
           done(); };",
    )
    .await;
    let store = IndexedDb::new("newer");
    assert_eq!(
        store.read(Table::Chunks, &[]).await,
        Err(StoreError::Broken)
    );
    assert_eq!(store.retry_count(), 0);
}

#[wasm_bindgen_test]
async fn entries_of_others_are_passed_over_and_stay() {
    let store = IndexedDb::new("others");
    store
        .write(&[put("own")], Durability::Strict)
        .await
        .unwrap();
    script_until_done(
        "indexedDB.open('others').onsuccess = (event) => {
           const open = event.target.result.transaction('chunks', 'readwrite');
           open.objectStore('chunks').put('text', ['a']);
           open.objectStore('chunks').put(new Uint8Array(1), [7]);
           open.objectStore('chunks').put(new Uint8Array(1), 'plain');
           event.target.result.close();
           open.oncomplete = done; };",
    )
    .await;
    assert_eq!(all(&store).await, [entry("own")]);
    script_until_done(
        "indexedDB.open('others').onsuccess = (event) => {
           const open = event.target.result.transaction('chunks');
           const count = open.objectStore('chunks').count();
           event.target.result.close();
           count.onsuccess = () => { if (count.result === 4) done(); }; };",
    )
    .await;
}
