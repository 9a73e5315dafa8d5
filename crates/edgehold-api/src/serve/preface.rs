//! The first bytes of a connection, in time.

use std::io::{Error, ErrorKind, Result};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

/// How a client of HTTP/2 begins.
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// A connection that has to show in time which HTTP it speaks. Until then no other clock runs.
pub(super) struct Prompt<S> {
    stream: S,
    /// `None` once the client has shown it.
    deadline: Option<Pin<Box<Sleep>>>,
    seen: usize,
}

impl<S> Prompt<S> {
    pub(super) fn new(stream: S, within: Duration) -> Self {
        Self { stream, deadline: Some(Box::pin(tokio::time::sleep(within))), seen: 0 }
    }

    fn see(&mut self, bytes: &[u8]) {
        let expected = PREFACE.get(self.seen..).unwrap_or_default();
        self.seen += bytes.len();
        if !expected.starts_with(bytes) || self.seen >= PREFACE.len() {
            self.deadline = None;
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Prompt<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(cx, buffer);
        if self.deadline.is_some() {
            match &read {
                Poll::Ready(_) => self.see(buffer.filled().get(before..).unwrap_or_default()),
                Poll::Pending => {
                    let late = self.deadline.as_mut().is_some_and(|d| d.as_mut().poll(cx).is_ready());
                    if late {
                        return Poll::Ready(Err(Error::new(ErrorKind::TimedOut, "no request came in time")));
                    }
                }
            }
        }
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Prompt<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[std::io::IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(cx, slices)
    }
}
