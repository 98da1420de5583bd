//! One transaction: everything asked at once, answered when it is over.
//!
//! `complete` is the only event that says that something is on disk; a request that succeeded can still
//! be rolled back. So the end of the transaction is awaited and nothing else, and the results of reads
//! are taken after it.

use engine::store::{Durability, Table};
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbTransaction};

use super::Fault;
use crate::js;

/// The keys and the values of a range, in the same order.
pub(super) async fn read(
    database: &IdbDatabase,
    table: Table,
    range: &IdbKeyRange,
) -> Result<(Array, Array), Fault> {
    let open = begin(database, &[table], "readonly", Durability::Relaxed)?;
    let over = end_of(&open);
    let store = open.object_store(table.name())?;
    let keys = store.get_all_keys_with_key(range)?;
    let values = store.get_all_with_key(range)?;
    finished(&open, over).await?;
    Ok((
        keys.result()?.unchecked_into(),
        values.result()?.unchecked_into(),
    ))
}

/// Carries out everything that `ask` asks, or nothing.
pub(super) async fn write(
    database: &IdbDatabase,
    tables: &[Table],
    durability: Durability,
    ask: impl Fn(&IdbTransaction) -> Result<(), JsValue>,
) -> Result<(), Fault> {
    let open = begin(database, tables, "readwrite", durability)?;
    let over = end_of(&open);
    if let Err(error) = ask(&open) {
        // What was asked before the error would be carried out otherwise.
        open.abort().ok();
        JsFuture::from(over).await.ok();
        return Err(error.into());
    }
    finished(&open, over).await
}

/// Begins a transaction. Called by name, because the bindings call the durability unstable.
fn begin(
    database: &IdbDatabase,
    tables: &[Table],
    mode: &str,
    durability: Durability,
) -> Result<IdbTransaction, Fault> {
    let durability = match durability {
        Durability::Relaxed => "relaxed",
        Durability::Strict => "strict",
    };
    let options = js::object(&[("durability", &durability.into())]);
    let names: Array = tables
        .iter()
        .map(|table| JsValue::from(table.name()))
        .collect();
    let begin: Function = js::method(database, "transaction").ok_or(Fault::Connection)?;
    Ok(begin
        .call3(database, &names, &mode.into(), &options)?
        .unchecked_into())
}

fn end_of(open: &IdbTransaction) -> Promise {
    Promise::new(&mut |completed, aborted| {
        open.set_oncomplete(Some(&completed));
        open.set_onabort(Some(&aborted));
    })
}

async fn finished(open: &IdbTransaction, over: Promise) -> Result<(), Fault> {
    match JsFuture::from(over).await {
        Ok(_completed) => Ok(()),
        Err(_aborted) => Err(open.error().into()),
    }
}
