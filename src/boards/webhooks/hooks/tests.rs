//! What subscribers and operators would miss: nothing lost, nothing doubled without need, nothing without bound.

use std::collections::BTreeSet;

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

use super::*;

const NOW: u64 = 1_800_000_000_000;
const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
const ALL: [EventKind; 4] =
    [EventKind::BoardChanged, EventKind::VoteClosed, EventKind::NotesRevealed, EventKind::ActionCreated];

/// Hooks with the arguments that most calls share.
struct Bench {
    hooks: Hooks,
    limits: Limits,
    rng: ChaCha8Rng,
}

impl Bench {
    fn new() -> Self {
        Self { hooks: Hooks::default(), limits: Limits::default(), rng: ChaCha8Rng::seed_from_u64(7) }
    }

    fn try_subscribe(&mut self, url: &str, events: &[EventKind]) -> Result<Subscription, HookError> {
        let new = NewSubscription {
            url: url.to_owned(),
            events: events.iter().copied().collect::<BTreeSet<_>>(),
            secret: None,
        };
        self.hooks.subscribe(new, Policy::default(), &self.limits, NOW, &mut self.rng)
    }

    fn subscribe(&mut self, events: &[EventKind]) -> String {
        self.try_subscribe("https://example.org/hook", events).unwrap().id
    }

    fn emit(&mut self, kind: EventKind, data: &Value, at: u64) -> Emitted {
        self.hooks.emit(kind, data, at, &self.limits, &mut self.rng)
    }

    fn due(&mut self, at: u64) -> Vec<Delivery> {
        std::iter::from_fn(|| self.hooks.due(at, &self.limits)).collect()
    }

    fn settle(&mut self, delivery: &Delivery, outcome: &Outcome, at: u64) {
        self.hooks.settle(delivery, outcome, at, &self.limits, &mut self.rng);
    }

    /// One of the list.
    fn show(&self, id: &str) -> SubscriptionInfo {
        self.hooks.list().into_iter().find(|one| one.id == id).unwrap()
    }

    /// The one delivery that is due.
    fn one(&mut self, at: u64) -> Delivery {
        let mut due = self.due(at);
        assert_eq!(due.len(), 1, "{due:?}");
        due.remove(0)
    }

    /// Fails every attempt at the one delivery there is, as soon as it is due, until it is given up.
    fn exhaust(&mut self) -> (u32, u64) {
        let mut at = NOW;
        let mut attempts = 0;
        while let Some(next) = self.hooks.next_at() {
            at = at.max(next);
            let delivery = self.one(at);
            attempts += 1;
            self.settle(&delivery, &failed(), at);
        }
        (attempts, at)
    }
}

fn failed() -> Outcome {
    Outcome::Failed { reason: Reason::Status(500) }
}

fn data_of(delivery: &Delivery) -> Value {
    serde_json::from_str::<Value>(&delivery.body).unwrap()["data"].clone()
}

#[test]
fn an_event_reaches_those_who_asked_for_it_at_once() {
    let mut bench = Bench::new();
    let votes = bench.subscribe(&[EventKind::VoteClosed]);
    bench.subscribe(&[EventKind::ActionCreated]);
    let emitted = bench.emit(EventKind::VoteClosed, &json!({"vote": "v"}), NOW);
    assert_eq!(emitted, Emitted { queued: 1, renewed: 0, dropped: 0 });
    let delivery = bench.one(NOW);
    assert_eq!((delivery.subscription.as_str(), delivery.attempt), (votes.as_str(), 1));
    let body: Value = serde_json::from_str(&delivery.body).unwrap();
    assert_eq!(body, json!({"type": "vote.closed", "timestamp": NOW, "data": {"vote": "v"}}));
    bench.settle(&delivery, &Outcome::Delivered, NOW);
    assert_eq!(bench.hooks.next_at(), None);
    assert!(!bench.hooks.wants(EventKind::NotesRevealed));
}

#[test]
fn only_sound_subscriptions_are_taken_and_not_without_end() {
    let mut bench = Bench::new();
    assert_eq!(bench.try_subscribe("https://example.org/", &[]), Err(HookError::NoEvents));
    let inside = bench.try_subscribe("http://127.0.0.1:8080/", &ALL);
    assert_eq!(inside, Err(HookError::Target(TargetError::Internal)));
    // The operator's costs the board none of its own.
    let secret = Secret::fresh(&mut bench.rng);
    let server = Subscription::of_server(SERVER_HOOK, "https://example.org/all", secret);
    bench.hooks.subscriptions.insert(server.id.clone(), server);
    for _ in 0..bench.limits.subscriptions_max {
        bench.subscribe(&ALL);
    }
    assert_eq!(bench.try_subscribe("https://example.org/", &ALL), Err(HookError::TooMany(20)));
    assert_eq!(bench.hooks.list().len(), 21);
}

