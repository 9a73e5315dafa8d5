//! A server of one file over HTTP, with ranges.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;

/// Serves `content` under every path until the test ends.
pub(crate) fn serve(content: Vec<u8>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let content = Arc::new(content);
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let content = Arc::clone(&content);
            std::thread::spawn(move || answer(&stream, &content));
        }
    });
    address
}

fn answer(mut stream: &TcpStream, content: &[u8]) -> Option<()> {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let head = lines.next()?.starts_with("HEAD");
    let range = lines
        .take_while(|l| !l.is_empty())
        .find_map(|l| l.to_lowercase().strip_prefix("range: bytes=")?.split('-').next()?.parse::<usize>().ok());
    let (status, from) = match range {
        Some(from) if from <= content.len() => ("206 Partial Content", from),
        _ => ("200 OK", 0),
    };
    let body = &content[from..];
    let mut reply = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
    if range.is_some() {
        reply += &format!("Content-Range: bytes {from}-{}/{}\r\n", content.len() - 1, content.len());
    }
    stream.write_all(format!("{reply}Accept-Ranges: bytes\r\n\r\n").as_bytes()).ok()?;
    if head { Some(()) } else { stream.write_all(body).ok() }
}
