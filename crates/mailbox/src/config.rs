//! What whoever runs a mailbox may choose, with defaults that suit a small machine.
//!
//! Everything a stranger can make grow has a number here. `args` fills this in from the command line;
//! tests fill it in themselves, with short times.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use domain::mailbox::LISTED_MAX;

/// One mailbox.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where it listens; port 0 takes any.
    pub listen: SocketAddr,
    /// The folder of a built app, served beside the bundles.
    pub app: Option<PathBuf>,
    /// Where compressed files of the app are kept; `None`: in the system's folder for such things.
    pub packed: Option<PathBuf>,
    /// Where bundles lie.
    pub keep: Keep,
    /// Certificate and key, for https; `None`: plain http.
    pub tls: Option<TlsFiles>,
    /// Whether a proxy in front says in `X-Forwarded-For` who asks.
    pub is_behind_proxy: bool,
    /// What it holds and how much it lets itself be asked.
    pub limits: Limits,
    /// How long it waits for others.
    pub patience: Patience,
}

/// Where bundles lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keep {
    /// A folder that this mailbox has for itself.
    Folder(PathBuf),
    /// A bucket, which several mailboxes may share; keys come from the environment.
    S3 {
        /// The name of the bucket.
        bucket: String,
        /// What every key begins with; may be empty.
        prefix: String,
        /// Another address than Amazon's.
        endpoint: Option<String>,
    },
}

/// The two files of a certificate, in PEM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlsFiles {
    /// The certificate and those that vouch for it.
    pub cert: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// What it holds and how much it lets itself be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Topics in all.
    pub topics: usize,
    /// Bundles of one topic; at most [`LISTED_MAX`].
    pub topic_bundles: usize,
    /// Bytes of one topic.
    pub topic_bytes: u64,
    /// Bytes in all.
    pub total_bytes: u64,
    /// How long a bundle is kept.
    pub kept: Duration,
    /// Requests of one address in a minute.
    pub requests: u32,
    /// Bytes that one address brings in a minute.
    pub brought_bytes: u64,
    /// Topics that one address begins in a minute.
    pub new_topics: u32,
    /// Connections of one address at once.
    pub address_connections: u32,
    /// Connections in all at once.
    pub connections: usize,
    /// Phones that listen to one topic at once.
    pub topic_listeners: usize,
    /// Bundles that may be on their way in at once.
    pub uploads: usize,
    /// Live bytes that one phone may send in a second, on average.
    pub live_bytes: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            topics: 100_000,
            topic_bundles: LISTED_MAX / 2,
            topic_bytes: 200 << 20,
            total_bytes: 5 << 30,
            kept: Duration::from_secs(90 * 24 * 3600),
            requests: 3_000,
            brought_bytes: 256 << 20,
            new_topics: 30,
            address_connections: 256,
            connections: 2_000,
            topic_listeners: 300,
            uploads: 64,
            live_bytes: 1 << 20,
        }
    }
}

/// How long it waits for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For the handshake of TLS, and for the head of a request.
    pub head: Duration,
    /// For the body of a request.
    pub body: Duration,
    /// For any sign of life of a connection, and for a reader that does not read.
    pub silence: Duration,
    /// Between two pings of a live connection.
    pub ping: Duration,
    /// Between two looks for bundles that are too old.
    pub sweep: Duration,
    /// Between two looks for what another mailbox kept in the same store, while phones listen.
    pub look: Duration,
    /// For what is going on when it must stop.
    pub stop: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(15),
            body: Duration::from_secs(120),
            silence: Duration::from_secs(90),
            ping: Duration::from_secs(30),
            sweep: Duration::from_secs(600),
            look: Duration::from_secs(5),
            stop: Duration::from_secs(20),
        }
    }
}
