//! Bytes of files that the person picks or drops, and of texts that are dropped.

use domain::limits::FILE_BYTES_MAX;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

use super::js;

/// What came of picking or dropping a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// Nothing was picked, or something else was dropped.
    Nothing,
    /// It is larger than any file of this app; nothing was read.
    TooLarge,
    /// The phone gave no bytes.
    Failed,
}

/// Reads the file of an `<input type=file>`, which is emptied so that the same file can be picked again.
pub fn chosen(event: &Event, taken: impl FnOnce(Read) + 'static) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let file = input
        .as_ref()
        .and_then(HtmlInputElement::files)
        .and_then(|files| files.get(0));
    read(file, move |result| {
        if let Some(input) = input {
            input.set_value("");
        }
        taken(result);
    });
}

/// Reads the first file of a drop, or the text.
pub fn dropped(event: &DragEvent, taken: impl FnOnce(Read) + 'static) {
    let transfer = event.data_transfer();
    let file = transfer
        .as_ref()
        .and_then(|transfer| transfer.files()?.get(0));
    let text = transfer.and_then(|transfer| transfer.get_data("text").ok());
    match (file, text.filter(|text| !text.is_empty())) {
        (None, Some(text)) => taken(Read::Bytes(text.into_bytes())),
        (file, _) => read(file, taken),
    }
}

/// Reads a file.
pub(super) fn read(file: Option<File>, taken: impl FnOnce(Read) + 'static) {
    let Some(file) = file else {
        return taken(Read::Nothing);
    };
    // Both are far below the numbers at which a float gets coarse.
    if file.size() > f64::from(u32::try_from(FILE_BYTES_MAX).unwrap_or(u32::MAX)) {
        return taken(Read::TooLarge);
    }
    spawn_local(async move {
        let buffer = js::awaited(Some(file.array_buffer().into())).await;
        taken(buffer.map_or(Read::Failed, |buffer| {
            Read::Bytes(Uint8Array::new(&buffer).to_vec())
        }));
    });
}
