//! Translations of what a plan says: reading one, making one, changing one.
//!
//! Nobody knows in which language neighbours write, so whatever translation there is can be read, that of the
//! reader's own language first. The text of the neighbours stays above it. One sheet makes translations for all
//! questions of a page; its words survive a reload.

use domain::{
    Command, InitiativeId, Removable, SectionKey, TranslationId,
    row::SectionRow,
    translation::{NewTranslation, SourceMark, TranslationRow},
};
use leptos::prelude::*;

use crate::{
    asking::{Asking, use_asking},
    components::{
        button::Button,
        choice_list::{Choice, ChoiceList},
        conflict_card::ConflictCard,
        dialog::Dialog,
        field::{Field, FieldSize, Trouble},
        icon::Icon,
    },
    contexts::{use_prefs, use_store},
    effects::whenever,
    names::use_names,
    pages::choosing::Chooser,
    platform::clock,
    text::{Language, use_text},
};

/// What the questions of one page share about translations.
#[derive(Debug, Clone, Copy)]
pub struct Translated {
    plan: InitiativeId,
    /// What is being translated.
    job: RwSignal<Option<Job>>,
    is_open: RwSignal<bool>,
    asking: Asking,
}

/// What somebody translates: the text as it stood when the sheet opened, and the translation that is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Job {
    key: SectionKey,
    source: String,
    changed: Option<(TranslationId, String)>,
}

impl Job {
    /// Under which name its words are remembered on this phone.
    fn draft(&self, plan: InitiativeId) -> String {
        match &self.changed {
            Some((id, _)) => format!("translation.{id}"),
            None => format!("translation.{plan}.{}", self.key.key()),
        }
    }
}

/// A translation with its id.
type Made = (TranslationId, TranslationRow);

impl Translated {
    /// For the page of this plan.
    pub fn of(plan: InitiativeId) -> Self {
        Self {
            plan,
            job: RwSignal::new(None),
            is_open: RwSignal::new(false),
            asking: use_asking(),
        }
    }

    /// The sheet on which somebody translates.
    pub fn sheet(self) -> AnyView {
        let text = use_text();
        let title = Signal::derive(move || {
            let key = self.job.with(|job| job.as_ref().map(|job| job.key));
            key.map_or_else(String::new, |key| text.sections.question(key).to_owned())
        });
        view! {
            <Dialog
                open=self.is_open title=title id="translate" close_word=text.everywhere.close
            >
                {move || self.job.get_untracked().map(|job| form(self, job))}
            </Dialog>
            <Trouble trouble=self.asking.trouble()/>
        }
        .into_any()
    }

    fn open(self, job: Job) {
        self.job.set(Some(job));
        self.is_open.set(true);
    }

    /// *Vertaal dit*, where there is something to translate.
    pub fn translate(self, key: SectionKey, row: Memo<Option<SectionRow>>) -> AnyView {
        let text = use_text();
        let source = Memo::new(move |_| said(row));
        let is_said = Memo::new(move |_| source.with(|source| !source.is_empty()));
        let press = move |()| {
            self.open(Job {
                key,
                source: source.get_untracked(),
                changed: None,
            });
        };
        let button = move || {
            is_said.get().then(|| {
                view! {
                    <Button
                        word=text.answers.translate class="button--small button--quiet" icon="globe"
                        about=text.sections.question(key) press=press
                    />
                }
            })
        };
        view! { {move || button()} }.into_any()
    }

    /// The translations of what is said to a question, each language behind its button.
    pub fn list(self, key: SectionKey, row: Memo<Option<SectionRow>>) -> AnyView {
        let (text, rows) = (use_text(), use_store().translations());
        let mine = text.language.code();
        let made = Memo::new(move |_| {
            let mut made: Vec<Made> = rows.all();
            made.retain(|(_, row)| row.section == key);
            made.sort_by_key(|(id, row)| (row.order, *id));
            made
        });
        let languages = Memo::new(move |_| {
            let mut all: Vec<String> = Vec::new();
            for (_, row) in made.get() {
                if !all.contains(&row.lang) {
                    all.push(row.lang);
                }
            }
            // The reader's own first; else in the order in which they came.
            all.sort_by_key(|lang| !is_language(lang, mine));
            all
        });
        let reading = RwSignal::new(None::<String>);
        let buttons = move || {
            let one = |lang: String| read_button(key, lang, reading);
            languages.get().into_iter().map(one).collect_view()
        };
        let shown = move || {
            let lang = reading.get()?;
            let these = made.get().into_iter().filter(|(_, row)| row.lang == lang);
            Some(these.map(|one| self.one(one, row)).collect_view())
        };
        view! {
            <div class="translations" hidden=move || languages.with(Vec::is_empty)>
                <div class="section_card__actions">{move || buttons()}</div>
                {move || shown()}
            </div>
        }
        .into_any()
    }

