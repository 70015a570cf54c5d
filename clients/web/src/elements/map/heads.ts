/**
 * The heads of stages, phases and lanes: how they are drawn and renamed, and what their menus offer.
 *
 * Only facilitators build; for everybody else the heads are plain. Dragging and resizing are `building.ts`'s, as they
 * are gestures of the canvas. Templates here belong to `<wayboard-map>` (`grid.ts`).
 */
import { html, nothing, type TemplateResult } from 'lit';
import { Ellipsis } from 'lucide';
import { LANE_TYPES, type Lane, LIMITS, type Stage } from '../../board/types.ts';
import { type Spot, sameSpot } from '../../canvas/spots.ts';
import { named } from '../../names/places.ts';
import type { OpenBoard } from '../../open-board.ts';
import { say } from '../../words/language.ts';
import { icon } from '../base/icon.ts';
import type { WayboardMap } from './grid.ts';

/** Whether I may change stages and lanes. */
export function canBuild({ canWrite, role, id }: OpenBoard): boolean {
  return canWrite && (role === 'facilitator' || id === null);
}

/** `null`, or why I may not. */
export function whyNotBuild(open: OpenBoard): string | null {
  if (canBuild(open)) return null;
  return open.workshop?.state().locked === true ? say('map-locked-board') : say('map-only-facilitators');
}

export function stageHead(map: WayboardMap, stage: Stage): TemplateResult {
  const spot: Spot = { kind: 'stage', id: stage.id };
  return html`<div
    class="head stage"
    role="columnheader"
    data-stage=${stage.id}
    data-paint=${stage.color ?? nothing}
    tabindex=${sameSpot(map.spot, spot) ? 0 : -1}
    title=${stage.name}
    aria-label=${named(stage.name)}
    aria-description=${helpFor(map.open)}
  >
    ${nameOf(map, stage.id, stage.name)} ${tools(map.open, 'stage', stage)}
  </div>`;
}

export function phaseHead(map: WayboardMap, phase: Stage): TemplateResult {
  return html`<div
    class="head phase"
    role="group"
    data-phase=${phase.id}
    data-paint=${phase.color ?? nothing}
    tabindex=${sameSpot(map.spot, { kind: 'phase', id: phase.id }) ? 0 : -1}
    title=${phase.name}
    aria-label=${say('map-phase', { name: named(phase.name) })}
  >
    ${nameOf(map, phase.id, phase.name)} ${tools(map.open, 'phase', phase)}
  </div>`;
}

export function laneHead(map: WayboardMap, lane: Lane): TemplateResult {
  const spot: Spot = { kind: 'lane', id: lane.id };
  const isKnown = LANE_TYPES.includes(lane.type) && lane.type !== 'text';
  return html`<div
    class="head lane"
    role="rowheader"
    id=${`lane-${lane.id}`}
    data-lane=${lane.id}
    tabindex=${sameSpot(map.spot, spot) ? 0 : -1}
    title=${lane.name}
    aria-label=${named(lane.name)}
    aria-description=${helpFor(map.open)}
  >
    ${nameOf(map, lane.id, lane.name)}
    ${isKnown ? html`<span class="type">${say(`core-lane-${lane.type}`)}</span>` : nothing}
    ${tools(map.open, 'lane', lane)}
  </div>`;
}

function nameOf(map: WayboardMap, id: string, name: string): TemplateResult {
  if (map.renaming !== id) return html`<span class="name">${named(name)}</span>`;
  return html`<input
    class="name"
    .value=${name}
    maxlength=${LIMITS.name}
    aria-label=${say('map-rename')}
    @keydown=${(event: KeyboardEvent) => keyInName(map, event)}
    @blur=${(event: FocusEvent) => endRenaming(map, id, event.target)}
  />`;
}

function tools(
  open: OpenBoard,
  kind: 'stage' | 'phase' | 'lane',
  { id, name }: Stage | Lane,
): TemplateResult | typeof nothing {
  if (!canBuild(open)) return nothing;
  const label = say('map-head-menu', { name: named(name) });
  return html`
    <button class="more" data-menu=${kind} aria-label=${label} title=${label} tabindex="-1" aria-haspopup="menu">
      ${icon(Ellipsis)}
    </button>
    ${kind === 'phase' ? nothing : html`<span class="edge" data-edge=${kind} data-of=${id}></span>`}
  `;
}

function helpFor(open: OpenBoard): string | typeof nothing {
  return canBuild(open) ? say('map-head-help') : nothing;
}

function keyInName(map: WayboardMap, event: KeyboardEvent): void {
  if (event.isComposing) return;
  event.stopPropagation();
  const field = event.target;
  if (!(field instanceof HTMLInputElement)) return;
  if (event.key === 'Escape') tellRenamed(map);
  // Leaving the field writes the name.
  else if (event.key === 'Enter') field.blur();
}

function endRenaming(map: WayboardMap, id: string, field: EventTarget | null): void {
  if (map.renaming !== id || !(field instanceof HTMLInputElement)) return;
  const { structure } = map.open.board;
  const name = field.value.trim();
  if (name !== '' && canBuild(map.open)) {
    if (structure.stage(id) !== null && structure.stage(id)?.name !== name) structure.renameStage(id, name);
    if (structure.lane(id) !== null && structure.lane(id)?.name !== name) structure.renameLane(id, name);
    if (structure.map(id) !== null && structure.map(id)?.name !== name) structure.renameMap(id, name);
  }
  tellRenamed(map);
}

function tellRenamed(map: WayboardMap): void {
  map.dispatchEvent(new CustomEvent('renamed'));
}
