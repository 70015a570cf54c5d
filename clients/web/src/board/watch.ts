/** Listening to several roots of a document as one thing: told once after each transaction that touches them. */
import type * as Y from 'yjs';
import { all, observe, type Undo } from '../subscription.ts';

type Root = Y.Map<unknown>;

/** The keys of each root under which something changed. */
export type Changed = ReadonlyMap<Root, ReadonlySet<string>>;

export function watch(doc: Y.Doc, roots: readonly Root[], tell: (changed: Changed) => void): Undo {
  let changed = new Map<Root, Set<string>>();
  const stops = roots.map((root) => {
    const collect = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      const keys = changed.get(root) ?? new Set<string>();
      for (const event of events) {
        const under = event.path[0];
        if (under !== undefined) keys.add(String(under));
        else for (const key of event.keys.keys()) keys.add(key);
      }
      changed.set(root, keys);
    };
    root.observeDeep(collect);
    return () => root.unobserveDeep(collect);
  });
  const flush = (): void => {
    if (changed.size === 0) return;
    const news = changed;
    // Listeners may write: what that changes is told by itself.
    changed = new Map();
    tell(news);
  };
  return all(...stops, observe(doc, 'afterTransaction', flush));
}
