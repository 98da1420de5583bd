use super::*;

#[test]
fn every_address_leads_back_to_its_page() {
    let (plan, signaal) = (
        InitiativeId::from_bytes([0xa1; 16]),
        SignaalId::from_bytes([0xb2; 16]),
    );
    for page in [
        Page::Buurt,
        Page::Begin,
        Page::Plans,
        Page::Plan(plan),
        Page::PlanHistory(plan),
        Page::Idea,
        Page::NewSignaal,
        Page::Signaal(signaal),
        Page::Promises,
        Page::NewPromise(None),
        Page::NewPromise(Some(plan)),
        Page::Promise(ToezeggingId::from_bytes([0xc3; 16])),
        Page::Stuck,
        Page::NewStuck(plan),
        Page::Blocker(BlockerId::from_bytes([0xd4; 16])),
        Page::Sheet,
        Page::Meetings,
        Page::NewMeeting,
        Page::Meeting(MeetingId::from_bytes([0xe5; 16])),
        Page::Talk(MeetingId::from_bytes([0xe5; 16])),
        Page::Minutes(MeetingId::from_bytes([0xe5; 16])),
        Page::Share,
        Page::Scan,
        Page::ShowCode,
        Page::MovingCode,
        Page::Mailboxes,
        Page::OpenFile,
        Page::Welcome,
        Page::Flyer,
        Page::Phone,
        Page::Buurten,
    ] {
        assert_eq!(Page::parse(&page.href()), page);
    }
}

#[test]
fn an_address_that_nobody_gave_out_is_unknown() {
    for path in [
        "/plan",
        "/plannen/xyz",
        "/plannen/xyz/verhaal",
        "/delen/code/meer",
        "/idee/x",
        "/samen/xyz",
        "/samen/nieuw/gesprek",
    ] {
        assert_eq!(Page::parse(path), Page::Unknown, "{path}");
    }
}

#[test]
fn a_slash_at_the_end_does_not_matter() {
    assert_eq!(Page::parse("/plannen/"), Page::Plans);
}
