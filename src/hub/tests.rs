//! What the hub promises about the lives of rooms.

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use yrs::{Doc, Text, Transact, WriteTxn};

use super::*;
use crate::id::Dialect;
use crate::protocol::Wire;
use crate::room::Refused;
use crate::store::log::{LogOptions, LogWriter};
use crate::store::memory::MemoryStore;

/// A session's socket: why it was closed.
#[derive(Default)]
struct Ear(Mutex<Vec<CloseReason>>);

impl Sink for Ear {
    fn send(&self, _: SessionId, _: Bytes, _: Class) -> Sent {
        Sent::Fine
    }

    fn close(&self, _: SessionId, reason: CloseReason) {
        self.0.lock().unwrap().push(reason);
    }
}

struct World {
    hub: Hub,
    store: Arc<MemoryStore>,
    _log: LogWriter,
    name: DocumentName,
}

fn world(room: room::Limits) -> World {
    let store = Arc::new(MemoryStore::new());
    let log = LogWriter::start(store.clone(), LogOptions::default(), ()).unwrap();
    let janitor =
        Janitor::with_program(PathBuf::from("/nowhere"), Vec::new(), janitor::JanitorLimits::default());
    let limits = Limits { room, ..Limits::default() };
    let hub = Hub::new(store.clone(), log.log(), janitor, limits, Metrics::for_tests(), || UnixMs(0));
    World { hub, store, _log: log, name: DocumentName::parse("d").unwrap() }
}

fn edit(client: u64) -> Bytes {
    let doc = Doc::with_client_id(client);
    let mut txn = doc.transact_mut();
    txn.get_or_insert_text("t").insert(&mut txn, 0, "word");
    txn.encode_update_v1().into()
}

impl World {
    async fn join(&self) -> (Membership, Arc<Ear>) {
        let ear = Arc::new(Ear::default());
        let join = Join {
            session: self.hub.session_id(),
            wire: Wire::Plain,
            dialect: Dialect::YWebsocket,
            access: Access::Write,
            user: UserId::parse("ann"),
        };
        (self.hub.join(&self.name, join, ear.clone()).await.unwrap(), ear)
    }

