//! The Model Context Protocol, for programs that bring a model of their own: each agent is a tool of theirs.
//!
//! The protocol is the library's (`rmcp`). Here is what the tools are, what a call of one does, who may call it, and how many
//! sessions there are. The same server speaks over HTTP, at `/mcp` behind the lock, and over standard input and output.

mod call;
mod http;
mod owners;
mod server;
mod stdio;
mod tool;

pub(crate) use http::routes;
pub use stdio::{StdioError, stdio};
