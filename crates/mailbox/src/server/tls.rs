//! https with the certificate of whoever runs this.
//!
//! The files are read again when they change or on request, because certificates are renewed while a
//! mailbox runs. A renewal that cannot be read leaves the old one in use and is told.

use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::config::TlsFiles;

type Times = (Option<SystemTime>, Option<SystemTime>);

/// The certificate in use.
#[derive(Clone)]
pub(crate) struct Tls {
    files: TlsFiles,
    current: Arc<RwLock<(Arc<ServerConfig>, Times)>>,
}

impl std::fmt::Debug for Tls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tls")
    }
}

impl Tls {
    /// Reads certificate and key.
    ///
    /// # Errors
    /// One of them cannot be read, or they do not belong together; the sentence says which.
    pub(crate) fn open(files: TlsFiles) -> Result<Self, String> {
        let times = times(&files);
        let current = Arc::new(RwLock::new((read(&files)?, times)));
        Ok(Self { files, current })
    }

    /// What shakes hands with the certificate in use.
    pub(super) fn acceptor(&self) -> TlsAcceptor {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        TlsAcceptor::from(Arc::clone(&current.0))
    }

    /// Reads the files again; returns whether there is another certificate now.
    ///
    /// # Errors
    /// The files cannot be used; the old certificate stays.
    pub(crate) fn renew(&self, when: Renewal) -> Result<bool, String> {
        let found = times(&self.files);
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        if when == Renewal::IfChanged && current.1 == found {
            return Ok(false);
        }
        // Also when it cannot be read: it is told once and tried again at the next change.
        current.1 = found;
        current.0 = read(&self.files)?;
        Ok(true)
    }
}

/// When the files are read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Renewal {
    Now,
    IfChanged,
}

fn times(files: &TlsFiles) -> Times {
    let time = |file: &Path| {
        std::fs::metadata(file)
            .and_then(|about| about.modified())
            .ok()
    };
    (time(&files.cert), time(&files.key))
}

fn read(files: &TlsFiles) -> Result<Arc<ServerConfig>, String> {
    let cert = files.cert.display();
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(&files.cert)
        .and_then(Iterator::collect)
        .map_err(|error| format!("the certificate {cert} cannot be read: {error}"))?;
    let key = PrivateKeyDer::from_pem_file(&files.key).map_err(|error| {
        let key = files.key.display();
        format!("the key {key} cannot be read: {error}")
    })?;
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(|error| format!("certificate {cert} and its key cannot be used: {error}"))?;
    Ok(Arc::new(config))
}
