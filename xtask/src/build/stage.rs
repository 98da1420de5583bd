//! What depends on all files together: build id, precache list, headers.
//!
//! The build id is a hash over every file's hash, the service worker's own text included, so two
//! folders with one id are the same app. It can be done again on a folder that was staged
//! before; nothing here remembers the last time.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{files, html, policy};
use crate::digest;

/// The service worker, filled in where it lies.
const SERVICE_WORKER: &str = "/sw.js";
/// The header file, which a host reads and does not serve.
const HEADERS: &str = "/_headers";
/// The lines of the service worker that are filled in.
const BUILD_LINE: &str = "const BUILD_ID = ";
const LIST_LINE: &str = "const PRECACHE = ";
/// For install dialogs, app stores and lawyers, never for a screen: not worth a resident's bytes.
const NOT_NEEDED: [&str; 3] = ["/screenshots/", "/icons/", "/fonts/OFL.txt"];

/// One file that a cold start or any screen needs.
#[derive(Debug, PartialEq, Eq)]
struct Entry {
    url: String,
    sha256: String,
    bytes: usize,
}

/// Writes policy headers, build id and precache list into a folder; returns the build id.
///
/// # Errors
/// The folder is no built app.
pub(crate) fn stage(folder: &Path) -> Result<String> {
    let page = files::read_text(folder, "/index.html")?;
    let worker = files::read_text(folder, SERVICE_WORKER)?;
    // Neither text may count with what this function once wrote into it.
    let bare_page = with_build(&page, "")?;
    let bare_worker = fill(&fill(&worker, BUILD_LINE, "\"\"")?, LIST_LINE, "[]")?;
    let urls = files::all(folder)?;
    let mut hashes = Vec::new();
    for url in &urls {
        let hash = match url.as_str() {
            HEADERS => continue,
            "/index.html" => digest::hex(bare_page.as_bytes()),
            SERVICE_WORKER => digest::hex(bare_worker.as_bytes()),
            _ => digest::hex(&files::read(folder, url)?),
        };
        hashes.push(format!("{url} {hash}"));
    }
    let id = digest::short(hashes.join("\n").as_bytes());
    files::write(folder, "/index.html", with_build(&page, &id)?.as_bytes())?;

    let entries = entries(folder, &urls)?;
    let worker = fill(&worker, BUILD_LINE, &format!("\"{id}\""))?;
    let worker = fill(&worker, LIST_LINE, &list(&entries))?;
    files::write(folder, SERVICE_WORKER, worker.as_bytes())?;

    let served: Vec<String> = urls.into_iter().filter(|url| url != HEADERS).collect();
    files::write(folder, HEADERS, policy::headers_file(&served).as_bytes())?;
    Ok(id)
}

fn with_build(page: &str, id: &str) -> Result<String> {
    html::set_meta(page, "buurtlijm-build", id)
        .context("index.html lacks the meta tag `buurtlijm-build`")
}

/// Replaces the value on the one line that starts so.
fn fill(text: &str, start: &str, value: &str) -> Result<String> {
    let mut filled = false;
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            if line.starts_with(start) {
                filled = true;
                format!("{start}{value};")
            } else {
                line.to_owned()
            }
        })
        .collect();
    if !filled {
        bail!("sw.js lacks the line `{start}…`");
    }
    Ok(lines.join("\n") + "\n")
}

fn entries(folder: &Path, urls: &[String]) -> Result<Vec<Entry>> {
    let needed = |url: &&String| {
        let name = url.as_str();
        name != HEADERS
            && name != SERVICE_WORKER
            && !NOT_NEEDED.iter().any(|start| name.starts_with(start))
    };
    urls.iter()
        .filter(needed)
        .map(|url| {
            let content = files::read(folder, url)?;
            Ok(Entry {
                url: url.clone(),
                sha256: digest::hex(&content),
                bytes: content.len(),
            })
        })
        .collect()
}

/// The list as a JavaScript value; URLs and hashes hold nothing that needs escaping.
fn list(entries: &[Entry]) -> String {
    let items: Vec<String> = entries
        .iter()
        .map(|entry| {
            let Entry { url, sha256, bytes } = entry;
            format!("{{\"url\":\"{url}\",\"sha256\":\"{sha256}\",\"bytes\":{bytes}}}")
        })
        .collect();
    format!("[{}]", items.join(","))
}

#[cfg(test)]
mod tests;
