//! What is true in a buurt, whatever the screen, the browser or the storage.
//!
//! Entities, the rules that hold between them, what a person can ask for ([`Command`]) and what a
//! screen shows ([`Row`]). Nothing here does I/O, knows the time or draws randomness, so that every
//! phone computes the same and every rule is tested natively in milliseconds.
//! Start at [`command`] for what can be done and at [`row`] for what can be seen; [`port`] is how the
//! page and the worker speak. How it is stored and merged is the crate `document`.

pub mod answer;
pub mod attachment;
pub mod buurt;
pub mod buurt_plan;
pub mod command;
pub mod day;
pub mod edit;
pub mod example;
pub mod flyer;
pub mod followed;
pub mod guard;
pub mod history;
pub mod ids;
pub mod initiative;
pub mod invite;
mod keyed;
pub mod lens;
pub mod limits;
pub mod link_code;
pub mod mailbox;
pub mod meeting;
pub mod member;
pub mod money;
pub mod need;
pub mod order;
pub mod person;
pub mod phase;
pub mod plan;
pub mod port;
pub mod resultaat;
mod ring;
pub mod row;
pub mod search;
pub mod section;
pub mod signaal;
pub mod task;
pub mod text_field;
pub mod translation;
pub mod undo;
pub mod voice;
pub mod wijk;

pub use answer::{Answer, Claim};
pub use buurt_plan::{BuurtItemId, BuurtItemRow, BuurtPlanCommand, OpgaveText, Serves};
pub use command::{Command, Refusal, Removable};
pub use day::Day;
pub use edit::{Edit, Splice};
pub use example::{Example, ExampleRow};
pub use followed::{About, Followed, FollowedRow, Outcome, Party, Sign, SignEvent};
pub use ids::{
    ActionId, AgendaItemId, AgreementId, AmbitionId, AttachmentId, BlockerId, BringId, BuurtId,
    CardId, ContributionId, DecisionId, EventId, FeedbackId, HelpId, InitiativeId, InspraakId,
    KnockId, MeetingId, NeedId, OpgaveId, OrganisationId, PermissionId, PersonId, PerspectiveId,
    ReactionId, RequestId, ResultaatId, SignaalId, SuggestionId, TaskId, ThemeId, ToezeggingId,
    TranslationId, UpkeepId,
};
pub use meeting::{MeetingCommand, MeetingRow, MeetingStage, PartId, PartRow};
pub use money::Cents;
pub use order::OrderKey;
pub use phase::{Phase, PhaseState, StatusEvent};
pub use plan::{PlanCommand, PlanPartId, PlanPartRow};
pub use resultaat::{ResultaatCommand, ResultaatKind, ResultaatRow};
pub use row::{Change, Opened, Row, RowKey, TextKey};
pub use section::SectionKey;
pub use voice::VoiceCommand;
