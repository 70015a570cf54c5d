//! What happens on boards without a command: timers and votes end, people come and go, desks and boards change.
//!
//! One task follows the hub's notices and the alarms of all boards. Each board that needs a look gets one at most every
//! [`Limits::look_every_ms`](super::Limits::look_every_ms), on a task of its own, so that thirty people typing cost
//! no more than one, and a slow board holds up no other.
//!
//! Not here: what follows from it (`workshop`).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use super::office::Office;
use super::webhooks::EventKind;
use super::work::{SERVER, present};
use super::{Boards, BoardsError};
use crate::board::edit::Edit;
use crate::board::family::{BoardId, Family, Part, family};
use crate::board::read;
use crate::hub::notices::Notice;
use crate::id::DocumentName;
use crate::workshop::Workshop;

/// How often idle boards are put away, at least.
const UPKEEP: Duration = Duration::from_mins(1);
/// After a look that failed, for example because the store was full, the next one.
const RETRY_MS: u64 = 5_000;
/// The shortest time between two emptyings of a board's trash because it is time.
const TIDY_PAUSE_MS: u64 = 3_600_000;
/// The shortest time between two looks at a board, should something be due on it again and again.
const PAUSE_MS_MIN: u64 = 10;
/// How far ahead an alarm is set anew without being written down: looks that come every moment need no record.
const NOTED_AHEAD_MS: u64 = 2_000;

/// When each board has something to do next.
pub(super) struct Alarm {
    due: Mutex<BTreeMap<BoardId, u64>>,
    /// What the list of boards says of it, or is about to say.
    planned: Mutex<BTreeMap<BoardId, u64>>,
    changed: Notify,
}

/// What a board is looked at for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Reasons {
    board: bool,
    /// Somebody has come or gone.
    presence: bool,
    desks: BTreeSet<String>,
    due: bool,
}

/// Which boards wait for a look, and which are being looked at.
#[derive(Default)]
struct Round {
    waiting: HashMap<BoardId, Reasons>,
    /// What a look was for that failed: seen to at the next one.
    failed: HashMap<BoardId, Reasons>,
    busy: BTreeSet<BoardId>,
}

impl Alarm {
    pub(super) fn new() -> Self {
        Self { due: Mutex::default(), planned: Mutex::default(), changed: Notify::new() }
    }

    fn set(&self, id: &BoardId, due_ms: Option<u64>) {
        put(&self.due, id, due_ms);
        self.changed.notify_one();
    }

    /// Plans what is to be written down, and answers with what was planned before.
    fn plan(&self, id: &BoardId, due_ms: Option<u64>) -> Option<u64> {
        put(&self.planned, id, due_ms)
    }

    /// What is to be written down.
    pub(super) fn planned(&self, id: &BoardId) -> Option<u64> {
        self.planned.lock().unwrap_or_else(PoisonError::into_inner).get(id).copied()
    }

    fn of(&self, id: &BoardId) -> Option<u64> {
        self.due.lock().unwrap_or_else(PoisonError::into_inner).get(id).copied()
    }

    fn next(&self) -> Option<u64> {
        self.due.lock().unwrap_or_else(PoisonError::into_inner).values().min().copied()
    }

    fn take_due(&self, now_ms: u64) -> Vec<BoardId> {
        let mut due = self.due.lock().unwrap_or_else(PoisonError::into_inner);
        due.extract_if(.., |_, at| *at <= now_ms).map(|(id, _)| id).collect()
    }
}

fn put(times: &Mutex<BTreeMap<BoardId, u64>>, id: &BoardId, at: Option<u64>) -> Option<u64> {
    let mut times = times.lock().unwrap_or_else(PoisonError::into_inner);
    match at {
        Some(at) => times.insert(id.clone(), at),
        None => times.remove(id),
    }
}

impl Boards {
    /// Begins to follow what happens, and wakes the boards that something was planned for.
    pub async fn start(&self) -> Result<(), BoardsError> {
        for (id, due_ms) in self.all_due().await? {
            self.0.alarm.plan(&id, Some(due_ms));
            self.0.alarm.set(&id, Some(due_ms));
        }
        let boards = self.clone();
        self.0.tasks.spawn(async move { boards.follow().await });
        Ok(())
    }

    /// A deleted board has nothing to do.
    pub(super) fn forget_alarm(&self, id: &BoardId) {
        self.0.alarm.plan(id, None);
        self.0.alarm.set(id, None);
    }

    /// Sets the alarm to when the board, as it is on disk, has something to do next.
    pub(super) fn set_alarm(&self, office: &Office) {
        let due_ms = due_ms(office);
        self.0.alarm.set(&office.id, due_ms);
        if self.is_news(&office.id, due_ms) {
            self.0.alarm.plan(&office.id, due_ms);
            let (boards, id) = (self.clone(), office.id.clone());
            self.0.tasks.spawn(async move {
                if let Err(error) = boards.note_planned(&id).await {
                    tracing::warn!(board.id = %id, %error, "what a board has to do next was not written down");
                }
            });
        }
    }

