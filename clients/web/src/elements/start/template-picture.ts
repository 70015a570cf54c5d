/** `<wayboard-template-picture .template>`: a template as a small picture; what is in it, `picture.ts` says. */
import { css, html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { WayboardElement } from '../base/element.ts';
import { HEIGHT, type Pictured, pictureOf, type Shape, WIDTH } from './picture.ts';

export class WayboardTemplatePicture extends WayboardElement {
  static override properties = { template: { attribute: false } };
  declare template: Pictured;

  protected override render(): TemplateResult {
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${pictureOf(this.template).map(draw)}</svg>`;
  }

  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
    }
    .sheet {
      fill: var(--map);
      stroke: var(--line);
    }
    .band {
      fill: var(--lane-even);
    }
    .head {
      fill: var(--head);
    }
    .faint {
      fill: var(--line-strong);
      opacity: 0.45;
    }
    .face {
      fill: var(--line-strong);
    }
    .accent {
      fill: var(--accent);
    }
    polyline {
      fill: none;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .curve {
      stroke: var(--accent);
      stroke-width: 1.75;
    }
    .rule {
      stroke: var(--grid-line);
    }
    .blueprint {
      stroke: var(--blueprint-line);
      stroke-width: 1;
      stroke-dasharray: 4 3;
    }
    .plus {
      stroke: var(--note-ink);
      stroke-width: 2.5;
    }
    .shoulders,
    .arrow {
      stroke: var(--line-strong);
      stroke-width: 2;
    }
    .yellow {
      fill: var(--note-yellow);
    }
    .sky {
      fill: var(--note-sky);
    }
    .coral {
      fill: var(--note-coral);
    }
    .green {
      fill: var(--note-green);
    }
    .violet {
      fill: var(--note-violet);
    }
    .orange {
      fill: var(--note-orange);
    }
    .teal {
      fill: var(--note-teal);
    }
    .pink {
      fill: var(--note-pink);
    }
  `;
}

function draw(shape: Shape): SVGTemplateResult {
  switch (shape.kind) {
    case 'box':
      return svg`<rect class=${shape.paint} x=${shape.x} y=${shape.y} width=${shape.width} height=${shape.height} rx=${shape.radius}></rect>`;
    case 'line':
      return svg`<polyline class=${shape.paint} points=${shape.points.map((point) => point.join(',')).join(' ')}></polyline>`;
    case 'dot':
      return svg`<circle class=${shape.paint} cx=${shape.x} cy=${shape.y} r=${shape.radius}></circle>`;
  }
}

customElements.define('wayboard-template-picture', WayboardTemplatePicture);
