//! A Hocuspocus connection: many documents on one socket, each let in by its own message.
//!
//! A provider sends its token, its question and its presence without waiting, so what comes before the token is
//! good waits in a bounded queue. A denied address stays closed until its next token; the socket stays open.
//! When a token expires the provider is asked for a new one, and has a while to send it.
//!
//! Not here: the bytes (`protocol::hocuspocus`), and what a session does once it is in (`room`).

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::Gate;
use super::single::{MALFORMED_MAX, now};
use super::socket::{Event, Socket};
use crate::auth::{AuthError, Identity};
use crate::boards::Admitted;
use crate::hub::Membership;
use crate::id::{Access, Dialect, DocumentName, SessionId};
use crate::protocol::hocuspocus::{self as dialect, AuthReply, Body, Incoming};
use crate::protocol::{CloseReason, Message, Wire};
use crate::room::Join;

/// The addresses of one connection.
pub(super) struct Addresses<'a> {
    gate: &'a Gate,
    by_name: HashMap<String, Address>,
    /// Queued for addresses that have not authenticated.
    queued_bytes: usize,
    queued_count: usize,
    malformed: u32,
}

/// One address: where it stands on its way in.
enum Address {
    /// Its messages wait for its token.
    Waiting { messages: Vec<Message>, until: Instant },
    /// In.
    Joined { membership: Membership, expiry: Option<Expiry> },
    /// Not let in, or ended; only a new token changes that.
    Denied,
}

/// When a session's right ends.
#[derive(Clone, Copy)]
enum Expiry {
    /// The token's end; then it is asked for a new one.
    At(Instant),
    /// It has been asked.
    Asked { until: Instant },
}

impl Expiry {
    fn due(self) -> Instant {
        match self {
            Self::At(at) | Self::Asked { until: at } => at,
        }
    }
}

/// Serves the connection until one side ends it. Says why, if it was us.
pub(super) async fn serve(gate: &Gate, socket: &mut Socket) -> Option<CloseReason> {
    let mut addresses =
        Addresses { gate, by_name: HashMap::new(), queued_bytes: 0, queued_count: 0, malformed: 0 };
    let idle_until = now() + gate.auth_time();
    let reason = addresses.converse(socket, idle_until).await;
    for (_, address) in addresses.by_name.drain() {
        if let Address::Joined { membership, .. } = address {
            membership.leave().await;
        }
    }
    reason
}

