/** The colour of a note's paper, for `--paper` and the like. The themes have the names (`theme.ts`). */
export function paperOf(paint: string): string {
  return paint.startsWith('#') ? paint : `var(--note-${paint})`;
}
