//! The buurt plan: what a buurt wants, on phones that are apart.

use domain::{
    AgreementId, AmbitionId, BuurtPlanCommand, OpgaveId, OpgaveText, PerspectiveId, Serves,
    ThemeId,
    buurt_plan::{
        AmbitionRow, Aspect, BuurtItems, Direction, Group, NewAgreement, NewAmbition,
        NewContribution, NewPerspective, OpgaveRow,
    },
    meeting::BringKind,
};

use super::*;

mod links;
mod lists;
mod opgaven;
mod visions;

const OPGAVE: OpgaveId = OpgaveId::from_bytes([20; 16]);
const AMBITION: AmbitionId = AmbitionId::from_bytes([21; 16]);
const THEME: ThemeId = ThemeId::from_bytes([22; 16]);
const AGREEMENT: AgreementId = AgreementId::from_bytes([23; 16]);
const GIFT: ContributionId = ContributionId::from_bytes([24; 16]);
const TO_AMBITION: Serves = Serves::Ambition(AMBITION);
const TO_OPGAVE: Serves = Serves::Opgave(OPGAVE);

fn perspective(name: u8) -> PerspectiveId {
    PerspectiveId::from_bytes([name; 16])
}

fn add_theme(name: u8, word: &str) -> BuurtPlanCommand {
    BuurtPlanCommand::AddTheme(ThemeId::from_bytes([name; 16]), word.into())
}

fn add_ambition(text: &str) -> BuurtPlanCommand {
    BuurtPlanCommand::AddAmbition(NewAmbition {
        id: AMBITION,
        text: text.into(),
        direction: Direction::Keep,
        aspect: Aspect::Social,
    })
}

fn add_opgave(title: &str) -> BuurtPlanCommand {
    BuurtPlanCommand::AddOpgave(OPGAVE, title.into())
}

fn look(name: u8, group: Group, matters: &str) -> BuurtPlanCommand {
    BuurtPlanCommand::AddPerspective(NewPerspective {
        opgave: OPGAVE,
        id: perspective(name),
        group,
        matters: matters.into(),
        because: "omdat ik hier woon".into(),
    })
}

fn agree(text: &str) -> BuurtPlanCommand {
    BuurtPlanCommand::AddAgreement(NewAgreement {
        id: AGREEMENT,
        text: text.into(),
        meeting: None,
        review_on: Some(Day(200)),
    })
}

fn give(what: &str) -> BuurtPlanCommand {
    BuurtPlanCommand::AddContribution(NewContribution {
        id: GIFT,
        what: what.into(),
        kind: BringKind::Stuff,
        serves: Some(TO_OPGAVE),
    })
}

fn reword(item: BuurtItemId, words: &str) -> BuurtPlanCommand {
    BuurtPlanCommand::Reword(item, words.into())
}

fn remove(item: BuurtItemId) -> Command {
    Command::Remove(Removable::BuurtItem(item))
}

fn view(name: u8) -> BuurtItemId {
    BuurtItemId::Perspective(OPGAVE, perspective(name))
}

impl Phone {
    /// A phone with one thing of each kind.
    fn with_buurt_plan(name: u8) -> Self {
        let mut phone = Self::with_plan(name);
        phone.plan_it(add_theme(22, "Groen"));
        phone.plan_it(add_ambition("Kinderen spelen op straat"));
        phone.plan_it(add_opgave("Een veilige straat"));
        phone
    }

    #[track_caller]
    fn plan_it(&mut self, command: BuurtPlanCommand) -> Undo {
        self.run(Command::BuurtPlan(command))
    }

    /// All that stands in the buurt plan.
    fn items(&self) -> BuurtItems {
        let rows = self.doc.first_rows().into_iter();
        let rows = rows.chain(self.doc.detail_rows(Opened::BuurtPlan));
        BuurtItems::of(rows.filter_map(|(key, row)| match (key, row) {
            (RowKey::BuurtItem(id), Row::BuurtItem(row)) => Some((id, row)),
            _ => None,
        }))
    }

    fn opgave(&self) -> OpgaveRow {
        let mut items = self.items();
        items.opgaven.remove(&OPGAVE).expect("it has a row")
    }

    fn ambition(&self) -> Option<AmbitionRow> {
        self.items().ambitions.remove(&AMBITION)
    }

    fn opgave_text(&self, text: OpgaveText) -> SectionRow {
        match self.doc.row(&RowKey::OpgaveText(OPGAVE, text)) {
            Some(Row::OpgaveText(row)) => row,
            _ => panic!("it has a row"),
        }
    }

    fn vision(&self) -> SectionRow {
        match self.doc.row(&RowKey::Vision) {
            Some(Row::Vision(row)) => row,
            _ => panic!("it has a row"),
        }
    }
}

fn join(left: &mut Phone, right: &mut Phone) {
    meet(left, right);
    let whole = left.doc.detail_rows(Opened::BuurtPlan);
    assert_eq!(whole, right.doc.detail_rows(Opened::BuurtPlan));
}