    async fn until(&self, what: impl Fn(&Self) -> bool) {
        for _ in 0..300 {
            if what(self) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("it did not come to that within 3 s");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_room_with_updates_that_wait_unloads_after_one_snapshot() {
    let world = world(room::Limits { grace_ms: 50, ..room::Limits::default() });
    let doc = Doc::with_client_id(7);
    let later = {
        let text = doc.get_or_insert_text("t");
        text.insert(&mut doc.transact_mut(), 0, "first");
        let mut txn = doc.transact_mut();
        text.insert(&mut txn, 5, "later");
        Bytes::from(txn.encode_update_v1())
    };
    let (member, _) = world.join().await;
    member.say(Message::Update(edit(1))).await;
    member.say(Message::Update(later)).await;
    member.leave().await;
    world.until(|world| world.hub.0.rooms.is_empty()).await;
    let stored = world.store.load(&world.name).unwrap().unwrap();
    assert!(stored.snapshot.is_some());
    assert_eq!(stored.log.len(), 1, "what waits is kept, once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_deleted_stays_deleted_while_edits_come_in() {
    for _ in 0..20 {
        let world = world(room::Limits::default());
        let (member, ear) = world.join().await;
        let hub = world.hub.clone();
        let name = world.name.clone();
        let deleting = tokio::spawn(async move { hub.delete(&name).await });
        for client in 1..200 {
            member.say(Message::Update(edit(client))).await;
        }
        assert!(deleting.await.unwrap().is_ok());
        world.until(|_| ear.0.lock().unwrap().first() == Some(&CloseReason::Deleted)).await;
        tokio::time::sleep(Duration::from_millis(80)).await;
        assert!(world.store.load(&world.name).unwrap().is_none());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deletion_that_has_to_wait_for_the_store_ends_nobody() {
    let world = world(room::Limits::default());
    world.hub.write(&world.name, edit(1)).await.unwrap();
    let (member, ear) = world.join().await;
    world.store.fill();
    member.say(Message::Update(edit(2))).await;
    world.until(|world| world.hub.0.log.failure().is_some()).await;
    assert!(world.hub.delete(&world.name).await.is_err());
    assert!(ear.0.lock().unwrap().is_empty());
    world.store.free();
    world.until(|world| world.hub.ready().is_ok()).await;
    // The log is well again before the room has heard of it.
    let mut written = world.hub.write(&world.name, edit(3)).await;
    for _ in 0..300 {
        if !matches!(written, Err(HubError::Refused(Refused::NotSaving))) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
        written = world.hub.write(&world.name, edit(3)).await;
    }
    written.unwrap();
    assert_eq!(world.store.load(&world.name).unwrap().unwrap().log.len(), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rooms_that_come_and_go_lose_nobody() {
    let world = world(room::Limits { grace_ms: 0, ..room::Limits::default() });
    let mut tasks = Vec::new();
    for task in 0..8_u64 {
        let (hub, name) = (world.hub.clone(), world.name.clone());
        tasks.push(tokio::spawn(async move {
            for round in 0..60 {
                hub.write(&name, edit(1 + task * 1000 + round)).await?;
            }
            Ok::<(), HubError>(())
        }));
    }
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    world.until(|world| world.hub.0.rooms.is_empty()).await;
    let (state, doc) = (world.hub.update(&world.name, None).await.unwrap().unwrap(), Doc::new());
    let update = <yrs::Update as yrs::updates::decoder::Decode>::decode_v1(&state).unwrap();
    doc.transact_mut().apply_update(update).unwrap();
    let text = doc.transact_mut().get_or_insert_text("t");
    assert_eq!(yrs::GetString::get_string(&text, &doc.transact_mut()).len(), 8 * 60 * 4);
}

/// What a document's text `t` says.
async fn text(world: &World) -> String {
    let look = |txn: &room::document::Reading<'_>| {
        yrs::ReadTxn::get_text(txn, "t").map(|text| yrs::GetString::get_string(&text, txn))
    };
    world.hub.look(&world.name, look).await.unwrap().flatten().unwrap_or_default()
}

fn write(txn: &mut room::document::Writing<'_>, word: &str) -> u32 {
    let text = txn.get_or_insert_text("t");
    text.push(txn, word);
    Text::len(&text, txn)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_servers_own_edits_are_on_disk_and_build_on_all_that_came_before() {
    let world = world(room::Limits::default());
    let (member, _) = world.join().await;
    for round in 0..50 {
        member.say(Message::Update(edit(100 + round))).await;
        let len = world.hub.edit(&world.name, |txn| write(txn, "own ")).await.unwrap();
        assert_eq!(u64::from(len), (round + 1) * 8);
    }
    let stored = world.store.load(&world.name).unwrap().unwrap();
    assert!(stored.log.len() >= 50);
    assert_eq!(text(&world).await.matches("own ").count(), 50);
    member.leave().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_panic_in_an_edit_of_the_server_changes_nothing() {
    let world = world(room::Limits::default());
    world.hub.edit(&world.name, |txn| write(txn, "kept")).await.unwrap();
    let failed = world
        .hub
        .edit(&world.name, |txn| {
            write(txn, "lost");
            assert!(txn.doc().client_id().get() == 0, "a mistake of the program");
        })
        .await;
    assert!(matches!(failed, Err(HubError::Refused(Refused::NotApplied))));
    assert_eq!(text(&world).await, "kept");
    world.hub.edit(&world.name, |txn| write(txn, "!")).await.unwrap();
    assert_eq!(text(&world).await, "kept!");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_writes_in_the_servers_name() {
    let world = world(room::Limits::default());
    let writer = world.hub.edit(&world.name, |txn| (write(txn, "a"), txn.doc().client_id().get()).1).await;
    let writer = writer.unwrap();
    let forged = {
        let doc = Doc::with_client_id(writer);
        let text = doc.get_or_insert_text("t");
        text.insert(&mut doc.transact_mut(), 0, "a");
        let mut txn = doc.transact_mut();
        text.insert(&mut txn, 1, "forged");
        Bytes::from(txn.encode_update_v1())
    };
    let refused = world.hub.write(&world.name, forged).await;
    assert!(matches!(refused, Err(HubError::Refused(Refused::Impersonation))), "{refused:?}");
    assert_eq!(text(&world).await, "a");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rule_takes_rights_away_and_gives_them_back() {
    let world = world(room::Limits::default());
    let (member, ear) = world.join().await;
    assert_eq!(world.hub.users(&world.name).await.unwrap().len(), 1);
    world.hub.regulate(&world.name, |_, _| Some(Access::Read)).await.unwrap();
    member.say(Message::Update(edit(1))).await;
    assert_eq!(text(&world).await, "");
    world.hub.regulate(&world.name, |_, granted| Some(granted)).await.unwrap();
    member.say(Message::Update(edit(2))).await;
    member.say(Message::QueryAwareness).await;
    world.hub.edit(&world.name, |_| ()).await.unwrap();
    assert_eq!(text(&world).await, "word");
    world.hub.regulate(&world.name, |user, _| user.is_none().then_some(Access::Read)).await.unwrap();
    world.until(|_| ear.0.lock().unwrap().first() == Some(&CloseReason::Revoked)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_compaction_that_is_asked_for_covers_all_that_was_written() {
    let world = world(room::Limits::default());
    for _ in 0..3 {
        world.hub.edit(&world.name, |txn| write(txn, "word")).await.unwrap();
    }
    // The janitor of these tests does not start, so what was deleted would still be there.
    assert!(matches!(world.hub.compact(&world.name).await, Err(HubError::Unavailable(_))));
    let stored = world.store.load(&world.name).unwrap().unwrap();
    assert!(stored.snapshot.is_some() && stored.log.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn watched_documents_are_noticed() {
    let mut world = world(room::Limits::default());
    world.name = DocumentName::parse("boards/abcdef").unwrap();
    world.hub.write(&world.name, edit(1)).await.unwrap();
    let edited = notices::Notice { edited: true, presence: false };
    assert_eq!(world.hub.notices().next().await, [(world.name.clone(), edited)].into());
    world.hub.write(&DocumentName::parse("other").unwrap(), edit(1)).await.unwrap();
    let nothing = tokio::time::timeout(Duration::from_millis(50), world.hub.notices().next()).await;
    assert!(nothing.is_err());
    let (member, _) = world.join().await;
    assert!(world.hub.notices().next().await.values().all(|notice| notice.presence && !notice.edited));
    member.leave().await;
    assert_eq!(world.hub.notices().next().await.len(), 1);
}
