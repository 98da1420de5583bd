//! *Wie kan helpen?*: organisations and functions, with the number and the address that they publish themselves.

use domain::{
    BuurtItemId, BuurtPlanCommand, Command, OrganisationId, Removable,
    buurt_plan::{
        BuurtItems, NewOrganisation, OrganisationKind, OrganisationLine, OrganisationRow,
    },
    guard,
};
use leptos::prelude::*;

use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, IconButton},
        choice_list::{Choice, ChoiceList},
        conflict_card::ConflictCard,
        field::{Field, Trouble},
        list::{Each, RowId},
        notice::{Notice, NoticeKind},
        page_head::PageHead,
    },
    contexts::use_store,
    notices::Notices,
    pages::{
        choosing::Chooser, followed::new::said, meetings::lines::opening,
        plan::short_form::short_form,
    },
    platform::focus,
    routes::Page,
    text::{HelpText, use_text},
};

/// What the parts of the page share.
#[derive(Debug, Clone, Copy)]
struct Table {
    items: Memo<BuurtItems>,
    say: &'static HelpText,
    asking: Asking,
    chooser: Chooser,
}

impl Table {
    fn row(self, id: OrganisationId) -> Memo<Option<OrganisationRow>> {
        Memo::new(move |_| {
            self.items
                .with(|items| items.organisations.get(&id).cloned())
        })
    }
}

/// The page.
#[component]
pub fn OrganisationsPage() -> AnyView {
    let (store, say, asking) = (use_store(), use_text().help, use_asking());
    let table = Table {
        items: Memo::new(move |_| BuurtItems::of(store.buurt_items().all())),
        say,
        asking,
        chooser: Chooser::of(asking),
    };
    let ids = Memo::new(move |_| {
        table.items.with(|items| {
            let all = items.organisations().into_iter();
            all.map(|(id, _)| *id.as_bytes()).collect::<Vec<RowId>>()
        })
    });
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let row = move |id: RowId| line(table, OrganisationId::from_bytes(id));
    let list = move || {
        if is_empty.get() {
            view! { <p class="soft">{say.organisations_none}</p> }.into_any()
        } else {
            view! { <ul class="list card"><Each ids=ids row=row/></ul> }.into_any()
        }
    };
    let form = opening(
        (say.add_organisation, "plus"),
        "#organisation",
        move |close| adding(table, close),
    );
    view! {
        <PageHead
            title=say.organisations.to_owned() sub=say.organisations_sub.to_owned()
            back=Page::Help
        />
        <Notices/>
        <div class="shell__body">
            {move || list()}
            {form}
            <Trouble trouble=asking.trouble()/>
        </div>
    }
    .into_any()
}

fn kind_word(say: &'static HelpText, kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::Gemeente => say.gemeente,
        OrganisationKind::Housing => say.housing,
        OrganisationKind::Welfare => say.welfare,
        OrganisationKind::Police => say.police,
        OrganisationKind::Care => say.care,
        OrganisationKind::School => say.school,
        OrganisationKind::Business => say.business,
        OrganisationKind::Fund => say.fund,
        OrganisationKind::Association => say.association,
    }
}

fn line_word(say: &'static HelpText, line: OrganisationLine) -> (&'static str, &'static str) {
    match line {
        OrganisationLine::Function => (say.function, say.function_hint),
        OrganisationLine::Phone => (say.phone, say.phone_hint),
        OrganisationLine::Mail => (say.mail, ""),
        OrganisationLine::For => (say.for_what, say.for_what_hint),
    }
}

fn answer(row: &OrganisationRow, line: OrganisationLine) -> &domain::Answer<String> {
    match line {
        OrganisationLine::Function => &row.function,
        OrganisationLine::Phone => &row.phone,
        OrganisationLine::Mail => &row.mail,
        OrganisationLine::For => &row.for_what,
    }
}

