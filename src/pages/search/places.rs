//! What kind of thing was found, and where it is shown.

use domain::{BuurtItemId, Followed, Opened, PartId, PlanPartId, RowKey, attachment::AttachedTo};

use crate::{routes::Page, text::SearchText};

/// Where something that was found is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The drawing of its kind.
    pub(super) icon: &'static str,
    /// The word for its kind.
    pub(super) word: &'static str,
    /// Where it is shown.
    pub(super) page: Page,
}

/// Where this row is shown.
pub(super) fn place(text: &'static SearchText, key: &RowKey) -> Place {
    let (icon, word) = kind(text, key);
    let page = page(key);
    Place { icon, word, page }
}

fn kind(text: &'static SearchText, key: &RowKey) -> (&'static str, &'static str) {
    match key {
        RowKey::Initiative(_) | RowKey::History(_) | RowKey::Example(_) => ("plan", text.plan),
        RowKey::Section(..) => ("question", text.question),
        RowKey::Task(..) => ("check", text.task),
        RowKey::Need(..) | RowKey::Contribution(..) => ("hand", text.need),
        RowKey::Attachment(..) => ("camera", text.attachment),
        RowKey::Signaal(_) | RowKey::Followed(Followed::Signaal(_)) => ("eye", text.signaal),
        RowKey::Followed(Followed::Toezegging(..)) => ("hand", text.promise),
        RowKey::Followed(Followed::Blocker(..)) => ("stuck", text.stuck),
        RowKey::Followed(Followed::Knock(..)) => ("speak", text.knock),
        RowKey::Followed(Followed::Help(..)) => ("hand", text.help),
        RowKey::Resultaat(..) => ("flag", text.result),
        RowKey::Translation(..) => ("globe", text.translation),
        RowKey::PlanPart(_, PlanPartId::Permission(_)) => ("question", text.permission),
        RowKey::PlanPart(_, PlanPartId::Upkeep(_)) => ("leaf", text.upkeep),
        RowKey::PlanPart(_, PlanPartId::Suggestion(_)) => ("edit", text.suggestion),
        RowKey::Meeting(_) => ("meet", text.meeting),
        RowKey::MeetingPart(_, PartId::Item(_)) => ("calendar", text.agenda),
        RowKey::MeetingPart(_, PartId::Card(_)) => ("edit", text.card),
        RowKey::MeetingPart(_, PartId::Decision(_)) => ("check", text.decision),
        RowKey::MeetingPart(_, PartId::Action(_)) => ("dig", text.action),
        RowKey::MeetingPart(_, PartId::Bring(_)) => ("hand", text.bring),
        RowKey::Minutes(_) => ("file", text.minutes),
        RowKey::BuurtItem(BuurtItemId::Theme(_)) => ("flag", text.theme),
        RowKey::BuurtItem(BuurtItemId::Ambition(_)) => ("flag", text.ambition),
        RowKey::BuurtItem(BuurtItemId::Opgave(_)) | RowKey::OpgaveText(..) => ("flag", text.opgave),
        RowKey::BuurtItem(BuurtItemId::Perspective(..)) => ("eye", text.view),
        RowKey::BuurtItem(BuurtItemId::Agreement(_)) => ("check", text.agreement),
        RowKey::BuurtItem(BuurtItemId::Contribution(_)) => ("hand", text.gift),
        RowKey::BuurtItem(BuurtItemId::Organisation(_)) => ("people", text.helper),
        RowKey::BuurtItem(BuurtItemId::Inspraak(_)) => ("speak", text.inspraak),
        RowKey::BuurtItem(BuurtItemId::Reaction(..)) => ("speak", text.reaction),
        RowKey::BuurtItem(BuurtItemId::Feedback(..)) => ("check", text.feedback),
        RowKey::BuurtItem(BuurtItemId::Request(_)) => ("speak", text.request),
        RowKey::Vision | RowKey::Buurt | RowKey::News | RowKey::Person(_) => ("home", text.vision),
    }
}

fn page(key: &RowKey) -> Page {
    if let RowKey::Followed(Followed::Toezegging(_, id)) = *key {
        return Page::Promise(id);
    }
    if let RowKey::Followed(Followed::Blocker(_, id)) = *key {
        return Page::Blocker(id);
    }
    if let RowKey::Followed(Followed::Help(_, id)) = *key {
        return Page::OneHelp(id);
    }
    if let RowKey::Resultaat(plan, _) = *key {
        return Page::Resultaat(plan);
    }
    if let RowKey::BuurtItem(BuurtItemId::Organisation(_)) = *key {
        return Page::Organisations;
    }
    if let RowKey::Signaal(id)
    | RowKey::Followed(Followed::Signaal(id))
    | RowKey::Attachment(AttachedTo::Signaal(id), _) = *key
    {
        return Page::Signaal(id);
    }
    if let RowKey::MeetingPart(id, PartId::Card(_) | PartId::Decision(_))
    | RowKey::Attachment(AttachedTo::Card(id, _), _)
    | RowKey::Minutes(id) = *key
    {
        return Page::Minutes(id);
    }
    if let RowKey::BuurtItem(
        BuurtItemId::Inspraak(id) | BuurtItemId::Reaction(id, _) | BuurtItemId::Feedback(id, _),
    ) = *key
    {
        return Page::Inspraak(id);
    }
    if let RowKey::BuurtItem(BuurtItemId::Request(id)) = *key {
        return Page::Request(id);
    }
    match key.part_of() {
        Some(Opened::Plan(id)) => Page::Plan(id),
        Some(Opened::Meeting(id)) => Page::Meeting(id),
        Some(Opened::Opgave(id)) => Page::Opgave(id),
        Some(Opened::BuurtPlan) => Page::BuurtPlan,
        None => Page::Buurt,
    }
}
