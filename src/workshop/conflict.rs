//! What stands in the way of a command that is right in itself: how things are, or how many of them there are.
//!
//! Each has a code that never changes, so that a client can say it in its person's language (`docs/api.md`). Not here:
//! commands that are wrong in themselves, and people who may not give them (`error`).

use strum::{IntoStaticStr, VariantNames};

/// It does not go together with how things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Conflict {
    /// Repeating a vote that goes on.
    #[error("only a vote that is over can be repeated: close it first")]
    VoteNotOver,
    /// Its winners are asked for.
    #[error("a vote that was called off has no ranks")]
    VoteCalledOff,
    /// It is to be opened again.
    #[error("this vote was opened before: repeat it as a new one")]
    VoteOpenedBefore,
    /// Extending a vote that no clock ends.
    #[error("this vote is open until somebody closes it")]
    VoteWithoutEnd,
    /// Calling off a vote that has ended.
    #[error("this vote is over: its result stands")]
    VoteOver,
    /// Something that only an open vote takes.
    #[error("this vote is not open")]
    VoteNotOpen,
    /// Somebody may have made the choices already.
    #[error("an open vote can only give more choices: repeat it to give fewer")]
    FewerChoices,
    /// It stands on the ballot paper.
    #[error("this note is a candidate already")]
    CandidateAlready,
    /// A vote about nothing.
    #[error("no note is in the scope of the vote: write some, or choose more")]
    NoCandidates,
    /// Something that needs the result of a vote.
    #[error("this vote has no result yet: close it first")]
    NoResult,
    /// All have become actions.
    #[error("there are no winners that are not actions already")]
    NoWinnersLeft,
    /// Late ballots are counted once.
    #[error("late ballots were included before: repeat the vote")]
    LateIncluded,
    /// No late ballots to count.
    #[error("no ballot came late")]
    NothingLate,
    /// A timer for a step that plans no time.
    #[error("this step has no minutes: start the timer by itself")]
    StepWithoutMinutes,
    /// The agenda ends here.
    #[error("this is the last step: go back, or add one to the agenda")]
    LastStep,
    /// No timer, or one that is paused or has ended.
    #[error("the timer does not run: start it first")]
    TimerNotRunning,
    /// No timer, or one that runs.
    #[error("the timer is not paused")]
    TimerNotPaused,
    /// No timer at all.
    #[error("there is no timer: start one first")]
    NoTimer,
    /// Locking twice.
    #[error("the board is locked already")]
    LockedAlready,
    /// Unlocking twice.
    #[error("the board is not locked")]
    NotLocked,
    /// One private round at a time.
    #[error("a private round is under way: reveal or cancel it first")]
    RoundUnderWay,
    /// No private round.
    #[error("no private round is under way: start one first")]
    NoRound,
    /// Revoking twice.
    #[error("this link is revoked already")]
    LinkRevoked,
    /// Handing over to oneself.
    #[error("you are the facilitator: name somebody else")]
    HandOverToSelf,
    /// Taking over from oneself.
    #[error("you are a facilitator already")]
    FacilitatorAlready,
    /// Taking over from somebody who is there.
    #[error("a facilitator is online: ask them to hand over")]
    FacilitatorOnline,
    /// Nobody would be left to lead.
    #[error("a board needs a facilitator: hand over first")]
    LastFacilitator,
}

/// What there can be only so many of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "too-many-")]
pub enum Bound {
    /// Steps on an agenda.
    Steps,
    /// Participants of a board.
    People,
    /// Seats that one device types for.
    Seats,
    /// Lanes that a private round is limited to.
    LanesOfRound,
    /// Votes on a board, old ones too.
    Votes,
    /// Votes at the same time.
    OpenVotes,
    /// Stages, lanes or notes that a vote is limited to.
    NamesInScope,
    /// Notes or groups on a ballot paper.
    Candidates,
    /// Size of a ballot paper.
    BytesOfVote,
    /// Size of all ballot papers of a board.
    BytesOfAllVotes,
    /// Actions on a board.
    Actions,
}

impl Bound {
    /// What there are too many of, and what to do about it.
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Steps => ("steps on an agenda", "join some of them"),
            Self::People => ("people on a board", "remove some who have left"),
            Self::Seats => ("seats for one person to type for", "choose another host"),
            Self::LanesOfRound => ("lanes in a private round", "leave the lanes out to write in all"),
            Self::Votes => ("votes on a board", "go on in a copy of the board"),
            Self::OpenVotes => ("votes open at once", "close one first"),
            Self::NamesInScope => ("names in the scope of a vote", "name stages or lanes instead of notes"),
            Self::Candidates => ("candidates in a vote", "choose fewer notes as its scope"),
            Self::BytesOfVote => ("bytes of candidates in a vote", "choose fewer notes as its scope"),
            Self::BytesOfAllVotes => ("bytes of candidates on a board", "go on in a copy of the board"),
            Self::Actions => ("actions on a board", "delete some that are done"),
        }
    }
}
