//! What went wrong and what to do now. Never blames, shows no code.

use domain::Refusal;

use super::area::texts;

texts! {
    /// What went wrong.
    ErrorText from NL;
    words {
        empty,
        too_long,
        unknown,
        newer_app,
        not_stored,
        fault,
        no_amount,
        no_page,
        no_page_text,
        /// When a screen could not be built at all.
        broken,
        broken_text,
    }
    buttons {
        to_buurt,
        open_again,
    }
    sentences {}
}

impl ErrorText {
    /// Why something was not done.
    pub fn refusal(&self, refusal: Refusal) -> &'static str {
        match refusal {
            Refusal::Empty => self.empty,
            Refusal::TooLong => self.too_long,
            Refusal::Unknown => self.unknown,
            Refusal::NewerApp => self.newer_app,
            Refusal::NotStored => self.not_stored,
            Refusal::Fault => self.fault,
        }
    }
}

pub(super) static NL: ErrorText = ErrorText {
    empty: "Hier staat nog niets. Schrijf eerst iets.",
    too_long: "Dit is te lang. Maak het korter.",
    unknown: "Dit staat hier niet meer. Misschien haalde een buur het weg.",
    newer_app: "Een nieuwere Buurtlijm maakte dit. Werk de app eerst bij.",
    not_stored: "Je telefoon kan dit niet bewaren. Maak ruimte en probeer het opnieuw.",
    fault: "Dat lukte niet. Er is niets weg. Probeer het opnieuw.",
    no_amount: "Dit is geen bedrag. Schrijf bijvoorbeeld 450.",
    no_page: "Hier is niets",
    no_page_text: "Deze plek bestaat niet. Ga terug naar je buurt.",
    broken: "Er ging iets mis",
    broken_text: "Wat jullie schreven, staat op deze telefoon. Open Buurtlijm opnieuw.",
    to_buurt: "Ga naar de buurt",
    open_again: "Open opnieuw",
};

pub(super) static EN: ErrorText = ErrorText {
    empty: "Nothing is written here. Write something first.",
    too_long: "This is too long. Make it shorter.",
    unknown: "This is no longer here. Perhaps a neighbour took it away.",
    newer_app: "A newer Buurtlijm made this. Update the app first.",
    not_stored: "Your phone cannot keep this. Make room and try again.",
    fault: "That did not work. Nothing is lost. Try again.",
    no_amount: "This is not an amount. For example write 450.",
    no_page: "Nothing is here",
    no_page_text: "This place does not exist. Go back to your neighbourhood.",
    broken: "Something went wrong",
    broken_text: "What you wrote is on this phone. Open Buurtlijm again.",
    to_buurt: "Go to the neighbourhood",
    open_again: "Open again",
};
