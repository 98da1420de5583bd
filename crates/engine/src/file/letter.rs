//! The two letters by which somebody who is not near comes in.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `BLJM` |
//! | 1 | version, [`VERSION`] |
//! | 1 | 0: a request, 1: the answer |
//! | 8 | the name of the invite |
//! | 32 | the sealing key of the newcomer |
//! | 24 | nonce |
//! | … | the words, sealed for the two phones and with the secret of the link; all before is bound to them |
//! | 4 | the first bytes of the SHA-256 of all before it |
//!
//! Only the phone that made the link can open a request, and only who asked the answer: both need the secret of
//! the link *and* a key that never left the phone. Each side signs, so nobody is let in under a key of another.

use domain::{
    PersonId,
    invite::InviteMark,
    port::{BadFile, InviteSecret},
};
use rand_core::Rng;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use super::{FileBody, MAGIC};
use crate::{
    file::armour,
    trust::{
        DeviceKey, DeviceKeys, Secret, Signature,
        derive::{Label, derive, hash},
        handshake::Welcome,
        invite::mark_of,
        seal::{self, Nonce},
    },
};

pub(super) const VERSION: u8 = 3;
const HEAD_LEN: usize = 4 + 1 + 1 + 8 + 32 + 24;
/// The last letter of a link says how the rest is to be read; messengers cut signs off there, never a digit.
const LINK_VERSION: char = '1';

/// Which of the two it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LetterKind {
    /// Of a newcomer.
    Request,
    /// To a newcomer.
    Answer,
}

/// A letter that is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) kind: LetterKind,
    pub(crate) invite: InviteMark,
    newcomer: [u8; 32],
    nonce: Nonce,
    head: Vec<u8>,
    body: Vec<u8>,
}

/// What stands behind the `#` of a link.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct InviteLink {
    pub(crate) secret: InviteSecret,
    /// The sealing key of the phone that made it.
    pub(crate) host: [u8; 32],
}

/// What a newcomer asks.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Request {
    pub(crate) device: DeviceKey,
    /// Who they will be.
    pub(crate) person: PersonId,
}

/// What a newcomer gets: the keys and the whole buurt.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Answer {
    /// The signing key of the phone that lets them in.
    pub(crate) host: [u8; 32],
    pub(crate) welcome: Welcome,
    pub(crate) body: FileBody,
}

/// Words with who vouches for them.
#[derive(Serialize, Deserialize)]
struct Signed {
    signature: Signature,
    words: Vec<u8>,
}

impl InviteLink {
    /// What stands behind the `#`.
    pub(crate) fn to_text(&self) -> String {
        let mut bytes = [&self.secret.0[..], &self.host].concat();
        bytes.extend(sum(&bytes));
        let swapped = armour::letters_of(&bytes).map(|letter| match letter {
            '+' => '-',
            '/' => '_',
            other => other,
        });
        swapped.chain([LINK_VERSION]).collect()
    }

    /// Reads what stood behind a `#`; `None` when it is no invite, or a part is missing.
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let letters = text.trim().strip_suffix(LINK_VERSION)?;
        let swapped = letters.bytes().map(|letter| match letter {
            b'-' => b'+',
            b'_' => b'/',
            other => other,
        });
        let bytes = armour::bytes_of(&swapped.take(256).collect::<Vec<u8>>())?;
        let (body, check) = bytes.split_last_chunk::<4>()?;
        let (secret, host) = body.split_first_chunk::<16>()?;
        let is_whole = sum(body) == *check;
        let host = host.try_into().ok().filter(|_| is_whole)?;
        Some(Self {
            secret: InviteSecret(*secret),
            host,
        })
    }
}

impl Letter {
    /// What a newcomer asks, if this phone made the link.
    pub(crate) fn open_request(&self, host: &DeviceKeys, secret: &InviteSecret) -> Option<Request> {
        let key = key(Label::Asking, host, &self.newcomer, secret)?;
        let signed: Signed = self.open(&key)?;
        let request: Request = postcard::from_bytes(&signed.words).ok()?;
        let is_theirs = request.device.seal == self.newcomer;
        self.is_by(&signed, Label::Asking, &request.device.sign)
            .then_some(request)
            .filter(|_| is_theirs)
    }

    /// The answer, for the newcomer who asked; whether who signed it made the link is for the caller to see.
    pub(crate) fn open_answer(&self, keys: &DeviceKeys, link: &InviteLink) -> Option<Answer> {
        let key = key(Label::Answering, keys, &link.host, &link.secret)?;
        let signed: Signed = self.open(&key)?;
        let answer: Answer = postcard::from_bytes(&signed.words).ok()?;
        self.is_by(&signed, Label::Answering, &answer.host)
            .then_some(answer)
    }

