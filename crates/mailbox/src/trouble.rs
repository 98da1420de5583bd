//! Telling whoever runs this that the store fails, without telling anything else.
//!
//! An error of a store may hold a key, and a key names a topic. So only its kind is said, and not more
//! often than once a minute.

use std::error::Error;
use std::io::ErrorKind;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

const PAUSE: Duration = Duration::from_secs(60);

/// What went wrong since it was last told.
#[derive(Debug, Default)]
pub(crate) struct Trouble(Mutex<(u64, Option<Instant>)>);

impl Trouble {
    /// Counts a failure, and tells of it if that was not done in the last minute.
    pub(crate) fn note(&self, error: &object_store::Error) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (count, told) = &mut *state;
        *count += 1;
        if told.is_none_or(|told| told.elapsed() >= PAUSE) {
            eprintln!(
                "the store failed {count} times; the last time: {}",
                kind(error)
            );
            *count = 0;
            *told = Some(Instant::now());
        }
    }
}

/// Whether there is no room left.
pub(crate) fn is_full(error: &object_store::Error) -> bool {
    matches!(
        io_kind(error),
        Some(ErrorKind::StorageFull | ErrorKind::QuotaExceeded)
    )
}

fn io_kind(error: &object_store::Error) -> Option<ErrorKind> {
    let mut source = error.source();
    while let Some(error) = source {
        if let Some(error) = error.downcast_ref::<std::io::Error>() {
            return Some(error.kind());
        }
        source = error.source();
    }
    None
}

fn kind(error: &object_store::Error) -> String {
    match (error, io_kind(error)) {
        (_, Some(kind)) => kind.to_string(),
        (object_store::Error::PermissionDenied { .. }, None) => "not permitted".to_owned(),
        (object_store::Error::Unauthenticated { .. }, None) => "the keys are refused".to_owned(),
        (object_store::Error::NotFound { .. }, None) => "not found".to_owned(),
        _ => "no answer, or one that was not understood".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(kind: ErrorKind) -> object_store::Error {
        object_store::Error::Generic {
            store: "test",
            source: Box::new(std::io::Error::new(kind, "at /post/some-topic")),
        }
    }

    #[test]
    fn a_full_disk_is_told_from_a_broken_one() {
        assert!(is_full(&failed(ErrorKind::StorageFull)));
        assert!(is_full(&failed(ErrorKind::QuotaExceeded)));
        assert!(!is_full(&failed(ErrorKind::PermissionDenied)));
    }

    #[test]
    fn what_is_told_holds_no_key() {
        let denied = object_store::Error::PermissionDenied {
            path: "some-topic/some-name".to_owned(),
            source: "some-topic".into(),
        };
        for error in [denied, failed(ErrorKind::PermissionDenied)] {
            assert!(!kind(&error).contains("some"), "{}", kind(&error));
        }
    }
}
