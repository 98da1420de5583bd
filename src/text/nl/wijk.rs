//! In Dutch.

use crate::text::WijkText;

pub(in crate::text) static TEXT: WijkText = WijkText {
    title: "Wijk",
    sub: "Jouw buurten naast elkaar.",
    name: "Hoe heet de wijk?",
    only_here: "Dit staat alleen op deze telefoon. De buurten weten het niet.",
    which: "Welke buurten horen erbij?",
    none: "Nog geen buurt gekozen",
    none_how: "Vink aan welke buurten erbij horen.",
    no_plans: "Nog geen plannen.",
    waits: "Dit wacht",
    nothing_waits: "Hier wacht nu niets.",
    look: "Bekijk de wijk",
};
