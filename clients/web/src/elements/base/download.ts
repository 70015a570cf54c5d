/** Saving something that the server made as a file of this device. */

/** Long enough for the browser to take the file, which it tells nobody. */
const TAKEN_MS = 30_000;

export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_MS);
}
