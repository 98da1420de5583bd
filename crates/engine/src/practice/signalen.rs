//! What strikes the neighbours of the oefenbuurt: what is broken, what is fine, what was mended.

use domain::{Command, Day, SignaalId, TextKey};

use super::{
    Step, StepKind,
    line::{FATMA, HENK, RIA, id_bytes},
};

pub(super) const LAMP: SignaalId = signaal(1);
pub(super) const SWEEP: SignaalId = signaal(2);
pub(super) const BIN: SignaalId = signaal(3);

/// The steps of all signalen, seen from `today`.
pub(super) fn steps(today: Day) -> Vec<Step> {
    let add = |id, text: &str| {
        StepKind::Do(Command::AddSignaal {
            id,
            text: text.to_owned(),
        })
    };
    let lamp = "De lamp bij de bocht is al twee weken stuk. Je ziet de stoeprand niet.";
    let sweep =
        "Wat is het plein schoon sinds de jongens van nummer 12 vegen. Mag ook gezegt worden.";
    let bin = "Naast de glasbak ligt altijd troep. De bak is te snel vol.";
    let lines = [
        (27, RIA, add(BIN, bin)),
        (16, HENK, add(LAMP, lamp)),
        (
            12,
            RIA,
            StepKind::Write(
                TextKey::Signaal(LAMP),
                "\nIk ben er bijna gevallen met de rollator.",
            ),
        ),
        (5, FATMA, add(SWEEP, sweep)),
    ];
    lines
        .into_iter()
        .map(|(days_ago, actor, what)| Step {
            actor,
            on: Day(today.0 - days_ago),
            what,
            is_apart: false,
        })
        .collect()
}

const fn signaal(number: u8) -> SignaalId {
    // No plan has the number 0.
    SignaalId::from_bytes(id_bytes([0, 0, number, 0]))
}
