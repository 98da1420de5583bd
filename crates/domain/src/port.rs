//! How the page and the worker speak.
//!
//! The page sends [`ToWorker`], the worker answers with [`ToPage`]; both travel as postcard bytes. A page
//! repeats what was not answered when it had to start a worker anew, so every message is harmless twice.
//! The protocol of a text field: the page shows version `view` of a text plus its own splices; the worker
//! offers newer versions; the page takes an offer only if it typed nothing since, and otherwise waits for
//! the next. So no keystroke waits and no caret jumps (see [`crate::edit`] and the engine's text sessions).

use serde::{Deserialize, Serialize};

mod binding;
mod dialling;
mod mailboxes;
mod peers;
mod replicas;

pub use binding::{InviteSecret, LinkBinding, LinkWay, RecoveryText};
pub use dialling::DialStep;
pub use mailboxes::{BadMailbox, MailboxChoice, MailboxRow, MailboxState, MailboxTrouble};
pub use peers::{CatchUp, Peer, PeerState};
pub use replicas::{BEHIND_MAX, Replicas};

use crate::{
    AttachmentId, BuurtId, Change, Command, Opened, PersonId, Refusal, Splice, TextKey,
    attachment::{NewAttachment, Part, Sight},
    buurt::BuurtEntry,
    invite::{InviteMark, InviteRow},
    mailbox::MailboxAddress,
    member::{Leaver, Member},
    search::Hits,
    undo::UndoLabel,
    wijk::Glance,
};

/// Names a request of one page, so that the answer finds its way. Unique within the page's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Ticket(pub u64);

/// Names one opened text field. Random, so that it is unique among all pages and after a restart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextSession(pub u64);

/// Names one live link. Random, so that it is unique among all pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LinkId(pub u64);

