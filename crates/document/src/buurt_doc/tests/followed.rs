//! Promises, what is stuck, knocks, and what became of a signaal.

use domain::{
    BlockerId, FollowedRow, KnockId, Outcome, Party, Sign, ToezeggingId, followed::NewFollowed,
    limits::FOLLOWED_MAX,
};

use super::*;

const PROMISE: Followed =
    Followed::Toezegging(About::Plan(PLAN), ToezeggingId::from_bytes([6; 16]));
const OF_BUURT: Followed = Followed::Toezegging(About::Buurt, ToezeggingId::from_bytes([6; 16]));
const STUCK: Followed = Followed::Blocker(PLAN, BlockerId::from_bytes([7; 16]));
const KNOCK: Followed = Followed::Knock(PLAN, KnockId::from_bytes([8; 16]));
const NOTICED: Followed = Followed::Signaal(SIGNAAL);

fn follow(thing: Followed) -> Command {
    Command::Follow(NewFollowed {
        thing,
        what: "Zaaigoed regelen".into(),
        more: "De kweker helpt".into(),
        day: Some(Day(110)),
        party: matches!(thing, Followed::Toezegging(..)).then_some(Party::Gemeente),
        blocker: None,
    })
}

fn record(thing: Followed, event: u8, sign: Sign, words: &str) -> Command {
    Command::Record {
        thing,
        event: EventId::from_bytes([event; 16]),
        sign,
        words: words.into(),
    }
}

impl Phone {
    fn followed(&self, thing: Followed) -> FollowedRow {
        let Some(Row::Followed(row)) = self.doc.row(&RowKey::Followed(thing)) else {
            panic!("it has a row");
        };
        row
    }

    fn with_signaal(name: u8) -> Self {
        let mut phone = Self::with_plan(name);
        phone.run(Command::AddSignaal {
            id: SIGNAAL,
            text: "Tegel".into(),
        });
        phone
    }
}

#[test]
fn a_promise_is_shown_as_it_was_made_and_told_in_the_history() {
    let mut ans = Phone::with_plan(1);
    ans.run(follow(PROMISE));
    assert_eq!(ans.try_run(&follow(PROMISE)), Ok(None));
    let row = ans.followed(PROMISE);
    assert_eq!(row.what, one("Zaaigoed regelen"));
    assert_eq!(row.more, one("De kweker helpt"));
    assert_eq!(row.day, Answer::One(Some(Day(110))));
    assert_eq!(row.party, Some(Answer::One(Party::Gemeente)));
    assert!(row.is_late(Day(111)));
    ans.run(record(PROMISE, 1, Sign::Kept, ""));
    assert_eq!(ans.followed(PROMISE).outcome(), Outcome::Is(Sign::Kept));
    let what = "Zaaigoed regelen".to_owned();
    let told = [
        Happening::Signed(Sign::Kept, what.clone(), String::new()),
        Happening::Promised(Party::Gemeente, what),
        Happening::Began,
    ];
    assert_eq!(ans.history(), told);
    assert_eq!(ans.news()[..2], told[..2]);
}

#[test]
fn two_days_for_one_promise_both_stand() {
    let mut ans = Phone::with_plan(1);
    ans.run(follow(OF_BUURT));
    let mut bo = ans.copy(2);
    ans.run(Command::SetDay(OF_BUURT, Some(Day(120))));
    bo.run(Command::SetDay(OF_BUURT, Some(Day(130))));
    ans.run(Command::SetParty(OF_BUURT, Party::Person(person(1))));
    bo.run(Command::SetParty(OF_BUURT, Party::Other("Kweker".into())));
    meet(&mut ans, &mut bo);
    let row = ans.followed(OF_BUURT);
    assert_eq!(row.day.claims().len(), 2);
    assert_eq!(row.party.unwrap().claims().len(), 2);
    bo.run(Command::SetDay(OF_BUURT, Some(Day(120))));
    meet(&mut ans, &mut bo);
    assert_eq!(ans.followed(OF_BUURT).day, Answer::One(Some(Day(120))));
}