    /// One translation, who made it, and whether the text was changed since.
    fn one(self, (id, made): Made, row: Memo<Option<SectionRow>>) -> AnyView {
        let (text, names) = (use_text(), use_names());
        let language = Language::from_code(&made.lang);
        let direction = language.map_or("auto", Language::direction);
        let day = text.day(made.created_on, clock::today());
        let who = (text.answers.translated_by)(&names.inside(made.by), &day);
        let back = made.is_back.then_some(text.answers.is_back);
        let words = made.what.shown().cloned().unwrap_or_default();
        let (known, of, plan) = (made.clone(), made.of, self.plan);
        let is_old =
            move || row.with(|row| row.as_ref().is_some_and(|r| known.is_older_than(&r.text)));
        let old = move || {
            is_old().then(|| view! { <p class="translation__old">{text.answers.changed_since}</p> })
        };
        let mark = of.unwrap_or_else(|| SourceMark::of(&said(row)));
        let choose = move |what| Command::RewordTranslation(plan, id, what, mark);
        let rivals = Chooser::of(self.asking).answers(&made.what, Clone::clone, choose);
        let (key, was) = (made.section, words.clone());
        let change = move |()| {
            self.open(Job {
                key,
                source: untrack(|| said(row)),
                changed: Some((id, was.clone())),
            });
        };
        view! {
            <article class="translation">
                <p class="section_card__text" lang=made.lang dir=direction>{words}</p>
                <p class="section_card__who">{who}</p>
                {move || old()}
                {back.map(|back| view! { <p class="soft">{back}</p> })}
                <ConflictCard about=text.answers.your_words answers=rivals/>
                <div class="section_card__actions">
                    <Button
                        word=text.answers.change class="button--small button--quiet" icon="edit"
                        press=change
                    />
                </div>
            </article>
        }
        .into_any()
    }
}

/// What stands under a question, without blanks around it.
fn said(row: Memo<Option<SectionRow>>) -> String {
    row.with(|row| row.as_ref().map(|row| row.text.trim().to_owned()))
        .unwrap_or_default()
}

fn is_language(lang: &str, code: &str) -> bool {
    Language::from_code(lang).is_some_and(|language| language.code() == code)
}

/// Shows the translations in one language, or puts them away. The reader's own language is offered in words;
/// others by the name that those who read them know.
fn read_button(key: SectionKey, lang: String, reading: RwSignal<Option<String>>) -> AnyView {
    let text = use_text();
    let language = Language::from_code(&lang);
    let is_mine = language == Some(text.language);
    let word = match language {
        Some(_) if is_mine => text.answers.read_mine.to_owned(),
        Some(language) => language.name().to_owned(),
        None => lang.clone(),
    };
    let (tag, known) = (lang.clone(), lang.clone());
    let is_open = move || reading.with(|now| now.as_ref() == Some(&known));
    let pressed = move || if is_open() { "true" } else { "false" };
    let press = move |_| {
        let is_open = reading.with_untracked(|now| now.as_ref() == Some(&lang));
        reading.set((!is_open).then(|| lang.clone()));
    };
    let about = [": ", text.sections.question(key)].concat();
    view! {
        <button
            type="button" class="button button--small" aria-pressed=move || pressed()
            on:click=press
        >
            {is_mine.then(|| view! { <Icon name="globe"/> })}
            <span class="button__word" lang=tag>{word}</span>
            <span class="visually-hidden">{about}</span>
        </button>
    }
    .into_any()
}

