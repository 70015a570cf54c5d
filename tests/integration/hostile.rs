//! Clients that wish the server ill. The process lives, two honest clients in the same room are served within a
//! second all the time, memory stays bounded, and nothing of the rubbish reaches anybody.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rand::Rng;
use rand_chacha::ChaCha8Rng;
use tokio_tungstenite::tungstenite::Message as Frame;
use wayboard::id::Dialect;
use wayboard::protocol::awareness;
use wayboard::protocol::lib0::{put_var_bytes, put_var_uint};

use crate::call::Call;
use crate::pair::Pair;
use crate::peer::{Peer, sync};
use crate::server::{Process, TestServer, directory, get, metric};
use crate::{PATIENCE, now, seeded, setting};

pub(crate) const DIALECTS: [Dialect; 3] = [Dialect::YWebsocket, Dialect::YSweet, Dialect::Hocuspocus];
/// Mutated frames in `cargo test`; `ROUNDS` times a hundred otherwise.
const MUTATED_FRAMES: u64 = 6_000;
/// How long an honest edit may take while others do their worst.
const SERVED_WITHIN: Duration = Duration::from_secs(10);
/// What a server of two honest clients may grow by, in MiB.
pub(crate) const GROWTH_MIB: u64 = 96;

fn hex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

/// Updates that crash, bloat or block yrs 0.28, each known from a study of it: all are to be refused, or to wait
/// for what never comes.
fn poison() -> Vec<Vec<u8>> {
    let mut all: Vec<Vec<u8>> = [
        "ffffff7f",
        "ffffff07",
        "010101000801016d017680c2d72f",
        "010101000801016d017580c2d72f",
        "01ffffff0701000000",
        "0101020982020f000000",
        "01010100020101610201310322782200",
        "010200020701000000feffffff0f000000",
        "010100f5ffffff0f01010001030001770578010109010573046775696479010101020a",
        "03030102e40102030015e697a5e69cace8aa9ee38386e382ade382b9e38388c804010f050374030102037f7c8ffdc65b24000501026b3008f09f9880f09f9880010305880502017d010305ffffffff0f0006240100026b32010001070a020100",
        "010102f8ffffff0f2901056e6f746573026b3004677569647c020f060101020004677569647503797403010203740301020301010208030804",
        "010102002601056e6f746573000002222200",
        "010105022801056e6f746573026b32017d0200",
        "010201000affffffff0700ffffffff0700",
        "010180808080808080808080010000",
        "0101010004010161018000",
        "01010100040101610000",
        "0101010010010000",
        "000000",
        "020101000001010100000100",
        "0001010200020101",
    ]
    .map(hex)
    .into();
    // Stack: values in values, JSON in JSON, types in types.
    all.push(hex(&format!("010101000801016d01{}7e00", "7501".repeat(10_000))));
    all.push(hex(&format!("010101000801016d01{}7e00", "760100".repeat(10_000))));
    let mut json = hex("0101010005010174");
    put_var_bytes(&mut json, format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)).as_bytes());
    json.push(0);
    all.push(json);
    all.push(nested_types(10_000));
    // Time: deletions, clients, chains that wait.
    let mut deletions = vec![0, 1, 1];
    put_var_uint(&mut deletions, 200_000);
    for at in 0..200_000 {
        put_var_uint(&mut deletions, at * 2);
        deletions.push(1);
    }
    all.push(deletions);
    let mut clients = Vec::new();
    put_var_uint(&mut clients, 100_000);
    for client in 1..=100_000 {
        clients.push(1);
        put_var_uint(&mut clients, client);
        clients.extend_from_slice(&[0, 4, 1, 1, b't', 1, b'x']);
    }
    clients.push(0);
    all.push(clients);
    all
}

/// Maps in maps.
fn nested_types(depth: u64) -> Vec<u8> {
    let mut update = vec![1];
    put_var_uint(&mut update, depth);
    update.extend_from_slice(&[1, 0, 0x27, 1, 1, b'm', 1, b'k', 1]);
    for clock in 1..depth {
        update.extend_from_slice(&[0x27, 0, 1]);
        put_var_uint(&mut update, clock - 1);
        update.extend_from_slice(&[1, b'k', 1]);
    }
    update.push(0);
    update
}

