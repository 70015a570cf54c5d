/** Ids of items: who adds an item makes its id, so that two who add at once never meet. */

const ID = /^[A-Za-z0-9_-]{6,36}$/;

export function isId(id: unknown): id is string {
  return typeof id === 'string' && ID.test(id);
}

/** Works on any page; `crypto.randomUUID` is kept from those without TLS, as a server in one's own network may be. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
