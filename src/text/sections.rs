//! The nine questions of a plan, and the small step that each of them asks for.

use domain::SectionKey;

use super::area::texts;

texts! {
    /// The nine questions.
    SectionText from super::nl::sections::TEXT;
    words {
        what,
        why,
        talk_first,
        own_strengths,
        affected,
        neighbours,
        cost,
        allowed,
        who_does_what,
        /// As the next small step.
        step_what,
        step_why,
        step_talk_first,
        step_own_strengths,
        step_affected,
        step_neighbours,
        step_cost,
        step_allowed,
        step_who_does_what,
        /// An example of an answer, for an empty section.
        example_what,
        example_why,
        example_talk_first,
        example_own_strengths,
        example_affected,
        example_neighbours,
        example_cost,
        example_allowed,
        example_who_does_what,
    }
    buttons {}
    sentences {}
}

impl SectionText {
    /// The question.
    pub fn question(&self, key: SectionKey) -> &'static str {
        match key {
            SectionKey::What => self.what,
            SectionKey::Why => self.why,
            SectionKey::TalkFirst => self.talk_first,
            SectionKey::OwnStrengths => self.own_strengths,
            SectionKey::Affected => self.affected,
            SectionKey::Neighbours => self.neighbours,
            SectionKey::Cost => self.cost,
            SectionKey::Allowed => self.allowed,
            SectionKey::WhoDoesWhat => self.who_does_what,
        }
    }

    /// Answering it, as a small step.
    pub fn step(&self, key: SectionKey) -> &'static str {
        match key {
            SectionKey::What => self.step_what,
            SectionKey::Why => self.step_why,
            SectionKey::TalkFirst => self.step_talk_first,
            SectionKey::OwnStrengths => self.step_own_strengths,
            SectionKey::Affected => self.step_affected,
            SectionKey::Neighbours => self.step_neighbours,
            SectionKey::Cost => self.step_cost,
            SectionKey::Allowed => self.step_allowed,
            SectionKey::WhoDoesWhat => self.step_who_does_what,
        }
    }

    /// What somebody might answer.
    pub fn example(&self, key: SectionKey) -> &'static str {
        match key {
            SectionKey::What => self.example_what,
            SectionKey::Why => self.example_why,
            SectionKey::TalkFirst => self.example_talk_first,
            SectionKey::OwnStrengths => self.example_own_strengths,
            SectionKey::Affected => self.example_affected,
            SectionKey::Neighbours => self.example_neighbours,
            SectionKey::Cost => self.example_cost,
            SectionKey::Allowed => self.example_allowed,
            SectionKey::WhoDoesWhat => self.example_who_does_what,
        }
    }
}
