//! The pace of a workshop: agenda, timer, lock, and where to look.
//!
//! Not here: private rounds (`workshop::drafts`) and votes (`workshop::poll`), which have clocks of their own.

use super::conflict::{Bound, Conflict};
use super::effect::Effect;
use super::error::{WorkshopError, line, within};
use super::limits::{AGENDA_MAX, CLOCK_SECS_MAX, SLOTS_MAX, STEP_MINUTES_MAX, TITLE_CHARS_MAX};
use super::public::{Spotlight, Timer, Viewport};
use super::{Actor, Workshop};
use crate::board::agenda::AgendaStep;
use crate::board::id;
use crate::board::limits::COORDINATE_MAX;

/// How far one can zoom out and in.
const ZOOM: std::ops::RangeInclusive<f64> = 0.01..=100.0;

impl Workshop {
    /// Replaces the agenda. The current step stays the one with the same number, if there is one.
    pub(super) fn set_agenda(&mut self, steps: Vec<AgendaStep>) -> Result<(), WorkshopError> {
        if steps.len() > AGENDA_MAX {
            return Err(WorkshopError::Full(Bound::Steps, AGENDA_MAX));
        }
        let steps = steps.into_iter().map(|step| {
            let title = line("the title of a step", &step.title, TITLE_CHARS_MAX)?;
            within("minutes of a step", step.minutes, 0, STEP_MINUTES_MAX.into())?;
            within("dots of a step", step.dots.unwrap_or(1), 1, SLOTS_MAX.into())?;
            Ok(AgendaStep { title, ..step })
        });
        self.public.agenda = steps.collect::<Result<_, WorkshopError>>()?;
        let count = self.public.agenda.len();
        let step = self.public.state.step;
        self.public.state.step = step.filter(|step| (*step as usize) < count);
        Ok(())
    }

    /// Goes to a step, and starts its timer if `start`.
    pub(super) fn go_to_step(&mut self, now_ms: u64, step: u32, start: bool) -> Result<(), WorkshopError> {
        let planned = self.public.agenda.get(step as usize);
        let planned =
            planned.ok_or(WorkshopError::Invalid("the agenda has no such step: they count from 0"))?;
        let minutes = u64::from(planned.minutes);
        if start {
            if minutes == 0 {
                return Err(Conflict::StepWithoutMinutes.into());
            }
            self.start_timer(now_ms, minutes * 60)?;
        }
        self.public.state.step = Some(step);
        Ok(())
    }

    /// Goes to the step after the current one; to the first, if there is none.
    pub(super) fn go_on(&mut self, now_ms: u64, start: bool) -> Result<(), WorkshopError> {
        let next = self.public.state.step.map_or(0, |step| step + 1);
        if next as usize >= self.public.agenda.len() {
            return Err(Conflict::LastStep.into());
        }
        self.go_to_step(now_ms, next, start)
    }

    /// Starts the timer anew.
    pub(super) fn start_timer(&mut self, now_ms: u64, secs: u64) -> Result<(), WorkshopError> {
        let secs = within("the timer in seconds", secs, 1, CLOCK_SECS_MAX)?;
        self.public.state.timer =
            Some(Timer { ends_at: now_ms.saturating_add(secs * 1_000), paused_left: None, ended: false });
        Ok(())
    }

    /// Halts the timer.
    pub(super) fn pause_timer(&mut self, now_ms: u64) -> Result<(), WorkshopError> {
        match &mut self.public.state.timer {
            Some(timer) if timer.paused_left.is_none() && now_ms < timer.ends_at => {
                timer.paused_left = Some(timer.ends_at - now_ms);
                Ok(())
            }
            _ => Err(Conflict::TimerNotRunning.into()),
        }
    }

    /// Lets a paused timer run on.
    pub(super) fn resume_timer(&mut self, now_ms: u64) -> Result<(), WorkshopError> {
        let timer = self.public.state.timer.as_mut();
        let paused = timer.and_then(|timer| timer.paused_left.take().map(|left| (timer, left)));
        let (timer, left) = paused.ok_or(Conflict::TimerNotPaused)?;
        timer.ends_at = now_ms.saturating_add(left);
        Ok(())
    }

