//! Plans of the oefenbuurt for the street itself: play, light, crossing, bicycles, a heart device.

use domain::{Phase, SectionKey};

use super::line::{
    AGNIESZKA,
    Deed::{Arranged, Begin, Describe, Help, Move, Name, Need, Price, Take, Task, Tick, Write},
    FATMA, HENK, Line, NOOR, Plan, RIA, SAMIRA, WIM, YOUSSEF,
};

pub(super) const PLANS: &[Plan] = &[
    PLAY_SPOT,
    ALLEY_LIGHT,
    CROSSING,
    BICYCLE_RACKS,
    HEART_DEVICE,
];

const PLAY_SPOT: Plan = Plan {
    number: 4,
    lines: &[
        Line(
            58,
            NOOR,
            Begin("Een plek waar kinderen van 4 tot 10 veilig kunnen spelen."),
        ),
        Line(58, NOOR, Name("Speelplek Oranjestraat")),
        Line(
            57,
            NOOR,
            Describe("Een plek waar kinderen van 4 tot 10 veilig spelen."),
        ),
        Line(
            56,
            FATMA,
            Write(
                SectionKey::Why,
                "Nu spelen kinderen op straat tussen de auto's. \
                 Met een speelplek kennen ouders elkaar ook sneller.",
            ),
        ),
        Line(
            54,
            WIM,
            Write(
                SectionKey::TalkFirst,
                "De mensen die er pal tegenover wonen. En de kinderen zelf!",
            ),
        ),
        Line(50, NOOR, Move(Phase::Exploring, "")),
        Line(
            45,
            YOUSSEF,
            Write(
                SectionKey::OwnStrengths,
                "Ik ben timmerman, een zandbak lukt wel.",
            ),
        ),
        Line(41, NOOR, Task(1, "Kinderen laten tekenen wat ze willen")),
        Line(41, FATMA, Take(1)),
        Line(34, FATMA, Tick(1)),
        Line(
            34,
            FATMA,
            Write(
                SectionKey::What,
                "\nUit de tekeningen: een zandbak, een schommel, en schaduw.",
            ),
        ),
        Line(28, NOOR, Move(Phase::Planning, "Genoeg mensen doen mee.")),
        Line(
            26,
            NOOR,
            Task(2, "Vraag de buren aan de overkant wat zij vinden"),
        ),
        Line(26, WIM, Task(3, "Offerte vragen voor de schommel")),
        Line(25, WIM, Take(3)),
        Line(
            24,
            HENK,
            Write(
                SectionKey::Affected,
                "Wie er tegenover woont. Die willen s'avonds rust.",
            ),
        ),
        Line(21, WIM, Need(1, "Aanhanger voor het zand")),
        Line(21, WIM, Help(1)),
        Line(20, WIM, Arranged(1)),
        Line(19, NOOR, Need(2, "3 mensen om te graven")),
        Line(15, YOUSSEF, Help(2)),
        Line(13, RIA, Need(3, "Iemand die limonade maakt op de graafdag")),
        Line(
            8,
            WIM,
            Write(SectionKey::Cost, "Hout en zand. De schommel is het duurst."),
        ),
        Line(
            1,
            NOOR,
            Write(SectionKey::Why, " In de wijk hiernaast werkte dat goed."),
        ),
    ],
    apart: &[Line(3, WIM, Price(450)), Line(3, NOOR, Price(500))],
};

const ALLEY_LIGHT: Plan = Plan {
    number: 5,
    lines: &[
        Line(
            83,
            AGNIESZKA,
            Begin("Licht in de steeg achter de garages. Ik loop er liever niet meer."),
        ),
        Line(83, AGNIESZKA, Name("Licht in de steeg")),
        Line(
            82,
            HENK,
            Write(
                SectionKey::Why,
                "Het is daar pikdonker. Mijn vrouw loopt nu om.",
            ),
        ),
        Line(
            81,
            SAMIRA,
            Write(
                SectionKey::TalkFirst,
                "Eerst uitzoeken van wie de steeg is.",
            ),
        ),
        Line(79, SAMIRA, Move(Phase::Exploring, "")),
        Line(72, SAMIRA, Task(1, "Uitzoeken van wie de steeg is")),
        Line(72, SAMIRA, Take(1)),
        Line(62, SAMIRA, Tick(1)),
        Line(
            62,
            SAMIRA,
            Write(
                SectionKey::Allowed,
                "De steeg is van de gemeente. Er mag een lamp komen.",
            ),
        ),
        Line(60, AGNIESZKA, Move(Phase::Planning, "")),
        Line(55, WIM, Price(2_400)),
        Line(
            55,
            WIM,
            Write(
                SectionKey::Cost,
                "Drie lampen op zonne-energie. Graven hoeft dan niet.",
            ),
        ),
        Line(38, AGNIESZKA, Move(Phase::AskingNeighbours, "")),
        Line(
            35,
            AGNIESZKA,
            Task(2, "Vragen of het licht niet in een slaapkamer schijnt"),
        ),
        Line(35, YOUSSEF, Take(2)),
        Line(22, YOUSSEF, Tick(2)),
        Line(
            22,
            YOUSSEF,
            Write(
                SectionKey::Neighbours,
                "Nummer 21 wil een kapje op de lamp. Verder iedereen voor.",
            ),
        ),
        Line(
            14,
            AGNIESZKA,
            Move(Phase::ReadyToDecide, "Alles staat er. Nu samen kiezen."),
        ),
        Line(13, NOOR, Task(3, "Op de agenda van de volgende buurtavond")),
    ],
    apart: &[],
};

