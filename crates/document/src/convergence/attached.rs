//! What people in a story do with photos, voice notes and translations.

use domain::{
    AttachmentId, Command, InitiativeId, Removable, SectionKey, TranslationId,
    attachment::{AttachedTo, AttachmentKind, BlobName},
    translation::{NewTranslation, SourceMark},
};

use super::{phone::Phone, steps::Act};

pub(super) fn note(name: u8) -> AttachmentId {
    AttachmentId::from_bytes([name; 16])
}

/// Says which question a note answers, by a number, or that it answers none.
pub(super) fn aloud(plan: InitiativeId, name: u8, question: Option<u8>) -> Command {
    let question = question.map(|number| SectionKey::ALL[usize::from(number % 3)]);
    Command::AnswerAloud(plan, note(name), question)
}

impl Phone {
    pub(super) fn about_photo(
        &self,
        act: Act,
        to: AttachedTo,
        name: u8,
        fresh: u8,
    ) -> Option<Command> {
        let id = AttachmentId::from_bytes([name; 16]);
        let thing = Removable::Attachment(to, id);
        if let Act::AddPhoto(_) = act {
            let kind = if name.is_multiple_of(2) {
                AttachmentKind::Voice { millis: 900 }
            } else {
                AttachmentKind::Photo {
                    width: 16,
                    height: 9,
                }
            };
            return (self.actor == name % 16 + 1).then(|| Command::AddAttachment {
                to,
                id,
                kind,
                what: "bankje".into(),
                bytes: 1,
                blob: BlobName([name; 32]),
            });
        }
        Some(if let Act::DescribePhoto(_) = act {
            Command::DescribeAttachment(to, id, format!("foto {fresh}"))
        } else if let Act::RemovePhoto(_) = act {
            Command::Remove(thing)
        } else {
            Command::BringBack(thing)
        })
    }

    pub(super) fn translate(
        &self,
        plan: InitiativeId,
        deed: u8,
        name: u8,
        fresh: u8,
    ) -> Option<Command> {
        let id = TranslationId::from_bytes([name; 16]);
        let (what, of) = (format!("tercume {fresh}"), SourceMark(u32::from(fresh % 3)));
        Some(match deed {
            // An id is drawn by one phone only.
            0..3 => {
                let new = NewTranslation {
                    plan,
                    id,
                    section: SectionKey::What,
                    lang: "tr-TR".into(),
                    what,
                    of,
                };
                return (self.actor == name % 16 + 1).then_some(Command::AddTranslation(new));
            }
            3 => Command::RewordTranslation(plan, id, what, of),
            4 => Command::Remove(Removable::Translation(plan, id)),
            _ => Command::BringBack(Removable::Translation(plan, id)),
        })
    }
}
