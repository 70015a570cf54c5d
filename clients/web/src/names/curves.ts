/** What an emotion curve is called. */
import type { Board } from '../board/board.ts';
import type { Curve } from '../board/types.ts';
import { say } from '../words/language.ts';

/** Its own name, its persona's, or its number. */
export function curveName(board: Board, curve: Curve): string {
  if (curve.name !== '') return curve.name;
  const persona = curve.persona === null ? null : board.personas.read(curve.persona);
  if (persona !== null && persona.name !== '') return persona.name;
  return numberedCurve(board.curves.of(curve.map).findIndex(({ id }) => id === curve.id) + 1);
}

export function numberedCurve(n: number): string {
  return say('core-curve-n', { n });
}
