//! Plans of the oefenbuurt for a greener street: half done, asking the neighbours, stopped.

use domain::{Phase, SectionKey};

use super::line::{
    AGNIESZKA,
    Deed::{Arranged, Begin, Describe, Help, Move, Name, Need, Price, Take, Task, Tick, Write},
    FATMA, HENK, Line, NOOR, Plan, RIA, SAMIRA, WIM, YOUSSEF,
};

pub(super) const PLANS: &[Plan] = &[FRONT_GARDENS, RAIN_BARRELS, PLANTERS];

const FRONT_GARDENS: Plan = Plan {
    number: 1,
    lines: &[
        Line(
            96,
            FATMA,
            Begin("Bloemen langs de gevel. Eén rij tegels eruit en dan planten erin."),
        ),
        Line(96, FATMA, Name("Geveltuintjes")),
        Line(
            95,
            NOOR,
            Describe("Eén rij tegels eruit, bloemen erin, de hele straat door."),
        ),
        Line(
            94,
            NOOR,
            Write(
                SectionKey::Why,
                "Het is in de zomer zo heet in de straat. Planten koelen, en er komen weer bijen.",
            ),
        ),
        Line(
            93,
            RIA,
            Write(
                SectionKey::Why,
                "\nEn je maakt vanzelf een praatje als je staat te wieden.",
            ),
        ),
        Line(
            93,
            HENK,
            Write(
                SectionKey::TalkFirst,
                "De woningbouw, want de gevels zijn van hun.",
            ),
        ),
        Line(
            90,
            NOOR,
            Move(Phase::Exploring, "Zeven huizen willen meedoen."),
        ),
        Line(88, NOOR, Task(1, "Langs de deuren: wie wil een geveltuin?")),
        Line(88, NOOR, Take(1)),
        Line(87, FATMA, Take(1)),
        Line(80, FATMA, Tick(1)),
        Line(
            80,
            FATMA,
            Write(
                SectionKey::Neighbours,
                "11 huizen zeggen ja, 2 twijfelen, 1 wil niet.",
            ),
        ),
        Line(
            78,
            WIM,
            Write(
                SectionKey::OwnStrengths,
                "Ik heb een aanhanger en Henk heeft schoppen.",
            ),
        ),
        Line(77, WIM, Price(640)),
        Line(
            77,
            WIM,
            Write(
                SectionKey::Cost,
                "Grond en planten, samen 640 euro. Zand houden we over.",
            ),
        ),
        Line(74, SAMIRA, Move(Phase::Planning, "")),
        Line(
            73,
            SAMIRA,
            Write(
                SectionKey::Allowed,
                "Mag zonder vergunning als er 1,80 meter stoep over blijft. Dat heb ik gevraagd.",
            ),
        ),
        Line(70, WIM, Task(2, "Tegels eruit bij nummer 3 tot en met 17")),
        Line(70, WIM, Need(1, "Aanhanger voor de tegels")),
        Line(70, WIM, Help(1)),
        Line(69, WIM, Arranged(1)),
        Line(68, WIM, Need(2, "3 mensen om te graven")),
        Line(66, YOUSSEF, Help(2)),
        Line(64, HENK, Take(2)),
        Line(
            52,
            HENK,
            Move(Phase::Doing, "De woningbouw vindt het goed."),
        ),
        Line(31, HENK, Tick(2)),
        Line(30, FATMA, Task(3, "Zaaigoed en planten halen")),
        Line(29, SAMIRA, Take(3)),
        Line(9, AGNIESZKA, Task(4, "Rooster maken voor water geven")),
        Line(
            2,
            AGNIESZKA,
            Write(
                SectionKey::WhoDoesWhat,
                "Even huizen maandag, oneven donderdag.",
            ),
        ),
        Line(1, AGNIESZKA, Help(2)),
    ],
    apart: &[],
};

const RAIN_BARRELS: Plan = Plan {
    number: 2,
    lines: &[
        Line(
            47,
            WIM,
            Begin("Samen regentonnen kopen. Bij een flinke bui loopt de put steeds over."),
        ),
        Line(47, WIM, Name("Regenton-actie")),
        Line(
            46,
            WIM,
            Describe("Met z'n allen regentonnen kopen, dat is goedkoper."),
        ),
        Line(
            45,
            WIM,
            Write(
                SectionKey::Why,
                "Minder water op straat, en gratis water voor de geveltuintjes.",
            ),
        ),
        Line(
            44,
            AGNIESZKA,
            Write(SectionKey::TalkFirst, "Eerst tellen wie er een wil."),
        ),
        Line(43, AGNIESZKA, Move(Phase::Exploring, "")),
        Line(40, WIM, Task(1, "Prijs vragen bij de bouwmarkt")),
        Line(40, WIM, Take(1)),
        Line(33, WIM, Tick(1)),
        Line(33, WIM, Price(780)),
        Line(
            33,
            WIM,
            Write(
                SectionKey::Cost,
                "12 tonnen voor 65 euro. Los kosten ze 89 euro.",
            ),
        ),
        Line(32, HENK, Move(Phase::Planning, "Nu de prijs bekend is.")),
        Line(20, AGNIESZKA, Move(Phase::AskingNeighbours, "")),
        Line(20, AGNIESZKA, Task(2, "Briefje in elke bus")),
        Line(18, FATMA, Take(2)),
        Line(18, NOOR, Need(1, "Iemand die de pijp durft door te zagen")),
        Line(11, FATMA, Tick(2)),
        Line(
            6,
            RIA,
            Write(
                SectionKey::Neighbours,
                "Ik wil er 1. Mijn overbuurvrouw ook, als iemand helpt tillen.",
            ),
        ),
        Line(
            4,
            YOUSSEF,
            Write(SectionKey::Neighbours, "\nWij willen er twee!"),
        ),
    ],
    apart: &[],
};

const PLANTERS: Plan = Plan {
    number: 3,
    lines: &[
        Line(
            120,
            RIA,
            Begin("Grote plantenbakken in de bocht, dan rijden ze niet zo hard."),
        ),
        Line(120, RIA, Name("Plantenbakken in de bocht")),
        Line(
            118,
            HENK,
            Write(
                SectionKey::Why,
                "Ze rijden daar echt te hard. Vorige maand nog bijna mis.",
            ),
        ),
        Line(
            117,
            HENK,
            Write(SectionKey::TalkFirst, "De verkeersmensen van de gemeente."),
        ),
        Line(115, RIA, Move(Phase::Exploring, "")),
        Line(110, RIA, Task(1, "Bellen of het mag")),
        Line(110, SAMIRA, Take(1)),
        Line(101, SAMIRA, Tick(1)),
        Line(
            101,
            SAMIRA,
            Write(
                SectionKey::Allowed,
                "Nee. De brandweer moet met de grote wagen door de bocht kunnen.",
            ),
        ),
        Line(
            100,
            RIA,
            Move(
                Phase::Stopped,
                "De brandweer moet er langs kunnen. Dat snap ik wel.",
            ),
        ),
    ],
    apart: &[],
};
