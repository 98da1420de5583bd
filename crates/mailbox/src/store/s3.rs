//! A bucket of Amazon's S3 or of anything that speaks like it.
//!
//! Keys and region come from the environment under the usual names (`AWS_ACCESS_KEY_ID`,
//! `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`). Only plain puts, gets, lists and deletes are used: they are
//! what every such store has. It must show at once what was written, as S3 does since 2020.

use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, RetryConfig};

use super::wire::Wire;
use super::{Sharing, Store};

/// A phone waits for the answer, so a store that is away is not asked for ever.
const RETRIES: usize = 3;
const RETRY_TIME: Duration = Duration::from_secs(20);

/// Prepares a bucket; nothing is asked of it yet.
///
/// # Errors
/// The environment lacks something; the sentence says what.
pub(super) fn open(bucket: &str, prefix: &str, endpoint: Option<&str>) -> Result<Store, String> {
    let retry = RetryConfig {
        max_retries: RETRIES,
        retry_timeout: RETRY_TIME,
        ..RetryConfig::default()
    };
    let mut builder = AmazonS3Builder::from_env()
        .with_bucket_name(bucket)
        .with_retry(retry)
        .with_http_connector(Wire::new().map_err(|error| error.to_string())?);
    if let Some(endpoint) = endpoint {
        builder = builder.with_endpoint(endpoint);
    }
    let objects = builder.build().map_err(|error| error.to_string())?;
    let objects: Arc<dyn ObjectStore> = if prefix.is_empty() {
        Arc::new(objects)
    } else {
        Arc::new(PrefixStore::new(objects, prefix))
    };
    Ok(Store {
        objects,
        sharing: Sharing::WithOthers,
        lock: None,
    })
}
