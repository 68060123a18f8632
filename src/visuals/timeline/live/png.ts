/** Dots of the image for a px of the drawing. */
const density = 2;

/**
 * A drawing whose paint is in attributes as a PNG. It is painted here, not by loading the SVG as an image: that would
 * lack the page's typeface, and a content security policy may forbid it.
 */
export async function pngOf(svg: SVGSVGElement): Promise<Blob | null> {
  const [x = 0, y = 0, width = 1, height = 1] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * density);
  canvas.height = Math.ceil(height * density);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.setTransform(density, 0, 0, density, -x * density, -y * density);
  paintAll(context, svg);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

function paintAll(context: CanvasRenderingContext2D, parent: Element): void {
  for (const node of parent.children) {
    context.save();
    context.globalAlpha *= Number(node.getAttribute('opacity') ?? 1);
    if (node.localName === 'text') paintText(context, node);
    else if (node.localName === 'path' || node.localName === 'rect') paintShape(context, node);
    else if (node.localName === 'g' || node.localName === 'a') paintAll(context, node);
    context.restore();
  }
}

function paintShape(context: CanvasRenderingContext2D, node: Element): void {
  const shape = new Path2D(node.getAttribute('d') ?? '');
  const number = (name: string) => Number(node.getAttribute(name) ?? 0);
  if (node.localName === 'rect') shape.rect(number('x'), number('y'), number('width'), number('height'));
  setPaint(context, node);
  if (node.getAttribute('fill') !== 'none') fillWith(context, node, () => context.fill(shape));
  if (node.hasAttribute('stroke')) context.stroke(shape);
}

function paintText(context: CanvasRenderingContext2D, node: Element): void {
  const attribute = (name: string, usual: string) => node.getAttribute(name) ?? usual;
  const text = node.textContent ?? '';
  const [x, y] = [Number(attribute('x', '0')), Number(attribute('y', '0'))];
  setPaint(context, node);
  context.font = `${attribute('font-weight', '400')} ${attribute('font-size', '15px')} ${attribute('font-family', 'serif')}`;
  context.letterSpacing = attribute('letter-spacing', '0px');
  const isRtl = attribute('direction', 'ltr') === 'rtl';
  context.direction = isRtl ? 'rtl' : 'ltr';
  context.textAlign = isRtl ? 'left' : (anchors[attribute('text-anchor', 'start')] ?? 'left');
  if (node.hasAttribute('stroke')) context.strokeText(text, x, y);
  fillWith(context, node, () => context.fillText(text, x, y));
}

const anchors: Record<string, CanvasTextAlign> = { start: 'left', middle: 'center', end: 'right' };

function setPaint(context: CanvasRenderingContext2D, node: Element): void {
  context.fillStyle = node.getAttribute('fill') ?? '#000';
  context.strokeStyle = node.getAttribute('stroke') ?? 'transparent';
  context.lineWidth = Number.parseFloat(node.getAttribute('stroke-width') ?? '1');
  context.lineJoin = (node.getAttribute('stroke-linejoin') ?? 'miter') as CanvasLineJoin;
  const dashes = node.getAttribute('stroke-dasharray') ?? '';
  context.setLineDash(dashes.split(/[ ,]+/u).filter(Boolean).map(Number.parseFloat));
}

function fillWith(context: CanvasRenderingContext2D, node: Element, fill: () => void): void {
  context.save();
  context.globalAlpha *= Number(node.getAttribute('fill-opacity') ?? 1);
  fill();
  context.restore();
}