/// From the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToWorker {
    /// Which buurt this page shows; the answer is a whole [`ToPage::Rows`]. `None`: none.
    WatchBuurt(Option<BuurtId>),
    /// Which plan or meeting of that buurt is open; the answer is a whole [`ToPage::DetailRows`]. `None`: none.
    WatchDetails(Option<Opened>),
    /// Makes a buurt with this name. Answered by [`ToPage::Answered`].
    BeginBuurt(Ticket, BuurtId, String),
    /// Makes the oefenbuurt under this id.
    BeginPractice(Ticket, BuurtId),
    /// Throws a buurt off this phone. Only the page can ask whether the person is sure.
    Forget(Ticket, BuurtId),
    /// Carries out a command.
    Do(Ticket, BuurtId, Command),
    /// Undoes one's own last step.
    Undo(Ticket, BuurtId),
    /// Sets one's own chosen name in this buurt; empty takes it back.
    NameMe(Ticket, BuurtId, String),
    /// Opens a text for writing. Answered by a [`ToPage::TextShown`] with the whole text.
    TextOpen(TextSession, BuurtId, TextKey),
    /// What was typed.
    TextTyped(Typed),
    /// The page shows version `view` from now on.
    TextAdopted {
        /// In which field.
        session: TextSession,
        /// The offered version that was taken.
        view: u32,
    },
    /// The field closed. What was typed stays.
    TextClose(TextSession),
    /// Writes down at once what is still in memory: the page may be going away.
    Flush,
    /// Makes a file. Answered by [`ToPage::File`].
    Export(Ticket, BuurtId, FileScope),
    /// Opens a file, or a text with files in it. Answered by [`ToPage::Opened`], once for all of them.
    Import(Ticket, Vec<u8>),
    /// A live link came up in this page. The buurt is what this side brings along; `None` for a newcomer who
    /// takes part in whatever the other brings.
    LinkUp(LinkId, Option<BuurtId>, LinkBinding),
    /// A message came in over the link.
    LinkFrame(LinkId, Vec<u8>),
    /// The link is gone.
    LinkDown(LinkId),
    /// Opens a backup with the recovery code that somebody typed. Answered by [`ToPage::Opened`].
    ImportWithCode(Ticket, Vec<u8>, RecoveryText),
    /// Makes a text of a file, for ways that carry only text. Answered by [`ToPage::FileText`].
    FileText(Ticket, Vec<u8>),
    /// Asks the mailbox at this typed or scanned address, and adds it to the buurt when it answers. Answered by
    /// [`ToPage::MailboxAdded`]. Whoever adds one agreed to use it.
    AddMailbox(Ticket, BuurtId, String),
    /// Uses, leaves or removes a mailbox of the buurt. Answered by [`ToPage::Answered`].
    ChooseMailbox(Ticket, BuurtId, MailboxAddress, MailboxChoice),
    /// The network is back, or somebody looks: whatever waits for a mailbox is tried now.
    LookInMailboxes(BuurtId),
    /// Adds a photo or a voice note. Answered by [`ToPage::Answered`] once bytes and change are on disk.
    Attach(Ticket, BuurtId, NewAttachment),
    /// Somebody looks at a photo or listens to a note. Answered by [`ToPage::Sight`], also several times; the
    /// last one is [`Sight::Here`] or [`Sight::Gone`].
    Look(Ticket, BuurtId, AttachmentId, Part),
    /// Nobody looks any more.
    LookAway(Ticket),
    /// Lets somebody take part no more. Only the page can ask whether the person is sure.
    Remove(Ticket, BuurtId, Leaver),
    /// Lets somebody who takes part also remove others.
    MakeKeeper(Ticket, BuurtId, PersonId),
    /// How far this phone is, as a code for a neighbour to read. Answered by [`ToPage::Have`].
    Have(Ticket, BuurtId),
    /// What such a code of a neighbour means. Answered by [`ToPage::Lacks`].
    ReadHave(Ticket, BuurtId, String),
    /// Whether others are not told that somebody writes on this page. They are before this is said.
    Discreet(bool),
    /// Makes an invite that goes as a link. Answered by [`ToPage::Invited`].
    Invite(Ticket, BuurtId),
    /// Takes an invite back; who was let in by it stays.
    TakeBackInvite(Ticket, BuurtId, InviteMark),
    /// Makes the request of a newcomer from what stands behind the `#` of a link. The same link gives a request
    /// of the same newcomer. Answered by [`ToPage::File`]; [`Refusal::Unknown`] for what is no invite.
    AskIn(Ticket, String),
    /// The code that [`ToPage::Dial`] asked for; `None`: this page cannot make the link.
    Dialled(LinkId, Option<String>),
    /// Searches a buurt for these words. Answered by [`ToPage::Hits`].
    Search(Ticket, BuurtId, String),
    /// Counts what stands in a buurt, also one that is not on screen. Answered by [`ToPage::Glance`].
    Glance(Ticket, BuurtId),
}

/// What two phones lack of each other's changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lacks {
    /// Changes here that the neighbour does not have.
    pub they: u32,
    /// Changes there that this phone does not have.
    pub we: u32,
}

/// What was typed in one field, since what it sent before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// In which field.
    pub session: TextSession,
    /// In which buurt.
    pub buurt: BuurtId,
    /// In which text.
    pub text: TextKey,
    /// The version on which it was typed (plus everything this field typed on it before).
    pub view: u32,
    /// Counts up by one from 1; the worker skips numbers it has had.
    pub seq: u32,
    /// The splices, each on the text after the one before.
    pub splices: Vec<Splice>,
}

/// How much goes into a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileScope {
    /// The whole buurt, for who takes part in it, with as many photos and voice notes as a messenger sends.
    Whole,
    /// What this person's phone did not have when we last heard of it, with the newest of those.
    LackedBy(PersonId),
    /// The document alone, as other programs read and write it: a plain Automerge file, which names nobody.
    Plain,
    /// The whole buurt, with what a new phone of the same person needs: opens with the recovery code.
    Backup,
    /// What the phone lacks whose still code this page read last ([`ToWorker::ReadHave`]); the whole buurt when it
    /// read none.
    LackedByCode,
    /// The whole buurt, or what this person's phone did not have, without photos and voice notes: for a message,
    /// or a camera.
    Words(Option<PersonId>),
}

