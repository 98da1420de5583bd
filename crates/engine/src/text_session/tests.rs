use std::collections::VecDeque;

use domain::{InitiativeId, SectionKey};
use proptest::prelude::*;

use super::*;

/// A field as a page has it, with the messages that are under way to it.
struct Field {
    shown: String,
    view: u32,
    seq: u32,
    arriving: VecDeque<Offer>,
    leaving: VecDeque<Message>,
}

enum Message {
    Typed(u32, u32, Splice),
    Adopted(u32),
}

impl Field {
    fn new() -> Self {
        Self {
            shown: String::new(),
            view: 0,
            seq: 0,
            arriving: VecDeque::new(),
            leaving: VecDeque::new(),
        }
    }

    fn type_word(&mut self, at: u32, word: &str) {
        let at = at % (u32::try_from(self.shown.len()).unwrap() + 1);
        let splice = Splice {
            at,
            delete: 0,
            insert: word.into(),
        };
        self.shown = splice.apply(&self.shown).unwrap();
        self.seq += 1;
        self.leaving
            .push_back(Message::Typed(self.view, self.seq, splice));
    }

    fn receive(&mut self) {
        let Some(offer) = self.arriving.pop_front() else {
            return;
        };
        if offer.after_seq == self.seq {
            for splice in &offer.splices {
                self.shown = splice.apply(&self.shown).unwrap();
            }
            self.view = offer.view;
            self.leaving.push_back(Message::Adopted(offer.view));
        }
    }
}

fn session() -> Session {
    let text = TextKey::Section(InitiativeId::from_bytes([1; 16]), SectionKey::What);
    Session::new(PageId(1), BuurtId::from_bytes([2; 16]), text)
}

fn work(session: &mut Session, field: &mut Field, document: &mut String) {
    match field.leaving.pop_front() {
        Some(Message::Typed(view, seq, splice)) => {
            for splice in session.typed(view, seq, &[splice]).unwrap().unwrap() {
                *document = splice.apply(document).unwrap();
            }
        }
        Some(Message::Adopted(view)) => session.adopted(view).unwrap(),
        None => (),
    }
    field.arriving.extend(session.offer());
}

proptest! {
    /// Whatever the order in which messages arrive, field and document end equal and every word is there.
    #[test]
    fn a_field_and_the_document_end_equal(steps in prop::collection::vec((0..4_u8, any::<u8>()), 0..60)) {
        let (mut session, mut field, mut document) = (session(), Field::new(), String::new());
        let mut words = Vec::new();
        for (number, (step, at)) in steps.into_iter().enumerate() {
            match step {
                0 => {
                    words.push(format!("<{number}>"));
                    field.type_word(at.into(), words.last().unwrap());
                }
                1 => {
                    words.push(format!("({number})"));
                    let at = u32::from(at) % (u32::try_from(document.len()).unwrap() + 1);
                    let edit = Edit::Insert { at, text: words.last().unwrap().clone() };
                    document = edit.splice().apply(&document).unwrap();
                    session.elsewhere(&[edit]);
                }
                2 => work(&mut session, &mut field, &mut document),
                _ => field.receive(),
            }
        }
        for _ in 0..200 {
            work(&mut session, &mut field, &mut document);
            field.receive();
        }
        prop_assert_eq!(&field.shown, &document);
        let letters: usize = words.iter().map(String::len).sum();
        prop_assert_eq!(letters, document.len());
    }
}

#[test]
fn what_was_typed_twice_counts_once() {
    let mut session = session();
    let splice = Splice {
        at: 0,
        delete: 0,
        insert: "hallo".into(),
    };
    assert_eq!(
        session.typed(0, 1, std::slice::from_ref(&splice)),
        Ok(Some(vec![splice.clone()]))
    );
    assert_eq!(session.typed(0, 1, &[splice]), Ok(Some(vec![])));
}

#[test]
fn a_field_that_skips_a_number_must_start_anew() {
    let splice = Splice {
        at: 0,
        delete: 0,
        insert: "hallo".into(),
    };
    assert_eq!(session().typed(0, 2, &[splice]), Err(OutOfStep));
    assert_eq!(session().adopted(1), Err(OutOfStep));
}

#[test]
fn typing_from_before_a_whole_text_is_left_to_the_field_to_send_again() {
    let mut session = session();
    let view = session.restart();
    let splice = Splice {
        at: 0,
        delete: 0,
        insert: "hallo".into(),
    };
    assert_eq!(session.typed(0, 1, std::slice::from_ref(&splice)), Ok(None));
    let landed = session.typed(view, 1, std::slice::from_ref(&splice));
    assert_eq!(landed, Ok(Some(vec![splice])));
}
