//! A folder can be staged again and again, and its id tells whether it changed.

use std::fs;
use std::path::PathBuf;

use super::*;

const PAGE: &str = "<meta charset=\"utf-8\"><meta name=\"buurtlijm-build\" content=\"\">";
const WORKER: &str = "const BUILD_ID = \"\";\nconst PRECACHE = [];\n";

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("buurtlijm-{name}-{}", std::process::id()));
    files::make_empty(&folder).unwrap();
    files::write(&folder, "/index.html", PAGE.as_bytes()).unwrap();
    files::write(&folder, "/sw.js", WORKER.as_bytes()).unwrap();
    files::write(&folder, "/page.js", b"let page;").unwrap();
    files::write(&folder, "/screenshots/a.png", b"png").unwrap();
    folder
}

#[test]
fn staging_twice_changes_nothing() {
    let folder = folder("twice");
    let first = stage(&folder).unwrap();
    let text = files::read_text(&folder, "/sw.js").unwrap();
    assert_eq!(stage(&folder).unwrap(), first);
    assert_eq!(files::read_text(&folder, "/sw.js").unwrap(), text);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn an_edited_file_makes_another_build() {
    let folder = folder("edited");
    let first = stage(&folder).unwrap();
    files::write(&folder, "/page.js", b"let next;").unwrap();
    let second = stage(&folder).unwrap();
    assert_ne!(first, second);
    let page = files::read_text(&folder, "/index.html").unwrap();
    assert!(page.contains(&second) && !page.contains(&first));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_list_holds_what_the_app_needs_and_the_hash_of_the_page_as_written() {
    let folder = folder("list");
    stage(&folder).unwrap();
    let text = files::read_text(&folder, "/sw.js").unwrap();
    let page = digest::hex(&files::read(&folder, "/index.html").unwrap());
    assert!(text.contains(&page) && text.contains("\"/page.js\""));
    assert!(!text.contains("screenshots") && !text.contains("_headers"));
    assert!(!text.contains("\"/sw.js\""));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_service_worker_without_its_lines_is_refused() {
    assert!(fill("let x;", BUILD_LINE, "1").is_err());
}
