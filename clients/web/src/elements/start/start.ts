/**
 * `<wayboard-start>`: the page at `/`. A template becomes a board with one click; below and beside it are the boards
 * of this browser, and the ways in for those who were sent something.
 *
 * It tells where to go with `go` (a path). Making boards is the server's, joining them `<wayboard-board>`'s.
 */
import { css, html, type TemplateResult } from 'lit';
import { Settings2 } from 'lucide';
import { boardPath } from '../../route.ts';
import { Api, type Template } from '../../server/api.ts';
import { Problem } from '../../server/problem.ts';
import { type ProblemWords, problemWords } from '../../server/problem-words.ts';
import { listen } from '../../subscription.ts';
import { language, onLanguage, say } from '../../words/language.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { drawProblem } from '../base/problem.ts';
import { controls } from '../base/theme.ts';
import '../shell/language-switch.ts';
import './join.ts';
import './my-boards.ts';
import './template-picture.ts';

type Templates =
  | { readonly kind: 'loading' }
  | { readonly kind: 'here'; readonly list: readonly Template[] }
  | { readonly kind: 'away' };

export class WayboardStart extends WayboardElement {
  static override properties = {
    templates: { state: true },
    making: { state: true },
    problem: { state: true },
    needsToken: { state: true },
    isSetting: { state: true },
  };
  declare templates: Templates;
  /** The template that becomes a board at the moment. */
  declare making: string | null;
  declare problem: ProblemWords | null;
  /** The template that wanted a token: not everybody may make boards on this server. */
  declare needsToken: string | null;
  declare isSetting: boolean;

  constructor() {
    super();
    this.templates = { kind: 'loading' };
    this.making = null;
    this.problem = null;
    this.needsToken = null;
    this.isSetting = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const load = (): void => void this.#load();
    this.keep(onLanguage(load), listen(window, 'online', load));
    load();
  }

  protected override render(): TemplateResult {
    return html`
      <header>
        <p class="brand"><img src="/icon.svg" alt="" width="32" height="32" />Wayboard</p>
        <div class="choices">
          <wayboard-language-switch></wayboard-language-switch>
          <button
            class="tool"
            aria-label=${say('shell-settings')}
            title=${say('shell-settings')}
            @click=${() => {
              this.isSetting = true;
              void import('../shell/settings.ts');
            }}
          >
            ${icon(Settings2)}
          </button>
        </div>
      </header>
      <main>
        <div class="top">
          <div class="hero">
            <h1>${say('start-title')}</h1>
            <p class="lead">${say('start-lead')}</p>
          </div>
          <wayboard-join></wayboard-join>
        </div>
        <wayboard-my-boards></wayboard-my-boards>
        <section aria-labelledby="templates">
          <h2 id="templates">${say('start-templates')}</h2>
          ${this.#problem()} ${this.#templates()}
        </section>
      </main>
      ${
        this.isSetting
          ? html`<wayboard-settings
            @close=${() => {
              this.isSetting = false;
            }}
          ></wayboard-settings>`
          : null
      }
    `;
  }