/// Presence that is none.
fn false_presence() -> Vec<Vec<u8>> {
    let entry = |clock: u64, text: &str| awareness::encode([(4_711, clock, Some(text))].into_iter());
    let mut all = vec![
        hex("ffffff7f"),
        hex("05010101"),
        entry(1, "not json"),
        entry(1, "5"),
        entry(1, "[1]"),
        entry(1, "{\"x\":1e999}"),
        entry(u64::from(u32::MAX) * 2, "{}"),
        entry(1, &format!("{{\"x\":{}{}}}", "[".repeat(4_000), "]".repeat(4_000))),
        entry(1, &format!("{{\"x\":\"{}\"}}", "y".repeat(100_000))),
    ];
    // Text that is no UTF-8, a client id of 64 bits, a count without entries.
    all.push(vec![1, 7, 1, 2, 0xc3, 0x28]);
    all.push([vec![1], vec![0xff; 9], vec![1, 1, 2, b'{', b'}']].concat());
    all.push(vec![3, 7, 1, 2, b'{', b'}']);
    let many: Vec<_> = (0..1_000).map(|client| (client, 1, Some("{}"))).collect();
    all.push(awareness::encode(many.into_iter()));
    all
}

/// Nothing is written by anybody but the honest writer, nobody is shown, and it all was fast.
pub(crate) fn check_pair(reader: &Peer, slowest: Duration) {
    println!("the slowest honest edit took {slowest:?}");
    assert!(slowest < SERVED_WITHIN, "an honest edit took {slowest:?}");
    let writers = reader.writers();
    assert_eq!(writers.len(), 1, "others have written: {writers:?}");
    assert!(reader.marks().iter().all(|mark| mark.starts_with(&format!("{}/", writers.first().unwrap()))));
    assert!(reader.shown.is_empty(), "somebody is shown: {:?}", reader.shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn poison_in_every_dialect_reaches_nobody() {
    let (_keep, data) = directory();
    let mut server = Process::start(&data, &[]);
    let pair = Pair::start(server.address, "doc").await;
    let before = server.rss_mib();
    for dialect in DIALECTS {
        let call = Call::new(server.address, dialect, "doc");
        for update in poison() {
            for kind in 0..=2 {
                attack(&call, &sync(kind, &update)).await;
            }
        }
        for presence in false_presence() {
            let mut message = vec![1];
            put_var_bytes(&mut message, &presence);
            attack(&call, &message).await;
        }
    }
    assert!(server.is_running(), "{}", server.log());
    let grown = server.rss_mib().saturating_sub(before);
    assert!(grown < GROWTH_MIB, "memory has grown by {grown} MiB");
    let (reader, slowest) = pair.stop().await;
    check_pair(&reader, slowest);
    assert!(metric(server.address, "wayboard_rejected_total").await > 100.0);
    assert!(!server.log().contains("panicked"), "{}", server.log());
}

/// Says one message on a connection of its own and waits until it was looked at.
async fn attack(call: &Call, message: &[u8]) {
    let mut peer = call.connect().await.unwrap();
    peer.greet().await;
    peer.until("synced", |peer| peer.synced).await;
    peer.say(message).await;
    peer.send(Frame::Close(None)).await;
    let until = now() + PATIENCE;
    while peer.closed.is_none() && now() < until {
        peer.turn_ignoring_rubbish().await;
    }
}

/// What yrs survives behind the guard, it may get; whoever holds such a document is served like any other.
#[tokio::test(flavor = "multi_thread")]
async fn strange_but_sound_updates_do_no_harm() {
    let updates = [
        "0101000004010361727208f09f9880f09f988000",
        "010503002301016d026b3101012801016d0474657874027705f09f9880787b7bea3640537b58c1070103786d6c062701016d026b3000050103617272035b315d00",
        "010505008303050101850305035b315d810303038703020101000303010103010401",
        "0103060025000505026b30035b315d850304035b315d8703020100",
        "010306038303040101850300035b315d870301010105010402",
        "01010606070103786d6c03017000",
        "0102060781060603280006060474657874017706e697a5e69cac00",
        "01020306880601037602016b7601016b7ca5f1d78b016b7c252ac76d75017b9e226a4fb7f1806c7f28000606026b32037d2274030102037c2cd702850203020003030205010304",
        "0104040088030a017cc2ecfb0e070103786d6c030170880600027d92017928000605026b30027d2075037e7602016b7705f09f988078016b7706e697a5e69cac7dcc010205010501060206010a01",
        "0101ad02008465010361c3b100",
        "000165010002",
        "0101650284ad02010361c3b100",
        "0102f503002701056e6f746573026b33012800f5030004746578740177017800",
        "01016500040104746578740361c3b100",
        "0101910300c4650265030361c3b100",
    ];
    let (_keep, data) = directory();
    let mut server = Process::start(&data, &["--room-grace-ms=0"]);
    let mut writer = Call::new(server.address, Dialect::YWebsocket, "doc").join().await;
    for update in updates {
        writer.say(&sync(2, &hex(update))).await;
    }
    let depth = sync(2, &nested_types(64));
    writer.say(&depth).await;
    let mark = writer.edit().await;
    for _ in 0..3 {
        // Joined, loaded from the store, shown as JSON: none of it crashes.
        let mut reader = Call::new(server.address, Dialect::Hocuspocus, "doc").join().await;
        reader.until("the edit", |reader| reader.holds(&mark)).await;
        for roots in ["map:notes,text:text,array:arr,xml:xml,map:m", "text:notes,array:text,map:arr"] {
            let answer = get(server.address, &format!("/api/v1/documents/doc/json?roots={roots}")).await;
            assert!(answer.status < 500, "{}", answer.text());
        }
        drop(reader);
        server.signal(rustix::process::Signal::TERM);
        assert_eq!(server.wait().code(), Some(0), "{}", server.log());
        assert!(!server.log().contains("panicked"), "{}", server.log());
        server = Process::start(&data, &["--room-grace-ms=0"]);
    }
}

/// Frames as clients send them, recorded from the stock ones.
fn recorded(dialect: Dialect) -> Vec<Vec<u8>> {
    let folder = match dialect {
        Dialect::YWebsocket => "y_websocket",
        Dialect::YSweet => "y_sweet",
        Dialect::Hocuspocus => "hocuspocus",
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.file_name().unwrap().to_str().unwrap().starts_with("client_"));
    paths.sort();
    // The first line of each file says what it is.
    let frame = |text: String| hex(text.lines().last().unwrap());
    let mut frames: Vec<_> = paths.iter().map(|path| frame(fs::read_to_string(path).unwrap())).collect();
    // A presence of its own, an edit and a question in the room under attack.
    let mut presence = vec![1];
    put_var_bytes(
        &mut presence,
        &awareness::encode([(77, 3, Some("{\"user\":{\"name\":\"x\"}}"))].into_iter()),
    );
    for message in [presence, sync(2, &hex("01010500040104746578740361626300")), sync(0, &hex("010503"))] {
        frames.push(addressed(dialect, &message));
    }
    frames
}

fn addressed(dialect: Dialect, message: &[u8]) -> Vec<u8> {
    let mut frame = Vec::new();
    if dialect == Dialect::Hocuspocus {
        put_var_bytes(&mut frame, b"doc");
    }
    frame.extend_from_slice(message);
    frame
}

fn mutate(rng: &mut ChaCha8Rng, mut frame: Vec<u8>, other: &[u8]) -> Vec<u8> {
    for _ in 0..rng.random_range(1..4) {
        let at = rng.random_range(0..=frame.len());
        match rng.random_range(0..7) {
            0 => frame.truncate(at),
            1 if at < frame.len() => frame[at] ^= 1 << rng.random_range(0..8),
            2 if at < frame.len() => frame[at] = [0, 1, 0x7f, 0x80, 0xff][rng.random_range(0..5)],
            3 => frame.insert(at, rng.random()),
            4 => drop(frame.splice(at..at, [0xff, 0xff, 0xff, 0x7f])),
            5 => frame.extend_from_slice(&other[..rng.random_range(0..=other.len())]),
            _ => drop(frame.splice(at..at, vec![rng.random(); rng.random_range(0..300)])),
        }
    }
    frame
}

#[tokio::test(flavor = "multi_thread")]
async fn mutated_frames_of_each_dialect_do_no_harm() {
    let mut rng = seeded("mutated frames");
    let (_keep, data) = directory();
    let mut server = Process::start(&data, &["--log=warn,wayboard=info"]);
    let pair = Pair::start(server.address, "doc").await;
    let before = server.rss_mib();
    let frames = setting("ROUNDS").map_or(MUTATED_FRAMES, |rounds| rounds * 100);
    let corpus = DIALECTS.map(|dialect| (dialect, recorded(dialect)));
    let mut sent = 0;
    while sent < frames {
        let (dialect, recorded) = &corpus[rng.random_range(0..3)];
        let mut peer = Call::new(server.address, *dialect, "doc").connect().await.unwrap();
        peer.greet().await;
        for _ in 0..30 {
            let pick = rng.random_range(0..recorded.len());
            let other = &recorded[rng.random_range(0..recorded.len())];
            let frame = mutate(&mut rng, recorded[pick].clone(), other);
            peer.send(Frame::binary(frame)).await;
            sent += 1;
        }
        peer.send(Frame::Close(None)).await;
        for _ in 0..4 {
            peer.turn_ignoring_rubbish().await;
        }
    }
    assert!(server.is_running(), "{}", server.log());
    let grown = server.rss_mib().saturating_sub(before);
    let (mut reader, slowest) = pair.stop().await;
    println!("{sent} mutated frames; the slowest honest edit took {slowest:?}; memory grew by {grown} MiB");
    assert!(slowest < SERVED_WITHIN, "an honest edit took {slowest:?}");
    assert!(grown < GROWTH_MIB, "memory has grown by {grown} MiB");
    assert!(!server.log().contains("panicked"), "{}", server.log());
    // Some mutants are sound edits: then everybody has them, the server as well, and whoever comes next.
    reader.linger(Duration::from_millis(300)).await;
    let mut fresh = Call::new(server.address, Dialect::YWebsocket, "doc").join().await;
    fresh.until("what the reader holds", |fresh| fresh.marks() == reader.marks()).await;
    assert_eq!(fresh.writers(), reader.writers());
}

/// Blocks and presence in the name of a client that is here itself.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_speaks_for_a_client_that_is_here() {
    let server = TestServer::start(&[]).await;
    let mut owner = Call::new(server.address, Dialect::YWebsocket, "doc").id(500).join().await;
    let mut witness = Call::new(server.address, Dialect::YSweet, "doc").join().await;
    owner.show("{\"user\":{\"name\":\"owner\"}}").await;
    owner.edit().await;
    witness.until("the owner", |witness| witness.shown.contains_key(&500) && witness.holds("500/1")).await;

    for dialect in DIALECTS {
        let mut thief = Call::new(server.address, dialect, "doc").id(500).connect().await.unwrap();
        thief.greet().await;
        thief.until("what is there", |thief| thief.holds("500/1")).await;
        thief.show("{\"user\":{\"name\":\"thief\"}}").await;
        thief.edit_with("stolen").await;
        thief.linger(Duration::from_millis(150)).await;
        assert_eq!(thief.saved, 0, "{dialect:?}: nothing of it is called saved");
    }
    // The owner's next block has the clock that the thief's had, and wins.
    owner.edit_with("mine").await;
    witness.until("the owner's edit", |witness| witness.holds("500/2")).await;
    witness.linger(Duration::from_millis(100)).await;
    assert_eq!(witness.shown.get(&500).map(String::as_str), Some("{\"user\":{\"name\":\"owner\"}}"));
    assert_eq!(witness.text(), "mine");
    server.stop().await;
}
