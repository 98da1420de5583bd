//! A message that stays until somebody puts it away.
//!
//! It says what happened (title) and what to do now (text); the buttons that do it stand beside it. Whoever
//! shows one after something happened also says it (`announcing.rs`); here it is only seen.

use leptos::prelude::*;

use super::icon::Icon;

/// What kind of message: decides colour and drawing, never the colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// It worked.
    Good,
    /// Mind this.
    Warn,
    /// It is stuck; do something.
    Stuck,
    /// One's own last step, which can be undone.
    Undo,
}

impl NoticeKind {
    const fn key(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Stuck => "stuck",
            Self::Undo => "undo",
        }
    }

    const fn icon(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Good => "check",
            Self::Warn | Self::Stuck => "stuck",
            Self::Undo => "undo",
        }
    }
}

/// A message. Its children are the buttons beside it.
#[component]
pub fn Notice(
    /// What kind.
    kind: NoticeKind,
    /// What happened.
    #[prop(into)]
    title: String,
    /// What to do now.
    #[prop(into, optional)]
    text: String,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let text = (!text.is_empty()).then(|| view! { <p class="notice__text">{text}</p> });
    let actions =
        children.map(|children| view! { <div class="notice__actions">{children()}</div> });
    view! {
        <div class="notice" data-kind=kind.key()>
            <Icon name=kind.icon()/>
            <div class="notice__main">
                <p class="notice__title">{title}</p>
                {text}
            </div>
            {actions}
        </div>
    }
}
