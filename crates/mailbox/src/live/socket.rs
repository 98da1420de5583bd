//! One live conversation: a WebSocket that carries frames of at most 64 KiB.
//!
//! A phone says nothing but [`LIVE_FRAME`]s; anything else ends the conversation. Who says too much is
//! read more slowly; who shows no sign of life, or does not read, is let go.

use std::time::Duration;

use bytes::Bytes;
use domain::mailbox::{FRAME_BYTES_MAX, LIVE_FRAME};
use futures_util::{SinkExt, StreamExt};
use hyper::upgrade::Upgraded;
use hyper_util::rt::TokioIo;
use tokio::sync::watch;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep_until, timeout};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Message, Role, WebSocketConfig};

use super::Seat;
use crate::config::{Limits, Patience};

/// The socket of a conversation.
type Socket = WebSocketStream<TokioIo<Upgraded>>;

/// Bytes of a frame that are counted beside its own, so that many tiny ones are not free.
const FRAME_COST: u32 = 1 << 10;

/// Begins a conversation on a connection that was a request.
async fn open(upgraded: Upgraded) -> Socket {
    let config = WebSocketConfig::default()
        .read_buffer_size(8 << 10)
        .write_buffer_size(0)
        .max_write_buffer_size(2 * FRAME_BYTES_MAX)
        .max_message_size(Some(FRAME_BYTES_MAX))
        .max_frame_size(Some(FRAME_BYTES_MAX));
    WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, Some(config)).await
}

/// Why a conversation ends.
enum End {
    /// The phone went, or cannot be reached.
    Gone,
    /// It said what may not be said.
    Refused,
    /// It did not read, so it missed something.
    Behind,
    /// The mailbox stops.
    Stopping,
}

/// Carries a conversation to its end.
pub(crate) async fn converse(
    upgraded: Upgraded,
    mut seat: Seat,
    (limits, patience): (Limits, Patience),
    mut stop: watch::Receiver<bool>,
) {
    let mut socket = open(upgraded).await;
    let end = carry(&mut socket, &mut seat, (limits, patience), &mut stop).await;
    drop(seat);
    let code = match end {
        End::Gone => return,
        End::Refused => CloseCode::Policy,
        End::Behind => CloseCode::Again,
        End::Stopping => CloseCode::Restart,
    };
    let frame = CloseFrame {
        code,
        reason: "".into(),
    };
    // It may be gone already; then there is nobody to tell.
    drop(timeout(patience.head, socket.close(Some(frame))).await);
}

async fn carry(
    socket: &mut Socket,
    seat: &mut Seat,
    (limits, patience): (Limits, Patience),
    stop: &mut watch::Receiver<bool>,
) -> End {
    let mut pings = interval(patience.ping);
    pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut alive = Instant::now();
    let mut reads_from = Instant::now();
    loop {
        let out = tokio::select! {
            _ = stop.changed() => return End::Stopping,
            heard = seat.heard.recv() => match heard {
                Some(frame) => Message::Binary(frame),
                None => return End::Behind,
            },
            _ = pings.tick() => Message::Ping(Bytes::new()),
            () = sleep_until(alive + patience.silence) => return End::Gone,
            said = read(socket, reads_from) => {
                alive = Instant::now();
                match said {
                    Some(Ok(Message::Binary(frame))) if is_frame(&frame) => {
                        reads_from = reads_from.max(alive) + cost(&frame, limits.live_bytes);
                        seat.say(&frame);
                    }
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => (),
                    Some(Ok(Message::Close(_)) | Err(_)) | None => return End::Gone,
                    Some(Ok(Message::Binary(_) | Message::Text(_) | Message::Frame(_))) => {
                        return End::Refused;
                    }
                }
                continue;
            }
        };
        match timeout(patience.silence, socket.send(out)).await {
            Ok(Ok(())) => (),
            Ok(Err(_)) | Err(_) => return End::Gone,
        }
    }
}

async fn read(
    socket: &mut Socket,
    from: Instant,
) -> Option<Result<Message, tokio_tungstenite::tungstenite::Error>> {
    sleep_until(from).await;
    socket.next().await
}

fn is_frame(frame: &Bytes) -> bool {
    frame.first() == Some(&LIVE_FRAME)
}

/// How long a phone must be silent after this, so that it stays below its bytes a second.
fn cost(frame: &Bytes, bytes_a_second: u32) -> Duration {
    let bytes = u32::try_from(frame.len()).unwrap_or(u32::MAX);
    Duration::from_secs(1) * bytes.saturating_add(FRAME_COST) / bytes_a_second.max(1)
}