/// Does something, checks that doing it again does nothing, and takes it back; then the rows are as before.
#[track_caller]
fn undone(phone: &mut Phone, command: &Command) {
    let before = phone.items();
    let plan = phone.plan();
    let undo = phone.run(command.clone());
    assert_ne!((&phone.items(), &phone.plan()), (&before, &plan));
    assert_eq!(phone.try_run(command), Ok(None), "{command:?}");
    phone.undo(&undo);
    assert_eq!((phone.items(), phone.plan()), (before, plan), "{command:?}");
}

#[test]
fn every_step_in_the_buurt_plan_can_be_taken_back() {
    let mut ans = Phone::with_buurt_plan(1);
    let adding = [
        add_theme(30, "Spelen"),
        look(1, Group::Resident, "Rust"),
        agree("Na tien uur stil"),
        give("Een ladder"),
    ];
    for command in adding {
        undone(&mut ans, &Command::BuurtPlan(command));
    }
    ans.plan_it(add_theme(31, "Spelen"));
    ans.plan_it(look(2, Group::Resident, "Rust"));
    // What was undone is there already, so new things have new names.
    let agreement = AgreementId::from_bytes([33; 16]);
    ans.plan_it(BuurtPlanCommand::AddAgreement(NewAgreement {
        id: agreement,
        text: "Na tien uur stil".into(),
        meeting: None,
        review_on: None,
    }));
    let gift = ContributionId::from_bytes([34; 16]);
    ans.plan_it(BuurtPlanCommand::AddContribution(NewContribution {
        id: gift,
        what: "Een ladder".into(),
        kind: BringKind::Stuff,
        serves: None,
    }));
    let theme = BuurtItemId::Theme(THEME);
    let steps = [
        reword(theme, "Natuur"),
        reword(BuurtItemId::Ambition(AMBITION), "Kinderen spelen buiten"),
        reword(BuurtItemId::Opgave(OPGAVE), "Een stille straat"),
        reword(view(2), "Stilte"),
        reword(BuurtItemId::Agreement(agreement), "Na elf uur stil"),
        reword(BuurtItemId::Contribution(gift), "Een trap"),
        BuurtPlanCommand::SayBecause(OPGAVE, perspective(2), String::new()),
        BuurtPlanCommand::SetGroup(OPGAVE, perspective(2), Group::Entrepreneur),
        BuurtPlanCommand::SetDirection(AMBITION, Direction::Improve),
        BuurtPlanCommand::SetAspect(AMBITION, Aspect::Safety),
        BuurtPlanCommand::SetMeeting(agreement, Some(MeetingId::from_bytes([9; 16]))),
        BuurtPlanCommand::SetReview(agreement, Some(Day(300))),
        BuurtPlanCommand::SetServes(gift, Some(TO_AMBITION)),
        BuurtPlanCommand::Move {
            item: BuurtItemId::Theme(ThemeId::from_bytes([31; 16])),
            after: None,
        },
        BuurtPlanCommand::PutTheme(TO_AMBITION, THEME, true),
        BuurtPlanCommand::PutTheme(TO_OPGAVE, THEME, true),
        BuurtPlanCommand::ServeAmbition(OPGAVE, AMBITION, true),
        BuurtPlanCommand::Serve(PLAN, TO_OPGAVE, true),
    ];
    for step in steps {
        undone(&mut ans, &Command::BuurtPlan(step));
    }
    let all = [
        theme,
        BuurtItemId::Ambition(AMBITION),
        BuurtItemId::Opgave(OPGAVE),
        view(2),
        BuurtItemId::Agreement(agreement),
        BuurtItemId::Contribution(gift),
    ];
    for item in all {
        undone(&mut ans, &remove(item));
    }
}

#[test]
fn what_is_not_here_is_refused_and_what_is_here_is_not_made_twice() {
    let mut ans = Phone::with_buurt_plan(1);
    let other = AmbitionId::from_bytes([99; 16]);
    let unknown = [
        reword(BuurtItemId::Ambition(other), "iets"),
        BuurtPlanCommand::SetAspect(other, Aspect::Safety),
        BuurtPlanCommand::ServeAmbition(OPGAVE, other, true),
        BuurtPlanCommand::Serve(PLAN, Serves::Ambition(other), true),
        BuurtPlanCommand::PutTheme(Serves::Ambition(other), THEME, true),
        BuurtPlanCommand::Move {
            item: BuurtItemId::Ambition(AMBITION),
            after: Some(BuurtItemId::Ambition(other)),
        },
    ];
    let before = ans.doc.heads();
    for command in unknown {
        let refused = ans.try_run(&Command::BuurtPlan(command));
        assert_eq!(refused, Err(Refusal::Unknown));
    }
    for known in [add_theme(22, "Anders"), add_opgave("Anders")] {
        assert_eq!(ans.try_run(&Command::BuurtPlan(known)), Ok(None));
    }
    assert_eq!(ans.doc.heads(), before);
}
