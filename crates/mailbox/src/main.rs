//! `mailbox`: the program. Reads the command line, starts, and stops when it is told to.
//!
//! What it says goes to standard error and is for whoever runs it: where it listens, how much it keeps,
//! that a certificate was renewed. Nothing it says is about a phone or a topic.

mod args;

use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::process::ExitCode;
use std::time::Duration;

use args::Asked;
use mailbox::{Config, Mailbox};
use tokio::signal::unix::{SignalKind, signal};

/// How often it looks whether the certificate was renewed.
const RENEWAL: Duration = Duration::from_secs(60);

#[expect(
    clippy::print_stdout,
    reason = "who asks for help gets it where it can be piped"
)]
fn main() -> ExitCode {
    let config = match args::parse(std::env::args().skip(1)) {
        Ok(Asked::Run(config)) => config,
        Ok(Asked::Help) => {
            println!("{}", args::HELP);
            return ExitCode::SUCCESS;
        }
        Err(told) => return failed(&told),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let ended = match runtime {
        Ok(runtime) => runtime.block_on(run(*config)),
        Err(error) => Err(error.to_string()),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(told) => failed(&told),
    }
}

fn failed(told: &str) -> ExitCode {
    eprintln!("error: {told}");
    ExitCode::FAILURE
}

async fn run(config: Config) -> Result<(), String> {
    let told = |kind| signal(kind).map_err(|error| format!("no signals: {error}"));
    let mut terminate = told(SignalKind::terminate())?;
    let mut interrupt = told(SignalKind::interrupt())?;
    let mut renew = told(SignalKind::hangup())?;
    let mut look = tokio::time::interval(RENEWAL);
    let mailbox = Mailbox::start(config.clone()).await?;
    greet(&mailbox, &config);
    loop {
        let renewed = tokio::select! {
            _ = terminate.recv() => break,
            _ = interrupt.recv() => break,
            _ = renew.recv() => mailbox.renew_now(),
            _ = look.tick() => mailbox.renew_if_changed(),
        };
        match renewed {
            Ok(true) => eprintln!("the certificate was read again"),
            Ok(false) => (),
            Err(told) => eprintln!("{told}; the one before stays in use"),
        }
    }
    eprintln!("stopping");
    tokio::select! {
        () = mailbox.stop() => (),
        _ = terminate.recv() => (),
        _ = interrupt.recv() => (),
    }
    eprintln!("stopped");
    Ok(())
}

fn greet(mailbox: &Mailbox, config: &Config) {
    let address = mailbox.address();
    let has_tls = config.tls.is_some();
    let scheme = if has_tls { "https" } else { "http" };
    let (topics, bundles, bytes) = mailbox.counts();
    eprintln!(
        "started: {topics} topics, {bundles} bundles, {} MB",
        bytes >> 20
    );
    eprintln!("listening on {scheme}://{address}");
    let what = if config.app.is_some() {
        "app and mailbox"
    } else {
        "mailbox"
    };
    if config.is_behind_proxy {
        eprintln!("{what}: at the address of your proxy");
        return;
    }
    let ip = address.ip();
    let place = if ip.is_loopback() {
        format!("localhost:{}", address.port())
    } else {
        let ip = Some(ip).filter(|ip| !ip.is_unspecified());
        SocketAddr::new(
            ip.or_else(own_address).unwrap_or(address.ip()),
            address.port(),
        )
        .to_string()
    };
    let named = if has_tls {
        " (or a name of the certificate)"
    } else {
        ""
    };
    eprintln!("{what}: {scheme}://{place}{named}");
    if !has_tls {
        eprintln!(
            "phones need https for camera and offline use: add --tls-cert FILE --tls-key FILE \
             --listen 0.0.0.0:443, or put a proxy with https in front and add --behind-proxy"
        );
    }
}

/// The address that other machines on this network reach this one by. Nothing is sent for it.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind(("0.0.0.0", 0)).ok()?;
    // An address for examples, which nobody has: it only picks the network.
    socket.connect(("192.0.2.1", 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip())
}
