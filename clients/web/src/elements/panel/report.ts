/** `<wayboard-report-panel>`: what stands out on the board, in sentences that lead there. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { observe } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import { isPast, sayDay, sayNumber, sayShare } from '../../words/values.ts';
import { attempt } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import { calmly } from './calmly.ts';
import {
  type ActionRef,
  COUNTS,
  type Funnel,
  isEmpty,
  type NoteRef,
  narrowest,
  type Report,
  type StageRef,
  sayConversion,
  sayMinimum,
} from './report-words.ts';
import { drawerStyles, panelStyles } from './styles.ts';

/** The report is asked for anew when nobody has changed anything for that long. */
const CALM_MS = 2500;
const TEXT_LENGTH_MAX = 120;
/** More of one kind than that are behind a button. */
const LISTED_MAX = 12;

export class WayboardReportPanel extends BoardElement {
  static override properties = {
    report: { state: true },
    hasFailed: { state: true },
    unfolded: { state: true },
  };
  declare report: Report | null;
  declare hasFailed: boolean;
  /** The sections of which all is listed. */
  declare unfolded: ReadonlySet<string>;

  constructor() {
    super();
    this.report = null;
    this.hasFailed = false;
    this.unfolded = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#load());
    this.follow(({ board }) => {
      const calm = calmly(CALM_MS, () => void this.#load());
      return [calm.stop, observe(board.doc, 'update', calm.soon)];
    });
  }

  protected override render(): TemplateResult {
    const { report } = this;
    if (report === null) {
      return html`<p class="empty" role="status">${say(this.hasFailed ? 'panel-failed' : 'core-loading')}</p>`;
    }
    return html`
      <ul class="row counts">
        ${COUNTS.filter((part) => report.counts[part] > 0).map(
          (part) => html`<li class="badge">${say(`panel-count-${part}`, { n: report.counts[part] })}</li>`,
        )}
      </ul>
      ${isEmpty(report) ? html`<p class="empty">${say('panel-report-empty')}</p>` : this.#sections(report)}
    `;
  }

  #sections(report: Report): TemplateResult {
    return html`
      ${this.#actions(report)}
      ${this.#section(
        'below',
        report.stagesBelowZero.map((stage) =>
          this.#stage(
            stage,
            say('panel-report-below-one', { stage: stage.name, mean: sayNumber(stage.mean) }),
          ),
        ),
      )}
      ${this.#section(
        'minima',
        report.minima.map((minimum) => this.#stage(minimum.stages[0], sayMinimum(minimum))),
      )}
      ${this.#section(
        'untouched',
        report.stagesWithoutTouchpoints.map((stage) => this.#stage(stage, stage.name)),
      )}
      ${this.#section(
        'unowned',
        report.touchpointsWithoutOwner.map((note) => this.#note(note)),
      )}
      ${report.funnels.map((funnel) => this.#funnel(funnel))}
    `;
  }

  #section(name: string, lines: readonly TemplateResult[]): TemplateResult | typeof nothing {
    if (lines.length === 0) return nothing;
    const isCut = lines.length > LISTED_MAX && !this.unfolded.has(name);
    return html`<section aria-labelledby=${name}>
      <h3 id=${name}>${say(`panel-report-${name}`, { n: lines.length })}</h3>
      <ul>${(isCut ? lines.slice(0, LISTED_MAX) : lines).map((line) => html`<li>${line}</li>`)}</ul>
      ${
        isCut
          ? html`<button class="link" @click=${() => this.#unfold(name)}>
              ${say('panel-diff-more', { n: lines.length - LISTED_MAX })}
            </button>`
          : nothing
      }
    </section>`;
  }

  #unfold(name: string): void {
    this.unfolded = new Set([...this.unfolded, name]);
  }

  #stage(stage: StageRef | undefined, text: string): TemplateResult {
    if (stage === undefined) return html`${text}`;
    const { ui } = this.open;
    return html`<button class="link" @click=${() => ui.lookAt({ kind: 'stage', id: stage.id })}>${text}</button>`;
  }

  #note({ id, text, stage }: NoteRef): TemplateResult {
    const { ui, board } = this.open;
    const show = (): void => {
      ui.select(id);
      ui.lookAt({ kind: 'notes', ids: [id] });
    };
    const short = text.length > TEXT_LENGTH_MAX ? `${text.slice(0, TEXT_LENGTH_MAX)}…` : text;
    const where = board.structure.stage(stage)?.name ?? '';
    return html`<button class="link" @click=${show}>${short.trim() === '' ? say('panel-note-empty') : short}</button>
      <span class="soft">${where}</span>`;
  }

  /** The overdue ones come first and say so. */
  #actions({ actionsOpen, actionsOverdue }: Report): TemplateResult | typeof nothing {
    const late = new Set(actionsOverdue.map(({ id }) => id));
    const others = actionsOpen.filter(({ id }) => !late.has(id));
    const lines = [...actionsOverdue, ...others].map((action) => this.#action(action));
    return this.#section('actions', lines);
  }

  #action({ title, owner, due }: ActionRef): TemplateResult {
    const now = Date.now();
    const facts = [
      owner === '' ? say('panel-report-nobody') : owner,
      due === '' ? say('panel-report-undated') : say('panel-action-due-day', { day: sayDay(due, now) }),
    ];
    return html`<button class="link" @click=${() => this.open.ui.set({ panel: 'actions' })}>${title}</button>
      ${
        isPast(due, now)
          ? html`<span class="badge warn">${say('panel-action-overdue', { day: sayDay(due, now) })}</span>
              <span class="soft">${facts[0]}</span>`
          : html`<span class="soft">${facts.join(' · ')}</span>`
      }`;
  }

  #funnel(funnel: Funnel): TemplateResult {
    const worst = narrowest(funnel);
    const id = `funnel-${funnel.lane}`;
    return html`<section aria-labelledby=${id}>
      <h3 id=${id}>${say('panel-report-funnel', { lane: funnel.name })}</h3>
      <ul>
        ${funnel.steps.map(
          (step) => html`<li>
            ${this.#stage(step.to, sayConversion(step))}
            ${step === worst && funnel.steps.length > 1 ? html`<span class="badge warn">${say('panel-report-narrowest')}</span>` : nothing}
          </li>`,
        )}
        ${
          funnel.overall === null || funnel.steps.length < 2
            ? nothing
            : html`<li><strong>${say('panel-report-overall', { rate: sayShare(funnel.overall) })}</strong></li>`
        }
      </ul>
    </section>`;
  }

  async #load(): Promise<void> {
    const { api, isOnline } = this.open;
    if (api === null || !this.isConnected) return;
    // It comes with the next change: the status says already why not now.
    this.hasFailed = !isOnline;
    if (!isOnline) return;
    const report = await attempt(this, api.report<Report>());
    this.hasFailed = report === null;
    // An old report is better than none.
    if (report !== null) this.report = report;
  }

  static override styles = [
    controls,
    panelStyles,
    drawerStyles,
    css`
      .counts {
        gap: 6px;
        margin-block-end: 16px;
      }
      section + section {
        margin-block-start: 20px;
      }
      section h3 {
        margin-block: 0 4px;
      }
      li {
        padding-block: 4px;
      }
      li .soft {
        display: block;
        font-size: var(--text-xs);
      }
    `,
  ];
}

customElements.define('wayboard-report-panel', WayboardReportPanel);
