//! The connection to the database, which may die at any moment.
//!
//! Kept as the promise of opening it, so that everybody who comes while it opens waits for the same one.
//! It is forgotten when the browser closes it, when another version of the app wants to change the
//! database, and when something failed on it; whoever comes next opens a new one.

use std::{cell::RefCell, rc::Rc};

use engine::store::{StoreError, Table};
use js_sys::{Array, Object, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Event, IdbDatabase, IdbFactory, IdbOpenDbRequest};

use super::Fault;
use crate::js;

/// One higher for each table that came later; a database of an earlier app keeps what is in it.
const VERSION: u32 = 2;
/// How long opening may take before it counts as hung, as it does on some phones at times.
const OPEN_MS_MAX: u64 = 8_000;

/// The connection of this moment.
#[derive(Debug, Default)]
struct Current {
    opening: Option<Promise>,
    /// Set once it is open.
    database: Option<IdbDatabase>,
}

impl Current {
    fn is_of(&self, opening: &Promise) -> bool {
        self.opening
            .as_ref()
            .is_some_and(|own| Object::is(own, opening))
    }

    /// Closes this database; an operation that failed on an older one does no harm to a newer.
    fn forget(&mut self, database: &IdbDatabase) {
        database.set_onclose(None);
        database.set_onversionchange(None);
        database.close();
        if self.database.as_ref() == Some(database) {
            *self = Self::default();
        }
    }
}

/// A connection that is opened when it is needed.
#[derive(Debug)]
pub(super) struct Connection {
    name: Rc<str>,
    current: Rc<RefCell<Current>>,
    /// Hears that the connection is gone or must go.
    lost: Closure<dyn FnMut(Event)>,
}

impl Connection {
    pub(super) fn new(name: &str) -> Self {
        let current = Rc::<RefCell<Current>>::default();
        let held = Rc::clone(&current);
        let lost = Closure::new(move |event: Event| {
            if let Some(database) = event.target().and_then(|target| target.dyn_into().ok()) {
                held.borrow_mut().forget(&database);
            }
        });
        Self {
            name: name.into(),
            current,
            lost,
        }
    }

    /// The open database.
    pub(super) async fn database(&self) -> Result<IdbDatabase, Fault> {
        let opening = self.opening()?;
        match JsFuture::from(opening.clone()).await {
            Ok(database) => {
                let database: IdbDatabase = database.unchecked_into();
                self.keep(&opening, &database);
                Ok(database)
            }
            Err(error) => {
                let mut current = self.current.borrow_mut();
                if current.is_of(&opening) {
                    *current = Current::default();
                }
                Err(Fault::of_opening(&error))
            }
        }
    }

    /// Closes this database, because something failed on it.
    pub(super) fn forget(&self, database: &IdbDatabase) {
        self.current.borrow_mut().forget(database);
    }

    fn opening(&self) -> Result<Promise, Fault> {
        let mut current = self.current.borrow_mut();
        if let Some(opening) = &current.opening {
            return Ok(opening.clone());
        }
        let (factory, name) = (factory()?, Rc::clone(&self.name));
        let opening = future_to_promise(async move { open(&factory, &name).await });
        current.opening = Some(opening.clone());
        Ok(opening)
    }

    fn keep(&self, opening: &Promise, database: &IdbDatabase) {
        let mut current = self.current.borrow_mut();
        if current.is_of(opening) && current.database.is_none() {
            let lost = Some(self.lost.as_ref().unchecked_ref());
            database.set_onclose(lost);
            database.set_onversionchange(lost);
            current.database = Some(database.clone());
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let database = self.current.borrow().database.clone();
        if let Some(database) = database {
            self.forget(&database);
        }
    }
}

fn factory() -> Result<IdbFactory, Fault> {
    let missing = Fault::Final(StoreError::Missing);
    js::scope().indexed_db().ok().flatten().ok_or(missing)
}

async fn open(factory: &IdbFactory, name: &str) -> Result<JsValue, JsValue> {
    let request = factory.open_with_u32(name, VERSION)?;
    let making = request.clone();
    // Stays when opening hangs: a database that is made late must have its tables all the same.
    let make = Closure::once_into_js(move |_: Event| make_tables(&making));
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    let answered = Promise::new(&mut |succeeded, failed| {
        request.set_onsuccess(Some(&succeeded));
        request.set_onerror(Some(&failed));
    });
    let hung = future_to_promise(async {
        js::sleep(OPEN_MS_MAX).await;
        Err(JsValue::UNDEFINED)
    });
    let first = Promise::race(&Array::of2(&answered, &hung));
    match JsFuture::from(first).await {
        Ok(_succeeded) => request.result(),
        Err(hung) if hung.is_undefined() => {
            close_when_open(&request);
            Err(hung)
        }
        Err(_failed) => Err(request.error()?.into()),
    }
}

/// Nobody waits for it any more, and an open connection would stand in the way of others.
fn close_when_open(request: &IdbOpenDbRequest) {
    let late = request.clone();
    let close = Closure::once_into_js(move |_: Event| {
        if let Ok(database) = late.result() {
            database.unchecked_into::<IdbDatabase>().close();
        }
    });
    request.set_onsuccess(Some(close.unchecked_ref()));
}

/// Makes the tables that are not there yet: all of a new database, the later ones of one that an earlier
/// app made. A table that cannot be made ends the whole opening, and then nothing changed.
fn make_tables(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result() else {
        return;
    };
    let database: IdbDatabase = database.unchecked_into();
    let known = database.object_store_names();
    let new = Table::ALL
        .into_iter()
        .filter(|table| !known.contains(table.name()));
    for table in new {
        if database.create_object_store(table.name()).is_err()
            && let Some(transaction) = request.transaction()
        {
            transaction.abort().ok();
            return;
        }
    }
}
