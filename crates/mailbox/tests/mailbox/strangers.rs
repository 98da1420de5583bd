//! Random bytes, whole and half requests with damage: nothing stops the mailbox.

use std::io::{Read, Write};
use std::time::Duration;

use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

use super::phone::{Bundle, topic};
use super::running::{Folder, Running, config};

const ROUNDS: u64 = 300;

/// Something that begins like a request, more or less.
fn nonsense(rng: &mut ChaCha8Rng) -> Vec<u8> {
    let bundle = Bundle::new(rng.next_u64(), 10);
    let topic = topic(1);
    let starts = [
        String::new(),
        format!(
            "PUT /post/v1/{topic}/{} HTTP/1.1\r\nContent-Length: 1024\r\n\r\n",
            bundle.name
        ),
        format!(
            "PUT /post/v1/{topic}/{} HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
            bundle.name
        ),
        format!("GET /post/v1/{topic}?after=5 HTTP/1.1\r\nHost: box\r\n\r\n"),
        format!(
            "GET /post/v1/{topic}/live HTTP/1.1\r\nHost: box\r\nConnection: upgrade\r\n\
             Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
        ),
    ];
    let pick = usize::try_from(rng.next_u32()).unwrap() % starts.len();
    let mut bytes = starts[pick].clone().into_bytes();
    let mut tail = vec![0; usize::try_from(rng.next_u32() % 3000).unwrap()];
    rng.fill_bytes(&mut tail);
    bytes.extend(tail);
    if rng.next_u32().is_multiple_of(2) {
        let at = usize::try_from(rng.next_u32()).unwrap() % bytes.len().max(1);
        if let Some(byte) = bytes.get_mut(at) {
            *byte = rng.next_u32().to_le_bytes()[0];
        }
    }
    bytes
}

#[test]
fn random_bytes_never_stop_the_mailbox() {
    let seed = std::env::var("MAILBOX_SEED")
        .ok()
        .and_then(|text| text.parse().ok());
    let seed = seed.unwrap_or_else(|| u64::from(std::process::id()));
    eprintln!("MAILBOX_SEED={seed}");
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let folder = Folder::new();
    let mut config = config(&folder);
    config.patience.silence = Duration::from_millis(200);
    let running = Running::start(config);
    let kept = Bundle::new(1, 10);
    assert_eq!(running.phone.put(topic(1), &kept).unwrap(), 201);
    for _ in 0..ROUNDS {
        let mut stream = running.phone.connect().unwrap();
        // It may be closed before all was said.
        drop(stream.write_all(&nonsense(&mut rng)));
        if rng.next_u32().is_multiple_of(8) {
            stream
                .set_read_timeout(Some(Duration::from_millis(50)))
                .unwrap();
            drop(stream.read(&mut [0; 1000]));
        }
    }
    assert_eq!(running.phone.names(topic(1)), [kept.name]);
    assert_eq!(running.phone.get(topic(1), kept.name), Some(kept.bytes));
}
