//! Makes the gRPC service out of `proto/edgehold.proto`: the server for the door, a client for its tests, and the description
//! that reflection gives out. No `protoc` is needed.

use std::error::Error;
use std::path::PathBuf;

use prost::Message;

const PROTO: &str = "proto/edgehold.proto";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={PROTO}");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut described = protox::compile([PROTO], ["proto"])?;
    let folder = |name: &str| -> std::io::Result<PathBuf> {
        let folder = out.join(name);
        std::fs::create_dir_all(&folder)?;
        Ok(folder)
    };
    let base = || tonic_prost_build::configure().build_transport(false);
    // By its name a message finds its description, for `grpc::codec`.
    let mut named = tonic_prost_build::Config::new();
    named.enable_type_names();
    base()
        .build_client(false)
        // What people said must not come into a log by accident.
        .skip_debug(["."])
        .codec_path("crate::grpc::codec::StrictCodec")
        .out_dir(folder("server")?)
        .compile_fds_with_config(described.clone(), named)?;
    base().build_server(false).out_dir(folder("client")?).compile_fds(described.clone())?;
    // Comments are no part of what reflection tells.
    for file in &mut described.file {
        file.source_code_info = None;
    }
    std::fs::write(out.join("edgehold.binpb"), described.encode_to_vec())?;
    Ok(())
}
