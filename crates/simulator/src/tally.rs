//! What a run counted, for the report and for the oracles of proportion.

use engine::store::Op;

/// Counts of one run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Steps of the record that were taken.
    pub steps: u32,
    /// Steps of all engines together.
    pub engine_steps: u64,
    /// Things that people made or changed.
    pub edits: u32,
    /// Links that came up.
    pub links: u32,
    /// Links that were lost, each way of losing them.
    pub mishaps: u32,
    /// What phones asked of the mailbox.
    pub posts: u64,
    /// Files that were made.
    pub files: u32,
    /// Files that were opened, damaged and foreign ones too.
    pub openings: u32,
    /// Workers that were killed.
    pub kills: u32,
    /// Batteries that were taken out.
    pub power_cuts: u32,
    /// Disks that were examined, after a death or in between.
    pub autopsies: u32,
    /// Frames that were sent over links.
    pub frames: u64,
    /// Their bytes.
    pub wire_bytes: u64,
    /// The most bytes that ever were on their way over all links.
    pub under_way_bytes_max: u64,
    /// The most bytes in one transaction of a disk.
    pub write_bytes_max: u64,
    /// The bytes that are on their way now.
    pub under_way_bytes: u64,
}

impl Tally {
    pub(crate) fn note_frame(&mut self, len: usize) {
        let len = u64::try_from(len).unwrap_or(u64::MAX);
        self.frames += 1;
        self.wire_bytes += len;
        self.under_way_bytes += len;
        self.under_way_bytes_max = self.under_way_bytes_max.max(self.under_way_bytes);
    }

    pub(crate) fn note_arrived(&mut self, len: usize) {
        let len = u64::try_from(len).unwrap_or(u64::MAX);
        self.under_way_bytes = self.under_way_bytes.saturating_sub(len);
    }

    pub(crate) fn note_write(&mut self, ops: &[Op]) {
        let bytes = ops.iter().map(|op| match op {
            Op::Put(_, _, value) => value.len(),
            Op::Delete(..) | Op::DeleteAll(..) => 0,
        });
        let bytes = u64::try_from(bytes.sum::<usize>()).unwrap_or(u64::MAX);
        self.write_bytes_max = self.write_bytes_max.max(bytes);
    }

    /// Adds the counts of another run; of what is a maximum, the larger.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            steps: self.steps + other.steps,
            engine_steps: self.engine_steps + other.engine_steps,
            edits: self.edits + other.edits,
            links: self.links + other.links,
            mishaps: self.mishaps + other.mishaps,
            posts: self.posts + other.posts,
            files: self.files + other.files,
            openings: self.openings + other.openings,
            kills: self.kills + other.kills,
            power_cuts: self.power_cuts + other.power_cuts,
            autopsies: self.autopsies + other.autopsies,
            frames: self.frames + other.frames,
            wire_bytes: self.wire_bytes + other.wire_bytes,
            under_way_bytes_max: self.under_way_bytes_max.max(other.under_way_bytes_max),
            write_bytes_max: self.write_bytes_max.max(other.write_bytes_max),
            under_way_bytes: 0,
        }
    }
}