fn line(table: Table, id: OrganisationId) -> AnyView {
    let (text, row, say) = (use_text(), table.row(id), table.say);
    let is_open = RwSignal::new(false);
    let shown = move |line: OrganisationLine| {
        let words = row.with(|row| answer(row.as_ref()?, line).shown().cloned());
        words.filter(|words| !words.is_empty())
    };
    let name = Signal::derive(move || {
        row.with(|row| row.as_ref().map(OrganisationRow::called))
            .unwrap_or_default()
    });
    let kind = move || row.with(|row| row.as_ref()?.kind.shown().map(|kind| kind_word(say, *kind)));
    let link = move |line: OrganisationLine, scheme: &'static str| {
        shown(line).map(|words| {
            let bare: String = words
                .chars()
                .filter(|letter| !letter.is_whitespace())
                .collect();
            let href = [scheme, &bare].concat();
            view! {
                <a class="organisation__contact" href=href rel="external" dir="ltr">{words}</a>
            }
        })
    };
    let toggle = move |()| is_open.update(|is_open| *is_open = !*is_open);
    let inside = move || is_open.get().then(|| changing(table, id, is_open));
    view! {
        <li class="list__item resultaat__line">
            {questions(table, id)}
            <div class="resultaat__face">
                <div class="list__main">
                    <span class="list__title" dir="auto">{name}</span>
                    <span class="list__sub">{move || kind()}</span>
                    <span dir="auto">{move || shown(OrganisationLine::For)}</span>
                    {move || link(OrganisationLine::Phone, "tel:")}
                    {move || link(OrganisationLine::Mail, "mailto:")}
                </div>
                <IconButton word=text.everywhere.change icon="edit" about=name press=toggle/>
            </div>
            {move || inside()}
        </li>
    }
    .into_any()
}

/// What two phones said differently, and that it came back.
fn questions(table: Table, id: OrganisationId) -> AnyView {
    let (text, row) = (use_text(), table.row(id));
    let is_back = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.is_back)));
    let back = move || {
        let title = text.buurt_plan.is_back;
        is_back
            .get()
            .then(|| view! { <Notice kind=NoticeKind::Info title=title/> })
    };
    let name = Signal::derive(move || {
        let reword = |words| BuurtPlanCommand::Reword(BuurtItemId::Organisation(id), words);
        row.with(|row| {
            row.as_ref()
                .map(|row| table.chooser.answers(&row.name, Clone::clone, reword))
                .unwrap_or_default()
        })
    });
    let of_line = move |line: OrganisationLine| {
        let answers = Signal::derive(move || {
            let say = |words| BuurtPlanCommand::SayOfOrganisation(id, line, words);
            row.with(|row| {
                row.as_ref()
                    .map(|row| table.chooser.answers(answer(row, line), Clone::clone, say))
                    .unwrap_or_default()
            })
        });
        view! { <ConflictCard about=line_word(table.say, line).0 answers=answers/> }
    };
    let lines = OrganisationLine::ALL
        .iter()
        .copied()
        .map(of_line)
        .collect_view();
    view! {
        {move || back()}
        <ConflictCard about=table.say.name answers=name/>
        {lines}
    }
    .into_any()
}

/// A warning under what seems to be of one person.
fn warning(say: &'static HelpText, draft: RwSignal<String>) -> AnyView {
    let is_private = Memo::new(move |_| draft.with(|words| guard::is_private(words)));
    let told = move || {
        is_private.get().then(|| {
            view! {
                <div role="alert"><Notice kind=NoticeKind::Warn title=say.one_person/></div>
            }
        })
    };
    view! { {move || told()} }.into_any()
}

/// The fields of the lines, filled with what is known.
fn line_fields(
    say: &'static HelpText,
    drafts: &[(OrganisationLine, RwSignal<String>)],
    keep: Callback<()>,
) -> AnyView {
    let one = |(line, draft): &(OrganisationLine, RwSignal<String>)| {
        let (label, hint) = line_word(say, *line);
        let id = ["organisation-", line.key()].concat();
        view! {
            <Field
                id=id label=label hint=hint draft=*draft trouble=Signal::stored(None) enter=keep
            />
            {warning(say, *draft)}
        }
    };
    drafts.iter().map(one).collect_view().into_any()
}