    /// Writes down that the board will have something to do sooner than was planned, before it is on disk what: then
    /// that is done in time though the server dies right after. What comes later than planned, or no more, is written
    /// down afterwards: to wake a board for nothing does no harm.
    pub(super) async fn plan_ahead(&self, office: &Office) -> Result<(), BoardsError> {
        let due_ms = due_ms(office);
        let planned = self.0.alarm.planned(&office.id);
        let is_sooner = due_ms.is_some_and(|at| planned.is_none_or(|planned| at < planned));
        if !is_sooner || !self.is_news(&office.id, due_ms) {
            return Ok(());
        }
        self.0.alarm.plan(&office.id, due_ms);
        self.note_planned(&office.id).await
    }

    /// Whether it is worth being written down when a board has something to do.
    fn is_news(&self, id: &BoardId, due_ms: Option<u64>) -> bool {
        let before = self.0.alarm.planned(id);
        let soon = |at: Option<u64>| at.is_none_or(|at| at < self.now_ms() + NOTED_AHEAD_MS);
        before != due_ms && !(soon(before) && soon(due_ms) && due_ms.is_some() == before.is_some())
    }

    /// What was planned for the board is not written down.
    pub(super) fn forget_plan(&self, id: &BoardId) {
        self.0.alarm.plan(id, None);
    }

