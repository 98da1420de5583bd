//! Photos and voice notes that travel in a file.
//!
//! They are read one after the other, the newest first, until the file is as large as one of its kind may be:
//! a backup takes along all that fits, a file for neighbours what a messenger still sends. Papers and pieces go as
//! they lie on the disk. Whoever opens the file looks at them as at those of a neighbour: only what the document
//! names is kept.

use domain::{
    AttachmentId, BuurtId,
    attachment::Part,
    limits::{ATTACHMENTS_MAX, FILE_BYTES_MAX},
    port::{FileScope, Ticket},
};

use crate::{
    blob::{PIECE_BYTES_MAX, Packed, Paper},
    blobs::{Holding, Job},
    engine::{Engine, reads::What},
    event::PageId,
    store::Entry,
    turn::Turn,
};

/// What a backup holds beside photos and voice notes, at most: its words.
const WORDS_BYTES_MAX: usize = 6 * 1024 * 1024;
/// Photos and voice notes in a file of the whole buurt for neighbours, in bytes.
const WHOLE_BYTES: usize = 3 * 1024 * 1024;
/// The same for one neighbour, who has most of it.
const LACKED_BYTES: usize = 1024 * 1024;

/// A file that a page asked for.
#[derive(Debug)]
pub(in crate::engine) struct Export {
    pub(in crate::engine) page: PageId,
    pub(in crate::engine) ticket: Ticket,
    pub(in crate::engine) buurt: BuurtId,
    pub(in crate::engine) scope: FileScope,
    /// What was packed for it; `None` before that.
    pub(in crate::engine) luggage: Option<Luggage>,
}

/// What goes along in a file.
#[derive(Debug, Default)]
pub(in crate::engine) struct Luggage {
    pub(in crate::engine) packed: Vec<Packed>,
    /// What is whole on this phone and found no room.
    pub(in crate::engine) left_out: u32,
}

/// A file for which luggage is being read.
#[derive(Debug)]
pub(in crate::engine) struct Packing {
    export: Export,
    luggage: Luggage,
    /// What was not looked at yet, the oldest first.
    todo: Vec<AttachmentId>,
    /// Bytes that still fit.
    room: usize,
}

impl Export {
    pub(in crate::engine) fn new(
        page: PageId,
        ticket: Ticket,
        (buurt, scope): (BuurtId, FileScope),
    ) -> Self {
        Self {
            page,
            ticket,
            buurt,
            scope,
            luggage: None,
        }
    }
}

impl Engine {
    /// Reads what goes along, and then makes the file.
    pub(in crate::engine) fn pack(&mut self, turn: &mut Turn<'_>, export: Export) {
        let room = match export.scope {
            FileScope::Backup => FILE_BYTES_MAX - WORDS_BYTES_MAX,
            FileScope::Whole => WHOLE_BYTES,
            FileScope::LackedBy(_) => LACKED_BYTES,
            // Other programs know no papers, and before a camera every second counts.
            FileScope::Plain | FileScope::LackedByCode | FileScope::Words(_) => 0,
        };
        let todo = if room == 0 {
            Vec::new()
        } else {
            self.packable(export.buurt)
        };
        let key = (export.page, export.ticket);
        self.packing.push(Packing {
            export,
            luggage: Luggage::default(),
            todo,
            room,
        });
        self.pack_next(turn, key);
    }

