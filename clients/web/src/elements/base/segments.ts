/** One of a few, by radio buttons in a strip: `.segments` of `choice-styles.ts`, which whoever draws it has among its styles. */
import { html, nothing, type TemplateResult } from 'lit';

interface Segments<Choice> {
  /** Of the group, in its shadow tree. */
  readonly name: string;
  /** What it is about, where no legend says so. */
  readonly label?: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly words: (choice: Choice) => unknown;
  readonly choose: (choice: Choice) => void;
}

export function drawSegments<Choice>({
  name,
  label,
  choices,
  chosen,
  words,
  choose,
}: Segments<Choice>): TemplateResult {
  return html`<div class="segments" role=${label === undefined ? nothing : 'radiogroup'} aria-label=${label ?? nothing}>
    ${choices.map(
      (choice) => html`<label>
        <input type="radio" name=${name} .checked=${choice === chosen} @change=${() => choose(choice)} />
        <span>${words(choice)}</span>
      </label>`,
    )}
  </div>`;
}
