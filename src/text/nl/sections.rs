//! In Dutch.

use crate::text::SectionText;

pub(in crate::text) static TEXT: SectionText = SectionText {
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
