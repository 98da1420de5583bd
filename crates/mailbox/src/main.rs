//! `mailbox`: the program. Reads the command line, starts, and stops when it is told to.
//!
//! What it says goes to standard error and is for whoever runs it: where it listens, how much it keeps,
//! that a certificate was renewed. Nothing it says is about a phone or a topic.

mod args;

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
    let scheme = if config.tls.is_some() {
        "https"
    } else {
        "http"
    };
    let (topics, bundles, bytes) = mailbox.counts();
    eprintln!(
        "started: {topics} topics, {bundles} bundles, {} MB",
        bytes >> 20
    );
    eprintln!("listening on {scheme}://{address}");
    if config.tls.is_none() && !config.is_behind_proxy && !address.ip().is_loopback() {
        eprintln!("plain http: browsers give the app a camera only over https; see --help");
    }
}
