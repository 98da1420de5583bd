//! Whether what went over links and onto disks stands in proportion to what people wrote.
//!
//! A change has to go to every phone, over every link at most, and is stored with what follows from it. So
//! bytes are told for each change, and those of links for each change and *hop*: a phone, or a link that came or
//! was lost. Some changes more are counted, because greetings and filters weigh something too; over links also one
//! for each phone, because who was let in is told to everybody. The limits are about twice what a thousand seeds
//! weigh.

use crate::{autopsy::Found, fault::Fault, tally::Tally};

/// Changes that are counted more than there are.
const MORE: u64 = 20;
/// Chunks on one disk; the engine joins them from 64 on.
const CHUNKS_MAX: u64 = 70;
const WIRE_MAX: u64 = 1_000;
const UNDER_WAY_MAX: u64 = 100;
const DISK_MAX: u64 = 600;
const WRITE_MAX: u64 = 700;

/// What is remembered of the disk of one phone with a dozen heads.
const REPLICA_BYTES: u64 = 1_200;

/// How much everything weighed in one run; of several runs the heaviest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weight {
    /// Bytes over all links, for each change and hop.
    pub wire: u64,
    /// The most bytes that were under way at once, for each change and hop.
    pub under_way: u64,
    /// Bytes of chunks on the fullest disk, for each change.
    pub disk: u64,
    /// Bytes of the largest write, for each change.
    pub write: u64,
    /// Chunks on the fullest disk.
    pub chunks: u64,
    /// Bundles that are in doubt or set aside, on all disks, beyond one for each death.
    pub doubted: u64,
    /// Commands that wait on all disks, beyond one for each death.
    pub queued: u64,
}

impl Weight {
    pub(crate) fn of(tally: &Tally, found: &[Found], changes: u32) -> Self {
        let changes = MORE + u64::from(changes);
        let told = changes + count(found.len());
        let hops = count(found.len()) + u64::from(tally.links + tally.mishaps);
        let deaths = u64::from(tally.kills + tally.power_cuts);
        let most = |of: fn(&Found) -> usize| count(found.iter().map(of).max().unwrap_or_default());
        let all = |of: fn(&Found) -> usize| count(found.iter().map(of).sum());
        let each = |bytes: u64, of: u64| bytes.checked_div(of).unwrap_or_default();
        Self {
            wire: each(tally.wire_bytes, told * hops),
            under_way: each(tally.under_way_bytes_max, told * hops),
            disk: each(most(|found| found.chunk_bytes), changes),
            // What is known of the disks of all phones may come, and is written, at once.
            write: each(
                tally
                    .write_bytes_max
                    .saturating_sub(count(found.len()) * REPLICA_BYTES),
                changes,
            ),
            chunks: most(|found| found.chunk_count),
            doubted: all(|found| found.quarantined).saturating_sub(deaths),
            queued: all(|found| found.queued).saturating_sub(deaths),
        }
    }

    pub(crate) fn check(&self) -> Result<(), Fault> {
        let all = [
            ("bytes over links", self.wire, WIRE_MAX),
            ("bytes under way at once", self.under_way, UNDER_WAY_MAX),
            ("bytes on a disk", self.disk, DISK_MAX),
            ("bytes in one write", self.write, WRITE_MAX),
            ("chunks on a disk", self.chunks, CHUNKS_MAX),
            ("bundles in doubt", self.doubted, 0),
            ("commands that wait for ever", self.queued, 0),
        ];
        let heavy = all.into_iter().find(|(_, count, max)| count > max);
        heavy.map_or(Ok(()), |(what, count, max)| {
            Err(Fault::TooMuch { what, count, max })
        })
    }

    /// Of each weight the larger.
    #[must_use]
    pub(crate) fn with(self, other: Self) -> Self {
        Self {
            wire: self.wire.max(other.wire),
            under_way: self.under_way.max(other.under_way),
            disk: self.disk.max(other.disk),
            write: self.write.max(other.write),
            chunks: self.chunks.max(other.chunks),
            doubted: self.doubted.max(other.doubted),
            queued: self.queued.max(other.queued),
        }
    }
}

fn count(len: usize) -> u64 {
    u64::try_from(len).unwrap_or(u64::MAX)
}
