//! The one table from what went wrong to what the client is told (RFC 9457).
//!
//! The text of an answer is the program's own; what a store or a library says goes to the log only. A document
//! that one may not read and one that is not there answer alike to those without rights, because rights are
//! looked at first.

mod kind;

use std::borrow::Cow;

use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, RETRY_AFTER, SEC_WEBSOCKET_VERSION, UPGRADE, WWW_AUTHENTICATE};
use http::{HeaderValue, StatusCode};
use serde::Serialize;

use crate::auth::{AuthError, OriginError};
use crate::board::edit::EditError;
use crate::boards::BoardsError;
use crate::boards::webhooks::HookError;
use crate::connection::UpgradeError;
use crate::guard::Refusal;
use crate::hub::HubError;
use crate::id::NameError;
use crate::intake::IntakeError;
use crate::room::Refused;
use crate::workshop::{Class, WorkshopError};

pub use kind::Kind;

/// An answer that says what went wrong.
#[derive(Debug, Clone)]
pub struct Problem {
    kind: Kind,
    detail: Cow<'static, str>,
    code: Option<&'static str>,
    max: Option<usize>,
    cause: Option<Cause>,
}

/// What stands behind a problem: for the operator, not for the client.
#[derive(Debug, Clone)]
pub struct Cause {
    /// A short label for metrics.
    pub reason: &'static str,
    /// What is logged.
    pub text: String,
}

/// The body of an answer, as RFC 9457 has it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Problem)]
pub(crate) struct Body {
    /// What kind of problem it is, as a URI that does not change.
    r#type: String,
    /// The kind in words.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// What happened this time.
    detail: Cow<'static, str>,
    /// What happened, in a word that does not change; absent where the type says it all.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    /// How many there can be, where there are too many.
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<usize>,
}

impl Problem {
    /// A problem without anything behind it that the client does not see.
    pub fn new(kind: Kind, detail: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, detail: detail.into(), code: None, max: None, cause: None }
    }

    /// There is nothing at this path.
    pub fn no_such_path() -> Self {
        Self::new(Kind::NotFound, "there is nothing at this path")
    }

    /// There is no such document, and the client may know that.
    pub fn no_such_document() -> Self {
        Self::new(Kind::NotFound, "there is no such document")
    }

    /// The client may not do that, or not know whether there is anything to do it with.
    pub fn forbidden() -> Self {
        Self::new(Kind::Forbidden, "the token does not allow this")
    }

    /// A fault of the program.
    pub fn internal(text: &str) -> Self {
        Self::new(Kind::Internal, "the server made a mistake").with_cause("internal", text)
    }

    /// What kind it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    fn with_code(mut self, code: Option<&'static str>, max: Option<usize>) -> Self {
        (self.code, self.max) = (code, max);
        self
    }

    fn with_cause(mut self, reason: &'static str, text: impl Into<String>) -> Self {
        self.cause = Some(Cause { reason, text: text.into() });
        self
    }
}

impl From<NameError> for Problem {
    fn from(error: NameError) -> Self {
        Self::new(Kind::BadName, error.to_string())
    }
}

impl From<AuthError> for Problem {
    fn from(error: AuthError) -> Self {
        let kind = match error {
            AuthError::Signing => Kind::Internal,
            AuthError::Missing
            | AuthError::TooLong
            | AuthError::Malformed
            | AuthError::Untrusted
            | AuthError::Expired
            | AuthError::NotYet => Kind::Unauthorized,
        };
        // One text for all: a token is good or it is not.
        Self::new(kind, "the token is missing, unknown or expired")
            .with_cause(error.reason(), error.to_string())
    }
}

impl From<OriginError> for Problem {
    fn from(error: OriginError) -> Self {
        Self::new(Kind::ForeignOrigin, error.to_string()).with_cause("origin", error.to_string())
    }
}

