//! Addresses of the app.
//!
//! [`Page`] is the only place that knows URLs: links ask [`Page::href`], the router hands what stands in the
//! address bar to [`Page::parse`]. One `match` instead of a table of routes keeps the page small and is
//! tested without a browser. What each page shows is chosen in `app.rs`.

use domain::{
    BlockerId, HelpId, InitiativeId, InspraakId, MeetingId, Opened, OpgaveId, RequestId, SignaalId,
    ToezeggingId,
};
use leptos::prelude::{Callback, expect_context, provide_context};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Everything that has an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// What is new and what the buurt works on; the first screen where there is no buurt yet.
    Buurt,
    /// Making a buurt.
    Begin,
    /// All plans.
    Plans,
    /// One plan.
    Plan(InitiativeId),
    /// How one plan came about.
    PlanHistory(InitiativeId),
    /// The questions of one plan, one on a screen.
    FirstSteps(InitiativeId),
    /// One plan, to print.
    PlanPaper(InitiativeId),
    /// What came of one plan.
    Resultaat(InitiativeId),
    /// An example of one plan for another buurt.
    Example(InitiativeId),
    /// What came of all plans, one after the other on a large screen.
    Etalage,
    /// A new idea.
    Idea,
    /// Writing down what strikes somebody.
    NewSignaal,
    /// One signaal.
    Signaal(SignaalId),
    /// All promises.
    Promises,
    /// Writing down a promise, for a plan or for the buurt.
    NewPromise(Option<InitiativeId>),
    /// One promise.
    Promise(ToezeggingId),
    /// All that is stuck.
    Stuck,
    /// Writing down what holds a plan up.
    NewStuck(InitiativeId),
    /// One thing that is stuck.
    Blocker(BlockerId),
    /// All requests for help.
    Help,
    /// Asking for help, with a plan or with anything in the buurt.
    NewHelp(Option<InitiativeId>),
    /// One request for help.
    OneHelp(HelpId),
    /// *Wie kan helpen?*
    Organisations,
    /// *Blad voor de wijkmanager*.
    Sheet,
    /// *Ons buurtplan*.
    BuurtPlan,
    /// One opgave of it.
    Opgave(OpgaveId),
    /// The buurt plan, to print.
    BuurtPlanPaper,
    /// All meetings.
    Meetings,
    /// Setting a meeting ready.
    NewMeeting,
    /// One meeting.
    Meeting(MeetingId),
    /// The meeting itself, at the table.
    Talk(MeetingId),
    /// *Wat we zeiden*.
    Minutes(MeetingId),
    /// Sharing with neighbours.
    Share,
    /// Scanning a neighbour.
    Scan,
    /// Showing a code to a neighbour.
    ShowCode,
    /// Screen to camera, without any network.
    MovingCode,
    /// Mailboxes, for neighbours who are not there.
    Mailboxes,
    /// Opening a file.
    OpenFile,
    /// Where the link of an invite leads.
    Welcome,
    /// Where the code on a poster leads.
    Flyer,
    /// Settings of this phone.
    Phone,
    /// The buurten on this phone.
    Buurten,
    /// *Zoek*.
    Search,
    /// All inspraak.
    Rounds,
    /// One question of inspraak.
    Inspraak(InspraakId),
    /// *U vroeg, wij deden*, to print.
    InspraakPaper(InspraakId),
    /// *Laat je stem horen*.
    Requests,
    /// One question to those who decide.
    Request(RequestId),
    /// The buurten of a wijk beside each other.
    Wijk,
    /// An address that leads nowhere.
    Unknown,
}

