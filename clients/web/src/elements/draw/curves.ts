/**
 * `<wayboard-curves .layout>`: the emotion lanes of all maps, each in the band of its row.
 *
 * Besides where they are (`lane-layer.ts`) they share which points the others hold just now. One lane draws itself and
 * takes the hand (`emotion-lane.ts`).
 */
import { html, type TemplateResult } from 'lit';
import type { Me } from '../../people/identity.ts';
import { others } from '../../people/presence.ts';
import { observe } from '../../subscription.ts';
import './emotion-lane.ts';
import { LaneLayer, type PlacedLane } from './lane-layer.ts';

/** What another person's hand does to a point: `curve/stage` -> value. */
export type HeldPoints = ReadonlyMap<string, { readonly value: number; readonly who: Me }>;

export class WayboardCurves extends LaneLayer {
  static override properties = { ...LaneLayer.properties, held: { state: true } };
  declare held: HeldPoints;
  #heldKey = '';
  protected readonly types = ['emotion'] as const;

  constructor() {
    super();
    this.held = new Map();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ awareness }) => [observe(awareness, 'change', () => this.#look())]);
  }

  protected lane({ lane, band, columns }: PlacedLane): TemplateResult {
    return html`<wayboard-emotion-lane
      .lane=${lane}
      .band=${band}
      .columns=${columns}
      .held=${this.held}
    ></wayboard-emotion-lane>`;
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
}

customElements.define('wayboard-curves', WayboardCurves);
