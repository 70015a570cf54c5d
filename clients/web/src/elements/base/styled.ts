/**
 * `<i ${styled({ width: '10px', '--paper': 'red' })}>`: styles of one element, set as properties.
 *
 * Lit's own `styleMap` writes a `style` attribute when an element is first drawn, which a strict content security
 * policy refuses. Names are those of style sheets; what is `null` or no longer there is taken away.
 */
import { type ElementPart, noChange } from 'lit';
import { Directive, directive, type PartInfo, PartType } from 'lit/directive.js';

type Styles = Readonly<Record<string, string | null>>;

class Styled extends Directive {
  #now: Styles = {};

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT)
      throw new Error('styled() stands in a tag by itself, not in an attribute');
  }

  override render(_styles: Styles): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [styles]: [Styles]): unknown {
    const before = this.#now;
    this.#now = styles;
    const { style } = element as HTMLElement | SVGElement;
    for (const name of Object.keys(before)) if (styles[name] == null) style.removeProperty(name);
    for (const [name, value] of Object.entries(styles)) {
      if (value !== null && before[name] !== value) style.setProperty(name, value);
    }
    return noChange;
  }
}

export const styled = directive(Styled);
