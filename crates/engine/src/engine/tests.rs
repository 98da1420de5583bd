//! Stories of phones on a desk: real engines, real documents, storage in memory, every seed printed.

mod convergence;
mod desk;
mod files;
mod keeping;
mod links;
mod texts;