impl Page {
    /// The address of this page.
    pub fn href(self) -> String {
        match self {
            Self::Buurt | Self::Unknown => "/".into(),
            Self::Begin => "/begin".into(),
            Self::Plans => "/plannen".into(),
            Self::Plan(id) => format!("/plannen/{id}"),
            Self::PlanHistory(id) => format!("/plannen/{id}/verhaal"),
            Self::FirstSteps(id) => format!("/plannen/{id}/stappen"),
            Self::PlanPaper(id) => format!("/plannen/{id}/papier"),
            Self::Resultaat(id) => format!("/plannen/{id}/resultaat"),
            Self::Etalage => "/etalage".into(),
            Self::Example(id) => format!("/plannen/{id}/voorbeeld"),
            Self::Idea => "/idee".into(),
            Self::NewSignaal => "/opvallen".into(),
            Self::Signaal(id) => format!("/opvallen/{id}"),
            Self::Promises => "/beloofd".into(),
            Self::NewPromise(None) => "/beloofd/nieuw".into(),
            Self::NewPromise(Some(plan)) => format!("/plannen/{plan}/beloofd"),
            Self::Promise(id) => format!("/beloofd/{id}"),
            Self::Stuck => "/vast".into(),
            Self::NewStuck(plan) => format!("/plannen/{plan}/vast"),
            Self::Blocker(id) => format!("/vast/{id}"),
            Self::Help => "/hulp".into(),
            Self::NewHelp(None) => "/hulp/nieuw".into(),
            Self::NewHelp(Some(plan)) => format!("/plannen/{plan}/hulp"),
            Self::OneHelp(id) => format!("/hulp/{id}"),
            Self::Organisations => "/hulp/wie".into(),
            Self::Sheet => "/blad".into(),
            Self::BuurtPlan => "/buurtplan".into(),
            Self::Opgave(id) => format!("/buurtplan/{id}"),
            Self::BuurtPlanPaper => "/buurtplan/papier".into(),
            Self::Meetings => "/samen".into(),
            Self::NewMeeting => "/samen/nieuw".into(),
            Self::Meeting(id) => format!("/samen/{id}"),
            Self::Talk(id) => format!("/samen/{id}/gesprek"),
            Self::Minutes(id) => format!("/samen/{id}/verslag"),
            Self::Share => "/delen".into(),
            Self::Scan => "/delen/scan".into(),
            Self::ShowCode => "/delen/code".into(),
            Self::MovingCode => "/delen/bewegend".into(),
            Self::Mailboxes => "/delen/brievenbus".into(),
            Self::OpenFile => "/open".into(),
            Self::Welcome => "/welkom".into(),
            Self::Flyer => "/poster".into(),
            Self::Phone => "/telefoon".into(),
            Self::Buurten => "/buurten".into(),
            Self::Search => "/zoek".into(),
            Self::Rounds => "/inspraak".into(),
            Self::Inspraak(id) => format!("/inspraak/{id}"),
            Self::InspraakPaper(id) => format!("/inspraak/{id}/papier"),
            Self::Requests => "/stem".into(),
            Self::Wijk => "/wijk".into(),
            Self::Request(id) => format!("/stem/{id}"),
        }
    }

