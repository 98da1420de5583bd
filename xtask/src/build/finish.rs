//! Trunk's output, made into files a host can serve for ever.
//!
//! Trunk names files after the module before wasm-bindgen ran, so equal names can hold different
//! bytes; here every code file is named after its own content. The worker's URL changes with its
//! code, so tabs of two versions never share one worker.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{Profile, css, files, html, parts, policy, wasm_opt};
use crate::paths::Project;
use crate::progress::Step;
use crate::tools::Toolbox;

/// The modules that run in workers. Trunk calls their files `<stem>.js` and `<stem>_bg.wasm`; the hand-written
/// lines before the bindings are in `public/<stem>-loader.js`, and the page learns the script's URL from the
/// meta tag `buurtlijm-<stem>`.
const WORKERS: [&str; 2] = ["worker", "lens"];
/// The line of a loader that gets the wasm's URL.
const LOADER_WASM: &str = "const WASM_URL = \"\";";

/// Writes everything but policy, precache list and build id into an empty folder.
///
/// # Errors
/// Trunk's output is not as expected, or a file cannot be read or written.
pub(super) fn finish(
    project: &Project,
    toolbox: &Toolbox,
    profile: Profile,
    raw: &Path,
    out: &Path,
    step: &Step,
) -> Result<()> {
    let source = html::without_comments(&files::read_text(raw, "/index.html")?);
    let (source, start) =
        html::take_start_script(&source).context("index.html has no start script of Trunk's")?;
    let (source, sheets) = html::take_links(&source, |tag| {
        html::attribute(tag, "rel") == Some("stylesheet")
    });
    let (source, _) = html::take_links(&source, |tag| {
        html::attribute(tag, "href").is_some_and(|url| url == start.script || url == start.wasm)
    });
    let sheets: Vec<String> = sheets
        .iter()
        .filter_map(|tag| html::attribute(tag, "href"))
        .map(str::to_owned)
        .collect();

    let mut taken = vec![
        "/index.html".to_owned(),
        start.script.clone(),
        start.wasm.clone(),
    ];
    for stem in WORKERS {
        taken.extend([script_of(stem), wasm_of(stem), loader_of(stem)]);
    }
    taken.extend(sheets.iter().cloned());

    let mut page = parts::cut(project, toolbox, profile, step)?;
    let mut modules = std::mem::take(&mut page.modules);
    for stem in WORKERS {
        modules.push(files::read(raw, &wasm_of(stem))?);
    }
    if profile == Profile::Release {
        modules = wasm_opt::squeeze_all(project, &toolbox.wasm_opt, &modules, step)?;
    }
    let mut modules = modules.iter();
    let page = page.write(out, &mut modules)?;
    let boot = boot_script(&page.script, &page.wasm);
    let boot = files::put(out, "boot", "js", boot.as_bytes())?;
    let mut source = source;
    for stem in WORKERS {
        let wasm = put_next(out, stem, &mut modules)?;
        let script = files::put(out, stem, "js", worker_script(raw, stem, &wasm)?.as_bytes())?;
        let meta = format!("buurtlijm-{stem}");
        source = html::set_meta(&source, &meta, &script)
            .with_context(|| format!("index.html lacks the meta tag `{meta}`"))?;
    }
    let style = files::put(out, "style", "css", joined_style(raw, &sheets)?.as_bytes())?;
    copy_rest(raw, out, &taken)?;

    let links = format!(
        "<link rel=\"stylesheet\" href=\"{style}\">\n\
         <link rel=\"modulepreload\" href=\"{}\">\n\
         <link rel=\"modulepreload\" href=\"{}\">\n\
         <link rel=\"preload\" href=\"{}\" as=\"fetch\" \
         type=\"application/wasm\" crossorigin>\n\
         <script type=\"module\" src=\"{boot}\"></script>",
        page.script, page.loader, page.wasm
    );
    let csp = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy::content_security()
    );
    let page = html::after_charset(&source, &csp)
        .and_then(|text| html::end_of_head(&text, &links))
        .context("index.html lacks its charset or head")?;
    files::write(out, "/index.html", page.as_bytes())
}

fn script_of(stem: &str) -> String {
    format!("/{stem}.js")
}

fn wasm_of(stem: &str) -> String {
    format!("/{stem}_bg.wasm")
}

fn loader_of(stem: &str) -> String {
    format!("/{stem}-loader.js")
}

/// Writes the next module and returns its URL.
fn put_next<'a>(
    out: &Path,
    stem: &str,
    modules: &mut impl Iterator<Item = &'a Vec<u8>>,
) -> Result<String> {
    let module = modules.next().context("a module got lost")?;
    files::put(out, stem, "wasm", module)
}

/// What Trunk wanted to write into the HTML. It also takes the waiting picture away, shows the
/// sentence for browsers that cannot run the page, and the one for a page that stopped: after a
/// panic nothing in the wasm may run any more, so nobody else can.
fn boot_script(page: &str, wasm: &str) -> String {
    format!(
        "import init from \"{page}\";\n\
         const find = (name) => document.querySelector(`[data-${{name}}]`);\n\
         const show = (name) => find(name)?.removeAttribute(\"hidden\");\n\
         const stopped = (reason) => {{\n  \
         if (reason instanceof WebAssembly.RuntimeError) show(\"page-stopped\");\n\
         }};\n\
         addEventListener(\"error\", (event) => stopped(event.error));\n\
         addEventListener(\"unhandledrejection\", (event) => stopped(event.reason));\n\
         init({{ module_or_path: \"{wasm}\" }}).then(\n  \
         () => find(\"boot\")?.remove(),\n  \
         (error) => {{\n    \
         console.error(error);\n    \
         find(\"boot\")?.remove();\n    \
         show(\"boot-failed\");\n  \
         }},\n);\n"
    )
}

/// Loader, bindings and the starting line in one file: one request, one version.
fn worker_script(raw: &Path, stem: &str, wasm: &str) -> Result<String> {
    let loader = files::read_text(raw, &loader_of(stem))?;
    if !loader.contains(LOADER_WASM) {
        bail!("{stem}-loader.js lacks the line `{LOADER_WASM}`");
    }
    let loader = loader.replace(LOADER_WASM, &format!("const WASM_URL = \"{wasm}\";"));
    let bindings = files::read_text(raw, &script_of(stem))?;
    Ok(format!("{loader}\n{bindings}\nbegin(wasm_bindgen);\n"))
}

fn joined_style(raw: &Path, sheets: &[String]) -> Result<String> {
    let texts: Vec<String> = sheets
        .iter()
        .map(|url| files::read_text(raw, url))
        .collect::<Result<_>>()?;
    Ok(css::join(texts.iter().map(String::as_str)))
}

/// What stands in `public/` goes along as it is.
fn copy_rest(raw: &Path, out: &Path, taken: &[String]) -> Result<()> {
    for url in files::all(raw)? {
        let hidden = url.split('/').any(|part| part.starts_with('.'));
        if !hidden && !taken.contains(&url) {
            files::write(out, &url, &files::read(raw, &url)?)?;
        }
    }
    Ok(())
}
