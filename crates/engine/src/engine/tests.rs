//! Stories of phones on a desk: real engines, real documents, storage in memory, every seed printed.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a story looks for one kind of row and fails on any other"
)]

mod blobs;
mod buurt_plan;
mod convergence;
mod desk;
mod files;
mod haves;
mod held;
mod invites;
mod keeping;
mod links;
mod mailboxes;
mod meetings;
mod members;
mod mesh;
mod messages;
mod presence;
mod replicas;
mod texts;
mod to_go;
mod trust;
mod waits;
