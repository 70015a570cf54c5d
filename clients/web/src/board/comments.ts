/** Comments: threads about something on the board. Messages are only ever added; comments are not undone. */
import * as Y from 'yjs';
import { compare, groupBy } from '../collections.ts';
import { isId, newId } from './id.ts';
import { isRecord, isSet, items, readId, readMillis, readText } from './read.ts';
import { Root } from './root.ts';
import { type CommentMessage, type CommentThread, LIMITS } from './types.ts';
import { cleanLines, type Hand, liveItem, newItem, setKeys } from './write.ts';

export class Comments extends Root {
  readonly #root: Y.Map<unknown>;
  #read: readonly CommentThread[] | null = null;
  #byTarget: ReadonlyMap<string, readonly CommentThread[]> | null = null;

  constructor(hand: Hand) {
    const root = hand.doc.getMap('comments');
    super(hand, root);
    this.#root = root;
  }

  /** In the order in which they began. */
  threads(): readonly CommentThread[] {
    this.#read ??= [...items(this.#root)]
      .flatMap(([id, item]) => readThread(id, item) ?? [])
      .sort((a, b) => startOf(a) - startOf(b) || compare(a.id, b.id));
    return this.#read;
  }

  of(target: string): readonly CommentThread[] {
    this.#byTarget ??= groupBy(this.threads(), (thread) => thread.target);
    return this.#byTarget.get(target) ?? [];
  }

  /** How many messages are in threads that are not done. */
  openCount(target: string): number {
    return this.of(target).reduce((n, { done, messages }) => n + (done ? 0 : messages.length), 0);
  }

  /** The id of the new thread; nothing if there is nothing to say, or no room for more. */
  start(target: string, text: string): string {
    const message = this.#message(text);
    if (message === null || !isId(target) || this.#root.size >= LIMITS.comments) return '';
    const id = newId();
    this.hand.history.quietly(() => {
      this.#root.set(id, newItem({ target, done: false, msgs: Y.Array.from([{ ...message }]) }));
    });
    return id;
  }

  /** Whether it was added: a thread may be full, or gone. */
  reply(thread: string, text: string): boolean {
    const message = this.#message(text);
    const messages = liveItem(this.#root, thread)?.get('msgs');
    if (message === null || !(messages instanceof Y.Array) || messages.length >= LIMITS.messages)
      return false;
    this.hand.history.quietly(() => messages.push([message]));
    return true;
  }

  setDone(thread: string, done: boolean): void {
    const item = liveItem(this.#root, thread);
    if (item !== null) this.hand.history.quietly(() => setKeys(item, { done }));
  }

  protected newsOf(): void {
    this.#read = null;
    this.#byTarget = null;
  }

  #message(text: string): CommentMessage | null {
    const clean = cleanLines(text, LIMITS.message).trim();
    return clean === '' ? null : { by: this.hand.by(), at: Date.now(), text: clean };
  }
}

function readThread(id: string, item: Y.Map<unknown>): CommentThread | null {
  const target = readId(item.get('target'));
  const raw = item.get('msgs');
  if (target === null || !(raw instanceof Y.Array)) return null;
  const messages = raw.slice(0, LIMITS.messages).flatMap((message) => readMessage(message) ?? []);
  return messages.length === 0 ? null : { id, target, done: isSet(item.get('done')), messages };
}

function readMessage(value: unknown): CommentMessage | null {
  if (!isRecord(value)) return null;
  const text = readText(value.text, LIMITS.message);
  return text === '' ? null : { by: readText(value.by, 40), at: readMillis(value.at), text };
}

function startOf({ messages }: CommentThread): number {
  return messages[0]?.at ?? 0;
}
