//! The mailbox over real sockets, as phones and whoever runs it meet it.
//!
//! `running` starts one, `phone` speaks with it; the rest are stories. Those of a bucket have a file of
//! their own, `bucket.rs`, because they need the server of one.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what stands beside a test is a test"
)]

mod mailbox {
    pub(crate) mod app;
    pub(crate) mod bundles;
    pub(crate) mod keeping;
    pub(crate) mod killed;
    pub(crate) mod limits;
    pub(crate) mod live;
    pub(crate) mod phone;
    pub(crate) mod process;
    pub(crate) mod program;
    pub(crate) mod running;
    pub(crate) mod strangers;
    pub(crate) mod tls;
}
