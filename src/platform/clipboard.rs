//! Copying, and pasting by a button.

use super::js;

/// Copies a text on a tap; false when the browser refuses, and the person has to select it by hand.
pub async fn copy(text: &str) -> bool {
    let clipboard = js::window().and_then(|window| js::get(&window.navigator(), "clipboard"));
    let asked = clipboard.and_then(|clipboard| js::call(&clipboard, "writeText", &[text.into()]));
    js::awaited(asked).await.is_some()
}

/// The text that the person copied; `None` when the browser does not let a page see it.
pub async fn paste() -> Option<String> {
    let clipboard = js::window().and_then(|window| js::get(&window.navigator(), "clipboard"))?;
    js::awaited(js::call(&clipboard, "readText", &[]))
        .await?
        .as_string()
}
