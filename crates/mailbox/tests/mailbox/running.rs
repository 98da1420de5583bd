//! A mailbox of the library, on a port and in a folder of its own.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use mailbox::{Config, Keep, Limits, Mailbox, Patience};
use tokio::runtime::Runtime;

use super::phone::Phone;

/// A folder that goes when the test ends.
#[derive(Debug)]
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("mailbox-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// What lies in it: one bundle an entry, by key.
    pub(crate) fn keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for topic in std::fs::read_dir(&self.0).unwrap().flatten() {
            let entries = std::fs::read_dir(topic.path())
                .into_iter()
                .flatten()
                .flatten();
            keys.extend(entries.map(|entry| {
                let topic = topic.file_name().into_string().unwrap();
                format!("{topic}/{}", entry.file_name().into_string().unwrap())
            }));
        }
        keys.sort();
        keys
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// What tests choose unless they choose otherwise: this folder, any port.
pub(crate) fn config(folder: &Folder) -> Config {
    Config {
        listen: "127.0.0.1:0".parse().unwrap(),
        app: None,
        packed: None,
        keep: Keep::Folder(folder.0.clone()),
        tls: None,
        is_behind_proxy: false,
        limits: Limits {
            // A test asks more in a minute than a street.
            requests: u32::MAX,
            brought_bytes: u64::MAX,
            new_topics: u32::MAX,
            ..Limits::default()
        },
        patience: Patience::default(),
    }
}

/// A mailbox that runs until it is dropped or stopped.
#[derive(Debug)]
pub(crate) struct Running {
    runtime: Runtime,
    pub(crate) mailbox: Option<Mailbox>,
    pub(crate) phone: Phone,
}

impl Running {
    pub(crate) fn start(config: Config) -> Self {
        let mut builder = tokio::runtime::Builder::new_multi_thread();
        let runtime = builder.worker_threads(2).enable_all().build().unwrap();
        let mailbox = runtime.block_on(Mailbox::start(config)).unwrap();
        let phone = Phone(mailbox.address());
        Self {
            runtime,
            mailbox: Some(mailbox),
            phone,
        }
    }

    /// With the default choices, in this folder.
    pub(crate) fn open(folder: &Folder) -> Self {
        Self::start(config(folder))
    }

    /// Finishes what was accepted.
    pub(crate) fn stop(mut self) {
        if let Some(mailbox) = self.mailbox.take() {
            self.runtime.block_on(mailbox.stop());
        }
    }
}
