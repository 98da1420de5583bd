//! In Dutch.

use crate::text::ErrorText;

pub(in crate::text) static TEXT: ErrorText = ErrorText {
    empty: "Hier staat nog niets. Schrijf eerst iets.",
    too_long: "Dit is te lang. Maak het korter.",
    unknown: "Dit staat hier niet meer. Misschien haalde een buur het weg.",
    newer_app: "Een nieuwere Buurtlijm maakte dit. Werk de app eerst bij.",
    not_stored: "Je telefoon kan dit niet bewaren. Maak ruimte en probeer het opnieuw.",
    fault: "Dat lukte niet. Er is niets weg. Probeer het opnieuw.",
    no_amount: "Dit is geen bedrag. Schrijf bijvoorbeeld 450.",
    no_page: "Hier is niets",
    no_page_text: "Deze plek bestaat niet. Ga terug naar je buurt.",
    no_part: "Dit scherm is nog niet op je telefoon.",
    no_part_text: "Ga even online en probeer het opnieuw. Wat jullie schreven, is er nog.",
    no_language: "Deze taal is nog niet op je telefoon.",
    no_language_how: "Ga even online en kies de taal opnieuw.",
    broken: "Er ging iets mis",
    broken_text: "Wat jullie schreven, staat op deze telefoon. Open Buurtlijm opnieuw.",
    to_buurt: "Ga naar de buurt",
    open_again: "Open opnieuw",
    try_again: "Probeer opnieuw",
};
