/**
 * The first rows of a table that was written as CSV or TSV, to be shown before it is downloaded.
 *
 * Only a preview: what a file that comes in means is the server's to say (`import` with `preview=true`).
 */

/** At most `rowsMax` rows of `text`, whose cells are divided by `delimiter`. */
export function rowsOf(text: string, delimiter: ',' | '\t', rowsMax: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const source = text.replace(/^\ufeff/, '');
  for (let at = 0; at < source.length && rows.length < rowsMax; at += 1) {
    const char = source.charAt(at);
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === delimiter) {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += char;
  }
  if (rows.length < rowsMax && (cell !== '' || row.length > 0)) rows.push([...row, cell]);
  return rows;
}

/** Whether there is more than `rowsMax` rows. */
export function hasMore(text: string, delimiter: ',' | '\t', rowsMax: number): boolean {
  return rowsOf(text, delimiter, rowsMax + 1).length > rowsMax;
}
