//! Places for work that costs much of the processor or of memory: so much of it at once and no more, whoever asks.
//!
//! Not here: what the work is (`http::boards`), and how many places there are (`config`).

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::Problem;

/// Places for one kind of work. A cheap clone.
#[derive(Debug, Clone)]
pub struct Places(Arc<Semaphore>);

/// One of them, for one piece of work.
pub(super) struct Place(OwnedSemaphorePermit);

impl Places {
    /// So many places.
    pub fn new(count: usize) -> Self {
        Self(Arc::new(Semaphore::new(count.min(Semaphore::MAX_PERMITS))))
    }

    /// Waits for a place. To be taken before anything large is made ready for the work: those who wait hold nothing.
    pub(super) async fn take(&self) -> Result<Place, Problem> {
        let place = Arc::clone(&self.0).acquire_owned().await;
        place.map(Place).map_err(|error| Problem::internal(&error.to_string()))
    }
}

impl Place {
    /// Does `work` on the blocking pool. It keeps the place until it ends: whoever asked may have gone long before, and
    /// it goes on all the same.
    pub(super) async fn work<T: Send + 'static>(
        self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let Self(place) = self;
        let work = move || {
            let done = work();
            drop(place);
            done
        };
        tokio::task::spawn_blocking(work).await.map_err(|error| Problem::internal(&error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// Whoever asks and hangs up again and again would otherwise have any number of drawings made at once.
    #[tokio::test]
    async fn work_keeps_its_place_though_nobody_waits_for_it_any_more() {
        let places = Places::new(1);
        let (begun, has_begun) = mpsc::channel();
        let (end, may_end) = mpsc::channel::<()>();
        let place = places.take().await.unwrap();
        let asked = tokio::spawn(place.work(move || {
            begun.send(()).unwrap();
            may_end.recv().unwrap();
        }));
        tokio::task::spawn_blocking(move || has_begun.recv().unwrap()).await.unwrap();
        asked.abort();
        assert!(asked.await.unwrap_err().is_cancelled());
        assert_eq!(places.0.available_permits(), 0);
        end.send(()).unwrap();
        places.take().await.unwrap();
    }

    #[tokio::test]
    async fn work_that_panics_gives_its_place_back() {
        let places = Places::new(1);
        assert!(places.take().await.unwrap().work(|| panic!("as a bad file might")).await.is_err());
        places.take().await.unwrap();
    }
}
