//! Voice notes: recording one, listening back, keeping it; and playing those of neighbours.

use domain::{
    AttachmentId,
    attachment::{AttachmentKind, NewAttachment, Part},
};
use leptos::{prelude::*, task::spawn_local};

use super::{Shown, peg::Peg, use_sight};
use crate::{
    asking::{Asking, use_asking},
    components::{
        button::{Button, either},
        dialog::Dialog,
        field::{Field, Trouble},
    },
    contexts::{use_announcer, use_store},
    effects::whenever,
    platform::{
        js,
        media::{Address, NoVoice, Player, Recorder},
    },
    text::{AttachmentText, use_text},
};

/// How often the seconds on the screen are counted.
const TICK_MS: i32 = 250;

/// What was recorded, and how long it lasts.
type Recorded = (Vec<u8>, u32);

/// How far somebody is with recording.
#[derive(Clone, Copy)]
struct Recording {
    peg: Peg,
    open: RwSignal<bool>,
    recorder: StoredValue<Option<Recorder>, LocalStorage>,
    /// Seconds so far; `None` while nothing is recorded.
    seconds: RwSignal<Option<u32>>,
    recorded: RwSignal<Option<Recorded>>,
    asking: Asking,
    words: &'static AttachmentText,
}

/// The button, and the sheet on which somebody speaks.
#[component]
pub fn AddVoice(
    /// On what it hangs.
    peg: Peg,
    /// What the button says; as it usually does when empty.
    #[prop(optional)]
    word: &'static str,
    /// What the button looks like, after `button`.
    #[prop(optional)]
    class: &'static str,
) -> AnyView {
    let text = use_text();
    let word = if word.is_empty() {
        text.attachments.add_voice
    } else {
        word
    };
    let recording = Recording {
        peg,
        open: RwSignal::new(false),
        recorder: StoredValue::new_local(None),
        seconds: RwSignal::new(None),
        recorded: RwSignal::new(None),
        asking: use_asking(),
        words: text.attachments,
    };
    let (open, announcer) = (recording.open, use_announcer());
    let is_recording = recording.is_on();
    whenever(move || {
        if is_recording.get() {
            announcer.say(text.attachments.recording);
        }
    });
    whenever(move || {
        // Whoever closes the sheet is no longer listened to.
        if !open.get() {
            recording.silence();
            recording.recorded.set(None);
        }
    });
    view! {
        <Button
            word=word icon="mic" class=class press=move |()| open.set(true)
        />
        <Dialog
            open=open title=text.attachments.add_voice id="new-voice"
            close_word=text.everywhere.close
        >
            {move || sheet(recording)}
        </Dialog>
    }
    .into_any()
}

impl Recording {
    fn is_on(self) -> Memo<bool> {
        Memo::new(move |_| self.seconds.with(Option::is_some))
    }

    fn begin(self) {
        let words = self.words;
        self.asking.begin();
        spawn_local(async move {
            let begun = Recorder::begin(move |recorded| {
                self.recorder.try_set_value(None);
                let _is_gone = self.seconds.try_set(None);
                let _is_gone = self.recorded.try_set(recorded);
            });
            let begun = begun.await;
            self.asking.settle(Ok(()));
            match begun {
                Ok(recorder) if self.open.try_get_untracked() == Some(true) => {
                    self.recorder.try_set_value(Some(recorder));
                    self.count().await;
                }
                Ok(_) => (),
                Err(NoVoice::Missing) => self.asking.refuse(words.no_microphone),
                Err(NoVoice::Refused) => self.asking.refuse(words.microphone_refused),
                Err(NoVoice::Unable) => self.asking.refuse(words.cannot_record),
            }
        });
    }

    /// Counts the seconds and stops in time.
    async fn count(self) {
        loop {
            let now = self.recorder.try_with_value(|recorder| {
                let recorder = recorder.as_ref()?;
                Some((recorder.seconds(), recorder.is_full()))
            });
            let Some(Some((seconds, is_full))) = now else {
                return;
            };
            let _is_gone = self.seconds.try_set(Some(seconds));
            if is_full {
                return self.stop();
            }
            js::sleep(TICK_MS).await;
        }
    }

    fn stop(self) {
        self.recorder.try_with_value(|recorder| {
            if let Some(recorder) = recorder {
                recorder.stop();
            }
        });
    }

    /// Ends a recording of which nothing is kept.
    fn silence(self) {
        self.recorder.try_set_value(None);
        let _is_gone = self.seconds.try_set(None);
    }
}

