//! Replies for a small folder.

use super::*;
use crate::path::safe_path;

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
        Site::new(root.join("dist"), Compression::Brotli(store)),
        Folder(root),
    )
}

fn get(path: &str) -> Ask {
    Ask {
        method: Method::Get,
        path: safe_path(path),
        takes_brotli: true,
        known: None,
    }
}

fn header<'a>(reply: &'a Reply, wanted: &str) -> Option<&'a str> {
    let mut found = reply.headers.iter().filter(|(name, _)| name == wanted);
    found.next().map(|(_, value)| value.as_str())
}

#[test]
fn wasm_goes_out_compressed_with_its_type_and_the_hosts_headers() {
    let (site, _folder) = site("wasm");
    let reply = site.reply(&get("/a.wasm")).unwrap();
    assert_eq!(reply.status, 200);
    assert_eq!(header(&reply, "Content-Type"), Some("application/wasm"));
    assert_eq!(header(&reply, "Content-Encoding"), Some("br"));
    assert_eq!(header(&reply, "X-Content-Type-Options"), Some("nosniff"));
}

#[test]
fn a_screen_gets_the_page_and_a_missing_file_does_not() {
    let (site, _folder) = site("screen");
    for screen in ["/delen/scan", "/"] {
        let reply = site.reply(&get(screen)).unwrap();
        assert_eq!(
            header(&reply, "Content-Type"),
            Some("text/html; charset=utf-8")
        );
    }
    for gone in ["/gone.js", "/_headers"] {
        assert_eq!(site.reply(&get(gone)).unwrap().status, 404, "{gone}");
    }
}

#[test]
fn nothing_outside_the_folder_is_sent() {
    let (site, _folder) = site("outside");
    assert_eq!(site.reply(&get("/../secret.txt")).unwrap().status, 400);
}

#[test]
fn a_file_the_browser_has_is_not_sent_again() {
    let (site, _folder) = site("known");
    let tag = format!("\"{}\"", digest::short(b"<p>Buurt</p>"));
    let ask = Ask {
        known: Some(tag),
        ..get("/")
    };
    let reply = site.reply(&ask).unwrap();
    assert_eq!(reply.status, 304);
    assert!(reply.body.is_empty());
}

#[test]
fn a_browser_without_brotli_gets_the_file_as_it_is() {
    let (site, _folder) = site("bare");
    let ask = Ask {
        takes_brotli: false,
        ..get("/a.wasm")
    };
    assert_eq!(
        site.reply(&ask).unwrap().body,
        "wasm ".repeat(100).as_bytes()
    );
}

#[test]
fn who_does_not_wait_for_compression_sends_what_is_ready() {
    let (site, folder) = site("ready");
    let store = BrotliStore::open(folder.0.join("later")).unwrap();
    let site = Site::new(site.root.clone(), Compression::WhenReady(store));
    assert_eq!(
        site.urls().unwrap(),
        ["/_headers", "/a.wasm", "/index.html"]
    );
    let before = site.reply(&get("/a.wasm")).unwrap();
    assert_eq!(header(&before, "Content-Encoding"), None);
    let bytes = site.pack("/a.wasm").unwrap();
    let after = site.reply(&get("/a.wasm")).unwrap();
    assert_eq!(header(&after, "Content-Encoding"), Some("br"));
    assert_eq!(after.body.len(), bytes);
}
