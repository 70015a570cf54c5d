/** One map on paper: phases, stages and lanes as headings, and the notes of each cell as a list. */
import { html, nothing, type TemplateResult } from 'lit';
import { cellKey, flat, type Reading, type Row } from '../../board/reading.ts';
import type { BoardMap, Lane, Stage } from '../../board/types.ts';
import { figuresWords } from '../../names/figures.ts';
import { kindName } from '../../names/kinds.ts';
import { named } from '../../names/places.ts';
import type { OpenBoard } from '../../open-board.ts';
import { say } from '../../words/language.ts';
import { icon } from '../base/icon.ts';
import { kindIcon } from '../base/kinds.ts';
import { paperOf } from '../base/paper.ts';
import { styled } from '../base/styled.ts';
import { noteFacts } from './facts.ts';

export function mapOnPaper(open: OpenBoard, map: BoardMap, reading: Reading): TemplateResult {
  const { personas, structure } = open.board;
  const names = map.personas.map((id) => personas.read(id)?.name ?? '').filter((name) => name !== '');
  const state = map.state === 'future' || map.state === 'research' ? say(`core-state-${map.state}`) : '';
  const stages = structure
    .phases(map.id)
    .map(({ phase, steps }) =>
      steps.length === 0
        ? stageOnPaper(open, phase, reading)
        : html`<h3 class="phase">${named(phase.name)}</h3>${steps.map((step) => stageOnPaper(open, step, reading))}`,
    );
  return html`<section>
    <h2>${named(map.name)} <span class="soft">${state}</span></h2>
    ${names.length === 0 ? nothing : html`<p class="soft">${say('outline-map-personas', { names: names.join(', ') })}</p>`}
    ${stages}
  </section>`;
}

function stageOnPaper(open: OpenBoard, stage: Stage, reading: Reading): TemplateResult {
  const lanes = open.board.structure.lanes(stage.map);
  const rowsOf = (lane: Lane): readonly Row[] =>
    reading.cells.get(cellKey({ map: stage.map, stage: stage.id, lane: lane.id })) ?? [];
  const n = lanes.reduce((sum, lane) => sum + flat(rowsOf(lane)).length, 0);
  const full = lanes.flatMap((lane) => {
    const figures = figuresWords(open.board, lane, stage);
    const rows = rowsOf(lane);
    return figures.length + rows.length === 0 ? [] : [laneOnPaper(open, lane, figures, rows)];
  });
  return html`<h3>${named(stage.name)} <span class="soft">${say('outline-notes', { n })}</span></h3>${full}`;
}

function laneOnPaper(
  open: OpenBoard,
  lane: Lane,
  figures: readonly string[],
  rows: readonly Row[],
): TemplateResult {
  return html`<div class="lane">
    <h4>${named(lane.name)}</h4>
    <div>${figures.map((figure) => html`<p>${figure}</p>`)}${notesOnPaper(open, rows)}</div>
  </div>`;
}

export function notesOnPaper(open: OpenBoard, rows: readonly Row[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<ul>
    ${rows.map(
      ({ id, members }) => html`<li>
        ${noteOnPaper(open, id)}
        ${members.length === 0 ? nothing : html`<ul>${members.map((member) => html`<li>${noteOnPaper(open, member)}</li>`)}</ul>`}
      </li>`,
    )}
  </ul>`;
}

function noteOnPaper(open: OpenBoard, id: string): TemplateResult | typeof nothing {
  const note = open.board.notes.read(id);
  if (note === null) return nothing;
  const { color, image, kind, link, text } = note;
  const facts = noteFacts(open, note);
  return html`<div class="note">
    <span class="patch" ${styled({ '--paper': paperOf(color) })}>${icon(kindIcon(kind))}</span>
    <div class="body">
      <p>
        ${kind === 'note' ? nothing : html`<b>${kindName(kind)}:</b>`} ${text.trim() === '' ? html`<i>${say('outline-empty-note')}</i>` : html`<span class="words">${text}</span>`}
      </p>
      ${facts.length === 0 ? nothing : html`<p class="soft">${facts.join(' · ')}</p>`}
      ${link === null ? nothing : html`<p class="soft"><a href=${link}>${link}</a></p>`}
    </div>
    ${image === null ? nothing : html`<img src=${image} alt=${say('outline-picture')} decoding="sync" />`}
  </div>`;
}
