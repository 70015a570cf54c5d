//! One connection: from the opening of the socket until it is lost, refused, or no longer needed.
//!
//! Not here: the bytes (`wire`), the document (`follower`), or coming back (`main`).

use std::io;
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::{Error, Message as Frame};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};
use yrs::sync::{Message, SyncMessage};

use crate::follower::Follower;
use crate::wire::{self, Heard};
use crate::{Options, say};

/// How often presence is renewed, and the server told that we are alive. Others take us for gone after 30 s.
const RENEWAL: Duration = Duration::from_secs(15);

/// How a session ended.
pub(crate) enum Ended {
    /// The note is on disk, and nothing else was asked for.
    Saved,
    /// The server does not want us, and will not want us later.
    Refused(String),
    /// The connection is gone; `synced` if it was of any use before.
    Lost {
        /// Whether the document had arrived.
        synced: bool,
    },
}

struct Session<'a> {
    options: &'a Options,
    follower: &'a mut Follower,
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    /// Edits that were sent and not yet acknowledged: the server answers each step 2 and each update once.
    unsaved: usize,
    synced: bool,
}

/// Connects, and stays as long as there is something to do.
pub(crate) async fn run(options: &Options, follower: &mut Follower) -> Result<Ended, Error> {
    let (socket, _) = connect_async(address(&options.server)).await?;
    let mut session = Session { options, follower, socket, unsaved: 0, synced: false };
    match session.converse().await {
        Ok(ended) => Ok(ended),
        Err(_) => Ok(Ended::Lost { synced: session.synced }),
    }
}

/// The WebSocket address of a server that is given as people write it.
fn address(server: &str) -> String {
    let server = server.trim_end_matches('/');
    let socket = server.strip_prefix("http").map_or_else(|| server.to_owned(), |rest| format!("ws{rest}"));
    format!("{socket}/hocuspocus")
}

impl Session<'_> {
    async fn converse(&mut self) -> Result<Ended, Error> {
        self.greet().await?;
        let mut renewal = tokio::time::interval(RENEWAL);
        loop {
            tokio::select! {
                frame = self.socket.next() => match frame {
                    None => return Ok(Ended::Lost { synced: self.synced }),
                    Some(frame) => if let Some(ended) = self.receive(&frame?).await? {
                        return Ok(ended);
                    },
                },
                _ = renewal.tick() => self.renew().await?,
            }
        }
    }

    /// The dialect lets a client say all of this without waiting for answers.
    async fn greet(&mut self) -> Result<(), Error> {
        self.send_token().await?;
        let step1 = Message::Sync(SyncMessage::SyncStep1(self.follower.state_vector()));
        self.send(&step1).await
    }

    async fn send_token(&mut self) -> Result<(), Error> {
        let token = self.options.token.as_deref().unwrap_or_default();
        let frame = wire::token(&self.options.document, token);
        self.socket.send(Frame::binary(frame)).await
    }

    async fn renew(&mut self) -> Result<(), Error> {
        self.socket.send(Frame::Ping(Vec::new().into())).await?;
        match self.follower.presence() {
            Some(presence) => self.send(&Message::Awareness(presence)).await,
            None => Ok(()),
        }
    }

    async fn send(&mut self, message: &Message) -> Result<(), Error> {
        if matches!(message, Message::Sync(SyncMessage::SyncStep2(_) | SyncMessage::Update(_))) {
            self.unsaved += 1;
        }
        self.socket.send(Frame::binary(wire::message(&self.options.document, message))).await
    }

    async fn receive(&mut self, frame: &Frame) -> Result<Option<Ended>, Error> {
        let Frame::Binary(bytes) = frame else { return Ok(None) };
        let Ok(heard) = wire::read(bytes) else {
            say(io::stderr(), "a frame that cannot be read was left out");
            return Ok(None);
        };
        match heard {
            Heard::Message(message) => self.take(message).await?,
            Heard::TokenWanted => self.send_token().await?,
            Heard::Denied(reason) => return Ok(Some(Ended::Refused(reason))),
            Heard::NotSaved if self.options.append.is_some() => {
                return Ok(Some(Ended::Refused("you may only read this document".to_owned())));
            }
            Heard::Saved => return Ok(self.saved()),
            Heard::Granted(scope) => say(io::stdout(), &format!("connected {scope}")),
            Heard::NotSaved | Heard::Other => {}
        }
        Ok(None)
    }

    async fn take(&mut self, message: Message) -> Result<(), Error> {
        match message {
            Message::Sync(SyncMessage::SyncStep1(theirs)) => {
                let step2 = Message::Sync(SyncMessage::SyncStep2(self.follower.missing(&theirs)));
                self.send(&step2).await
            }
            Message::Sync(SyncMessage::SyncStep2(update)) => {
                self.follower.apply(&update);
                self.arrived().await
            }
            Message::Sync(SyncMessage::Update(update)) => {
                self.follower.apply(&update);
                Ok(())
            }
            Message::Awareness(update) => {
                self.follower.take_presence(update);
                Ok(())
            }
            Message::Auth(_) | Message::AwarenessQuery | Message::Custom(..) => Ok(()),
        }
    }

    /// The whole document is here: now a note can be added to it.
    async fn arrived(&mut self) -> Result<(), Error> {
        if self.synced {
            return Ok(());
        }
        self.synced = true;
        say(io::stdout(), "synced");
        match self.follower.append() {
            Some(update) => self.send(&Message::Sync(SyncMessage::Update(update))).await,
            None => Ok(()),
        }
    }

    fn saved(&mut self) -> Option<Ended> {
        self.unsaved = self.unsaved.saturating_sub(1);
        if self.unsaved > 0 || !self.synced || self.options.append.is_none() {
            return None;
        }
        if self.follower.note_is_new() {
            say(io::stdout(), "saved");
        }
        (!self.options.follow).then_some(Ended::Saved)
    }
}
