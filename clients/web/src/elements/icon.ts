/** Lucide's icons, drawn from their data: no HTML strings, and only those that are used come along. */
import {
  ArrowRight,
  CloudAlert,
  CloudCheck,
  CloudOff,
  CloudUpload,
  Eye,
  type IconNode,
  LoaderCircle,
  Lock,
  Maximize,
  Minus,
  Plus,
  Redo2,
  StickyNote,
  Trash2,
  Undo2,
  X,
} from 'lucide';

const ICONS = {
  add: StickyNote,
  arrow: ArrowRight,
  busy: LoaderCircle,
  close: X,
  delete: Trash2,
  eye: Eye,
  fit: Maximize,
  lock: Lock,
  minus: Minus,
  offline: CloudOff,
  plus: Plus,
  redo: Redo2,
  saved: CloudCheck,
  saving: CloudUpload,
  undo: Undo2,
  warning: CloudAlert,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof ICONS;

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

/** A new icon each time: a node can be in one place only, so call it while rendering. */
export function icon(name: IconName): SVGElement {
  const svg = draw('svg', ROOT);
  svg.append(...ICONS[name].map(([tag, attributes]) => draw(tag, attributes)));
  return svg;
}

function draw(tag: string, attributes: Record<string, string | number | undefined>): SVGElement {
  const element = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
