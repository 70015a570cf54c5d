/**
 * `<wayboard-curves .layout>`: the emotion lanes of all maps, each in the band of its row.
 *
 * It gathers what they share: where they are, and which points the others hold just now. One lane draws itself and
 * takes the hand (`emotion-lane.ts`).
 */
import { css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Box } from '../../canvas/camera.ts';
import type { Layout, MapLayout } from '../../canvas/layout.ts';
import type { Me } from '../../people/identity.ts';
import { others } from '../../people/presence.ts';
import { observe } from '../../subscription.ts';
import { BoardElement } from '../base/context.ts';
import type { ChartColumn } from './chart.ts';
import './emotion-lane.ts';

/** What another person's hand does to a point: `curve/stage` -> value. */
export type HeldPoints = ReadonlyMap<string, { readonly value: number; readonly who: Me }>;

export class WayboardCurves extends BoardElement {
  static override properties = { layout: { attribute: false }, held: { state: true } };
  /** `null` until the canvas knows its size. */
  declare layout: Layout | null;
  declare held: HeldPoints;
  #heldKey = '';

  constructor() {
    super();
    this.layout = null;
    this.held = new Map();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, awareness }) => [
      board.structure.on(() => this.requestUpdate()),
      observe(awareness, 'change', () => this.#look()),
    ]);
  }

  protected override render(): unknown {
    const { layout } = this;
    if (layout === null) return null;
    const { structure } = this.open.board;
    const lanes = layout.maps.flatMap((map) =>
      structure
        .lanes(map.id)
        .filter(({ type }) => type === 'emotion')
        .map((lane) => ({ lane, map, band: layout.band(lane.id) })),
    );
    return repeat(
      lanes,
      ({ lane }) => lane.id,
      ({ lane, map, band }) =>
        band === null
          ? null
          : html`<wayboard-emotion-lane
            .lane=${lane}
            .band=${band}
            .columns=${this.#columns(map, band)}
            .held=${this.held}
          ></wayboard-emotion-lane>`,
    );
  }

  #columns(map: MapLayout, band: Box): ChartColumn[] {
    const { structure } = this.open.board;
    return map.columns.flatMap(({ stage: id, x, width }) => {
      const stage = structure.stage(id);
      return stage === null ? [] : [{ stage, x: x - band.x, width }];
    });
  }

  /** Awareness tells of every move of every mouse: most of them are none of a point. */
  #look(): void {
    const held = new Map<string, { value: number; who: Me }>();
    for (const { curve, person } of others(this.open.awareness)) {
      if (curve !== null) held.set(`${curve.curve}/${curve.stage}`, { value: curve.value, who: person });
    }
    const key = JSON.stringify([...held]);
    if (key === this.#heldKey) return;
    this.#heldKey = key;
    this.held = held;
  }

  static override styles = css`
    :host {
      position: absolute;
      inset: 0 auto auto 0;
      pointer-events: none;
      user-select: none;
      -webkit-user-select: none;
    }
  `;
}

customElements.define('wayboard-curves', WayboardCurves);
