//! The command line of the mailbox, read by hand.
//!
//! A word that is not understood is an error that names it, never a silent default.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use mailbox::{Config, Keep, Limits, Patience, TlsFiles};

/// The text of `mailbox --help`.
pub(crate) const HELP: &str = "\
mailbox: keeps sealed bundles for phones of a buurt that are away, and serves the app.

It cannot read what it keeps, knows no names, and logs nothing about who asks for what.

  mailbox --keep FOLDER [--app DIST] [--listen ADDRESS:PORT]

Where
  --listen ADDRESS:PORT   where it answers (default 127.0.0.1:8081: this machine alone)
  --app DIST              also serve the built app in this folder, so that one address is enough
  --packed FOLDER         where compressed files of the app are kept between runs
  --keep FOLDER           keep bundles in this folder; one mailbox a folder
  --store s3://BUCKET/PREFIX
                          keep them in a bucket instead, which several mailboxes may share;
                          keys come from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION
  --endpoint URL          the address of the bucket's store, if it is not Amazon's

Reached by phones
  Browsers let an app use the camera and work offline over https only (or on localhost).
  --tls-cert FILE --tls-key FILE
                          answer over https with this certificate (PEM); read again when the
                          files change and on SIGHUP
  --behind-proxy          a proxy in front does https; believe its X-Forwarded-For

How much (shown with their defaults)
  --days 90               a bundle is thrown away after this
  --total-mb 5120         all bundles together; beyond it phones are told that it is full
  --topics 100000         buurten and the like; each has
  --topic-mb 200            so much room
  --topic-bundles 10000     and so many bundles
  --listeners 300           and so many phones at the same time
  --requests 3000         in a minute from one address; addresses are forgotten with the minute
  --minute-mb 256         brought in a minute from one address
  --new-topics 30         begun in a minute from one address
  --connections 2000      at the same time
  --address-connections 256
                          at the same time from one address

It stops on Ctrl-C or SIGTERM, and finishes what it accepted.";

/// What was asked.
#[derive(Debug)]
pub(crate) enum Asked {
    Help,
    Run(Box<Config>),
}

/// Reads the words after the name of the program.
///
/// # Errors
/// A sentence that names the word that was not understood, or that is missing.
pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Asked, String> {
    let mut reader = Reader {
        words,
        flag: String::new(),
    };
    let mut found = Found::default();
    let mut limits = Limits::default();
    while let Some(flag) = reader.words.next() {
        reader.flag = flag;
        match reader.flag.as_str() {
            "--help" | "-h" | "help" => return Ok(Asked::Help),
            "--listen" => found.listen = Some(reader.parsed("an address such as 127.0.0.1:8081")?),
            "--app" => found.app = Some(reader.value()?.into()),
            "--packed" => found.packed = Some(reader.value()?.into()),
            "--keep" => found.folder = Some(reader.value()?.into()),
            "--store" => found.store = Some(reader.value()?),
            "--endpoint" => found.endpoint = Some(reader.value()?),
            "--tls-cert" => found.cert = Some(reader.value()?.into()),
            "--tls-key" => found.key = Some(reader.value()?.into()),
            "--behind-proxy" => found.is_behind_proxy = true,
            "--days" => {
                let days: u32 = reader.number()?;
                limits.kept = Duration::from_secs(u64::from(days) * 24 * 3600);
            }
            "--total-mb" => limits.total_bytes = reader.megabytes()?,
            "--topics" => limits.topics = reader.number()?,
            "--topic-mb" => limits.topic_bytes = reader.megabytes()?,
            "--topic-bundles" => limits.topic_bundles = reader.number()?,
            "--listeners" => limits.topic_listeners = reader.number()?,
            "--requests" => limits.requests = reader.number()?,
            "--minute-mb" => limits.brought_bytes = reader.megabytes()?,
            "--new-topics" => limits.new_topics = reader.number()?,
            "--connections" => limits.connections = reader.number()?,
            "--address-connections" => limits.address_connections = reader.number()?,
            other => return Err(format!("`{other}` is not known; see `mailbox --help`")),
        }
    }
    found
        .config(limits)
        .map(|config| Asked::Run(Box::new(config)))
}

/// The words that are still to be read, and the flag they belong to.
struct Reader<I> {
    words: I,
    flag: String,
}

impl<I: Iterator<Item = String>> Reader<I> {
    fn value(&mut self) -> Result<String, String> {
        let value = self.words.next().filter(|value| !value.starts_with("--"));
        value.ok_or_else(|| format!("`{}` needs something after it", self.flag))
    }

    fn parsed<T: FromStr>(&mut self, what: &str) -> Result<T, String> {
        let value = self.value()?;
        let parsed = value.parse().ok();
        parsed.ok_or_else(|| format!("`{} {value}`: that is not {what}", self.flag))
    }

    fn number<T: FromStr>(&mut self) -> Result<T, String> {
        self.parsed("a number that fits here")
    }

    fn megabytes(&mut self) -> Result<u64, String> {
        let megabytes: u32 = self.number()?;
        Ok(u64::from(megabytes) << 20)
    }
}

