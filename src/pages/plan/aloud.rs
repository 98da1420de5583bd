//! Answers that somebody spoke: the notes under a question, and their way into writing.
//!
//! A note answers as well as a text does. Whoever can listen and write types it out in the text of the question,
//! where everybody can go on; whoever spoke is asked whether it is right. One recorder serves all questions of a
//! page, so that there is one sheet and not nine.

use domain::{
    Answer, AttachmentId, Command, InitiativeId, PersonId, SectionKey,
    attachment::{AttachedTo, AttachmentRow},
    row::SectionRow,
};
use leptos::prelude::*;

use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        conflict_card::ConflictCard,
        field::Trouble,
        list::{Each, RowId},
    },
    contexts::use_store,
    effects::whenever,
    names::use_names,
    pages::{
        attachments::{note_parts, peg::Peg, viewing::Viewing, voice::VoiceSheet},
        choosing::Chooser,
    },
    text::use_text,
};

/// What the questions of one page share about notes.
#[derive(Debug, Clone, Copy)]
pub struct Aloud {
    plan: InitiativeId,
    /// The question that is being answered aloud.
    asked: RwSignal<SectionKey>,
    is_speaking: RwSignal<bool>,
    viewed: RwSignal<Option<AttachmentId>>,
    is_viewing: RwSignal<bool>,
    /// The note that is being typed out, and what stood there before.
    typing: RwSignal<Option<Typing>>,
    asking: Asking,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Typing {
    note: AttachmentId,
    key: SectionKey,
    before: String,
}

impl Aloud {
    /// For the page of this plan.
    pub fn of(plan: InitiativeId) -> Self {
        Self {
            plan,
            asked: RwSignal::new(SectionKey::What),
            is_speaking: RwSignal::new(false),
            viewed: RwSignal::new(None),
            is_viewing: RwSignal::new(false),
            typing: RwSignal::new(None),
            asking: use_asking(),
        }
    }

    fn to(self) -> AttachedTo {
        AttachedTo::Plan(self.plan)
    }

    /// Whether somebody answered this question aloud.
    pub fn is_answered(self, key: SectionKey) -> Memo<bool> {
        let notes = self.notes(key);
        Memo::new(move |_| notes.with(|notes| !notes.is_empty()))
    }

    /// The notes that answer this question, oldest first.
    fn notes(self, key: SectionKey) -> Memo<Vec<RowId>> {
        let rows = use_store().attachments();
        Memo::new(move |_| {
            let mut rows = rows.all();
            rows.retain(|((on, _), row)| *on == self.to() && row.answers() == Some(key));
            rows.sort_by_key(|((_, id), row)| (row.order, *id));
            rows.into_iter()
                .map(|((_, id), _)| *id.as_bytes())
                .collect()
        })
    }

    /// The sheets of the page: one to speak, one to look at what was spoken.
    pub fn sheets(self) -> AnyView {
        let text = use_text();
        let title = Signal::derive(move || text.sections.question(self.asked.get()).to_owned());
        let answer = Callback::new(move |id| {
            let key = self.asked.get_untracked();
            Some(Command::AnswerAloud(self.plan, id, Some(key)))
        });
        view! {
            <VoiceSheet
                peg=Peg::Then(self.to(), answer) open=self.is_speaking id="answer-aloud"
                title=title
            />
            <Viewing to=self.to() id=self.viewed open=self.is_viewing sheet_id="view-answer"/>
            <Trouble trouble=self.asking.trouble()/>
        }
        .into_any()
    }

    /// *Spreek*.
    pub fn speak(self, key: SectionKey) -> AnyView {
        let text = use_text();
        let press = move |()| {
            self.asked.set(key);
            self.is_speaking.set(true);
        };
        view! {
            <Button
                word=text.answers.speak class="button--small" icon="mic"
                about=text.sections.question(key) press=press
            />
        }
        .into_any()
    }

    /// The notes under a question; `write` opens its text.
    pub fn list(
        self,
        key: SectionKey,
        row: Memo<Option<SectionRow>>,
        write: Callback<()>,
    ) -> AnyView {
        let notes = self.notes(key);
        self.notice_typing(key, row);
        let type_out = Callback::new(move |note| {
            let before = row.with_untracked(|row| row.as_ref().map(|row| row.text.clone()));
            let before = before.unwrap_or_default();
            self.typing.set(Some(Typing { note, key, before }));
            write.run(());
        });
        let one = move |id| self.note(AttachmentId::from_bytes(id), type_out);
        view! {
            <ul class="attachments__notes" hidden=move || notes.with(Vec::is_empty)>
                <Each ids=Signal::from(notes) row=one/>
            </ul>
        }
        .into_any()
    }