#[test]
fn what_is_listed_holds_no_secret() {
    let mut bench = Bench::new();
    let made = bench.try_subscribe("https://example.org/hook", &ALL).unwrap();
    let listed = serde_json::to_string(&bench.hooks.list()).unwrap();
    assert!(!listed.contains("whsec_") && listed.contains("board.changed"), "{listed}");
    assert!(serde_json::to_string(&made).unwrap().contains("whsec_"));
    let secret = made.secret.text();
    bench.emit(EventKind::VoteClosed, &json!("a private word"), NOW);
    let logged = format!("{made:?} {:?}", bench.hooks);
    assert!(!logged.contains(&secret) && !logged.contains("private word"), "{logged}");
}

#[test]
fn many_changes_are_one_event_that_holds_the_last() {
    let mut bench = Bench::new();
    bench.subscribe(&[EventKind::BoardChanged]);
    for second in 0..4 {
        bench.emit(EventKind::BoardChanged, &json!(second), NOW + second * 1_000);
    }
    assert_eq!(bench.hooks.next_at(), Some(NOW + 3_000 + 5_000));
    assert_eq!(bench.due(NOW + 7_999), []);
    let delivery = bench.one(NOW + 8_000);
    assert_eq!(data_of(&delivery), 3);
}

#[test]
fn a_board_that_never_rests_is_told_once_a_minute() {
    let mut bench = Bench::new();
    bench.subscribe(&[EventKind::BoardChanged]);
    let mut told = Vec::new();
    for second in 0..180 {
        let at = NOW + second * 1_000;
        bench.emit(EventKind::BoardChanged, &json!(second), at);
        for delivery in bench.due(at) {
            bench.settle(&delivery, &Outcome::Delivered, at);
            told.push(second);
        }
    }
    assert_eq!(told, [60, 121]);
}

#[test]
fn a_change_while_one_is_on_its_way_is_told_afterwards() {
    let mut bench = Bench::new();
    bench.subscribe(&[EventKind::BoardChanged]);
    bench.emit(EventKind::BoardChanged, &json!(1), NOW);
    let first = bench.one(NOW + 5_000);
    bench.emit(EventKind::BoardChanged, &json!(2), NOW + 5_001);
    bench.settle(&first, &Outcome::Delivered, NOW + 6_000);
    let second = bench.one(NOW + 10_001);
    assert_eq!((data_of(&first), data_of(&second)), (json!(1), json!(2)));
    assert_ne!(first.id, second.id);
}

#[test]
fn failed_changes_do_not_pile_up_and_the_newest_takes_their_place() {
    let mut bench = Bench::new();
    bench.subscribe(&[EventKind::BoardChanged]);
    bench.emit(EventKind::BoardChanged, &json!(1), NOW);
    let first = bench.one(NOW + 5_000);
    bench.emit(EventKind::BoardChanged, &json!(2), NOW + 5_001);
    bench.settle(&first, &failed(), NOW + 6_000);
    assert_eq!(bench.hooks.outbox.len(), 1);
    // One that waits for its second attempt becomes newer, under another id, and no sooner.
    let planned = bench.hooks.next_at();
    let emitted = bench.emit(EventKind::BoardChanged, &json!(3), NOW + 6_001);
    assert_eq!(emitted, Emitted { queued: 0, renewed: 1, dropped: 0 });
    assert_eq!(bench.hooks.next_at(), planned);
    let second = bench.one(planned.unwrap());
    assert_eq!((data_of(&second), second.attempt), (json!(3), 2));
    assert_ne!(first.id, second.id);
}

#[test]
fn a_failing_target_is_tried_for_about_a_day() {
    for seed in 0..50 {
        let mut bench = Bench::new();
        bench.rng = ChaCha8Rng::seed_from_u64(seed);
        let id = bench.subscribe(&[EventKind::VoteClosed]);
        bench.emit(EventKind::VoteClosed, &json!({}), NOW);
        let (attempts, end) = bench.exhaust();
        assert_eq!(attempts, 12);
        assert!((16 * HOUR..29 * HOUR).contains(&(end - NOW)), "seed {seed}: {} h", (end - NOW) / HOUR);
        let shown = bench.show(&id);
        assert_eq!((bench.hooks.dropped, shown.failures, shown.disabled), (1, 1, None));
        assert_eq!(shown.last_failure.unwrap().reason, "the target answered 500");
    }
}

