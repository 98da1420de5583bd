//! A QR code, drawn by the lens and shown as one path.
//!
//! Black on a white frame in every theme, with the quiet zone of four modules that cameras need. To a screen
//! reader it is one picture with a name; the same code stands beside it as text.

use leptos::prelude::*;

use super::loading::Loading;
use crate::platform::lens::{self, Code};

/// Modules of white around a code.
const QUIET: u16 = 4;

/// The drawing of a text.
#[component]
pub fn QrCode(
    /// What the code says.
    text: String,
    /// What it is, for screen readers.
    label: &'static str,
) -> AnyView {
    let drawn = RwSignal::new(None::<Code>);
    lens::draw(text, move |code| {
        // The person may have left the screen meanwhile.
        drop(drawn.try_set(code));
    });
    let image = move || match drawn.get() {
        Some(code) => picture(&code, label),
        None => view! { <Loading/> }.into_any(),
    };
    view! {
        <figure class="qr_code">
            <div class="qr_code__frame">{move || image()}</div>
        </figure>
    }
    .into_any()
}

fn picture(code: &Code, label: &'static str) -> AnyView {
    let side = code.side.saturating_add(2 * QUIET);
    let view_box = format!("0 0 {side} {side}");
    view! {
        <svg
            class="qr_code__image"
            viewBox=view_box
            role="img"
            aria-label=label
            shape-rendering="crispEdges"
        >
            <path d=path(code)></path>
        </svg>
    }
    .into_any()
}

/// Each run of dark modules in a row is one bar.
fn path(code: &Code) -> String {
    use std::fmt::Write as _;
    let mut path = String::new();
    let rows = code.modules.chunks(usize::from(code.side.max(1)));
    for (y, row) in (QUIET..).zip(rows) {
        let mut x = QUIET;
        for run in row.chunk_by(|left, right| left == right) {
            let len = u16::try_from(run.len()).unwrap_or_default();
            if run.first() == Some(&1) {
                // Writing into a String cannot fail.
                write!(path, "M{x} {y}h{len}v1h-{len}z").ok();
            }
            x = x.saturating_add(len);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_modules_become_bars_within_the_quiet_zone() {
        let code = Code {
            side: 2,
            modules: vec![1, 1, 0, 1],
        };
        assert_eq!(path(&code), "M4 4h2v1h-2zM5 5h1v1h-1z");
    }
}
