//! A running mailbox: opening it, what it does by itself, stopping it.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use site::{BrotliStore, Compression, Site};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, mpsc, watch};
use tokio::time::{Instant, interval_at, timeout};

use crate::config::Config;
use crate::live::Hub;
use crate::post::Post;
use crate::post::sweep::Clock;
use crate::routes::Desk;
use crate::server::tls::{Renewal, Tls};
use crate::server::{self, Ending};
use crate::store;
use crate::trouble::Trouble;
use crate::visits::Visits;

/// A mailbox that answers, until [`Mailbox::stop`].
#[derive(Debug)]
pub struct Mailbox {
    address: SocketAddr,
    desk: Arc<Desk>,
    tls: Option<Tls>,
    stop: watch::Sender<bool>,
    busy: mpsc::Receiver<()>,
    lock: Option<std::fs::File>,
}

impl Mailbox {
    /// Opens the store, then the door. Must be called within a Tokio runtime.
    ///
    /// # Errors
    /// Something it needs is not there; the sentence says what, for whoever started it.
    pub async fn start(config: Config) -> Result<Self, String> {
        let tls = config.tls.clone().map(Tls::open).transpose()?;
        let site = config
            .app
            .clone()
            .map(|app| site(app, &config))
            .transpose()?;
        let mut store = store::open(&config.keep)?;
        let lock = store.lock.take();
        let hub = Arc::new(Hub::default());
        let post = Post::open(
            store,
            config.limits,
            Arc::clone(&hub),
            Arc::new(Trouble::default()),
        )
        .await
        .map_err(|error| format!("the store cannot be read: {error}"))?;
        let listener = TcpListener::bind(config.listen)
            .await
            .map_err(|error| format!("{} cannot be listened to: {error}", config.listen))?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let (stop, stopping) = watch::channel(false);
        let (busy, all_done) = mpsc::channel(1);
        let ending = Ending {
            stop: stopping,
            busy,
        };
        let desk = Arc::new(Desk {
            post: Arc::new(post),
            hub,
            visits: Arc::new(Visits::default()),
            site,
            uploads: Arc::new(Semaphore::new(config.limits.uploads)),
            limits: config.limits,
            patience: config.patience,
            is_behind_proxy: config.is_behind_proxy,
        });
        tokio::spawn(sweep(Arc::clone(&desk), ending.stop.clone()));
        tokio::spawn(look(Arc::clone(&desk), ending.stop.clone()));
        tokio::spawn(server::accept(
            listener,
            Arc::clone(&desk),
            tls.clone(),
            ending,
        ));
        Ok(Self {
            address,
            desk,
            tls,
            stop,
            busy: all_done,
            lock,
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How many topics, bundles and bytes it keeps.
    pub fn counts(&self) -> (usize, usize, u64) {
        self.desk.post.counts()
    }

    /// Reads certificate and key again if their files changed; returns whether it uses others now.
    ///
    /// # Errors
    /// The files cannot be used; the old certificate stays in use.
    pub fn renew_if_changed(&self) -> Result<bool, String> {
        self.renew(Renewal::IfChanged)
    }

    /// Reads certificate and key again, whatever the times of their files say.
    ///
    /// # Errors
    /// The files cannot be used; the old certificate stays in use.
    pub fn renew_now(&self) -> Result<bool, String> {
        self.renew(Renewal::Now)
    }

    fn renew(&self, when: Renewal) -> Result<bool, String> {
        self.tls.as_ref().map_or(Ok(false), |tls| tls.renew(when))
    }

    /// Finishes what was accepted, then stops; what takes too long is broken off.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        drop(timeout(self.desk.patience.stop, self.busy.recv()).await);
        drop(self.lock);
    }
}

/// The app, compressed in the background; who comes before that gets it as it is.
fn site(app: PathBuf, config: &Config) -> Result<Arc<Site>, String> {
    if !app.join("index.html").is_file() {
        return Err(format!("{} holds no built app", app.display()));
    }
    let packed = config.packed.clone();
    let packed = packed.unwrap_or_else(|| std::env::temp_dir().join("buurtlijm-packed"));
    let store = BrotliStore::open(packed).map_err(|error| error.to_string())?;
    let site = Arc::new(Site::new(app, Compression::WhenReady(store)));
    let packing = Arc::clone(&site);
    drop(tokio::task::spawn_blocking(move || {
        for url in packing.urls().unwrap_or_default() {
            if let Err(error) = packing.pack(&url) {
                eprintln!("the app is sent uncompressed: {error}");
                return;
            }
        }
    }));
    Ok(site)
}

/// Takes away what is too old, now and then.
async fn sweep(desk: Arc<Desk>, mut stop: watch::Receiver<bool>) {
    let every = desk.patience.sweep;
    let mut rounds = interval_at(Instant::now() + every, every);
    let mut clock = Clock::start();
    loop {
        tokio::select! {
            _ = rounds.tick() => drop(desk.post.sweep(&mut clock).await),
            _ = stop.changed() => return,
        }
    }
}

/// Looks what other mailboxes kept in the topics that phones listen to here.
async fn look(desk: Arc<Desk>, mut stop: watch::Receiver<bool>) {
    if desk.post.is_alone() {
        return;
    }
    let every = desk.patience.look;
    let mut rounds = interval_at(Instant::now() + every, every);
    loop {
        tokio::select! {
            _ = rounds.tick() => {
                for topic in desk.hub.heard_topics() {
                    if desk.post.look(topic).await.is_err() {
                        // It was noted; the next round tries again.
                        break;
                    }
                }
            }
            _ = stop.changed() => return,
        }
    }
}
