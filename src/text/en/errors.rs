//! In English.

use crate::text::ErrorText;

pub(in crate::text) static TEXT: ErrorText = ErrorText {
    empty: "Nothing is written here. Write something first.",
    too_long: "This is too long. Make it shorter.",
    unknown: "This is no longer here. Perhaps a neighbour took it away.",
    newer_app: "A newer Buurtlijm made this. Update the app first.",
    not_stored: "Your phone cannot keep this. Make room and try again.",
    fault: "That did not work. Nothing is lost. Try again.",
    no_amount: "This is not an amount. For example write 450.",
    no_page: "Nothing is here",
    no_page_text: "This place does not exist. Go back to your neighbourhood.",
    no_part: "This screen is not on your phone yet.",
    no_part_text: "Go online for a moment and try again. What you wrote is still here.",
    no_language: "This language is not on your phone yet.",
    no_language_how: "Go online for a moment and choose the language again.",
    broken: "Something went wrong",
    broken_text: "What you wrote is on this phone. Open Buurtlijm again.",
    to_buurt: "Go to the neighbourhood",
    open_again: "Open again",
    try_again: "Try again",
};
