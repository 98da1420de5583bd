//! Many phones in one process: real engines, real documents, virtual time, faults from a seed.
//!
//! A run has two halves. A *record* of steps ([`act`]), drawn from a seed ([`weather`]), is played in a street of
//! phones ([`run`]): residents write, links come and die, files arrive late, workers are killed, disks are full.
//! Then everything is mended and the oracles look whether everybody became equal and nothing was lost. A record
//! that fails is minimised ([`shrink`]). Development only: nothing of it is in the app.

pub mod act;
mod agenda;
mod autopsy;
mod cable;
mod dice;
mod disk;
pub mod fault;
mod ledger;
mod page;
mod phone;
mod post_box;
pub mod report;
pub mod run;
pub mod shrink;
mod street;
pub mod tally;
pub mod weather;

pub use disk::Sabotage;
pub use fault::Fault;
pub use ledger::Thing;
pub use street::{Healing, Setup, Weight};
