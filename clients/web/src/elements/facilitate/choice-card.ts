/** One of a few ways for a round to begin or to end, with what it means. `base/choice-styles.ts` has the look. */
import { html, type TemplateResult } from 'lit';
import { say } from '../../words/language.ts';

interface Choice {
  /** Of the radio buttons that belong together. */
  readonly group: string;
  /** Ids of messages. */
  readonly words: string;
  readonly hint: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

export function choiceCard({ group, words, hint, isChosen, choose }: Choice): TemplateResult {
  return html`<label class="choice">
    <input type="radio" name=${group} .checked=${isChosen} @change=${choose} />
    <span><b>${say(words)}</b><small>${say(hint)}</small></span>
  </label>`;
}