    /// The page at this path; [`Page::Unknown`] for a path that nobody gave out.
    pub fn parse(path: &str) -> Self {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let parts = (parts.next(), parts.next(), parts.next(), parts.next());
        let page = match parts {
            (None, ..) | (Some("index.html"), None, ..) => Some(Self::Buurt),
            (Some("begin"), None, ..) => Some(Self::Begin),
            (Some("plannen"), id, part, None) => Self::parse_plan(id, part),
            (Some("etalage"), None, ..) => Some(Self::Etalage),
            (Some("idee"), None, ..) => Some(Self::Idea),
            (Some("opvallen"), None, ..) => Some(Self::NewSignaal),
            (Some("opvallen"), Some(id), None, _) => id.parse().ok().map(Self::Signaal),
            (Some("beloofd"), None, ..) => Some(Self::Promises),
            (Some("beloofd"), Some("nieuw"), None, _) => Some(Self::NewPromise(None)),
            (Some("beloofd"), Some(id), None, _) => id.parse().ok().map(Self::Promise),
            (Some("vast"), None, ..) => Some(Self::Stuck),
            (Some("vast"), Some(id), None, _) => id.parse().ok().map(Self::Blocker),
            (Some("hulp"), None, ..) => Some(Self::Help),
            (Some("hulp"), Some("nieuw"), None, _) => Some(Self::NewHelp(None)),
            (Some("hulp"), Some("wie"), None, _) => Some(Self::Organisations),
            (Some("hulp"), Some(id), None, _) => id.parse().ok().map(Self::OneHelp),
            (Some("blad"), None, ..) => Some(Self::Sheet),
            (Some("buurtplan"), None, ..) => Some(Self::BuurtPlan),
            (Some("buurtplan"), Some("papier"), None, _) => Some(Self::BuurtPlanPaper),
            (Some("buurtplan"), Some(id), None, _) => id.parse().ok().map(Self::Opgave),
            (Some("samen"), rest, more, None) => Self::parse_meeting(rest, more),
            (Some("delen"), None, ..) => Some(Self::Share),
            (Some("delen"), Some("scan"), None, _) => Some(Self::Scan),
            (Some("delen"), Some("code"), None, _) => Some(Self::ShowCode),
            (Some("delen"), Some("bewegend"), None, _) => Some(Self::MovingCode),
            (Some("delen"), Some("brievenbus"), None, _) => Some(Self::Mailboxes),
            (Some("open"), None, ..) => Some(Self::OpenFile),
            (Some("welkom"), None, ..) => Some(Self::Welcome),
            (Some("poster"), None, ..) => Some(Self::Flyer),
            (Some("telefoon"), None, ..) => Some(Self::Phone),
            (Some("buurten"), None, ..) => Some(Self::Buurten),
            (Some("zoek"), None, ..) => Some(Self::Search),
            (Some("inspraak"), None, ..) => Some(Self::Rounds),
            (Some("inspraak"), Some(id), None, _) => id.parse().ok().map(Self::Inspraak),
            (Some("inspraak"), Some(id), Some("papier"), None) => {
                id.parse().ok().map(Self::InspraakPaper)
            }
            (Some("wijk"), None, ..) => Some(Self::Wijk),
            (Some("stem"), None, ..) => Some(Self::Requests),
            (Some("stem"), Some(id), None, _) => id.parse().ok().map(Self::Request),
            _ => None,
        };
        page.unwrap_or(Self::Unknown)
    }

    fn parse_plan(id: Option<&str>, part: Option<&str>) -> Option<Self> {
        let Some(id) = id else {
            return part.is_none().then_some(Self::Plans);
        };
        let plan: InitiativeId = id.parse().ok()?;
        match part {
            None => Some(Self::Plan(plan)),
            Some("verhaal") => Some(Self::PlanHistory(plan)),
            Some("stappen") => Some(Self::FirstSteps(plan)),
            Some("papier") => Some(Self::PlanPaper(plan)),
            Some("resultaat") => Some(Self::Resultaat(plan)),
            Some("voorbeeld") => Some(Self::Example(plan)),
            Some("beloofd") => Some(Self::NewPromise(Some(plan))),
            Some("vast") => Some(Self::NewStuck(plan)),
            Some("hulp") => Some(Self::NewHelp(Some(plan))),
            Some(_) => None,
        }
    }

    fn parse_meeting(id: Option<&str>, part: Option<&str>) -> Option<Self> {
        let meeting = |id: &str| id.parse::<MeetingId>().ok();
        match (id, part) {
            (None, _) => Some(Self::Meetings),
            (Some("nieuw"), None) => Some(Self::NewMeeting),
            (Some(id), None) => meeting(id).map(Self::Meeting),
            (Some(id), Some("gesprek")) => meeting(id).map(Self::Talk),
            (Some(id), Some("verslag")) => meeting(id).map(Self::Minutes),
            (Some(_), Some(_)) => None,
        }
    }

