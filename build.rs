//! Makes sure that the folder of the built web client exists, and builds again when its files change.
//!
//! The binary embeds that folder (`src/http/web.rs`); the server also builds and runs without the client.

fn main() {
    let dist = "clients/web/dist";
    // A read-only source tree is fine too: then nothing is embedded.
    let _ = std::fs::create_dir_all(dist);
    println!("cargo::rerun-if-changed={dist}");
}