/// What was found so far.
#[derive(Default)]
struct Found {
    listen: Option<SocketAddr>,
    app: Option<PathBuf>,
    packed: Option<PathBuf>,
    folder: Option<PathBuf>,
    store: Option<String>,
    endpoint: Option<String>,
    cert: Option<PathBuf>,
    key: Option<PathBuf>,
    is_behind_proxy: bool,
}

impl Found {
    fn config(self, limits: Limits) -> Result<Config, String> {
        let tls = match (self.cert, self.key) {
            (Some(cert), Some(key)) => Some(TlsFiles { cert, key }),
            (None, None) => None,
            _ => return Err("`--tls-cert` and `--tls-key` go together".to_owned()),
        };
        Ok(Config {
            listen: self
                .listen
                .unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8081))),
            app: self.app,
            packed: self.packed,
            keep: keep(self.folder, self.store, self.endpoint)?,
            tls,
            is_behind_proxy: self.is_behind_proxy,
            limits,
            patience: Patience::default(),
        })
    }
}

fn keep(
    folder: Option<PathBuf>,
    store: Option<String>,
    endpoint: Option<String>,
) -> Result<Keep, String> {
    match (folder, store) {
        (Some(folder), None) if endpoint.is_none() => Ok(Keep::Folder(folder)),
        (None, Some(store)) => {
            let path = store
                .strip_prefix("s3://")
                .map(|path| path.trim_end_matches('/'));
            let (bucket, prefix) = match path.map(|path| path.split_once('/').unwrap_or((path, "")))
            {
                Some((bucket, prefix)) if !bucket.is_empty() => (bucket, prefix),
                _ => return Err(format!("`--store {store}`: that is not s3://BUCKET/PREFIX")),
            };
            Ok(Keep::S3 {
                bucket: bucket.to_owned(),
                prefix: prefix.to_owned(),
                endpoint,
            })
        }
        (Some(_), None) => Err("`--endpoint` goes with `--store`".to_owned()),
        (Some(_), Some(_)) => Err("choose `--keep` or `--store`, not both".to_owned()),
        (None, None) => {
            Err("say where bundles are kept: `--keep FOLDER`; see `mailbox --help`".to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Config, String> {
        match parse(line.split_whitespace().map(str::to_owned))? {
            Asked::Run(config) => Ok(*config),
            Asked::Help => Err("help".to_owned()),
        }
    }

    #[test]
    fn a_folder_is_all_that_must_be_said() {
        let config = read("--keep post").unwrap();
        assert_eq!(config.keep, Keep::Folder("post".into()));
        assert!(config.listen.ip().is_loopback());
        assert_eq!(config.limits, Limits::default());
    }

    #[test]
    fn everything_can_be_said() {
        let line = "--listen 0.0.0.0:443 --app dist --store s3://box/a/b --endpoint http://x:1 \
                    --tls-cert c --tls-key k --behind-proxy --days 1 --total-mb 2 --topics 3 \
                    --topic-mb 4 --topic-bundles 5 --listeners 6 --requests 7 --connections 8 \
                    --address-connections 9 --packed p --minute-mb 10 --new-topics 11";
        let config = read(line).unwrap();
        let keep = Keep::S3 {
            bucket: "box".to_owned(),
            prefix: "a/b".to_owned(),
            endpoint: Some("http://x:1".to_owned()),
        };
        assert_eq!(config.keep, keep);
        assert_eq!(config.limits.kept, Duration::from_secs(24 * 3600));
        assert_eq!(
            (config.limits.total_bytes, config.limits.topics),
            (2 << 20, 3)
        );
        assert_eq!(
            (config.limits.brought_bytes, config.limits.new_topics),
            (10 << 20, 11)
        );
        assert!(config.is_behind_proxy && config.tls.is_some());
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, word) in [
            ("", "--keep"),
            ("--keep a --store s3://b", "not both"),
            ("--store b", "s3://BUCKET"),
            ("--keep a --endpoint x", "--endpoint"),
            ("--keep a --colour red", "--colour"),
            ("--keep a --days many", "many"),
            ("--keep --days", "--keep"),
            ("--keep a --tls-cert c", "--tls-key"),
            ("--keep a --listen here", "here"),
        ] {
            let told = read(line).unwrap_err();
            assert!(told.contains(word), "{line}: {told}");
        }
        assert_eq!(read("--keep a --help").unwrap_err(), "help");
    }

    #[test]
    fn the_help_shows_the_defaults_that_are_used() {
        let limits = Limits::default();
        for (flag, value) in [
            ("--days", limits.kept.as_secs() / 24 / 3600),
            ("--total-mb", limits.total_bytes >> 20),
            ("--topics", limits.topics as u64),
            ("--topic-mb", limits.topic_bytes >> 20),
            ("--topic-bundles", limits.topic_bundles as u64),
            ("--listeners", limits.topic_listeners as u64),
            ("--requests", u64::from(limits.requests)),
            ("--minute-mb", limits.brought_bytes >> 20),
            ("--new-topics", u64::from(limits.new_topics)),
            ("--connections", limits.connections as u64),
            (
                "--address-connections",
                u64::from(limits.address_connections),
            ),
        ] {
            assert!(HELP.contains(&format!("{flag} {value}")), "{flag} {value}");
        }
    }
}