  #templates(): TemplateResult {
    const { templates } = this;
    if (templates.kind === 'away')
      return html`<p class="away" role="status">${say('start-templates-away')}</p>`;
    if (templates.kind === 'loading') return html`<div class="grid waiting" aria-busy="true">${PLACES}</div>`;
    return html`<ul class="grid">
      ${templates.list.map((template) => this.#template(template))}
    </ul>`;
  }

  #template(template: Template): TemplateResult {
    const { id, title, description } = template;
    const isBusy = this.making === id;
    return html`<li>
      <button
        class="template"
        aria-describedby=${`about-${id}`}
        aria-busy=${isBusy}
        ?disabled=${this.making !== null && !isBusy}
        @click=${() => this.#make(id, null)}
      >
        <wayboard-template-picture .template=${template}></wayboard-template-picture>
        <span class="words">
          <strong>${title}</strong>
          <span class="about" id=${`about-${id}`}>${isBusy ? say('start-making') : description}</span>
        </span>
      </button>
    </li>`;
  }

  #problem(): TemplateResult | null {
    if (this.problem === null) return null;
    return html`<div class="problem" role="alert">
      <div>${drawProblem(this.problem)}</div>
      ${
        this.needsToken === null
          ? null
          : html`<form @submit=${this.#withToken}>
            <label for="token">${say('start-token')}</label>
            <div class="row">
              <input class="field" id="token" name="token" type="password" autocomplete="off" required />
              <button class="button primary">${say('start-token-use')}</button>
            </div>
          </form>`
      }
    </div>`;
  }

  async #load(): Promise<void> {
    const wanted = language();
    const templates = await Api.templates(location.origin, wanted).then(
      (list): Templates => ({ kind: 'here', list }),
      (): Templates => ({ kind: 'away' }),
    );
    // A language that was chosen meanwhile has asked anew; templates that are here are better than none.
    if (wanted !== language() || (templates.kind === 'away' && this.templates.kind === 'here')) return;
    this.templates = templates;
  }

  async #make(template: string, token: string | null): Promise<void> {
    if (this.making !== null) return;
    this.making = template;
    this.problem = null;
    try {
      const made = await Api.createBoard(location.origin, { template, lang: language() }, token);
      const detail = boardPath(made.id, made.links.facilitator);
      this.dispatchEvent(new CustomEvent('go', { detail, bubbles: true, composed: true }));
    } catch (problem) {
      const isForbidden = problem instanceof Problem && (problem.status === 401 || problem.status === 403);
      this.needsToken = isForbidden ? template : null;
      this.problem = isForbidden ? { text: say('start-forbidden'), detail: '' } : problemWords(problem);
    } finally {
      this.making = null;
    }
  }

  #withToken(event: SubmitEvent): void {
    event.preventDefault();
    const token = String(new FormData(event.target as HTMLFormElement).get('token') ?? '').trim();
    if (this.needsToken !== null && token !== '') void this.#make(this.needsToken, token);
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-block-size: 100dvh;
        background: var(--ground);
      }
      header,
      main {
        inline-size: min(1200px, 100%);
        margin-inline: auto;
        padding-inline: clamp(16px, 4vw, 48px);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        padding-block: 16px;
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 10px;
        margin: 0;
        font-weight: 700;
        font-size: 1.125rem;
        letter-spacing: -0.02em;
      }
      .choices {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      main {
        padding-block: clamp(16px, 5vh, 56px) 72px;
      }
      .top {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(300px, 380px);
        gap: 32px clamp(32px, 6vw, 88px);
        align-items: end;
      }
      h1 {
        margin: 0 0 16px;
        font-size: var(--text-xl);
        font-weight: 700;
        line-height: 1.08;
        letter-spacing: -0.035em;
        text-wrap: balance;
      }
      .lead {
        margin: 0;
        max-inline-size: 56ch;
        font-size: 1.0625rem;
        color: var(--ink-soft);
        text-wrap: pretty;
      }
      section,
      wayboard-my-boards {
        display: block;
        margin-block-start: clamp(36px, 6vh, 56px);
      }
      wayboard-my-boards:not([data-any]) {
        display: none;
      }
      h2 {
        margin: 0 0 16px;
        font-size: var(--text-l);
        font-weight: 650;
        letter-spacing: -0.015em;
        line-height: 1.3;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(250px, 100%), 1fr));
        gap: 20px;
        list-style: none;
        margin: 0;
        padding: 0;
      }
      .template,
      .waiting i {
        display: flex;
        flex-direction: column;
        inline-size: 100%;
        block-size: 100%;
        border-radius: 16px;
        background: var(--surface);
        box-shadow:
          inset 0 0 0 1px var(--line),
          var(--shadow-s);
        text-align: start;
        overflow: clip;
        transition:
          translate 160ms var(--ease),
          box-shadow 160ms var(--ease);
      }
      .waiting i {
        min-block-size: 268px;
      }
      .template:hover:not(:disabled) {
        translate: 0 -3px;
        box-shadow:
          inset 0 0 0 1px var(--line-strong),
          var(--shadow-m);
      }
      wayboard-template-picture {
        margin: 1px;
        border-radius: 15px 15px 0 0;
        background:
          radial-gradient(circle, var(--ground-dot) 0.9px, transparent 1.3px) 0 0 / 14px 14px,
          var(--ground);
      }
      .words {
        display: flex;
        flex-direction: column;
        gap: 4px;
        padding: 14px 16px 18px;
        line-height: 1.35;
      }
      strong {
        font-weight: 650;
        letter-spacing: -0.01em;
      }
      .about {
        font-size: var(--text-s);
        line-height: 1.45;
        color: var(--ink-soft);
        text-wrap: pretty;
      }
      .away,
      .problem {
        margin: 0 0 20px;
        padding: 16px 20px;
        border-radius: var(--radius-m);
        background: var(--warning-soft);
        color: var(--ink);
        max-inline-size: 72ch;
      }
      .problem form {
        margin-block-start: 12px;
      }
      .problem label {
        display: block;
        margin-block-end: 6px;
        font-size: var(--text-s);
        font-weight: 600;
      }
      .row {
        display: flex;
        gap: 8px;
      }
      @media (width < 860px) {
        .top {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media (width < 560px) {
        .grid {
          gap: 12px;
        }
        .template {
          display: grid;
          grid-template-columns: 116px minmax(0, 1fr);
          align-items: center;
        }
        wayboard-template-picture {
          display: grid;
          align-items: center;
          block-size: calc(100% - 2px);
          border-radius: 15px 0 0 15px;
        }
        .words {
          padding: 12px 14px;
        }
        .about {
          display: -webkit-box;
          -webkit-box-orient: vertical;
          -webkit-line-clamp: 3;
          overflow: hidden;
        }
        .waiting i {
          min-block-size: 92px;
        }
      }
    `,
  ];
}

/** As many as there are templates, so that nothing moves when they come. */
const PLACES = Array.from({ length: 11 }, () => html`<i></i>`);

customElements.define('wayboard-start', WayboardStart);
