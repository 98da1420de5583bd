//! How long to wait before trying again: longer each time, and never all phones at the same moment.

use rand_core::Rng;

/// The first wait; each next one is twice as long.
const FIRST_MS: u64 = 2_000;

/// A wait that grows.
#[derive(Debug, Default)]
pub(crate) struct Patience {
    failures: u32,
    until_ms: Option<u64>,
}

impl Patience {
    /// It failed: wait, but not longer than this.
    pub(crate) fn fail(&mut self, rng: &mut dyn Rng, now_ms: u64, longest_ms: u64) {
        let doubled = FIRST_MS.checked_shl(self.failures.min(20));
        let wait_ms = doubled.unwrap_or(longest_ms).min(longest_ms);
        self.failures = self.failures.saturating_add(1);
        self.until_ms = Some(now_ms + between(rng, wait_ms - wait_ms / 4, wait_ms));
    }

    /// It worked: nothing to wait for.
    pub(crate) fn ease(&mut self) {
        *self = Self::default();
    }

    /// Somebody looks: try now, but remember how often it failed.
    pub(crate) fn hurry(&mut self) {
        self.until_ms = None;
    }

    /// Whether to wait still.
    pub(crate) fn holds(&self, now_ms: u64) -> bool {
        self.until_ms.is_some_and(|until_ms| now_ms < until_ms)
    }

    pub(crate) const fn until_ms(&self) -> Option<u64> {
        self.until_ms
    }
}

/// A random number of milliseconds from `least` up to `most`.
pub(crate) fn between(rng: &mut dyn Rng, least_ms: u64, most_ms: u64) -> u64 {
    let span = most_ms.saturating_sub(least_ms) + 1;
    least_ms + u64::from(rng.next_u32()) % span
}
