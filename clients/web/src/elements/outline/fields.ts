/** Fields that name things: Enter adds what is written, and a name that is left empty is the old one again. */
import { html, type TemplateResult } from 'lit';

/** What is written when Enter is pressed, which then does nothing else; `null` for all other keys. */
export function entered(event: KeyboardEvent): string | null {
  const text = (event.target as HTMLInputElement).value.trim();
  if (event.key !== 'Enter' || event.isComposing || text === '') return null;
  event.preventDefault();
  return text;
}

/** A field below a list; `add` tells whether there was room, and what was written stays if there was none. */
export function addField(label: string, lengthMax: number, add: (text: string) => boolean): TemplateResult {
  return html`<input
    class="quiet-field new"
    type="text"
    maxlength=${lengthMax}
    placeholder=${label}
    aria-label=${label}
    @keydown=${(event: KeyboardEvent) => {
      const text = entered(event);
      if (text !== null && add(text)) (event.target as HTMLInputElement).value = '';
    }}
  />`;
}

/** The new name in a field; `null` if it is the old one or none, which it shows again. */
export function newName(event: Event, now: string): string | null {
  const field = event.target as HTMLInputElement;
  const name = field.value.trim();
  if (name !== '' && name !== now) return name;
  field.value = now;
  return null;
}
