//! What people put in order, and how much there may be.

use domain::limits::{PERSPECTIVES_MAX, THEMES_MAX};

use super::*;

fn theme(name: u8) -> BuurtItemId {
    BuurtItemId::Theme(ThemeId::from_bytes([name; 16]))
}

impl Phone {
    fn with_themes(name: u8) -> Self {
        let mut phone = Self::new(name);
        for one in [9, 3, 6] {
            phone.plan_it(add_theme(one, "thema"));
        }
        phone
    }

    fn themes(&self) -> Vec<u8> {
        let items = self.items();
        let names = items.themes().into_iter();
        names.map(|(id, _)| id.as_bytes()[0]).collect()
    }

    fn place(&mut self, moved: u8, after: Option<u8>) -> Undo {
        self.plan_it(BuurtPlanCommand::Move {
            item: theme(moved),
            after: after.map(theme),
        })
    }
}

#[test]
fn new_things_stand_last_and_move_where_somebody_wants_them() {
    let mut ans = Phone::with_themes(1);
    assert_eq!(ans.themes(), [9, 3, 6]);
    let undo = ans.place(6, None);
    assert_eq!(ans.themes(), [6, 9, 3]);
    ans.place(6, Some(9));
    assert_eq!(ans.themes(), [9, 6, 3]);
    ans.undo(&undo);
    assert_eq!(ans.themes(), [9, 3, 6]);
    // After what is gone means at the end.
    ans.run(remove(theme(3)));
    ans.place(9, Some(3));
    assert_eq!(ans.themes(), [6, 9]);
}

#[test]
fn two_phones_that_move_different_things_both_get_their_way() {
    let mut ans = Phone::with_themes(1);
    ans.plan_it(add_theme(7, "thema"));
    let mut bo = ans.copy(2);
    ans.place(9, Some(7));
    bo.place(3, Some(6));
    join(&mut ans, &mut bo);
    assert_eq!(ans.themes(), [6, 3, 7, 9]);
    assert_eq!(bo.themes(), ans.themes());
}

#[test]
fn there_is_an_end_to_what_fits() {
    let mut ans = Phone::with_buurt_plan(1);
    for name in 1..THEMES_MAX {
        let id = ThemeId::from_bytes([u8::try_from(name).unwrap() + 100; 16]);
        ans.plan_it(BuurtPlanCommand::AddTheme(id, "thema".into()));
    }
    let more = Command::BuurtPlan(add_theme(99, "thema"));
    assert_eq!(ans.try_run(&more), Err(Refusal::TooLong));
    // Other kinds have room of their own.
    ans.plan_it(agree("Na tien uur stil"));
    for name in 0..PERSPECTIVES_MAX {
        let mut id = [0; 16];
        id[..8].copy_from_slice(&name.to_be_bytes());
        ans.plan_it(BuurtPlanCommand::AddPerspective(NewPerspective {
            opgave: OPGAVE,
            id: PerspectiveId::from_bytes(id),
            group: Group::Resident,
            matters: "rust".into(),
            because: String::new(),
        }));
    }
    let more = Command::BuurtPlan(look(200, Group::Resident, "rust"));
    assert_eq!(ans.try_run(&more), Err(Refusal::TooLong));
}
