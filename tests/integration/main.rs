//! The whole server, over real sockets and on a real disk: as its operator meets it, as clients of three dialects
//! meet it, as those who wish it ill do, and after it was killed.
//!
//! Most tests run the server in this process ([`server::TestServer`]); where signals, crashes, the log or memory
//! matter, they run the binary ([`server::Process`]). Random tests print their seed and take it back from the
//! variable `SEED`; `ROUNDS` makes them longer (`tests/soak.sh`).
//!
//! Not here: the stock clients (`tests/interop`), virtual time (`tests/simulation`), single parts (beside the code).

#![allow(
    clippy::float_cmp,
    clippy::large_stack_arrays,
    clippy::single_match,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    clippy::print_stdout,
    reason = "all of this is a test: it may fail, and say what it saw"
)]

mod call;
mod crash;
mod disk;
mod frames;
mod hostile;
mod limits;
mod operator;
mod pair;
mod peer;
mod rooms;
mod server;
mod slow;
mod tls;
mod tokens;

use std::time::{Duration, Instant};

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// How long anything may take that should be there at once, on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(20);

#[expect(clippy::disallowed_methods, reason = "real time: these tests meet the server as the world does")]
fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "settings of a test run come from the environment")]
fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a number"))
}

/// Randomness that can be replayed: its seed is printed, and taken from `SEED` if that is set.
fn seeded(what: &str) -> ChaCha8Rng {
    let seed = setting("SEED").unwrap_or_else(|| rand::rng().random());
    println!("{what}: SEED={seed}");
    ChaCha8Rng::seed_from_u64(seed)
}

/// Waits until `holds` does, looking every few milliseconds.
async fn eventually(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let until = now() + PATIENCE;
    while !holds().await {
        assert!(now() < until, "waited in vain: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
