//! The shape of the document: every key once, and the rules that they keep.
//!
//! 1. Collections are maps from an id (32 hex digits) to an item, never lists; an item is made
//!    whole, with the maps and texts that belong to it, so no two phones make the same part twice.
//! 2. Sections and signalen are texts. A name, a sentence, an amount, the words of a task or a need
//!    are single values whose rivals are read and shown as a question.
//! 3. Phases are events in a map, each naming the events it saw; nothing overwrites another's
//!    event.
//! 4. Who does something is a map from person to `true`.
//! 5. Taking away puts `removed` beside the item and names the values of `alive` it saw; every edit
//!    overwrites `alive`, so an edit that the other did not see brings the item back.
//! 6. Keys are only ever added. What this app does not know it leaves where it is.
//! 7. Every document begins with the same change (`genesis`).
//! 8. [`MIN_WRITER`] may rise; an app below it shows the document and does not write.
//! 9. Photos and voice notes lie in the map of their plan or signaal, under [`ATTACHMENT_PREFIX`] and
//!    their id; saying what they show does not overwrite `alive`, so taking one away always wins.
//! 10. What is followed lies in the map of its plan, or of the buurt, under a prefix and its id; signs
//!     lie in what they are about, under [`SIGN_PREFIX`], each with a text of its own, and are events
//!     like those of phase.
//! 11. A meeting lies in the map of the buurt, under [`MEETING_PREFIX`] and its id, made whole with the
//!     maps of its parts. Who does, was or agrees is a map by person, and so are dots; a service that is
//!     on in one place and off in another is on. Every edit of a part overwrites `alive` of the part and
//!     of the meeting; a card or a decision also that of the thing on the agenda where it lies. Order is
//!     a key in each thing on the agenda ([`ORDER`]).
//! 12. What the buurt plan consists of lies in the map of the buurt too, each under a prefix and its id, and
//!     a perspective in its opgave. That something serves something, or carries a theme, is a flag in
//!     whatever does so, under the key that the other has in the buurt: on in one place and off in another
//!     is on, and putting it on overwrites `alive` of both. The vision is made by a change that is the same
//!     everywhere, like the first (`genesis`).
//! 13. Later parts of a plan (permissions, what is looked after, suggestions) lie in the map of the plan, each
//!     under a prefix and its id; so do the events that say that it goes on, and in which other plan it is. What is
//!     recorded about a part lies in it under [`SIGN_PREFIX`]. Thanks for an offer are one a person, under
//!     [`THANKS_PREFIX`]. What somebody proposed and on which words never changes, so both are plain values.
//!
//! 13. What came of a plan lies in the map of the plan, each under [`RESULTAAT_PREFIX`] and its id. Whether a story
//!     may be shared is a map from person to what that person says; a photo of before or after is a mark on it.
//! 14. A plan that began with an example of another buurt has that, in the form of its file, with a text beside it.
//!
//! Where to go next: `places` finds items, `write` and `read` are the only users of the other keys.

use domain::SectionKey;

/// The version of the rules that this app writes by.
pub const WRITER: u64 = 1;

/// Root: the lowest [`WRITER`] that may write.
pub const MIN_WRITER: &str = "min_writer";
/// Root: the buurt itself, a map with [`NAME`] and [`EXTENT`].
pub const BUURT: &str = "buurt";
/// Root: plans by id.
pub const INITIATIVES: &str = "initiatives";
/// Root: signalen by id.
pub const SIGNALEN: &str = "signalen";
/// Root: from the hex digits of an actor to those of the person who writes under it.
pub const WRITERS: &str = "writers";

/// Buurt: its name.
pub const NAME: &str = "name";
/// Buurt: which streets, in free words.
pub const EXTENT: &str = "extent";
/// Buurt: the beginning of a key that goes on with the address of a mailbox; the value is `true`.
pub const MAILBOX: &str = "mailbox:";

/// Item: the person who made it, in hex digits.
pub const BY: &str = "by";
/// Item: the day on which it was made.
pub const CREATED_ON: &str = "created_on";
/// Item: a number that every edit overwrites; what matters is the name of the operation that put it
/// there.
pub const ALIVE: &str = "alive";
/// Item: a map with [`ON`], [`BY`] and [`SEEN`] once somebody took it away.
pub const REMOVED: &str = "removed";
/// In a recorded fact: the day.
pub const ON: &str = "on";
/// In a removal: operations of [`ALIVE`] that it saw; in an event: ids that it saw. Separated by
/// spaces.
pub const SEEN: &str = "seen";

