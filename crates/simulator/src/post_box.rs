//! A mailbox in the street: it keeps bundles, and has its moods.
//!
//! In a bad mood it is away, full, forgets, or lies about what it has: a list in another order, with lines
//! twice or only the old ones, bundles with a wrong bit or one in the place of another. It answers at once; how
//! long that takes on the way is decided in [`crate::street`].

use std::collections::BTreeMap;

use domain::mailbox::{BundleName, Topic};
use engine::post::{PostAnswer, PostRequest, Unreached};

use crate::{act::Mood, dice::Dice};

type Bundles = Vec<(u32, BundleName, Vec<u8>)>;

/// A mailbox.
#[derive(Debug)]
pub(crate) struct PostBox {
    pub(crate) mood: Mood,
    topics: BTreeMap<Topic, Bundles>,
    count: u32,
    dice: Dice,
}

impl PostBox {
    pub(crate) fn new(dice: Dice) -> Self {
        Self {
            mood: Mood::Honest,
            topics: BTreeMap::new(),
            count: 0,
            dice,
        }
    }

    /// It changes its mood; what it forgets at that moment is gone.
    pub(crate) fn turn(&mut self, mood: Mood) {
        self.mood = mood;
        if mood == Mood::Forgets {
            let dice = &mut self.dice;
            for bundles in self.topics.values_mut() {
                bundles.retain(|_| !dice.one_in(3));
            }
        }
    }

    /// How long an answer takes.
    pub(crate) fn takes_ms(&mut self) -> u64 {
        u64::from(10 + self.dice.below(400))
    }

    pub(crate) fn answer(&mut self, request: &PostRequest) -> Result<PostAnswer, Unreached> {
        if self.mood == Mood::Away || (self.mood != Mood::Honest && self.dice.one_in(10)) {
            // An answer can be lost after it was done what was asked.
            if self.dice.one_in(2) {
                self.done(request);
            }
            return Err(Unreached);
        }
        let (status, body) = self.done(request);
        Ok(PostAnswer {
            status,
            body,
            is_whole: true,
        })
    }

    fn done(&mut self, request: &PostRequest) -> (u16, Vec<u8>) {
        match request {
            PostRequest::Put(topic, name, bytes) => {
                if self.mood == Mood::Full {
                    return (507, Vec::new());
                }
                self.count += 1;
                let bundles = self.topics.entry(*topic).or_default();
                let is_known = bundles.iter().any(|(_, known, _)| known == name);
                if !is_known && self.mood != Mood::KeepsNothing {
                    bundles.push((self.count, *name, bytes.clone()));
                }
                (if is_known { 200 } else { 201 }, Vec::new())
            }
            PostRequest::List(topic, after) => (200, self.list(*topic, after.as_deref())),
            PostRequest::Get(topic, name) => {
                let mut bundles = self.topics.get(topic).into_iter().flatten();
                let found = if self.mood == Mood::Swaps {
                    bundles.next()
                } else {
                    bundles.find(|(_, known, _)| known == name)
                };
                let Some((_, _, bytes)) = found else {
                    return (404, Vec::new());
                };
                let mut bytes = bytes.clone();
                if self.mood == Mood::Scratches {
                    let len = u32::try_from(bytes.len()).unwrap_or_default();
                    let at = usize::try_from(self.dice.below(len)).unwrap_or_default();
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte ^= 1;
                    }
                }
                (200, bytes)
            }
        }
    }

    fn list(&self, topic: Topic, after: Option<&str>) -> Vec<u8> {
        let after: u32 = after.and_then(|after| after.parse().ok()).unwrap_or(0);
        let bundles = self.topics.get(&topic).into_iter().flatten();
        let mut lines: Vec<String> = bundles
            .filter(|(place, ..)| *place > after)
            .map(|(place, name, bytes)| format!("{place} {name} {}\n", bytes.len()))
            .collect();
        match self.mood {
            Mood::Reorders => lines.reverse(),
            Mood::Repeats => lines.extend(lines.clone()),
            Mood::ShowsOld => lines.truncate(lines.len() / 2),
            Mood::Honest
            | Mood::Away
            | Mood::Full
            | Mood::Forgets
            | Mood::KeepsNothing
            | Mood::Scratches
            | Mood::Swaps => (),
        }
        lines.concat().into_bytes()
    }
}
