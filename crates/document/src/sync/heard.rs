//! What a message of the other side says about it, once the changes in it are in the document.
//!
//! Automerge does both in one call, and walks over all that the other side has to find out which changes it still
//! lacks of those that went to it. That is 50,000 steps for each message, also when nothing ever went. Here the
//! walk goes over what the other side lacks.

use std::collections::BTreeSet;

use automerge::{
    AutoCommit, ChangeHash,
    sync::{Message, State},
};

use crate::buurt_doc::keeping::is_in;

/// Takes in what the message says. `before` are the heads from before the changes in it went in; `None` when it
/// brought none. Flags are passed over: what both sides can do is the same in every version of this app.
pub(super) fn hear(
    doc: &mut AutoCommit,
    state: &mut State,
    message: Message,
    before: Option<&[ChangeHash]>,
) {
    state.in_flight = false;
    let now = doc.get_heads();
    if let Some(before) = before {
        // What came in the message the other has for certain.
        state.shared_heads.retain(|head| now.contains(head));
        let new = now.iter().filter(|head| !before.contains(head));
        state.shared_heads.extend(new);
    }
    let theirs = message.heads;
    let mut known = theirs.clone();
    known.retain(|head| is_in(doc, head));
    forget_arrived(doc, state, &known);
    if before.is_none() && theirs == now {
        state.last_sent_heads.clone_from(&theirs);
    }
    if known.len() == theirs.len() {
        state.shared_heads.clone_from(&theirs);
        if theirs.is_empty() {
            // The other side lost everything.
            state.last_sent_heads.clear();
            state.sent_hashes.clear();
        }
    } else {
        state.shared_heads.extend(known);
    }
    state.shared_heads.sort_unstable();
    state.shared_heads.dedup();
    state.their_have = Some(message.have);
    state.their_heads = Some(theirs);
    state.their_need = Some(message.need);
}

/// Of the changes that went to the other side, remembers those that it lacks still.
fn forget_arrived(doc: &mut AutoCommit, state: &mut State, known: &[ChangeHash]) {
    // Heads that are not here tell nothing of what arrived.
    if state.sent_hashes.is_empty() || known.is_empty() {
        return;
    }
    let beyond = doc.get_changes_meta(known).into_iter();
    let beyond: BTreeSet<ChangeHash> = beyond.map(|change| change.hash).collect();
    state.sent_hashes.retain(|hash| beyond.contains(hash));
}
