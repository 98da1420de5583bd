//! *Bewegende code*: two phones without any network, screen to camera.

use super::area::texts;

texts! {
    /// Words about the moving code.
    MovingText from super::nl::moving::TEXT;
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
