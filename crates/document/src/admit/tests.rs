//! Bytes that are refused.

use super::*;
use crate::Actor;

#[test]
fn refused_bytes_change_nothing() {
    let mut doc = BuurtDoc::new(Actor([1; 16]));
    let heads = doc.heads();
    let whole = doc.save();
    for (bytes, why) in [
        (&b"hello"[..], BadBytes::Foreign),
        (&whole[..whole.len() - 1], BadBytes::Broken),
        (&[whole.clone(), vec![0]].concat()[..], BadBytes::Broken),
    ] {
        assert_eq!(doc.admit(bytes), Err(why));
        assert_eq!(doc.heads(), heads);
    }
    assert_eq!(doc.admit(b""), Ok(Admitted::default()));
}
