//! Many small stylesheets, one file to fetch.
//!
//! Each component has a file of its own for the people who write them; a first visit would make
//! forty requests for them. Comments and needless white space go; nothing else is touched, so
//! what is served is what was written.

/// Joins stylesheets in the order given, without their comments.
pub(super) fn join<'a>(sheets: impl Iterator<Item = &'a str>) -> String {
    sheets.map(squeeze).collect::<Vec<_>>().join("\n")
}

/// Removes comments and indentation, leaving strings alone.
fn squeeze(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut letters = sheet.chars().peekable();
    let mut quote = None;
    while let Some(letter) = letters.next() {
        match quote {
            Some(end) => {
                bare.push(letter);
                if letter == '\\' {
                    bare.extend(letters.next());
                } else if letter == end {
                    quote = None;
                }
            }
            None if letter == '/' && letters.peek() == Some(&'*') => {
                letters.next();
                skip_comment(&mut letters);
            }
            None => {
                if matches!(letter, '"' | '\'') {
                    quote = Some(letter);
                }
                bare.push(letter);
            }
        }
    }
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn skip_comment(letters: &mut impl Iterator<Item = char>) {
    let mut before = ' ';
    for letter in letters {
        if before == '*' && letter == '/' {
            return;
        }
        before = letter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_rules_stay() {
        let sheet = "/* why */\n.a {\n  color: red; /* and why */\n}\n";
        assert_eq!(squeeze(sheet), ".a {\ncolor: red;\n}");
    }

    #[test]
    fn what_looks_like_a_comment_in_a_string_stays() {
        let sheet = ".a::before { content: \"/* no */ \\\" /*\"; }";
        assert_eq!(squeeze(sheet), sheet);
    }

    #[test]
    fn sheets_keep_their_order() {
        assert_eq!(
            join(["@layer a, b;", ".x {}"].into_iter()),
            "@layer a, b;\n.x {}"
        );
    }
}