fn adding(table: Table, close: Callback<()>) -> AnyView {
    let (store, asking, say) = (use_store(), use_asking(), table.say);
    let (name, kind) = (RwSignal::new(String::new()), RwSignal::new(2_usize));
    let drafts: Vec<_> = OrganisationLine::ALL
        .iter()
        .map(|line| (*line, RwSignal::new(String::new())))
        .collect();
    let id = OrganisationId::from_bytes(store.fresh_id());
    let filled = drafts.clone();
    let keep = Callback::new(move |()| {
        let mut lines = filled.iter().map(|(_, draft)| said(*draft));
        let kind = OrganisationKind::ALL.get(kind.get_untracked()).copied();
        let new = NewOrganisation {
            id,
            name: said(name),
            kind: kind.unwrap_or(OrganisationKind::Association),
            lines: std::array::from_fn(|_| lines.next().unwrap_or_default()),
        };
        let command = BuurtPlanCommand::AddOrganisation(new);
        asking.act_then(command.into(), move || close.run(()));
    });
    let kinds = OrganisationKind::ALL.iter();
    let kinds = kinds
        .map(|kind| Choice::new(kind_word(say, *kind)))
        .collect();
    let fields = view! {
        <Field
            id="organisation" label=say.name hint=say.name_hint draft=name
            trouble=asking.trouble() enter=keep
        />
        <ChoiceList
            legend=say.kind name="kind" choices=kinds chosen=kind is_grid=true
            on_choose=UnsyncCallback::new(move |place| kind.set(place))
        />
        {line_fields(say, &drafts, keep)}
    };
    short_form(fields.into_any(), asking, keep, close)
}

fn changing(table: Table, id: OrganisationId, is_open: RwSignal<bool>) -> AnyView {
    let (text, asking, say) = (use_text(), use_asking(), table.say);
    let row = table.row(id).get_untracked();
    let known = |line: OrganisationLine| {
        let words = row
            .as_ref()
            .and_then(|row| answer(row, line).shown().cloned());
        words.unwrap_or_default()
    };
    let name = row
        .as_ref()
        .and_then(|row| row.name.shown().cloned())
        .unwrap_or_default();
    let name_draft = RwSignal::new(name.clone());
    let drafts: Vec<_> = OrganisationLine::ALL
        .iter()
        .map(|line| (*line, RwSignal::new(known(*line))))
        .collect();
    let before: Vec<_> = OrganisationLine::ALL
        .iter()
        .map(|line| known(*line))
        .collect();
    let close = Callback::new(move |()| {
        let _is_gone = is_open.try_set(false);
    });
    let changed = drafts.clone();
    // Only what differs is said, so that a neighbour's other line stays.
    let keep = Callback::new(move |()| {
        for ((line, draft), before) in changed.iter().zip(&before) {
            let words = said(*draft);
            if words != *before {
                asking.act(BuurtPlanCommand::SayOfOrganisation(id, *line, words).into());
            }
        }
        if said(name_draft) == name {
            return close.run(());
        }
        let reword = BuurtPlanCommand::Reword(BuurtItemId::Organisation(id), said(name_draft));
        asking.act_then(reword.into(), move || close.run(()));
    });
    let remove = move |()| {
        let command = Command::Remove(Removable::BuurtItem(BuurtItemId::Organisation(id)));
        table.asking.act_then(command, || {
            request_animation_frame(|| focus::rescue("h1"));
        });
    };
    let fields = view! {
        <Field
            id="organisation" label=say.name draft=name_draft trouble=asking.trouble() enter=keep
        />
        {line_fields(say, &drafts, keep)}
        <Button word=text.everywhere.remove class="button--quiet" icon="trash" press=remove/>
    };
    short_form(fields.into_any(), asking, keep, close)
}
