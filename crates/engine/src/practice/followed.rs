//! What the oefenbuurt follows: promises in every state, what is stuck, where somebody knocked, and
//! what became of what strikes people.

use domain::{
    About, BlockerId, Command, Day, EventId, Followed, InitiativeId, KnockId, Party, Sign,
    ToezeggingId, followed::NewFollowed,
};

use super::{
    Step, StepKind,
    line::{AGNIESZKA, FATMA, HENK, NOOR, RIA, SAMIRA, WIM, YOUSSEF, id_bytes},
    signalen::{BIN, LAMP, SWEEP},
};

/// Plans by their numbers in the tables.
const FRONT_GARDENS: InitiativeId = plan(1);
const RAIN_BARRELS: InitiativeId = plan(2);
const PLAY_SPOT: InitiativeId = plan(4);
const ALLEY_LIGHT: InitiativeId = plan(5);
const COFFEE: InitiativeId = plan(9);

const SEEDS: Followed = promise(About::Plan(FRONT_GARDENS), 1);
const LAMP_CAP: Followed = promise(About::Plan(ALLEY_LIGHT), 2);
const LITTER_STICKS: Followed = promise(About::Buurt, 3);
const LONG_TABLE: Followed = promise(About::Plan(COFFEE), 4);
const DISCOUNT: Followed = promise(About::Plan(RAIN_BARRELS), 5);
const POWER: Followed = Followed::Blocker(ALLEY_LIGHT, BlockerId::from_bytes(of(6)));
const SWING: Followed = Followed::Blocker(PLAY_SPOT, BlockerId::from_bytes(of(7)));
const DRAIN: Followed = Followed::Blocker(RAIN_BARRELS, BlockerId::from_bytes(of(8)));
const LIGHTING_DESK: Followed = Followed::Knock(ALLEY_LIGHT, KnockId::from_bytes(of(9)));
const GRID: Followed = Followed::Knock(ALLEY_LIGHT, KnockId::from_bytes(of(10)));

/// The steps about all of that, seen from `today`.
pub(super) fn steps(today: Day) -> Vec<Step> {
    let begun = begun().into_iter().map(|(days_ago, actor, it)| {
        let new = NewFollowed {
            thing: it.thing,
            what: it.what.to_owned(),
            more: it.more.to_owned(),
            day: it.in_days.map(|days| Day(today.0 + days)),
            party: match it.by {
                By::Nobody | By::Oneself => None,
                By::Gemeente => Some(Party::Gemeente),
                By::Other(name) => Some(Party::Other(name.to_owned())),
            },
            blocker: match (it.thing, POWER) {
                (Followed::Knock(..), Followed::Blocker(_, power)) => Some(power),
                _ => None,
            },
        };
        let what = match it.by {
            By::Oneself => StepKind::Promise(new),
            By::Nobody | By::Gemeente | By::Other(_) => StepKind::Do(Command::Follow(new)),
        };
        (days_ago, actor, what)
    });
    let signs = (1..)
        .zip(signs())
        .map(|(number, (days_ago, actor, thing, sign, words))| {
            let record = Command::Record {
                thing,
                event: EventId::from_bytes(id_bytes([0, 2, number, 0])),
                sign,
                words: words.to_owned(),
            };
            (days_ago, actor, StepKind::Do(record))
        });
    begun
        .chain(signs)
        .map(|(days_ago, actor, what)| Step {
            actor,
            on: Day(today.0 - days_ago),
            what,
            is_apart: false,
        })
        .collect()
}

/// Who promises.
enum By {
    Nobody,
    /// Whoever writes it down.
    Oneself,
    Gemeente,
    Other(&'static str),
}

/// One thing that is followed: its line, what stands beside it, its day as days from today, and who promises.
struct Begun {
    thing: Followed,
    what: &'static str,
    more: &'static str,
    in_days: Option<i32>,
    by: By,
}

impl Begun {
    fn promise(thing: Followed, by: By, what: &'static str, more: &'static str) -> Self {
        Self {
            thing,
            what,
            more,
            in_days: None,
            by,
        }
    }

    fn other(thing: Followed, what: &'static str, more: &'static str) -> Self {
        Self::promise(thing, By::Nobody, what, more)
    }