#[test]
fn waits_grow_to_a_bound_and_differ() {
    let limits = Limits::default();
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    let mut waits =
        |attempt: u32| -> Vec<u64> { (0..100).map(|_| backoff_ms(attempt, &limits, &mut rng)).collect() };
    for (attempt, about) in [(1, 5_000), (2, 15_000), (3, 45_000), (9, 6 * HOUR), (u32::MAX, 6 * HOUR)] {
        let of = waits(attempt);
        assert!(of.iter().all(|wait| (about * 3 / 4..=about * 5 / 4).contains(wait)), "{attempt}: {of:?}");
        assert!(of.iter().collect::<BTreeSet<_>>().len() > 50, "{attempt}: {of:?}");
    }
}

#[test]
fn a_target_that_never_answers_is_disabled_and_can_be_resumed() {
    let mut bench = Bench::new();
    let id = bench.subscribe(&[EventKind::VoteClosed]);
    for _ in 0..3 {
        assert_eq!(bench.emit(EventKind::VoteClosed, &json!({}), NOW).queued, 1);
        bench.exhaust();
    }
    let disabled = bench.show(&id).disabled.unwrap();
    assert_eq!(disabled.cause, DisabledCause::Failing);
    assert_eq!(bench.emit(EventKind::VoteClosed, &json!({}), NOW), Emitted::default());
    bench.hooks.resume(&id).unwrap();
    assert_eq!(bench.emit(EventKind::VoteClosed, &json!({}), NOW).queued, 1);
    assert_eq!(bench.hooks.resume("other"), Err(HookError::Unknown("other".into())));
}

#[test]
fn one_success_in_between_keeps_a_subscription() {
    let mut bench = Bench::new();
    let id = bench.subscribe(&[EventKind::VoteClosed]);
    for _ in 0..4 {
        bench.emit(EventKind::VoteClosed, &json!({}), NOW);
        bench.exhaust();
        bench.emit(EventKind::VoteClosed, &json!({}), NOW);
        let delivery = bench.one(NOW);
        bench.settle(&delivery, &Outcome::Delivered, NOW);
    }
    let shown = bench.show(&id);
    assert_eq!((shown.failures, shown.disabled, shown.last_failure), (0, None, None));
}

#[test]
fn a_target_that_is_gone_is_left_alone_at_once() {
    let mut bench = Bench::new();
    let id = bench.subscribe(&[EventKind::VoteClosed]);
    for _ in 0..3 {
        bench.emit(EventKind::VoteClosed, &json!({}), NOW);
    }
    let delivery = bench.one(NOW);
    bench.settle(&delivery, &Outcome::Gone, NOW + 1);
    let shown = bench.show(&id);
    assert_eq!(shown.disabled, Some(Disabled { at: NOW + 1, cause: DisabledCause::Gone }));
    assert_eq!((shown.waiting, bench.hooks.dropped, bench.hooks.next_at()), (0, 3, None));
}

#[test]
fn one_attempt_at_a_time_and_a_slow_target_keeps_nobody_waiting() {
    let mut bench = Bench::new();
    let slow = bench.subscribe(&[EventKind::VoteClosed]);
    bench.emit(EventKind::VoteClosed, &json!(1), NOW);
    bench.emit(EventKind::VoteClosed, &json!(2), NOW + 1);
    let first = bench.one(NOW + 2);
    assert_eq!(data_of(&first), 1);
    // Nothing to do until the lease ends: whoever waits for `next_at` does not spin.
    assert_eq!(bench.hooks.next_at(), Some(NOW + 2 + bench.limits.lease_ms));
    assert_eq!(bench.due(NOW + 3), []);
    bench.subscribe(&[EventKind::ActionCreated]);
    bench.emit(EventKind::ActionCreated, &json!(3), NOW + 4);
    assert_eq!(bench.hooks.next_at(), Some(NOW + 4));
    assert_ne!(bench.one(NOW + 4).subscription, slow);
    bench.settle(&first, &Outcome::Delivered, NOW + 5);
    assert_eq!(data_of(&bench.one(NOW + 5)), 2);
}

