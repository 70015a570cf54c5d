/** The ways to see a board: what draws each, and where it is loaded from when it is first needed. */
import { html, type TemplateResult } from 'lit';
import type { View } from '../../ui.ts';

/** What a view gets to put where it wants: the phone has no header but its own. */
export interface Furniture {
  status(): TemplateResult;
  menu(): TemplateResult;
}

interface ViewOf {
  load(): Promise<unknown>;
  draw(furniture: Furniture): TemplateResult;
}

const VIEWS: Readonly<Record<View, ViewOf>> = {
  board: {
    load: () =>
      Promise.all([
        import('../map/canvas.ts'),
        import('../facilitate/step-bar.ts'),
        import('../vote/vote-bar.ts'),
      ]),
    draw: () => html`<wayboard-canvas></wayboard-canvas>`,
  },
  outline: {
    load: () =>
      Promise.all([
        import('../outline/outline.ts'),
        import('../facilitate/step-bar.ts'),
        import('../vote/vote-bar.ts'),
      ]),
    draw: () => html`<wayboard-outline></wayboard-outline>`,
  },
  phone: {
    load: () => import('../phone/phone.ts'),
    draw: ({ status, menu }) => html`<wayboard-phone>
      <div slot="status">${status()}</div>
      <div slot="menu">${menu()}</div>
    </wayboard-phone>`,
  },
};

const loaded = new Set<View>();

/** Resolves when `view` can be drawn. */
export async function loadView(view: View): Promise<void> {
  await VIEWS[view].load();
  loaded.add(view);
}

/** `null` as long as it has not been loaded. */
export function drawView(view: View, furniture: Furniture): TemplateResult | null {
  return loaded.has(view) ? VIEWS[view].draw(furniture) : null;
}
