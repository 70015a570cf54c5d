/** `<wayboard-tools>`: add a note, undo, redo, zoom. It only says what was asked for. */
import { css, html, type TemplateResult } from 'lit';
import { type IconNode, Lock, Maximize, Minus, Plus, Redo2, StickyNote, Undo2 } from 'lucide';
import type { HistoryState } from '../board/history.ts';
import { WayboardElement } from './base/element.ts';
import { icon } from './base/icon.ts';
import { controls } from './base/theme.ts';

export type Tool = 'add' | 'undo' | 'redo' | 'zoom-in' | 'zoom-out' | 'zoom-reset' | 'fit';

export class WayboardTools extends WayboardElement {
  static override properties = {
    canWrite: { attribute: false },
    undoState: { attribute: false },
    zoom: { attribute: false },
  };
  declare canWrite: boolean;
  declare undoState: HistoryState;
  declare zoom: number;

  protected override render(): TemplateResult {
    const { canUndo, canRedo } = this.undoState;
    return html`
      <div class="panel" role="toolbar" aria-label="Board">
        ${
          this.canWrite
            ? html`
              <button class="button primary" title="New note (N, or double-click)" @click=${() => this.#use('add')}>
                ${icon(StickyNote)}<span>Note</span>
              </button>
              <span class="rule"></span>
              ${this.#tool('undo', Undo2, 'Undo (Ctrl+Z)', !canUndo)} ${this.#tool('redo', Redo2, 'Redo (Ctrl+Shift+Z)', !canRedo)}
            `
            : html`<span class="locked">${icon(Lock)}View only</span>`
        }
        <span class="rule"></span>
        ${this.#tool('zoom-out', Minus, 'Zoom out (-)')}
        <button
          class="tool percent"
          aria-label=${`Zoom is ${Math.round(this.zoom * 100)} %. Set to 100 %`}
          title="Zoom to 100 % (Shift+0)"
          @click=${() => this.#use('zoom-reset')}
        >
          ${Math.round(this.zoom * 100)}&thinsp;%
        </button>
        ${this.#tool('zoom-in', Plus, 'Zoom in (+)')} ${this.#tool('fit', Maximize, 'Show all (Shift+1)')}
      </div>
    `;
  }

  #tool(tool: Tool, node: IconNode, label: string, isDisabled = false): TemplateResult {
    return html`<button
      class=${`tool ${tool}`}
      aria-label=${label.replace(/ \(.*/, '')}
      title=${label}
      ?disabled=${isDisabled}
      @click=${() => this.#use(tool)}
    >
      ${icon(node)}
    </button>`;
  }

  #use(tool: Tool): void {
    this.dispatchEvent(new CustomEvent<Tool>('tool', { detail: tool }));
  }

  static override styles = [
    controls,
    css`
      .panel {
        display: flex;
        align-items: center;
        gap: 2px;
        padding: 6px;
        border-radius: 16px;
      }
      .primary {
        min-block-size: 40px;
        border-radius: 10px;
        padding-inline: 0.8em 1em;
      }
      .rule {
        inline-size: 1px;
        block-size: 24px;
        margin-inline: 4px;
        background: var(--line);
      }
      .percent {
        min-inline-size: 54px;
        font-size: var(--text-s);
        font-variant-numeric: tabular-nums;
        color: var(--ink-soft);
      }
      .locked {
        display: flex;
        align-items: center;
        gap: 8px;
        padding-inline: 10px 8px;
        font-weight: 600;
        font-size: var(--text-s);
      }
      @media (width < 480px) {
        .zoom-in,
        .zoom-out {
          display: none;
        }
        .percent {
          min-inline-size: 48px;
        }
      }
    `,
  ];
}

customElements.define('wayboard-tools', WayboardTools);
