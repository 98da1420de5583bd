//! A worker as a page sees it: what it says first, that an answer comes after the storage, and that a
//! second worker keeps off. One test, because the lock is never given back within one worker.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on must stop"
)]

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use domain::{
    BuurtId,
    port::{StorageHealth, Ticket, ToPage, ToWorker},
};
use engine::store::{Store, Table};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{MessageChannel, MessageEvent, MessagePort, WorkerGlobalScope};
use worker::{
    indexed_db::{self, IndexedDb},
    shell::Shell,
};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const PATIENCE_MS: i32 = 5_000;
const LOOK_MS: i32 = 20;

struct Page {
    port: MessagePort,
    heard: Rc<RefCell<VecDeque<JsValue>>>,
}

impl Page {
    fn at(shell: &Rc<Shell>) -> Self {
        let channel = MessageChannel::new().unwrap();
        let heard = Rc::<RefCell<VecDeque<JsValue>>>::default();
        let (port, kept) = (channel.port1(), Rc::clone(&heard));
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            kept.borrow_mut().push_back(event.data());
        });
        port.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
        shell.connect(channel.port2());
        Self { port, heard }
    }

    fn say(&self, word: &str) {
        self.port.post_message(&word.into()).unwrap();
    }

    fn send(&self, message: &ToWorker) {
        let bytes = postcard::to_stdvec(message).unwrap();
        self.port
            .post_message(&Uint8Array::from(bytes.as_slice()))
            .unwrap();
    }

    async fn next(&self) -> JsValue {
        for _ in 0..PATIENCE_MS / LOOK_MS {
            let next = self.heard.borrow_mut().pop_front();
            if let Some(next) = next {
                return next;
            }
            wait(LOOK_MS).await;
        }
        panic!("the worker is silent");
    }

    /// The next message of which `wanted` says that it is the one.
    async fn message(&self, wanted: impl Fn(&ToPage) -> bool) -> ToPage {
        loop {
            let bytes: Uint8Array = self.next().await.unchecked_into();
            let message = postcard::from_bytes(&bytes.to_vec()).unwrap();
            if wanted(&message) {
                return message;
            }
        }
    }
}

async fn wait(ms: i32) {
    let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
    let elapsed = Promise::new(&mut |resolve, _| {
        scope
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms)
            .unwrap();
    });
    JsFuture::from(elapsed).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_page_is_answered_when_it_is_on_disk_and_a_second_worker_keeps_off() {
    let shell = Shell::new();
    let early = Page::at(&shell);
    shell.start();
    let first = early.message(|_| true).await;
    assert!(matches!(first, ToPage::Buurten(list) if list.is_empty()));

    early.say("ping");
    assert_eq!(early.next().await, "pong");

    early.say("what a newer page might say");
    early
        .port
        .post_message(&Uint8Array::from([255; 9].as_slice()))
        .unwrap();
    early.send(&ToWorker::BeginBuurt(
        Ticket(1),
        BuurtId::from_bytes([7; 16]),
        "Hofstraat".to_owned(),
    ));
    let is_answer = |message: &ToPage| matches!(message, ToPage::Answered(..));
    assert_eq!(
        early.message(is_answer).await,
        ToPage::Answered(Ticket(1), Ok(()))
    );
    let disk = IndexedDb::new(indexed_db::NAME);
    assert_ne!(disk.read(Table::Device, &[]).await.unwrap(), []);

    let late = Page::at(&shell);
    let is_list = |message: &ToPage| matches!(message, ToPage::Buurten(_));
    late.message(is_list).await;
    late.say("bye");
    late.say("ping");
    wait(10 * LOOK_MS).await;
    assert!(
        !late.heard.borrow().contains(&JsValue::from("pong")),
        "a closed page is let go"
    );

    let second = Shell::new();
    let kept_off = Page::at(&second);
    second.start();
    let told = Cell::new(0);
    let health = kept_off
        .message(|message| {
            told.set(told.get() + 1);
            matches!(message, ToPage::Storage(_))
        })
        .await;
    assert_eq!(
        (health, told.get()),
        (ToPage::Storage(StorageHealth::HeldByOther), 1)
    );
    let later = Page::at(&second);
    assert_eq!(
        later.message(|_| true).await,
        ToPage::Storage(StorageHealth::HeldByOther)
    );
    early.say("ping");
    while early.next().await != "pong" {}
}
