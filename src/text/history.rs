//! What happened, in sentences.
//!
//! Each sentence gets whoever did it, as it stands at the start of a sentence (*Noor*, *Jij*, *Een bewoner*).

use domain::{Cents, history::Happening};

use super::{Text, area::texts};

texts! {
    /// What happened.
    HistoryText from NL;
    words {
        title,
        empty,
    }
    buttons {}
    sentences {
        began(who: &str),
        wrote(who: &str, question: &str),
        named(who: &str, name: &str),
        described(who: &str, line: &str),
        described_away(who: &str),
        priced(who: &str, amount: &str),
        priced_away(who: &str),
        moved(who: &str, phase: &str),
        task_named(who: &str, task: &str),
        task_done(who: &str, task: &str),
        need_named(who: &str, need: &str),
        offered(who: &str, need: &str),
        removed(who: &str),
        photo_added(who: &str),
        photo_added_of(who: &str, what: &str),
        voice_added(who: &str),
        voice_added_of(who: &str, what: &str),
        meeting_planned(who: &str, title: &str),
        meeting_began(who: &str, title: &str),
        minutes_agreed(who: &str, title: &str),
        decided(who: &str, what: &str),
    }
}

impl Text {
    /// What `who` did, as a sentence.
    pub fn sentence(&self, who: &str, what: &Happening) -> String {
        let say = self.history;
        match what {
            Happening::Began => (say.began)(who),
            Happening::Wrote(key) => (say.wrote)(who, self.sections.question(*key)),
            Happening::Named(name) => (say.named)(who, name),
            Happening::Described(line) if line.is_empty() => (say.described_away)(who),
            Happening::Described(line) => (say.described)(who, line),
            Happening::Priced(Some(amount)) => (say.priced)(who, &self.amount(*amount)),
            Happening::Priced(None) => (say.priced_away)(who),
            Happening::Moved(phase, _) => (say.moved)(who, self.phases.of(*phase)),
            Happening::TaskNamed(task) => (say.task_named)(who, task),
            Happening::TaskDone(task) => (say.task_done)(who, task),
            Happening::NeedNamed(need) => (say.need_named)(who, need),
            Happening::Offered(need) => (say.offered)(who, need),
            Happening::Removed => (say.removed)(who),
            Happening::PhotoAdded(what) if what.is_empty() => (say.photo_added)(who),
            Happening::PhotoAdded(what) => (say.photo_added_of)(who, what),
            Happening::VoiceAdded(what) if what.is_empty() => (say.voice_added)(who),
            Happening::VoiceAdded(what) => (say.voice_added_of)(who, what),
            Happening::Promised(_, what) => (self.followed.promises)(who, what),
            Happening::GotStuck(what) => (self.followed.got_stuck)(who, what),
            Happening::Knocked(at, what) => (self.followed.knocked_at)(who, at, what),
            Happening::Signed(sign, what, _) => self.signed(who, *sign, what),
            Happening::MeetingPlanned(title, _) => (say.meeting_planned)(who, title),
            Happening::MeetingBegan(title) => (say.meeting_began)(who, title),
            Happening::MinutesAgreed(title) => (say.minutes_agreed)(who, title),
            Happening::Decided(what) => (say.decided)(who, what),
        }
    }

    /// An amount or that it is not known.
    pub fn amount_or_none(&self, amount: Option<Cents>) -> String {
        amount.map_or_else(|| self.plan.no_price.into(), |amount| self.amount(amount))
    }
}

pub(super) static NL: HistoryText = HistoryText {
    title: "Zo kwam dit plan tot stand",
    empty: "Hier komt te staan wat er gebeurde.",
    began: |who| format!("{who} begon dit plan"),
    wrote: |who, question| format!("{who} schreef bij “{question}”"),
    named: |who, name| format!("{who} noemde het plan “{name}”"),
    described: |who, line| format!("{who} vatte het plan samen: “{line}”"),
    described_away: |who| format!("{who} haalde de zin over het plan weg"),
    priced: |who, amount| format!("{who} schreef op wat het kost: {amount}"),
    priced_away: |who| format!("{who} haalde het bedrag weg"),
    moved: |who, phase| format!("{who} koos: {phase}"),
    task_named: |who, task| format!("{who} bedacht een taak: {task}"),
    task_done: |who, task| format!("{who} maakte klaar: {task}"),
    need_named: |who, need| format!("{who} schreef op wat nodig is: {need}"),
    offered: |who, need| format!("{who} helpt met: {need}"),
    removed: |who| format!("{who} haalde het plan weg"),
    photo_added: |who| format!("{who} voegde een foto toe"),
    photo_added_of: |who, what| format!("{who} voegde een foto toe: {what}"),
    voice_added: |who| format!("{who} sprak iets in"),
    voice_added_of: |who, what| format!("{who} sprak iets in: {what}"),
    meeting_planned: |who, title| format!("{who} zette een gesprek klaar: {title}"),
    meeting_began: |who, title| format!("{who} begon een gesprek: {title}"),
    minutes_agreed: |who, title| format!("{who} is het ook eens met het verslag: {title}"),
    decided: |who, what| format!("{who} schreef een besluit op: {what}"),
};

pub(super) static EN: HistoryText = HistoryText {
    title: "How this plan came about",
    empty: "What happened will be written here.",
    began: |who| format!("{who} began this plan"),
    wrote: |who, question| format!("{who} wrote at “{question}”"),
    named: |who, name| format!("{who} named the plan “{name}”"),
    described: |who, line| format!("{who} summed up the plan: “{line}”"),
    described_away: |who| format!("{who} took the sentence about the plan away"),
    priced: |who, amount| format!("{who} wrote down what it costs: {amount}"),
    priced_away: |who| format!("{who} took the amount away"),
    moved: |who, phase| format!("{who} chose: {phase}"),
    task_named: |who, task| format!("{who} thought of a task: {task}"),
    task_done: |who, task| format!("{who} finished: {task}"),
    need_named: |who, need| format!("{who} wrote what is needed: {need}"),
    offered: |who, need| format!("{who} offered help with: {need}"),
    removed: |who| format!("{who} took the plan away"),
    photo_added: |who| format!("{who} added a photo"),
    photo_added_of: |who, what| format!("{who} added a photo: {what}"),
    voice_added: |who| format!("{who} said something"),
    voice_added_of: |who, what| format!("{who} said something: {what}"),
    meeting_planned: |who, title| format!("{who} planned a meeting: {title}"),
    meeting_began: |who, title| format!("{who} began the meeting: {title}"),
    minutes_agreed: |who, title| format!("{who} agrees with the minutes too: {title}"),
    decided: |who, what| format!("{who} wrote down a decision: {what}"),
};