#[test]
fn kept_here_and_withdrawn_there_is_a_question_until_somebody_says_so() {
    let mut ans = Phone::with_plan(1);
    ans.run(follow(PROMISE));
    let mut bo = ans.copy(2);
    ans.run(record(PROMISE, 1, Sign::Kept, "Op tijd"));
    bo.run(record(PROMISE, 2, Sign::Withdrawn, "Geen geld"));
    meet(&mut ans, &mut bo);
    let both = Outcome::Several(vec![Sign::Kept, Sign::Withdrawn]);
    assert_eq!(ans.followed(PROMISE).outcome(), both);
    let undo = ans.run(record(PROMISE, 3, Sign::Kept, ""));
    meet(&mut ans, &mut bo);
    assert_eq!(bo.followed(PROMISE).outcome(), Outcome::Is(Sign::Kept));
    ans.undo(&undo);
    assert_eq!(ans.followed(PROMISE).outcome(), both);
}

#[test]
fn what_two_people_tried_both_stands_and_words_in_it_merge() {
    let mut ans = Phone::with_plan(1);
    ans.run(follow(STUCK));
    let mut bo = ans.copy(2);
    ans.run(record(STUCK, 1, Sign::Tried, "Gebeld"));
    bo.run(record(STUCK, 2, Sign::Tried, "Gemaild"));
    meet(&mut ans, &mut bo);
    let text = TextKey::Sign(STUCK, EventId::from_bytes([1; 16]));
    ans.splice(text, 6, 0, " op maandag");
    bo.splice(text, 0, 0, "2 keer ");
    meet(&mut ans, &mut bo);
    let row = ans.followed(STUCK);
    let mut words: Vec<&str> = row.signs.iter().map(|sign| sign.reason.as_str()).collect();
    words.sort_unstable();
    assert_eq!(words, ["2 keer Gebeld op maandag", "Gemaild"]);
    assert!(row.is_open());
    bo.run(record(STUCK, 3, Sign::Resolved, "De wethouder belde"));
    meet(&mut ans, &mut bo);
    assert!(!ans.followed(STUCK).is_open());
}

#[test]
fn an_answer_brings_back_what_somebody_took_away_meanwhile() {
    for (thing, sign) in [
        (PROMISE, Sign::Kept),
        (OF_BUURT, Sign::Withdrawn),
        (STUCK, Sign::Tried),
        (KNOCK, Sign::CameBack),
    ] {
        let mut ans = Phone::with_plan(1);
        ans.run(follow(thing));
        let mut bo = ans.copy(2);
        let undo = ans.run(Command::Remove(thing.thing()));
        assert_eq!(ans.followed(thing).removed.unwrap().by, Some(person(1)));
        assert_eq!(ans.history(), [Happening::Began]);
        ans.undo(&undo);
        assert_eq!(ans.followed(thing).removed, None);
        ans.run(Command::Remove(thing.thing()));
        bo.run(record(thing, 1, sign, "Ja"));
        meet(&mut ans, &mut bo);
        let row = ans.followed(thing);
        assert!(row.is_back && row.removed.is_none());
        assert_eq!(row.signs.len(), 1);
    }
}

#[test]
fn a_promise_brings_back_the_plan_that_somebody_took_away_meanwhile() {
    let mut ans = Phone::with_plan(1);
    let mut bo = ans.copy(2);
    ans.run(Command::Remove(Removable::Initiative(PLAN)));
    bo.run(follow(PROMISE));
    meet(&mut ans, &mut bo);
    assert!(ans.plan().is_back);
    assert!(ans.doc.row(&RowKey::Followed(PROMISE)).is_some());
}

#[test]
fn a_signaal_goes_from_heard_to_done_and_its_answers_are_kept() {
    let mut ans = Phone::with_signaal(1);
    assert_eq!(ans.doc.row(&RowKey::Followed(NOTICED)), None);
    let mut bo = ans.copy(2);
    ans.run(record(NOTICED, 1, Sign::Heard, ""));
    bo.run(record(NOTICED, 2, Sign::Answered, "Wij komen in mei"));
    meet(&mut ans, &mut bo);
    assert_eq!(ans.followed(NOTICED).furthest(), Some(Sign::Answered));
    ans.run(record(NOTICED, 3, Sign::Done, "De tegel ligt recht"));
    ans.run(record(NOTICED, 4, Sign::Reopened, ""));
    meet(&mut ans, &mut bo);
    assert_eq!(bo.followed(NOTICED).furthest(), None);
    assert_eq!(bo.followed(NOTICED).signs.len(), 4);
    bo.run(Command::Remove(Removable::Signaal(SIGNAAL)));
    ans.run(record(NOTICED, 5, Sign::Heard, ""));
    meet(&mut ans, &mut bo);
    assert!(bo.signaal().is_back);
}

