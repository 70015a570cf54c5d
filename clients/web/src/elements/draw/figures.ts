/**
 * `<wayboard-figures .layout>`: metric and channel lanes of all maps, each in the band of its row.
 *
 * One lane draws itself (`metric-lane.ts`, `channel-lane.ts`); which there are and where is `lane-layer.ts`'s.
 */
import { html, type TemplateResult } from 'lit';
import './channel-lane.ts';
import { LaneLayer, type PlacedLane } from './lane-layer.ts';
import './metric-lane.ts';

export class WayboardFigures extends LaneLayer {
  protected readonly types = ['metric', 'channel'] as const;

  protected lane({ lane, band, columns }: PlacedLane): TemplateResult {
    return lane.type === 'metric'
      ? html`<wayboard-metric-lane .lane=${lane} .band=${band} .columns=${columns}></wayboard-metric-lane>`
      : html`<wayboard-channel-lane .lane=${lane} .band=${band} .columns=${columns}></wayboard-channel-lane>`;
  }
}

customElements.define('wayboard-figures', WayboardFigures);
