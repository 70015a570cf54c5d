import { expect, it } from 'vitest';
import { noteCommand } from './note-keys.ts';

function press(key: string, code = key, held: 'alt' | 'ctrl' | 'shift' | 'none' = 'none'): unknown {
  return noteCommand({
    key,
    code,
    altKey: held === 'alt',
    ctrlKey: held === 'ctrl',
    metaKey: false,
    shiftKey: held === 'shift',
  });
}

it('takes the focus along with arrows, and the note with Alt', () => {
  expect(press('ArrowDown')).toEqual({ kind: 'go', by: 1 });
  expect(press('ArrowLeft')).toBeNull();
  expect(press('ArrowLeft', 'ArrowLeft', 'alt')).toEqual({ kind: 'shift', to: 'left' });
});

it('takes letters as they are typed, or where they lie if they are of another alphabet', () => {
  expect(press('ь', 'KeyM')).toEqual({ kind: 'move' });
  expect(press('G', 'KeyG', 'shift')).toEqual({ kind: 'ungroup' });
  expect(press('V', 'KeyV', 'shift')).toEqual({ kind: 'unvote' });
  expect(press('M', 'KeyM', 'shift')).toBeNull();
  expect(press('д', 'KeyL')).toEqual({ kind: 'lines' });
  expect(press('m', 'Semicolon')).toEqual({ kind: 'move' });
  expect(press('g', 'KeyG', 'ctrl')).toEqual({ kind: 'group' });
});

it('leaves the browser its own', () => {
  expect(press('c', 'KeyC', 'ctrl')).toBeNull();
  expect(press('d', 'KeyD', 'alt')).toBeNull();
  expect(press('Tab')).toBeNull();
});
