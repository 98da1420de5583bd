//! Under which key a bundle lies, and in which order bundles were kept.
//!
//! A key is `topic/place-name`, so one listing of the store tells everything but the bytes: topics,
//! order, names, sizes and ages. A place is a number of microseconds that follows the clock but never
//! goes back; see `docs/decisions/mailbox.md`.

use std::fmt;

use domain::mailbox::{BundleName, Topic};
use object_store::path::Path;

/// Where a bundle stands in the order of keeping: about microseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Place(pub(crate) u64);

impl Place {
    /// Phones may hold a place as a floating number.
    const MAX: u64 = (1 << 53) - 1;

    /// The place in the words of a phone.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let place = text.parse().ok()?;
        (place <= Self::MAX).then_some(Self(place))
    }

    /// The place of something kept now, after everything up to this one; `None` at the end of time.
    pub(crate) fn after(self, now_micros: u64) -> Option<Self> {
        let place = now_micros.max(self.0.checked_add(1)?);
        (place <= Self::MAX).then_some(Self(place))
    }

    /// The place so many microseconds earlier.
    pub(crate) fn earlier(self, micros: u64) -> Self {
        Self(self.0.saturating_sub(micros))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The key of a bundle. Keys of a topic sort as their places do.
pub(crate) fn key(topic: Topic, place: Place, name: BundleName) -> Path {
    Path::from(format!("{topic}/{:016x}-{name}", place.0))
}

/// A key of this topic that sorts before all bundles at this place or later.
pub(crate) fn key_before(topic: Topic, place: Place) -> Path {
    Path::from(format!("{topic}/{:016x}", place.0))
}

/// The folder of a topic.
pub(crate) fn folder(topic: Topic) -> Path {
    Path::from(topic.to_string())
}

/// What a key says; `None` when it is not ours.
pub(crate) fn read_key(key: &Path) -> Option<(Topic, Place, BundleName)> {
    let (topic, rest) = key.as_ref().split_once('/')?;
    let (place, name) = rest.split_once('-')?;
    let is_ours = place.len() == 16 && place.bytes().all(|byte| byte.is_ascii_hexdigit());
    let place = u64::from_str_radix(place, 16).ok()?;
    (is_ours && place <= Place::MAX).then_some(())?;
    Some((
        Topic::from_hex(topic)?,
        Place(place),
        BundleName::from_hex(name)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_says_what_it_was_made_of_and_sorts_by_place() {
        let (topic, name) = (Topic([7; 32]), BundleName([9; 32]));
        let earlier = key(topic, Place(255), name);
        assert_eq!(read_key(&earlier), Some((topic, Place(255), name)));
        let later = key(topic, Place(256), BundleName([0; 32]));
        assert!(earlier < later);
        assert!(key_before(topic, Place(256)) < later && key_before(topic, Place(256)) > earlier);
        for foreign in ["high", "a/b", "x/0000000000000001-y"] {
            assert_eq!(read_key(&Path::from(foreign)), None, "{foreign}");
        }
    }

    #[test]
    fn a_place_only_grows_whatever_the_clock_says() {
        assert_eq!(Place(5).after(9), Some(Place(9)));
        assert_eq!(Place(5).after(5), Some(Place(6)));
        assert_eq!(Place(5).after(0), Some(Place(6)));
        assert_eq!(Place(Place::MAX).after(0), None);
        assert_eq!(Place::parse("-1"), None);
        assert_eq!(Place::parse("18446744073709551615"), None);
        assert_eq!(Place::parse("17"), Some(Place(17)));
    }
}
