//! Asking for help, and who can help, on phones that are apart.

use domain::{
    BuurtItemRow, BuurtPlanCommand, Followed, HelpId, OrganisationId, Outcome, Sign,
    buurt_plan::{NewOrganisation, OrganisationKind, OrganisationLine, OrganisationRow},
    followed::NewFollowed,
};

use super::*;

const HELP: Followed = Followed::Help(About::Plan(PLAN), HelpId::from_bytes([50; 16]));
const DESK: OrganisationId = OrganisationId::from_bytes([51; 16]);

fn ask() -> Command {
    Command::Follow(NewFollowed {
        thing: HELP,
        what: "Een brief schrijven".into(),
        more: "Welzijn, opbouwwerker".into(),
        day: None,
        party: None,
        blocker: None,
    })
}

fn record(event: u8, sign: Sign, words: &str) -> Command {
    Command::Record {
        thing: HELP,
        event: EventId::from_bytes([event; 16]),
        sign,
        words: words.into(),
    }
}

impl Phone {
    fn help(&self) -> domain::FollowedRow {
        let Some(Row::Followed(row)) = self.doc.row(&RowKey::Followed(HELP)) else {
            panic!("it has a row");
        };
        row
    }

    fn desk(&self) -> OrganisationRow {
        let key = RowKey::BuurtItem(BuurtItemId::Organisation(DESK));
        let Some(Row::BuurtItem(BuurtItemRow::Organisation(row))) = self.doc.row(&key) else {
            panic!("it has a row");
        };
        row
    }
}

#[test]
fn help_is_taken_up_by_whoever_says_so_and_ended_by_who_asked() {
    let mut fatma = Phone::with_plan(1);
    fatma.run(ask());
    let mut samira = fatma.copy(2);
    samira.run(record(1, Sign::TakenUp, ""));
    meet(&mut fatma, &mut samira);
    let row = fatma.help();
    assert_eq!(row.outcome(), Outcome::Is(Sign::TakenUp));
    assert_eq!(row.signs[0].by, Some(person(2)));
    fatma.run(record(2, Sign::SelfAgain, ""));
    meet(&mut fatma, &mut samira);
    assert_eq!(samira.help().outcome(), Outcome::Is(Sign::SelfAgain));
    let asked = Happening::HelpAsked("Welzijn, opbouwwerker".into(), "Een brief schrijven".into());
    assert!(samira.history().contains(&asked));
    // A referral says where to.
    assert_eq!(record(3, Sign::Referred, " ").check(), Err(Refusal::Empty));
}

#[test]
fn two_numbers_of_one_desk_stand_as_a_question() {
    let mut noor = Phone::with_plan(1);
    noor.run(Command::BuurtPlan(BuurtPlanCommand::AddOrganisation(
        NewOrganisation {
            id: DESK,
            name: "Welzijn Oost".into(),
            kind: OrganisationKind::Welfare,
            lines: [
                "balie".into(),
                String::new(),
                String::new(),
                "Hulp bij plannen".into(),
            ],
        },
    )));
    let mut wim = noor.copy(2);
    let say = |number: &str| {
        let line = OrganisationLine::Phone;
        Command::BuurtPlan(BuurtPlanCommand::SayOfOrganisation(
            DESK,
            line,
            number.into(),
        ))
    };
    noor.run(say("0475 111 111"));
    wim.run(say("0475 222 222"));
    meet(&mut noor, &mut wim);
    let row = wim.desk();
    assert_eq!(row.called(), "Welzijn Oost, balie");
    assert_eq!(row.phone.claims().len(), 2);
    assert_eq!(row.kind, Answer::One(OrganisationKind::Welfare));
}

#[test]
fn what_is_typed_for_somebody_says_so() {
    let mut samira = Phone::with_plan(1);
    let whom = Command::OnBehalf(PLAN, SectionKey::Why, " een buurvrouw ".into());
    let said = samira.run(whom);
    assert_eq!(
        samira.plan().for_whom,
        [(SectionKey::Why, one("een buurvrouw"))]
    );
    samira.undo(&said);
    assert_eq!(samira.plan().for_whom, []);
}
