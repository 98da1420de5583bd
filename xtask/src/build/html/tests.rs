//! Against the text that Trunk 0.21.14 writes.

use super::*;

const TRUNK: &str = "<head>\n<meta charset=\"utf-8\">\n\
    <link rel=\"stylesheet\" href=\"/a-4d1f26301333a335.css\"/>\n\n\
    <script type=\"module\">\nimport init, * as bindings from '/buurtlijm-28bc.js';\n\
    const wasm = await init({ module_or_path: '/buurtlijm-28bc_bg.wasm' });\n</script>\n\
    <link rel=\"icon\" href=\"/favicon.svg\">\n\
    <link rel=\"modulepreload\" href=\"/buurtlijm-28bc.js\" crossorigin=\"anonymous\"></head>\n";

#[test]
fn the_inline_script_is_cut_and_its_files_are_known() {
    let (html, start) = take_start_script(TRUNK).unwrap();
    assert_eq!(start.script, "/buurtlijm-28bc.js");
    assert_eq!(start.wasm, "/buurtlijm-28bc_bg.wasm");
    assert!(!html.contains("<script"));
}

#[test]
fn another_inline_script_is_not_taken_for_the_start() {
    assert_eq!(
        take_start_script("<script type=\"module\">let x = 1;</script>"),
        None
    );
}

#[test]
fn only_the_judged_links_go() {
    let (html, taken) = take_links(TRUNK, |tag| attribute(tag, "rel") == Some("stylesheet"));
    assert_eq!(taken.len(), 1);
    assert_eq!(
        taken.first().and_then(|tag| attribute(tag, "href")),
        Some("/a-4d1f26301333a335.css")
    );
    assert!(html.contains("favicon.svg") && html.contains("modulepreload"));
}

#[test]
fn a_meta_is_set_again_and_again() {
    let html = "<meta name=\"buurtlijm-build\" content=\"\">";
    let once = set_meta(html, "buurtlijm-build", "one").unwrap();
    let twice = set_meta(&once, "buurtlijm-build", "two").unwrap();
    assert_eq!(twice, "<meta name=\"buurtlijm-build\" content=\"two\">");
    assert_eq!(set_meta(html, "other", "x"), None);
}

#[test]
fn insertions_land_at_the_two_ends_of_the_head() {
    let html = after_charset(TRUNK, "<first>").unwrap();
    let html = end_of_head(&html, "<last>").unwrap();
    assert!(html.find("<first>") < html.find("<link"));
    assert!(html.contains("<last>\n</head>"));
}

#[test]
fn comments_go() {
    assert_eq!(without_comments("a<!-- why\n -->b\n\n<p>"), "ab\n<p>\n");
}
