//! From a path to a reply: which file, which type, which headers, compressed or not.
//!
//! A path whose last part has no dot is a screen of the app and gets `index.html`; a file that
//! is not there is a 404, so a missing script never comes back as a page. Nothing is answered from
//! memory of an earlier request, so a new build may take the place of the old one.

use std::fs;
use std::io::Result;
use std::path::PathBuf;

use super::brotli_store::BrotliStore;
use super::digest;
use super::headers::Rules;

/// What a browser asks for.
#[derive(Debug, PartialEq, Eq)]
pub struct Ask {
    /// What is to be done; only reading is answered.
    pub method: Method,
    /// From [`crate::safe_path`]; `None` when it must not be looked at.
    pub path: Option<String>,
    /// Whether `Accept-Encoding` names `br`.
    pub takes_brotli: bool,
    /// The `If-None-Match` header.
    pub known: Option<String>,
}

/// The methods that a folder of files knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Headers and body.
    Get,
    /// Headers alone.
    Head,
    /// Refused with 405.
    Other,
}

/// A folder with a built app.
#[derive(Debug)]
pub struct Site {
    root: PathBuf,
    compression: Compression,
}

/// Whether replies are compressed.
#[derive(Debug)]
pub enum Compression {
    /// Always, which takes seconds when a file was not compressed before.
    Brotli(BrotliStore),
    /// What was compressed before, see [`Site::pack`]; the rest goes as it is.
    WhenReady(BrotliStore),
    /// Everything goes as it is.
    None,
}

/// What is sent back.
#[derive(Debug)]
pub struct Reply {
    /// The number of the status line.
    pub status: u16,
    /// Names and values in the order to send them; the length is the sender's.
    pub headers: Vec<(String, String)>,
    /// Also there for a `HEAD`, whose sender leaves it out.
    pub body: Vec<u8>,
}

impl Reply {
    fn plain(status: u16, text: &str) -> Self {
        let kind = (
            "Content-Type".to_owned(),
            "text/plain; charset=utf-8".to_owned(),
        );
        Self {
            status,
            headers: vec![kind],
            body: text.as_bytes().to_vec(),
        }
    }
}

impl Site {
    /// Serves a folder as it is at each request.
    pub fn new(root: PathBuf, compression: Compression) -> Self {
        Self { root, compression }
    }

    /// Compresses one file, so that nobody waits for it later; returns its bytes on the way.
    ///
    /// # Errors
    /// The file or the store cannot be used.
    pub fn pack(&self, url: &str) -> Result<usize> {
        let content = fs::read(self.root.join(url.trim_start_matches('/')))?;
        match &self.compression {
            Compression::Brotli(store) | Compression::WhenReady(store)
                if is_worth_compressing(url) =>
            {
                Ok(store.compressed(&content)?.len())
            }
            Compression::Brotli(_) | Compression::WhenReady(_) | Compression::None => {
                Ok(content.len())
            }
        }
    }

    /// Every file as `/`-led URL paths, sorted.
    ///
    /// # Errors
    /// A folder cannot be read.
    pub fn urls(&self) -> Result<Vec<String>> {
        let mut found = Vec::new();
        let mut open = vec![self.root.clone()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                if path.is_dir() {
                    open.push(path);
                } else if let Some(text) =
                    path.strip_prefix(&self.root).ok().and_then(|p| p.to_str())
                {
                    found.push(format!("/{text}"));
                }
            }
        }
        found.sort();
        Ok(found)
    }

    /// The answer to one request.
    ///
    /// # Errors
    /// A failure on our side: answer 500, say so to whoever runs this.
    pub fn reply(&self, ask: &Ask) -> Result<Reply> {
        if ask.method == Method::Other {
            return Ok(Reply::plain(405, "only GET and HEAD\n"));
        }
        let Some(path) = &ask.path else {
            return Ok(Reply::plain(400, "not a path of this site\n"));
        };
        match self.find(path) {
            Some((url, content)) => self.found(&url, content, ask),
            None => Ok(Reply::plain(404, "not here\n")),
        }
    }

    /// The file for a path, under the URL whose headers it gets.
    fn find(&self, path: &str) -> Option<(String, Vec<u8>)> {
        let read = |url: &str| fs::read(self.root.join(url.trim_start_matches('/'))).ok();
        let is_screen = path
            .rsplit('/')
            .next()
            .is_none_or(|last| !last.contains('.'));
        if path == "/_headers" {
            return None;
        }
        if path == "/" || is_screen {
            return read("/index.html").map(|content| ("/index.html".to_owned(), content));
        }
        read(path).map(|content| (path.to_owned(), content))
    }

    fn found(&self, url: &str, content: Vec<u8>, ask: &Ask) -> Result<Reply> {
        let rules = fs::read_to_string(self.root.join("_headers")).unwrap_or_default();
        let rules = Rules::parse(&rules);
        let mut headers: Vec<(String, String)> = rules
            .of(url)
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        let mut add = |name: &str, value: &str| headers.push((name.to_owned(), value.to_owned()));
        add("Content-Type", content_type(url));
        let tag = format!("\"{}\"", digest::short(&content));
        add("ETag", &tag);
        let store = match &self.compression {
            Compression::Brotli(store) | Compression::WhenReady(store)
                if is_worth_compressing(url) =>
            {
                add("Vary", "Accept-Encoding");
                Some(store)
            }
            Compression::Brotli(_) | Compression::WhenReady(_) | Compression::None => None,
        };
        if ask.known.as_ref() == Some(&tag) {
            return Ok(Reply {
                status: 304,
                headers,
                body: Vec::new(),
            });
        }
        let packed = match store {
            Some(store) if ask.takes_brotli => match self.compression {
                Compression::WhenReady(_) => store.ready(&content),
                Compression::Brotli(_) | Compression::None => Some(store.compressed(&content)?),
            },
            _ => None,
        };
        if packed.is_some() {
            headers.push(("Content-Encoding".to_owned(), "br".to_owned()));
        }
        Ok(Reply {
            status: 200,
            headers,
            body: packed.unwrap_or(content),
        })
    }
}

/// Whether brotli makes this file smaller: pictures and fonts are compressed already.
pub fn is_worth_compressing(url: &str) -> bool {
    !matches!(
        extension(url),
        "png" | "jpg" | "webp" | "woff2" | "gz" | "br"
    )
}

/// The type a browser needs; wasm compiles while it streams only under its own.
fn content_type(url: &str) -> &'static str {
    match extension(url) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn extension(url: &str) -> &str {
    url.rsplit_once('.').map_or("", |(_, kind)| kind)
}

#[cfg(test)]
mod tests;
