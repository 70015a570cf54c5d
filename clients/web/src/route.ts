/**
 * Which page an address means, both ways, and what somebody pasted to get in.
 *
 * `/` is the start page, `/b/<id>` a board and `/n/<name>` a document; a name is percent-encoded as one path
 * segment, so it may hold slashes. The server answers all three with the same file. What lets somebody in comes in
 * the fragment, which is not sent to servers: a link's key on a board, `token=…` on a document.
 */
export type Route =
  | { kind: 'home' }
  | { kind: 'board'; id: string; key: string | null }
  | { kind: 'document'; name: string; token: string | null }
  | { kind: 'unknown'; path: string };

/** The server's limit for a name, in bytes of UTF-8. */
export const NAME_BYTES_MAX = 512;
const ID = /^[A-Za-z0-9_-]{6,36}$/;
const KEY = /^[A-Za-z0-9_-]{1,128}$/;

export function parseRoute(location: { pathname: string; hash: string }): Route {
  const { pathname, hash } = location;
  if (pathname === '/') return { kind: 'home' };
  const [, place, encoded = ''] = /^\/([bn])\/(.+)$/.exec(pathname) ?? [];
  const rest = decode(encoded);
  if (place === 'b' && rest !== null && ID.test(rest)) return { kind: 'board', id: rest, key: keyOf(hash) };
  if (place === 'n' && rest !== null && isDocumentName(rest)) {
    return { kind: 'document', name: rest, token: new URLSearchParams(hash.slice(1)).get('token') };
  }
  return { kind: 'unknown', path: pathname };
}

export function boardPath(id: string, key: string | null = null): string {
  return key === null ? `/b/${id}` : `/b/${id}#${key}`;
}

export function documentPath(name: string): string {
  return `/n/${encodeURIComponent(name)}`;
}

/**
 * The path that a pasted link means: the whole address of a board or document, or `<id>#<key>`, the short form that
 * can be read out. `null` if it is neither. The host is not looked at: a board moves with its server.
 */
export function parseInvite(pasted: string): string | null {
  const text = pasted.trim();
  const address = URL.canParse(text) ? new URL(text) : short(text);
  if (address === null) return null;
  const route = parseRoute(address);
  if (route.kind === 'board') return boardPath(route.id, route.key);
  return route.kind === 'document' ? documentPath(route.name) + address.hash : null;
}

/** Trims what a person typed; `null` if no document can have that name. */
export function parseDocumentName(typed: string): string | null {
  const name = typed.trim().normalize('NFC');
  return isDocumentName(name) ? name : null;
}

function short(text: string): { pathname: string; hash: string } | null {
  const [, place = '', rest = '', hash = ''] = /^(?:.*\/([bn])\/)?([^#\s]+)(#.*)?$/.exec(text) ?? [];
  return rest === '' ? null : { pathname: `/${place || 'b'}/${rest}`, hash };
}

function keyOf(hash: string): string | null {
  const key = hash.slice(1);
  return KEY.test(key) ? key : null;
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