fn sheet(recording: Recording) -> AnyView {
    let words = use_text().attachments;
    let is_recording = recording.is_on();
    let inside = move || match (recording.recorded.get(), is_recording.get()) {
        (Some(recorded), _) => listen_back(recording, recorded),
        (None, true) => {
            let seconds = move || recording.seconds.get().map(words.seconds);
            view! {
                <p class="note__time">{words.recording}": "{move || seconds()}</p>
                <Button
                    word=words.stop icon="stop" class="button--primary button--block"
                    press=move |()| recording.stop()
                />
            }
            .into_any()
        }
        (None, false) => view! {
            <p class="soft">{words.voice_limit}</p>
            <Button
                word=words.record icon="mic" class="button--primary button--block"
                busy=recording.asking.busy() press=move |()| recording.begin()
            />
        }
        .into_any(),
    };
    view! {
        <div class="dialog__body">
            {move || inside()}
            <Trouble trouble=recording.asking.trouble()/>
        </div>
    }
    .into_any()
}

fn listen_back(recording: Recording, (whole, millis): Recorded) -> AnyView {
    let (text, store, asking) = (use_text(), use_store(), recording.asking);
    let words = text.attachments;
    let draft = RwSignal::new(String::new());
    let address = Address::of(&whole);
    let at = address.as_ref().map(|address| address.0.clone());
    let kept = StoredValue::new_local(address);
    let shown = Signal::derive(move || {
        kept.with_value(|_| at.clone())
            .map_or(Shown::Gone, Shown::Here)
    });
    let (id, place) = (
        AttachmentId::from_bytes(store.fresh_id()),
        recording.peg.place(),
    );
    let keep = Callback::new(move |()| {
        let new = NewAttachment {
            to: place.to,
            id,
            kind: AttachmentKind::Voice { millis },
            what: draft.get_untracked().trim().to_owned(),
            small: Vec::new(),
            whole: whole.clone(),
        };
        place.hang(asking, new, move || {
            let _is_gone = recording.open.try_set(false);
        });
    });
    view! {
        <p>{words.recorded}</p>
        <p class="soft">{(words.seconds)(millis.div_ceil(1_000))}</p>
        {play_button(shown, Signal::stored(words.voice.to_owned()), RwSignal::new(false))}
        <Field
            id="new-about" label=words.what_voice draft=draft trouble=Signal::stored(None)
            enter=keep
        />
        <div class="cluster">
            <Button
                word=words.keep_voice icon="check" class="button--primary" busy=asking.busy()
                press=keep
            />
            <Button
                word=words.discard icon="trash" class="button--quiet"
                press=move |()| recording.recorded.set(None)
            />
        </div>
    }
    .into_any()
}

/// Fetches the sound when somebody wants to hear it, and plays it.
#[component]
pub fn Play(
    /// Which note.
    id: AttachmentId,
    /// What it is about.
    about: Signal<String>,
) -> AnyView {
    let words = use_text().attachments;
    let wanted = RwSignal::new(false);
    let inside = move || {
        if wanted.get() {
            let shown = use_sight(id, Part::Whole);
            return view! {
                {play_button(shown, about, RwSignal::new(true))}
                <p class="soft">{move || shown.with(|shown| shown.said(words))}</p>
            }
            .into_any();
        }
        view! {
            <Button
                word=words.play icon="speak" about=about press=move |()| wanted.set(true)
            />
        }
        .into_any()
    };
    view! { <div class="note__play">{move || inside()}</div> }.into_any()
}

/// Plays what is shown, and pauses. Begins by itself when somebody asked for it before it was here.
fn play_button(shown: Signal<Shown>, about: Signal<String>, wanted: RwSignal<bool>) -> AnyView {
    let words = use_text().attachments;
    let player = StoredValue::new_local(None::<Player>);
    let (is_playing, trouble) = (Memo::new(move |_| wanted.get()), RwSignal::new(None));
    whenever(move || {
        let (is_wanted, shown) = (wanted.get(), shown.get());
        let Shown::Here(address) = shown else { return };
        if player.with_value(Option::is_none) && is_wanted {
            let ended = move || {
                let _is_gone = wanted.try_set(false);
            };
            player.set_value(Player::new(&address, ended));
        }
        let playing = player.try_with_value(|player| {
            let player = player.as_ref()?;
            if is_wanted {
                return player.play();
            }
            player.pause();
            None
        });
        let Some(Some(playing)) = playing else { return };
        spawn_local(async move {
            if js::awaited(Some(playing)).await.is_none() {
                let _is_gone = wanted.try_set(false);
                let _is_gone = trouble.try_set(Some(words.cannot_play));
            }
        });
    });
    let press = move |()| wanted.update(|wanted| *wanted = !*wanted);
    view! {
        <Button
            word=either(is_playing, words.pause, words.play) icon="speak" about=about press=press
        />
        <Trouble trouble=trouble.into()/>
    }
    .into_any()
}
