//! The words of *Ik wil hulp*: asking for help, what the helper sees, ending it, and who can help.

use super::area::texts;

texts! {
    /// Asking for help, and who can help.
    HelpText from super::nl::help::TEXT;
    words {
        title,
        sub,
        example_title,
        example,
        what,
        what_hint,
        whom,
        whom_hint,
        /// Over the choice among organisations.
        choose,
        other_whom,
        /// Before somebody asks.
        sees,
        sees_same,
        sees_no_notes,
        is_private,
        /// How a request stands while nobody took it up.
        is_asked,
        where_to,
        how_ends,
        happened,
        organisations,
        organisations_sub,
        organisations_none,
        name,
        name_hint,
        kind,
        function,
        function_hint,
        phone,
        phone_hint,
        mail,
        for_what,
        for_what_hint,
        one_person,
        gemeente,
        housing,
        welfare,
        police,
        care,
        school,
        business,
        fund,
        association,
        /// Before what waits in a buurt.
        waits,
        /// In *Eerste stappen*.
        for_other,
        for_other_whom,
        for_other_hint,
    }
    buttons {
        want,
        ask,
        self_again,
        refer,
        to_organisations,
        add_organisation,
    }
    sentences {
        whom_asked(whom: &str),
        help_asked(who: &str, whom: &str, what: &str),
        organisation_added(who: &str, name: &str),
        waiting_help(count: u32),
        waiting_promises(count: u32),
        waiting_stuck(count: u32),
    }
}
