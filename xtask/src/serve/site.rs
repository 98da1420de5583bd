//! From a path to a reply: which file, which type, which headers, compressed or not.
//!
//! A path whose last part has no dot is a screen of the app and gets `index.html`; a file that
//! is not there is a 404, so a missing script never comes back as a page.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::brotli_store::BrotliStore;
use super::headers::Rules;
use super::request::{Method, Request};
use crate::build;
use crate::digest;
use crate::progress::Step;

/// A folder with a built app.
#[derive(Debug)]
pub(crate) struct Site {
    root: PathBuf,
    compression: Compression,
    store: BrotliStore,
}

/// Whether replies are compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compression {
    Brotli,
    None,
}

/// What is sent back.
#[derive(Debug)]
pub(super) struct Reply {
    status: &'static str,
    headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Reply {
    /// Status line and headers as bytes.
    pub(super) fn head(&self, keeps_connection: bool) -> Vec<u8> {
        let connection = if keeps_connection {
            "keep-alive"
        } else {
            "close"
        };
        let mut lines = vec![format!("HTTP/1.1 {}", self.status)];
        lines.extend(
            self.headers
                .iter()
                .map(|(name, value)| format!("{name}: {value}")),
        );
        // A 304 has no body, and a length of 0 would contradict the file the browser has.
        if !self.status.starts_with("304") {
            lines.push(format!("Content-Length: {}", self.body.len()));
        }
        lines.push(format!("Connection: {connection}\r\n\r\n"));
        lines.join("\r\n").into_bytes()
    }

    fn plain(status: &'static str, text: &str) -> Self {
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
    pub(crate) fn new(root: PathBuf, compression: Compression, store: BrotliStore) -> Self {
        Self {
            root,
            compression,
            store,
        }
    }

    /// Compresses every file once; returns the bytes of all together.
    ///
    /// # Errors
    /// The folder or the store cannot be used.
    pub(crate) fn compress_all(&self, step: &Step) -> Result<usize> {
        let mut total = 0;
        for url in build::all_files(&self.root)? {
            step.tell(&url);
            let content = fs::read(self.root.join(url.trim_start_matches('/')))?;
            total += self.weight(&url, &content)?;
        }
        Ok(total)
    }

    /// How many bytes a file is on its way.
    fn weight(&self, url: &str, content: &[u8]) -> Result<usize> {
        if is_worth_compressing(url) {
            return Ok(self.store.compressed(content)?.len());
        }
        Ok(content.len())
    }

    /// The answer to one request; a failure on our side is a 500, never silence.
    pub(super) fn reply(&self, request: &Request) -> Reply {
        if request.method == Method::Other {
            return Reply::plain("405 Method Not Allowed", "only GET and HEAD\n");
        }
        let Some(path) = &request.path else {
            return Reply::plain("400 Bad Request", "not a path of this site\n");
        };
        let Some((url, content)) = self.find(path) else {
            return Reply::plain("404 Not Found", "not here\n");
        };
        match self.found(&url, content, request) {
            Ok(reply) => reply,
            Err(error) => {
                eprintln!("{url}: {error:#}");
                Reply::plain("500 Internal Server Error", "see the terminal\n")
            }
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

    fn found(&self, url: &str, content: Vec<u8>, request: &Request) -> Result<Reply> {
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
        let compresses = self.compression == Compression::Brotli && is_worth_compressing(url);
        if compresses {
            add("Vary", "Accept-Encoding");
        }
        if request.known.as_ref() == Some(&tag) {
            return Ok(Reply {
                status: "304 Not Modified",
                headers,
                body: Vec::new(),
            });
        }
        if compresses && request.takes_brotli {
            add("Content-Encoding", "br");
            let body = self.store.compressed(&content)?;
            return Ok(Reply {
                status: "200 OK",
                headers,
                body,
            });
        }
        Ok(Reply {
            status: "200 OK",
            headers,
            body: content,
        })
    }
}

/// Pictures and fonts are compressed already.
pub(crate) fn is_worth_compressing(url: &str) -> bool {
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
