//! What the page knows, and the way it asks for more.
//!
//! The page never writes its own rows: what a person does goes to the worker as a command and comes back
//! as rows, like a neighbour's. [`Store`] is the one handle that screens use; [`Rows`] holds one signal a
//! row, so that a change wakes one row; `text_field` is the exception that echoes at once, a text that is
//! being typed: its logic is the domain's, because the simulator types too. Everything here runs natively in
//! tests; the browser is behind `platform`.

pub mod kept;
pub mod outbox;
pub mod projection;
pub mod rows;
pub mod store;
pub mod texts;
pub mod turns;

pub use domain::text_field;
pub use kept::Kept;
pub use rows::Rows;
pub use store::Store;
pub use turns::{Stage, Turns};
