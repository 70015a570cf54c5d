/**
 * Subscribing: everything that can be listened to hands back the function that stops listening.
 *
 * Not here: what is listened to. Events of Yjs and of the provider are wrapped where they are used.
 */

/** Ends what the call that returned it began. Calling it twice does no harm. */
export type Undo = () => void;

/** A list of listeners for one kind of news. */
export class Listeners<T> {
  readonly #listeners = new Set<(news: T) => void>();

  add(listener: (news: T) => void): Undo {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(news: T): void {
    for (const listener of [...this.#listeners]) listener(news);
  }
}

/** Anything with `on` and `off`: a Yjs document, an awareness, a provider, an undo manager. */
interface Observable<Name, Listener> {
  on(name: Name, listener: Listener): unknown;
  off(name: Name, listener: Listener): unknown;
}

/** Listens to one event of a Yjs-like observable. */
export function observe<Name, Listener>(
  source: Observable<Name, Listener>,
  name: Name,
  listener: Listener,
): Undo {
  source.on(name, listener);
  return () => source.off(name, listener);
}

type Events = WindowEventMap & DocumentEventMap;

/** Listens to one DOM event, with the event type that the target declares. */
export function listen<Name extends keyof Events>(
  target: Window | Document | HTMLElement,
  name: Name,
  listener: (event: Events[Name]) => void,
  options?: AddEventListenerOptions,
): Undo {
  const untyped = listener as (event: Event) => void;
  target.addEventListener(name, untyped, options);
  return () => target.removeEventListener(name, untyped, options);
}

/** Several undos as one. */
export function all(...undos: Undo[]): Undo {
  return () => {
    for (const undo of undos.splice(0)) undo();
  };
}
