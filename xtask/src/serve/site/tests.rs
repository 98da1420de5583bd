//! Replies for a small folder.

use super::*;
use crate::serve::request::safe_path;

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn site(name: &str) -> (Site, Folder) {
    let root = std::env::temp_dir().join(format!("buurtlijm-site-{name}-{}", std::process::id()));
    fs::create_dir_all(root.join("dist")).unwrap();
    fs::write(root.join("dist/index.html"), "<p>Buurt</p>").unwrap();
    fs::write(root.join("dist/a.wasm"), "wasm ".repeat(100)).unwrap();
    fs::write(
        root.join("dist/_headers"),
        "/*\n  X-Content-Type-Options: nosniff\n",
    )
    .unwrap();
    fs::write(root.join("secret.txt"), "no").unwrap();
    let store = BrotliStore::open(root.join("brotli")).unwrap();
    (
        Site::new(root.join("dist"), Compression::Brotli, store),
        Folder(root),
    )
}

fn get(path: &str) -> Request {
    Request {
        method: Method::Get,
        path: safe_path(path),
        takes_brotli: true,
        known: None,
        keeps_connection: true,
    }
}

fn head(reply: &Reply) -> String {
    String::from_utf8(reply.head(true)).unwrap()
}

#[test]
fn wasm_goes_out_compressed_with_its_type_and_the_hosts_headers() {
    let (site, _folder) = site("wasm");
    let text = head(&site.reply(&get("/a.wasm")));
    assert!(text.starts_with("HTTP/1.1 200 OK\r\n"), "{text}");
    assert!(text.contains("Content-Type: application/wasm\r\n"));
    assert!(text.contains("Content-Encoding: br\r\n"));
    assert!(text.contains("X-Content-Type-Options: nosniff\r\n"));
}

#[test]
fn a_screen_gets_the_page_and_a_missing_file_does_not() {
    let (site, _folder) = site("screen");
    assert!(head(&site.reply(&get("/delen/scan"))).contains("text/html"));
    assert!(head(&site.reply(&get("/"))).contains("text/html"));
    assert!(head(&site.reply(&get("/gone.js"))).starts_with("HTTP/1.1 404"));
    assert!(head(&site.reply(&get("/_headers"))).starts_with("HTTP/1.1 404"));
}

#[test]
fn nothing_outside_the_folder_is_sent() {
    let (site, _folder) = site("outside");
    assert!(head(&site.reply(&get("/../secret.txt"))).starts_with("HTTP/1.1 400"));
}

#[test]
fn a_file_the_browser_has_is_not_sent_again() {
    let (site, _folder) = site("known");
    let tag = format!("\"{}\"", digest::short(b"<p>Buurt</p>"));
    let request = Request {
        known: Some(tag),
        ..get("/")
    };
    let reply = site.reply(&request);
    assert!(head(&reply).starts_with("HTTP/1.1 304"));
    assert!(reply.body.is_empty());
}

#[test]
fn a_browser_without_brotli_gets_the_file_as_it_is() {
    let (site, _folder) = site("bare");
    let request = Request {
        takes_brotli: false,
        ..get("/a.wasm")
    };
    assert_eq!(site.reply(&request).body, "wasm ".repeat(100).as_bytes());
}
