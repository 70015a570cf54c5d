/** `<wayboard-panels-menu>`: the side panels by name; the one that is open is marked, and closes. */
import { css, html, type TemplateResult } from 'lit';
import { PanelRight } from 'lucide';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import '../base/menu.ts';
import { controls } from '../base/theme.ts';
import { mayOpen, PANELS, type Panel } from './panels.ts';

export class WayboardPanelsMenu extends BoardElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui }) => [ui.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult | null {
    if (!this.hasOpen) return null;
    const words = say('shell-panels');
    return html`<wayboard-menu label=${words}>
      <button slot="trigger" class="tool" aria-label=${words} title=${words}>${icon(PanelRight)}</button>
      ${panelItems(this)}
    </wayboard-menu>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      [aria-checked='true'] {
        color: var(--accent);
        font-weight: 600;
      }
    `,
  ];
}

/** For any menu below an open board, in groups with lines between them. */
export function panelItems({ open }: BoardElement): TemplateResult[] {
  const groups = (['workshop', 'board', 'past'] as const)
    .map((group) => PANELS.filter((panel) => panel.group === group && mayOpen(panel, open)))
    .filter((group) => group.length > 0);
  return groups.map(
    (group, n) =>
      html`${n === 0 ? null : html`<hr />`}${group.map((panel) => item(panel, open.ui.state.panel, (name) => open.ui.set({ panel: name })))}`,
  );
}

function item(
  { name, icon: picture, words }: Panel,
  shown: string | null,
  show: (name: string | null) => void,
): TemplateResult {
  return html`<button
    role="menuitemcheckbox"
    aria-checked=${name === shown}
    @click=${() => show(name === shown ? null : name)}
  >
    ${icon(picture)}${say(words)}
  </button>`;
}

customElements.define('wayboard-panels-menu', WayboardPanelsMenu);