/// From the worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToPage {
    /// The buurten on this phone, oldest first. The first message that a page gets, and after each change.
    Buurten(Vec<BuurtEntry>),
    /// Rows of the first screens of a buurt.
    Rows {
        /// Of which buurt.
        buurt: BuurtId,
        /// One's own person id in it.
        me: PersonId,
        /// What changed, sorted by key.
        changes: Vec<Change>,
        /// True: these are all rows, forget others.
        is_whole: bool,
    },
    /// Rows of the plan or meeting that is open.
    DetailRows {
        /// Of which buurt.
        buurt: BuurtId,
        /// Of which plan or meeting.
        opened: Opened,
        /// What changed, sorted by key.
        changes: Vec<Change>,
        /// True: these are all rows, forget others.
        is_whole: bool,
    },
    /// A request was carried out *and is on disk*, or was refused.
    Answered(Ticket, Result<(), Refusal>),
    /// A text, or a newer version of it.
    TextShown {
        /// In which field.
        session: TextSession,
        /// The number of this version.
        view: u32,
        /// The last `seq` of this field that is in it. The page takes the version only when that is its own
        /// last; otherwise it drops it and a next one comes.
        after_seq: u32,
        /// What to show.
        update: TextUpdate,
    },
    /// What the field typed up to `seq` is on disk.
    TextKept(TextSession, u32),
    /// What the field typed was refused (a newer app's document, a text that is gone or too long).
    TextRefused(TextSession, Refusal),
    /// What *Maak ongedaan* would undo now; `None`: nothing.
    Undoable(BuurtId, Option<UndoLabel>),
    /// The file that was asked for.
    File(Ticket, Result<MadeFile, Refusal>),
    /// What opening a file brought.
    Opened(Ticket, Result<OpenedFile, BadFile>),
    /// Phones of neighbours in this buurt, sorted by person.
    Peers(BuurtId, Vec<Peer>),
    /// Bytes for the other side of a link.
    LinkFrame(LinkId, Vec<u8>),
    /// The link is of no use: close it and say why.
    LinkRefused(LinkId, LinkRefusal),
    /// The link is up in this buurt: a newcomer can now go there.
    LinkReady(LinkId, BuurtId),
    /// How the storage of this phone is doing.
    Storage(StorageHealth),
    /// Something that came in made the app stop earlier and was set aside. What people made is untouched.
    SetAside(BuurtId),
    /// The file as text: marks and short lines. [`ToWorker::Import`] reads it, also amid other words.
    FileText(Ticket, String),
    /// A file that waited in this buurt has gone in, because what it builds on came.
    CaughtUp(BuurtId),
    /// What became of adding a mailbox.
    MailboxAdded(Ticket, Result<MailboxAddress, BadMailbox>),
    /// The mailboxes of this buurt, sorted by address. Sent when one changes.
    Mailboxes(BuurtId, Vec<MailboxRow>),
    /// How far this phone is with what somebody looks at.
    Sight(Ticket, Sight),
    /// Who takes part, sorted by person.
    Members(BuurtId, Vec<Member>),
    /// On how many other phones the things of this buurt are.
    Replicas(BuurtId, Replicas),
    /// The code that says how far this phone is.
    Have(Ticket, Result<String, Refusal>),
    /// What the neighbour's code means.
    Lacks(Ticket, Result<Lacks, BadFile>),
    /// Who writes in which text now, besides oneself; sorted by text.
    Writers(BuurtId, Vec<(TextKey, PersonId)>),
    /// What stands behind the `#` of a link that lets in one newcomer.
    Invited(Ticket, Result<String, Refusal>),
    /// The invites of this phone in this buurt, oldest first.
    Invites(BuurtId, Vec<InviteRow>),
    /// A link in this buurt that the worker wants. The page answers an offer or an answer by
    /// [`ToWorker::Dialled`], and a link that came up by [`ToWorker::LinkUp`].
    Dial(LinkId, BuurtId, DialStep),
    /// What a search found; nothing in a buurt that is not on this phone.
    Hits(Ticket, Hits),
    /// What stands in a buurt; nothing in one that is not on this phone.
    Glance(Ticket, Glance),
}

