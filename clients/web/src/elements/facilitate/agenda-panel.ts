/**
 * `<wayboard-agenda-panel>`: the side panel of whoever runs the workshop, and the plan for everyone else: agenda, timer,
 * private round, and everyone's attention (bring, point, lock).
 *
 * The shell gives it its heading and the room. Links, roles and people are in the roster (`elements/shell`), votes in
 * their own panel (`elements/vote`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Lock, LockOpen, MousePointerClick, Signpost } from 'lucide';
import { changeSettings, onSettings, settings } from '../../browser/settings.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { controls } from '../base/theme.ts';
import './agenda-list.ts';
import { presetsWith } from './countdown.ts';
import { FacilitateElement } from './facilitate-element.ts';
import { lookout } from './lookout.ts';
import { currentStep } from './news.ts';
import './round-section.ts';
import { chime } from './sound.ts';
import './take-over.ts';
import './timer.ts';

export class WayboardAgendaPanel extends FacilitateElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui }) => [ui.on(() => this.requestUpdate())]);
    this.keep(onSettings(() => this.requestUpdate()));
  }

  protected override render(): TemplateResult {
    if (this.workshop === null) return html`<p class="soft">${say('facilitate-no-workshop')}</p>`;
    return html`
      <wayboard-take-over></wayboard-take-over>
      <wayboard-agenda-list></wayboard-agenda-list>
      ${this.#timer()}
      <wayboard-round-section></wayboard-round-section>
      ${this.facilitates ? this.#attention() : nothing}
    `;
  }

  #timer(): TemplateResult {
    return html`<section aria-labelledby="timer">
      <h3 id="timer">${say('facilitate-timer')}</h3>
      ${this.workshop?.state().timer == null ? nothing : html`<wayboard-timer quiet></wayboard-timer>`}
      ${
        this.facilitates
          ? html`<div class="buttons" role="group" aria-label=${say('facilitate-timer-new')}>
              ${this.#presets().map((minutes) => this.#preset(minutes))}
            </div>`
          : nothing
      }
      <label class="check">
        <input type="checkbox" .checked=${settings().sound} @change=${this.#setSound} />
        <span>${say('facilitate-sound')}</span>
      </label>
    </section>`;
  }

  #presets(): readonly number[] {
    const workshop = this.workshop;
    const step = workshop === null ? null : currentStep({ state: workshop.state(), steps: workshop.steps() });
    return presetsWith(step?.minutes ?? 0);
  }

  #preset(minutes: number): TemplateResult {
    return this.button({
      label: say('facilitate-timer-start', { n: minutes }),
      text: say('facilitate-minutes', { n: minutes }),
      look: 'button quiet small preset',
      run: () => this.command('timer-start', { secs: minutes * 60 }),
    });
  }

  #setSound(event: Event): void {
    changeSettings({ sound: (event.target as HTMLInputElement).checked });
    chime();
  }

  #attention(): TemplateResult {
    return html`<section aria-labelledby="attention">
      <h3 id="attention">${say('facilitate-attention')}</h3>
      ${this.#bring()} ${this.#point()} ${this.#lock()}
    </section>`;
  }

  #bring(): TemplateResult {
    const words = say('facilitate-bring');
    return this.button({
      label: say('facilitate-bring-hint'),
      icon: Signpost,
      text: words,
      look: 'button quiet row',
      whyNot: lookout(this.open) === null ? say('facilitate-why-no-view') : null,
      run: async () => {
        const place = lookout(this.open);
        if (place === null) return;
        const { map, at, zoom } = place;
        const fields = { xy: [at.x, at.y], zoom, ...(map === null ? {} : { map }) };
        if ((await this.command('bring', fields)) !== null)
          tell(this, { text: say('facilitate-bring-done') });
      },
    });
  }

  #point(): TemplateResult {
    const { ui, board } = this.open;
    const [id, ...more] = ui.state.selected;
    const note = id === undefined || more.length > 0 ? null : board.notes.read(id);
    const spotlight = this.workshop?.state().spotlight ?? null;
    if (spotlight !== null && (note === null || note.id === spotlight.note)) {
      const off = say('facilitate-spotlight-off');
      return this.button({
        label: off,
        icon: MousePointerClick,
        text: off,
        look: 'button quiet row',
        run: () => this.command('spotlight'),
      });
    }
    const words = say('facilitate-spotlight-on');
    return this.button({
      label: words,
      icon: MousePointerClick,
      text: words,
      look: 'button quiet row',
      whyNot:
        note === null || note.deleted
          ? say('facilitate-why-one-note')
          : note.draft
            ? say('facilitate-why-draft')
            : null,
      run: () => this.command('spotlight', { note: note?.id }),
    });
  }

  #lock(): TemplateResult {
    const isLocked = this.workshop?.state().locked === true;
    const words = say(isLocked ? 'facilitate-unlock' : 'facilitate-lock');
    return html`${this.button({
      label: words,
      icon: isLocked ? LockOpen : Lock,
      text: words,
      look: 'button quiet row',
      run: () => this.command(isLocked ? 'unlock' : 'lock'),
    })}
      <p class="soft">${say(isLocked ? 'facilitate-unlock-hint' : 'facilitate-lock-hint')}</p>`;
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    css`
      :host {
        display: grid;
        gap: 28px;
        padding: 16px 20px 32px;
      }
      section {
        display: grid;
        gap: 8px;
      }
      h3 {
        margin: 0;
        font-size: var(--text-m);
        font-weight: 650;
      }
      .buttons {
        display: grid;
        grid-template-columns: repeat(5, 1fr);
        gap: 4px;
      }
      .preset {
        padding-inline: 0;
        white-space: nowrap;
      }
      .row {
        justify-content: start;
        gap: 12px;
        padding-inline: 14px;
        font-weight: 550;
        text-align: start;
        line-height: 1.3;
      }
      .check {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 36px;
        font-size: var(--text-s);
        cursor: pointer;
      }
      .check input {
        inline-size: 18px;
        block-size: 18px;
        accent-color: var(--accent);
      }
    `,
  ];
}

customElements.define('wayboard-agenda-panel', WayboardAgendaPanel);
