/** `<wayboard-tools>`: the tool in hand, and undo and redo. At the bottom, within reach of a thumb. */
import { css, html, type nothing, type TemplateResult } from 'lit';
import {
  Hand,
  type IconNode,
  Link2,
  Lock,
  MessageSquare,
  MousePointer2,
  Pencil,
  Redo2,
  Smile,
  StickyNote,
  Type,
  Undo2,
} from 'lucide';
import type { Tool } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { canAddSomewhere } from '../outline/rights.ts';
import { toolbarKeys } from './toolbar-keys.ts';

interface ToolButton {
  readonly tool: Tool;
  readonly icon: IconNode;
  readonly key: string;
}

const TOOL_BUTTONS: readonly ToolButton[] = [
  { tool: 'select', icon: MousePointer2, key: 'V' },
  { tool: 'hand', icon: Hand, key: 'H' },
  { tool: 'note', icon: StickyNote, key: 'N' },
  { tool: 'text', icon: Type, key: 'T' },
  { tool: 'pen', icon: Pencil, key: 'P' },
  { tool: 'link', icon: Link2, key: 'L' },
  { tool: 'emoji', icon: Smile, key: 'E' },
  { tool: 'comment', icon: MessageSquare, key: 'C' },
];

export class WayboardTools extends BoardElement {
  static override properties = { layers: { attribute: false } };
  /** The tools that somebody owns: others are not offered. */
  declare layers: ReadonlySet<Tool>;

  constructor() {
    super();
    this.layers = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui, board, workshop }) => [
      ui.on(() => this.requestUpdate()),
      board.history.on(() => this.requestUpdate()),
      ...(workshop === null ? [] : [workshop.on(() => this.requestUpdate())]),
    ]);
  }

  protected override render(): TemplateResult {
    const canAdd = canAddSomewhere(this.open);
    const offered = TOOL_BUTTONS.filter(({ tool }) => this.#isOffered(tool, canAdd));
    return html`
      <div class="panel" role="toolbar" aria-label=${say('map-tools')} @keydown=${toolbarKeys}>
        ${offered.map((button) => this.#tool(button))}
        <span class="rule"></span>
        ${canAdd ? this.#history() : this.#whyNot()}
      </div>
    `;
  }

  #isOffered(tool: Tool, canAdd: boolean): boolean {
    if (tool === 'select' || tool === 'hand') return true;
    if (tool === 'note' || tool === 'text') return canAdd;
    return this.open.canWrite && this.layers.has(tool);
  }

  #tool({ tool, icon: node, key }: ToolButton): TemplateResult {
    const { ui } = this.open;
    const isHeld = ui.state.tool === tool || (tool === 'pen' && ui.state.tool === 'eraser');
    const label = say(`map-tool-${tool}`);
    return html`<button
      class=${`tool ${tool}`}
      aria-pressed=${isHeld}
      aria-label=${label}
      aria-keyshortcuts=${key}
      title=${`${label} (${key})`}
      @click=${() => ui.set({ tool: isHeld ? 'select' : tool })}
    >
      ${icon(node)}
    </button>`;
  }

  #history(): TemplateResult {
    const { history } = this.open.board;
    const { canUndo, canRedo, undoLabel, redoLabel } = history.state;
    const undo = undoLabel === null ? say('core-undo') : say('core-undo-what', { what: say(undoLabel) });
    const redo = redoLabel === null ? say('core-redo') : say('core-redo-what', { what: say(redoLabel) });
    return html`
      <button class="tool" aria-label=${undo} title=${`${undo} (Ctrl+Z)`} ?disabled=${!canUndo} @click=${() => history.undo()}>
        ${icon(Undo2)}
      </button>
      <button class="tool" aria-label=${redo} title=${`${redo} (Ctrl+Shift+Z)`} ?disabled=${!canRedo} @click=${() => history.redo()}>
        ${icon(Redo2)}
      </button>
    `;
  }

  /** What looks locked says why. */
  #whyNot(): TemplateResult | typeof nothing {
    const { workshop, role } = this.open;
    const isLocked = workshop?.state().locked === true && (role === 'editor' || role === 'facilitator');
    const text = say(isLocked ? 'map-locked' : 'map-view-only-short');
    const why = say(isLocked ? 'map-locked-board' : 'map-view-only');
    return html`<span class="locked" title=${why}>${icon(Lock)}${text}</span>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .panel {
        display: flex;
        align-items: center;
        gap: 2px;
        padding: 4px;
        border-radius: 14px;
      }
      .rule {
        inline-size: 1px;
        block-size: 24px;
        margin-inline: 4px;
        background: var(--line);
      }
      .locked {
        display: flex;
        align-items: center;
        gap: 8px;
        padding-inline: 8px 12px;
        font-weight: 600;
        font-size: var(--text-s);
        white-space: nowrap;
      }
      @container (width < 520px) {
        .select,
        .hand,
        .text,
        .link {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('wayboard-tools', WayboardTools);
