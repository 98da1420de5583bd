//! A button that makes a file of a buurt and hands it over, with what became of it.

use domain::{
    BuurtId,
    port::{FileScope, RecoveryText},
};
use leptos::prelude::*;

use crate::{
    asking::use_asking,
    components::{Button, Notice, NoticeKind, Trouble},
    contexts::{use_announcer, use_store},
    pages::share::left_out::LeftOut,
    platform::share::{self, FileKind, Outcome},
    text::use_text,
};

/// The button.
#[component]
pub(crate) fn HandOver(
    /// Of which buurt.
    buurt: BuurtId,
    /// What goes into the file.
    scope: FileScope,
    /// What kind of file it is.
    kind: FileKind,
    /// The word on the button.
    word: &'static str,
    /// What is said when it went out.
    done: &'static str,
    /// Called when it is made, with the code that opens it.
    #[prop(optional)]
    on_code: Option<Callback<Option<RecoveryText>>>,
    /// Called when it went out.
    on_out: Callback<()>,
) -> AnyView {
    let (text, store) = (use_text(), use_store());
    let (asking, outcome) = (use_asking(), RwSignal::new(None::<Outcome>));
    let left_out = RwSignal::new(0);
    let make = move |()| {
        asking.begin();
        store.export_of(buurt, scope, move |made| {
            if let Some(file) = asking.settle(made) {
                let _is_gone = left_out.try_set(file.left_out);
                if let Some(on_code) = on_code {
                    on_code.run(file.code.clone());
                }
                share::hand_over(&file, kind, move |handed| {
                    if !matches!(handed, Outcome::Cancelled | Outcome::Failed) {
                        on_out.run(());
                    }
                    let _is_gone = outcome.try_set(Some(handed));
                });
            }
        });
    };
    let announcer = use_announcer();
    let result = move || {
        let (kind, title) = match outcome.get()? {
            Outcome::Shared | Outcome::SharedAsText | Outcome::Saved => (NoticeKind::Good, done),
            Outcome::Cancelled => (NoticeKind::Info, text.share.send.cancelled),
            Outcome::Failed => (NoticeKind::Stuck, text.share.send.failed),
        };
        announcer.say(title);
        Some(view! { <Notice kind title/> })
    };
    view! {
        <Button word icon="file" busy=asking.busy() press=make/>
        <Trouble trouble=asking.trouble()/>
        {move || result()}
        <LeftOut count=left_out/>
    }
    .into_any()
}
