#!/usr/bin/env python3
"""Follow a document: print each change of its content, and who comes and goes.

    python follow.py http://127.0.0.1:8090 my-board
    python follow.py http://127.0.0.1:8090 my-board --root text:title --root map:notes --name Ada

It speaks the y-websocket dialect with pycrdt's own provider, and comes back by itself when the server was away.
Not here: writing. `clients/terminal` is the same in Rust, and appends notes.
"""

import argparse
import json
import os
import sys
from functools import partial
from urllib.parse import quote

import anyio
from httpx_ws import HTTPXWSException, WebSocketUpgradeError, aconnect_ws
from pycrdt import (
    Array, Awareness, Doc, Map, Provider, Text, XmlFragment, YMessageType, create_awareness_message, read_message,
)
from pycrdt.websocket.websocket import HttpxWebsocket

KINDS = {"map": Map, "array": Array, "text": Text, "xml": XmlFragment}

RECONNECT_SECONDS_MAX = 10


def say(kind, **fields):
    """One line for people that programs can read too."""
    print(kind, json.dumps(fields, ensure_ascii=False, default=str), flush=True)


class Channel(HttpxWebsocket):
    """A websocket that hands presence to `awareness`, which pycrdt's provider leaves to us, and says when it ends."""

    def __init__(self, websocket, path, awareness):
        super().__init__(websocket, path)
        self.awareness = awareness
        self.ended = anyio.Event()

    async def recv(self):
        try:
            message = await super().recv()
        except Exception:
            self.ended.set()
            raise
        if message[0] == YMessageType.AWARENESS:
            self.awareness.apply_awareness_update(read_message(message[1:]), self)
        return message


class Follower:
    """A copy of the document that prints what happens to it."""

    def __init__(self, roots, name):
        self.doc = Doc()
        self.awareness = Awareness(self.doc)
        self.awareness.set_local_state({"user": {"name": name}} if name else None)
        self.known = {}
        self.awareness.observe(self.on_presence)
        # A root that nobody holds is not observed either.
        self.roots = {root: self.doc.get(root, type=KINDS[kind]) for kind, root in roots}
        for root, shared in self.roots.items():
            shared.observe_deep(partial(self.on_change, root))

    def on_change(self, root, events):
        for event in events:
            what = getattr(event, "keys", None) or event.delta
            say("change", root=root, path=list(event.path), what=what)

    def on_presence(self, topic, change):
        if topic != "change":
            return
        for client in self.known.keys() | self.awareness.states.keys():
            before, after = self.known.get(client), self.awareness.states.get(client)
            if client == self.doc.client_id or before == after:
                continue
            say("presence", client=client, state=after) if after is not None else say("left", client=client, state=before)
        self.known = dict(self.awareness.states)

    async def session(self, url):
        """One connection, until it ends."""
        async with aconnect_ws(url) as websocket:
            channel = Channel(websocket, url, self.awareness)
            async with Provider(self.doc, channel) as provider:
                await provider.synced.wait()
                say("synced", bytes=len(self.doc.get_update()))
                async with anyio.create_task_group() as tasks:
                    tasks.start_soon(self.be_present, channel)
                    await channel.ended.wait()
                    tasks.cancel_scope.cancel()

    async def be_present(self, channel):
        """Shows our presence, and renews it before the others take us for gone (after 30 s)."""
        while (state := self.awareness.get_local_state()) is not None:
            self.awareness.set_local_state(state)
            update = self.awareness.encode_awareness_update([self.doc.client_id])
            await channel.send(create_awareness_message(update))
            await anyio.sleep(15)

    def forget_the_others(self):
        others = [client for client in self.awareness.states if client != self.doc.client_id]
        self.awareness.remove_awareness_states(others, "offline")


async def follow(url, follower):
    """Session after session: the server may be restarted, and a train may enter a tunnel."""
    wait_seconds = 1
    while True:
        try:
            await follower.session(url)
            wait_seconds = 1
        except* WebSocketUpgradeError as refused:
            status = next(iter(refused.exceptions)).response.status_code
            if status in (401, 403, 404):
                sys.exit(f"the server refuses us with HTTP {status}: is the token good for this document?")
        except* (HTTPXWSException, OSError, Exception) as lost:
            print(f"connection lost: {lost.exceptions[0]!r}", file=sys.stderr)
        follower.forget_the_others()
        say("offline", retry_seconds=wait_seconds)
        await anyio.sleep(wait_seconds)
        wait_seconds = min(2 * wait_seconds, RECONNECT_SECONDS_MAX)


def root_of(text):
    kind, _, name = text.partition(":")
    if kind not in KINDS or not name:
        raise argparse.ArgumentTypeError(f"{text!r} is not one of {', '.join(KINDS)}, a colon and a name")
    return kind, name


def main():
    parser = argparse.ArgumentParser(description="Follow the changes and the presence of a document.")
    parser.add_argument("server", help="address of the server, such as http://127.0.0.1:8090")
    parser.add_argument("document", help="name of the document")
    parser.add_argument("--root", action="append", type=root_of, metavar="KIND:NAME", help="a root to follow (default: map:notes); can be repeated")
    parser.add_argument("--name", help="be seen by the others under this name")
    parser.add_argument("--token", default=os.environ.get("WAYBOARD_TOKEN"), help="token, or WAYBOARD_TOKEN in the environment")
    args = parser.parse_args()
    query = f"?token={quote(args.token)}" if args.token else ""
    url = f"{args.server.rstrip('/')}/ws/{quote(args.document)}{query}"
    try:
        anyio.run(follow, url, Follower(args.root or [("map", "notes")], args.name))
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
