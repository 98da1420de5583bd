//! One page for each address: reads state, sends commands, arranges components.

pub mod attachments;
pub mod begin;
pub mod buurt;
pub mod buurt_plan;
pub mod buurten;
pub mod choosing;
pub mod codes;
pub mod example;
pub mod flyer;
pub mod followed;
pub mod guarding;
pub mod help;
pub mod idea;
pub mod mailboxes;
pub mod meetings;
pub mod moving_code;
pub mod open_file;
pub mod phone;
pub mod picking;
pub mod placing;
pub mod plan;
pub mod plan_history;
pub mod plan_paper;
pub mod plans;
pub mod resultaat;
pub mod scan;
pub mod search;
pub mod share;
pub mod sheet;
pub mod show_code;
pub mod signaal;
pub mod start;
pub mod voice;
pub mod welcome;
pub mod wijk;

pub use begin::BeginPage;
pub use buurt::BuurtPage;
pub use buurt_plan::{BuurtPlanPage, opgave::OpgavePage, paper::BuurtPlanPaperPage};
pub use buurten::BuurtenPage;
pub use example::ExamplePage;
pub use flyer::FlyerPage;
pub use followed::{FollowedPage, Kind, NewPromisePage, NewStuckPage, OneFollowedPage};
pub use help::{HelpPage, NewHelpPage, OneHelpPage, organisations::OrganisationsPage};
pub use idea::IdeaPage;
pub use mailboxes::MailboxesPage;
pub use meetings::{
    MeetingsPage, minutes::MinutesPage, new::NewMeetingPage, one::MeetingPage, talk::TalkPage,
};
pub use moving_code::MovingCodePage;
pub use open_file::OpenFilePage;
pub use phone::PhonePage;
pub use plans::PlansPage;
pub use resultaat::{ResultaatPage, etalage::EtalagePage};
pub use scan::ScanPage;
pub use search::SearchPage;
pub use share::SharePage;
pub use sheet::SheetPage;
pub use show_code::ShowCodePage;
pub use signaal::{NewSignaalPage, SignaalPage};
pub use start::StartPage;
pub use voice::{
    RoundsPage, paper::InspraakPaperPage, request::RequestPage, requests::RequestsPage,
    round::InspraakPage,
};
pub use welcome::WelcomePage;
pub use wijk::WijkPage;
