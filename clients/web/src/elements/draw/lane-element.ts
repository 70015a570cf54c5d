/** What lanes with something of their own in their band share: where they are, and drawing anew only when that changes. */
import type { Lane } from '../../board/types.ts';
import type { Box } from '../../canvas/camera.ts';
import { BoardElement } from '../base/context.ts';
import type { ChartColumn } from './chart.ts';

// A layout is made anew for every note that moves; most of them leave a band where it was.
const hasChanged = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

export class LaneElement extends BoardElement {
  static override properties = {
    lane: { attribute: false, hasChanged },
    band: { attribute: false, hasChanged },
    columns: { attribute: false, hasChanged },
  };
  declare lane: Lane;
  declare band: Box;
  /** From the band's left edge. */
  declare columns: readonly ChartColumn[];

  protected override updated(): void {
    const { x, y, width, height } = this.band;
    this.style.transform = `translate(${x}px, ${y}px)`;
    this.style.width = `${width}px`;
    this.style.height = `${height}px`;
    this.role = 'group';
    this.ariaLabel = this.lane.name;
  }
}
