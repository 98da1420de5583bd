//! The app, from the same address.

use super::phone::until;
use super::running::{Folder, Running, config};

#[test]
fn one_address_serves_the_app_as_a_good_host_does() {
    let folder = Folder::new();
    let app = Folder::new();
    let script = "let straat = 'samen';\n".repeat(500);
    for (name, content) in [
        ("index.html", "<p>Buurt</p>"),
        ("a.js", script.as_str()),
        (
            "_headers",
            "/*\n  Content-Security-Policy: default-src 'none'\n",
        ),
    ] {
        std::fs::write(app.0.join(name), content).unwrap();
    }
    let packed = Folder::new();
    let mut config = config(&folder);
    config.app = Some(app.0.clone());
    config.packed = Some(packed.0.clone());
    let running = Running::start(config);
    let get = |path| running.phone.ask("GET", path, b"").unwrap();
    until("it is compressed", || {
        get("/a.js").header("content-encoding") == Some("br")
    });
    let page = get("/delen/scan");
    assert_eq!(
        (page.status, page.header("content-type")),
        (200, Some("text/html; charset=utf-8"))
    );
    assert_eq!(
        page.header("content-security-policy"),
        Some("default-src 'none'")
    );
    let script = get("/a.js");
    assert!(script.body.len() < 200 && script.header("etag").is_some());
    assert_eq!(get("/gone.js").status, 404);
    assert_eq!(get("/../Cargo.toml").status, 400);
    assert_eq!(get("/post/v1").body, b"a mailbox of Buurtlijm\n");
    // It says how long the body would be and sends none.
    let head = running.phone.ask("HEAD", "/a.js", b"").unwrap_err();
    assert_eq!(head.kind(), std::io::ErrorKind::UnexpectedEof);
}
