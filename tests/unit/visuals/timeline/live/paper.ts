/** A path as the script gave it. */
export class PaperPath {
  d: string;
  constructor(d = '') {
    this.d = d;
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.d += `M${x},${y}h${width}v${height}h${-width}Z`;
  }
}

const usual = {
  fillStyle: '#000',
  strokeStyle: '#000',
  globalAlpha: 1,
  lineWidth: 1,
  lineJoin: 'miter',
  font: '10px sans-serif',
  letterSpacing: '0px',
  direction: 'ltr',
  textAlign: 'left',
  dash: [] as number[],
  matrix: [1, 0, 0, 1, 0, 0] as Matrix,
};

type Matrix = [number, number, number, number, number, number];

/** A canvas’s context that keeps what is painted as elements of an SVG. Every letter is half as wide as the font is high. */
export class PaperContext {
  painted: string[] = [];
  #saved: (typeof usual)[] = [];
  #canvas: { width: number; height: number };

  constructor(canvas = { width: 0, height: 0 }) {
    this.#canvas = canvas;
    Object.assign(this, structuredClone(usual));
  }

  save(): void {
    this.#saved.push(structuredClone(this.#state()));
  }

  restore(): void {
    Object.assign(this, this.#saved.pop());
  }

  setTransform(...matrix: Matrix): void {
    Object.assign(this, { matrix });
  }

  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#state().matrix;
    this.setTransform(a, b, c, d, e + a * x, f + d * y);
  }

  scale(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#state().matrix;
    this.setTransform(a * x, b, c, d * y, e, f);
  }

  setLineDash(dash: number[]): void {
    Object.assign(this, { dash });
  }

  /** What was painted before is gone where all of the canvas is cleared, as scripts mean it. */
  clearRect(x: number, y: number, width: number, height: number): void {
    const isWhole = x <= 0 && y <= 0 && x + width >= this.#canvas.width && y + height >= this.#canvas.height;
    if (isWhole) this.painted = [];
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', { x, y, width, height, fill: this.#state().fillStyle });
  }

  fill({ d }: PaperPath): void {
    this.#add('path', { d, fill: this.#state().fillStyle });
  }

  stroke({ d }: PaperPath): void {
    const { strokeStyle: stroke, lineWidth, dash } = this.#state();
    const dashes = dash.length > 0 ? { 'stroke-dasharray': dash.join(' ') } : {};
    this.#add('path', { d, fill: 'none', stroke, 'stroke-width': lineWidth, ...dashes });
  }

  fillText(text: string, x: number, y: number): void {
    this.#add('text', { x, y, ...this.#type(), fill: this.#state().fillStyle }, text);
  }

  strokeText(text: string, x: number, y: number): void {
    const { strokeStyle: stroke, lineWidth } = this.#state();
    this.#add('text', { x, y, ...this.#type(), fill: 'none', stroke, 'stroke-width': lineWidth }, text);
  }

  /** With the spacing that readers may want each character is half as wide as it is high. */
  measureText(text: string): { width: number } {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.#state().font)?.[1]);
    return { width: size * (0.38 * [...text].length - 0.16 * (text.split(' ').length - 1)) };
  }

  /** What was painted as a drawing that a reviewer can open. */
  svg(width: number, height: number): string {
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
    return [`<svg xmlns="http://www.w3.org/2000/svg" ${size}>`, ...this.painted, '</svg>', ''].join('\n');
  }

  #state(): typeof usual {
    const state = this as unknown as typeof usual;
    return Object.fromEntries(
      Object.keys(usual).map((name) => [name, state[name as keyof typeof usual]]),
    ) as typeof usual;
  }

  #type(): Record<string, string> {
    const { font, direction, textAlign, letterSpacing } = this.#state();
    return {
      style: `font: ${font}`,
      ...(direction !== 'ltr' && { direction }),
      ...(textAlign !== 'left' && { 'text-anchor': textAlign === 'right' ? 'end' : 'middle' }),
      ...(letterSpacing !== '0px' && { 'letter-spacing': letterSpacing }),
    };
  }

  #add(name: string, attributes: Record<string, string | number>, text = ''): void {
    const { globalAlpha, matrix } = this.#state();
    const isMoved = matrix.join() !== usual.matrix.join();
    const all = {
      ...attributes,
      ...(globalAlpha !== 1 && { opacity: globalAlpha }),
      ...(isMoved && { transform: `matrix(${matrix.map(short).join(' ')})` }),
    };
    const written = Object.entries(all).map(
      ([key, value]) => `${key}="${typeof value === 'number' ? short(value) : value}"`,
    );
    const start = `<${name} ${written.join(' ')}`;
    this.painted.push(
      text === '' ? `${start}/>` : `${start}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`,
    );
  }
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
