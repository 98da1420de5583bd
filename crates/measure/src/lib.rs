//! Figures about a buurt that is two years old.
//!
//! [`buurt_2j`] makes the same two years from the same seed on every machine, with the commands that people give.
//! [`returning`] lets two phones meet again after one was away, with real engines, and counts every byte. Sizes
//! and counts are gates of the test command; times are only worth something beside those of others in the same
//! run, so `cargo xtask measure` runs both. Start at `main.rs`.

pub mod buurt_2j;
pub mod phone;
pub mod returning;
pub mod table;