/// Plan: its name.
pub const TITLE: &str = "title";
/// Plan: one sentence.
pub const ONE_LINER: &str = "one_liner";
/// Plan: euro cents, or null.
pub const AMOUNT: &str = "amount_cents";
/// Plan: the last day on which somebody wrote in it; of rivals the latest counts.
pub const TOUCHED_ON: &str = "touched_on";
/// Plan: the nine texts by [`domain::SectionKey::key`].
pub const SECTIONS: &str = "sections";
/// Plan: tasks by id.
pub const TASKS: &str = "tasks";
/// Plan: needs by id.
pub const NEEDS: &str = "needs";
/// Plan: offers by id.
pub const CONTRIBUTIONS: &str = "contributions";
/// Plan: events of phase by id.
pub const EVENTS: &str = "events";
/// Plan: who wrote what on which day. The key is `what|day|person`; the value is a counter for a
/// section and the new value for [`TITLE`], [`ONE_LINER`] and [`AMOUNT`].
pub const EDITS: &str = "edits";

/// Task, need, translation, part of a meeting or thing of the buurt plan: its words.
pub const WHAT: &str = "what";
/// Task: who does it, from person to `true`.
pub const WHO: &str = "who";
/// Task: a map with [`ON`] and [`BY`] once it is ticked.
pub const DONE: &str = "done";
/// Need: a map with [`ON`] and [`BY`] once it is arranged.
pub const ARRANGED: &str = "arranged";

/// Offer: the id of the need.
pub const NEED: &str = "need";
/// Offer: a map with [`ON`] and [`BY`] once it is taken back.
pub const WITHDRAWN: &str = "withdrawn";

/// Event: [`domain::Phase::key`].
pub const TO: &str = "to";
/// Event: why.
pub const REASON: &str = "reason";
/// Event: a map with [`ON`] and [`BY`] once its maker undid it.
pub const UNDONE: &str = "undone";

/// Signaal, sign or vision: its text.
pub const TEXT: &str = "text";

/// Plan or signaal: what the key of a photo or voice note begins with; its id follows.
pub const ATTACHMENT_PREFIX: &str = "attachment|";
/// Attachment: [`KIND_PHOTO`] or [`KIND_VOICE`].
pub const KIND: &str = "kind";
/// A photo.
pub const KIND_PHOTO: &str = "photo";
/// A voice note.
pub const KIND_VOICE: &str = "voice";
/// Photo: pixels from left to right.
pub const WIDTH: &str = "width";
/// Photo: pixels from top to bottom.
pub const HEIGHT: &str = "height";
/// Voice note: how long it lasts, in milliseconds.
pub const MILLIS: &str = "millis";
/// Attachment: how many bytes the whole has.
pub const BYTES: &str = "bytes";
/// Attachment: [`domain::attachment::BlobName`] in hex digits.
pub const BLOB: &str = "blob";
/// Voice note of a plan: [`domain::SectionKey::key`] of the question that it answers, or null.
pub const QUESTION: &str = "question";
/// Voice note: what the key of a person begins with who says that its words stand in writing; the value is
/// `true`.
pub const TYPED_OUT_PREFIX: &str = "typed_out|";

/// Plan or buurt: what the key of a promise begins with; its id follows.
pub const TOEZEGGING_PREFIX: &str = "toezegging|";
/// Plan: what the key of something that is stuck begins with.
pub const BLOCKER_PREFIX: &str = "blocker|";
/// Plan: what the key of a knock begins with.
pub const KNOCK_PREFIX: &str = "knock|";
/// Promise, stuck thing, knock or signaal: what the key of a sign begins with. A sign has [`TO`]
/// ([`domain::Sign::key`]), [`ON`], [`BY`], [`SEEN`], [`TEXT`] and once it was taken away [`UNDONE`].
pub const SIGN_PREFIX: &str = "sign|";
/// Promise: who promises, as [`domain::Party`] is written.
pub const PARTY: &str = "party";
/// Promise: what happens when it does not work out.
pub const FALLBACK: &str = "fallback";
/// Stuck thing: who can help.
pub const HELP: &str = "help";
/// Knock: where.
pub const AT: &str = "at";
/// By when it is promised, since when it is stuck, when somebody knocked; null once that was taken back.
pub const DAY: &str = "day";
/// Knock: the id of the stuck thing that it is about.
pub const BLOCKER: &str = "blocker";

