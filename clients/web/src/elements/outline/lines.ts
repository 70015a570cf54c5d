/** The lines of one note in words: to which notes they go, and which way. Pure. */
import type { LinkLine } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { excerpt } from './places.ts';

export interface LineWords {
  readonly line: LinkLine;
  /** The note at the other end. */
  readonly other: string;
  readonly words: string;
}

/** `textOf`: what a note says. */
export function lineWords(
  note: string,
  lines: readonly LinkLine[],
  textOf: (note: string) => string,
): LineWords[] {
  return lines.map((line) => {
    const other = line.from === note ? line.to : line.from;
    const text = excerpt(textOf(other));
    const words = say(wayOf(line, note), { note: text === '' ? say('outline-empty-note') : text });
    return { line, other, words: line.label === '' ? words : `${words}: ${line.label}` };
  });
}

function wayOf({ arrow, from }: LinkLine, note: string): string {
  if (arrow !== 'end') return 'outline-linked-with';
  return from === note ? 'outline-linked-to' : 'outline-linked-from';
}
