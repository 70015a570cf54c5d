/** What lies in the plane of the board, from the bottom: maps, figures and curves, groups, notes, lines, ink, cursors. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Layout } from '../../canvas/layout.ts';
import type { Spot } from '../../canvas/spots.ts';
import { say } from '../../words/language.ts';
import '../draw/layers.ts';
import '../vote/vote-mark.ts';
import type { WayboardCanvas } from './canvas.ts';
import './cursors.ts';
import './grid.ts';
import './note.ts';

/** `renamed` is called when a name has been written, or not. */
export function plane(canvas: WayboardCanvas, renamed: () => void): TemplateResult {
  const { layout } = canvas;
  return html`
    ${layout === null ? nothing : maps(canvas, layout, renamed)} ${notes(canvas.ids)}
    ${layout === null ? nothing : layers(layout)}
    <div class="drop" hidden></div>
    <div class="insertion" hidden></div>
    <div class="mark" hidden></div>
    <div class="marquee" hidden></div>
    <wayboard-cursors ?hidden=${!canvas.open.ui.state.showsCursors}></wayboard-cursors>
  `;
}

function maps(canvas: WayboardCanvas, layout: Layout, renamed: () => void): TemplateResult {
  return html`
    ${repeat(
      layout.maps,
      ({ id }) => id,
      (map, at) => html`<wayboard-map
        .mapLayout=${map}
        .layout=${layout}
        .spot=${canvas.spot}
        .renaming=${canvas.renaming}
        .isFirst=${at === 0}
        .measure=${canvas.scene.measure}
        @renamed=${renamed}
        @spot=${({ detail }: CustomEvent<Spot>) => canvas.focusing.take(detail)}
      ></wayboard-map>`,
    )}
    ${layout.tray === null ? nothing : html`<div class="tray"><p>${say('map-tray')}</p></div>`}
    <wayboard-figures .layout=${layout}></wayboard-figures>
    <wayboard-curves .layout=${layout}></wayboard-curves>
    ${repeat(
      layout.groups,
      ({ head }) => head,
      ({ head }) => html`<div class="group" data-group=${head}></div>`,
    )}
  `;
}

/** Above the notes. */
function layers(layout: Layout): TemplateResult {
  return html`
    <wayboard-links .layout=${layout}></wayboard-links>
    <wayboard-ink .layout=${layout}></wayboard-ink>
    <wayboard-talk .layout=${layout}></wayboard-talk>
  `;
}

/** Only when notes come or go: everything else about them is set on their elements. */
function notes(ids: readonly string[]): unknown {
  return guard([ids], () =>
    repeat(
      ids,
      (id) => id,
      (id) => html`<wayboard-note
        id=${`note-${id}`}
        data-note=${id}
        role="group"
        tabindex="-1"
        .noteId=${id}
      ></wayboard-note>`,
    ),
  );
}
