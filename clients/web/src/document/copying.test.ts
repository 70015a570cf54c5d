import { expect, test } from 'vitest';
import { type Copy, Copying } from './copying.ts';

/** A browser that writes when it is told to; `whole` is the document. */
function shelf() {
  const asked: { text: string; done(): void; refuse(): void }[] = [];
  const copying = new Copying({
    whole: () => bytes('whole'),
    write: (update) =>
      new Promise((done, refuse) => {
        asked.push({ text: new TextDecoder().decode(update), done, refuse: () => refuse(new Error('full')) });
      }),
  });
  const told: Copy[] = [];
  copying.on(() => void told.push(copying.state));
  const answer = async (at: number, how: 'done' | 'refuse'): Promise<void> => {
    asked[at]?.[how]();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { copying, told, answer, texts: () => asked.map(({ text }) => text) };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('it is written when the browser says so, and not before', async () => {
  const { copying, told, answer, texts } = shelf();
  expect(copying.state).toBe('written');
  copying.add(bytes('a'));
  copying.add(bytes('b'));
  // Handed over at once: the page may go away in the next moment.
  expect(texts()).toEqual(['a', 'b']);
  await answer(0, 'done');
  expect(copying.state).toBe('writing');
  await answer(1, 'done');
  expect(copying.state).toBe('written');
  expect(told).toEqual(['writing', 'writing', 'writing', 'written']);
});

test('after a write that failed only the whole document makes it good', async () => {
  const { copying, answer, texts } = shelf();
  copying.add(bytes('a'));
  copying.add(bytes('b'));
  await answer(0, 'refuse');
  await answer(1, 'done');
  expect(copying.state).toBe('failed');
  copying.add(bytes('c'));
  expect(texts()).toEqual(['a', 'b', 'whole']);
  await answer(2, 'refuse');
  expect(copying.state).toBe('failed');
  copying.add(bytes('d'));
  await answer(3, 'done');
  expect(copying.state).toBe('written');
  copying.add(bytes('e'));
  expect(texts().at(-1)).toBe('e');
});

test('what comes while it catches up is written as well, once', async () => {
  const { copying, answer, texts } = shelf();
  copying.add(bytes('a'));
  await answer(0, 'refuse');
  for (const text of ['b', 'c', 'd']) copying.add(bytes(text));
  expect(texts()).toEqual(['a', 'whole']);
  await answer(1, 'done');
  expect(copying.state).toBe('failed');
  expect(texts()).toEqual(['a', 'whole', 'whole']);
  await answer(2, 'done');
  expect(copying.state).toBe('written');
});
