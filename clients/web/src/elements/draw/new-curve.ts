/** How a new curve is made: of whom, called what, in which colour. */
import type { Board } from '../../board/board.ts';
import { numberedCurve } from '../../names/curves.ts';
import { nextCurveColor } from './looks.ts';

/** A new curve of `map`, of the first persona of the map that has none yet; `null` if there are too many. */
export function newCurve(board: Board, map: string): string | null {
  const persona = personaWithout(board, map);
  const taken = board.curves.of(map);
  const name = (persona === null ? null : board.personas.read(persona)?.name) ?? '';
  return board.curves.add(map, {
    name: name === '' ? numberedCurve(taken.length + 1) : name,
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
