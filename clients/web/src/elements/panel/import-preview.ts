/** `<wayboard-import-preview>`: the first notes of a file as they would come in, and what the server remarks. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { TriangleAlert } from 'lucide';
import type { Imported } from '../../server/api.ts';
import { say } from '../../words/language.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { sayWarning } from './import-words.ts';
import { panelStyles } from './styles.ts';

export class WayboardImportPreview extends WayboardElement {
  static override properties = { preview: { attribute: false } };
  declare preview: Imported;

  protected override render(): TemplateResult {
    const { samples, warnings, notes } = this.preview;
    return html`
      ${
        warnings.length === 0
          ? nothing
          : html`<ul class="warnings" aria-label=${say('panel-import-warnings')}>
              ${warnings.map((warning) => html`<li>${icon(TriangleAlert)} <span>${sayWarning(warning)}</span></li>`)}
            </ul>`
      }
      ${
        samples.length === 0
          ? nothing
          : html`<h3>${
              samples.length < notes
                ? say('panel-import-samples', { n: samples.length, of: notes })
                : say('panel-count-notes', { n: notes })
            }</h3>
              <ul class="samples">
                ${samples.map(
                  ({ text, stage, lane }) => html`<li>
                    <span class="text">${text}</span>
                    <span class="soft">${whereOf(stage, lane)}</span>
                  </li>`,
                )}
              </ul>`
      }
    `;
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      .warnings {
        display: grid;
        gap: 4px;
        margin-block-end: 16px;
        padding: 10px 12px;
        border-radius: var(--radius-s);
        background: var(--warning-soft);
      }
      .warnings li {
        display: flex;
        gap: 8px;
      }
      .warnings .icon {
        margin-block-start: 0.15em;
        color: var(--warning);
      }
      .samples li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 16em);
        gap: 12px;
        padding-block: 6px;
        border-block-start: 1px solid var(--line);
      }
      .text {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      @media (max-width: 520px) {
        .samples li {
          grid-template-columns: 1fr;
          gap: 0;
        }
      }
    `,
  ];
}

function whereOf(stage: string | null | undefined, lane: string | null | undefined): string {
  const names = [stage, lane].filter((name) => name != null && name !== '');
  return names.length === 0 ? say('panel-diff-canvas') : names.join(' · ');
}

customElements.define('wayboard-import-preview', WayboardImportPreview);
