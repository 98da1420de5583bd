//! What the code on a poster says of a plan.
//!
//! Whoever passes a poster reads with a phone that has nothing of the buurt yet, perhaps without knowing anybody:
//! so the words themselves are in the code, and the app only shows them. It holds no id and no name of a person.
//! What is read comes from paper in the street, so anybody may have made it: it is bounded, plain text, and opens
//! nothing.

use crate::link_code::{BadCode, text};

/// Most units of such a code as text.
pub const FLYER_CODE_LEN_MAX: usize = 800;
const PREFIX: &str = "PLAN:";
/// Between two fields; in no field.
const SEPARATOR: char = '\n';
const BUURT_BYTES_MAX: usize = 48;
const TITLE_BYTES_MAX: usize = 80;
const LINE_BYTES_MAX: usize = 160;
const NEEDED_BYTES_MAX: usize = 60;
const NEEDED_MAX: usize = 3;

/// A plan in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flyer {
    /// The name of the buurt.
    pub buurt: String,
    /// The name of the plan.
    pub title: String,
    /// The plan in one sentence, or why; may be empty.
    pub line: String,
    /// What is needed: at most three things, oldest first.
    pub needed: Vec<String>,
}

impl Flyer {
    /// One with these words, each cut to what a code holds.
    pub fn new(buurt: &str, title: &str, line: &str, needed: &[String]) -> Self {
        let needed = needed.iter().take(NEEDED_MAX);
        let needed = needed.map(|what| short(what, NEEDED_BYTES_MAX));
        Self {
            buurt: short(buurt, BUURT_BYTES_MAX),
            title: short(title, TITLE_BYTES_MAX),
            line: short(line, LINE_BYTES_MAX),
            needed: needed.filter(|what| !what.is_empty()).collect(),
        }
    }

    /// The code as text, for behind the `#` of an address, which no server gets to see.
    pub fn to_code(&self) -> String {
        let mut fields = vec![self.buurt.as_str(), self.title.as_str(), self.line.as_str()];
        fields.extend(self.needed.iter().map(String::as_str));
        text::write(PREFIX, fields.join("\n").as_bytes())
    }

    /// The code behind the `#` of an address, as a camera reads it from a poster; `None` for any other text.
    pub fn code_in(address: &str) -> Option<&str> {
        let (_, code) = address.split_once('#')?;
        code.starts_with(PREFIX).then_some(code)
    }

    /// What a code says.
    ///
    /// # Errors
    /// [`BadCode::Foreign`] when it is none of ours, [`BadCode::Broken`] when it is not whole; the page says so and
    /// shows nothing of it.
    pub fn from_code(code: &str) -> Result<Self, BadCode> {
        let bytes = text::read(PREFIX, code, FLYER_CODE_LEN_MAX)?;
        let words = String::from_utf8(bytes).map_err(|_not_text| BadCode::Broken)?;
        let mut fields = words.split(SEPARATOR);
        let (Some(buurt), Some(title), Some(line)) = (fields.next(), fields.next(), fields.next())
        else {
            return Err(BadCode::Broken);
        };
        let needed: Vec<String> = fields.map(str::to_owned).collect();
        let flyer = Self::new(buurt, title, line, &needed);
        if flyer.title.is_empty() {
            return Err(BadCode::Broken);
        }
        Ok(flyer)
    }
}

/// One line of at most so many bytes, with an ellipsis where something was left out.
fn short(words: &str, bytes_max: usize) -> String {
    let line: Vec<&str> = words.split_whitespace().collect();
    let line: String = line.join(" ").chars().filter(|c| !c.is_control()).collect();
    if line.len() <= bytes_max {
        return line;
    }
    let room = bytes_max.saturating_sub('…'.len_utf8());
    let cut = line
        .char_indices()
        .map(|(at, _)| at)
        .take_while(|at| *at <= room);
    let kept = cut.last().and_then(|at| line.get(..at)).unwrap_or_default();
    [kept.trim_end(), "…"].concat()
}

#[cfg(test)]
mod tests;
