/**
 * Whether a key, a copy or a paste is meant for a board: the window hears them all, and a board may be a part of
 * somebody else's page.
 */

/** A board, which can tell what is meant for it. */
export interface Hearing {
  hears(event: Event): boolean;
}

/** Is the event meant for the board that this element is a part of? */
export function isMeantFor(part: Element, event: Event): boolean {
  for (let root = part.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    if (isHearing(root.host)) return root.host.hears(event);
  }
  return true;
}

/** Nothing in particular has the focus. */
export function isNobodys(event: Event): boolean {
  const [target] = event.composedPath();
  return target === document.body || target === document.documentElement || target === document;
}

function isHearing(host: Element): host is Element & Hearing {
  return 'hears' in host;
}
