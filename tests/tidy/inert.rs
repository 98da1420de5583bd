//! Markup that Leptos would set as text.
//!
//! `view!` turns an element within an element that holds nothing but literals into a string of HTML for
//! `innerHTML`, which the page's Trusted Types policy refuses: the screen then lacks that element and the
//! console complains. The outermost element of a `view!` and the children of a component are made node by
//! node. So such an element gets a `view!` of its own, or a value from the catalogue.

use std::ops::Range;

use super::{report::Finding, rust::Code, shape::views, tree};

/// Attributes with a literal that still need code.
const LIVE: [&str; 5] = ["bind:", "on:", "prop:", "style:", "use:"];

/// Elements within elements that hold nothing but literals.
pub(crate) fn inert_elements() -> Vec<Finding> {
    let advice =
        "give it a view! of its own: as it is, it is set by innerHTML, which the policy refuses";
    let mut found = Vec::new();
    for file in tree::files("src/", ".rs") {
        let code = Code::of(&file);
        for view in views(&code) {
            let places = Markup::read(&code, view).inert;
            let told = |at| Finding::new(&file.path, code.line(at), "inert element", advice);
            found.extend(places.into_iter().map(told));
        }
    }
    found
}

/// An element or component whose end was not seen yet.
struct Open {
    at: usize,
    is_component: bool,
    is_literal: bool,
    is_bare: bool,
}

/// What was read of a `view!`.
struct Markup<'a> {
    bytes: &'a [u8],
    open: Vec<Open>,
    inert: Vec<usize>,
}

impl<'a> Markup<'a> {
    fn read(code: &'a Code, view: Range<usize>) -> Self {
        let bytes = code.bytes.get(..view.end - 1).unwrap_or_default();
        let mut markup = Self {
            bytes,
            open: Vec::new(),
            inert: Vec::new(),
        };
        let mut at = markup.after(view.start, b'{');
        while let Some(byte) = bytes.get(at) {
            at = match byte {
                b'{' => {
                    markup.note(|open| open.is_literal = false);
                    markup.after_block(at)
                }
                b'"' => {
                    markup.note(|open| open.is_bare = false);
                    markup.after_literal(at)
                }
                b'<' if markup.byte(at + 1) == Some(b'/') => {
                    markup.end();
                    markup.after(at, b'>')
                }
                b'<' => markup.begin(at),
                _ => at + 1,
            };
        }
        markup
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    fn note(&mut self, change: impl FnOnce(&mut Open)) {
        if let Some(open) = self.open.last_mut() {
            change(open);
        }
    }

    /// Reads a tag; gives where its content begins.
    fn begin(&mut self, at: usize) -> usize {
        self.note(|open| open.is_bare = false);
        let name = self.word(at + 1);
        let is_component = name.is_empty()
            || name.contains("::")
            || name.starts_with(|c: char| c.is_ascii_uppercase());
        let mut open = Open {
            at,
            is_component,
            is_literal: !is_component,
            is_bare: true,
        };
        let mut place = at + 1 + name.len();
        let mut nested = 0_i32;
        let is_closed = loop {
            let Some(byte) = self.byte(place) else {
                break true;
            };
            let before = self.byte(place - 1);
            match byte {
                b'>' if nested == 0 && !matches!(before, Some(b'=' | b'-')) => {
                    break before == Some(b'/');
                }
                b'(' | b'[' | b'{' => nested += 1,
                b')' | b']' | b'}' => nested -= 1,
                b'=' if nested == 0 => open.is_literal &= self.is_literal_value(place),
                b'"' => place = self.after_literal(place) - 1,
                _ => (),
            }
            open.is_literal &= nested == 0;
            open.is_bare &= byte.is_ascii_whitespace() || byte == b'/';
            place += 1;
        };
        self.open.push(open);
        if is_closed {
            self.end();
        }
        place + 1
    }

    /// The innermost open element ends.
    fn end(&mut self) {
        let Some(ended) = self.open.pop() else {
            return;
        };
        match self.open.last_mut() {
            Some(outer) if !ended.is_literal => outer.is_literal = false,
            Some(outer) if !outer.is_component && !ended.is_bare => self.inert.push(ended.at),
            _ => (),
        }
    }

    /// Whether the `=` at this place gives an attribute a literal and nothing more.
    fn is_literal_value(&self, equals: usize) -> bool {
        let names = self.bytes.get(..equals).unwrap_or_default();
        let from = names
            .iter()
            .rposition(u8::is_ascii_whitespace)
            .map_or(0, |at| at + 1);
        let name = String::from_utf8_lossy(names.get(from..).unwrap_or_default()).into_owned();
        let is_live = LIVE.iter().any(|live| name.starts_with(live));
        let after = self.byte(self.after_literal(equals + 1));
        let is_alone =
            after.is_some_and(|byte| byte.is_ascii_whitespace() || b"/>".contains(&byte));
        self.byte(equals + 1) == Some(b'"') && is_alone && !is_live
    }

    /// The name that begins here.
    fn word(&self, at: usize) -> String {
        let rest = self.bytes.get(at..).unwrap_or_default();
        let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b":-_".contains(byte);
        let name = rest.iter().take_while(is_name).copied().collect();
        String::from_utf8(name).unwrap_or_default()
    }

    fn after(&self, at: usize, end: u8) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        at + 1
            + rest
                .iter()
                .position(|byte| *byte == end)
                .unwrap_or(rest.len())
    }

    /// Where the literal ends whose first quote is here; its inside was blanked.
    fn after_literal(&self, at: usize) -> usize {
        self.after(at + 1, b'"')
    }

    fn after_block(&self, at: usize) -> usize {
        let mut nested = 0_i32;
        for (place, byte) in self.bytes.iter().enumerate().skip(at) {
            match byte {
                b'{' => nested += 1,
                b'}' => nested -= 1,
                _ => continue,
            }
            if nested == 0 {
                return place + 1;
            }
        }
        self.bytes.len()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tree::File, *};

    /// How many inert elements are in this view.
    fn count(view: &str) -> usize {
        let file = File {
            path: "src/x.rs".to_owned(),
            text: ["fn a() { view! { ", view, " } }"].concat(),
        };
        let code = Code::of(&file);
        let view = views(&code).pop().expect("a view");
        Markup::read(&code, view).inert.len()
    }

    #[test]
    fn an_element_of_literals_within_an_element_is_found() {
        for view in [
            r#"<p>{words}<span class="mark" aria-hidden="true"></span></p>"#,
            r#"<p on:click=move |_| press()><i class="mark"/></p>"#,
            r#"<Card><p>{words}<b>"·"</b></p></Card>"#,
            r#"<svg class=class><use href="/icons.svg#x"></use></svg>"#,
            r#"<ul><li><input type="checkbox" disabled/></li>{more}</ul>"#,
        ] {
            assert!(count(view) > 0, "{view}");
        }
    }

    #[test]
    fn whatever_holds_a_value_is_made_node_by_node() {
        for view in [
            r#"<span class="mark" aria-hidden="true"></span>"#,
            r#"<p class="a"></p><p class="b"></p>"#,
            r#"<Card><p class="mark"></p></Card>"#,
            "<p><br/>{words}</p>",
            r#"<p><span class="a">{words}</span></p>"#,
            r#"<p><span class="a"><Icon name="x"/></span></p>"#,
            r#"<p><input class="a" prop:value=draft/></p>"#,
            r#"<p><a class="a" href=["/", &id].concat()></a></p>"#,
            r#"<p><a class="a" href="/".to_owned() + x></a></p>"#,
        ] {
            assert_eq!(count(view), 0, "{view}");
        }
    }
}
