//! The words of *Delen*: meeting a neighbour, files, and who takes part.
//!
//! Two phones meet in a fixed order, so the words always say who does what: one person shows a code,
//! the other scans it, and then they turn it around. Fixed names (buttons, headings) are those of the
//! word list; tests and residents find things by them.

use super::area::texts;
#[cfg(test)]
use super::lint::Listed;

/// The words of the screens under *Delen* and of *Open een bestand*.
#[derive(Debug)]
pub struct ShareText {
    /// Meeting a neighbour: the card with two buttons.
    pub meet: MeetText,
    /// The two pages on which codes go from phone to phone.
    pub codes: CodesText,
    /// What can be wrong with a code or a link.
    pub trouble: LinkTroubleText,
    /// Neighbours' phones.
    pub peers: PeersText,
    /// *Stuur bestand*.
    pub send: SendText,
    /// *Open een bestand*.
    pub open: OpenText,
    /// Who takes part.
    pub people: PeopleText,
}

impl ShareText {
    /// The Dutch texts, changed so that a text outside the catalogue stands out.
    pub(super) fn pseudo() -> Self {
        Self {
            meet: MeetText::pseudo(),
            codes: CodesText::pseudo(),
            trouble: LinkTroubleText::pseudo(),
            peers: PeersText::pseudo(),
            send: SendText::pseudo(),
            open: OpenText::pseudo(),
            people: PeopleText::pseudo(),
        }
    }

