//! https with a certificate of one's own, renewed while it runs.
//!
//! The two certificates in `certificates/` are for these tests alone: they vouch for `localhost` and
//! nobody trusts them.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use mailbox::TlsFiles;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::phone::{Phone, read_answer};
use super::running::{Folder, Running, config};

const FIRST: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/mailbox/certificates/first"
);
const SECOND: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/mailbox/certificates/second"
);

/// Puts one of the two in place, at a time of its own.
fn install(pair: &str, files: &TlsFiles, minutes: u64) {
    for (ending, file) in [("pem", &files.cert), ("key", &files.key)] {
        std::fs::copy(format!("{pair}.{ending}"), file).unwrap();
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(60 * minutes);
        std::fs::File::options()
            .write(true)
            .open(file)
            .unwrap()
            .set_modified(time)
            .unwrap();
    }
}

/// The status of a request by somebody who trusts this certificate alone; `None` without trust.
fn ask(running: &Running, trusted: &str) -> Option<u16> {
    let Phone(address) = running.phone;
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_file(format!("{trusted}.pem")).unwrap())
        .unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let stream = tokio::net::TcpStream::connect(address).await.unwrap();
        let name = ServerName::try_from("localhost").unwrap();
        let mut stream = TlsConnector::from(Arc::new(config))
            .connect(name, stream)
            .await
            .ok()?;
        let request = b"GET /post/v1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        stream.write_all(request).await.unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.unwrap();
        Some(read_answer(&mut bytes.as_slice()).unwrap().status)
    })
}

#[test]
fn a_certificate_is_renewed_while_it_runs_and_a_broken_one_is_not_taken() {
    let folder = Folder::new();
    let place = Folder::new();
    let files = TlsFiles {
        cert: place.0.join("cert.pem"),
        key: place.0.join("key.pem"),
    };
    install(FIRST, &files, 1);
    let mut config = config(&folder);
    config.tls = Some(files.clone());
    let running = Running::start(config);
    let mailbox = running.mailbox.as_ref().unwrap();
    assert_eq!(
        (ask(&running, FIRST), ask(&running, SECOND)),
        (Some(200), None)
    );
    assert_eq!(mailbox.renew_if_changed(), Ok(false));
    install(SECOND, &files, 2);
    assert_eq!(mailbox.renew_if_changed(), Ok(true));
    assert_eq!(
        (ask(&running, FIRST), ask(&running, SECOND)),
        (None, Some(200))
    );
    std::fs::write(&files.cert, "half").unwrap();
    assert!(mailbox.renew_if_changed().unwrap_err().contains("cert.pem"));
    assert_eq!(ask(&running, SECOND), Some(200));
    // Plain http gets no answer here, and hurts nobody.
    assert!(running.phone.ask("GET", "/post/v1", b"").is_err());
    assert_eq!(ask(&running, SECOND), Some(200));
}

#[test]
fn a_certificate_that_is_not_there_is_named_at_the_start() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.tls = Some(TlsFiles {
        cert: Path::new("nowhere.pem").to_owned(),
        key: Path::new("nowhere.key").to_owned(),
    });
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let told = runtime
        .block_on(mailbox::Mailbox::start(config))
        .unwrap_err();
    assert!(told.contains("nowhere.pem"), "{told}");
}
