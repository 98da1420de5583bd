//! What showing and scanning have in common.
//!
//! A live link needs two codes: the first goes from the one who shows to the one who scans, the second goes
//! back. [`own_code`] shows a code, [`read_code`] reads one by camera or as text, and [`progress`] says in
//! plain words what happens after both. Who does what, and when, is in the two pages.

pub mod own_code;
pub mod progress;
pub mod read_code;

pub(crate) use own_code::OwnCode;
pub(crate) use progress::{bad_code, busy, progress};
pub(crate) use read_code::ReadCode;
