/**
 * What bars cover of the canvas: the header tells how far it reaches down (`ui.ts`), the bars at the bottom are
 * measured here, for whoever puts something above them.
 */
import type { Insets } from '../../canvas/camera.ts';
import type { Undo } from '../../subscription.ts';
import type { Ui } from '../../ui.ts';

const MARGIN_PX = 8;
const SIDE_PX = 12;
/** Of the tools; what can be set on them, and the zoom in a narrow window, lie over the board. */
const TOOLS_PX = 72;

interface BottomBars {
  readonly tools: HTMLElement;
  readonly options: HTMLElement;
  readonly zoom: HTMLElement;
}

/** As it is whenever it is asked. */
export function insetsOf(ui: () => Ui): Insets {
  return {
    get top() {
      return ui().state.covered.top + MARGIN_PX;
    },
    right: SIDE_PX,
    bottom: TOOLS_PX,
    left: SIDE_PX,
  };
}

/**
 * Tells how far up the bars reach, whenever one of them changes its size, comes or goes. What can be set on a tool
 * lifts what would lie beside it in a narrow window (`--options`).
 */
export function followBottom(canvas: HTMLElement, { tools, options, zoom }: BottomBars, ui: () => Ui): Undo {
  const measure = (): void => {
    const { offsetHeight: height } = options;
    canvas.style.setProperty('--options', height === 0 ? '0px' : `${height + MARGIN_PX}px`);
    const { bottom } = canvas.getBoundingClientRect();
    const shown = [tools, options, zoom].filter(({ offsetHeight }) => offsetHeight > 0);
    const highest = Math.min(...shown.map((bar) => bar.getBoundingClientRect().top));
    if (shown.length > 0) ui().cover('bottom', Math.round(bottom - highest));
  };
  const resize = new ResizeObserver(measure);
  for (const part of [canvas, tools, options, zoom]) resize.observe(part);
  return () => resize.disconnect();
}