/// The text, the language, and the words of the translation.
fn form(page: Translated, job: Job) -> AnyView {
    let (text, store, prefs) = (use_text(), use_store(), use_prefs());
    let (words, asking) = (text.answers, use_asking());
    let name = job.draft(page.plan);
    let kept = prefs.draft(&name);
    let known = job.changed.as_ref().map(|(_, words)| words.clone());
    let known = known.unwrap_or_default();
    let draft = RwSignal::new(if kept.is_empty() { known.clone() } else { kept });
    let lang_name = format!("{name}.lang");
    let lang = RwSignal::new(first_language(&prefs.draft(&lang_name), text.language));
    let drafts = [name.clone(), lang_name.clone()];
    whenever(move || {
        let (words, language) = (draft.get(), Language::OFFERED.get(lang.get()));
        // What a neighbour may change meanwhile is not remembered as one's own.
        let is_own = !words.is_empty() && words != known;
        let language = language.map_or("", |language| language.code());
        for (name, words) in drafts.iter().zip([words.as_str(), language]) {
            prefs.set_draft(name, if is_own { words } else { "" });
        }
    });
    let (source, is_new) = (job.source.clone(), job.changed.is_none());
    let changed = job.changed.as_ref().map(|(id, _)| *id);
    let id = TranslationId::from_bytes(store.fresh_id());
    let keep = Callback::new(move |()| {
        let names = [name.clone(), lang_name.clone()];
        asking.act_then(
            asked(page.plan, id, &job, &draft.get_untracked(), lang),
            move || {
                for name in &names {
                    prefs.set_draft(name, "");
                }
                let _is_gone = page.is_open.try_set(false);
            },
        );
    });
    view! {
        <div class="dialog__body">
            <p class="soft">{words.source}</p>
            <p class="translation__source" dir="auto">{source}</p>
            {is_new.then(|| languages(lang))}
            <Field
                id="translation" label=words.your_words size=FieldSize::Lines draft=draft
                trouble=asking.trouble() enter=keep
            />
        </div>
        <div class="dialog__actions">
            <Button
                word=words.keep icon="check" class="button--primary" busy=asking.busy() press=keep
            />
            {changed.map(|id| remove(page, id, asking))}
        </div>
    }
    .into_any()
}

fn remove(page: Translated, id: TranslationId, asking: Asking) -> AnyView {
    let press = move |()| {
        let thing = Removable::Translation(page.plan, id);
        asking.act_then(Command::Remove(thing), move || {
            let _is_gone = page.is_open.try_set(false);
        });
    };
    view! {
        <Button
            word=use_text().answers.remove icon="trash" class="button--quiet"
            busy=asking.busy() press=press
        />
    }
    .into_any()
}

fn languages(lang: RwSignal<usize>) -> AnyView {
    let choice = |language: Language| Choice {
        lang: Some(language.tag()),
        ..Choice::new(language.name())
    };
    view! {
        <ChoiceList
            legend=use_text().answers.which_language name="translation-language"
            choices=Language::OFFERED.map(choice).to_vec() chosen=lang
            on_choose=UnsyncCallback::new(move |place| lang.set(place)) is_grid=true
        />
    }
    .into_any()
}

/// The place of the language that was chosen before a reload; else the reader's own, and for readers of Dutch,
/// in which most is written, the next.
fn first_language(kept: &str, own: Language) -> usize {
    let place = |wanted: Language| Language::OFFERED.iter().position(|one| *one == wanted);
    let kept = Language::from_code(kept).and_then(place);
    kept.unwrap_or_else(|| place(own).unwrap_or_default().max(1))
}

fn asked(
    plan: InitiativeId,
    id: TranslationId,
    job: &Job,
    words: &str,
    lang: RwSignal<usize>,
) -> Command {
    let (what, of) = (words.trim().to_owned(), SourceMark::of(&job.source));
    if let Some((id, _)) = &job.changed {
        return Command::RewordTranslation(plan, *id, what, of);
    }
    let language = Language::OFFERED.get(lang.get_untracked()).copied();
    Command::AddTranslation(NewTranslation {
        plan,
        id,
        section: job.key,
        lang: language.unwrap_or(Language::Nl).tag().to_owned(),
        what,
        of,
    })
}
