/** What curves are called, and how a new one is made. */
import type { Board } from '../../board/board.ts';
import type { Curve } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { nextCurveColor } from './looks.ts';

/** Its own name, its persona's, or its number. */
export function curveName(board: Board, curve: Curve): string {
  if (curve.name !== '') return curve.name;
  const persona = curve.persona === null ? null : board.personas.read(curve.persona);
  if (persona !== null && persona.name !== '') return persona.name;
  return numberName(board.curves.of(curve.map).findIndex(({ id }) => id === curve.id) + 1);
}

/** A new curve of `map`, of the first persona of the map that has none yet; `null` if there are too many. */
export function newCurve(board: Board, map: string): string | null {
  const persona = personaWithout(board, map);
  const taken = board.curves.of(map);
  const name = (persona === null ? null : board.personas.read(persona)?.name) ?? '';
  return board.curves.add(map, {
    name: name === '' ? numberName(taken.length + 1) : name,
    color: nextCurveColor(taken.map(({ color }) => color)),
    persona,
  });
}

/** The first persona of the map that no curve speaks of. */
function personaWithout(board: Board, map: string): string | null {
  const spoken = new Set(board.curves.of(map).map(({ persona }) => persona));
  const personas = board.structure.map(map)?.personas ?? [];
  return personas.find((id) => !spoken.has(id) && board.personas.read(id) !== null) ?? null;
}

function numberName(n: number): string {
  return say('draw-curve-n', { n });
}
