//! The routes over a scripted model: what the end-to-end tests of the binary cannot bring about at will.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails where it stands")]

mod access;
mod bench;
mod described;
mod embeddings;
mod forms;
mod grpc;
mod holders;
mod hostile;
mod limits;
mod mcp;
mod mutual;
mod ollama;
mod openai;
mod origins;
mod page;
mod replies;
mod responses;
mod streams;
