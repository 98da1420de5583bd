//! Connections: taking them, keeping their number and their time bounded, ending them.
//!
//! Every connection is a task of its own that `routes` answers. A stop is told through a watch; what was
//! accepted is finished first. `tls` wraps connections, `calm` ends those that say nothing.

mod calm;
pub(crate) mod tls;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, watch};
use tokio::time::timeout;

use crate::routes::{self, Desk};
use crate::visits::Visit;
use calm::Calm;
use tls::Tls;

/// The longest head of a request.
const HEAD_BYTES_MAX: usize = 16 << 10;
const HEADERS_MAX: usize = 64;
/// A listener that cannot take connections, for want of files, tries again after this.
const PAUSE: Duration = Duration::from_millis(200);

/// What ends with the mailbox.
#[derive(Debug, Clone)]
pub(crate) struct Ending {
    /// Becomes true when everything must stop.
    pub(crate) stop: watch::Receiver<bool>,
    /// Held by whatever must be finished first.
    pub(crate) busy: mpsc::Sender<()>,
}

/// Somebody who has a connection, counted as long as any part of it lasts.
#[derive(Debug)]
pub(crate) struct Guest {
    pub(crate) address: IpAddr,
    _visit: Visit,
    _place: OwnedSemaphorePermit,
}

/// Takes connections until it must stop.
pub(crate) async fn accept(
    listener: TcpListener,
    desk: Arc<Desk>,
    tls: Option<Tls>,
    ending: Ending,
) {
    let room = Arc::new(Semaphore::new(desk.limits.connections));
    let mut stop = ending.stop.clone();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.changed() => return,
        };
        let Ok((stream, from)) = accepted else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let Ok(place) = Arc::clone(&room).try_acquire_owned() else {
            continue;
        };
        let (desk, tls, ending) = (Arc::clone(&desk), tls.clone(), ending.clone());
        tokio::spawn(async move {
            let address = from.ip();
            let most = if desk.is_behind_proxy {
                u32::MAX
            } else {
                desk.limits.address_connections
            };
            if let Some(visit) = desk.visits.enter(address, most) {
                let guest = Guest {
                    address,
                    _visit: visit,
                    _place: place,
                };
                welcome(stream, Arc::new(guest), &desk, tls, &ending).await;
            }
        });
    }
}

/// One connection, from its first byte.
async fn welcome(
    stream: TcpStream,
    guest: Arc<Guest>,
    desk: &Arc<Desk>,
    tls: Option<Tls>,
    ending: &Ending,
) {
    // Without this option answers are a little later.
    drop(stream.set_nodelay(true));
    let calm = Calm::new(stream, desk.patience.silence);
    match tls {
        None => serve(calm, &guest, desk, ending).await,
        Some(tls) => {
            let shaken = timeout(desk.patience.head, tls.acceptor().accept(calm)).await;
            if let Ok(Ok(stream)) = shaken {
                serve(stream, &guest, desk, ending).await;
            }
        }
    }
}

async fn serve<S>(stream: S, guest: &Arc<Guest>, desk: &Arc<Desk>, ending: &Ending)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = service_fn(|request| {
        let answer = routes::answer(request, Arc::clone(guest), Arc::clone(desk), ending.clone());
        async move { Ok::<_, std::convert::Infallible>(answer.await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(desk.patience.head)
        .max_buf_size(HEAD_BYTES_MAX)
        .max_headers(HEADERS_MAX)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    let mut connection = std::pin::pin!(connection);
    let mut stop = ending.stop.clone();
    // A connection that breaks is everyday; nobody needs to hear of it.
    tokio::select! {
        ended = connection.as_mut() => drop(ended),
        _ = stop.changed() => {
            connection.as_mut().graceful_shutdown();
            drop(connection.await);
        }
    }
}
