//! A connection that ends when the other side shows no sign of life.
//!
//! Requests have their own times; this is beneath all of them: a read or a write that waits longer than
//! this fails, so neither a silent phone nor one that does not read holds a place for ever.

use std::io::{self, ErrorKind};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// A stream with an end to its silence.
#[derive(Debug)]
pub(super) struct Calm<S> {
    stream: S,
    patience: Duration,
    reading: Pin<Box<Sleep>>,
    writing: Pin<Box<Sleep>>,
}

impl<S> Calm<S> {
    pub(super) fn new(stream: S, patience: Duration) -> Self {
        Self {
            stream,
            patience,
            reading: Box::pin(sleep(patience)),
            writing: Box::pin(sleep(patience)),
        }
    }
}

/// What a step of the stream came to: a step that is done puts the end off, one that waits meets it.
fn judge<T>(
    step: Poll<io::Result<T>>,
    end: &mut Pin<Box<Sleep>>,
    patience: Duration,
    cx: &mut Context<'_>,
) -> Poll<io::Result<T>> {
    if step.is_ready() {
        end.as_mut().reset(Instant::now() + patience);
        return step;
    }
    ready!(end.as_mut().poll(cx));
    Poll::Ready(Err(ErrorKind::TimedOut.into()))
}

impl<S: AsyncRead + Unpin> AsyncRead for Calm<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let step = Pin::new(&mut this.stream).poll_read(cx, buf);
        judge(step, &mut this.reading, this.patience, cx)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Calm<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let step = Pin::new(&mut this.stream).poll_write(cx, bytes);
        judge(step, &mut this.writing, this.patience, cx)
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let step = Pin::new(&mut this.stream).poll_flush(cx);
        judge(step, &mut this.writing, this.patience, cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let step = Pin::new(&mut this.stream).poll_shutdown(cx);
        judge(step, &mut this.writing, this.patience, cx)
    }
}
