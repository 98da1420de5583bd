//! A small server for localhost that behaves as a good host does.
//!
//! It sends the headers of `_headers`, brotli, and right types, so that what works here works
//! there; nothing is answered from memory of an earlier request, so a test may put a new version
//! under the same address. `request` reads what a browser asks, `site` finds the answer,
//! `headers` reads the header file, `brotli_store` keeps what was compressed.

mod brotli_store;
mod headers;
mod request;
mod site;
mod watch;

use std::io::{BufReader, ErrorKind, Write};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::args::{Building, ServeRequest};
use crate::build::{self, Profile};
use crate::paths::Project;
use crate::progress::Step;
pub(crate) use brotli_store::BrotliStore;
use request::Request;
pub(crate) use site::{Compression, Site, is_worth_compressing};

/// How many ports after the wished one are tried.
const PORT_TRIES: u16 = 50;
/// Connections at once; a browser holds six an origin, a test run has a dozen browsers.
const CONNECTIONS_MAX: usize = 256;
/// A silent connection is closed after this.
const SILENCE: Duration = Duration::from_secs(60);

/// Builds if asked, then serves until interrupted.
///
/// # Errors
/// The build fails, the folder is no built app, or no port is free.
pub(crate) fn serve(project: &Project, request: ServeRequest) -> Result<()> {
    let built = watch::newest(project);
    let dist = match (request.dist, request.build) {
        (Some(folder), _) => folder,
        (None, Building::No) => project.dist(request.profile),
        (None, Building::First) => build::build(project, request.profile)?,
    };
    let compression = match request.profile {
        Profile::Release => Compression::Brotli,
        Profile::Dev => Compression::None,
    };
    let site = Arc::new(site(project, &dist, compression)?);
    let server = Server::open(site, request.port)?;
    println!(
        "\nBuurtlijm is at  http://localhost:{}  (stop with Ctrl-C)",
        server.port()
    );
    let watches = request.build == Building::First && request.profile == Profile::Dev;
    let running = server.run();
    if watches {
        watch::rebuild_on_change(project, built);
    }
    match running.join() {
        Ok(()) => Ok(()),
        Err(_) => bail!("the server was broken off"),
    }
}

/// A folder to serve, compressed beforehand so that the first visit is not slowed by it.
///
/// # Errors
/// The folder is no built app.
pub(crate) fn site(project: &Project, dist: &Path, compression: Compression) -> Result<Site> {
    if !dist.join("index.html").is_file() {
        bail!(
            "{} holds no built app: run `cargo xtask build`",
            dist.display()
        );
    }
    let store = BrotliStore::open(project.kept("brotli"))?;
    let site = Site::new(dist.to_owned(), compression, store);
    if compression == Compression::Brotli {
        let step = Step::start("brotli");
        let bytes = site.compress_all(&step)?;
        step.done(&format!("{} KB ready to send", bytes / 1000));
    }
    Ok(site)
}

/// A server that has its port.
#[derive(Debug)]
pub(crate) struct Server {
    site: Arc<Site>,
    listeners: Vec<TcpListener>,
    port: u16,
}

impl Server {
    /// Takes the wished port, or the next free one; 0 takes any.
    ///
    /// # Errors
    /// No port near the wished one is free.
    pub(crate) fn open(site: Arc<Site>, wished: u16) -> Result<Self> {
        let last = wished.saturating_add(PORT_TRIES);
        for port in wished..=last {
            match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
                Ok(listener) => {
                    let port = listener
                        .local_addr()
                        .context("the server's own address")?
                        .port();
                    let mut listeners = vec![listener];
                    // Some systems call the second one localhost first; not all have it.
                    listeners.extend(TcpListener::bind((Ipv6Addr::LOCALHOST, port)).ok());
                    return Ok(Self {
                        site,
                        listeners,
                        port,
                    });
                }
                Err(error) if error.kind() == ErrorKind::AddrInUse => {}
                Err(error) => return Err(error).context(format!("port {port} may not be used")),
            }
        }
        bail!("ports {wished} to {last} are all in use; choose another with --port")
    }

    /// The port that was taken.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Answers from now on, in threads of its own that end with the program.
    pub(crate) fn run(self) -> thread::JoinHandle<()> {
        let open = Arc::new(AtomicUsize::new(0));
        let threads: Vec<_> = self
            .listeners
            .into_iter()
            .map(|listener| {
                let (site, open) = (Arc::clone(&self.site), Arc::clone(&open));
                thread::spawn(move || accept(&listener, &site, &open))
            })
            .collect();
        thread::spawn(move || {
            for running in threads {
                drop(running.join());
            }
        })
    }
}

fn accept(listener: &TcpListener, site: &Arc<Site>, open: &Arc<AtomicUsize>) {
    for stream in listener.incoming().flatten() {
        if open.fetch_add(1, Ordering::Relaxed) >= CONNECTIONS_MAX {
            open.fetch_sub(1, Ordering::Relaxed);
            continue;
        }
        let (site, open) = (Arc::clone(site), Arc::clone(open));
        thread::spawn(move || {
            // A browser that goes away in the middle is everyday; nobody needs to hear of it.
            drop(converse(&stream, &site));
            open.fetch_sub(1, Ordering::Relaxed);
        });
    }
}

/// Answers one connection's requests until it closes.
fn converse(stream: &TcpStream, site: &Site) -> Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    let mut writer = stream;
    while let Some(request) = Request::read(&mut reader)? {
        let goes_on = request.keeps_connection;
        let reply = site.reply(&request);
        writer.write_all(&reply.head(goes_on))?;
        if request.wants_body() {
            writer.write_all(&reply.body)?;
        }
        writer.flush()?;
        if !goes_on {
            break;
        }
    }
    Ok(())
}

/// The address of a server on this machine, as tests are told it.
pub(crate) fn address(port: u16) -> String {
    let socket = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    format!("http://localhost:{}", socket.port())
}
