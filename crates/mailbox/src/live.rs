//! Phones that are there: who listens to which topic, and handing frames from one to the others.
//!
//! Nothing is kept and nobody is waited for. Each listener has a short queue; whoever does not read it is
//! let go, because a phone that missed something must list anew. `socket` is the conversation itself.

mod socket;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use domain::mailbox::{BundleName, LIVE_NEW, Topic};
use tokio::sync::mpsc;

pub(crate) use socket::converse;

/// Frames that wait for one listener. They are shared by all, so a full queue is cheap.
const WAITING_MAX: usize = 64;

type Seats = BTreeMap<u64, mpsc::Sender<Bytes>>;

/// All that listen.
#[derive(Debug, Default)]
pub(crate) struct Hub {
    topics: Mutex<BTreeMap<Topic, Seats>>,
    next: std::sync::atomic::AtomicU64,
}

/// A place among the listeners, given up when it is dropped.
#[derive(Debug)]
pub(crate) struct Seat {
    hub: Arc<Hub>,
    topic: Topic,
    number: u64,
    /// What the others say; ends when this listener is let go.
    pub(crate) heard: mpsc::Receiver<Bytes>,
}

impl Hub {
    fn topics(&self) -> MutexGuard<'_, BTreeMap<Topic, Seats>> {
        self.topics.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets somebody listen, unless there are so many already.
    pub(crate) fn join(self: &Arc<Self>, topic: Topic, most: usize) -> Option<Seat> {
        let number = self.next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let (sender, heard) = mpsc::channel(WAITING_MAX);
        let mut topics = self.topics();
        let seats = topics.entry(topic).or_default();
        if seats.len() >= most {
            return None;
        }
        seats.insert(number, sender);
        Some(Seat {
            hub: Arc::clone(self),
            topic,
            number,
            heard,
        })
    }

    /// Tells everybody who listens to a topic that a bundle was kept.
    pub(crate) fn tell_new(&self, topic: Topic, name: BundleName) {
        self.tell(
            topic,
            &[&[LIVE_NEW], name.0.as_slice()].concat().into(),
            None,
        );
    }

    /// The topics that somebody listens to.
    pub(crate) fn heard_topics(&self) -> Vec<Topic> {
        self.topics().keys().copied().collect()
    }

    fn tell(&self, topic: Topic, frame: &Bytes, but: Option<u64>) {
        if let Some(seats) = self.topics().get_mut(&topic) {
            seats.retain(|number, seat| {
                Some(*number) == but || seat.try_send(frame.clone()).is_ok()
            });
        }
    }
}

impl Seat {
    /// Says something to all others.
    pub(crate) fn say(&self, frame: &Bytes) {
        self.hub.tell(self.topic, frame, Some(self.number));
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut topics = self.hub.topics();
        if let Some(seats) = topics.get_mut(&self.topic) {
            seats.remove(&self.number);
            if seats.is_empty() {
                topics.remove(&self.topic);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_reaches_all_others_of_the_topic_and_nobody_else() {
        let hub = Arc::new(Hub::default());
        let (here, there) = (Topic([1; 32]), Topic([2; 32]));
        let mut one = hub.join(here, 9).unwrap();
        let mut two = hub.join(here, 9).unwrap();
        let mut other = hub.join(there, 9).unwrap();
        one.say(&Bytes::from_static(b"hello"));
        assert_eq!(two.heard.try_recv().unwrap(), "hello");
        assert!(one.heard.try_recv().is_err() && other.heard.try_recv().is_err());
    }

    #[test]
    fn who_does_not_read_is_let_go_and_the_others_stay() {
        let hub = Arc::new(Hub::default());
        let topic = Topic([1; 32]);
        let mut slow = hub.join(topic, 9).unwrap();
        let mut quick = hub.join(topic, 9).unwrap();
        for _ in 0..=WAITING_MAX {
            hub.tell_new(topic, BundleName([3; 32]));
            assert!(quick.heard.try_recv().is_ok());
        }
        let waiting = std::iter::from_fn(|| slow.heard.try_recv().ok()).count();
        assert_eq!(waiting, WAITING_MAX);
        assert_eq!(
            slow.heard.try_recv(),
            Err(mpsc::error::TryRecvError::Disconnected)
        );
        hub.tell_new(topic, BundleName([4; 32]));
        assert!(quick.heard.try_recv().is_ok());
    }

    #[test]
    fn a_full_topic_takes_nobody_until_somebody_leaves() {
        let hub = Arc::new(Hub::default());
        let topic = Topic([1; 32]);
        let seat = hub.join(topic, 1).unwrap();
        assert!(hub.join(topic, 1).is_none());
        drop(seat);
        assert!(hub.heard_topics().is_empty());
        assert!(hub.join(topic, 1).is_some());
    }
}
