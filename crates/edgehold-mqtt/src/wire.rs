//! A stream with what was read and what is to be written.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Buf, BytesMut};
use rumqttc::v5::mqttbytes::v5::Packet;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, timeout};

use crate::error::MqttError;
use crate::frame::{self, Incoming};
use crate::tls::Tls;

/// Both directions of a connection.
pub(crate) trait Duplex: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Duplex for T {}

/// What is read at once. A record of TLS is not larger.
const CHUNK: usize = 16 * 1024;
/// How long a broker's last words are waited for when nothing can be sent to it any more.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// What [`Wire::step`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// There are new bytes.
    Read,
    /// Everything that was to be sent is sent.
    Sent,
}

/// A connection to a broker.
pub(crate) struct Wire {
    stream: Box<dyn Duplex>,
    /// Says what is behind an error.
    tls: Option<Tls>,
    chunk: Box<[u8]>,
    input: BytesMut,
    output: BytesMut,
    limit: usize,
    /// Bytes that were given to the stream may still be in its own buffer.
    unflushed: bool,
    /// Nothing can be sent any more.
    broken: Option<io::Error>,
    last_read: Instant,
}

impl Wire {
    pub(crate) fn new(stream: Box<dyn Duplex>, tls: Option<Tls>, limit: usize) -> Self {
        Self {
            stream,
            tls,
            chunk: vec![0; CHUNK].into(),
            input: BytesMut::new(),
            output: BytesMut::new(),
            limit,
            unflushed: false,
            broken: None,
            last_read: Instant::now(),
        }
    }

    /// The next packet of what was read.
    pub(crate) fn next(&mut self) -> Result<Option<Incoming>, MqttError> {
        frame::next(&mut self.input, self.limit)
    }

    /// What kind of packet the next one is, as soon as its first byte is there.
    pub(crate) fn next_kind(&self) -> Option<u8> {
        self.input.first().map(|byte| byte >> 4)
    }

    /// Puts a packet behind what is to be sent.
    pub(crate) fn put(&mut self, packet: &Packet) -> Result<(), MqttError> {
        frame::put(&mut self.output, packet)
    }

    /// How many bytes wait to be sent.
    pub(crate) fn backlog(&self) -> usize {
        self.output.len()
    }

    /// When something came last.
    pub(crate) fn last_read(&self) -> Instant {
        self.last_read
    }

    /// Sends and receives until there is something to say. Can be dropped at any await.
    pub(crate) async fn step(&mut self, read: bool) -> Result<Step, MqttError> {
        if self.broken.is_none() {
            match poll_fn(|cx| self.poll(cx, read)).await {
                Ok(step) => return Ok(step),
                Err(Broken::Reading(error)) => return Err(self.explain(error)),
                Err(Broken::Writing(error)) => self.broken = Some(error),
            }
        }
        // Why the broker hung up stands in what it sent before: an alert of TLS, or a DISCONNECT.
        let last = timeout(LAST_WORDS, poll_fn(|cx| self.poll_read(cx))).await;
        match last {
            Ok(Ok(())) => Ok(Step::Read),
            Ok(Err(error)) => {
                let error = self.explain(error);
                match (error, self.broken.take()) {
                    (MqttError::Closed | MqttError::Io(_), Some(broken)) => Err(MqttError::Io(broken)),
                    (error, _) => Err(error),
                }
            }
            Err(_) => Err(self.broken.take().map_or(MqttError::Closed, MqttError::Io)),
        }
    }

    /// Sends everything and ends the stream, as far as that is possible within a time.
    pub(crate) async fn finish(mut self, within: Duration) {
        let sent = async {
            while self.backlog() > 0 || self.unflushed {
                if self.step(false).await.is_err() {
                    return;
                }
            }
            let _ = poll_fn(|cx| Pin::new(&mut *self.stream).poll_shutdown(cx)).await;
        };
        let _ = timeout(within, sent).await;
    }

    fn poll(&mut self, cx: &mut Context<'_>, read: bool) -> Poll<Result<Step, Broken>> {
        // Both are asked each time, so that both can wake the task.
        let sent = if self.backlog() > 0 || self.unflushed { self.poll_write(cx) } else { Poll::Pending };
        if read && let Poll::Ready(done) = self.poll_read(cx) {
            return Poll::Ready(done.map(|()| Step::Read).map_err(Broken::Reading));
        }
        sent.map(|done| done.map(|()| Step::Sent).map_err(Broken::Writing))
    }

    fn poll_write(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while self.output.has_remaining() {
            let Poll::Ready(written) = Pin::new(&mut *self.stream).poll_write(cx, &self.output)? else {
                return Poll::Pending;
            };
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.output.advance(written);
            self.unflushed = true;
        }
        let flushed = Pin::new(&mut *self.stream).poll_flush(cx);
        if let Poll::Ready(Ok(())) = flushed {
            self.unflushed = false;
        }
        flushed
    }

    fn poll_read(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), MqttError>> {
        let mut chunk = ReadBuf::new(&mut self.chunk);
        match Pin::new(&mut *self.stream).poll_read(cx, &mut chunk) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(Err(error)) => Poll::Ready(Err(MqttError::Io(error))),
            Poll::Ready(Ok(())) if chunk.filled().is_empty() => Poll::Ready(Err(MqttError::Closed)),
            Poll::Ready(Ok(())) => {
                self.input.extend_from_slice(chunk.filled());
                self.last_read = Instant::now();
                Poll::Ready(Ok(()))
            }
        }
    }

    fn explain(&self, error: MqttError) -> MqttError {
        match &self.tls {
            Some(tls) => tls.explain(error),
            None => error,
        }
    }
}

/// Which direction broke.
enum Broken {
    Reading(MqttError),
    Writing(io::Error),
}
