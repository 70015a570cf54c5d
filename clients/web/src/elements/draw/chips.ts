/** How many chips find room in a cell. Pure: an estimate by letters, as measuring would lay out the page twice. */
const CHIP_PAD = 18;
const CHIP_MAX = 150;
const GAP = 4;
const LETTER = 7.2;
/** What "+12" takes. */
const REST = 30;

export function chipsThatFit(names: readonly string[], width: number, rows: number): number {
  let row = 1;
  let x = 0;
  for (const [at, name] of names.entries()) {
    const chip = Math.min([...name].length * LETTER + CHIP_PAD, CHIP_MAX, width);
    const isLast = at === names.length - 1;
    // The last row keeps room for the number of those that are left out.
    const room = row === rows && !isLast ? width - REST : width;
    if (x > 0 && x + chip > room) {
      if (row === rows) return at;
      row += 1;
      x = 0;
    }
    x += chip + GAP;
  }
  return names.length;
}
