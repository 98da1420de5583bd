//! What came of a plan, on phones that are apart.

use domain::{
    AttachmentId, ResultaatCommand, ResultaatId, ResultaatRow,
    attachment::{AttachmentKind, BlobName},
    resultaat::{Fingerprint, Moment, Says, Sharing},
};

use super::*;

const NUMBER: ResultaatId = ResultaatId::from_bytes([30; 16]);
const STORY: ResultaatId = ResultaatId::from_bytes([31; 16]);
const PHOTO: AttachmentId = AttachmentId::from_bytes([32; 16]);
const TEXT: TextKey = TextKey::Story(PLAN, STORY);

fn doing(command: ResultaatCommand) -> Command {
    Command::Resultaat(PLAN, command)
}

fn number(value: &str) -> Command {
    doing(ResultaatCommand::AddNumber(
        NUMBER,
        "uren".into(),
        value.into(),
    ))
}

fn story(text: &str) -> Command {
    doing(ResultaatCommand::AddStory(
        STORY,
        text.into(),
        "Mina".into(),
    ))
}

fn says(says: Option<Says>) -> Command {
    doing(ResultaatCommand::Consent(STORY, says))
}

fn yes(text: &str) -> Command {
    says(Some(Says::Yes(Fingerprint::of(text))))
}

fn mark(moment: Moment) -> Command {
    doing(ResultaatCommand::Mark(PHOTO, Some(moment)))
}

fn photo() -> Command {
    Command::AddAttachment {
        to: AttachedTo::Plan(PLAN),
        id: PHOTO,
        kind: AttachmentKind::Photo {
            width: 4,
            height: 3,
        },
        what: "de hoek".into(),
        bytes: 1,
        blob: BlobName([9; 32]),
    }
}

impl Phone {
    #[track_caller]
    fn came(&self, id: ResultaatId) -> Option<ResultaatRow> {
        let row = self.doc.row(&RowKey::Resultaat(PLAN, id))?;
        let Row::Resultaat(row) = row else {
            panic!("not of its key");
        };
        Some(row)
    }

    #[track_caller]
    fn moment(&self) -> Answer<Option<Moment>> {
        let key = RowKey::Attachment(AttachedTo::Plan(PLAN), PHOTO);
        let Some(Row::Attachment(row)) = self.doc.row(&key) else {
            panic!("it has a row");
        };
        row.moment
    }
}

#[test]
fn a_number_stands_with_its_plan_and_in_the_story_of_it() {
    let mut phone = Phone::with_plan(1);
    let added = phone.run(number(" 64 "));
    let row = phone.came(NUMBER).unwrap();
    assert_eq!((row.what, row.value), (one("uren"), one("64")));
    let told = Happening::Counted("uren".into(), "64".into());
    assert!(phone.history().contains(&told));
    assert_eq!(phone.try_run(&number("64")), Ok(None));
    phone.undo(&added);
    assert_eq!(phone.came(NUMBER), None);
}

#[test]
fn two_amounts_stand_as_a_question() {
    let mut wim = Phone::with_plan(1);
    wim.run(number("64"));
    let mut noor = wim.copy(2);
    wim.run(doing(ResultaatCommand::SetValue(NUMBER, "70".into())));
    noor.run(doing(ResultaatCommand::SetValue(NUMBER, "72".into())));
    meet(&mut wim, &mut noor);
    assert_eq!(wim.came(NUMBER).unwrap().value.claims().len(), 2);
}

#[test]
fn whoever_writes_in_a_story_that_somebody_takes_away_brings_it_back() {
    let mut wim = Phone::with_plan(1);
    wim.run(story("Een fijne dag."));
    let mut noor = wim.copy(2);
    wim.run(Command::Remove(Removable::Resultaat(PLAN, STORY)));
    assert_eq!(wim.came(STORY), None);
    noor.splice(TEXT, 0, 0, "Ja! ");
    meet(&mut wim, &mut noor);
    let row = wim.came(STORY).unwrap();
    assert_eq!(row.text, "Ja! Een fijne dag.");
    assert!(row.is_back);
}

#[test]
fn a_yes_is_for_the_words_that_were_there() {
    let mut wim = Phone::with_plan(1);
    wim.run(story("Fijn."));
    let mut noor = wim.copy(2);
    let agreed = wim.run(yes("Fijn."));
    assert_eq!(wim.came(STORY).unwrap().sharing(), Sharing::Yes);
    noor.splice(TEXT, 0, 0, "Heel ");
    meet(&mut wim, &mut noor);
    assert_eq!(wim.came(STORY).unwrap().sharing(), Sharing::Changed);
    wim.undo(&agreed);
    assert_eq!(wim.came(STORY).unwrap().sharing(), Sharing::Unasked);
}

#[test]
fn a_no_that_was_said_elsewhere_counts() {
    let mut wim = Phone::with_plan(1);
    wim.run(story("Fijn."));
    let mut noor = wim.copy(2);
    wim.run(yes("Fijn."));
    noor.run(says(Some(Says::No)));
    meet(&mut wim, &mut noor);
    assert_eq!(wim.came(STORY).unwrap().sharing(), Sharing::No);
    noor.run(says(None));
    meet(&mut wim, &mut noor);
    assert_eq!(wim.came(STORY).unwrap().sharing(), Sharing::Yes);
}

#[test]
fn a_photo_of_before_and_of_after_is_a_question_when_phones_disagree() {
    let mut wim = Phone::with_plan(1);
    wim.run(photo());
    assert_eq!(wim.moment(), Answer::One(None));
    let mut noor = wim.copy(2);
    let marked = wim.run(mark(Moment::Before));
    wim.undo(&marked);
    assert_eq!(wim.moment(), Answer::One(None));
    wim.run(mark(Moment::Before));
    noor.run(mark(Moment::After));
    meet(&mut wim, &mut noor);
    assert_eq!(wim.moment().claims().len(), 2);
    wim.run(mark(Moment::After));
    assert_eq!(wim.moment(), Answer::One(Some(Moment::After)));
}

#[test]
fn a_plan_begins_from_what_another_buurt_did() {
    let mut noor = Phone::with_plan(1);
    let example = domain::Example {
        title: "Bankje bij de halte".into(),
        why: "Uitrusten.".into(),
        steps: vec!["Vraag de gemeente".into()],
        ..domain::Example::default()
    };
    let id = InitiativeId::from_bytes([40; 16]);
    let begin = Command::BeginFromExample {
        id,
        example: Box::new(example.clone()),
        different: "Bij ons is het een boom.".into(),
    };
    noor.run(begin.clone());
    assert_eq!(noor.try_run(&begin), Ok(None));
    let mut wim = noor.copy(2);
    wim.splice(TextKey::Different(id), 0, 0, "Nee: ");
    meet(&mut noor, &mut wim);
    let Some(Row::Example(row)) = noor.doc.row(&RowKey::Example(id)) else {
        panic!("it has a row");
    };
    assert_eq!(row.example, example);
    assert_eq!(row.different, "Nee: Bij ons is het een boom.");
    let Some(Row::Initiative(head)) = noor.doc.row(&RowKey::Initiative(id)) else {
        panic!("it has a row");
    };
    assert_eq!(head.title, one("Bankje bij de halte"));
}
