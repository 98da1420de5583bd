//! One HTTP/1.1 request, read with limits.
//!
//! Only what a browser asks of static files: method, path, four headers. What is asked of the site
//! goes into an [`Ask`]; the path is decoded and judged there, once.

use std::io::BufRead;

use anyhow::{Context, Result, bail};
use site::{Ask, Method, safe_path};

/// The longest line and the most lines a browser sends, with room to spare.
const LINE_BYTES_MAX: usize = 16 * 1024;
const LINES_MAX: usize = 100;

/// What a browser asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) ask: Ask,
    pub(super) keeps_connection: bool,
}

impl Request {
    /// Reads one request; nothing when the browser closed the connection.
    ///
    /// # Errors
    /// The connection broke or what came is not HTTP.
    pub(super) fn read(reader: &mut impl BufRead) -> Result<Option<Self>> {
        let Some(first) = line(reader)? else {
            return Ok(None);
        };
        let mut words = first.split(' ');
        let method = match words.next() {
            Some("GET") => Method::Get,
            Some("HEAD") => Method::Head,
            _ => Method::Other,
        };
        let target = words.next().context("a request without a path")?;
        let is_modern = words.next() == Some("HTTP/1.1");
        let mut request = Self {
            ask: Ask {
                method,
                path: safe_path(target),
                takes_brotli: false,
                known: None,
            },
            // A body would be read as the next request; we take none, so such a talk ends here.
            keeps_connection: is_modern && method != Method::Other,
        };
        for _ in 0..LINES_MAX {
            let Some(header) = line(reader)? else {
                bail!("a request without an end")
            };
            if header.is_empty() {
                return Ok(Some(request));
            }
            request.take_header(&header);
        }
        bail!("a request with too many headers")
    }

    fn take_header(&mut self, header: &str) {
        let Some((name, value)) = header.split_once(':') else {
            return;
        };
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => {
                let names = value.split(',').map(|part| part.split(';').next());
                self.ask.takes_brotli = names.flatten().any(|name| name.trim() == "br");
            }
            "if-none-match" => self.ask.known = Some(value.to_owned()),
            "connection" if value.eq_ignore_ascii_case("close") => self.keeps_connection = false,
            "content-length" | "transfer-encoding" => self.keeps_connection = false,
            _ => {}
        }
    }

    /// A `HEAD` asks for the headers alone.
    pub(super) fn wants_body(&self) -> bool {
        self.ask.method != Method::Head
    }
}

fn line(reader: &mut impl BufRead) -> Result<Option<String>> {
    let mut bytes = Vec::new();
    let mut limited = std::io::Read::take(&mut *reader, LINE_BYTES_MAX as u64);
    if limited.read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.last() != Some(&b'\n') {
        bail!("a line too long or cut off");
    }
    let text = String::from_utf8(bytes).context("a header that is not text")?;
    Ok(Some(text.trim_end_matches(['\r', '\n']).to_owned()))
}

#[cfg(test)]
mod tests;
