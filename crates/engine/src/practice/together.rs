//! Plans of the oefenbuurt for meeting each other: coffee, books, a feast, music.

use domain::{Phase, SectionKey};

use super::line::{
    AGNIESZKA,
    Deed::{Arranged, Begin, Describe, Help, Move, Name, Need, Price, Take, Task, Tick, Write},
    FATMA, HENK, Line, NOOR, Plan, RIA, SAMIRA, WIM, YOUSSEF,
};

pub(super) const PLANS: &[Plan] = &[COFFEE, LITTLE_LIBRARY, STREET_FEAST, LIVING_ROOM_MUSIC];

const COFFEE: Plan = Plan {
    number: 9,
    lines: &[
        Line(
            19,
            RIA,
            Begin("Elke eerste zaterdag koffie op de stoep. Iedereen neemt zijn eigen stoel mee."),
        ),
        Line(19, RIA, Name("Koffie op de stoep")),
        Line(
            19,
            RIA,
            Describe("Eén keer per maand koffie, met je eigen stoel."),
        ),
        Line(
            18,
            RIA,
            Write(
                SectionKey::Why,
                "Ik ken hier bijna niemand meer. En alleen koffie is maar zo zo.",
            ),
        ),
        Line(
            17,
            AGNIESZKA,
            Write(SectionKey::Why, "\nBij ons in de flat ook niet. Leuk!"),
        ),
        Line(
            15,
            HENK,
            Write(
                SectionKey::TalkFirst,
                "Met de bewoners van de flat, anders komen die niet.",
            ),
        ),
        Line(
            12,
            RIA,
            Move(Phase::Exploring, "Vier mensen hebben ja gezegt."),
        ),
        Line(11, RIA, Need(1, "2 mensen die koffie zetten")),
        Line(11, RIA, Need(2, "1 grote tafel")),
        Line(10, AGNIESZKA, Help(1)),
        Line(
            9,
            FATMA,
            Task(1, "Briefje ophangen in de flat, ook in het Turks"),
        ),
        Line(8, FATMA, Take(1)),
        Line(4, FATMA, Tick(1)),
        Line(
            3,
            YOUSSEF,
            Write(
                SectionKey::OwnStrengths,
                "Fatma bakt, ik heb een partytent.",
            ),
        ),
        Line(1, HENK, Task(2, "Thermoskannen lenen bij het buurthuis")),
    ],
    apart: &[],
};

const LITTLE_LIBRARY: Plan = Plan {
    number: 10,
    lines: &[
        Line(
            210,
            NOOR,
            Begin("Een kastje met boeken om te ruilen, naast de bushalte."),
        ),
        Line(210, NOOR, Name("Buurtbieb bij de bushalte")),
        Line(
            209,
            NOOR,
            Describe("Neem een boek mee, zet een boek terug."),
        ),
        Line(
            208,
            AGNIESZKA,
            Write(
                SectionKey::Why,
                "Boeken zijn duur. En lezen in de bus is fijn.",
            ),
        ),
        Line(
            207,
            WIM,
            Write(
                SectionKey::TalkFirst,
                "Met het vervoersbedrijf, van wie het hokje is.",
            ),
        ),
        Line(205, NOOR, Move(Phase::Exploring, "")),
        Line(198, NOOR, Move(Phase::Planning, "")),
        Line(196, YOUSSEF, Task(1, "Kastje timmeren van oude planken")),
        Line(196, YOUSSEF, Take(1)),
        Line(195, WIM, Price(85)),
        Line(190, HENK, Need(1, "Kinderboeken, ook in andere talen")),
        Line(189, FATMA, Help(1)),
        Line(188, AGNIESZKA, Help(1)),
        Line(186, AGNIESZKA, Arranged(1)),
        Line(180, NOOR, Move(Phase::Doing, "")),
        Line(168, YOUSSEF, Tick(1)),
        Line(
            160,
            NOOR,
            Move(
                Phase::Done,
                "Hij staat! Op de eerste dag waren 14 boeken weg.",
            ),
        ),
        Line(
            130,
            RIA,
            Move(Phase::Upkeep, "Ria kijkt elke week of het netjes is."),
        ),
        Line(
            37,
            RIA,
            Write(
                SectionKey::WhoDoesWhat,
                "Elke maandag loop ik langs. Natte boeken gaan eruit.",
            ),
        ),
        Line(23, RIA, Task(2, "Nieuw scharnier aan het deurtje")),
    ],
    apart: &[],
};

const STREET_FEAST: Plan = Plan {
    number: 11,
    lines: &[
        Line(
            175,
            FATMA,
            Begin("Een straatfeest met lange tafels, iedereen maakt iets te eten."),
        ),
        Line(175, FATMA, Name("Straatfeest")),
        Line(
            174,
            FATMA,
            Describe("Eén lange tafel, de hele straat eet mee."),
        ),
        Line(
            173,
            HENK,
            Write(
                SectionKey::Why,
                "Het is tien jaar geleden dat we dit deden. Hoogste tijd.",
            ),
        ),
        Line(
            171,
            SAMIRA,
            Write(
                SectionKey::TalkFirst,
                "Iedereen die zijn auto moet wegzetten.",
            ),
        ),
        Line(170, FATMA, Move(Phase::Planning, "")),
        Line(
            166,
            SAMIRA,
            Task(1, "Vragen of de straat een dag dicht mag"),
        ),
        Line(166, SAMIRA, Take(1)),
        Line(158, SAMIRA, Tick(1)),
        Line(
            158,
            SAMIRA,
            Write(
                SectionKey::Allowed,
                "Mag. We moeten zelf de hekken halen en terug brengen.",
            ),
        ),
        Line(156, WIM, Price(310)),
        Line(
            156,
            WIM,
            Write(
                SectionKey::Cost,
                "Hekken, drinken en afval. Eten maken we zelf.",
            ),
        ),
        Line(154, FATMA, Need(1, "Tafels en banken")),
        Line(153, YOUSSEF, Help(1)),
        Line(152, WIM, Help(1)),
        Line(150, YOUSSEF, Arranged(1)),
        Line(149, FATMA, Move(Phase::Doing, "")),
        Line(148, NOOR, Task(2, "Muziek regelen")),
        Line(147, YOUSSEF, Take(2)),
        Line(138, YOUSSEF, Tick(2)),
        Line(
            133,
            FATMA,
            Move(Phase::Done, "82 mensen aan tafel. Volgend jaar weer!"),
        ),
        Line(
            132,
            AGNIESZKA,
            Write(
                SectionKey::Neighbours,
                "Wat was het mooi. Ik kende de helft niet en nu wel.",
            ),
        ),
    ],
    apart: &[],
};

const LIVING_ROOM_MUSIC: Plan = Plan {
    number: 12,
    lines: &[
        Line(
            14,
            AGNIESZKA,
            Begin("Muziek bij iemand thuis. Ik speel cello en wil wel beginnen."),
        ),
        Line(14, AGNIESZKA, Name("Huiskamerconcert")),
        Line(
            10,
            NOOR,
            Write(
                SectionKey::Why,
                "Muziek hoef je niet te verstaan. Iedereen kan komen.",
            ),
        ),
        Line(6, FATMA, Need(1, "Een huiskamer waar 20 mensen in passen")),
    ],
    apart: &[
        Line(2, HENK, Name("Muziek bij de buren")),
        Line(2, AGNIESZKA, Name("Huiskamerconcert aan de Oranjestraat")),
    ],
};