    /// Says that a note is typed out, once who pressed *Typ het uit* wrote something.
    fn notice_typing(self, key: SectionKey, row: Memo<Option<SectionRow>>) {
        let names = use_names();
        whenever(move || {
            let Some(typing) = self.typing.get().filter(|typing| typing.key == key) else {
                return;
            };
            let is_written = row.with(|row| {
                let row = row.as_ref()?;
                let (by, _) = row.last?;
                Some(row.text.trim() != typing.before.trim() && names.is_me(by))
            });
            if is_written == Some(true) {
                self.typing.set(None);
                self.asking
                    .act(Command::TypedOut(self.plan, typing.note, true));
            }
        });
    }

    fn note(self, id: AttachmentId, type_out: Callback<AttachmentId>) -> AnyView {
        let row = use_store().attachments().row((self.to(), id));
        let view_it = Callback::new(move |id| {
            self.viewed.set(Some(id));
            self.is_viewing.set(true);
        });
        view! {
            <li class="note">
                {note_parts(self.to(), id, view_it)}
                {self.in_writing(id, row, type_out)}
                {self.rivals(id, row)}
            </li>
        }
        .into_any()
    }

    /// Whether what was said stands in writing, and what the reader can do about that.
    fn in_writing(
        self,
        id: AttachmentId,
        row: Memo<Option<AttachmentRow>>,
        type_out: Callback<AttachmentId>,
    ) -> AnyView {
        let (text, names) = (use_text().answers, use_names());
        let state = Memo::new(move |_| {
            row.with(|row| {
                row.as_ref()
                    .map(|row| Written::of(row, names.is_me(row.by)))
            })
        });
        let shown = move || match state.get()? {
            Written::No => Some(
                view! {
                    <Button
                        word=text.type_out class="button--small" icon="edit"
                        press=move |()| type_out.run(id)
                    />
                }
                .into_any(),
            ),
            Written::AsksMe => {
                let press = move |()| self.asking.act(Command::TypedOut(self.plan, id, true));
                let ask = view! {
                    <p class="note__words">
                        <span>{text.was_typed}</span>
                        <strong>{text.is_it_right}</strong>
                    </p>
                    <Button
                        word=text.right class="button--small" icon="check"
                        busy=self.asking.busy() press=press
                    />
                };
                Some(ask.into_any())
            }
            Written::By(who) => {
                let told = (text.typed_by)(&names.inside(Some(who)));
                Some(view! { <p class="soft">{told}</p> }.into_any())
            }
            Written::Right(who) => {
                let told = (text.said_right)(&names.first(who));
                Some(view! { <p class="soft">{told}</p> }.into_any())
            }
        };
        view! { {move || shown()} }.into_any()
    }

    /// What two phones said that it answers.
    fn rivals(self, id: AttachmentId, row: Memo<Option<AttachmentRow>>) -> AnyView {
        let (text, chooser) = (use_text(), Chooser::of(self.asking));
        let answers = Signal::derive(move || {
            let question = row.with(|row| row.as_ref().map(|row| row.question.clone()));
            let question = question.unwrap_or(Answer::One(None));
            let word = |key: &Option<SectionKey>| match key {
                Some(key) => text.sections.question(*key).to_owned(),
                None => text.answers.no_question.to_owned(),
            };
            let choose = |key| Command::AnswerAloud(self.plan, id, key);
            chooser.answers(&question, word, choose)
        });
        view! { <ConflictCard about=text.answers.for_question answers=answers/> }.into_any()
    }
}

/// Whether a note stands in writing, to whoever looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    No,
    /// A neighbour typed it out, and the reader, who spoke, did not say yet whether it is right.
    AsksMe,
    By(PersonId),
    /// Who spoke says so.
    Right(Option<PersonId>),
}

impl Written {
    fn of(row: &AttachmentRow, is_mine: bool) -> Self {
        let is_speaker = |person: &PersonId| row.by == Some(*person);
        match row.typed_out.iter().find(|person| !is_speaker(person)) {
            _ if row.typed_out.iter().any(is_speaker) => Self::Right(row.by),
            None => Self::No,
            Some(_) if is_mine => Self::AsksMe,
            Some(typist) => Self::By(*typist),
        }
    }
}
