/** A QR code drawn as one SVG path: a strict CSP allows no image with a data: address. */
import { svg, type SVGTemplateResult } from 'lit';
import { encode } from 'uqr';

/** The light frame that readers need (ISO/IEC 18004: four modules). */
const QUIET = 4;

/** Each run of dark modules of a row as one rectangle. */
export function darkRuns(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        if (!row[x]) continue;
        const start = x;
        while (row[x + 1]) x += 1;
        runs.push(`M${start + QUIET} ${y + QUIET}h${x + 1 - start}v1h${start - x - 1}z`);
      }
      return runs;
    })
    .join('');
}

/** @param name what it says to those who do not see it */
export function qrCode(text: string, name: string): SVGTemplateResult {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const edge = size + 2 * QUIET;
  return svg`<svg class="qr" viewBox="0 0 ${edge} ${edge}" role="img" aria-label=${name} shape-rendering="crispEdges">
    <rect class="qr-light" width=${edge} height=${edge}></rect>
    <path class="qr-dark" d=${darkRuns(data)}></path>
  </svg>`;
}
