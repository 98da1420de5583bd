//! One live link to a neighbour's phone.
//!
//! The two sides first show who they are, bound to the codes that were scanned ([`LinkMessage::Begin`] and
//! [`LinkMessage::Proof`], see [`crate::trust::handshake`]); a newcomer is then welcomed. Only after that
//! each names changes that it has ([`LinkMessage::Recall`]), and from what both know Automerge's sync protocol
//! runs, with a state of its own for each link because it needs an ordered stream without gaps. Each side tells
//! the other what it has on disk, not merely in memory ([`LinkMessage::Kept`]).
//! A worker may begin anew at any time, also while frames of before are under way: each frame says to which
//! pair of first messages it belongs ([`Session`]), and what is of another pair is passed over.
//! A frame is one byte of version, the session and one postcard message.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use document::{Heads, SyncState};
use domain::{
    BuurtId, PersonId,
    link_code::LinkCodeKind,
    member::DeviceMark,
    person::PersonCard,
    port::{LinkBinding, LinkRefusal},
};
use serde::{Deserialize, Serialize};

use crate::{
    blob::BlobMessage,
    blobs::LinkBlobs,
    engine::{mesh::Carried, presence::Writing},
    event::PageId,
    mesh::Here,
    replica::{Device, Rank, Tip},
    trust::{
        CertId, Certificate, DeviceKeys, KeyId,
        handshake::{Begin, Handshake, Proof, Transcript},
    },
};

mod pace;

pub(crate) use pace::{Pace, Sight};

/// The version of the protocol that this app speaks; 1 was without a handshake.
pub(crate) const VERSION: u8 = 2;

/// What goes over a link. Append-only: new variants at the end, fields never change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum LinkMessage {
    /// The first message of each side.
    Begin(Begin),
    /// The second message of each side.
    Proof(Proof),
    /// To a newcomer: the keys, sealed.
    Welcome(Vec<u8>),
    /// To a member: the keys of the group, sealed, for who missed a change of them.
    Keys(Vec<u8>),
    /// Who takes part, when that changed.
    Certificates(Vec<Certificate>),
    /// This side ends the link, and why.
    Refused(LinkRefusal),
    /// Cards of people.
    Cards(Vec<PersonCard>),
    /// A message of Automerge's sync protocol.
    Sync(Vec<u8>),
    /// All this is on my disk; empty from a browser without any storage.
    Kept(Heads),
    /// The first message once more, for a side that began after it was said. It is not answered.
    Again(Begin),
    /// About photos and voice notes.
    Blob(BlobMessage),
    /// Changes that this side has, the newest and some from before: where both begin.
    Recall(Heads),
    /// What devices signed of their disks.
    Tips(Vec<Tip>),
    /// Somebody writes now.
    Writing(Writing),
    /// With whom devices are linked, as far as this side heard.
    Here(Vec<Here>),
    /// For somebody with whom this phone may be linked and the sender is not.
    Carried(Carried),
}

/// To which pair of first messages a frame belongs: half of the number of each, the offer's first. It tells what
/// is late and proves nothing; zeros before both have begun.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Session([u8; SESSION_LEN]);

const SESSION_LEN: usize = 16;

/// First messages of the other that one of this side's may be paired with; who sends more is up to no good.
const BEGINS_MAX: usize = 1_000;

/// How far one side is with a handshake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// It said its first message.
    Begun,
    /// It has shown who it is.
    Proved,
    /// It lets a newcomer in, whose grant is on its way to the disk.
    Welcoming,
}

/// The state of a link.
#[derive(Debug)]
pub(crate) struct Link {
    /// The page that holds the channel.
    pub(crate) page: PageId,
    /// What was scanned.
    pub(crate) binding: LinkBinding,
    /// With which keys this side began: those of its device, or a newcomer's first.
    pub(crate) keys: DeviceKeys,
    /// What this side said first.
    pub(crate) begin: Begin,
    /// Who this side is, in the buurt that it brings or will take part in.
    pub(crate) me: PersonId,
    /// What this side brought; `None`: it takes part in whatever the other brings.
    pub(crate) brought: Option<BuurtId>,
    /// What the other said first.
    pub(crate) theirs: Option<Begin>,
    /// The numbers with which the other began since this side did: no pair of them comes twice.
    heard: Vec<[u8; 32]>,
    /// How far this side is with the handshake.
    pub(crate) stage: Stage,
    /// Frames that wait until the certificates have been read.
    pub(crate) early: VecDeque<LinkMessage>,
    /// The buurt of the link, once the other is known to take part in it.
    pub(crate) buurt: Option<BuurtId>,
    /// The other's person, once it said so.
    pub(crate) person: Option<PersonId>,
    pub(crate) sync: SyncState,
    /// Changes that the other said to have; `None`: it has not said, and nothing goes over yet.
    pub(crate) recalled: Option<Heads>,
    /// True once this side said the same.
    pub(crate) has_recalled: bool,
    /// Which tips the other side has.
    pub(crate) told_tips: BTreeMap<Device, Rank>,
    /// When tips last went over.
    pub(crate) tips_ms: Option<u64>,
    /// What the other has on disk, as far as it said.
    pub(crate) kept: Heads,
    /// Whether it said so at all.
    pub(crate) has_told_kept: bool,
    /// What this side last told to be on disk.
    pub(crate) told: Option<Heads>,
    /// True once the cards went over.
    pub(crate) has_sent_cards: bool,
    /// The certificates that the other side has.
    pub(crate) told_certificates: BTreeSet<CertId>,
    /// What the other side heard of who is here, and when it was last told.
    pub(crate) told_here: BTreeMap<DeviceMark, Here>,
    pub(crate) here_ms: Option<u64>,
    /// Whether changes go over it at once, or others bring them first.
    pub(crate) pace: Pace,
    /// What was asked and said about photos and voice notes.
    pub(crate) blobs: LinkBlobs,
    /// The newest key of the group that went over, and how often keys went each way.
    pub(crate) told_key: Option<KeyId>,
    pub(crate) keys_sent: u32,
    pub(crate) keys_heard: u32,
}

