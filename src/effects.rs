//! What is done anew whenever something that it read has changed.
//!
//! Leptos compiles an effect anew for every closure, which weighs a kilobyte each in the page; boxed first,
//! there is one. Reading and showing need no effect: they are closures in a `view!`.

use leptos::prelude::Effect;

/// Does something soon, and again after each change of what it read, for as long as the present owner lives.
pub fn whenever(run: impl FnMut() + 'static) {
    boxed(Box::new(run));
}

/// The same with what it gave the time before; nothing the first time.
pub fn whenever_since<T: 'static>(mut run: impl FnMut(Option<T>) -> T + 'static) {
    let mut before = None;
    whenever(move || before = Some(run(before.take())));
}

fn boxed(run: Box<dyn FnMut()>) {
    Effect::new(run);
}
