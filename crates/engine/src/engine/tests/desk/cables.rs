//! Cables between two phones: bound to codes, plugged, carried over and pulled out.

use super::*;

/// What the phones saw of each other's codes.
pub(crate) fn binding(side: LinkCodeKind, link: u64) -> LinkBinding {
    let mut invite = [7; 16];
    invite[..8].copy_from_slice(&link.to_be_bytes());
    LinkBinding {
        side,
        nonce: link.to_be_bytes(),
        offer_fingerprint: [1; 32],
        answer_fingerprint: [2; 32],
        invite: InviteSecret(invite),
        way: LinkWay::People,
    }
}

/// Plugs a cable between two phones: the left one showed its code, the right one scanned it.
pub(crate) fn plug(
    left: &mut Phone,
    right: &mut Phone,
    link: u64,
    brought: (Option<BuurtId>, Option<BuurtId>),
) {
    plug_as(
        left,
        right,
        link,
        brought,
        [
            binding(LinkCodeKind::Offer, link),
            binding(LinkCodeKind::Answer, link),
        ],
    );
}

/// The same, with what each phone really saw.
pub(crate) fn plug_as(
    left: &mut Phone,
    right: &mut Phone,
    link: u64,
    brought: (Option<BuurtId>, Option<BuurtId>),
    [at_left, at_right]: [LinkBinding; 2],
) {
    left.send(ToWorker::LinkUp(LinkId(link), brought.0, at_left));
    right.send(ToWorker::LinkUp(LinkId(link), brought.1, at_right));
    carry(left, right, link);
}

/// Carries the oldest frame that one phone has for the other.
pub(crate) fn carry_one(from: &mut Phone, to: &mut Phone, link: LinkId) {
    let frame = from.cables.entry(link).or_default().pop_front();
    if let Some(bytes) = frame {
        to.send(ToWorker::LinkFrame(link, bytes));
    }
}

/// Lets a phone into a buurt by a code, and parts again.
pub(crate) fn welcome(host: &mut Phone, newcomer: &mut Phone, link: u64, buurt: BuurtId) {
    plug(host, newcomer, link, (Some(buurt), None));
    unplug(host, newcomer, link);
    newcomer.show_buurt(buurt);
}

/// Carries frames between two phones until both are quiet.
pub(crate) fn carry(left: &mut Phone, right: &mut Phone, link: u64) {
    for _ in 0..10_000 {
        let from_left = left.cables.entry(LinkId(link)).or_default().pop_front();
        let from_right = right.cables.entry(LinkId(link)).or_default().pop_front();
        if from_left.is_none() && from_right.is_none() {
            return;
        }
        if let Some(bytes) = from_left {
            right.send(ToWorker::LinkFrame(LinkId(link), bytes));
        }
        if let Some(bytes) = from_right {
            left.send(ToWorker::LinkFrame(LinkId(link), bytes));
        }
    }
    panic!("two phones never stop talking");
}

/// Pulls the cable out; what was under way is lost.
pub(crate) fn unplug(left: &mut Phone, right: &mut Phone, link: u64) {
    for phone in [left, right] {
        phone.cables.remove(&LinkId(link));
        phone.send(ToWorker::LinkDown(LinkId(link)));
    }
}