impl Link {
    /// A link on which this side is about to say its first message.
    pub(crate) fn new(
        page: PageId,
        binding: LinkBinding,
        (keys, begin): (DeviceKeys, Begin),
        (me, brought): (PersonId, Option<BuurtId>),
    ) -> Self {
        Self {
            page,
            binding,
            keys,
            begin,
            me,
            brought,
            theirs: None,
            heard: Vec::new(),
            stage: Stage::Begun,
            early: VecDeque::new(),
            buurt: None,
            person: None,
            sync: SyncState::default(),
            recalled: None,
            has_recalled: false,
            told_tips: BTreeMap::new(),
            tips_ms: None,
            kept: Heads::new(),
            has_told_kept: false,
            told: None,
            has_sent_cards: false,
            told_certificates: BTreeSet::new(),
            told_here: BTreeMap::new(),
            here_ms: None,
            pace: Pace::default(),
            blobs: LinkBlobs::default(),
            told_key: None,
            keys_sent: 0,
            keys_heard: 0,
        }
    }

    /// The handshake, once both sides have said the first message.
    pub(crate) fn handshake(&self) -> Option<Handshake<'_>> {
        let theirs = self.theirs?;
        Some(Handshake {
            keys: &self.keys,
            side: self.binding.side,
            theirs,
            transcript: Transcript::of(&self.binding, &self.begin, &theirs),
        })
    }
}

impl Session {
    /// Of the two first messages.
    pub(crate) fn of(offer: &Begin, answer: &Begin) -> Self {
        let mut session = Self::default();
        let halves = [offer, answer].map(|begin| begin.nonce.iter().take(SESSION_LEN / 2));
        let halves = halves.into_iter().flatten();
        for (to, from) in session.0.iter_mut().zip(halves) {
            *to = *from;
        }
        session
    }
}

impl Link {
    /// To which pair of first messages this side's frames belong now.
    pub(crate) fn session(&self) -> Session {
        let theirs = self.theirs.as_ref();
        theirs.map_or_else(Session::default, |theirs| match self.binding.side {
            LinkCodeKind::Offer => Session::of(&self.begin, theirs),
            LinkCodeKind::Answer => Session::of(theirs, &self.begin),
        })
    }

    /// The other began, or began anew: what was said before counts no more. False for a number that it
    /// used before.
    pub(crate) fn hear(&mut self, theirs: Begin) -> bool {
        if self.heard.contains(&theirs.nonce) || self.heard.len() >= BEGINS_MAX {
            return false;
        }
        self.heard.push(theirs.nonce);
        self.theirs = Some(theirs);
        self.stage = Stage::Begun;
        self.early.clear();
        // Who came in over this link is a member from now on.
        self.brought = self.brought.or(self.buurt);
        self.buurt = None;
        self.person = None;
        self.sync = SyncState::default();
        self.recalled = None;
        self.has_recalled = false;
        self.told_tips.clear();
        self.tips_ms = None;
        self.kept = Heads::new();
        self.has_told_kept = false;
        self.told = None;
        self.has_sent_cards = false;
        self.told_certificates.clear();
        self.told_here.clear();
        self.here_ms = None;
        self.pace = Pace::default();
        self.blobs = LinkBlobs::default();
        self.told_key = None;
        self.keys_sent = 0;
        self.keys_heard = 0;
        true
    }
}

impl Link {
    /// Lets the link carry or rest. When it carries anew, the protocol begins with what both are known to have now,
    /// because much may have come another way meanwhile.
    pub(crate) fn carry(&mut self, carries: bool) {
        let was_running = std::mem::replace(&mut self.pace.is_running, carries);
        if carries && !was_running {
            self.sync = SyncState::default();
        }
    }

    /// The other side sends changes, or wants some: this one goes along.
    pub(crate) fn asked(&mut self) {
        if !self.pace.is_running {
            self.pace.asked();
            self.carry(true);
        }
    }
}

/// The bytes of a message.
pub(crate) fn encode(session: Session, message: &LinkMessage) -> Vec<u8> {
    // Encoding into a growing vector cannot fail.
    postcard::to_extend(&(session, message), vec![VERSION]).unwrap_or_default()
}

/// Reads a frame that anybody may have sent.
///
/// # Errors
/// [`LinkRefusal::OtherVersion`] and [`LinkRefusal::Fault`]; the link is of no use then.
pub(crate) fn decode(bytes: &[u8]) -> Result<(Session, LinkMessage), LinkRefusal> {
    let (version, frame) = bytes.split_first().ok_or(LinkRefusal::Fault)?;
    if *version != VERSION {
        return Err(LinkRefusal::OtherVersion);
    }
    postcard::from_bytes(frame).map_err(|_not_ours| LinkRefusal::Fault)
}
