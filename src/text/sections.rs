//! The nine questions of a plan, and the small step that each of them asks for.

use domain::SectionKey;

use super::area::texts;

texts! {
    /// The nine questions.
    SectionText from NL;
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

pub(super) static NL: SectionText = SectionText {
    what: "Wat wil je?",
    why: "Waarom is dat fijn voor de buurt?",
    talk_first: "Met wie praat je eerst?",
    own_strengths: "Wat kunnen jullie zelf al?",
    affected: "Wie merkt er iets van?",
    neighbours: "Wat vinden de buren?",
    cost: "Wat kost het, en hoe komen we eraan?",
    allowed: "Mag het?",
    who_does_what: "Wie doet wat, wanneer?",
    step_what: "Schrijf op wat je wilt",
    step_why: "Schrijf op waarom dat fijn is",
    step_talk_first: "Bedenk met wie je eerst praat",
    step_own_strengths: "Schrijf op wat jullie zelf kunnen",
    step_affected: "Bedenk wie er iets van merkt",
    step_neighbours: "Vraag de buren wat zij vinden",
    step_cost: "Zoek uit wat het kost",
    step_allowed: "Zoek uit of het mag",
    step_who_does_what: "Spreek af wie wat doet",
    example_what: "Bijvoorbeeld: een bankje bij de bushalte.",
    example_why: "Bijvoorbeeld: wie slecht loopt, kan even zitten.",
    example_talk_first: "Bijvoorbeeld: de mensen die naast de halte wonen.",
    example_own_strengths: "Bijvoorbeeld: Wim kan timmeren, Fatma regelt koffie.",
    example_affected: "Bijvoorbeeld: wie daar zijn fiets neerzet.",
    example_neighbours: "Bijvoorbeeld: 9 buren willen het, 1 twijfelt.",
    example_cost: "Bijvoorbeeld: hout voor € 120, en een potje van de straat.",
    example_allowed: "Bijvoorbeeld: de gemeente zegt dat het mag.",
    example_who_does_what: "Bijvoorbeeld: Noor belt maandag, Wim haalt hout.",
};

pub(super) static EN: SectionText = SectionText {
    what: "What do you want?",
    why: "Why is that good for the neighbourhood?",
    talk_first: "Who do you talk to first?",
    own_strengths: "What can you do yourselves?",
    affected: "Who will notice it?",
    neighbours: "What do the neighbours think?",
    cost: "What does it cost, and how do we get it?",
    allowed: "Is it allowed?",
    who_does_what: "Who does what, and when?",
    step_what: "Write down what you want",
    step_why: "Write down why that is good",
    step_talk_first: "Think who to talk to first",
    step_own_strengths: "Write down what you can do yourselves",
    step_affected: "Think who will notice it",
    step_neighbours: "Ask the neighbours what they think",
    step_cost: "Find out what it costs",
    step_allowed: "Find out if it is allowed",
    step_who_does_what: "Agree who does what",
    example_what: "For example: a bench at the bus stop.",
    example_why: "For example: people who walk badly can sit down.",
    example_talk_first: "For example: the people who live beside the stop.",
    example_own_strengths: "For example: Wim does woodwork, Fatma makes coffee.",
    example_affected: "For example: people who park their bicycle there.",
    example_neighbours: "For example: 9 neighbours want it, 1 doubts.",
    example_cost: "For example: wood for € 120, and a jar from the street.",
    example_allowed: "For example: the gemeente says it is allowed.",
    example_who_does_what: "For example: Noor calls on Monday, Wim gets wood.",
};