    /// The tab under which this page lies; `None` for pages that lie under no tab.
    pub const fn tab(self) -> Option<Self> {
        match self {
            Self::Buurt
            | Self::Idea
            | Self::NewSignaal
            | Self::Signaal(_)
            | Self::Promises
            | Self::NewPromise(None)
            | Self::Promise(_)
            | Self::Stuck
            | Self::Blocker(_)
            | Self::Help
            | Self::NewHelp(None)
            | Self::OneHelp(_)
            | Self::Organisations
            | Self::Sheet
            | Self::BuurtPlan
            | Self::Opgave(_)
            | Self::BuurtPlanPaper
            | Self::Search
            | Self::Rounds
            | Self::Inspraak(_)
            | Self::InspraakPaper(_)
            | Self::Requests
            | Self::Request(_)
            | Self::Wijk
            | Self::Buurten => Some(Self::Buurt),
            Self::Plans
            | Self::Plan(_)
            | Self::PlanHistory(_)
            | Self::FirstSteps(_)
            | Self::PlanPaper(_)
            | Self::Resultaat(_)
            | Self::Etalage
            | Self::Example(_)
            | Self::NewPromise(Some(_))
            | Self::NewHelp(Some(_))
            | Self::NewStuck(_) => Some(Self::Plans),
            Self::Meetings
            | Self::NewMeeting
            | Self::Meeting(_)
            | Self::Talk(_)
            | Self::Minutes(_) => Some(Self::Meetings),
            Self::Share
            | Self::Scan
            | Self::ShowCode
            | Self::MovingCode
            | Self::Mailboxes
            | Self::OpenFile
            | Self::Phone => Some(Self::Share),
            Self::Begin | Self::Welcome | Self::Flyer | Self::Unknown => None,
        }
    }

    /// The plan that this page is about.
    pub const fn plan(self) -> Option<InitiativeId> {
        match self.opened() {
            Some(Opened::Plan(id)) => Some(id),
            Some(Opened::Meeting(_) | Opened::Opgave(_) | Opened::BuurtPlan) | None => None,
        }
    }

    /// The plan or meeting of which this page shows everything.
    pub const fn opened(self) -> Option<Opened> {
        if let Self::Plan(id)
        | Self::PlanHistory(id)
        | Self::FirstSteps(id)
        | Self::PlanPaper(id)
        | Self::Resultaat(id)
        | Self::Example(id) = self
        {
            Some(Opened::Plan(id))
        } else if let Self::Meeting(id) | Self::Talk(id) | Self::Minutes(id) = self {
            Some(Opened::Meeting(id))
        } else if let Self::Opgave(id) = self {
            Some(Opened::Opgave(id))
        } else if let Self::BuurtPlan | Self::BuurtPlanPaper = self {
            Some(Opened::BuurtPlan)
        } else {
            None
        }
    }

    /// Whether the page can be shown on a phone without any buurt.
    pub const fn is_for_newcomers(self) -> bool {
        matches!(
            self,
            Self::Buurt
                | Self::Begin
                | Self::Scan
                | Self::OpenFile
                | Self::Welcome
                | Self::Flyer
                | Self::Phone
        )
    }
}

/// The way to another page, kept by the shell.
#[derive(Clone, Copy)]
struct Go(Callback<Page>);

/// Lays the way to other pages, for everything below the present owner.
///
/// One for all, and not one a page: an answer of the store may take a page away before the page goes on.
pub fn provide_go() {
    let navigate = use_navigate();
    let go = move |page: Page| navigate(&page.href(), NavigateOptions::default());
    provide_context(Go(Callback::new(go)));
}

/// Brings another page on screen; for buttons that do something first. Links are links.
pub fn use_go() -> Callback<Page> {
    // The shell provides it before it shows any page, so this cannot be missing.
    expect_context::<Go>().0
}

#[cfg(test)]
mod tests;
