//! *Bewegende code*: two phones without any network, screen to camera.

use super::area::texts;

texts! {
    /// Words about the moving code.
    MovingText from NL;
    words {
        /// Title, and the link in *Delen*: a fixed name.
        title,
        /// What it is, below the title.
        sub,
        /// Step 1: this phone's still code.
        own,
        /// What the other does.
        own_how,
        /// Step 2: the neighbour's still code.
        theirs,
        /// Below both: without the two codes.
        without,
        /// Neither lacks anything.
        equal,
        /// The neighbour lacks something.
        they_lack,
        /// This phone lacks something.
        we_lack,
        /// When both do.
        turns,
        /// Somebody must let this phone in first.
        needs_buurt,
        /// The scanned code is no code of a moving code.
        foreign,
        /// It is of another buurt.
        other_buurt,
        /// The keys differ.
        other_key,
        /// Made by a newer app.
        newer,
        /// What to do while it moves.
        hold,
        /// Before and while it moves.
        flickers,
        /// More than a moving code carries.
        too_much,
        /// It could not be made.
        failed,
        /// For screen readers: what moves there.
        picture,
        /// What to do while reading.
        aim,
        /// It begins to come over.
        begun,
        /// Half of it is here.
        half,
        /// Name of the bar.
        progress,
        /// After reading, when the neighbour lacks something.
        now_you,
    }
    buttons {
        /// Begins to show.
        show,
        /// Begins to read.
        read,
        /// Shows everything, without the codes.
        show_all,
        /// Makes the code coarser.
        larger,
        /// And finer again.
        smaller,
        /// The neighbour has it all.
        done,
    }
    sentences {}
}

pub(super) static NL: MovingText = MovingText {
    title: "Bewegende code",
    sub: "Zonder wifi en zonder internet. Van scherm naar camera.",
    own: "Laat je buur deze code scannen",
    own_how: "Je buur kiest ook: Bewegende code. Hierin staat hoever je bent.",
    theirs: "Scan de code van je buur",
    without: "Lukt scannen maar één kant op? Dan kan het ook zo.",
    equal: "Jullie hebben allebei hetzelfde.",
    they_lack: "Je buur mist nog iets van jou.",
    we_lack: "Jij mist nog iets van je buur.",
    turns: "Doe het om de beurt. Spreek af wie begint.",
    needs_buurt: "Een bewegende code werkt in je eigen buurt. Scan eerst een buur.",
    foreign: "Dit is een andere code. Je buur kiest: Bewegende code.",
    other_buurt: "Deze code is van een andere buurt. Scan eerst een buur.",
    other_key: "Iemand is uit de buurt gegaan. Scan eerst een buur.",
    newer: "Je buur heeft een nieuwere app. Werk Buurtlijm bij.",
    hold: "Houd je telefoon stil. Ga verder als je buur klaar is.",
    flickers: "Let op: dit beeld flikkert.",
    too_much: "Dit is te veel voor een code. Stuur een bestand.",
    failed: "De code is niet gemaakt. Probeer het opnieuw.",
    picture: "Bewegende code die je buur leest",
    aim: "Houd de bewegende code van je buur in het vak",
    begun: "Er komt iets binnen. Houd je telefoon stil.",
    half: "De helft is binnen",
    progress: "Zoveel is binnen",
    now_you: "Laat nu jouw code bewegen. Dan heeft je buur ook alles.",
    show: "Laat de code bewegen",
    read: "Lees de bewegende code",
    show_all: "Laat alles zien",
    larger: "Maak de code groter",
    smaller: "Maak de code kleiner",
    done: "Ga verder",
};

pub(super) static EN: MovingText = MovingText {
    title: "Moving code",
    sub: "Without wifi and without internet. From screen to camera.",
    own: "Let your neighbour scan this code",
    own_how: "Your neighbour also chooses: Moving code. It says how far you are.",
    theirs: "Scan your neighbour's code",
    without: "Does scanning work one way only? Then try this.",
    equal: "You both have the same.",
    they_lack: "Your neighbour still lacks something of yours.",
    we_lack: "You still lack something of your neighbour's.",
    turns: "Take turns. Agree on who goes first.",
    needs_buurt: "A moving code works in your own neighbourhood. Scan a neighbour first.",
    foreign: "This is another code. Your neighbour chooses: Moving code.",
    other_buurt: "This code is from another neighbourhood. Scan a neighbour first.",
    other_key: "Somebody left the neighbourhood. Scan a neighbour first.",
    newer: "Your neighbour has a newer app. Update Buurtlijm.",
    hold: "Hold your phone still. Go on when your neighbour is done.",
    flickers: "Note: this picture flickers.",
    too_much: "This is too much for a code. Send a file.",
    failed: "The code was not made. Try again.",
    picture: "Moving code for your neighbour to read",
    aim: "Hold your neighbour's moving code in the frame",
    begun: "Something is coming in. Hold your phone still.",
    half: "Half of it is here",
    progress: "This much is here",
    now_you: "Now let your code move. Then your neighbour has everything too.",
    show: "Let the code move",
    read: "Read the moving code",
    show_all: "Show everything",
    larger: "Make the code larger",
    smaller: "Make the code smaller",
    done: "Go on",
};
