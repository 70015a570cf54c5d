/**
 * `<wayboard-shortcuts>`: what the keys do, in groups; a dialog that opens when it is drawn and tells `close`.
 *
 * It says what `canvas/keys.ts` and `note-keys.ts` do, and has to be kept in step with them.
 */
import { css, html, type TemplateResult } from 'lit';
import { say } from '../../words/language.ts';
import '../base/dialog.ts';
import { WayboardElement } from '../base/element.ts';
import { controls } from '../base/theme.ts';

/** Keys are as they are written on the keyboard: held together by a space, one or the other by `|`. */
const GROUPS: Readonly<Record<string, readonly (readonly [what: string, keys: string])[]>> = {
  tools: [
    ['select', 'V'],
    ['note', 'N'],
    ['text-tool', 'T'],
    ['pen', 'P'],
    ['emoji', 'E'],
    ['comment', 'C'],
    ['link', 'L'],
    ['hand', 'H'],
  ],
  notes: [
    ['write', 'Enter|F2'],
    ['next', 'Enter'],
    ['line', 'Shift Enter'],
    ['on', 'Tab'],
    ['stop', 'Esc'],
    ['go', '← ↑ → ↓'],
    ['nudge', 'Alt ←↑→↓'],
    ['aside', 'Ctrl'],
    ['move', 'M'],
    ['group', 'Ctrl G'],
    ['ungroup', 'Ctrl Shift G'],
    ['duplicate', 'Ctrl D'],
    ['all', 'Ctrl A'],
    ['delete', 'Delete'],
    ['dot', 'Enter|Space'],
    ['menu', 'Shift F10'],
  ],
  outline: [
    ['up-down', '↑|↓'],
    ['edit', 'Enter|F2'],
    ['add', 'Enter'],
    ['shift', 'Alt ←↑→↓'],
    ['order', 'Alt ↑↓'],
    ['move', 'M'],
    ['details', 'D'],
    ['join', 'G'],
    ['leave', 'Shift G'],
    ['remark', 'C'],
    ['react', 'E'],
    ['lines', 'L'],
    ['vote', 'V'],
    ['unvote', 'Shift V'],
  ],
  view: [
    ['fit', 'Shift 1'],
    ['selection', 'Shift 2'],
    ['hundred', 'Shift 0'],
    ['zoom', '+|−'],
    ['pan', 'Space'],
  ],
  always: [
    ['undo', 'Ctrl Z'],
    ['redo', 'Ctrl Shift Z'],
    ['search', 'Ctrl F'],
    ['print', 'Ctrl P'],
    ['help', '?'],
  ],
};

export class WayboardShortcuts extends WayboardElement {
  protected override render(): TemplateResult {
    return html`<wayboard-dialog
      wide
      heading=${say('outline-keys')}
      @close=${() => this.dispatchEvent(new Event('close'))}
    >
      <div class="groups">${Object.entries(GROUPS).map(([group, keys]) => this.#group(group, keys))}</div>
    </wayboard-dialog>`;
  }

  #group(group: string, keys: readonly (readonly [string, string])[]): TemplateResult {
    return html`<section aria-labelledby=${group}>
      <h3 id=${group}>${say(`outline-keys-${group}`)}</h3>
      <dl>
        ${keys.map(
          ([what, names]) => html`<div>
            <dt>${say(`outline-key-${what}`)}</dt>
            <dd>${names.split('|').map((one, at) => html`${at > 0 ? html`<span>/</span>` : ''}${combination(one)}`)}</dd>
          </div>`,
        )}
      </dl>
    </section>`;
  }

  static override styles = [
    controls,
    css`
      .groups {
        columns: 2 280px;
        column-gap: 40px;
      }
      section {
        margin-block-end: 24px;
      }
      h3 {
        margin: 0 0 4px;
        font-size: var(--text-m);
        font-weight: 650;
        break-after: avoid;
      }
      dl {
        margin: 0;
      }
      dl div {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        min-block-size: 36px;
        padding-block: 4px;
        border-block-end: 1px solid var(--line);
        font-size: var(--text-s);
        break-inside: avoid;
      }
      dd {
        display: flex;
        align-items: center;
        gap: 4px;
        margin: 0;
        flex: none;
        color: var(--ink-soft);
      }
      kbd {
        display: inline-grid;
        place-items: center;
        min-inline-size: 26px;
        block-size: 26px;
        padding-inline: 6px;
        border-radius: 6px;
        background: var(--surface-hover);
        box-shadow:
          inset 0 0 0 1px var(--line),
          inset 0 -2px 0 var(--line);
        color: var(--ink);
        font: inherit;
        font-size: var(--text-xs);
        font-weight: 600;
        white-space: nowrap;
      }
    `,
  ];
}

const IS_MAC = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);
const ON_MAC: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫' };

function combination(keys: string): TemplateResult[] {
  return keys.split(' ').map((key) => html`<kbd>${(IS_MAC ? ON_MAC[key] : undefined) ?? key}</kbd>`);
}

customElements.define('wayboard-shortcuts', WayboardShortcuts);
