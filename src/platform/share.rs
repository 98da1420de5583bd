//! Handing a file to the person: by the share sheet where there is one, else as a download.

use domain::port::MadeFile;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, FilePropertyBag, HtmlAnchorElement, Url};

use super::js;

/// What became of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It went to the share sheet.
    Shared,
    /// It is among the downloads.
    Saved,
    /// The person changed their mind.
    Cancelled,
    /// The browser refused.
    Failed,
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

/// Hands over the file of a buurt; shortly after a tap, because browsers demand one.
pub fn hand_over(file: MadeFile, kind: FileKind, handed: impl FnOnce(Outcome) + 'static) {
    spawn_local(async move {
        let name = file_name(&file.buurt_name, kind);
        handed(match share(&name, &file.bytes).await {
            Some(outcome) => outcome,
            None => download(&name, &file.bytes).map_or(Outcome::Failed, |()| Outcome::Saved),
        });
    });
}

/// Browsers share only kinds of files they know, so the second try says that it is text.
async fn share(name: &str, bytes: &[u8]) -> Option<Outcome> {
    let navigator: JsValue = js::window()?.navigator().into();
    let shareable = [
        (name.to_owned(), "application/octet-stream"),
        (format!("{name}.txt"), "text/plain"),
    ];
    let data = shareable.iter().find_map(|(name, kind)| {
        let files = Array::of1(&file(name, kind, bytes)?.into());
        let data = js::object(&[("files", files.into())]);
        let can = js::call(&navigator, "canShare", std::slice::from_ref(&data))?;
        can.is_truthy().then_some(data)
    })?;
    let promise: Promise = js::call(&navigator, "share", &[data])?.dyn_into().ok()?;
    match JsFuture::from(promise).await {
        Ok(_) => Some(Outcome::Shared),
        Err(error) => {
            let name = js::get(&error, "name").and_then(|name| name.as_string());
            (name.as_deref() == Some("AbortError")).then_some(Outcome::Cancelled)
        }
    }
}

fn file(name: &str, kind: &str, bytes: &[u8]) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    File::new_with_u8_array_sequence_and_options(&parts, name, &options).ok()
}

fn download(name: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type("application/octet-stream");
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
    let is_fine = |c: &char| !c.is_control() && !"/\\:*?\"<>|".contains(*c);
    let clean: String = buurt_name.chars().filter(is_fine).take(60).collect();
    let clean = clean.trim().trim_matches('.');
    let clean = if clean.is_empty() { "buurt" } else { clean };
    [clean, ".", kind.extension()].concat()
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
