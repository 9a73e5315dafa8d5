//! A small HTTP/1.1 client that sends exactly what it is told, right or wrong.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};

use serde_json::Value;

use super::process::PATIENCE;

/// A request. `Host`, `Connection` and `Content-Length` are added unless they are given.
#[derive(Clone)]
pub(crate) struct Request {
    method: &'static str,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// A reply, with its body put together.
pub(crate) struct Reply {
    pub(crate) status: u16,
    /// In lower case.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Request {
    pub(crate) fn new(method: &'static str, path: &str) -> Self {
        Self { method, path: path.to_owned(), headers: vec![], body: vec![] }
    }

    /// `POST /ask` with a body that is said to be JSON.
    pub(crate) fn ask(body: impl Into<Vec<u8>>) -> Self {
        Self::new("POST", "/ask").header("Content-Type", "application/json").body(body)
    }

    /// Adds a header.
    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Sets the body.
    pub(crate) fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// The bytes that are sent.
    pub(crate) fn bytes(&self, address: SocketAddr) -> Vec<u8> {
        let mut head = format!("{} {} HTTP/1.1\r\n", self.method, self.path);
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        let given = |name: &str| self.headers.iter().any(|(n, _)| n.eq_ignore_ascii_case(name));
        if !given("Host") {
            head += &format!("Host: {address}\r\n");
        }
        if !given("Connection") {
            head += "Connection: close\r\n";
        }
        if !given("Content-Length") && !given("Transfer-Encoding") && self.method != "GET" {
            head += &format!("Content-Length: {}\r\n", self.body.len());
        }
        [head.as_bytes(), b"\r\n", &self.body].concat()
    }

    /// Sends it on a connection of its own and waits for the whole reply.
    pub(crate) fn send(&self, address: SocketAddr) -> io::Result<Reply> {
        let mut stream = connect(address)?;
        stream.write_all(&self.bytes(address))?;
        Reply::read(&mut stream)
    }
}

/// A connection whose reads end at some time.
pub(crate) fn connect(address: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    Ok(stream)
}

impl Reply {
    /// Reads up to the end of the connection.
    pub(crate) fn read(stream: &mut TcpStream) -> io::Result<Self> {
        let mut bytes = Vec::new();
        let mut piece = [0; 16 * 1024];
        loop {
            match stream.read(&mut piece) {
                Ok(0) => break,
                Ok(n) => bytes.extend_from_slice(&piece[..n]),
                // A server that answers before it has read everything resets the connection after its answer.
                Err(e) if e.kind() == io::ErrorKind::ConnectionReset && !bytes.is_empty() => break,
                Err(e) => return Err(e),
            }
        }
        Self::parse(&bytes).ok_or_else(|| io::Error::other(format!("no reply: {}", String::from_utf8_lossy(&bytes))))
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|w| w == b"\r\n\r\n")?;
        let head = String::from_utf8(bytes[..end].to_vec()).ok()?.to_lowercase();
        let status = head.strip_prefix("http/1.1 ")?.get(..3)?.parse().ok()?;
        let body = bytes[end + 4..].to_vec();
        let reply = Self { status, head, body };
        if reply.header("transfer-encoding") == Some("chunked") {
            return Some(Self { body: joined(&reply.body)?, ..reply });
        }
        // A body that was cut off is no reply.
        let length = reply.header("content-length").map_or(Some(0), |l| l.parse().ok())?;
        (reply.body.len() == length).then_some(reply)
    }

    /// A header's value.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|l| l.strip_prefix(name)?.strip_prefix(':')).map(str::trim)
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {self:?}"))
    }

    /// The error that it is: JSON, with a code and a message.
    pub(crate) fn code(&self) -> String {
        assert_eq!(self.header("content-type"), Some("application/json"), "{self:?}");
        let body = self.json();
        assert!(body["error"]["message"].as_str().is_some_and(|m| !m.is_empty()), "{self:?}");
        body["error"]["code"].as_str().unwrap_or_default().to_owned()
    }

    /// Server-sent events: their names and data.
    pub(crate) fn events(&self) -> Vec<(String, Value)> {
        let text = self.text();
        let event = |block: &str| {
            let field = |name: &str| block.lines().find_map(|l| l.strip_prefix(name)).map(str::trim);
            Some((field("event:")?.to_owned(), serde_json::from_str(field("data:")?).unwrap()))
        };
        text.split("\n\n").filter_map(event).collect()
    }
}

/// The pieces of a chunked body (RFC 9112, section 7.1) as one; `None` if the last one is missing.
fn joined(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = rest.windows(2).position(|w| w == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..line]).ok()?, 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(line + 2..line + 2 + length)?);
        rest = rest.get(line + 2 + length + 2..)?;
    }
}

impl std::fmt::Debug for Reply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}\n\n{}", self.head, String::from_utf8_lossy(&self.body))
    }
}