/// Buurt: what the key of a meeting begins with; its id follows. A meeting has [`TITLE`], [`KIND`]
/// ([`domain::meeting::MeetingKind::key`]), [`DAY`], [`EVENTS`] with [`TO`]
/// ([`domain::MeetingStage::key`]), and [`EDITS`] of its minutes.
pub const MEETING_PREFIX: &str = "meeting|";
/// Meeting: at what time, in free words.
pub const START: &str = "start";
/// Meeting: where.
pub const PLACE: &str = "place";
/// Meeting: how many were there, or null.
pub const PEOPLE: &str = "people";
/// Meeting: what the key of a service begins with; [`domain::meeting::Service::key`] follows, the value is
/// whether it is there.
pub const SERVICE_PREFIX: &str = "service|";
/// Meeting: who says to be there, from person to `true`.
pub const PRESENT: &str = "present";
/// Meeting: who agrees with the minutes, from person to the day.
pub const AGREED: &str = "agreed";
/// Meeting: the text that people add to the minutes.
pub const MINUTES: &str = "minutes";
/// Meeting: the id of what is on the table, or null.
pub const ROUND: &str = "round";
/// Meeting: things on the agenda by id, each with [`WHAT`], [`PURPOSE`], [`PLAN`] and [`ORDER`].
pub const ITEMS: &str = "items";
/// Meeting: cards by id, each with [`WHAT`], [`ITEM`], [`FOR_WHOM`], [`PAPER`], [`UNDER`], [`DOTS`] and
/// [`PAPER_DOTS`]. Photos and voice notes lie in them as in a plan.
pub const CARDS: &str = "cards";
/// Meeting: decisions by id, each with [`WHAT`], [`ITEM`], [`WAY`], [`OBJECTIONS`] and counted hands by
/// [`domain::meeting::Side::key`].
pub const DECISIONS: &str = "decisions";
/// Meeting: who does what by id, each with [`WHAT`], [`WHO`], [`NAMES`], [`DUE`], [`DOER`], [`PLAN`] and
/// [`DONE`].
pub const ACTIONS: &str = "actions";
/// Meeting: who brings what by id, each with [`WHAT`], [`KIND`] and [`FOR_WHOM`].
pub const BRINGS: &str = "brings";
/// Thing on the agenda: [`domain::meeting::Purpose::key`].
pub const PURPOSE: &str = "purpose";
/// Thing on the agenda, or what somebody does: the id of the plan that it is about.
pub const PLAN: &str = "plan";
/// Thing on the agenda or of the buurt plan: [`domain::OrderKey`].
pub const ORDER: &str = "order";
/// Card or decision: the id of the thing on the agenda.
pub const ITEM: &str = "item";
/// Card or what somebody brings: on whose behalf; absent when on one's own.
pub const FOR_WHOM: &str = "for_whom";
/// Card: `true` when it lies on the table as paper.
pub const PAPER: &str = "paper";
/// Card: the id of the card to which it belongs, or null.
pub const UNDER: &str = "under";
/// Card: dots, from person to how many.
pub const DOTS: &str = "dots";
/// Card: dots on paper, or null.
pub const PAPER_DOTS: &str = "paper_dots";
/// Decision: [`domain::meeting::DecisionWay::key`].
pub const WAY: &str = "way";
/// Decision: what was objected and how it was met.
pub const OBJECTIONS: &str = "objections";
/// What somebody does: who without the app, in free words.
pub const NAMES: &str = "names";
/// What somebody does: by when, or null.
pub const DUE: &str = "due";
/// What somebody does: [`domain::meeting::Doer::key`].
pub const DOER: &str = "doer";