/// What to show in a text field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextUpdate {
    /// This text, from scratch.
    Whole(String),
    /// What the field shows, with these splices, each on the text after the one before.
    Splices(Vec<Splice>),
}

/// A file to hand to the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeFile {
    /// The name of the buurt, for the name of the file.
    pub buurt_name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What opens a backup on a new phone; `None` for any other file.
    pub code: Option<RecoveryText>,
    /// Photos and voice notes of this phone for which there was no room in it.
    pub left_out: u32,
}

/// What opening a file brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedFile {
    /// Into which buurt.
    pub buurt: BuurtId,
    /// True when the buurt was not on this phone before.
    pub is_new_buurt: bool,
    /// How many changes were new here.
    pub new_changes: u32,
    /// It was a newcomer's request: the file that lets them in, to be sent back.
    pub answer: Option<Vec<u8>>,
}

/// Why a file was not opened. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BadFile {
    /// Not a file of this app.
    Foreign,
    /// It stops too early or is damaged: ask for it again.
    Broken,
    /// Made by a newer app: update first.
    Newer,
    /// It builds on changes that this phone does not have: ask for the whole buurt.
    MissesEarlier,
    /// Larger than [`crate::limits::FILE_BYTES_MAX`].
    TooLarge,
    /// The phone could not write it down.
    NotStored,
    /// This phone already holds as many buurten as it can.
    TooManyBuurten,
    /// A plain Automerge file that is no version of the buurt on screen.
    OtherBuurt,
    /// Sealed for a buurt in which this phone does not take part: ask a neighbour to let you in.
    NotYours,
    /// Sealed with a key that the buurt has had since this phone last met anybody: meet a neighbour first.
    OtherKey,
    /// Whole, but not what the sender sealed: do not trust it.
    NotGenuine,
    /// A file without a seal, for a buurt that has one: the sender should update.
    NotSealed,
    /// A backup: ask for its code and use [`ToWorker::ImportWithCode`].
    NeedsCode,
    /// The code does not open this backup.
    WrongCode,
    /// Made by somebody who does not take part (any more).
    NoLonger,
    /// It builds on changes that this phone does not have, and waits here until they come.
    Waits,
    /// A request with an invite that was used, taken back or is too old: make a new one.
    NotInvited,
}

/// Why a link is of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LinkRefusal {
    /// The other has another buurt than the one this page brought.
    OtherBuurt,
    /// Neither side brought a buurt.
    NoBuurt,
    /// The other runs a version that this one cannot speak with: update both.
    OtherVersion,
    /// The other sent something that is not right.
    Fault,
    /// This phone could not write it down.
    NotStored,
    /// The other did not see the same codes: somebody may be in between.
    NotGenuine,
    /// The code was for somebody else, or was used before.
    NotInvited,
    /// The other does not take part (any more).
    NoLonger,
    /// There are enough links without this one: nothing is wrong.
    Spare,
}

/// How the storage of this phone is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum StorageHealth {
    /// Writing works.
    Works,
    /// The disk is full: what was typed last is only on the screen.
    Full,
    /// This browser gives no storage (private window, blocked): nothing stays.
    Missing,
    /// Writing fails again and again.
    Broken,
    /// Another version of the app holds the storage: close it first.
    HeldByOther,
}
