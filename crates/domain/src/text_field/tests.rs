use std::collections::VecDeque;

use proptest::prelude::*;

use super::*;

/// The worker's side with its disk, as the engine has it: what is in memory dies with it.
#[derive(Default)]
struct Worker {
    document: String,
    disk: String,
    is_open: bool,
    view: u32,
    seq: u32,
    bridge: Vec<Edit>,
    offered: Option<usize>,
    to_page: VecDeque<ToField>,
}

enum ToField {
    Offer(Offer),
    Kept(u32),
}

impl Worker {
    fn open(&mut self) {
        if self.is_open {
            self.view += 2;
        }
        self.is_open = true;
        self.bridge.clear();
        self.offered = None;
        let update = TextUpdate::Whole(self.document.clone());
        let offer = Offer {
            view: self.view,
            after_seq: self.seq,
            update,
        };
        self.to_page.push_back(ToField::Offer(offer));
    }

    fn hear(&mut self, tell: Tell) {
        match tell {
            Tell::Open => self.open(),
            Tell::Adopted(view) => self.adopted(view),
            Tell::Typed(view, seq, splices) => {
                assert_eq!(seq, self.seq + 1, "numbers count up by one");
                self.adopted(view);
                self.offered = None;
                let typed: Vec<Edit> = splices.iter().flat_map(Splice::edits).collect();
                let (typed, bridge) = cross(&typed, &self.bridge);
                self.document = apply_all(&self.document, &super::splices(&typed)).unwrap();
                self.bridge = bridge;
                self.seq = seq;
            }
        }
        self.offer();
    }

    fn adopted(&mut self, view: u32) {
        if view != self.view {
            assert_eq!(view, self.view + 1, "only the offered version can be taken");
            let count = self.offered.take().expect("something was offered");
            self.bridge.drain(..count);
            self.view = view;
        }
    }

    fn offer(&mut self) {
        if self.is_open && self.offered.is_none() && !self.bridge.is_empty() {
            self.offered = Some(self.bridge.len());
            let update = TextUpdate::Splices(splices(&self.bridge));
            let offer = Offer {
                view: self.view + 1,
                after_seq: self.seq,
                update,
            };
            self.to_page.push_back(ToField::Offer(offer));
        }
    }

    fn neighbour(&mut self, splice: &Splice) {
        self.document = splice.apply(&self.document).unwrap();
        if self.is_open {
            self.bridge.extend(splice.edits());
            self.offer();
        }
    }

    fn flush(&mut self) {
        self.disk.clone_from(&self.document);
        self.to_page.push_back(ToField::Kept(self.seq));
    }

    fn died(&self) -> Self {
        Self {
            document: self.disk.clone(),
            disk: self.disk.clone(),
            ..Self::default()
        }
    }
}

struct Story {
    worker: Worker,
    field: TextField,
    /// What the browser's own field shows; changed only by typing and by outcomes.
    element: String,
    caret: u32,
    to_worker: VecDeque<Tell>,
    own: Vec<char>,
    neighbours: Vec<char>,
}

impl Story {
    fn new(text: &str) -> Self {
        let worker = Worker {
            document: text.into(),
            disk: text.into(),
            ..Worker::default()
        };
        Self {
            worker,
            field: TextField::new(text),
            element: text.into(),
            caret: 0,
            to_worker: VecDeque::from([Tell::Open]),
            own: Vec::new(),
            neighbours: Vec::new(),
        }
    }

    fn carry_out(&mut self, outcome: Outcome) {
        let before = self.letter_before_caret();
        self.element = apply_all(&self.element, &outcome.show).unwrap();
        self.caret = outcome
            .show
            .iter()
            .fold(self.caret, |caret, splice| splice.move_caret(caret));
        if outcome.show.iter().all(|splice| splice.delete == 0) {
            assert_eq!(
                self.letter_before_caret(),
                before,
                "the caret stays where it was"
            );
        }
        assert_eq!(
            self.element,
            self.field.shown(),
            "the browser shows what the field thinks"
        );
        self.to_worker.extend(outcome.tell);
    }