    /// Every text with its name and kind.
    #[cfg(test)]
    pub(super) fn listed(&self) -> Vec<Listed> {
        [
            self.meet.listed(),
            self.codes.listed(),
            self.trouble.listed(),
            self.peers.listed(),
            self.send.listed(),
            self.open.listed(),
            self.people.listed(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

texts! {
    /// The card that leads to the codes.
    MeetText from super::nl::share::MEET;
    words {
        /// Title of *Delen*.
        title,
        /// What *Delen* is for.
        sub,
        /// Heading of the card.
        heading,
        /// Who does what, in two sentences.
        how,
        /// Page title of scanning on a phone without a buurt.
        join,
        /// What both phones need.
        same_wifi,
    }
    buttons {
        /// Button and page title: this phone shows the first code.
        show_code,
        /// Button and page title: this phone scans first.
        scan,
    }
    sentences {}
}

texts! {
    /// The steps with codes.
    CodesText from super::nl::share::CODES;
    words {
        /// While the first code is made.
        making,
        /// While a scanned code is being answered.
        answering,
        /// Showing, step 1.
        let_scan,
        /// Showing, step 1: what the other does; the name of the button follows it.
        other_chooses,
        /// Showing, step 2.
        scan_answer,
        /// Showing, step 2: what happens.
        scan_answer_how,
        /// Scanning, step 1.
        scan_first,
        /// Scanning, step 1: what the other does; the name of the button follows it.
        other_shows,
        /// Scanning, step 2.
        show_answer,
        /// Scanning, step 2: what happens.
        show_answer_how,
        /// For screen readers: what the drawn code is.
        picture,
        /// Opens the code as text.
        as_text,
        /// How the text reaches the other.
        as_text_how,
        /// After copying.
        copied,
        /// The browser does not allow copying.
        copy_by_hand,
        /// Opens the field for a code as text.
        no_camera,
        /// Label of that field.
        paste,
        /// In the frame of the camera.
        aim,
        /// In the frame of the camera, after a code was read.
        seen,
        /// While the camera starts.
        camera_starting,
        /// The person or the browser refused the camera.
        camera_refused,
        /// There is no camera.
        camera_missing,
        /// Another app has the camera.
        camera_busy,
        /// While the phones look for each other.
        connecting,
        /// When that takes long.
        connecting_long,
        /// They found each other.
        connected,
        /// What happens then.
        connected_now,
        /// They found each other and have the same.
        connected_equal,
        /// A code can only be shown for a buurt.
        needs_buurt,
        /// This browser cannot make a link.
        no_link,
        /// Where to go then; *Stuur bestand* follows.
        no_link_how,
    }
    buttons {
        /// Showing: leads from step 1 to step 2.
        to_step_two,
        /// Button.
        copy,
        /// Button beside that field.
        use_code,
        /// Button.
        camera_again,
        /// Button.
        to_buurt,
        /// Button.
        next_neighbour,
        /// Button.
        again,
        /// Button: takes part in the neighbour's buurt, beside one's own.
        join_theirs,
    }
    sentences {
        /// Which of the two steps this is; the argument is 1 or 2.
        step(count: u32),
    }
}

texts! {
    /// What was wrong, and what to do now.
    LinkTroubleText from super::nl::share::TROUBLE;
    words {
        /// Not a code of this app.
        foreign,
        /// Damaged or cut off.
        broken,
        /// Made by a newer app.
        newer,
        /// Made by an app that is too old.
        older,
        /// One's own code.
        own,
        /// Both chose to show a code.
        both_show,
        /// An answer where a first code was expected.
        both_scan,
        /// An answer to another code than the one shown.
        other_code,
        /// This phone is on no network.
        no_network,
        /// The phones did not find each other.
        not_found,
        /// The link was there and is gone.
        lost,
        /// What to do then.
        lost_how,
        /// The two have different buurten open.
        other_buurt,
        /// Neither has a buurt.
        no_buurt,
        /// The two apps cannot speak with each other.
        other_version,
        /// Something came in that was not right.
        fault,
        /// The phone could not write it down.
        not_stored,
        /// The other did not see the same codes.
        not_genuine,
        /// The code was for somebody else, or was used.
        not_invited,
        /// One of the two does not take part (any more).
        no_longer,
        /// The two are linked through others, and need no link of their own.
        spare,
    }
    buttons {}
    sentences {
        /// This person was connected and is not any more.
        lost_person(name: &str),
    }
}

texts! {
    /// The list of neighbours' phones.
    PeersText from super::nl::share::PEERS;
    words {
        /// Heading of phones that are connected.
        now,
        /// Heading of phones that were.
        before,
        /// The phone of somebody without a name.
        phone_of_resident,
        /// Both have the same.
        equal,
        /// Changes are going over.
        busy,
        /// Connected, has the same, keeps nothing.
        equal_unkept,
        /// Not connected, has everything.
        away_equal,
        /// Nobody is connected now.
        nobody_now,
    }
    buttons {}
    sentences {
        /// The phone of a named person.
        phone_of(name: &str),
        /// Said when a neighbour comes.
        now_connected(name: &str),
        /// Not connected, lacks this many.
        away_lacks(count: u32),
        /// Connected, and still gets so many things.
        busy_lacks(count: u32),
    }
}

texts! {
    /// *Stuur bestand*.
    SendText from super::nl::share::SEND;
    words {
        /// Heading.
        heading,
        /// What it is good for.
        how,
        /// Who can read it.
        readable,
        /// Question above the choice.
        which,
        /// Choice.
        whole,
        /// Under that choice.
        whole_sub,
        /// Choice: what a person without a name lacks.
        for_resident,
        /// While the file is made.
        making,
        /// It went to the app that the person chose.
        sent,
        /// It lies with the downloads.
        saved,
        /// The person turned back.
        cancelled,
        /// It could not be made.
        failed,
    }
    buttons {
        /// Button.
        send,
    }
    sentences {
        /// Choice: what this person lacks.
        for_person(name: &str),
        /// Under that choice: how many things.
        lacks(count: u32),
    }
}

texts! {
    /// *Open een bestand*.
    OpenText from super::nl::share::OPEN;
    words {
        /// Button and page title.
        title,
        /// What the page is for.
        sub,
        /// What kind of file, and that dropping works too.
        hint,
        /// While it is read.
        opening,
        /// Something new was in it.
        brought,
        /// Nothing new was in it.
        nothing_new,
        /// It brought a buurt that was not here.
        new_buurt,
        /// Not a file of this app.
        foreign,
        /// Damaged.
        broken,
        /// Made by a newer app.
        newer,
        /// Builds on changes that are not here.
        misses_earlier,
        /// Larger than can be read.
        too_large,
        /// The phone could not write it down.
        not_stored,
        /// No room for another buurt.
        too_many,
        /// A plain file of another program, and not of the buurt on screen.
        other_buurt,
        /// The browser could not read the file at all.
        unreadable,
        /// Sealed for a buurt in which this phone does not take part.
        not_yours,
        /// Sealed with a key that this phone does not have yet.
        other_key,
        /// Changed on the way, on purpose.
        not_genuine,
        /// Without a seal, for a buurt that has one.
        not_sealed,
        /// Made by somebody who does not take part (any more).
        no_longer,
        /// A backup: what to do.
        needs_code,
        /// Label of the field for the recovery code.
        code,
        /// Where that code is.
        code_hint,
        /// The code does not fit.
        wrong_code,
    }
    buttons {
        /// Button that opens the phone's own file list.
        choose,
        /// Button: opens the backup with the code.
        open_backup,
        /// Button.
        to_buurt,
    }
    sentences {}
}

texts! {
    /// Who takes part.
    PeopleText from super::nl::share::PEOPLE;
    words {
        /// Heading.
        heading,
        /// Why names may be missing.
        choice,
    }
    buttons {}
    sentences {}
}
