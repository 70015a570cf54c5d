import { expect, test } from 'vitest';
import type { LinkLine } from '../../board/types.ts';
import { lineWords } from './lines.ts';

function words(line: Partial<LinkLine>): string[] {
  const whole = { id: 'l', from: 'me', to: 'two', arrow: 'end', label: '', fromSide: null, toSide: null };
  return lineWords('me', [{ ...whole, ...line } as LinkLine], (id) => (id === 'two' ? 'Two' : '')).map(
    ({ other, words: said }) => `${other} ${said.replaceAll(/[\u2068\u2069]/g, '')}`,
  );
}

test('a line says where it leads, from the side of the note that it is listed at', () => {
  expect(words({})).toEqual(['two Line to “Two”']);
  expect(words({ from: 'two', to: 'me' })).toEqual(['two Line from “Two”']);
  expect(words({ arrow: 'both' })).toEqual(['two Line with “Two”']);
  expect(words({ from: 'two', to: 'me', arrow: 'none' })).toEqual(['two Line with “Two”']);
});

test('what it says stands behind, and a note without words is called so', () => {
  expect(words({ label: 'so that' })).toEqual(['two Line to “Two”: so that']);
  expect(words({ to: 'mute' })).toEqual(['mute Line to “Empty note”']);
});
