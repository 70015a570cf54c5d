/** `<wayboard-qr-code .text label>`: a QR code, drawn as one path. Always dark on light: that is what phones read. */
import { css, html, type TemplateResult } from 'lit';
import { encode } from 'uqr';
import { WayboardElement } from '../base/element.ts';

/** Modules of quiet around the code; the standard asks for four. */
const BORDER = 4;

export class WayboardQrCode extends WayboardElement {
  static override properties = { text: { attribute: false }, label: { type: String } };
  declare text: string;
  declare label: string;

  protected override render(): TemplateResult {
    const { size, data } = encode(this.text, { ecc: 'M', border: BORDER });
    return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.label} shape-rendering="crispEdges">
      <rect width=${size} height=${size}></rect>
      <path d=${pathOf(data)}></path>
    </svg>`;
  }

  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      border-radius: 8px;
    }
    rect {
      fill: #fff;
    }
    path {
      fill: #000;
    }
  `;
}

/** Runs of dark modules as rectangles, row by row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x++) {
        let end = x;
        while (row[end] === true) end++;
        if (end > x) runs.push(`M${x} ${y}h${end - x}v1H${x}z`);
        x = Math.max(x, end);
      }
      return runs;
    })
    .join('');
}

customElements.define('wayboard-qr-code', WayboardQrCode);
