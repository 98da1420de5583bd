//! *Er is een nieuwe versie klaar*: the app updates as a whole, and on the person's word.
//!
//! Two versions never run side by side, so other windows have to be closed first; then the message says so.

use leptos::prelude::*;

use super::PutAway;
use crate::{
    components::{Button, Notice, NoticeKind},
    platform::service_worker::{self, NewVersion},
    text::use_text,
};

/// The message.
#[component]
pub(crate) fn UpdateBar(
    /// Whether it cannot be put away.
    #[prop(optional)]
    is_lasting: bool,
) -> AnyView {
    let words = &use_text().phone.version;
    let (state, put_away) = (service_worker::new_version(), RwSignal::new(false));
    let switch = move |()| service_worker::switch_version();
    let bar = move || {
        let how = match state.get() {
            NewVersion::None => return None,
            NewVersion::Ready => words.ready_how,
            NewVersion::OtherTabsFirst => words.close_others,
        };
        (!put_away.get()).then(|| {
            let cross =
                (!is_lasting).then(|| view! { <PutAway on_close=move || put_away.set(true)/> });
            view! {
                <Notice kind=NoticeKind::Info title=words.ready text=how>
                    <Button
                        word=words.update class="button--small" icon="refresh" press=switch
                    />
                    {cross}
                </Notice>
            }
        })
    };
    bar.into_any()
}
