//! Every word on the screen.
//!
//! A language is one [`Text`]: a struct of structs, one for each area of the app, in which a missing text
//! does not compile. Dutch is the source and keeps the rules of plain language (checked by `lint.rs`).
//! Sentences with a value in them are functions, because languages put the value in different places. The
//! areas are declared here, one file each; every language has a folder with a file for each area. Only Dutch
//! is in the page itself, `crate::parts::languages` fetches the others. Choosing another language builds the
//! page anew, so components simply read the words with [`use_text`].

/// The value of [`Text`] in the language in whose folder it is used; a missing area does not compile.
macro_rules! complete {
    ($language:expr) => {
        $crate::text::Text {
            language: $language,
            everywhere: &everywhere::TEXT,
            start: &start::TEXT,
            buurt: &buurt::TEXT,
            buurt_plan: &buurt_plan::TEXT,
            planning: &planning::TEXT,
            plans: &plans::TEXT,
            plan: &plan::TEXT,
            sections: &sections::TEXT,
            phases: &phases::TEXT,
            history: &history::TEXT,
            errors: &errors::TEXT,
            flyer: &flyer::TEXT,
            followed: &followed::TEXT,
            sheet: &sheet::TEXT,
            share: &share::TEXT,
            invites: &invites::TEXT,
            members: &members::TEXT,
            messages: &messages::TEXT,
            replicas: &replicas::TEXT,
            moving: &moving::TEXT,
            phone: &phone::TEXT,
            mailboxes: &mailboxes::TEXT,
            meetings: &meetings::TEXT,
            attachments: &attachments::TEXT,
            resultaat: &resultaat::TEXT,
            example: &example::TEXT,
            help: &help::TEXT,
            answers: &answers::TEXT,
            search: &search::TEXT,
            voice: &voice::TEXT,
            wijk: &wijk::TEXT,
        }
    };
}

mod answers;
pub mod ar;
mod area;
mod attachments;
mod buurt;
mod buurt_plan;
pub mod en;
mod errors;
mod everywhere;
mod example;
mod flyer;
mod followed;
mod format;
mod help;
mod history;
mod invites;
mod language;
mod mailboxes;
mod meetings;
mod members;
mod messages;
mod moving;
mod nl;
mod phases;
mod phone;
pub mod pl;
mod plan;
mod planning;
mod plans;
mod plural;
mod pseudo;
mod replicas;
mod resultaat;
mod search;
mod sections;
mod share;
mod sheet;
mod start;
pub mod tr;
pub mod uk;

use std::sync::OnceLock;

use leptos::prelude::{provide_context, use_context};

pub use answers::AnswerText;
pub use attachments::AttachmentText;
pub use buurt::BuurtText;
pub use buurt_plan::BuurtPlanText;
pub use errors::ErrorText;
pub use everywhere::EverywhereText;
pub use example::ExampleText;
pub use flyer::FlyerText;
pub use followed::FollowedText;
pub use help::HelpText;
pub use history::HistoryText;
pub use invites::InviteText;
pub use language::Language;
pub use mailboxes::MailboxText;
pub use meetings::MeetingText;
pub use members::MemberText;
pub use messages::MessageText;
pub use moving::MovingText;
pub use phases::PhaseText;
pub use phone::PhoneText;
pub use plan::PlanText;
pub use planning::PlanningText;
pub use plans::PlansText;
pub use replicas::ReplicaText;
pub use resultaat::ResultaatText;
pub use search::SearchText;
pub use sections::SectionText;
pub use share::ShareText;
pub use sheet::SheetText;
pub use start::StartText;
pub use voice::VoiceText;
pub use wijk::WijkText;