impl Addresses<'_> {
    async fn converse(&mut self, socket: &mut Socket, first_until: Instant) -> Option<CloseReason> {
        let mut empty_until = Some(first_until);
        loop {
            // A client that has left its last document may be about to ask for another; one that was let into none
            // holds a place that others may need.
            empty_until =
                (!self.has_joined()).then(|| empty_until.unwrap_or_else(|| now() + self.gate.auth_time()));
            let due = self.due().into_iter().chain(empty_until).min();
            let event = tokio::select! {
                event = socket.next(due) => event,
                () = self.gate.0.stopping.cancelled() => return Some(CloseReason::GoingAway),
            };
            match event {
                Event::Frame(frame) => {
                    if let Some(reason) = self.frame(socket, &frame).await {
                        return Some(reason);
                    }
                }
                Event::Freed(freed) => {
                    for freed in freed {
                        if let Some(membership) = self.membership(freed.session) {
                            membership.drained(freed.lost).await;
                        }
                    }
                }
                Event::Ended(ended) => {
                    for (session, reason) in ended {
                        if !reason.ends_session_only() {
                            return Some(reason);
                        }
                        self.ended(socket, session, reason).await;
                    }
                }
                Event::Due => {
                    let is_over = empty_until.is_some_and(|until| until <= now());
                    self.expire(socket, is_over).await;
                    if is_over {
                        return Some(CloseReason::TimedOut);
                    }
                }
                Event::Close(reason) => return Some(reason),
                Event::Gone => return None,
            }
        }
    }

    fn has_joined(&self) -> bool {
        self.by_name.values().any(|address| matches!(address, Address::Joined { .. }))
    }

    /// Whether there is room for another address. Those that were denied make way: without a token they are denied
    /// again.
    fn has_room(&mut self) -> bool {
        let sessions_max = self.gate.0.limits.sessions_max;
        if self.by_name.len() >= sessions_max {
            self.by_name.retain(|_, address| !matches!(address, Address::Denied));
        }
        self.by_name.len() < sessions_max
    }

    /// The next instant at which an address has to be looked at.
    fn due(&self) -> Option<Instant> {
        let due = |address: &Address| match address {
            Address::Waiting { until, .. } => Some(*until),
            Address::Joined { expiry, .. } => expiry.map(Expiry::due),
            Address::Denied => None,
        };
        self.by_name.values().filter_map(due).min()
    }

    fn membership(&self, session: SessionId) -> Option<&Membership> {
        self.by_name.values().find_map(|address| match address {
            Address::Joined { membership, .. } if membership.session() == session => Some(membership),
            Address::Joined { .. } | Address::Waiting { .. } | Address::Denied => None,
        })
    }

    async fn frame(&mut self, socket: &Socket, frame: &[u8]) -> Option<CloseReason> {
        match dialect::decode(frame) {
            Ok(Incoming::Ping) => socket.outbox().control(dialect::pong()),
            Ok(Incoming::Pong) => {}
            Ok(Incoming::Addressed { address, body }) => match body {
                Body::Auth { token, .. } => self.authenticate(socket, address, &token).await,
                Body::Close => self.leave(address).await,
                Body::Room(message) => {
                    // Old providers without a token do not authenticate; in open mode nobody needs to.
                    if self.gate.0.auth.is_open() && !self.by_name.contains_key(address) {
                        self.authenticate(socket, address, "").await;
                    }
                    return self.message(address, message).await;
                }
            },
            Err(error) => {
                self.gate.0.metrics.rejected(error.reason());
                self.malformed += 1;
                if self.malformed >= MALFORMED_MAX {
                    return Some(CloseReason::Malformed);
                }
            }
        }
        None
    }

    async fn message(&mut self, name: &str, message: Message) -> Option<CloseReason> {
        match self.by_name.get_mut(name) {
            Some(Address::Joined { membership, .. }) => membership.say(message).await,
            Some(Address::Denied) => {}
            Some(Address::Waiting { messages, .. }) => {
                self.queued_bytes += message.bytes_len();
                self.queued_count += 1;
                messages.push(message);
            }
            None => {
                if !self.has_room() {
                    self.gate.0.metrics.rejected("sessions");
                    return None;
                }
                self.queued_bytes += message.bytes_len();
                self.queued_count += 1;
                let until = now() + self.gate.auth_time();
                self.by_name.insert(name.to_owned(), Address::Waiting { messages: vec![message], until });
            }
        }
        let limits = &self.gate.0.limits;
        let over = self.queued_bytes > limits.unauthenticated_bytes_max
            || self.queued_count > limits.unauthenticated_count_max;
        over.then_some(CloseReason::TooLarge)
    }

    async fn authenticate(&mut self, socket: &Socket, name: &str, token: &str) {
        match self.check(name, token).await {
            Ok((document, Admitted { granted: access, now }, identity)) => {
                let reply = if now == Access::Read { AuthReply::ReadOnly } else { AuthReply::ReadWrite };
                socket.outbox().control(dialect::auth(name, reply));
                self.let_in(socket, name, document, access, identity).await;
            }
            Err(reason) => {
                self.leave(name).await;
                // Beyond the limit nothing is remembered of it: an unknown address is denied by having no token.
                if self.by_name.len() < self.gate.0.limits.sessions_max {
                    self.by_name.insert(name.to_owned(), Address::Denied);
                }
                socket.outbox().control(dialect::auth(name, AuthReply::Denied(reason)));
            }
        }
    }

    async fn check(
        &mut self,
        name: &str,
        token: &str,
    ) -> Result<(DocumentName, Admitted, Identity), &'static str> {
        if !self.by_name.contains_key(name) && !self.has_room() {
            self.gate.0.metrics.rejected("sessions");
            return Err("too-many-documents");
        }
        let document = DocumentName::parse(dialect::document_of(name)).map_err(|_| "bad-document-name")?;
        let identity = self.gate.0.auth.authenticate(Some(token), (self.gate.0.wall_clock)());
        let identity = identity.map_err(|error| {
            self.gate.0.metrics.rejected(error.reason());
            if error == AuthError::Expired { "token-expired" } else { "permission-denied" }
        })?;
        let admitted = self.gate.0.boards.admit(&identity, &document).await;
        let admitted = admitted.map_err(|_| "try-again-later")?.ok_or("permission-denied")?;
        Ok((document, admitted, identity))
    }

    async fn let_in(
        &mut self,
        socket: &Socket,
        name: &str,
        document: DocumentName,
        access: Access,
        identity: Identity,
    ) {
        let expires = identity.expires_at.map(|at| Expiry::At(self.gate.instant_of(at)));
        let waiting = match self.by_name.remove(name) {
            // A renewed token: the session goes on with what the new one allows.
            Some(Address::Joined { membership, .. }) => {
                membership.set_access(access, identity.user).await;
                let joined = Address::Joined { membership, expiry: expires };
                self.by_name.insert(name.to_owned(), joined);
                if !self.settle(&document).await {
                    self.put_off(socket, name).await;
                }
                return;
            }
            Some(Address::Waiting { messages, .. }) => messages,
            Some(Address::Denied) | None => Vec::new(),
        };
        self.unqueue(&waiting);
        let session = self.gate.0.hub.session_id();
        let join = Join {
            session,
            wire: Wire::addressed(name),
            dialect: Dialect::Hocuspocus,
            access,
            user: identity.user.clone(),
        };
        let sink = Arc::clone(socket.outbox());
        match self.gate.0.hub.join(&document, join, sink).await {
            Ok(membership) => {
                if !self.settle(&document).await {
                    membership.leave().await;
                    return self.put_off(socket, name).await;
                }
                for message in waiting {
                    membership.say(message).await;
                }
                self.by_name.insert(name.to_owned(), Address::Joined { membership, expiry: expires });
            }
            Err(error) => {
                tracing::debug!(%error, "session not let in");
                self.put_off(socket, name).await;
            }
        }
    }

    /// The address is closed until its next token: what it may do cannot be found out.
    async fn put_off(&mut self, socket: &Socket, name: &str) {
        self.leave(name).await;
        self.by_name.insert(name.to_owned(), Address::Denied);
        socket.outbox().control(dialect::auth(name, AuthReply::Denied("try-again-later")));
    }

    /// What has changed about the document between the look at the token and the joining is made up for, if that can be
    /// found out.
    async fn settle(&self, document: &DocumentName) -> bool {
        let settled = self.gate.0.boards.settle(document).await;
        if let Err(error) = &settled {
            tracing::warn!(%error, "the session's rights could not be looked at again");
        }
        settled.is_ok()
    }

    /// The client has left an address, or is about to be refused it.
    async fn leave(&mut self, name: &str) {
        match self.by_name.remove(name) {
            Some(Address::Joined { membership, .. }) => membership.leave().await,
            Some(Address::Waiting { messages, .. }) => self.unqueue(&messages),
            Some(Address::Denied) | None => {}
        }
    }

    fn unqueue(&mut self, messages: &[Message]) {
        self.queued_count -= messages.len();
        self.queued_bytes -= messages.iter().map(Message::bytes_len).sum::<usize>();
    }

    /// A room has ended a session; the address is closed, the others go on.
    async fn ended(&mut self, socket: &Socket, session: SessionId, reason: CloseReason) {
        let found = self.by_name.iter().find_map(|(name, address)| match address {
            Address::Joined { membership, .. } if membership.session() == session => Some(name.clone()),
            Address::Joined { .. } | Address::Waiting { .. } | Address::Denied => None,
        });
        let Some(name) = found else { return };
        self.leave(&name).await;
        self.by_name.insert(name.clone(), Address::Denied);
        socket.outbox().control(dialect::close(&name, reason.text()));
    }

    /// Looks at every address whose time has come.
    async fn expire(&mut self, socket: &Socket, is_over: bool) {
        let (now, auth_time) = (now(), self.gate.auth_time());
        let mut over = Vec::new();
        for (name, address) in &mut self.by_name {
            match address {
                Address::Waiting { until, .. } if is_over || *until <= now => {
                    over.push((name.clone(), "no token came"));
                }
                Address::Joined { expiry: Some(expiry), .. } if expiry.due() <= now => match expiry {
                    Expiry::At(_) => {
                        *expiry = Expiry::Asked { until: now + auth_time };
                        socket.outbox().control(dialect::auth(name, AuthReply::AskToken));
                    }
                    Expiry::Asked { .. } => over.push((name.clone(), "token-expired")),
                },
                Address::Waiting { .. } | Address::Joined { .. } | Address::Denied => {}
            }
        }
        for (name, reason) in over {
            self.leave(&name).await;
            self.by_name.insert(name.clone(), Address::Denied);
            socket.outbox().control(dialect::auth(&name, AuthReply::Denied(reason)));
        }
    }
}

impl Gate {
    fn auth_time(&self) -> Duration {
        Duration::from_millis(self.0.limits.auth_ms_max)
    }
}
