//! An HTTP server that can misbehave.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What was asked.
#[derive(Debug, Clone)]
pub(super) struct Request {
    pub(super) path: String,
    /// The first byte that is asked for.
    pub(super) from: Option<usize>,
    /// How many requests came before.
    pub(super) nth: usize,
}

/// What is answered.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    sent: usize,
}

impl Reply {
    pub(super) fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new(), sent: 0 }
    }

    /// The whole, or from where it is asked.
    pub(super) fn file(bytes: &[u8], request: &Request) -> Self {
        match request.from {
            None => Self::whole(bytes),
            Some(from) if from >= bytes.len() => Self::status(416),
            Some(from) => {
                let range = format!("bytes {from}-{}/{}", bytes.len() - 1, bytes.len());
                Self { status: 206, ..Self::whole(&bytes[from..]) }.with("Content-Range", &range)
            }
        }
    }

    /// The whole, whatever is asked.
    pub(super) fn whole(bytes: &[u8]) -> Self {
        let reply = Self { body: bytes.to_vec(), sent: bytes.len(), ..Self::status(200) };
        reply.with("Content-Length", &bytes.len().to_string())
    }

    pub(super) fn redirect(to: &str) -> Self {
        Self::status(302).with("Location", to)
    }

    /// Sets a header.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(n, _)| n != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(super) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(n, _)| n != name);
        self
    }

    /// Closes the connection after so many bytes of the body.
    pub(super) fn cut(mut self, sent: usize) -> Self {
        self.sent = sent.min(self.body.len());
        self
    }
}

pub(super) struct Server {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    pub(super) fn start(answer: impl Fn(&Request) -> Reply + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&seen);
        // Ends with the test's process.
        thread::spawn(move || {
            for stream in listener.incoming() {
                let _ = serve(stream.unwrap(), &answer, &log);
            }
        });
        Self { address, seen }
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Where each request wanted to begin.
    pub(super) fn asked(&self) -> Vec<Option<usize>> {
        self.seen.lock().unwrap().iter().map(|r| r.from).collect()
    }

    pub(super) fn paths(&self) -> Vec<String> {
        self.seen.lock().unwrap().iter().map(|r| r.path.clone()).collect()
    }
}

fn serve(mut stream: TcpStream, answer: &impl Fn(&Request) -> Reply, log: &Mutex<Vec<Request>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let mut request = Request { path: first.split(' ').nth(1).unwrap_or("/").to_owned(), from: None, nth: 0 };
    for line in lines {
        let line = line?.to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(range) = line.strip_prefix("range: bytes=") {
            request.from = range.trim_end_matches('-').parse().ok();
        }
    }
    {
        let mut log = log.lock().unwrap();
        request.nth = log.len();
        log.push(request.clone());
    }
    let reply = answer(&request);
    write!(stream, "HTTP/1.1 {} X\r\nConnection: close\r\n", reply.status)?;
    for (name, value) in &reply.headers {
        write!(stream, "{name}: {value}\r\n")?;
    }
    if reply.body.is_empty() {
        write!(stream, "Content-Length: 0\r\n")?;
    }
    stream.write_all(b"\r\n")?;
    stream.write_all(&reply.body[..reply.sent])?;
    stream.flush()
}