    async fn follow(&self) {
        let mut round = Round::default();
        let (done, mut finished) = tokio::sync::mpsc::unbounded_channel();
        let mut upkeep = tokio::time::interval(UPKEEP);
        loop {
            let alarm = async {
                match self.0.alarm.next() {
                    Some(at) => {
                        tokio::time::sleep(Duration::from_millis(at.saturating_sub(self.now_ms()))).await;
                    }
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                notices = self.0.hub.notices().next() => round.notice(notices),
                () = alarm => {
                    for id in self.0.alarm.take_due(self.now_ms()) {
                        round.add(id, Reasons { due: true, ..Reasons::default() });
                    }
                }
                () = self.0.alarm.changed.notified() => {}
                Some((id, failed)) = finished.recv() => round.finished(id, failed),
                _ = upkeep.tick() => self.put_away_idle(),
                () = self.0.stopping.cancelled() => return,
            }
            for (id, reasons) in round.ready() {
                let (boards, done) = (self.clone(), done.clone());
                self.0.tasks.spawn(async move {
                    let looked = match boards.look_at(&id, &reasons).await {
                        // Its deletion was cut short. One that is just being made has planned nothing yet.
                        Err(BoardsError::NoSuchBoard) if reasons.due => boards.clean_up(&id).await,
                        Err(BoardsError::NoSuchBoard) => Ok(()), // It was deleted.
                        looked => looked,
                    };
                    let failed = looked.err().map(|error| {
                        boards.look_again(&id, &error);
                        reasons
                    });
                    tokio::time::sleep(boards.pause(&id)).await;
                    // The follower is gone only when the server stops.
                    drop(done.send((id, failed)));
                });
            }
        }
    }

    /// How long a board is left alone after a look: not beyond what is due on it, since a vote that ends late counts
    /// what came late.
    fn pause(&self, id: &BoardId) -> Duration {
        let every_ms = self.0.limits.look_every_ms;
        let left_ms = self.0.alarm.of(id).map_or(every_ms, |at| at.saturating_sub(self.now_ms()));
        Duration::from_millis(left_ms.clamp(PAUSE_MS_MIN.min(every_ms), every_ms))
    }

    fn look_again(&self, id: &BoardId, error: &BoardsError) {
        tracing::warn!(board.id = %id, %error, "a board was not looked after; it will be again");
        self.0.alarm.set(id, Some(self.now_ms() + RETRY_MS));
    }

    /// Makes up for the time in which nobody looked: the server may have stopped between an edit and the look at it.
    /// First who is here and what is due, then every desk; so what came before the end of a vote counts.
    pub(super) async fn catch_up(&self, office: &mut Office) -> Result<(), BoardsError> {
        let now_ms = self.now_ms();
        let mut next = office.workshop.clone();
        next.presence_changed(now_ms, &self.online(office).await?);
        self.do_due(now_ms, office, &mut next).await?;
        for (participant, desk) in self.desks(&office.id, present(office)).await? {
            next.desk_changed(now_ms, &participant, &desk);
        }
        if next != office.workshop || !office.workshop.pending().is_empty() {
            self.adopt(office, next).await?;
        }
        Ok(())
    }

    /// Has `next` do what is due by now.
    pub(super) async fn do_due(
        &self,
        now_ms: u64,
        office: &Office,
        next: &mut Workshop,
    ) -> Result<(), BoardsError> {
        if next.deadline().is_some_and(|at| at <= now_ms) {
            let sight = self.sight(office, &next.due_needs(now_ms)).await?;
            next.due(now_ms, &sight);
        }
        Ok(())
    }

    async fn look_at(&self, id: &BoardId, reasons: &Reasons) -> Result<(), BoardsError> {
        let open = self.open(id).await?;
        let mut office = open.lock().await;
        if office.is_gone {
            return Ok(());
        }
        let now_ms = self.now_ms();
        office.used_at_ms = now_ms;
        let mut next = office.workshop.clone();
        if reasons.presence {
            next.presence_changed(now_ms, &self.online(&office).await?);
        }
        for participant in &reasons.desks {
            if let Some(desk) = self.desk(id, participant).await? {
                next.desk_changed(now_ms, participant, &desk);
            }
        }
        self.do_due(now_ms, &office, &mut next).await?;
        // Also where all is done, and only that it is done was not written down.
        let is_retry = office.retry_at_ms.is_some_and(|at| at <= now_ms);
        if is_retry || next != office.workshop || !office.workshop.pending().is_empty() {
            self.adopt(&mut office, next).await?;
        }
        if reasons.board {
            office.life.edited_at = now_ms;
            let data = serde_json::json!({"board": id.as_str()});
            let told = self.tell(&mut office, EventKind::BoardChanged, data);
            let new_actions = self.tell_new_actions(&mut office).await?;
            if told.queued > 0 || new_actions > 0 {
                // Else nothing would send it until something else is saved.
                self.save(&office).await?;
            }
            self.version_if_due(&mut office).await?;
        }
        let is_left = reasons.presence && self.online(&office).await?.is_empty();
        if is_left || (1..=now_ms).contains(&office.life.purge_at) {
            self.tidy(&mut office).await?;
        }
        if reasons.due {
            self.set_alarm(&office);
        }
        let has_mail = office.hooks.next_at().is_some_and(|at| at <= now_ms);
        drop(office);
        if has_mail {
            // On a task of its own: the end of a vote does not wait for whoever is told.
            let (boards, id) = (self.clone(), id.clone());
            self.0.tasks.spawn(async move {
                if let Err(error) = boards.post(&open).await {
                    boards.look_again(&id, &error);
                }
            });
        }
        Ok(())
    }

    /// When everybody has gone, or when it is time: order keys that have grown long are made short, and the oldest
    /// trash is emptied.
    pub(super) async fn tidy(&self, office: &mut Office) -> Result<(), BoardsError> {
        let (now_ms, life) = (self.now_ms(), &office.life);
        let is_time = life.purge_at > 0 && life.purge_at <= now_ms;
        if life.edited_at <= life.tidied_at && !is_time {
            return Ok(());
        }
        let trash_ms = self.0.limits.trash_ms;
        self.change(&office.id, SERVER, Edit::Rebalance).await?;
        self.change(&office.id, SERVER, Edit::Purge { before_ms: now_ms.saturating_sub(trash_ms) }).await?;
        self.sweep_versions(office).await?;
        let board = office.id.document(&Part::Board);
        let oldest = self.0.hub.look(&board, |txn| read::board(txn).0.oldest_deletion_ms()).await?.flatten();
        office.life.tidied_at = now_ms;
        let next_at = |at: u64| at.saturating_add(trash_ms + 1).max(now_ms + TIDY_PAUSE_MS);
        office.life.purge_at = oldest.map_or(0, next_at);
        self.save(office).await
    }
}

/// When the board has something to do next.
fn due_ms(office: &Office) -> Option<u64> {
    let purge_at = Some(office.life.purge_at).filter(|at| *at > 0);
    [office.workshop.deadline(), office.hooks.next_at(), office.retry_at_ms, purge_at]
        .into_iter()
        .flatten()
        .min()
}

impl Reasons {
    fn append(&mut self, mut more: Self) {
        self.board |= more.board;
        self.presence |= more.presence;
        self.due |= more.due;
        self.desks.append(&mut more.desks);
    }
}

impl Round {
    fn notice(&mut self, notices: BTreeMap<DocumentName, Notice>) {
        for (name, notice) in notices {
            let Family::Of(id, part) = family(&name) else { continue };
            let mut reasons = Reasons::default();
            match part {
                Part::Board => (reasons.board, reasons.presence) = (notice.edited, notice.presence),
                Part::Workshop => reasons.presence = notice.presence,
                Part::Desk(participant) if notice.edited => reasons.desks = [participant].into(),
                Part::Desk(_) | Part::Office | Part::Version(_) | Part::Other(_) => {}
            }
            if reasons != Reasons::default() {
                self.add(id, reasons);
            }
        }
    }

    fn add(&mut self, id: BoardId, reasons: Reasons) {
        let failed = self.failed.remove(&id).unwrap_or_default();
        let known = self.waiting.entry(id).or_default();
        known.append(failed);
        known.append(reasons);
    }

    /// A look is over; `failed` is what it was for, if it failed.
    fn finished(&mut self, id: BoardId, failed: Option<Reasons>) {
        self.busy.remove(&id);
        if let Some(reasons) = failed {
            self.failed.entry(id).or_default().append(reasons);
        }
    }

    /// The boards that wait for a look and are not being looked at.
    fn ready(&mut self) -> Vec<(BoardId, Reasons)> {
        let busy = &self.busy;
        let ready: Vec<_> = self.waiting.extract_if(|id, _| !busy.contains(id)).collect();
        self.busy.extend(ready.iter().map(|(id, _)| id.clone()));
        ready
    }
}