    /// Gives more time; to a timer that has ended, from now on.
    pub(super) fn extend_timer(&mut self, now_ms: u64, secs: u64) -> Result<(), WorkshopError> {
        let more = within("the extension in seconds", secs, 1, CLOCK_SECS_MAX)? * 1_000;
        let timer = self.public.state.timer.as_mut();
        let timer = timer.ok_or(Conflict::NoTimer)?;
        let left = timer.paused_left.unwrap_or(timer.ends_at.saturating_sub(now_ms)).saturating_add(more);
        if left > CLOCK_SECS_MAX * 1_000 {
            return Err(WorkshopError::Range { what: "the timer in seconds", min: 1, max: CLOCK_SECS_MAX });
        }
        if timer.paused_left.is_some() {
            timer.paused_left = Some(left);
        } else {
            (timer.ends_at, timer.ended) = (now_ms.saturating_add(left), false);
        }
        Ok(())
    }

    /// Takes the timer away.
    pub(super) fn stop_timer(&mut self) -> Result<(), WorkshopError> {
        let timer = self.public.state.timer.take();
        timer.map(|_| ()).ok_or(Conflict::NoTimer.into())
    }

    /// When the timer's end is to be announced.
    pub(super) fn timer_deadline(&self) -> Option<u64> {
        let timer = self.public.state.timer.as_ref()?;
        (timer.paused_left.is_none() && !timer.ended).then_some(timer.ends_at)
    }

    /// Announces the timer's end when it has come.
    pub(super) fn end_timer(&mut self, now_ms: u64) {
        let over = self.timer_deadline().is_some_and(|at| at <= now_ms);
        if let Some(timer) = self.public.state.timer.as_mut().filter(|_| over) {
            timer.ended = true;
        }
    }

    /// Makes the board read-only for everyone.
    pub(super) fn lock(&mut self) -> Result<(), WorkshopError> {
        if std::mem::replace(&mut self.public.state.locked, true) {
            return Err(Conflict::LockedAlready.into());
        }
        self.private.outbox.push(Effect::Regulate);
        Ok(())
    }

    /// Lets editors write again, and brings in what came too late while they could not.
    pub(super) fn unlock(&mut self, now_ms: u64) -> Result<(), WorkshopError> {
        if !std::mem::replace(&mut self.public.state.locked, false) {
            return Err(Conflict::NotLocked.into());
        }
        self.private.outbox.push(Effect::Regulate);
        self.reveal_waiting(now_ms);
        Ok(())
    }

    /// Shows everyone where to look.
    pub(super) fn bring(
        &mut self,
        now_ms: u64,
        actor: &Actor,
        map: Option<String>,
        xy: [f64; 2],
        zoom: f64,
    ) -> Result<(), WorkshopError> {
        let sound = xy.iter().all(|v| v.abs() <= COORDINATE_MAX) && ZOOM.contains(&zoom);
        if !sound {
            return Err(WorkshopError::Invalid(
                "a view has two coordinates up to 1e6 and a zoom from 0.01 to 100",
            ));
        }
        check_id(map.as_deref())?;
        self.public.state.viewport = Some(Viewport { by: actor.id.clone(), map, xy, zoom, at: now_ms });
        Ok(())
    }

    /// Points at a note, or at none.
    pub(super) fn spotlight(
        &mut self,
        now_ms: u64,
        actor: &Actor,
        note: Option<String>,
    ) -> Result<(), WorkshopError> {
        check_id(note.as_deref())?;
        self.public.state.spotlight = note.map(|note| Spotlight { note, by: actor.id.clone(), at: now_ms });
        Ok(())
    }
}

/// Refuses what is no id.
pub(super) fn check_id<'a>(ids: impl IntoIterator<Item = &'a str>) -> Result<(), WorkshopError> {
    if ids.into_iter().all(id::is_valid) {
        return Ok(());
    }
    Err(WorkshopError::Invalid("an id has 6 to 36 letters, digits, - or _"))
}