    fn letter_before_caret(&self) -> Option<char> {
        self.element
            .chars()
            .nth((self.caret as usize).checked_sub(1)?)
    }

    fn type_letter(&mut self, at: u8, delete: u8) {
        let letter = letter(0x4E00, self.own.len());
        let at = u32::from(at) % (len(&self.element) + 1);
        // Only letters of the first text are deleted, so that every other must be there at the end.
        let old = self
            .element
            .chars()
            .skip(at as usize)
            .take_while(char::is_ascii);
        let delete = u32::try_from(old.take(delete.into()).count()).unwrap();
        let splice = Splice {
            at,
            delete,
            insert: letter.into(),
        };
        self.element = splice.apply(&self.element).unwrap();
        self.caret = at + 1;
        self.own.push(letter);
        let value = self.element.clone();
        let outcome = self.field.typed(&value);
        self.carry_out(outcome);
    }

    fn neighbour(&mut self, at: u8) {
        let letter = letter(0x5E00, self.neighbours.len());
        let at = u32::from(at) % (len(&self.worker.document) + 1);
        self.worker.neighbour(&Splice {
            at,
            delete: 0,
            insert: letter.into(),
        });
        self.neighbours.push(letter);
    }

    fn step(&mut self, what: u8, at: u8) {
        match what {
            0 | 1 => self.type_letter(at, at % 4),
            2 => self.neighbour(at),
            3 | 4 => {
                if let Some(tell) = self.to_worker.pop_front() {
                    self.worker.hear(tell);
                }
            }
            5 | 6 => match self.worker.to_page.pop_front() {
                Some(ToField::Offer(offer)) => {
                    let outcome = self.field.offered(offer);
                    self.carry_out(outcome);
                }
                Some(ToField::Kept(seq)) => self.field.kept(seq),
                None => (),
            },
            7 => self.worker.flush(),
            8 => {
                let outcome = self.field.composing(at.is_multiple_of(2));
                self.carry_out(outcome);
            }
            _ => self.die(),
        }
    }

    /// Everything in memory and under way is gone; the neighbours send again what was not on disk.
    fn die(&mut self) {
        self.worker = self.worker.died();
        self.to_worker = VecDeque::from([Tell::Open]);
        self.field.worker_is_new();
        for letter in self.neighbours.clone() {
            if !self.worker.document.contains(letter) {
                self.worker.neighbour(&Splice {
                    at: 0,
                    delete: 0,
                    insert: letter.into(),
                });
            }
        }
    }

    fn settle(&mut self) {
        self.step(8, 1);
        for _ in 0..20 {
            while !self.to_worker.is_empty() || !self.worker.to_page.is_empty() {
                self.step(3, 0);
                self.step(5, 0);
            }
            self.worker.flush();
        }
    }

    fn check(&self) {
        assert_eq!(self.element, self.worker.document);
        assert_eq!(self.element, self.worker.disk);
        assert!(self.field.is_kept());
        for letter in self.own.iter().chain(&self.neighbours) {
            assert!(
                self.element.contains(*letter),
                "{letter} vanished from {}",
                self.element
            );
        }
    }
}

/// A letter that stands nowhere else, one UTF-16 unit long.
fn letter(first: u32, number: usize) -> char {
    char::from_u32(first + u32::try_from(number).unwrap()).unwrap()
}

fn len(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap()
}