    fn open<T: DeserializeOwned>(&self, key: &Secret) -> Option<T> {
        let body = seal::open(key, &self.nonce, &self.head, &self.body)?;
        postcard::from_bytes(&body).ok()
    }

    fn is_by(&self, signed: &Signed, label: Label, device: &[u8; 32]) -> bool {
        let message = hash(label, &[&self.head, &signed.words]);
        signed.signature.is_by(device, label, &message)
    }
}

/// The bytes of a newcomer's request.
pub(crate) fn request(
    rng: &mut dyn Rng,
    keys: &DeviceKeys,
    link: &InviteLink,
    person: PersonId,
) -> Option<Vec<u8>> {
    let device = keys.public();
    let words = postcard::to_stdvec(&Request { device, person }).ok()?;
    let head = head(rng, LetterKind::Request, &link.secret, &device.seal);
    let key = key(Label::Asking, keys, &link.host, &link.secret)?;
    written(Label::Asking, keys, (&key, &head), words)
}

/// The bytes of the answer to a newcomer with this sealing key.
pub(crate) fn answer(
    rng: &mut dyn Rng,
    keys: &DeviceKeys,
    (secret, newcomer): (&InviteSecret, &[u8; 32]),
    answer: &Answer,
) -> Option<Vec<u8>> {
    let words = postcard::to_stdvec(answer).ok()?;
    let head = head(rng, LetterKind::Answer, secret, newcomer);
    let key = key(Label::Answering, keys, newcomer, secret)?;
    written(Label::Answering, keys, (&key, &head), words)
}

fn head(
    rng: &mut dyn Rng,
    kind: LetterKind,
    secret: &InviteSecret,
    newcomer: &[u8; 32],
) -> Vec<u8> {
    let kind = u8::from(kind == LetterKind::Answer);
    let parts: [&[u8]; 5] = [
        MAGIC,
        &[VERSION, kind],
        &mark_of(secret).0,
        newcomer,
        &seal::nonce(rng),
    ];
    parts.concat()
}

fn written(
    label: Label,
    keys: &DeviceKeys,
    (key, head): (&Secret, &[u8]),
    words: Vec<u8>,
) -> Option<Vec<u8>> {
    let signature = keys.sign(label, &hash(label, &[head, &words]));
    let body = postcard::to_stdvec(&Signed { signature, words }).ok()?;
    let nonce = head.last_chunk()?;
    let mut bytes = [head, &seal::seal(key, nonce, head, &body)?].concat();
    bytes.extend(sum(&bytes));
    Some(bytes)
}

/// Reads the open part of a whole letter.
pub(super) fn decode(bytes: &[u8]) -> Result<Letter, BadFile> {
    let (whole, check) = bytes.split_last_chunk::<4>().ok_or(BadFile::Broken)?;
    if sum(whole) != *check {
        return Err(BadFile::Broken);
    }
    let (head, body) = whole.split_at_checked(HEAD_LEN).ok_or(BadFile::Broken)?;
    let rest = head.get(MAGIC.len() + 1..).ok_or(BadFile::Broken)?;
    let (kind, rest) = rest.split_first().ok_or(BadFile::Broken)?;
    let kind = match kind {
        0 => LetterKind::Request,
        1 => LetterKind::Answer,
        _ => return Err(BadFile::Newer),
    };
    let (invite, rest) = rest.split_first_chunk::<8>().ok_or(BadFile::Broken)?;
    let (newcomer, rest) = rest.split_first_chunk::<32>().ok_or(BadFile::Broken)?;
    let nonce = rest.first_chunk().ok_or(BadFile::Broken)?;
    Ok(Letter {
        kind,
        invite: InviteMark(*invite),
        newcomer: *newcomer,
        nonce: *nonce,
        head: head.to_vec(),
        body: body.to_vec(),
    })
}

/// The two phones compute the same, and nobody else does without the secret of the link.
fn key(label: Label, own: &DeviceKeys, theirs: &[u8; 32], secret: &InviteSecret) -> Option<Secret> {
    let agreed = own.agree(theirs)?;
    Some(derive(label, agreed.expose(), &[&secret.0]))
}

fn sum(bytes: &[u8]) -> [u8; 4] {
    let sum: [u8; 32] = Sha256::digest(bytes).into();
    sum.first_chunk().copied().unwrap_or_default()
}
