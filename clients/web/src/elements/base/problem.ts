/** What went wrong, with the server's own words behind it where they say more; in place of a text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemWords } from '../../server/problem-words.ts';
import { say } from '../../words/language.ts';

export function drawProblem({ text, detail }: ProblemWords): TemplateResult {
  return html`${text}${
    detail === ''
      ? nothing
      : html` <details class="detail"><summary>${say('core-problem-details')}</summary><span lang="en">${detail}</span></details>`
  }`;
}
