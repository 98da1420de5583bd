//! From the document to rows, one file an entity.
//!
//! A row is always read anew from the document and never adjusted, so it cannot drift from it.
//! Readers take whatever stands there: wrong types read as absent, long strings are cut, unknown
//! keys are passed over.
//! Start at [`facts`], which reads a plan once for everything that is derived from it.

pub(crate) mod attachment;
pub(crate) mod buurt;
pub(crate) mod buurt_item;
pub(crate) mod buurt_plan;
pub(crate) mod contribution;
pub(crate) mod edits;
pub(crate) mod events;
pub(crate) mod example;
pub(crate) mod facts;
pub(crate) mod followed;
pub(crate) mod history;
pub(crate) mod initiative;
pub(crate) mod meeting;
pub(crate) mod need;
pub(crate) mod news;
pub(crate) mod part;
pub(crate) mod plan_part;
mod plan_told;
pub(crate) mod resultaat;
pub(crate) mod section;
pub(crate) mod signaal;
pub(crate) mod task;
pub(crate) mod translation;
pub(crate) mod voice;