/// Buurt: what the key of a theme begins with; its id follows. In an ambition or an opgave: that it carries
/// this theme.
pub const THEME_PREFIX: &str = "theme|";
/// Buurt: what the key of an ambition begins with; it has [`WHAT`], [`DIRECTION`] and [`ASPECT`]. In an opgave
/// or a plan: that it serves this ambition.
pub const AMBITION_PREFIX: &str = "ambition|";
/// Buurt: what the key of an opgave begins with; it has [`WHAT`], a text for each
/// [`domain::OpgaveText::key`] and [`EDITS`] of these. In a plan: that it serves this opgave.
pub const OPGAVE_PREFIX: &str = "opgave|";
/// Opgave: what the key of a perspective begins with; it has [`WHAT`], [`GROUP`] and [`BECAUSE`].
pub const PERSPECTIVE_PREFIX: &str = "perspective|";
/// Buurt: what the key of an agreement begins with; it has [`WHAT`], [`AGREED_IN`] and [`REVIEW_ON`].
pub const AGREEMENT_PREFIX: &str = "agreement|";
/// Buurt: what the key of a contribution begins with; it has [`WHAT`], [`KIND`]
/// ([`domain::meeting::BringKind::key`]) and [`SERVES`].
pub const CONTRIBUTION_PREFIX: &str = "contribution|";
/// Buurt: how people want to live there, a map with [`TEXT`] and [`EDITS`] of it.
pub const VISION: &str = "vision";
/// Ambition: [`domain::buurt_plan::Direction::key`].
pub const DIRECTION: &str = "direction";
/// Ambition: [`domain::buurt_plan::Aspect::key`].
pub const ASPECT: &str = "aspect";
/// Perspective: [`domain::buurt_plan::Group::key`].
pub const GROUP: &str = "group";
/// Perspective: why it matters.
pub const BECAUSE: &str = "because";
/// Agreement: the id of the meeting, or null.
pub const AGREED_IN: &str = "agreed_in";
/// Agreement: the day on which to look whether it still holds, or null.
pub const REVIEW_ON: &str = "review_on";
/// Buurt: what the key of a question of inspraak begins with; it has [`WHAT`], [`PARTY`], [`CAN_CHANGE`],
/// [`CANNOT_CHANGE`], [`OPENS`], [`CLOSES`] and [`EVENTS`] with [`TO`] ([`domain::voice::InspraakStage::key`]).
pub const INSPRAAK_PREFIX: &str = "inspraak|";
/// Buurt: what the key of an answer to inspraak begins with; the id of the question, a line and its own id
/// follow. It
/// has [`WHAT`] and [`FOR_WHOM`].
pub const REACTION_PREFIX: &str = "reaction|";
/// Buurt: what the key of feedback begins with; the id of the question, a line and its own id follow. It has
/// [`WHAT`]
/// and [`REPLY`].
pub const FEEDBACK_PREFIX: &str = "feedback|";
/// Buurt: what the key of a request begins with; it has [`WHAT`], [`TO`] ([`domain::voice::Recipient::key`]),
/// [`SPOKEN_WITH`], [`ASKED_ON`] and [`ANSWER`].
pub const REQUEST_PREFIX: &str = "request|";
/// Inspraak: what can still change.
pub const CAN_CHANGE: &str = "can_change";
/// Inspraak: what cannot.
pub const CANNOT_CHANGE: &str = "cannot_change";
/// Inspraak: from which day people can answer, or null.
pub const OPENS: &str = "opens";
/// Inspraak: until which day, or null.
pub const CLOSES: &str = "closes";
/// Feedback: what is done with what was heard.
pub const REPLY: &str = "reply";
/// Request: with how many people somebody spoke, or null.
pub const SPOKEN_WITH: &str = "spoken_with";
/// Request: when it was handed over, or null.
pub const ASKED_ON: &str = "asked_on";
/// Request: the answer.
pub const ANSWER: &str = "answer";
/// Request: what the key of a signaal on which it rests begins with; its id follows, the value is whether it does.
pub const RESTS_ON_SIGNAAL: &str = "rests_on_signaal|";
/// Request: the same for a plan.
pub const RESTS_ON_PLAN: &str = "rests_on_plan|";
/// Contribution: what it serves, by the key that has in the buurt, or null.
pub const SERVES: &str = "serves";

