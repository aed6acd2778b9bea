/**
 * A chart as an SVG file that carries its own paper, light or dark as the reader's screen is: a picture in a README inherits no colour.
 * Written by hand, since the libraries that draw charts want a DOM and weigh more than all of this.
 */
export interface Chart {
  width: number;
  height: number;
  /** Read out in place of the picture. */
  title: string;
  description: string;
  /** Elements, drawn in order. */
  parts: string[];
}

const style = `
  .paper { fill: #fff }
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .small { font-size: 10px; fill: #59636e }
  .strong { font-weight: 600 }
  .grid { stroke: #d1d9e0; fill: none }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round }
  .a { stroke: #0b5cad } .a-fill { fill: #0b5cad }
  .b { stroke: #b35900; stroke-dasharray: 5 3 } .b-fill { fill: #b35900 }
  .here { fill: #1f2328; stroke: #fff; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #0d1117 }
    text { fill: #f0f6fc }
    .small { fill: #9198a1 }
    .grid { stroke: #3d444d }
    .a { stroke: #58a6ff } .a-fill { fill: #58a6ff }
    .b { stroke: #f0a050 } .b-fill { fill: #f0a050 }
    .here { fill: #f0f6fc; stroke: #0d1117 }
  }`;

export function toSvg({ width, height, title, description, parts }: Chart): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${escape(title)}</title>
<desc id="description">${escape(description)}</desc>
<style>${style}
</style>
<rect class="paper" width="${width}" height="${height}"/>
${parts.join('\n')}
</svg>
`;
}

export const text = (x: number, y: number, words: string, { anchor = 'start', style = '' } = {}) =>
  `<text x="${round(x)}" y="${round(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${style && ` class="${style}"`}>${escape(words)}</text>`;

export const line = (points: [number, number][], style: string) =>
  `<polyline class="line ${style}" points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}"/>`;

export const dot = (x: number, y: number, radius: number, style: string) => `<circle class="${style}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`;

export const rule = (x1: number, y1: number, x2: number, y2: number) => `<path class="grid" d="M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}"/>`;

export interface Panel {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a share from 0 to 1 lies on a panel, each way. */
export const place = ({ left, top, width, height }: Panel) => (x: number, y: number): [number, number] => [left + x * width, top + (1 - y) * height];

/** A square of paper with lines at 0, a half and 1, and what they stand for. */
export function grid(panel: Panel, xLabels: readonly string[] = ['0', '0.5', '1']): string[] {
  const at = place(panel);
  return [0, 0.5, 1].flatMap((share, i) => [
    rule(...at(0, share), ...at(1, share)),
    rule(...at(share, 0), ...at(share, 1)),
    text(at(0, share)[0] - 4, at(0, share)[1] + 3.5, String(share), { anchor: 'end', style: 'small' }),
    text(at(share, 0)[0], at(share, 0)[1] + 13, xLabels[i]!, { anchor: 'middle', style: 'small' }),
  ]);
}

const round = (value: number) => Math.round(value * 10) / 10;

const escape = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