fn run(steps: &[(u8, u8)]) -> Story {
    let mut story = Story::new("DE EERSTE TEKST");
    for (what, at) in steps {
        story.step(*what, *at);
    }
    story.settle();
    story.check();
    story
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Typing, neighbours, composing and slow messages in any order: equal in the end, each letter once.
    #[test]
    fn field_and_worker_end_equal(steps in prop::collection::vec((0..9_u8, any::<u8>()), 0..80)) {
        let story = run(&steps);
        for letter in story.own.iter().chain(&story.neighbours) {
            prop_assert_eq!(story.element.matches(*letter).count(), 1);
        }
    }

    /// The same with a worker that dies again and again: no letter is lost.
    #[test]
    fn no_letter_is_lost_when_the_worker_dies(steps in prop::collection::vec((0..10_u8, any::<u8>()), 0..80)) {
        run(&steps);
    }
}

fn offer(view: u32, after_seq: u32, update: TextUpdate) -> Offer {
    Offer {
        view,
        after_seq,
        update,
    }
}

fn opened(text: &str) -> TextField {
    let mut field = TextField::new("");
    field.offered(offer(0, 0, TextUpdate::Whole(text.into())));
    field
}

fn insert(at: u32, text: &str) -> Splice {
    Splice {
        at,
        delete: 0,
        insert: text.into(),
    }
}

#[test]
fn what_is_typed_before_the_worker_is_up_waits_and_is_laid_on_its_text() {
    let mut field = TextField::new("hallo");
    assert_eq!(field.typed("hallo daar").tell, []);
    assert_eq!(field.state(), TextState::Keeping);
    let outcome = field.offered(offer(0, 0, TextUpdate::Whole("Wij: hallo".into())));
    assert_eq!(field.shown(), "Wij: hallo daar");
    assert_eq!(outcome.tell, [Tell::Typed(0, 1, vec![insert(10, " daar")])]);
    field.kept(1);
    assert_eq!(field.state(), TextState::Kept);
}

#[test]
fn an_offer_that_lacks_the_last_letter_is_dropped() {
    let mut field = opened("");
    field.typed("a");
    let outcome = field.offered(offer(1, 0, TextUpdate::Splices(vec![insert(0, "X")])));
    assert_eq!(outcome, Outcome::default());
    let outcome = field.offered(offer(1, 1, TextUpdate::Splices(vec![insert(0, "X")])));
    assert_eq!(outcome.tell, [Tell::Adopted(1)]);
    assert_eq!(field.shown(), "Xa");
}

#[test]
fn nothing_moves_while_a_word_is_composed() {
    let mut field = opened("");
    field.composing(true);
    let outcome = field.offered(offer(1, 0, TextUpdate::Splices(vec![insert(0, "X")])));
    assert_eq!(outcome, Outcome::default());
    let outcome = field.composing(false);
    assert_eq!(outcome.show, [insert(0, "X")]);
}

#[test]
fn a_change_that_does_not_fit_asks_for_the_whole_text() {
    let mut field = opened("a");
    let outcome = field.offered(offer(1, 0, TextUpdate::Splices(vec![insert(9, "X")])));
    assert_eq!(outcome.tell, [Tell::Open]);
    assert_eq!(field.shown(), "a");
}

#[test]
fn steps_that_are_on_disk_are_not_typed_again() {
    let mut field = opened("");
    field.typed("een");
    field.typed("een twee");
    field.kept(1);
    field.worker_is_new();
    // The new worker found the second step on disk too, but has forgotten the field.
    let outcome = field.offered(offer(0, 0, TextUpdate::Whole("een twee".into())));
    assert_eq!(outcome, Outcome::default());
    assert!(field.is_kept());
    // This one did not.
    field.typed("een twee drie");
    field.worker_is_new();
    let outcome = field.offered(offer(0, 0, TextUpdate::Whole("een twee".into())));
    assert_eq!(outcome.tell, [Tell::Typed(0, 1, vec![insert(8, " drie")])]);
}

#[test]
fn a_refusal_is_shown_until_the_next_letter() {
    let mut field = opened("");
    field.typed("a");
    field.refused(Refusal::NewerApp);
    assert_eq!(field.state(), TextState::Refused(Refusal::NewerApp));
    field.typed("ab");
    assert_eq!(field.state(), TextState::Keeping);
}
