/**
 * Putting the items of a list in order: two buttons for each item, or Alt with an arrow, and what came of it in words.
 *
 * For personas, actions, maps, stages, lanes and curves; notes have more directions to go (`note-keys.ts`).
 */
import { html, type TemplateResult } from 'lit';
import { ArrowDown, ArrowUp } from 'lucide';
import { say } from '../../words/language.ts';
import { icon } from '../base/icon.ts';

/** A list that can be put in order. */
export interface Ordering {
  /** Whoever draws it. */
  readonly host: HTMLElement;
  readonly among: readonly { readonly id: string; readonly name: string }[];
  /** Behind another one; before all of them, if `null`. */
  move(id: string, after: string | null): void;
  say(text: string): void;
}

export function orderButtons(ordering: Ordering, id: string): TemplateResult {
  const at = ordering.among.findIndex((one) => one.id === id);
  const button = (by: 1 | -1): TemplateResult => {
    const words = say(by === 1 ? 'outline-down' : 'outline-up', { name: ordering.among[at]?.name ?? '' });
    // A button that is disabled at the edge would lose the focus of whoever came there with it.
    return html`<button
      class="tool"
      aria-label=${words}
      title=${words}
      aria-disabled=${ordering.among[at + by] === undefined}
      @click=${() => shift(ordering, id, by)}
    >
      ${icon(by === 1 ? ArrowDown : ArrowUp)}
    </button>`;
  };
  return html`${button(-1)}${button(1)}`;
}

/** For the item as a whole: Alt+↑ and Alt+↓. Selects and dates have these keys for themselves. */
export function orderKeys(ordering: Ordering, id: string): (event: KeyboardEvent) => void {
  return (event) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    const [target] = event.composedPath();
    const hasOwn = target instanceof Element && target.matches('select, [type=date]');
    if (by === null || !event.altKey || hasOwn) return;
    event.preventDefault();
    shift(ordering, id, by);
  };
}

function shift({ host, among, move, say: tell }: Ordering, id: string, by: 1 | -1): void {
  const at = among.findIndex((one) => one.id === id);
  const before = among[by === 1 ? at + 1 : at - 2];
  if (among[at + by] === undefined) {
    tell(say('outline-edge'));
    return;
  }
  const focused = host.shadowRoot?.activeElement;
  move(id, before?.id ?? null);
  const name = among[at]?.name ?? '';
  tell(
    before === undefined
      ? say('outline-moved-first', { name })
      : say('outline-moved-after', { name, before: before.name }),
  );
  // What is drawn elsewhere loses the focus; whoever draws it, here or above, has done so by then.
  setTimeout(() => focused instanceof HTMLElement && focused.focus());
}