#[test]
fn a_sign_that_was_taken_away_comes_back_by_undoing_that() {
    let mut ans = Phone::with_plan(1);
    ans.run(follow(STUCK));
    ans.run(record(STUCK, 1, Sign::Resolved, "Het mag"));
    let before = ans.followed(STUCK);
    let strike = Command::Strike(STUCK, EventId::from_bytes([1; 16]));
    let undo = ans.run(strike.clone());
    assert_eq!(ans.followed(STUCK).signs, []);
    assert_eq!(ans.try_run(&strike), Ok(None));
    ans.undo(&undo);
    assert_eq!(ans.followed(STUCK), before);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let mut ans = Phone::with_signaal(1);
    ans.run(follow(STUCK));
    let refused = |phone: &mut Phone, command: &Command| phone.try_run(command).unwrap_err();
    assert_eq!(
        refused(&mut ans, &record(STUCK, 1, Sign::Kept, "")),
        Refusal::Fault
    );
    assert_eq!(
        refused(&mut ans, &record(STUCK, 1, Sign::Tried, " ")),
        Refusal::Empty
    );
    assert_eq!(
        refused(&mut ans, &record(KNOCK, 1, Sign::CameBack, "x")),
        Refusal::Unknown
    );
    assert_eq!(refused(&mut ans, &follow(NOTICED)), Refusal::Fault);
    assert_eq!(
        refused(&mut ans, &Command::RewordFollowed(NOTICED, "x".into())),
        Refusal::Unknown
    );
    for number in 1..FOLLOWED_MAX {
        let id = BlockerId::from_bytes(u128::try_from(number).unwrap().to_be_bytes());
        ans.run(follow(Followed::Blocker(PLAN, id)));
    }
    assert_eq!(refused(&mut ans, &follow(KNOCK)), Refusal::TooLong);
}

#[test]
fn every_step_about_what_is_followed_is_taken_back() {
    let steps = [
        Command::RewordFollowed(PROMISE, "Compost".into()),
        Command::SayMore(PROMISE, String::new()),
        Command::SetDay(PROMISE, None),
        Command::SetParty(PROMISE, Party::Person(person(1))),
        record(PROMISE, 1, Sign::Kept, "Ja"),
        record(NOTICED, 2, Sign::Heard, ""),
        follow(KNOCK),
        Command::Remove(PROMISE.thing()),
    ];
    for step in steps {
        let mut phone = Phone::with_signaal(1);
        phone.run(follow(PROMISE));
        let before = (phone.doc.row(&PROMISE.row()), phone.history());
        let undo = phone.run(step.clone());
        phone.undo(&undo);
        let after = (phone.doc.row(&PROMISE.row()), phone.history());
        assert_eq!(after, before, "{step:?}");
    }
}

#[test]
fn what_strangers_wrote_costs_a_field_and_not_a_row() {
    let mut phone = Phone::with_plan(1);
    phone.run(follow(PROMISE));
    let doc = &mut phone.doc.doc;
    let thing = places::followed(doc, PROMISE).unwrap();
    doc.put(&thing, schema::PARTY, 7).unwrap();
    doc.put(&thing, schema::DAY, "morgen").unwrap();
    doc.put(&thing, "sign|geen id", true).unwrap();
    let key = places::sign_key(EventId::from_bytes([9; 16]));
    let sign = doc.put_object(&thing, key, ObjType::Map).unwrap();
    doc.put(&sign, schema::TO, "vergeten").unwrap();
    let plan = places::plan(doc, PLAN).unwrap();
    doc.put_object(&plan, "blocker|geen id", ObjType::Map)
        .unwrap();
    let row = phone.followed(PROMISE);
    assert_eq!(row.party, Some(Answer::One(Party::Other(String::new()))));
    assert_eq!(row.day, Answer::One(None));
    assert_eq!(row.outcome(), Outcome::Newer);
    assert_eq!(row.signs.len(), 1);
}
