//! What people do in inspraak: ask something, answer it, and ask those who decide.

use domain::{
    BuurtItemId, Command, Day, FeedbackId, InspraakId, Party, ReactionId, RequestId, RowKey,
    VoiceCommand,
    voice::{NewInspraak, NewReaction, NewRequest, Recipient},
};

use crate::{act::Pick, dice::picked, page::Page};

impl Page {
    /// Something new for the buurt plan, or for inspraak.
    pub(super) fn some_item(
        &self,
        pick: Pick,
        id: [u8; 16],
        number: u32,
    ) -> Option<(Command, BuurtItemId)> {
        if pick.is_multiple_of(3) {
            let (command, item) = self.some_new_voice(pick / 3, id, number)?;
            return Some((Command::Voice(command), item));
        }
        let (command, item) = self.some_new_item(pick, id, number)?;
        Some((Command::BuurtPlan(command), item))
    }

    /// Something new: mostly an answer, where something is asked.
    fn some_new_voice(
        &self,
        pick: Pick,
        id: [u8; 16],
        number: u32,
    ) -> Option<(VoiceCommand, BuurtItemId)> {
        let rounds = self.all_rows().filter_map(|(key, _)| {
            let RowKey::BuurtItem(BuurtItemId::Inspraak(id)) = key else {
                return None;
            };
            Some(*id)
        });
        let rounds: Vec<InspraakId> = rounds.collect();
        let words = format!("Stem {number}");
        Some(match (picked(&rounds, pick / 8).copied(), pick % 8) {
            (None, _) | (_, 0) => {
                let id = InspraakId::from_bytes(id);
                let add = VoiceCommand::AddInspraak(NewInspraak {
                    id,
                    question: words,
                    asked_by: Party::Gemeente,
                    can_change: "de plek".into(),
                    cannot_change: "het geld".into(),
                    closes: Some(Day(i32::from(pick % 100))),
                });
                (add, BuurtItemId::Inspraak(id))
            }
            (_, 1) => {
                let id = RequestId::from_bytes(id);
                let add = VoiceCommand::AddRequest(NewRequest {
                    id,
                    question: words,
                    to: *picked(Recipient::ALL, pick / 8)?,
                    spoken_with: None,
                });
                (add, BuurtItemId::Request(id))
            }
            (Some(round), 2) => {
                let id = FeedbackId::from_bytes(id);
                let add = VoiceCommand::AddFeedback(round, id, words);
                (add, BuurtItemId::Feedback(round, id))
            }
            (Some(to), _) => {
                let id = ReactionId::from_bytes(id);
                let add = VoiceCommand::React(NewReaction {
                    to,
                    id,
                    text: words,
                    for_whom: None,
                });
                (add, BuurtItemId::Reaction(to, id))
            }
        })
    }
}
