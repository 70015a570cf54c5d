/** What floats over the plane: the bar of the selected notes, tools, zoom, minimap, whom one follows, and dialogs. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Point } from '../../canvas/camera.ts';
import { inkOn } from '../../people/identity.ts';
import type { Presence } from '../../people/presence.ts';
import { say } from '../../words/language.ts';
import '../outline/move-dialog.ts';
import { canChange } from '../outline/rights.ts';
import type { WayboardCanvas } from './canvas.ts';
import type { Question } from './clipboard.ts';
import { whyNotLock } from './deeds.ts';
import type { Destination } from './moves.ts';
import type { PasteWay } from './paste-dialog.ts';
import type { ZoomDeed } from './zoom-bar.ts';
import './entries.ts';
import './minimap.ts';
import './note-bar.ts';
import './note-details.ts';
import './paste-dialog.ts';
import './tools.ts';
import './zoom-bar.ts';

/** What there is a dialog for. */
export type Asked =
  | { readonly what: 'details' | 'place'; readonly ids: readonly string[] }
  | { readonly what: 'paste'; readonly question: Question };

export function bars(canvas: WayboardCanvas, openMenu: (at: Point) => void): TemplateResult {
  const { board, ui, canWrite } = canvas.open;
  const selected = [...ui.state.selected].flatMap((id) => board.notes.read(id) ?? []);
  const isBarShown =
    selected.some((note) => canWrite || canChange(canvas.open, note)) &&
    !canvas.isHolding &&
    canvas.writing === null &&
    ui.state.vote === null;
  const groups = [...board.notes.groups().values()];
  return html`
    <wayboard-note-bar
      ?hidden=${!isBarShown}
      .notes=${selected}
      .deeds=${canvas.deeds}
      .isGrouped=${groups.some((ids) => selected.some(({ id }) => ids.includes(id)))}
      .canLock=${whyNotLock(canvas) === null}
      @more=${(event: CustomEvent<Point>) => openMenu(event.detail)}
    ></wayboard-note-bar>
    <wayboard-tools .layers=${canvas.layers}></wayboard-tools>
    <wayboard-tool-options></wayboard-tool-options>
    <wayboard-zoom-bar
      .zoom=${canvas.zoom}
      .lost=${canvas.scene.lost.length}
      .people=${canvas.people}
      @zoom-deed=${(event: CustomEvent<ZoomDeed>) => zoom(canvas, event.detail)}
    ></wayboard-zoom-bar>
    <wayboard-minimap
      hidden
      .layout=${canvas.layout}
      @go=${(event: CustomEvent<Point>) => canvas.view.goTo(event.detail, canvas.view.zoom)}
    ></wayboard-minimap>
    <wayboard-entries></wayboard-entries>
    ${dialogs(canvas)}
  `;
}

/** A frame in the colour of whom one follows, which says how to stop. */
export function leaderFrame(
  canvas: WayboardCanvas,
  present: readonly Presence[],
): TemplateResult | typeof nothing {
  const { following } = canvas.open.ui.state;
  const leader = following === null ? undefined : present.find(({ client }) => client === following);
  if (leader === undefined) return nothing;
  const { color, name } = leader.person;
  return html`<div class="following" data-color=${color} data-ink=${inkOn(color)}>
    <span>${say('map-following', { name })}</span>
  </div>`;
}

export function paintLeaderFrame(root: ParentNode): void {
  const frame = root.querySelector<HTMLElement>('.following');
  if (frame === null) return;
  frame.style.setProperty('--hand', frame.dataset.color ?? '');
  frame.style.setProperty('--hand-ink', frame.dataset.ink ?? '');
}

function dialogs(canvas: WayboardCanvas): TemplateResult | typeof nothing {
  const { asked } = canvas;
  const close = (): void => {
    canvas.asked = null;
  };
  switch (asked?.what) {
    case undefined:
      return nothing;
    case 'details':
      return html`<wayboard-note-details .ids=${asked.ids} @close=${close}></wayboard-note-details>`;
    case 'place':
      return html`<wayboard-move-dialog
        .notes=${asked.ids.flatMap((id) => canvas.open.board.notes.read(id) ?? [])}
        @close=${close}
        @move=${(event: CustomEvent<Destination>) => canvas.deeds.moveTo(asked.ids, event.detail)}
      ></wayboard-move-dialog>`;
    case 'paste':
      return html`<wayboard-paste-dialog
        .question=${asked.question}
        @answer=${(event: CustomEvent<PasteWay>) => {
          close();
          canvas.clipboard.pasteAnswered(asked.question, event.detail);
        }}
        @close=${close}
      ></wayboard-paste-dialog>`;
  }
}

function zoom({ view, sights, scene }: WayboardCanvas, deed: ZoomDeed): void {
  const deeds: Record<ZoomDeed, () => void> = {
    in: () => view.zoomIn(),
    out: () => view.zoomOut(),
    reset: () => view.zoomReset(),
    all: () => sights.showAll(),
    tray: () => sights.show({ kind: 'notes', ids: scene.lost }),
  };
  deeds[deed]();
}
