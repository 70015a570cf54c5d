/**
 * `<wayboard-figures .layout>`: metric and channel lanes of all maps, each in the band of its row.
 *
 * One lane draws itself (`metric-lane.ts`, `channel-lane.ts`); here is only which there are and where.
 */
import { css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Lane } from '../../board/types.ts';
import type { Box } from '../../canvas/camera.ts';
import type { Layout, MapLayout } from '../../canvas/layout.ts';
import { BoardElement } from '../base/context.ts';
import './channel-lane.ts';
import type { ChartColumn } from './chart.ts';
import './metric-lane.ts';

export class WayboardFigures extends BoardElement {
  static override properties = { layout: { attribute: false } };
  /** `null` until the canvas knows its size. */
  declare layout: Layout | null;

  constructor() {
    super();
    this.layout = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.structure.on(() => this.requestUpdate())]);
  }

  protected override render(): unknown {
    const { layout } = this;
    if (layout === null) return null;
    const { structure } = this.open.board;
    const lanes = layout.maps.flatMap((map) =>
      structure
        .lanes(map.id)
        .filter(({ type }) => type === 'metric' || type === 'channel')
        .map((lane) => ({ lane, map, band: layout.band(lane.id) })),
    );
    return repeat(
      lanes,
      ({ lane }) => lane.id,
      ({ lane, map, band }) => (band === null ? null : this.#lane(lane, map, band)),
    );
  }

  #lane(lane: Lane, map: MapLayout, band: Box): unknown {
    const columns = this.#columns(map, band);
    return lane.type === 'metric'
      ? html`<wayboard-metric-lane .lane=${lane} .band=${band} .columns=${columns}></wayboard-metric-lane>`
      : html`<wayboard-channel-lane .lane=${lane} .band=${band} .columns=${columns}></wayboard-channel-lane>`;
  }

  #columns(map: MapLayout, band: Box): ChartColumn[] {
    const { structure } = this.open.board;
    return map.columns.flatMap(({ stage: id, x, width }) => {
      const stage = structure.stage(id);
      return stage === null ? [] : [{ stage, x: x - band.x, width }];
    });
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

customElements.define('wayboard-figures', WayboardFigures);
