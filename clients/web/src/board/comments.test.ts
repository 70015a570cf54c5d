import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { HERE, two } from './fixtures.ts';
import { LIMITS } from './types.ts';

describe('comments', () => {
  test('two who answer at once are both heard', () => {
    const { mine, theirs, sync } = two();
    const note = mine.notes.create({ place: HERE });
    const id = mine.comments.start(note, ' Why? ');
    sync();
    mine.comments.reply(id, 'Because.');
    theirs.comments.reply(id, 'Who knows.');
    theirs.comments.reply(id, '  ');
    theirs.comments.setDone(id, true);
    sync();
    const [thread] = mine.comments.of(note);
    expect(thread).toMatchObject({ id, target: note, done: true });
    expect(thread?.messages.map(({ text }) => text).sort()).toEqual(['Because.', 'Who knows.', 'Why?']);
    expect(thread?.messages[0]).toMatchObject({ by: 'me-myself', text: 'Why?' });
    expect(theirs.comments.threads()).toEqual(mine.comments.threads());
  });

  test('what is no message is left out', () => {
    const { mine, docs } = two();
    const root = docs[0].getMap<Y.Map<unknown>>('comments');
    const odd = Y.Array.from<string | { text: number } | { text: string }>([
      'x',
      { text: 7 },
      { text: 'ok' },
    ]);
    root.set(
      'odd-thread',
      new Y.Map<unknown>([
        ['target', 'note-id'],
        ['msgs', odd],
      ]),
    );
    root.set(
      'no-thread',
      new Y.Map<unknown>([
        ['target', 'note-id'],
        ['msgs', 'none'],
      ]),
    );
    expect(mine.comments.threads()).toMatchObject([
      { id: 'odd-thread', done: false, messages: [{ text: 'ok', by: '' }] },
    ]);
    expect(mine.comments.start('note-id', '')).toBe('');
  });

  test('a moment that no calendar has is still a date', () => {
    const { mine, docs } = two();
    const msgs = Y.Array.from([
      { by: '', at: 9e15, text: 'late' },
      { by: '', at: -1, text: 'early' },
      { by: '', at: Number.NaN, text: 'never' },
    ]);
    const thread = new Y.Map<unknown>(Object.entries({ target: 'note-id', msgs }));
    docs[0].getMap('comments').set('odd-thread', thread);
    const messages = mine.comments.of('note-id')[0]?.messages ?? [];
    expect(messages.map(({ at }) => at)).toEqual([8.64e15, 0, 0]);
    for (const { at } of messages) expect(() => new Date(at).toISOString()).not.toThrow();
  });

  test('who answers into a full thread learns that it was not taken', () => {
    const { mine, docs } = two();
    const id = mine.comments.start('note-id', 'One');
    expect(mine.comments.reply(id, 'Two')).toBe(true);
    const thread = docs[0].getMap<Y.Map<unknown>>('comments').get(id);
    const messages = thread?.get('msgs') as Y.Array<unknown>;
    messages.push(Array.from({ length: LIMITS.messages - 2 }, () => ({ by: '', at: 0, text: 'x' })));
    expect(mine.comments.reply(id, 'Too many')).toBe(false);
    expect(messages).toHaveLength(LIMITS.messages);
  });
});
