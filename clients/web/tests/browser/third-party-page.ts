/** A page of somebody else: a stock y-websocket client that writes one note onto a board. Built by its test. */
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

interface Joined {
  readonly participant: string;
  readonly token: string;
  readonly documents: { readonly board: string };
}

async function write(server: string, board: string, key: string, text: string): Promise<string[]> {
  const answer = await fetch(`${server}/api/v1/boards/${board}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key, name: 'Somebody else' }),
  });
  const { participant, token, documents } = (await answer.json()) as Joined;
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.replace('http', 'ws')}/ws`, documents.board, doc, {
    params: { token },
  });
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  const notes = doc.getMap<Y.Map<unknown>>('notes');
  const place = [...notes.values()][0]?.get('place') as Record<string, string>;
  const note = {
    text: new Y.Text(text),
    place: { ...place, o: `${place.o}V` },
    kind: 'note',
    color: 'teal',
    size: 'm',
    by: participant,
    at: Date.now(),
    tags: new Y.Map(),
  };
  notes.set(crypto.randomUUID(), new Y.Map<unknown>(Object.entries(note)));
  const seen = (): string[] => [...notes.values()].map((one) => String(one.get('text')));
  Object.assign(globalThis, { seen });
  return seen();
}

Object.assign(globalThis, { write });
