//! What happened, in sentences.
//!
//! Each sentence gets whoever did it, as it stands at the start of a sentence (*Noor*, *Jij*, *Een bewoner*).

use domain::{Cents, buurt_plan::Group, history::Happening};

use super::{Text, area::texts};

texts! {
    /// What happened.
    HistoryText from super::nl::history::TEXT;
    words {
        title,
        empty,
        /// From where somebody looks, as `perspective_given` says it.
        of_resident,
        of_entrepreneur,
        of_partner,
        of_gemeente,
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
        ambition_added(who: &str, text: &str),
        opgave_added(who: &str, title: &str),
        perspective_given(who: &str, group: &str, title: &str),
        agreed(who: &str, text: &str),
        contributed(who: &str, what: &str),
        answered_aloud(who: &str, question: &str),
        translated(who: &str, question: &str, language: &str),
        inspraak_asked(who: &str, question: &str),
        reacted(who: &str, question: &str),
        request_made(who: &str, question: &str),
        helped(who: &str, need: &str),
        thanked(who: &str, need: &str),
        permission_named(who: &str, what: &str),
        permission_moved(who: &str, state: &str, what: &str),
        upkeep_named(who: &str, what: &str),
        kept_going(who: &str),
        suggested(who: &str, question: &str),
        took_over(who: &str, question: &str),
        joined(who: &str),
        parted(who: &str),
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
            Happening::AmbitionAdded(text) => (say.ambition_added)(who, text),
            Happening::OpgaveAdded(title) => (say.opgave_added)(who, title),
            Happening::PerspectiveGiven(group, title) => {
                let group = match group {
                    Group::Resident => say.of_resident,
                    Group::Entrepreneur => say.of_entrepreneur,
                    Group::Partner => say.of_partner,
                    Group::Gemeente => say.of_gemeente,
                };
                (say.perspective_given)(who, group, title)
            }
            Happening::Agreed(text) => (say.agreed)(who, text),
            Happening::Contributed(what) => (say.contributed)(who, what),
            Happening::Counted(what, value) => (self.resultaat.counted)(who, what, value),
            Happening::HelpAsked(whom, what) => (self.help.help_asked)(who, whom, what),
            Happening::OrganisationAdded(name) => (self.help.organisation_added)(who, name),
            Happening::StoryTold => (self.resultaat.story_told)(who),
            Happening::Thanked(what) => (self.resultaat.thanked)(who, what),
            Happening::Translated(key, lang) => {
                let language = self.answers.name_of(lang);
                (say.translated)(who, self.sections.question(*key), &language)
            }
            Happening::AnsweredAloud(key) => {
                (say.answered_aloud)(who, self.sections.question(*key))
            }
            Happening::InspraakAsked(question) => (say.inspraak_asked)(who, question),
            Happening::Reacted(question) => (say.reacted)(who, question),
            Happening::RequestMade(question) => (say.request_made)(who, question),
            Happening::Helped(need) => (say.helped)(who, need),
            Happening::HelpThanked(_, need) => (say.thanked)(who, need),
            Happening::PermissionNamed(what) => (say.permission_named)(who, what),
            Happening::PermissionMoved(state, what) => {
                (say.permission_moved)(who, self.planning.permission(*state), what)
            }
            Happening::UpkeepNamed(what) => (say.upkeep_named)(who, what),
            Happening::KeptGoing => (say.kept_going)(who),
            Happening::Suggested(key) => (say.suggested)(who, self.sections.question(*key)),
            Happening::TookOver(key) => (say.took_over)(who, self.sections.question(*key)),
            Happening::Joined(true) => (say.joined)(who),
            Happening::Joined(false) => (say.parted)(who),
        }
    }

    /// An amount or that it is not known.
    pub fn amount_or_none(&self, amount: Option<Cents>) -> String {
        amount.map_or_else(|| self.plan.no_price.into(), |amount| self.amount(amount))
    }
}
