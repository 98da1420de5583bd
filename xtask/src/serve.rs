//! A small server for localhost that behaves as a good host does.
//!
//! It sends the headers of `_headers`, brotli, and right types, so that what works here works
//! there; nothing is answered from memory of an earlier request, so a test may put a new version
//! under the same address. `request` reads what a browser asks; the crate `site` finds the answer.

mod request;
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
use request::Request;
use site::{BrotliStore, Compression, Reply, Site};

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
    let site = Arc::new(site(project, &dist, request.profile)?);
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

/// A folder to serve; a release is compressed beforehand, so that the first visit is not slowed.
///
/// # Errors
/// The folder is no built app.
pub(crate) fn site(project: &Project, dist: &Path, profile: Profile) -> Result<Site> {
    if !dist.join("index.html").is_file() {
        bail!(
            "{} holds no built app: run `cargo xtask build`",
            dist.display()
        );
    }
    match profile {
        Profile::Dev => Ok(Site::new(dist.to_owned(), Compression::None)),
        Profile::Release => {
            let store = BrotliStore::open(project.kept("brotli"))?;
            let site = Site::new(dist.to_owned(), Compression::Brotli(store));
            pack(&site)?;
            Ok(site)
        }
    }
}

/// Compresses every file once.
///
/// # Errors
/// The folder or the store cannot be used.
pub(crate) fn pack(site: &Site) -> Result<()> {
    let step = Step::start("brotli");
    let mut bytes = 0;
    for url in site.urls()? {
        step.tell(&url);
        bytes += site.pack(&url)?;
    }
    step.done(&format!("{} KB ready to send", bytes / 1000));
    Ok(())
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
        let reply = reply(site, &request);
        writer.write_all(&head(&reply, goes_on))?;
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

/// The answer to one request; a failure on our side is a 500, never silence.
fn reply(site: &Site, request: &Request) -> Reply {
    site.reply(&request.ask).unwrap_or_else(|error| {
        let path = request.ask.path.as_deref().unwrap_or_default();
        eprintln!("{path}: {error}");
        Reply {
            status: 500,
            headers: Vec::new(),
            body: b"see the terminal\n".to_vec(),
        }
    })
}

/// Status line and headers as bytes.
fn head(reply: &Reply, keeps_connection: bool) -> Vec<u8> {
    let connection = if keeps_connection {
        "keep-alive"
    } else {
        "close"
    };
    // The words that may follow the number are for people; browsers look at the number.
    let mut lines = vec![format!("HTTP/1.1 {} ", reply.status)];
    lines.extend(
        reply
            .headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}")),
    );
    // A 304 has no body, and a length of 0 would contradict the file the browser has.
    if reply.status != 304 {
        lines.push(format!("Content-Length: {}", reply.body.len()));
    }
    lines.push(format!("Connection: {connection}\r\n\r\n"));
    lines.join("\r\n").into_bytes()
}

/// The address of a server on this machine, as tests are told it.
pub(crate) fn address(port: u16) -> String {
    let socket = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    format!("http://localhost:{}", socket.port())
}
