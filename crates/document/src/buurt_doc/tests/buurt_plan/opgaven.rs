//! Opgaven, and how people look at them.

use super::*;

#[test]
fn two_titles_for_one_opgave_stand_as_a_question_until_somebody_chooses() {
    let mut ans = Phone::with_buurt_plan(1);
    let mut bo = ans.copy(2);
    let title = |words: &str| reword(BuurtItemId::Opgave(OPGAVE), words);
    ans.plan_it(title("Een stille straat"));
    bo.plan_it(title("Een straat zonder auto’s"));
    join(&mut ans, &mut bo);
    let claims = ans.opgave().title.claims().to_vec();
    let by: BTreeSet<_> = claims.iter().map(|claim| claim.by).collect();
    assert_eq!(by, [Some(person(1)), Some(person(2))].into());
    let shown = claims[0].value.clone();
    bo.plan_it(title(&shown));
    join(&mut ans, &mut bo);
    assert_eq!(ans.opgave().title, Answer::One(shown));
}

#[test]
fn perspectives_of_one_group_stand_side_by_side() {
    let mut ans = Phone::with_buurt_plan(1);
    let mut bo = ans.copy(2);
    bo.who.today = Day(99);
    ans.plan_it(look(1, Group::Resident, "Rust"));
    bo.plan_it(look(2, Group::Resident, "Rust"));
    bo.plan_it(look(3, Group::Gemeente, "Doorstroming"));
    join(&mut ans, &mut bo);
    let items = ans.items();
    assert_eq!(items.perspectives(OPGAVE, Group::Resident).len(), 2);
    let row = ans.opgave();
    let voices: Vec<_> = row
        .voices
        .iter()
        .map(|it| (it.group, it.count, it.since))
        .collect();
    let told = [(Group::Resident, 2, Day(99)), (Group::Gemeente, 1, Day(99))];
    assert_eq!(voices, told);
    assert_eq!(row.people, [person(1), person(2)]);
    // Each says anew only what is theirs; the other stays as it is.
    ans.plan_it(reword(view(1), "Stilte"));
    assert_eq!(
        ans.items().perspectives[&(OPGAVE, perspective(2))].matters,
        one("Rust")
    );
}

#[test]
fn a_perspective_that_is_changed_while_it_is_removed_elsewhere_comes_back() {
    let mut ans = Phone::with_buurt_plan(1);
    ans.plan_it(look(1, Group::Resident, "Rust"));
    let mut bo = ans.copy(2);
    ans.run(remove(view(1)));
    assert!(ans.items().perspectives.is_empty());
    bo.plan_it(reword(view(1), "Stilte"));
    join(&mut ans, &mut bo);
    let row = ans.items().perspectives[&(OPGAVE, perspective(1))].clone();
    assert!(row.is_back);
    assert_eq!(row.matters, one("Stilte"));
}

#[test]
fn an_opgave_that_is_removed_while_somebody_writes_in_it_is_back() {
    let mut ans = Phone::with_buurt_plan(1);
    let mut bo = ans.copy(2);
    ans.run(remove(BuurtItemId::Opgave(OPGAVE)));
    assert_eq!(ans.opgave().removed.unwrap().by, Some(person(1)));
    bo.plan_it(look(1, Group::Partner, "Een plek om te zitten"));
    join(&mut ans, &mut bo);
    let row = ans.opgave();
    assert!(row.is_back && row.removed.is_none());
    let undo = ans.run(remove(BuurtItemId::Opgave(OPGAVE)));
    ans.undo(&undo);
    assert!(ans.opgave().removed.is_none());
}

#[test]
fn undoing_an_opgave_takes_no_words_of_others() {
    let mut ans = Phone::with_plan(1);
    let undo = ans.plan_it(add_opgave("Een veilige straat"));
    let mut bo = ans.copy(2);
    bo.plan_it(look(1, Group::Resident, "Rust"));
    join(&mut ans, &mut bo);
    ans.plan_it(reword(BuurtItemId::Opgave(OPGAVE), "Een stille straat"));
    ans.undo(&undo);
    assert!(ans.opgave().removed.is_none());
}

#[test]
fn what_two_people_share_both_stands() {
    let mut ans = Phone::with_buurt_plan(1);
    let shared = TextKey::Opgave(OPGAVE, OpgaveText::Shared);
    assert!(!ans.opgave().has_shared);
    ans.splice(shared, 0, 0, "Rust.");
    let mut bo = ans.copy(2);
    ans.splice(shared, 5, 0, " Groen.");
    bo.who.today = Day(101);
    let undo = bo.splice(shared, 0, 0, "Zitten. ");
    join(&mut ans, &mut bo);
    let row = ans.opgave_text(OpgaveText::Shared);
    assert_eq!(row.text, "Zitten. Rust. Groen.");
    assert_eq!(row.last, Some((Some(person(2)), Day(101))));
    assert_eq!(ans.opgave_text(OpgaveText::Why).last, None);
    assert!(ans.opgave().has_shared);
    assert_eq!(ans.opgave().people, [person(1), person(2)]);
    bo.undo(&undo);
    assert_eq!(bo.opgave_text(OpgaveText::Shared).text, "Rust. Groen.");
}

#[test]
fn a_group_of_a_newer_app_does_not_pass_for_residents() {
    let mut ans = Phone::with_buurt_plan(1);
    ans.plan_it(look(1, Group::Resident, "Rust"));
    let obj = places::buurt_item(&ans.doc.doc, view(1)).unwrap();
    ans.doc.doc.put(&obj, schema::GROUP, "school").unwrap();
    let row = ans.items().perspectives[&(OPGAVE, perspective(1))].clone();
    assert_eq!(row.group, Answer::One(Group::Partner));
}

#[test]
fn the_news_tells_what_was_added_and_where() {
    let mut ans = Phone::with_buurt_plan(1);
    ans.plan_it(look(1, Group::Gemeente, "Doorstroming"));
    ans.plan_it(agree("Na tien uur stil"));
    ans.plan_it(give("Een ladder"));
    let title = "Een veilige straat".to_owned();
    let told = [
        Happening::Contributed("Een ladder".into()),
        Happening::Agreed("Na tien uur stil".into()),
        Happening::PerspectiveGiven(Group::Gemeente, title.clone()),
        Happening::OpgaveAdded(title),
        Happening::AmbitionAdded("Kinderen spelen op straat".into()),
    ];
    assert_eq!(ans.news()[..5], told);
    let Some(Row::News(news)) = ans.doc.row(&RowKey::News) else {
        panic!("it has a row");
    };
    assert_eq!(news[0].place, Opened::BuurtPlan);
    assert_eq!(news[2].place, Opened::Opgave(OPGAVE));
    ans.run(remove(BuurtItemId::Opgave(OPGAVE)));
    ans.run(remove(BuurtItemId::Agreement(AGREEMENT)));
    let left = [
        Happening::Contributed("Een ladder".into()),
        Happening::AmbitionAdded("Kinderen spelen op straat".into()),
    ];
    assert_eq!(ans.news()[..2], left);
}