impl From<UpgradeError> for Problem {
    fn from(error: UpgradeError) -> Self {
        let text = error.to_string();
        match error {
            UpgradeError::NotWebSocket => {
                Self::new(Kind::UpgradeRequired, "this address speaks WebSocket only: connect a client to it")
            }
            UpgradeError::Version => {
                Self::new(Kind::UpgradeRequired, "only version 13 of WebSocket is spoken here")
            }
            UpgradeError::Origin(error) => error.into(),
            UpgradeError::Auth(error) => error.into(),
            // As for a bad token: whether there is such a document is nobody's business.
            UpgradeError::Forbidden => {
                Self::new(Kind::Unauthorized, "the token is missing, unknown or expired")
                    .with_cause("forbidden", text)
            }
            UpgradeError::Full(_) => Self::new(Kind::Busy, "there are too many connections; try again soon")
                .with_cause("connections", text),
            UpgradeError::Unavailable => {
                Self::new(Kind::Unavailable, "documents cannot be read or saved at the moment")
                    .with_cause("unavailable", text)
            }
            UpgradeError::GoingAway => Self::new(Kind::GoingAway, "the server shuts down; try again soon"),
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let kind = match refused {
            Refused::ReadOnly | Refused::Impersonation => Kind::Forbidden,
            Refused::Update(Refusal::TooLarge) | Refused::DocumentFull => Kind::TooLarge,
            Refused::StateVector(_) => Kind::BadRequest,
            Refused::Incomplete | Refused::WaitingFull => Kind::Incomplete,
            Refused::NotSaving => Kind::Unavailable,
            Refused::Update(_)
            | Refused::Awareness(_)
            | Refused::TooManyPresences
            | Refused::TooManyClients
            | Refused::NotApplied => Kind::Refused,
        };
        Self::new(kind, refused.to_string()).with_cause(refused.reason(), refused.to_string())
    }
}

impl From<HubError> for Problem {
    fn from(error: HubError) -> Self {
        let text = error.to_string();
        match error {
            HubError::Refused(refused) => refused.into(),
            HubError::Json(_) => Self::new(Kind::Refused, text),
            HubError::TooManyDocuments(_) => {
                Self::new(Kind::Busy, "too many documents are open; try again soon")
                    .with_cause("documents_open", text)
            }
            HubError::Damaged(_) => {
                Self::new(Kind::Damaged, "the stored document is damaged; its operator has to look at it")
                    .with_cause("damaged", text)
            }
            HubError::Unavailable(_) => {
                Self::new(Kind::Unavailable, "documents cannot be read or saved at the moment")
                    .with_cause("unavailable", text)
            }
            HubError::GoingAway => Self::new(Kind::GoingAway, "the server shuts down; try again soon"),
        }
    }
}

impl From<BoardsError> for Problem {
    fn from(error: BoardsError) -> Self {
        let (text, code, max) = (error.to_string(), error.code(), error.max());
        let kind = match error {
            BoardsError::Hub(error) => return error.into(),
            BoardsError::Signing => return Self::internal(&text),
            BoardsError::Damaged(_) => return HubError::Damaged(text.into()).into(),
            BoardsError::Workshop(error) => return error.into(),
            BoardsError::NoSuchBoard
            | BoardsError::NoSuch(_)
            | BoardsError::Edit(EditError::Unknown { .. })
            | BoardsError::Webhook(HookError::Unknown(_)) => Kind::NotFound,
            BoardsError::NotJoined | BoardsError::Gone | BoardsError::Locked | BoardsError::ReadOnly => {
                Kind::Forbidden
            }
            BoardsError::TooManyBoards
            | BoardsError::TooManyVersions
            | BoardsError::KeyReused
            | BoardsError::Webhook(HookError::TooMany(_)) => Kind::Conflict,
            BoardsError::Edit(_) => Kind::Refused,
            BoardsError::Template(_) | BoardsError::Round(_) | BoardsError::Webhook(_) => Kind::BadRequest,
        };
        Self::new(kind, text).with_code(code, max)
    }
}

impl From<IntakeError> for Problem {
    fn from(error: IntakeError) -> Self {
        Self::new(Kind::Refused, error.to_string()).with_code(Some((&error).into()), None)
    }
}

impl From<WorkshopError> for Problem {
    fn from(error: WorkshopError) -> Self {
        let text = error.to_string();
        let kind = match error.class() {
            Class::Forbidden => Kind::Forbidden,
            Class::Missing => Kind::NotFound,
            Class::Invalid => Kind::BadRequest,
            Class::Conflict => Kind::Conflict,
            Class::Internal => return Self::internal(&text),
        };
        Self::new(kind, text).with_code(error.code(), error.max())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, _, title) = self.kind.row();
        let Self { kind, detail, code, max, cause } = self;
        let body = Body { r#type: kind.uri(), title, status: status.as_u16(), detail, code, max };
        let mut response = (status, axum::Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if status == StatusCode::UPGRADE_REQUIRED {
            headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
            headers.insert(SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
        }
        if status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(RETRY_AFTER, HeaderValue::from_static("2"));
        }
        // For the layer around all routes, which counts and logs.
        if let Some(cause) = cause {
            response.extensions_mut().insert(cause);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::workshop::{Bound, Conflict};

    #[test]
    fn every_kind_has_its_own_uri_and_an_error_status() {
        let uris: BTreeSet<String> = Kind::ALL.into_iter().map(Kind::uri).collect();
        assert_eq!(uris.len(), Kind::ALL.len());
        for kind in Kind::ALL {
            let status = kind.row().0;
            assert!(status.is_client_error() || status.is_server_error(), "{kind:?}");
        }
    }

    #[test]
    fn errors_become_what_a_client_can_act_on() {
        let check = |error: HubError, status: u16| {
            let response = Problem::from(error.clone()).into_response();
            assert_eq!(response.status().as_u16(), status, "{error:?}");
            assert_eq!(response.headers()[CONTENT_TYPE], "application/problem+json");
        };
        check(HubError::Refused(Refused::Update(Refusal::Truncated)), 422);
        check(HubError::Refused(Refused::Update(Refusal::TooLarge)), 413);
        check(HubError::Refused(Refused::DocumentFull), 413);
        check(HubError::Refused(Refused::StateVector(Refusal::Truncated)), 400);
        check(HubError::Refused(Refused::Incomplete), 409);
        check(HubError::Refused(Refused::NotSaving), 503);
        check(HubError::Refused(Refused::ReadOnly), 403);
        check(HubError::TooManyDocuments(5), 503);
        check(HubError::Unavailable("/data/secret-place is full".into()), 503);
        check(HubError::Damaged("checksum".into()), 500);
        check(HubError::GoingAway, 503);
    }

    #[test]
    fn every_code_is_documented_and_no_other() {
        use strum::VariantNames;
        let api = include_str!("../../docs/api.md");
        let (_, table) = api.split_once("| about | `code` |").unwrap();
        let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
        let documented: BTreeSet<&str> = rows.flat_map(|row| row.split('`').skip(1).step_by(2)).collect();

        let workshop = [
            WorkshopError::Key,
            WorkshopError::NotHere,
            WorkshopError::Role(crate::workshop::role::Role::Voter),
            WorkshopError::NoParticipant(String::new()),
            WorkshopError::NoVote(String::new()),
            WorkshopError::NoNote(String::new()),
            WorkshopError::Attended(1),
        ];
        let boards = [
            BoardsError::NotJoined,
            BoardsError::Gone,
            BoardsError::Locked,
            BoardsError::ReadOnly,
            BoardsError::KeyReused,
            BoardsError::TooManyBoards,
            BoardsError::TooManyVersions,
            BoardsError::Webhook(HookError::TooMany(20)),
            BoardsError::Edit(EditError::Many { what: "notes", max: 5_000 }),
        ];
        let mut told: BTreeSet<&str> =
            [Conflict::VARIANTS, Bound::VARIANTS, IntakeError::VARIANTS].concat().into_iter().collect();
        told.extend(workshop.iter().filter_map(WorkshopError::code));
        told.extend(boards.iter().filter_map(BoardsError::code));
        assert_eq!(told, documented);
    }

    #[test]
    fn a_problem_names_its_code_and_how_many_there_may_be() {
        let full = BoardsError::Workshop(WorkshopError::Full(Bound::OpenVotes, 3));
        let problem = Problem::from(full);
        assert_eq!((problem.code, problem.max), (Some("too-many-open-votes"), Some(3)));
        assert_eq!(problem.detail, "there can be at most 3 votes open at once: close one first");
        let problem = Problem::from(BoardsError::Workshop(Conflict::VoteNotOpen.into()));
        assert_eq!((problem.kind, problem.code, problem.max), (Kind::Conflict, Some("vote-not-open"), None));
    }

    #[test]
    fn clients_do_not_hear_what_the_store_says() {
        let problem = Problem::from(HubError::Unavailable("/data/secret-place is full".into()));
        assert!(!problem.detail.contains("secret-place"));
        assert_eq!(problem.cause.unwrap().text, "/data/secret-place is full");
    }

    #[test]
    fn all_bad_tokens_answer_alike() {
        let detail = |error: AuthError| Problem::from(error).detail;
        assert_eq!(detail(AuthError::Missing), detail(AuthError::Expired));
        assert_eq!(detail(AuthError::Missing), detail(AuthError::Untrusted));
    }
}