    /// What is on this disk, the oldest first.
    fn packable(&mut self, id: BuurtId) -> Vec<AttachmentId> {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return Vec::new();
        };
        buurt.blobs.learn(&buurt.rows, ATTACHMENTS_MAX);
        let known = buurt.blobs.known.iter();
        let mut here: Vec<_> = known
            .filter(|(one, _)| buurt.blobs.holding(**one).is_some())
            .map(|(one, (_, row))| (row.created_on, row.order, *one))
            .collect();
        here.sort_unstable();
        here.into_iter().map(|(.., one)| one).collect()
    }

    fn pack_next(&mut self, turn: &mut Turn<'_>, (page, ticket): (PageId, Ticket)) {
        let is_it = |it: &Packing| (it.export.page, it.export.ticket) == (page, ticket);
        let Some(at) = self.packing.iter().position(is_it) else {
            return;
        };
        let next = self.packing.get_mut(at).and_then(|it| {
            let one = it.todo.pop()?;
            Some((it.export.buurt, one))
        });
        if let Some((id, one)) = next {
            return self.read(turn, What::Packed(id, ticket, page, one, Part::Small));
        }
        let done = self.packing.swap_remove(at);
        let export = Export {
            luggage: Some(done.luggage),
            ..done.export
        };
        self.export(turn, export);
    }

    /// A paper or all pieces came from the disk.
    pub(in crate::engine) fn packed_read(
        &mut self,
        turn: &mut Turn<'_>,
        (page, ticket): (PageId, Ticket),
        (one, part): (AttachmentId, Part),
        entries: Vec<Entry>,
    ) {
        let is_it = |it: &&mut Packing| (it.export.page, it.export.ticket) == (page, ticket);
        let Some(packing) = self.packing.iter_mut().find(is_it) else {
            return;
        };
        let id = packing.export.buurt;
        let blobs = self.buurten.get(&id).map(|buurt| &buurt.blobs);
        let holding = blobs.and_then(|blobs| blobs.holding(one));
        let row = blobs.and_then(|blobs| Some(&blobs.known.get(&one)?.1));
        let bytes: Vec<Vec<u8>> = entries.into_iter().map(|entry| entry.value).collect();
        match part {
            Part::Small => {
                let packed = packing.take_paper(one, bytes);
                let is_whole = holding.is_some_and(Holding::is_whole);
                // A seal adds little to each piece, and zeros at most as much as the last one holds.
                let size = row.map_or(usize::MAX, |row| {
                    row.bytes as usize + 4_096 + PIECE_BYTES_MAX
                });
                if packed && is_whole && size <= packing.room {
                    let whole = What::Packed(id, ticket, page, one, Part::Whole);
                    return self.read(turn, whole);
                }
                packing.luggage.left_out += u32::from(is_whole);
            }
            Part::Whole => {
                let count = holding.map_or(0, |holding| usize::from(holding.count));
                if bytes.len() == count {
                    packing.take_pieces(one, bytes);
                }
            }
        }
        self.pack_next(turn, (page, ticket));
    }

    /// What came in a file is looked at once the rows that name it are here.
    pub(in crate::engine) fn bring_blobs(&mut self, id: BuurtId, packed: Vec<Packed>) {
        if let Some(buurt) = self.buurten.get_mut(&id) {
            buurt.blobs.is_stale |= !packed.is_empty();
            buurt.blobs.brought.extend(packed);
        }
    }

    /// Keeps of what came in files whatever the document names and is not here yet.
    pub(super) fn unpack(&mut self, id: BuurtId) {
        let Some(buurt) = self.buurten.get_mut(&id) else {
            return;
        };
        let blobs = &mut buurt.blobs;
        let Some(holdings) = &blobs.holdings else {
            return;
        };
        for packed in std::mem::take(&mut blobs.brought) {
            let Some((to, row)) = blobs.known.get(&packed.id) else {
                continue;
            };
            let Some(paper) = Paper::read(&packed.paper, row) else {
                continue;
            };
            let holding = Holding {
                to: *to,
                count: paper.count(),
                here: 0,
            };
            let known = holdings.get(&packed.id);
            if known.is_none() {
                let job = Job::Paper(packed.id, holding, packed.paper);
                blobs.jobs.push(job);
            }
            let known = known.unwrap_or(&holding);
            for (number, piece) in (0..).zip(packed.pieces) {
                let is_wanted = number < known.count && !known.has(number);
                if is_wanted && paper.is_piece(number, &piece) {
                    blobs.jobs.push(Job::Piece(packed.id, number, piece));
                }
            }
        }
    }
}

impl Packing {
    /// Whether there was one and room for it.
    fn take_paper(&mut self, id: AttachmentId, papers: Vec<Vec<u8>>) -> bool {
        let fitting = papers.into_iter().next();
        let Some(paper) = fitting.filter(|paper| paper.len() <= self.room) else {
            return false;
        };
        self.room -= paper.len();
        self.luggage.packed.push(Packed {
            id,
            paper,
            pieces: Vec::new(),
        });
        true
    }

    fn take_pieces(&mut self, id: AttachmentId, pieces: Vec<Vec<u8>>) {
        let size: usize = pieces.iter().map(Vec::len).sum();
        self.room = self.room.saturating_sub(size);
        if let Some(packed) = self.luggage.packed.last_mut().filter(|it| it.id == id) {
            packed.pieces = pieces;
        }
    }
}
