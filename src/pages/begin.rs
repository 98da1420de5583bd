//! Making a buurt: a name is enough.

use leptos::prelude::*;

use crate::{
    asking::use_asking,
    components::{
        button::Button,
        field::{Field, FieldSize},
        page_head::PageHead,
    },
    contexts::use_store,
    notices::Notices,
    routes::{Page, use_go},
    text::use_text,
};

/// The page.
#[component]
pub fn BeginPage() -> AnyView {
    let (text, store, go) = (use_text().start, use_store(), use_go());
    let asking = use_asking();
    let name = RwSignal::new(String::new());
    let make = Callback::new(move |()| {
        if asking.busy().get_untracked() {
            return;
        }
        asking.begin();
        let name = name.get_untracked().trim().to_owned();
        store.begin_buurt(name, move |result| {
            if asking.settle(result).is_some() {
                go.run(Page::Buurt);
            }
        });
    });
    view! {
        <PageHead title=text.begin sub=text.name_later back=Page::Buurt/>
        <Notices/>
        <div class="shell__body">
            <div class="form">
                <Field
                    id="name" label=text.name hint=text.name_hint size=FieldSize::Title
                    draft=name trouble=asking.trouble() is_first=true enter=make
                />
                <Button
                    word=text.make icon="check" busy=asking.busy() press=make
                    class="button--primary button--big button--block"
                />
            </div>
        </div>
    }
    .into_any()
}
