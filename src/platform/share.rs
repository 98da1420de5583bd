//! Handing a file to the person: by the share sheet where there is one, else as a download.
//!
//! Share sheets differ in what they take. Where files of ours are refused, the same goes as text, which is
//! longer and travels anywhere; making it is for the worker, so [`way`] is asked first.

use domain::port::MadeFile;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, FilePropertyBag, HtmlAnchorElement, Url};

use super::js;

const BINARY: &str = "application/octet-stream";
const TEXT: &str = "text/plain";

/// What became of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It went to the share sheet.
    Shared,
    /// It went there as text: the neighbour pastes it.
    SharedAsText,
    /// It is among the downloads.
    Saved,
    /// The person changed their mind.
    Cancelled,
    /// The browser refused.
    Failed,
}

/// What the share sheet of this browser takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Files of ours.
    File,
    /// Only kinds of files that it knows, such as text.
    TextFile,
    /// Only words.
    Text,
    /// There is none.
    Download,
}

/// What kind of file it is: the end of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// For another phone with this app.
    Buurt,
    /// For another program.
    Automerge,
}

impl FileKind {
    fn extension(self) -> &'static str {
        match self {
            Self::Buurt => "buurt",
            Self::Automerge => "automerge",
        }
    }
}

/// What the share sheet takes. To be asked before the file is made, because a share has to follow a tap.
pub fn way() -> Way {
    let Some(navigator) = navigator() else {
        return Way::Download;
    };
    let can = |data: Option<JsValue>| {
        let asked = data.and_then(|data| js::call(&navigator, "canShare", &[data]));
        asked.is_some_and(|answer| answer.is_truthy())
    };
    // Chromium says yes to any file and then refuses those it does not know, when the tap is spent.
    let is_chromium = js::get(&navigator, "userAgentData").is_some();
    if !is_chromium && can(files("a.buurt", BINARY, &[0])) {
        Way::File
    } else if can(files("a.txt", TEXT, &[0])) {
        Way::TextFile
    } else if can(Some(js::object(&[("text", "a".into())]))) {
        Way::Text
    } else {
        Way::Download
    }
}

/// Hands over the file of a buurt; shortly after a tap, because browsers demand one.
pub fn hand_over(file: &MadeFile, kind: FileKind, handed: impl FnOnce(Outcome) + 'static) {
    let name = file_name(&file.buurt_name, kind);
    let data = (way() == Way::File).then(|| files(&name, BINARY, &file.bytes));
    let bytes = file.bytes.clone();
    share_or(
        data.flatten(),
        Outcome::Shared,
        name,
        bytes,
        Box::new(handed),
    );
}

/// Hands over a file that was made into text, as a file of text or as words.
pub fn hand_over_text(buurt_name: &str, text: &str, handed: impl FnOnce(Outcome) + 'static) {
    let name = [&file_name(buurt_name, FileKind::Buurt), ".txt"].concat();
    let data = match way() {
        Way::Text => Some(js::object(&[("text", text.into())])),
        Way::TextFile | Way::File => files(&name, TEXT, text.as_bytes()),
        Way::Download => None,
    };
    let bytes = text.as_bytes().to_vec();
    share_or(data, Outcome::SharedAsText, name, bytes, Box::new(handed));
}

/// Hands over a sheet of words as a file of text under this name.
pub fn hand_over_sheet(name: &str, text: &str, handed: impl FnOnce(Outcome) + 'static) {
    let name = [&clean_name(name), ".txt"].concat();
    let data = match way() {
        Way::Text => Some(js::object(&[("text", text.into())])),
        Way::TextFile | Way::File => files(&name, TEXT, text.as_bytes()),
        Way::Download => None,
    };
    let bytes = text.as_bytes().to_vec();
    share_or(data, Outcome::Shared, name, bytes, Box::new(handed));
}

/// Hands over words where there is a share sheet; `None` as the outcome where there is none.
pub fn hand_over_words(words: &str, handed: impl FnOnce(Option<bool>) + 'static) {
    let data = js::object(&[("text", words.into())]);
    let data = (way() != Way::Download).then_some(data);
    spawn_local(async move { handed(share(data).await) });
}

/// What a browser that refuses a share gets is a download.
fn share_or(
    data: Option<JsValue>,
    shared: Outcome,
    name: String,
    bytes: Vec<u8>,
    handed: Box<dyn FnOnce(Outcome)>,
) {
    spawn_local(async move {
        handed(match share(data).await {
            Some(true) => shared,
            Some(false) => Outcome::Cancelled,
            None => download(&name, &bytes).map_or(Outcome::Failed, |()| Outcome::Saved),
        });
    });
}

/// Whether it went out; `None` when the browser would not.
async fn share(data: Option<JsValue>) -> Option<bool> {
    let promise: Promise = js::call(&navigator()?, "share", &[data?])?
        .dyn_into()
        .ok()?;
    match JsFuture::from(promise).await {
        Ok(_) => Some(true),
        Err(error) => {
            let name = js::get(&error, "name").and_then(|name| name.as_string());
            (name.as_deref() == Some("AbortError")).then_some(false)
        }
    }
}

fn navigator() -> Option<JsValue> {
    js::window().map(|window| window.navigator().into())
}

fn files(name: &str, kind: &str, bytes: &[u8]) -> Option<JsValue> {
    let files = Array::of1(&file(name, kind, bytes)?.into());
    Some(js::object(&[("files", files.into())]))
}

fn file(name: &str, kind: &str, bytes: &[u8]) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    File::new_with_u8_array_sequence_and_options(&parts, name, &options).ok()
}

fn download(name: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(BINARY);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = js::document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser needs the address until it has begun to write.
    js::later(60_000, move || {
        Url::revoke_object_url(&url).ok();
    });
    Some(())
}

/// `<name of the buurt>.buurt`, without what file systems refuse.
fn file_name(buurt_name: &str, kind: FileKind) -> String {
    [&clean_name(buurt_name), ".", kind.extension()].concat()
}

fn clean_name(buurt_name: &str) -> String {
    let is_fine = |c: &char| !c.is_control() && !"/\\:*?\"<>|".contains(*c);
    let clean: String = buurt_name.chars().filter(is_fine).take(60).collect();
    let clean = clean.trim().trim_matches('.');
    if clean.is_empty() { "buurt" } else { clean }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::FileKind;

    #[test]
    fn the_name_of_a_file_is_the_name_of_the_buurt() {
        for (buurt, file) in [
            ("Oranjestraat", "Oranjestraat.buurt"),
            ("  A/B: \"wijk\"?\n", "AB wijk.buurt"),
            ("..", "buurt.buurt"),
            ("", "buurt.buurt"),
        ] {
            assert_eq!(super::file_name(buurt, FileKind::Buurt), file);
        }
        assert_eq!(super::file_name("A", FileKind::Automerge), "A.automerge");
    }
}
