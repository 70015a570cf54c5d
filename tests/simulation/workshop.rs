//! A whole workshop on a server that dies: seeded people with devices that go offline, private rounds, votes of all
//! kinds, and a facilitator who does not wait for anybody. Real boards and a real hub, over a store in memory.
//!
//! Properties, checked on the way and when everybody has come back: results are what a count by hand gives; nobody
//! spends more than the rules give, and whoever came late is counted as late; no draft is found anywhere but on its
//! author's desk before it is revealed, and each is on the board exactly once after; of anonymous votes no stored byte
//! joins a name to a choice; nothing that was acknowledged is lost, and votes end by the clock, over any number of
//! crashes; everybody sees the same.
//!
//! A seed fixes what people and the weather do. How the server's tasks interleave with it is the machine's choice, so
//! a failure may take several runs of its seed to come back: `SEED=<number> RUNS=200 cargo test --test simulation
//! workshop` makes ten.

mod checks;
mod count;
mod ending;
mod replica;
mod script;
mod secrets;
mod server;
mod story;

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::setting;
use story::Story;

/// Seeds that found something once; what it was stands beside each.
const REMEMBERED: &[u64] = &[];

/// Runs with seeds that are the same every time, and runs with fresh ones.
const FIXED_RUNS: u64 = 2;
const FRESH_RUNS: u64 = 2;

/// A workshop takes that much longer than a run with one room: of `RUNS`, one in so many.
const ROOMS_PER_WORKSHOP: u64 = 20;

const STEPS: usize = 70;

#[test]
fn a_workshop_keeps_its_promises_on_a_server_that_dies() {
    let runs = setting("RUNS").map(|runs| runs.div_ceil(ROOMS_PER_WORKSHOP));
    if let Some(seed) = setting("SEED") {
        (0..runs.unwrap_or(1)).for_each(|_| run(seed));
        return;
    }
    for seed in REMEMBERED.iter().copied().chain(0..FIXED_RUNS) {
        run(seed);
    }
    let first: u64 = rand::rng().random();
    for seed in (0..runs.unwrap_or(FRESH_RUNS)).map(|index| first.wrapping_add(index)) {
        run(seed);
    }
}

#[expect(clippy::print_stdout, reason = "the seed is what a failure is replayed from")]
fn run(seed: u64) {
    println!("workshop seed {seed}");
    let mut story = Story::new(ChaCha8Rng::seed_from_u64(seed));
    for _ in 0..STEPS {
        story.step();
    }
    story.end();
    println!("workshop seed {seed}: {}", story.leave());
}
