//! Reading `_headers`, the file by which a host learns what to send.
//!
//! A path on a line of its own, its headers indented below it; a `*` at the end of a path stands
//! for anything. Rules that match add up, later ones first come last, as hosts do it.

/// The rules of one header file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Rules {
    rules: Vec<Rule>,
}

#[derive(Debug, PartialEq, Eq)]
struct Rule {
    path: String,
    headers: Vec<(String, String)>,
}

impl Rules {
    /// Reads the text of a header file; lines that are neither path nor header are left out.
    pub(super) fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines() {
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if line.starts_with(char::is_whitespace) {
                let header = content.split_once(':');
                if let (Some((name, value)), Some(rule)) = (header, rules.last_mut()) {
                    rule.headers
                        .push((name.trim().to_owned(), value.trim().to_owned()));
                }
            } else {
                rules.push(Rule {
                    path: content.to_owned(),
                    headers: Vec::new(),
                });
            }
        }
        Self { rules }
    }

    /// The headers for a path, in the order of the file.
    pub(super) fn of(&self, path: &str) -> impl Iterator<Item = (&str, &str)> {
        self.rules
            .iter()
            .filter(move |rule| match rule.path.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == rule.path,
            })
            .flat_map(|rule| &rule.headers)
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# for hosts\n/*\n  X-Content-Type-Options: nosniff\n\
                        /a.js\n  Cache-Control: public, max-age=1\n";

    #[test]
    fn matching_rules_add_up() {
        let rules = Rules::parse(FILE);
        let found: Vec<_> = rules.of("/a.js").collect();
        assert_eq!(
            found,
            [
                ("X-Content-Type-Options", "nosniff"),
                ("Cache-Control", "public, max-age=1")
            ]
        );
        assert_eq!(rules.of("/b.js").count(), 1);
    }

    #[test]
    fn a_value_may_hold_colons() {
        let rules = Rules::parse("/*\n  Content-Security-Policy: img-src blob: data:\n");
        let value = rules.of("/").map(|(_, value)| value).next();
        assert_eq!(value, Some("img-src blob: data:"));
    }

    #[test]
    fn stray_lines_do_no_harm() {
        assert_eq!(Rules::parse("  X: y\n\n"), Rules::default());
    }
}