/// The whole catalogue in one language.
#[derive(Debug)]
pub struct Text {
    /// Which language.
    pub language: Language,
    /// Words that every screen uses.
    pub everywhere: &'static EverywhereText,
    /// The first screen, making a buurt, and the list of buurten.
    pub start: &'static StartText,
    /// The Buurt screen, new ideas and signalen.
    pub buurt: &'static BuurtText,
    /// *Ons buurtplan*.
    pub buurt_plan: &'static BuurtPlanText,
    /// The list of plans.
    pub plans: &'static PlansText,
    /// One plan.
    pub plan: &'static PlanText,
    /// Later parts of a plan.
    pub planning: &'static PlanningText,
    /// The nine questions.
    pub sections: &'static SectionText,
    /// The phases.
    pub phases: &'static PhaseText,
    /// What happened.
    pub history: &'static HistoryText,
    /// What went wrong and what to do now.
    pub errors: &'static ErrorText,
    /// Where the code on a poster leads.
    pub flyer: &'static FlyerText,
    /// Promises, what is stuck, knocks, and what became of signalen.
    pub followed: &'static FollowedText,
    /// *Blad voor de wijkmanager*: Dutch in every language.
    pub sheet: &'static SheetText,
    /// Sharing with neighbours.
    pub share: &'static ShareText,
    /// Inviting somebody who is not near.
    pub invites: &'static InviteText,
    /// Who takes part.
    pub members: &'static MemberText,
    /// Files as text, and what is shared with this app.
    pub messages: &'static MessageText,
    /// Copies on other phones.
    pub replicas: &'static ReplicaText,
    /// *Bewegende code*.
    pub moving: &'static MovingText,
    /// This phone.
    pub phone: &'static PhoneText,
    /// Mailboxes.
    pub mailboxes: &'static MailboxText,
    /// Meetings.
    pub meetings: &'static MeetingText,
    /// Photos and voice notes.
    pub attachments: &'static AttachmentText,
    /// What came of plans.
    pub resultaat: &'static ResultaatText,
    /// Examples for and from other buurten.
    pub example: &'static ExampleText,
    /// Asking for help, and who can help.
    pub help: &'static HelpText,
    /// Answers that somebody spoke, and translations of what a plan says.
    pub answers: &'static AnswerText,
    /// Searching a buurt.
    pub search: &'static SearchText,
    /// Inspraak, and questions to those who decide.
    pub voice: &'static VoiceText,
    /// The buurten of a wijk beside each other.
    pub wijk: &'static WijkText,
}

impl Text {
    /// The source language, which is in the page itself and so always there.
    pub fn dutch() -> &'static Self {
        &nl::TEXT
    }

    /// The changed Dutch, made when it is first asked for.
    pub fn pseudo() -> &'static Self {
        static MADE: OnceLock<Text> = OnceLock::new();
        MADE.get_or_init(Self::changed)
    }

    fn changed() -> Self {
        Self {
            language: Language::Pseudo,
            everywhere: leaked(EverywhereText::pseudo()),
            start: leaked(StartText::pseudo()),
            buurt: leaked(BuurtText::pseudo()),
            buurt_plan: leaked(BuurtPlanText::pseudo()),
            plans: leaked(PlansText::pseudo()),
            plan: leaked(PlanText::pseudo()),
            planning: leaked(PlanningText::pseudo()),
            sections: leaked(SectionText::pseudo()),
            phases: leaked(PhaseText::pseudo()),
            history: leaked(HistoryText::pseudo()),
            errors: leaked(ErrorText::pseudo()),
            flyer: leaked(FlyerText::pseudo()),
            followed: leaked(FollowedText::pseudo()),
            sheet: leaked(SheetText::pseudo()),
            share: leaked(ShareText::pseudo()),
            invites: leaked(InviteText::pseudo()),
            members: leaked(MemberText::pseudo()),
            messages: leaked(MessageText::pseudo()),
            replicas: leaked(ReplicaText::pseudo()),
            moving: leaked(MovingText::pseudo()),
            phone: leaked(PhoneText::pseudo()),
            mailboxes: leaked(MailboxText::pseudo()),
            meetings: leaked(MeetingText::pseudo()),
            attachments: leaked(AttachmentText::pseudo()),
            resultaat: leaked(ResultaatText::pseudo()),
            example: leaked(ExampleText::pseudo()),
            help: leaked(HelpText::pseudo()),
            answers: leaked(AnswerText::pseudo()),
            search: leaked(SearchText::pseudo()),
            voice: leaked(VoiceText::pseudo()),
            wijk: leaked(WijkText::pseudo()),
        }
    }
}

/// An area that lives as long as the app; called once an area.
fn leaked<T>(area: T) -> &'static T {
    Box::leak(Box::new(area))
}

/// The language of the component tree below the one that provides it.
#[derive(Debug, Clone, Copy)]
struct CurrentText(&'static Text);

/// Gives everything below the caller these words.
pub fn provide_text(text: &'static Text) {
    provide_context(CurrentText(text));
}

/// The words in the language of the reader.
///
/// Call it while a component is built; the answer stays right, because another language builds the page anew.
pub fn use_text() -> &'static Text {
    use_context::<CurrentText>().map_or(&nl::TEXT, |current| current.0)
}

#[cfg(test)]
mod lint;
mod voice;
mod wijk;
