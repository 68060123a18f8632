import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { components } from '../core/model/component.ts';
import type { ComponentAttributes } from '../core/model/record.ts';
import { type Problem, rangeOf } from './problem.ts';

/** A component on a line of its own, the only form that a briefing may use. */
export function isComponent(node: Nodes): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && node.name !== null && Object.hasOwn(components, node.name);
}

/** The literal attributes of a component; what isn't literal is a problem of its own and left out. */
export function attributesOf(component: MdxJsxFlowElement): ComponentAttributes {
  return Object.fromEntries(
    component.attributes.flatMap((attribute): [string, string | true][] =>
      attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null)
        ? []
        : [[attribute.name, attribute.value ?? true]],
    ),
  );
}

/** Elements that are no component, components in the wrong place, and attributes that are unknown or computed. */
export function findMisused(root: Root): Problem[] {
  const problems: Problem[] = [];
  visit(root, (node, _, parent) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const found = isComponent(node) ? misuse(node, parent?.type === 'root') : unknownElement(node.name);
    for (const { message, hint } of found) problems.push({ rule: 'markup', message, hint, ...rangeOf(node) });
  });
  return problems;
}

type Complaint = Pick<Required<Problem>, 'message' | 'hint'>;

function unknownElement(name: string | null): Complaint[] {
  const known = Object.keys(components).map((component) => `<${component} />`);
  const inline = name !== null && Object.hasOwn(components, name);
  return [
    inline
      ? {
          message: `Unexpected <${name} /> inside a sentence, expected it on a line of its own`,
          hint: 'Put an empty line before and after it.',
        }
      : {
          message: `Unexpected <${name ?? ''}>, expected one of ${known.join(', ')}`,
          hint: 'HTML isn’t taken over; write Markdown.',
        },
  ];
}

function misuse(component: MdxJsxFlowElement, atTopLevel: boolean): Complaint[] {
  const name = component.name ?? '';
  const complaints: Complaint[] = [];
  if (!atTopLevel)
    complaints.push({
      message: `Unexpected <${name} /> inside another block, expected it on a line of its own`,
      hint: 'Move it out of the list or quotation.',
    });
  if (component.children.length > 0)
    complaints.push({
      message: `Unexpected text inside <${name}>, expected <${name} />`,
      hint: 'Put the text before or after it.',
    });
  return [
    ...complaints,
    ...component.attributes.flatMap((attribute) => misusedAttribute(name, attribute)),
    ...repeatedAttributes(component),
    ...missingAttributes(component),
  ];
}

function misusedAttribute(name: string, attribute: MdxJsxFlowElement['attributes'][number]): Complaint[] {
  const known = Object.keys(components[name] ?? {});
  if (attribute.type !== 'mdxJsxAttribute')
    return [{ message: `Unexpected braces in <${name} />, expected ${list(known)}`, hint: 'Entries can’t compute.' }];
  if (!known.includes(attribute.name))
    return [
      {
        message: `Unexpected “${attribute.name}” in <${name} />, expected ${list(known)}`,
        hint: `<${name} /> knows ${list(known)}.`,
      },
    ];
  if (typeof attribute.value === 'string') return [];
  return [
    {
      message: `Unexpected value of “${attribute.name}” in <${name} />, expected words in quotation marks`,
      hint: `Write ${attribute.name}="…".`,
    },
  ];
}

function repeatedAttributes({ name, attributes }: MdxJsxFlowElement): Complaint[] {
  const names = attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? [attribute.name] : []));
  const repeated = new Set(names.filter((attribute, at) => names.indexOf(attribute) < at));
  return [...repeated].map((attribute) => ({
    message: `Unexpected second “${attribute}” in <${name} />, expected each attribute once`,
    hint: 'Delete one of the two, or write the component twice.',
  }));
}

function missingAttributes(component: MdxJsxFlowElement): Complaint[] {
  const given = Object.keys(attributesOf(component));
  return Object.entries(components[component.name ?? ''] ?? {})
    .filter(([name, { required }]) => required && !given.includes(name))
    .map(([name]) => ({
      message: `Unexpected <${component.name} /> without “${name}”, expected ${name}="…"`,
      hint: 'Name the record that it shall show.',
    }));
}

function list(names: string[]): string {
  return names.length === 0 ? 'no attributes' : names.map((name) => `“${name}”`).join(', ');
}
