/**
 * Which page an address means, both ways.
 *
 * `/` is the start page and `/n/<name>` a document; the name is percent-encoded as one path segment, so a
 * name may hold slashes. `/b/<id>` is kept for the workshop board. The server answers all three with the
 * same file. A token, where the operator asks for one, comes in the fragment: fragments are not sent to servers.
 */
export type Route =
  | { kind: 'home' }
  | { kind: 'document'; name: string; token: string | null }
  | { kind: 'unknown'; path: string };

/** The server's limit for a name, in bytes of UTF-8. */
export const NAME_BYTES_MAX = 512;

export function parseRoute(location: { pathname: string; hash: string }): Route {
  if (location.pathname === '/') return { kind: 'home' };
  const encoded = /^\/n\/(.+)$/.exec(location.pathname)?.[1];
  const name = encoded === undefined ? null : decode(encoded);
  if (name === null || !isDocumentName(name)) return { kind: 'unknown', path: location.pathname };
  return { kind: 'document', name, token: new URLSearchParams(location.hash.slice(1)).get('token') };
}

export function documentPath(name: string): string {
  return `/n/${encodeURIComponent(name)}`;
}

/** Trims what a person typed; `null` if no document can have that name. */
export function parseDocumentName(typed: string): string | null {
  const name = typed.trim().normalize('NFC');
  return isDocumentName(name) ? name : null;
}

function isDocumentName(name: string): boolean {
  // Names of dots alone cannot be put into an address: browsers resolve even encoded ones.
  return name !== '' && name !== '.' && name !== '..' && !hasControls(name) && bytes(name) <= NAME_BYTES_MAX;
}

function hasControls(text: string): boolean {
  return /\p{Cc}|\p{Cs}/u.test(text);
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
