//! In English.

use crate::text::SectionText;

pub(in crate::text) static TEXT: SectionText = SectionText {
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
