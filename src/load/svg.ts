import { parseXml, type XmlDocument, XmlElement, XmlNode } from '@rgrove/parse-xml';
import { excerpt } from '../core/language/excerpt.ts';

/** Something in an SVG file that a picture doesn't need, in the form “Unexpected …, expected …”. */
export interface SvgProblem {
  message: string;
  hint: string;
  /** In characters from the start of the text. */
  offset: number;
}

const byHand = 'Save it as “plain SVG” or run it through an optimiser, or delete this part.';

/**
 * Whether an SVG file is a picture and nothing else. It holds only elements and attributes that draw, known by name:
 * what isn't known is refused, so a new way to run or to load something has to be let in first. The parser is strict:
 * browsers also run what stands before a mistake in the XML.
 */
export function svgProblems(text: string): SvgProblem[] {
  let document: XmlDocument;
  try {
    document = parseXml(text, { preserveDocumentType: true, preserveXmlDeclaration: true, includeOffsets: true });
  } catch (error) {
    const { message, pos = 0 } = error as Error & { pos?: number };
    const [reason = ''] = message.split('\n');
    return [{ message: `Unexpected XML, expected a whole SVG picture (${reason})`, hint: byHand, offset: pos }];
  }
  const elements = [...elementsIn(document)];
  const [root] = elements;
  return [
    ...document.children.flatMap(prologProblem),
    ...(root?.name === 'svg' && root.attributes['xmlns'] === namespaces['xmlns']
      ? []
      : [problem('a start of the file that isn’t <svg xmlns="http://www.w3.org/2000/svg">', root)]),
    ...elements.flatMap(elementProblems),
    ...repetition(elements),
  ];
}

function problem(what: string, node: XmlNode | undefined): SvgProblem {
  return { message: `Unexpected ${what}, expected shapes and text only`, hint: byHand, offset: node?.start ?? 0 };
}

/** Every element, in the order of the text; without recursion, since files can be nested as deep as they like. */
function* elementsIn(document: XmlDocument): Generator<XmlElement> {
  const waiting: XmlNode[] = document.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!(node instanceof XmlElement)) continue;
    yield node;
    for (const child of node.children.toReversed()) waiting.push(child);
  }
}

function prologProblem(node: XmlNode): SvgProblem[] {
  if (node.type === XmlNode.TYPE_DOCUMENT_TYPE) return [problem('<!DOCTYPE>', node)];
  if (node.type === XmlNode.TYPE_PROCESSING_INSTRUCTION) return [problem('<?…?>', node)];
  const { encoding } = node as { encoding?: string | null };
  // Another encoding gives the same bytes another meaning.
  return encoding && !/^utf-8$/i.test(encoding) ? [problem(`encoding “${encoding}”`, node)] : [];
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const knownElements = words(`
  svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`);

const knownAttributes = words(`
  id class style lang role tabindex version baseProfile transform viewBox preserveAspectRatio width height x y x1 y1 x2
  y2 cx cy r rx ry fx fy fr dx dy d points pathLength offset href method side spacing startOffset textLength
  lengthAdjust rotate gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits maskType markerUnits markerWidth markerHeight refX refY orient filterUnits
  primitiveUnits in in2 result type mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
  edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
  limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation z scale xChannelSelector yChannelSelector
  stdDeviation radius baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent media
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font
  font-family font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering
  isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type
  mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
  text-decoration text-rendering transform-origin unicode-bidi vector-effect visibility white-space word-spacing
  writing-mode enable-background xlink:href xml:space xml:lang`);

const namespaces: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:svg': 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

function elementProblems(element: XmlElement): SvgProblem[] {
  const { name, attributes, children } = element;
  if (!knownElements.has(name)) return [problem(`<${name}>`, element)];
  const inside = children.filter((child) => child.type === XmlNode.TYPE_PROCESSING_INSTRUCTION);
  return [
    ...inside.map((child) => problem('<?…?>', child)),
    ...Object.entries(attributes).flatMap(([attribute, value]) =>
      isPlainAttribute(attribute, value) ? [] : [problem(`${attribute}="${excerpt(value)}" in <${name}>`, element)],
    ),
    ...(name === 'style' && !isPlainCss(element.text) ? [problem('<style> that loads something', element)] : []),
  ];
}

function isPlainAttribute(name: string, value: string): boolean {
  if (name.startsWith('xmlns')) return Object.hasOwn(namespaces, name) && namespaces[name] === value;
  if (name === 'href' || name === 'xlink:href') return /^#[\p{L}\p{N}_.-]+$/u.test(value);
  if (!knownAttributes.has(name) && !/^(?:data|aria)-[a-z][a-z-]*$/.test(name)) return false;
  return isPlainCss(value);
}

/** Whether a style, or a value in one, loads nothing and writes nothing in another way than it looks. */
function isPlainCss(css: string): boolean {
  const own = css.replace(/\burl\(\s*(["']?)#[\p{L}\p{N}_.-]+\1\s*\)/giu, '');
  const rules = own.replace(/@(?:media|supports|keyframes)\b/gi, '');
  return !/[\\@]|\b(?:url|src|image|image-set|cross-fade|element|expression|attr)\s*\(|script:|binding|behavior/i.test(
    rules,
  );
}

/** Copies of what holds copies: twenty lines of these stand for more shapes than a browser can draw. */
function repetition(elements: readonly XmlElement[]): SvgProblem[] {
  const repeating = new Set<string>();
  for (const element of elements.filter(({ name }) => name === 'use'))
    for (let around: XmlNode | null = element; around instanceof XmlElement; around = around.parent)
      repeating.add(`#${around.attributes['id']}`);
  return elements
    .filter(
      ({ name, attributes }) => name === 'use' && repeating.has(attributes['href'] ?? attributes['xlink:href'] ?? ''),
    )
    .map((element) => problem('<use> of a part that has a <use> itself', element));
}
