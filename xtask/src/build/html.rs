//! The few changes made to Trunk's `index.html`, as plain text work.
//!
//! Trunk's output is machine-written and small; an HTML parser would be the largest dependency
//! here. Every function fails or leaves the text alone when it does not find what it expects.

/// What Trunk wrote to start the page: an inline module script, which the policy forbids.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct StartScript {
    /// URL of the page's JavaScript.
    pub(super) script: String,
    /// URL of the page's wasm.
    pub(super) wasm: String,
}

/// Cuts the inline start script out, and says what it started.
pub(super) fn take_start_script(html: &str) -> Option<(String, StartScript)> {
    let (before, rest) = html.split_once("<script type=\"module\">")?;
    let (script, after) = rest.split_once("</script>")?;
    let start = StartScript {
        script: quoted_after(script, "from '")?.to_owned(),
        wasm: quoted_after(script, "module_or_path: '")?.to_owned(),
    };
    Some((format!("{}{}", before.trim_end(), after), start))
}

fn quoted_after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once('\'').map(|(inside, _)| inside)
}

/// Cuts out every `<link>` that the judge wants gone, and returns those.
pub(super) fn take_links(html: &str, goes: impl Fn(&str) -> bool) -> (String, Vec<String>) {
    let mut kept = String::with_capacity(html.len());
    let mut taken = Vec::new();
    let mut rest = html;
    while let Some((before, tail)) = rest.split_once("<link") {
        kept.push_str(before);
        let (inside, after) = tail.split_once('>').unwrap_or((tail, ""));
        let tag = format!("<link{inside}>");
        if goes(&tag) {
            taken.push(tag);
        } else {
            kept.push_str(&tag);
        }
        rest = after;
    }
    kept.push_str(rest);
    (without_empty_lines(&kept), taken)
}

fn without_empty_lines(html: &str) -> String {
    let lines: Vec<_> = html
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines.join("\n") + "\n"
}

/// The value of a double-quoted attribute of one tag.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

/// Sets the content of `<meta name="…" content="…">`; nothing when there is no such tag.
pub(super) fn set_meta(html: &str, name: &str, content: &str) -> Option<String> {
    let start = format!("<meta name=\"{name}\" content=\"");
    let (before, rest) = html.split_once(&start)?;
    let (_, after) = rest.split_once('"')?;
    Some(format!("{before}{start}{content}\"{after}"))
}

/// Puts lines directly after the `<meta charset>` tag: before anything that loads.
pub(super) fn after_charset(html: &str, lines: &str) -> Option<String> {
    let (before, rest) = html.split_once("<meta charset=\"utf-8\">")?;
    Some(format!("{before}<meta charset=\"utf-8\">\n{lines}{rest}"))
}

/// Puts lines at the end of the head.
pub(super) fn end_of_head(html: &str, lines: &str) -> Option<String> {
    let (before, after) = html.split_once("</head>")?;
    Some(format!("{}\n{lines}\n</head>{after}", before.trim_end()))
}

/// Removes comments, which speak to developers and cost a first visit bytes.
pub(super) fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tail)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = tail.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    without_empty_lines(&kept)
}

#[cfg(test)]
mod tests;