#[test]
fn an_attempt_that_a_restart_cut_off_is_made_again() {
    let mut bench = Bench::new();
    bench.subscribe(&ALL);
    bench.emit(EventKind::VoteClosed, &json!(1), NOW);
    bench.emit(EventKind::BoardChanged, &json!(2), NOW);
    let first = bench.one(NOW);
    let kept = serde_json::to_string(&bench.hooks).unwrap();
    let hooks: Hooks = serde_json::from_str(&kept).unwrap();
    assert_eq!(hooks, bench.hooks);
    bench.hooks = hooks;
    let end = NOW + bench.limits.lease_ms;
    let mut ids = BTreeSet::new();
    for _ in 0..2 {
        let delivery = bench.one(end);
        // The other one waits for this one, and whoever asks is not told that it is due.
        assert_eq!(bench.hooks.next_at(), Some(end + bench.limits.lease_ms));
        bench.settle(&delivery, &Outcome::Delivered, end);
        ids.insert(delivery.id);
    }
    assert!(ids.contains(&first.id) && ids.len() == 2 && bench.hooks.outbox.is_empty());
    assert_eq!(serde_json::from_str::<Hooks>("{}").unwrap(), Hooks::default());
}

/// Else one unlucky moment would keep a subscriber waiting for minutes, and all that comes after it too.
#[test]
fn after_a_start_nothing_waits_for_the_end_of_a_lease() {
    let mut bench = Bench::new();
    bench.subscribe(&[EventKind::VoteClosed]);
    bench.emit(EventKind::VoteClosed, &json!(1), NOW);
    let cut_off = bench.one(NOW);
    bench.emit(EventKind::VoteClosed, &json!(2), NOW + 1);
    bench.hooks.reopened();
    assert_eq!(bench.hooks.next_at(), Some(NOW));
    let again = bench.one(NOW + 2);
    assert_eq!((again.id.as_str(), again.attempt), (cut_off.id.as_str(), 2));
    bench.settle(&again, &Outcome::Delivered, NOW + 3);
    assert_eq!(data_of(&bench.one(NOW + 3)), 2);
}

#[test]
fn a_full_outbox_loses_changes_first_and_only_of_the_longest_queue() {
    let mut bench = Bench::new();
    bench.limits.outbox_max = 6;
    let dead = bench.subscribe(&[EventKind::BoardChanged, EventKind::VoteClosed]);
    bench.emit(EventKind::BoardChanged, &json!("change"), NOW);
    for vote in 0..4 {
        assert_eq!(bench.emit(EventKind::VoteClosed, &json!(vote), NOW + vote).dropped, 0);
    }
    let other = bench.subscribe(&[EventKind::BoardChanged, EventKind::ActionCreated]);
    assert_eq!(bench.emit(EventKind::ActionCreated, &json!("action"), NOW + 5).dropped, 0);
    assert_eq!(bench.emit(EventKind::ActionCreated, &json!("action"), NOW + 6).dropped, 1);
    let kinds = |bench: &Bench, of: &str| -> Vec<EventKind> {
        bench.hooks.outbox.values().filter(|one| one.subscription == of).map(|one| one.kind).collect()
    };
    assert_eq!(kinds(&bench, &dead), [EventKind::VoteClosed; 4]);
    // No change is left to lose: the oldest vote goes.
    assert_eq!(bench.emit(EventKind::ActionCreated, &json!("action"), NOW + 7).dropped, 1);
    assert!(bench.hooks.outbox.values().all(|one| data_of(one) != json!(0)));
    assert_eq!(kinds(&bench, &other).len(), 3);
    assert_eq!(bench.hooks.dropped, 2);
}

#[test]
fn data_that_is_too_long_is_left_out_and_the_event_still_told() {
    let mut bench = Bench::new();
    bench.subscribe(&[EventKind::VoteClosed]);
    bench.emit(EventKind::VoteClosed, &json!("x".repeat(20_000)), NOW);
    let delivery = bench.one(NOW);
    let body: Value = serde_json::from_str(&delivery.body).unwrap();
    assert_eq!(body, json!({"type": "vote.closed", "timestamp": NOW, "data": null, "omitted": true}));
}

#[test]
fn what_waits_goes_with_its_subscription() {
    let mut bench = Bench::new();
    let id = bench.subscribe(&[EventKind::VoteClosed]);
    bench.emit(EventKind::VoteClosed, &json!({}), NOW);
    let on_its_way = bench.one(NOW);
    bench.hooks.unsubscribe(&id).unwrap();
    assert_eq!(bench.hooks, Hooks::default());
    bench.settle(&on_its_way, &failed(), NOW + 1);
    assert_eq!(bench.hooks, Hooks::default());
    assert_eq!(bench.hooks.unsubscribe(&id), Err(HookError::Unknown(id)));
}

