/** Lucide's icons, drawn from their data: no HTML strings, and only those that somebody imports come along. */
import type { IconNode } from 'lucide';

const SVG = 'http://www.w3.org/2000/svg';
const ROOT = {
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.75',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'aria-hidden': 'true',
  class: 'icon',
};

/** `icon(Lock)`: a new icon each time, as a node can be in one place only; so call it while rendering. */
export function icon(node: IconNode): SVGElement {
  const svg = draw('svg', ROOT);
  svg.append(...node.map(([tag, attributes]) => draw(tag, attributes)));
  return svg;
}

function draw(tag: string, attributes: Record<string, string | number | undefined>): SVGElement {
  const element = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
