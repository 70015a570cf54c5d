/**
 * `<wayboard-point-form [heading] .curve .stage>`: words and emoji of one point of a curve, and removing it.
 * Tells `done` when it may go.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Trash2 } from 'lucide';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './emoji-picker.ts';
import { formStyles } from './form-styles.ts';
import './line-field.ts';

/** Feelings that the scale has no face for. */
const MOODS = ['😀', '😍', '😌', '🤔', '😕', '😤', '😱', '😭'] as const;

export class WayboardPointForm extends BoardElement {
  static override properties = {
    heading: { type: String },
    curve: { attribute: false },
    stage: { attribute: false },
  };
  declare heading: string;
  declare curve: string;
  declare stage: string;

  constructor() {
    super();
    this.heading = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.curves.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    const point = this.open.board.curves.points(this.curve).get(this.stage);
    return html`
      ${this.heading === '' ? nothing : html`<h3>${this.heading}</h3>`}
      <wayboard-line-field
        label=${say('draw-point-label')}
        hint=${say('draw-point-label-hint')}
        .value=${point?.label ?? ''}
        @line=${({ detail }: CustomEvent<string>) => this.#write({ label: detail })}
        @done=${this.#done}
      ></wayboard-line-field>
      <wayboard-emoji-picker
        compact
        .quick=${MOODS}
        .chosen=${point?.emoji === '' || point === undefined ? [] : [point.emoji]}
        @pick=${(event: CustomEvent<string>) => this.#pick(event.detail, point?.emoji ?? '')}
      ></wayboard-emoji-picker>
      <button class="button quiet danger" @click=${this.#remove}>${icon(Trash2)}${say('draw-point-remove')}</button>
    `;
  }

  /** The same emoji again takes it away. */
  #pick(emoji: string, before: string): void {
    this.#write({ emoji: emoji === before ? '' : emoji });
  }

  #write(words: { label?: string; emoji?: string }): void {
    const { curves, history } = this.open.board;
    const point = curves.points(this.curve).get(this.stage);
    // Somebody else may have removed it meanwhile.
    if (point === undefined || !this.open.canWrite) return;
    curves.setPoint(this.curve, this.stage, { value: point.value, ...words });
    history.endStep();
  }

  #remove(): void {
    this.open.board.curves.clearPoint(this.curve, this.stage);
    this.open.board.history.endStep();
    tell(this, { text: say('draw-point-removed'), undo: true });
    this.#done();
  }

  #done(): void {
    this.dispatchEvent(new Event('done'));
  }

  static override styles = [
    controls,
    formStyles,
    css`
      :host {
        inline-size: 328px;
      }
    `,
  ];
}

customElements.define('wayboard-point-form', WayboardPointForm);
