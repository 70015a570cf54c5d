/**
 * `<wayboard-paper>`: what a printer gets, whatever is on the screen: the board as it reads in the outline.
 *
 * It is drawn when the browser is about to print and needs nothing that comes later: a printer does not wait. So it is
 * plain headings and lists, and not the outline itself, which is large and is for writing too. Hiding what is on the
 * screen is up to whoever has it in the page.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { readingOf } from '../../board/reading.ts';
import { ACTION_STATES, type Action, PERSONA_TEXTS, type Persona } from '../../board/types.ts';
import { isFiltering, passes } from '../../filter.ts';
import { named, outsideWords } from '../../names/places.ts';
import { listen } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import { sayDay } from '../../words/values.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import { mapOnPaper, notesOnPaper } from './paper-map.ts';
import { paperStyles } from './paper-styles.ts';
import { drawResult, newestFirst, resultStyles } from './result-table.ts';

export class WayboardPaper extends BoardElement {
  static override properties = {
    name: { attribute: false },
    isPrinting: { type: Boolean, reflect: true, attribute: 'printing' },
  };
  /** Of a free document, which has no title. */
  declare name: string;
  declare isPrinting: boolean;

  constructor() {
    super();
    this.name = '';
    this.isPrinting = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(
      listen(window, 'beforeprint', () => this.#turn(true)),
      listen(window, 'afterprint', () => this.#turn(false)),
    );
  }

  #turn(isPrinting: boolean): void {
    this.isPrinting = isPrinting;
    // At once: a printer that a script asked for does not even wait for the next microtask.
    this.performUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isPrinting) return nothing;
    const { board, ui, workshop } = this.open;
    const { filter } = ui.state;
    const reading = readingOf(board.notes.all(), board.notes.groups(), (note) => passes(note, filter));
    const { title, objective } = board.meta.read();
    const personas = board.personas.all();
    const actions = board.actions.all();
    const results = newestFirst(workshop?.results() ?? []);
    return html`
      <h1>${title || this.name}</h1>
      ${objective.trim() === '' ? nothing : html`<p class="objective">${objective}</p>`}
      ${isFiltering(filter) ? html`<p class="soft">${say('outline-filtered', { n: reading.hidden })}</p>` : nothing}
      ${board.structure.maps().map((map) => mapOnPaper(this.open, map, reading))}
      ${this.#outside('free', notesOnPaper(this.open, reading.free))}
      ${this.#outside('nowhere', notesOnPaper(this.open, reading.nowhere))}
      ${personas.length === 0 ? nothing : html`<h2>${say('outline-personas')}</h2>${personas.map(personaOnPaper)}`}
      ${actions.length === 0 ? nothing : html`<h2>${say('outline-actions')}</h2><ul>${actions.map(actionOnPaper)}</ul>`}
      ${results.length === 0 ? nothing : html`<h2>${say('outline-results')}</h2>${results.map(drawResult)}`}
    `;
  }

  #outside(kind: 'free' | 'nowhere', list: TemplateResult | typeof nothing): unknown {
    return list === nothing ? nothing : html`<h2>${outsideWords(kind)}</h2>${list}`;
  }

  static override styles = [controls, paperStyles, resultStyles];
}

function personaOnPaper({ name, role, photo, ...texts }: Persona): TemplateResult {
  return html`<section class="persona">
    ${photo === '' ? nothing : html`<img src=${photo} alt="" decoding="sync" referrerpolicy="no-referrer" />`}
    <h3>${named(name)} <span class="soft">${role}</span></h3>
    <dl>
      ${PERSONA_TEXTS.map((field) =>
        texts[field].trim() === ''
          ? nothing
          : html`<dt>${say(`outline-persona-${field}`)}</dt>
              <dd>${texts[field]}</dd>`,
      )}
    </dl>
  </section>`;
}

function actionOnPaper({ title, status, owner, due, impact, effort, votes, rank }: Action): TemplateResult {
  const facts = [
    ACTION_STATES.some((known) => known === status) ? say(`outline-action-${status}`) : status,
    owner === '' ? '' : say('outline-owner', { name: owner }),
    due === '' ? '' : `${say('outline-action-due')}: ${sayDay(due, Date.now())}`,
    impact === null ? '' : `${say('outline-action-impact')}: ${impact}`,
    effort === null ? '' : `${say('outline-action-effort')}: ${effort}`,
    votes === null ? '' : say('outline-rank', { rank: rank ?? 0, votes }),
  ].filter((fact) => fact !== '');
  return html`<li class="note">
    <p class="words">${title.trim() === '' ? say('core-unnamed') : title}</p>
    <p class="soft">${facts.join(' · ')}</p>
  </li>`;
}

customElements.define('wayboard-paper', WayboardPaper);