    fn day(self, in_days: i32) -> Self {
        Self {
            in_days: Some(in_days),
            ..self
        }
    }
}

fn begun() -> Vec<(i32, usize, Begun)> {
    let seeds = Begun::promise(
        SEEDS,
        By::Oneself,
        "zaaigoed regelen",
        "Dan kopen we het bij de kweker.",
    );
    let lamp_cap = Begun::promise(
        LAMP_CAP,
        By::Gemeente,
        "een kapje op de lamp bij nummer 21",
        "Dan maken we er zelf een.",
    );
    let sticks = Begun::promise(LITTER_STICKS, By::Gemeente, "20 prikkers en zakken", "");
    let table = Begun::promise(LONG_TABLE, By::Oneself, "een lange tafel meenemen", "");
    let discount = Begun::promise(
        DISCOUNT,
        By::Other("De bouwmarkt"),
        "korting op 30 regentonnen",
        "Dan vragen we het bij een andere winkel.",
    );
    let power = Begun::other(
        POWER,
        "Niemand weet wie de stroom betaalt.",
        "De wijkmanager",
    );
    let swing = Begun::other(SWING, "De schommel moet eerst gekeurt worden.", "");
    let drain = Begun::other(
        DRAIN,
        "De regenpijp is van de woningbouw.",
        "De huismeester",
    );
    let desk = Begun::other(
        LIGHTING_DESK,
        "Of de lampen op de stroom van de straat mogen",
        "Gemeente, straatverlichting",
    );
    let grid = Begun::other(GRID, "Wat een eigen aansluiting kost", "De netbeheerder");
    vec![
        (40, WIM, drain.day(-40)),
        (33, RIA, sticks.day(-21)),
        (30, SAMIRA, lamp_cap.day(-6)),
        (26, WIM, discount.day(-12)),
        (24, AGNIESZKA, power.day(-24)),
        (20, AGNIESZKA, desk.day(-20)),
        (19, SAMIRA, grid.day(-19)),
        (12, HENK, table.day(-5)),
        (9, YOUSSEF, swing.day(-9)),
        (3, SAMIRA, seeds.day(9)),
    ]
}

/// How many days ago, who, about what, which sign, in which words.
type Signed = (i32, usize, Followed, Sign, &'static str);

fn signs() -> Vec<Signed> {
    let mut signs = vec![
        (
            36,
            WIM,
            DRAIN,
            Sign::Tried,
            "De huismeester gevraagt of het mag.",
        ),
        (
            28,
            WIM,
            DRAIN,
            Sign::Resolved,
            "Het mag, als we de pijp zelf weer dicht maken.",
        ),
        (
            20,
            RIA,
            LITTER_STICKS,
            Sign::Kept,
            "Ze liggen in het buurthuis.",
        ),
        (
            20,
            AGNIESZKA,
            POWER,
            Sign::Tried,
            "De gemeente gebeld. Die belt terug, zeggen ze.",
        ),
        (
            15,
            SAMIRA,
            GRID,
            Sign::CameBack,
            "Een eigen aansluiting kost 900 euro.",
        ),
        (
            13,
            NOOR,
            POWER,
            Sign::Tried,
            "Op de buurtavond gevraagd wie het wil betalen. Niemand.",
        ),
        (
            11,
            WIM,
            DISCOUNT,
            Sign::Withdrawn,
            "De chef van toen werkt er niet meer.",
        ),
        (5, HENK, LONG_TABLE, Sign::Kept, ""),
    ];
    signs.extend(about_signalen());
    signs
}

fn about_signalen() -> Vec<Signed> {
    let (lamp, sweep, bin) = (
        Followed::Signaal(LAMP),
        Followed::Signaal(SWEEP),
        Followed::Signaal(BIN),
    );
    vec![
        (26, SAMIRA, bin, Sign::Heard, ""),
        (
            23,
            SAMIRA,
            bin,
            Sign::Answered,
            "De gemeente zegt: de bak is te klein voor deze straat.",
        ),
        (14, SAMIRA, lamp, Sign::Heard, ""),
        (10, SAMIRA, lamp, Sign::TakenUp, "De monteur komt kijken."),
        (
            8,
            SAMIRA,
            bin,
            Sign::Done,
            "Er staat nu een grotere bak naast de glasbak.",
        ),
        (4, FATMA, sweep, Sign::Heard, ""),
    ]
}

const fn plan(number: u8) -> InitiativeId {
    InitiativeId::from_bytes(id_bytes([number, 0, 0, 0]))
}

const fn promise(about: About, number: u8) -> Followed {
    Followed::Toezegging(about, ToezeggingId::from_bytes(of(number)))
}

/// No plan has the number 0, and no signaal the kind 1.
const fn of(number: u8) -> [u8; 16] {
    id_bytes([0, 1, number, 0])
}
