/**
 * What `<wayboard-curves>` and `<wayboard-figures>` share: which lanes of all maps are theirs, and where each of them
 * has its band and columns. One lane draws itself (`lane-element.ts`).
 */
import { css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Lane, LaneType } from '../../board/types.ts';
import type { Box } from '../../canvas/camera.ts';
import type { Layout, MapLayout } from '../../canvas/layout.ts';
import { BoardElement } from '../base/context.ts';
import type { ChartColumn } from './chart.ts';

/** A lane and where it is drawn. */
export interface PlacedLane {
  readonly lane: Lane;
  readonly band: Box;
  /** From the band's left edge. */
  readonly columns: readonly ChartColumn[];
}

export abstract class LaneLayer extends BoardElement {
  static override properties = { layout: { attribute: false } };
  /** `null` until the canvas knows its size. */
  declare layout: Layout | null;

  constructor() {
    super();
    this.layout = null;
  }

  protected abstract readonly types: readonly LaneType[];
  protected abstract lane(placed: PlacedLane): unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.structure.on(() => this.requestUpdate())]);
  }

  protected override render(): unknown {
    const { layout } = this;
    if (layout === null) return nothing;
    return repeat(
      layout.maps.flatMap((map) => this.#lanesOf(map, layout)),
      ({ lane }) => lane.id,
      (placed) => this.lane(placed),
    );
  }

  #lanesOf(map: MapLayout, layout: Layout): PlacedLane[] {
    const { structure } = this.open.board;
    return structure.lanes(map.id).flatMap((lane) => {
      const band = this.types.includes(lane.type) ? layout.band(lane.id) : null;
      if (band === null) return [];
      const columns = map.columns.flatMap(({ stage: id, x, width }) => {
        const stage = structure.stage(id);
        return stage === null ? [] : [{ stage, x: x - band.x, width }];
      });
      return [{ lane, band, columns }];
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
