import { expect, test } from 'vitest';
import { type ClipNote, readClip, writeClip } from './clip.ts';

const note: ClipNote = {
  text: 'Asks a friend\nwho knows',
  color: 'yellow',
  size: 'm',
  kind: 'pain',
  tags: ['interview'],
  owner: '',
  link: null,
  image: null,
  cell: { dx: 0, dy: 1 },
  at: null,
  group: null,
};

test('notes come back as they went, and as lines for everybody else', () => {
  const { json, text } = writeClip([note, { ...note, text: 'Second' }]);
  expect(text).toBe('Asks a friend who knows\nSecond');
  expect(readClip(json, text)).toEqual({ kind: 'notes', notes: [note, { ...note, text: 'Second' }] });
});

test.each(['https://example.org/a', 'mailto:ann@example.org'])('the link %s comes along', (link) => {
  const { json, text } = writeClip([{ ...note, link }]);
  expect(readClip(json, text)).toEqual({ kind: 'notes', notes: [{ ...note, link }] });
});

test('what is not ours is read as text', () => {
  expect(readClip('{"wayboard":1}', 'hello')).toEqual({ kind: 'text', text: 'hello' });
  expect(readClip('nonsense', 'hello')).toEqual({ kind: 'text', text: 'hello' });
  expect(readClip('', ' \n ')).toEqual({ kind: 'nothing' });
});

test('a hostile clip is clipped', () => {
  const hostile = {
    text: 'x'.repeat(5000),
    link: 'javascript:alert(1)',
    image: 'http://spy',
    tags: [1, 'a'],
    cell: { dx: 'x' },
  };
  const clip = readClip(JSON.stringify({ wayboard: 1, notes: [hostile, null, 7] }), '');
  if (clip.kind !== 'notes') throw new Error(clip.kind);
  expect(clip.notes).toHaveLength(1);
  expect(clip.notes[0]).toMatchObject({ link: null, image: null, tags: ['a'], cell: null });
  expect(clip.notes[0]?.text).toHaveLength(2000);
});

test('lines are a list, without their bullets', () => {
  expect(readClip('', '- one\n• two\r\n3. three\n\n')).toEqual({
    kind: 'list',
    lines: ['one', 'two', 'three'],
  });
});

test('cells of a spreadsheet are a grid, also with line breaks in them', () => {
  expect(readClip('', 'a\tb\r\n"c ""x""\nd"\t\r\n')).toEqual({
    kind: 'grid',
    rows: [
      ['a', 'b'],
      ['c "x"\nd', ''],
    ],
  });
  expect(readClip('', 'a\t\nb\t')).toEqual({ kind: 'list', lines: ['a', 'b'] });
});
