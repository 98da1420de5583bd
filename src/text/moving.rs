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
        /// What follows from that.
        equal_how,
        /// The neighbour lacks something.
        they_lack,
        /// This phone lacks something.
        we_lack,
        /// Both do.
        both_lack,
        /// What to do then.
        turns,
        /// As long as the own code is still on screen.
        first,
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
        /// Heading while it moves.
        shows,
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
        /// Heading while reading.
        reads,
        /// What to do while reading.
        aim,
        /// The neighbour still shows another code.
        still,
        /// It begins to come over.
        begun,
        /// Half of it is here.
        half,
        /// Name of the bar.
        progress,
        /// When only the neighbour lacks something.
        now_you,
        /// When only this phone does.
        now_they,
        /// After reading without the still codes.
        others,
        /// Heading after reading.
        read_done,
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
        /// What came was of no use.
        read_again,
        /// Begins anew, with the still codes.
        codes_again,
    }
    sentences {
        /// How much came over.
        here(percent: u32),
    }
}

pub(super) static NL: MovingText = MovingText {
    title: "Bewegende code",
    sub: "Zonder wifi en zonder internet. Van scherm naar camera.",
    own: "Laat je buur deze code scannen",
    own_how: "Je buur kiest ook: Bewegende code. Hierin staat hoever je bent.",
    theirs: "Scan de code van je buur",
    without: "Lukt scannen maar één kant op? Dan kan het ook zo.",
    equal: "Jullie hebben allebei hetzelfde.",
    equal_how: "Jullie zijn klaar. Het staat op beide telefoons.",
    they_lack: "Je buur mist nog iets van jou.",
    we_lack: "Jij mist nog iets van je buur.",
    both_lack: "Jullie missen allebei nog iets.",
    turns: "Doe het om de beurt. Spreek af wie begint.",
    first: "Laat je buur eerst jouw code scannen.",
    needs_buurt: "Een bewegende code werkt in je eigen buurt. Scan eerst een buur.",
    foreign: "Dit is een andere code. Je buur kiest: Bewegende code.",
    other_buurt: "Deze code is van een andere buurt. Scan eerst een buur.",
    other_key: "Iemand is uit de buurt gegaan. Scan eerst een buur.",
    newer: "Je buur heeft een nieuwere app. Werk Buurtlijm bij.",
    shows: "Laat je buur deze code lezen",
    hold: "Houd je telefoon stil. Ga verder als je buur klaar is.",
    flickers: "Let op: dit beeld flikkert.",
    too_much: "Dit is te veel voor een code. Stuur een bestand.",
    failed: "De code is niet gemaakt. Probeer het opnieuw.",
    picture: "Bewegende code die je buur leest",
    reads: "Houd de bewegende code in het vak",
    aim: "Houd je telefoon stil tot alles binnen is.",
    still: "Je buur laat de code nog niet bewegen.",
    begun: "Er komt iets binnen. Houd je telefoon stil.",
    half: "De helft is binnen",
    progress: "Zoveel is binnen",
    now_you: "Laat nu jouw code bewegen. Dan heeft je buur ook alles.",
    now_they: "Je buur laat nu de code bewegen. Jij leest die.",
    others: "Heb jij ook iets nieuws? Laat dan jouw code scannen.",
    read_done: "Het lezen is klaar",
    show: "Laat de code bewegen",
    read: "Lees de bewegende code",
    show_all: "Laat alles zien",
    larger: "Maak de code groter",
    smaller: "Maak de code kleiner",
    done: "Ga verder",
    read_again: "Lees opnieuw",
    codes_again: "Scan de codes opnieuw",
    here: |percent| format!("{percent} procent is binnen. Houd je telefoon stil."),
};

pub(super) static EN: MovingText = MovingText {
    title: "Moving code",
    sub: "Without wifi and without internet. From screen to camera.",
    own: "Let your neighbour scan this code",
    own_how: "Your neighbour also chooses: Moving code. It says how far you are.",
    theirs: "Scan your neighbour's code",
    without: "Does scanning work one way only? Then try this.",
    equal: "You both have the same.",
    equal_how: "You are done. It is on both phones.",
    they_lack: "Your neighbour still lacks something of yours.",
    we_lack: "You still lack something of your neighbour's.",
    both_lack: "You both still lack something.",
    turns: "Take turns. Agree on who goes first.",
    first: "Let your neighbour scan your code first.",
    needs_buurt: "A moving code works in your own neighbourhood. Scan a neighbour first.",
    foreign: "This is another code. Your neighbour chooses: Moving code.",
    other_buurt: "This code is from another neighbourhood. Scan a neighbour first.",
    other_key: "Somebody left the neighbourhood. Scan a neighbour first.",
    newer: "Your neighbour has a newer app. Update Buurtlijm.",
    shows: "Let your neighbour read this code",
    hold: "Hold your phone still. Go on when your neighbour is done.",
    flickers: "Note: this picture flickers.",
    too_much: "This is too much for a code. Send a file.",
    failed: "The code was not made. Try again.",
    picture: "Moving code for your neighbour to read",
    reads: "Hold the moving code in the frame",
    aim: "Hold your phone still until everything is here.",
    still: "Your neighbour's code does not move yet.",
    begun: "Something is coming in. Hold your phone still.",
    half: "Half of it is here",
    progress: "This much is here",
    now_you: "Now let your code move. Then your neighbour has everything too.",
    now_they: "Your neighbour now lets the code move. You read it.",
    others: "Is something of yours new? Then let your code be scanned.",
    read_done: "Reading is done",
    show: "Let the code move",
    read: "Read the moving code",
    show_all: "Show everything",
    larger: "Make the code larger",
    smaller: "Make the code smaller",
    done: "Go on",
    read_again: "Read again",
    codes_again: "Scan the codes again",
    here: |percent| format!("{percent} percent is here. Hold your phone still."),
};