/// A target that succeeds now and then, a server that loses attempts, and any events: whatever happens, the bounds
/// hold, nothing is due that is not handed out, and in the end every event that was not dropped has been delivered.
#[test]
fn in_any_order_of_things_nothing_is_lost_or_stuck() {
    for seed in 0..60 {
        let mut bench = Bench::new();
        bench.rng = ChaCha8Rng::seed_from_u64(seed);
        bench.limits.failures_max = u32::MAX;
        bench.limits.attempts_max = u32::MAX;
        let mut dice = ChaCha8Rng::seed_from_u64(seed + 1_000);
        bench.subscribe(&ALL);
        bench.subscribe(&[EventKind::BoardChanged, EventKind::VoteClosed]);
        let (mut at, mut votes, mut changes) = (NOW, 0_u64, 0_u64);
        let mut heard: Vec<Delivery> = Vec::new();
        for _ in 0..200 {
            at += dice.random_range(0..20_000);
            match dice.random_range(0..3) {
                0 => {
                    votes += 1;
                    bench.emit(EventKind::VoteClosed, &json!(votes), at);
                }
                1 => {
                    changes += 1;
                    bench.emit(EventKind::BoardChanged, &json!(changes), at);
                }
                _ => {}
            }
            for delivery in bench.due(at) {
                match dice.random_range(0..4) {
                    0 => {}
                    1 => bench.settle(&delivery, &failed(), at),
                    _ => {
                        bench.settle(&delivery, &Outcome::Delivered, at);
                        heard.push(delivery);
                    }
                }
            }
            // For each of the two, one that waits and one that is on its way.
            let told = bench.hooks.outbox.values().filter(|one| one.kind == EventKind::BoardChanged);
            assert!(told.count() <= 4, "seed {seed}");
            assert!(bench.hooks.outbox.len() <= bench.limits.outbox_max, "seed {seed}");
        }
        while let Some(next) = bench.hooks.next_at() {
            at = at.max(next);
            let due = bench.due(at);
            assert!(!due.is_empty(), "seed {seed}: something is due and nothing comes");
            for delivery in due {
                bench.settle(&delivery, &Outcome::Delivered, at);
                heard.push(delivery);
            }
        }
        for id in bench.hooks.subscriptions.keys() {
            let of = |kind: EventKind| -> Vec<u64> {
                let mine = heard.iter().filter(|one| one.subscription == *id && one.kind == kind);
                mine.map(|one| data_of(one).as_u64().unwrap()).collect()
            };
            let told: BTreeSet<u64> = of(EventKind::VoteClosed).into_iter().collect();
            assert_eq!(told, (1..=votes).collect(), "seed {seed}: votes");
            assert!(
                changes == 0 || of(EventKind::BoardChanged).contains(&changes),
                "seed {seed}: last change"
            );
        }
        assert_eq!(bench.hooks.dropped, 0, "seed {seed}");
    }
}

#[test]
fn what_waits_for_a_place_is_not_announced_all_the_time_and_costs_no_attempt() {
    let mut bench = Bench::new();
    bench.subscribe(&[EventKind::VoteClosed]);
    bench.emit(EventKind::VoteClosed, &json!(1), NOW);
    let lease_ms = bench.limits.lease_ms;
    bench.hooks.see_to(NOW, &bench.limits);
    assert_eq!(bench.hooks.next_at(), Some(NOW + lease_ms), "whoever waits has died");
    // A place has come free, long after a lease would have ended.
    let late = NOW + 3 * lease_ms;
    bench.hooks.seen_to();
    assert_eq!(bench.hooks.next_at(), Some(NOW));
    assert_eq!(bench.one(late).attempt, 1);
    assert_eq!(bench.due(late + lease_ms - 1), []);
}

#[test]
fn an_action_is_new_once_and_only_if_somebody_wanted_to_know_before() {
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>();
    let mut bench = Bench::new();
    assert_eq!(bench.hooks.actions_are(ids(&["one"])), [""; 0]);
    assert!(!bench.hooks.lacks_actions());
    bench.subscribe(&[EventKind::ActionCreated]);
    assert!(bench.hooks.lacks_actions());
    assert_eq!(bench.hooks.actions_are(ids(&["one"])), [""; 0]);
    assert_eq!(bench.hooks.actions_are(ids(&["one", "two"])), ["two"]);
    assert!(bench.hooks.meet_action("three") && !bench.hooks.meet_action("three"));
    assert_eq!(bench.hooks.actions_are(ids(&["one", "two", "three"])), [""; 0]);
    // An office that was put away, and one that nobody has added to yet.
    for actions in [&["one", "two", "three"][..], &[]] {
        bench.hooks.actions_are(ids(actions));
        let kept = serde_json::to_value(&bench.hooks).unwrap();
        let mut again: Hooks = serde_json::from_value(kept).unwrap();
        assert!(!again.lacks_actions());
        assert_eq!(again.actions_are(ids(&["one", "two", "three", "four"])).len(), 4 - actions.len());
    }
}