const CROSSING: Plan = Plan {
    number: 6,
    lines: &[
        Line(
            140,
            FATMA,
            Begin("Een zebrapad bij de school. De kinderen steken over tussen de bussen."),
        ),
        Line(140, FATMA, Name("Zebrapad bij de school")),
        Line(
            139,
            RIA,
            Write(
                SectionKey::Why,
                "Veilig naar school kunnen lopen, ook alleen.",
            ),
        ),
        Line(
            136,
            FATMA,
            Write(SectionKey::TalkFirst, "De juf van groep 3 en de wijkagent."),
        ),
        Line(134, FATMA, Move(Phase::Exploring, "")),
        Line(
            128,
            YOUSSEF,
            Task(1, "Een ochtend tellen hoeveel kinderen oversteken"),
        ),
        Line(128, YOUSSEF, Take(1)),
        Line(122, YOUSSEF, Tick(1)),
        Line(
            122,
            YOUSSEF,
            Write(SectionKey::What, "\nGeteld: 84 kinderen in een half uur."),
        ),
        Line(119, FATMA, Move(Phase::Planning, "")),
        Line(108, SAMIRA, Task(2, "Vragen bij de gemeente")),
        Line(108, SAMIRA, Take(2)),
        Line(86, SAMIRA, Tick(2)),
        Line(
            86,
            SAMIRA,
            Write(
                SectionKey::Allowed,
                "Volgend jaar gaat de weg toch open. Dan nemen ze het mee.",
            ),
        ),
        Line(
            85,
            FATMA,
            Move(Phase::Resting, "Wachten tot de weg open gaat."),
        ),
    ],
    apart: &[],
};

const BICYCLE_RACKS: Plan = Plan {
    number: 7,
    lines: &[
        Line(
            7,
            YOUSSEF,
            Begin("Fietsbeugels bij de flat. Nu ligt de hele stoep vol."),
        ),
        Line(7, YOUSSEF, Name("Fietsbeugels bij de flat")),
        Line(
            6,
            RIA,
            Write(
                SectionKey::Why,
                "Met de rollator kom ik er nogsteeds niet langs.",
            ),
        ),
        Line(5, HENK, Need(1, "Iemand die weet waar de kabels liggen")),
    ],
    apart: &[],
};

const HEART_DEVICE: Plan = Plan {
    number: 8,
    lines: &[
        Line(
            112,
            HENK,
            Begin("Een AED aan de gevel van het buurthuis, voor als iemands hart stopt."),
        ),
        Line(112, HENK, Name("AED in de straat")),
        Line(
            111,
            HENK,
            Describe("Een AED die dag en nacht te bereiken is."),
        ),
        Line(
            111,
            HENK,
            Write(
                SectionKey::Why,
                "De dichtstbijzijnde hangt nu in de supermarkt. Die is s'nachts dicht.",
            ),
        ),
        Line(
            109,
            RIA,
            Write(SectionKey::TalkFirst, "De huisarts om de hoek."),
        ),
        Line(107, HENK, Move(Phase::Exploring, "")),
        Line(99, RIA, Task(1, "Vragen of de huisarts uitleg wil geven")),
        Line(99, RIA, Take(1)),
        Line(91, RIA, Tick(1)),
        Line(89, HENK, Move(Phase::Planning, "De huisarts doet mee.")),
        Line(76, WIM, Price(1_650)),
        Line(
            76,
            WIM,
            Write(
                SectionKey::Cost,
                "Kast met verwarming 550, apparaat 1.100. Stroom van het buurthuis.",
            ),
        ),
        Line(61, RIA, Move(Phase::AskingNeighbours, "")),
        Line(
            48,
            AGNIESZKA,
            Write(
                SectionKey::Neighbours,
                "Niemand tegen. 9 mensen willen de cursus doen.",
            ),
        ),
        Line(42, WIM, Move(Phase::ReadyToDecide, "")),
        Line(39, WIM, Task(2, "Aanvraag schrijven voor het buurtfonds")),
        Line(39, WIM, Take(2)),
        Line(27, WIM, Tick(2)),
        Line(
            27,
            WIM,
            Move(
                Phase::Requested,
                "Aanvraag ligt bij het buurtfonds. Antwoord duurt 6 weken.",
            ),
        ),
        Line(17, HENK, Need(1, "Vijf mensen die de cursus willen doen")),
        Line(16, FATMA, Help(1)),
        Line(10, NOOR, Help(1)),
        Line(2, SAMIRA, Task(3, "Bellen of er al nieuws is")),
    ],
    apart: &[],
};
