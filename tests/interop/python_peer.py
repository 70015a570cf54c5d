"""A pycrdt client that does what the interop tests tell it, one JSON object per line on standard input.

It speaks the y-websocket dialect through pycrdt's own provider and websocket client. Each command is answered with
one JSON object on standard output. Not here: what is expected of it (pycrdt.test.mjs, together.test.mjs).
"""

import base64
import json
import sys

import anyio
from anyio import to_thread
from httpx_ws import aconnect_ws
from pycrdt import (
    Array, Awareness, Doc, Map, Provider, Text, XmlElement, XmlFragment, XmlText,
    YMessageType, create_awareness_message, read_message,
)
from pycrdt.websocket.websocket import HttpxWebsocket


class Channel(HttpxWebsocket):
    """A websocket that hands presence to `awareness`: pycrdt's provider leaves that to the application."""

    def __init__(self, websocket, path, awareness, ended):
        super().__init__(websocket, path)
        self.awareness = awareness
        self.ended = ended

    async def recv(self):
        try:
            message = await super().recv()
        except Exception:
            self.ended.set()
            raise
        if message[0] == YMessageType.AWARENESS:
            self.awareness.apply_awareness_update(read_message(message[1:]), self)
        return message


class Peer:
    """One document, and its connection when there is one."""

    def __init__(self):
        self.doc = Doc()
        self.awareness = Awareness(self.doc)
        self.roots = {
            "notes": self.doc.get("notes", type=Map), "title": self.doc.get("title", type=Text),
            "list": self.doc.get("list", type=Array), "page": self.doc.get("page", type=XmlFragment),
        }
        self.leave = None
        self.connected = False

    async def session(self, url, tasks, joined):
        """Connects, and stays until `leave` is set or the server ends the connection."""
        self.leave = anyio.Event()
        try:
            await self.stay(url, tasks, joined, self.leave)
        except* Exception as ends:
            # A server that was killed: the next command to connect is a new session.
            print(f"the connection ended: {ends.exceptions}", file=sys.stderr)
        self.connected = False

    async def stay(self, url, tasks, joined, leave):
        async with aconnect_ws(url) as websocket:
            channel = Channel(websocket, url, self.awareness, leave)

            async def announce(topic, change):
                ids = [id for ids in change[0].values() for id in ids]
                if topic == "update" and change[1] is not channel:
                    update = self.awareness.encode_awareness_update(ids)
                    await channel.send(create_awareness_message(update))

            async with Provider(self.doc, channel) as provider:
                observer = self.awareness.observe(lambda *event: tasks.start_soon(announce, *event))
                try:
                    with anyio.fail_after(15):
                        await provider.synced.wait()
                    self.connected = True
                    joined.set()
                    await leave.wait()
                finally:
                    self.awareness.unobserve(observer)

    async def connect(self, tasks, url):
        joined = anyio.Event()
        tasks.start_soon(self.session, url, tasks, joined)
        with anyio.fail_after(15):
            await joined.wait()

    def edit(self, op, args):
        """Makes one edit."""
        notes, title, array, page = (self.roots[name] for name in ("notes", "title", "list", "page"))
        with self.doc.transaction():
            match op:
                case "set":
                    notes[args["key"]] = args["value"]
                case "bytes":
                    notes[args["key"]] = bytes(args["value"])
                case "note":
                    notes[args["key"]] = Map({"text": Text(args["text"]), "place": {"m": None, "xy": [1, 2]}})
                case "unset":
                    if args["key"] in notes:
                        del notes[args["key"]]
                case "insert":
                    title.insert(min(args["at"], len(title)), args["text"])
                case "erase":
                    end = min(args["at"] + args["count"], len(title))
                    del title[min(args["at"], len(title)):end]
                case "push":
                    array.append(args["value"])
                case "element":
                    page.children.append(XmlElement(args["tag"], {"by": "pycrdt"}, [XmlText(args["text"])]))

    def answer(self, command):
        """Answers one command that needs no waiting."""
        match command.pop("do"):
            case "edit":
                self.edit(command.pop("op"), command)
            case "read":
                return {
                    "update": base64.b64encode(self.doc.get_update()).decode(),
                    "notes": json.loads(json.dumps(self.roots["notes"].to_py(), default=list)),
                    "title": str(self.roots["title"]), "connected": self.connected,
                }
            case "present":
                self.awareness.set_local_state(command["state"])
                return {"client": self.doc.client_id}
            case "presence":
                return {"states": {str(id): state for id, state in self.awareness.states.items()}}
            case "leave":
                self.leave.set()
            case other:
                raise ValueError(f"unknown command {other}")
        return {}


async def main():
    peer = Peer()
    async with anyio.create_task_group() as tasks:
        while line := await to_thread.run_sync(sys.stdin.readline, abandon_on_cancel=True):
            try:
                command = json.loads(line)
                if command["do"] == "connect":
                    await peer.connect(tasks, command["url"])
                    reply = {}
                else:
                    reply = peer.answer(command)
            except Exception as error:  # told to the test, which decides
                reply = {"error": f"{type(error).__name__}: {error}"}
            sys.stdout.write(json.dumps(reply) + "\n")
            sys.stdout.flush()
        tasks.cancel_scope.cancel()


anyio.run(main)
