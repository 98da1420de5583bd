//! The words of *Brievenbus*: what it is for, what it can see, and how each one is doing.
//!
//! It is an extra for who wants it, and the words say so. What a mailbox sees is said plainly: nothing of
//! what is written, but that a phone comes by.

use super::area::texts;

texts! {
    /// The words of *Brievenbus*.
    MailboxText from NL;
    words {
        /// Page title.
        title,
        /// What it is for.
        sub,
        /// What it does.
        how,
        /// That one can do without.
        extra,
        /// Heading above what it sees.
        sees,
        /// What it does not see.
        sees_not,
        /// What it does see.
        sees_this,
        /// Heading of the list.
        all,
        /// There is none.
        none,
        /// Heading of adding one.
        more,
        /// Label of the field.
        address,
        /// Under that label.
        address_hint,
        /// The app may come from a mailbox.
        own,
        /// While an address is tried.
        trying,
        /// It was added.
        added,
        /// A neighbour added it, and it is not used here.
        not_agreed,
        /// It has not answered yet.
        asking,
        /// Something goes to and fro.
        busy,
        /// All is well.
        works,
        /// It does not answer.
        away,
        /// It has no room.
        full,
        /// Something else is there.
        not_mailbox,
        /// It gives what is of no use.
        strange,
        /// The text is no address.
        bad_address,
        /// Nobody answered there.
        nobody,
        /// There are enough.
        too_many,
        /// It could not be written down.
        not_stored,
    }
    buttons {
        /// Button: adds what was typed.
        add,
        /// Button: the address of the app itself.
        add_own,
        /// Button: reads the address with the camera.
        scan,
        /// Button: the camera goes off.
        stop,
        /// Button: this phone uses it.
        use_it,
        /// Button: this phone leaves it alone.
        leave,
        /// Button: the buurt forgets it.
        remove,
    }
    sentences {
        /// It did not answer since this day.
        away_since(day: &str),
        /// The last day on which something was brought or fetched.
        moved(day: &str),
    }
}

pub(super) static NL: MailboxText = MailboxText {
    title: "Brievenbus",
    sub: "Voor als je buren er niet zijn",
    how: "Een brievenbus bewaart wat jij schrijft, tot je buren kijken. \
        Zo hoeven jullie niet tegelijk te kijken. Er is wel internet nodig.",
    extra: "Het kan ook zonder. Dan deel je met een code of een bestand.",
    sees: "Wat ziet de brievenbus?",
    sees_not: "Niets van wat jullie schrijven. Ook geen namen. Alles zit op slot.",
    sees_this: "Wel dat je telefoon langskomt, en hoe groot het pakje is.",
    all: "Jullie brievenbussen",
    none: "Jullie hebben nog geen brievenbus.",
    more: "Een brievenbus erbij",
    address: "Wat is het adres?",
    address_hint: "Bijvoorbeeld: brievenbus.voorbeeld.nl",
    own: "Misschien is hier ook een brievenbus:",
    trying: "We kijken of daar een brievenbus is.",
    added: "De brievenbus staat erbij. Je buren kunnen die nu ook kiezen.",
    not_agreed: "Een buur koos deze brievenbus. Deze telefoon gebruikt die nog niet.",
    asking: "We kijken of de brievenbus er is.",
    busy: "Er gaat nu iets heen of terug.",
    works: "Alles ligt in de brievenbus. Jij hebt ook alles.",
    away: "De brievenbus antwoordt niet. We proberen het steeds opnieuw.",
    full: "De brievenbus is vol. Kies er een andere bij.",
    not_mailbox: "Op dit adres is geen brievenbus. Kijk of het adres klopt.",
    strange: "Hier komt iets vreemds uit. Kies een andere brievenbus.",
    bad_address: "Dit is geen adres. Kijk nog eens goed.",
    nobody: "Daar antwoordt niemand. Kijk of je internet hebt en het adres klopt.",
    too_many: "Jullie hebben al 8 brievenbussen. Haal er eerst een weg.",
    not_stored: "Dit lukte niet. Probeer het zo nog eens.",
    add: "Zet erbij",
    add_own: "Zet dit adres erbij",
    scan: "Scan het adres",
    stop: "Sluit de camera",
    use_it: "Gebruik deze brievenbus",
    leave: "Gebruik niet meer",
    remove: "Haal weg bij iedereen",
    away_since: |day| format!("Geen antwoord sinds {day}. We proberen het steeds opnieuw."),
    moved: |day| format!("Laatst iets gebracht of gehaald: {day}."),
};

pub(super) static EN: MailboxText = MailboxText {
    title: "Mailbox",
    sub: "For when your neighbours are not there",
    how: "A mailbox keeps what you write until your neighbours look. \
        So you need not look at the same time. It does need the internet.",
    extra: "You can do without. Then you share with a code or a file.",
    sees: "What does the mailbox see?",
    sees_not: "Nothing of what you write. No names either. Everything is locked.",
    sees_this: "It does see that your phone comes by, and how large the parcel is.",
    all: "Your mailboxes",
    none: "You have no mailbox yet.",
    more: "Add a mailbox",
    address: "What is the address?",
    address_hint: "For example: mailbox.example.org",
    own: "Perhaps there is a mailbox here too:",
    trying: "We are looking whether a mailbox is there.",
    added: "The mailbox was added. Your neighbours can now choose it too.",
    not_agreed: "A neighbour chose this mailbox. This phone does not use it yet.",
    asking: "We are looking whether the mailbox is there.",
    busy: "Something is going to and fro.",
    works: "Everything is in the mailbox. You have everything too.",
    away: "The mailbox does not answer. We keep trying.",
    full: "The mailbox is full. Choose another one as well.",
    not_mailbox: "There is no mailbox at this address. Check the address.",
    strange: "Something odd comes out of this. Choose another mailbox.",
    bad_address: "This is not an address. Have another look.",
    nobody: "Nobody answers there. Check your internet and the address.",
    too_many: "You already have 8 mailboxes. Remove one first.",
    not_stored: "This did not work. Try again in a moment.",
    add: "Add it",
    add_own: "Add this address",
    scan: "Scan the address",
    stop: "Close the camera",
    use_it: "Use this mailbox",
    leave: "Stop using it",
    remove: "Remove for everybody",
    away_since: |day| format!("No answer since {day}. We keep trying."),
    moved: |day| format!("Last brought or fetched something: {day}."),
};