/// Plan: what the key of a number, a story or thanks begins with; its id follows. It has [`KIND`]
/// ([`domain::ResultaatKind::key`]), a number [`WHAT`] and [`VALUE`], thanks [`WHAT`], a story [`TEXT`],
/// [`FOR_WHOM`] and [`CONSENT`].
pub const RESULTAAT_PREFIX: &str = "resultaat|";
/// Number: how much, in free words.
pub const VALUE: &str = "value";
/// Story: what people say about sharing it, from person to [`CONSENT_NO`], [`CONSENT_YES`] and the sixteen hex
/// digits of the [`domain::resultaat::Fingerprint`] of the words, or null.
pub const CONSENT: &str = "consent";
/// What somebody says who agrees begins with this.
pub const CONSENT_YES: &str = "yes:";
/// What somebody says who does not want it.
pub const CONSENT_NO: &str = "no";
/// Photo of a plan: [`domain::resultaat::Moment::key`], or null.
pub const MOMENT: &str = "moment";
/// Plan: the example with which it began, a map with [`FILE`] and [`TEXT`].
pub const EXAMPLE: &str = "example";
/// Example: the bytes of its file ([`domain::Example::decode`]).
pub const FILE: &str = "file";

/// Plan or buurt: what the key of a request for help begins with; its id follows. It has [`WHAT`], [`AT`] and
/// signs.
pub const HELP_PREFIX: &str = "help|";
/// Buurt: what the key of an organisation begins with; it has [`WHAT`], [`KIND`]
/// ([`domain::buurt_plan::OrganisationKind::key`]) and a line for each
/// [`domain::buurt_plan::OrganisationLine::key`].
pub const ORGANISATION_PREFIX: &str = "organisation|";

/// Under which key of its plan stands on whose behalf a question was answered.
pub const fn behalf_key(section: SectionKey) -> &'static str {
    match section {
        SectionKey::What => "behalf|what",
        SectionKey::Why => "behalf|why",
        SectionKey::TalkFirst => "behalf|talk_first",
        SectionKey::OwnStrengths => "behalf|own_strengths",
        SectionKey::Affected => "behalf|affected",
        SectionKey::Neighbours => "behalf|neighbours",
        SectionKey::Cost => "behalf|cost",
        SectionKey::Allowed => "behalf|allowed",
        SectionKey::WhoDoesWhat => "behalf|who_does_what",
    }
}
/// Plan: what the key of a translation begins with; its id follows. It has [`SECTION`], [`LANG`], [`WHAT`] and
/// [`OF`].
pub const TRANSLATION_PREFIX: &str = "translation|";
/// Translation or suggestion: [`domain::SectionKey::key`] of the question.
pub const SECTION: &str = "section";
/// Translation: the tag of its language.
pub const LANG: &str = "lang";
/// Translation: [`domain::translation::SourceMark`] of the words of which it is made.
pub const OF: &str = "of";
/// Plan: what the key of a permission begins with; its id follows. It has [`WHAT`], [`WHOM`] and signs with
/// [`domain::plan::PermissionState::key`].
pub const PERMISSION_PREFIX: &str = "permission|";
/// Plan: what the key of something that is looked after begins with; it has [`WHAT`], [`NAMES`] and [`OFTEN`].
pub const UPKEEP_PREFIX: &str = "upkeep|";
/// Plan: what the key of a suggestion begins with; it has [`SECTION`], [`BASE`], [`PROPOSED`], [`REASON`] and signs
/// with [`domain::plan::Verdict::key`].
pub const SUGGESTION_PREFIX: &str = "suggestion|";
/// Plan: what the key of an event begins with that says that it goes on.
pub const GOING_PREFIX: &str = "going|";
/// Plan: what the key of an event begins with whose [`TO`] is the id of the plan in which this one is.
pub const JOINED_PREFIX: &str = "joined|";
/// Plan: the id of the plan from a part of which it began.
pub const FROM: &str = "from";
/// Offer: what the key begins with under which a person says thanks; the value is the day. Steps lie under
/// [`domain::need::OfferStep::key`], each a map with [`ON`] and [`BY`].
pub const THANKS_PREFIX: &str = "thanks|";
/// Permission: who decides.
pub const WHOM: &str = "whom";
/// Upkeep: how often.
pub const OFTEN: &str = "often";
/// Suggestion: what stood there.
pub const BASE: &str = "base";
/// Suggestion: what should stand there.
pub const PROPOSED: &str = "proposed";
