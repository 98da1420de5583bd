//! The still code before a moving one: how far a phone is.
//!
//! | bytes | what |
//! |---|---|
//! | 1 | version, [`VERSION`] |
//! | 8 | the mark of the buurt |
//! | 8 | the name of the group key |
//! | 24 | nonce |
//! | … | [`Have`], sealed under a key made from the group's; all before it is bound to it |
//!
//! Written as capitals and digits behind [`PREFIX`]. A bystander who photographs it learns that two phones meet in
//! a buurt whose mark they may have seen before, and nothing else.

use document::{Clock, ShortActor};
use domain::{BuurtId, link_code, port::BadFile};
use rand_core::Rng;
use serde::{Deserialize, Serialize};

use crate::trust::{
    KeyId, Keyring,
    derive::{Label, derive},
    seal::{self, Nonce},
    vault,
};

/// Begins the text of the code.
const PREFIX: &str = "HEEFT:";
const VERSION: u8 = 1;
/// Actors in one code; of more, those with the fewest changes are left out, and their changes come along again.
const ACTORS_MAX: usize = 96;
/// Most letters of a text that may be such a code.
const TEXT_LEN_MAX: usize = 2_000;

/// How far a phone is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Have {
    clock: Vec<(ShortActor, u32)>,
    /// Marks of all certificates and of all cards: what is equal need not come along.
    pub(crate) certificates: [u8; 8],
    pub(crate) cards: [u8; 8],
}

impl Have {
    pub(crate) fn new(clock: &Clock, certificates: [u8; 8], cards: [u8; 8]) -> Self {
        let mut clock: Vec<_> = clock.iter().map(|(actor, seq)| (*actor, *seq)).collect();
        clock.sort_by_key(|(actor, seq)| (u32::MAX - seq, *actor));
        clock.truncate(ACTORS_MAX);
        Self {
            clock,
            certificates,
            cards,
        }
    }

    pub(crate) fn clock(&self) -> Clock {
        self.clock.iter().copied().collect()
    }

    /// The text of the code; `None` only when it cannot be sealed.
    pub(crate) fn to_text(&self, rng: &mut dyn Rng, id: BuurtId, keys: &Keyring) -> Option<String> {
        let (name, key) = keys.current();
        let nonce = seal::nonce(rng);
        let mut bytes = vec![VERSION];
        bytes.extend_from_slice(&vault::tag(id));
        bytes.extend_from_slice(&name.0);
        bytes.extend_from_slice(&nonce);
        let body = postcard::to_stdvec(self).ok()?;
        let key = derive(Label::Have, key.expose(), &[]);
        let sealed = seal::seal(&key, &nonce, &bytes, &body)?;
        bytes.extend_from_slice(&sealed);
        Some(link_code::to_digits(PREFIX, &bytes))
    }

    /// Reads what a neighbour in this buurt shows.
    ///
    /// # Errors
    /// [`BadFile::Foreign`], [`BadFile::Broken`], [`BadFile::Newer`], [`BadFile::NotYours`] and
    /// [`BadFile::OtherKey`], with what to tell the person.
    pub(crate) fn from_text(text: &str, id: BuurtId, keys: &Keyring) -> Result<Self, BadFile> {
        let bytes =
            link_code::from_digits(PREFIX, text, TEXT_LEN_MAX).map_err(|bad| match bad {
                link_code::BadCode::Foreign => BadFile::Foreign,
                link_code::BadCode::Broken
                | link_code::BadCode::Newer
                | link_code::BadCode::Older
                | link_code::BadCode::OwnCode
                | link_code::BadCode::WrongKind
                | link_code::BadCode::Stale => BadFile::Broken,
            })?;
        let broken = BadFile::Broken;
        let ([version], rest) = bytes.split_first_chunk().ok_or(broken)?;
        if *version != VERSION {
            return Err(BadFile::Newer);
        }
        let (tag, rest) = rest.split_first_chunk::<8>().ok_or(broken)?;
        let (name, rest) = rest.split_first_chunk::<8>().ok_or(broken)?;
        let (nonce, sealed) = rest.split_first_chunk::<24>().ok_or(broken)?;
        if *tag != vault::tag(id) {
            return Err(BadFile::NotYours);
        }
        // What is shown next is sealed under the newest key, so an older one would not do.
        let (newest, key) = keys.current();
        if KeyId(*name) != newest {
            return Err(BadFile::OtherKey);
        }
        let key = derive(Label::Have, key.expose(), &[]);
        let head = bytes.get(..bytes.len() - sealed.len()).unwrap_or_default();
        let nonce: &Nonce = nonce;
        let body = seal::open(&key, nonce, head, sealed).ok_or(BadFile::NotGenuine)?;
        postcard::from_bytes(&body).map_err(|_not_ours| broken)
    }
}
