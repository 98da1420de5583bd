//! Taking away what was kept long enough.
//!
//! Age is counted by the clock of the store. A clock that jumped says nothing about ages, so such a
//! round is left out; and before the last of a topic goes, it is written down how far places have come,
//! so that they never go back.

use std::time::{Duration, Instant};

use object_store::path::Path;
use object_store::{ObjectStoreExt, PutPayload};

use super::place::Place;
use super::{Post, now_micros};

/// The object that says how far places have come.
const PASSED: &str = "passed";
/// A clock that runs this much faster or slower than time has been set.
const JUMP: Duration = Duration::from_secs(3600);

/// Watches whether the clock is set while we run.
#[derive(Debug)]
pub(crate) struct Clock {
    looked: Instant,
    micros: u64,
}

impl Clock {
    /// Looks at the clock for the first time.
    pub(crate) fn start() -> Self {
        Self {
            looked: Instant::now(),
            micros: now_micros(),
        }
    }

    /// Whether the clock went as time did since the last look.
    fn is_steady(&mut self) -> bool {
        let now = Self::start();
        let passed = now.looked.duration_since(self.looked);
        let shown = Duration::from_micros(now.micros.abs_diff(self.micros));
        let is_steady = now.micros >= self.micros && shown.abs_diff(passed) < JUMP;
        *self = now;
        is_steady
    }
}

impl Post {
    /// Takes away what is too old; returns how many.
    pub(crate) async fn sweep(&self, clock: &mut Clock) -> usize {
        if !clock.is_steady() {
            return 0;
        }
        let kept = i64::try_from(self.limits.kept.as_secs()).unwrap_or(i64::MAX);
        let now = i64::try_from(now_micros() / 1_000_000).unwrap_or(i64::MAX);
        let old = self.shelves().older_than(now.saturating_sub(kept));
        if old.is_empty() || !self.write_passed().await {
            return 0;
        }
        let mut count = 0;
        for (topic, place, name) in old {
            if self.discard(topic, place, name).await {
                self.shelves().remove(topic, place);
                count += 1;
            }
        }
        count
    }

    /// How far places had come when something was last taken away.
    pub(super) async fn read_passed(&self) -> object_store::Result<Place> {
        let object = match self.store.get(&Path::from(PASSED)).await {
            Err(object_store::Error::NotFound { .. }) => return Ok(Place(0)),
            other => other?,
        };
        let bytes = object.bytes().await?;
        let text = String::from_utf8_lossy(&bytes);
        Ok(Place::parse(text.trim()).unwrap_or_default())
    }

    async fn write_passed(&self) -> bool {
        let written = match self.read_passed().await {
            Ok(passed) => passed,
            Err(error) => {
                self.trouble.note(&error);
                return false;
            }
        };
        let newest = self.shelves().newest();
        if newest <= written {
            return true;
        }
        let payload = PutPayload::from(newest.to_string().into_bytes());
        match self.store.put(&Path::from(PASSED), payload).await {
            Ok(_) => true,
            Err(error) => {
                self.trouble.note(&error);
                false
            }
        }
    }
}
