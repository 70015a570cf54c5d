/** What a downloaded file is called: the board's title, what it holds, and the day. */

const LENGTH_MAX = 80;

/** `title` is anything that people wrote: what a file system would choke on becomes a space. */
export function fileName(title: string, what: string, day: string, extension: string): string {
  const clean = `${title} ${what}`
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  const short = [...clean].slice(0, LENGTH_MAX).join('').trim();
  return `${short === '' ? 'board' : short} ${day}.${extension}`;
}
