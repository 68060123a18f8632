import ts from 'typescript';

/** A change of one token in a file of `src`, as a slip of the hand would make it. */
export interface Mutant {
  file: string;
  kind: Kind;
  /** Where the token begins and ends, in UTF-16 units. */
  start: number;
  end: number;
  from: string;
  to: string;
  /** The expression that has the token: a test that never comes to it can't notice the change. */
  spot: [start: number, end: number];
}

export const kinds = ['comparison', 'boolean', '±1', 'some/every', 'min/max'] as const;
type Kind = (typeof kinds)[number];

const swapped: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  true: 'false',
  false: 'true',
};

/** All mutants of a file, in the order of its text: none in a comment, a text or a type. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const add: Add = (kind, token, spot, to) => {
    const [start, end] = rangeOf(token);
    mutants.push({ file, kind, start, end, from: text.slice(start, end), to, spot: rangeOf(spot) });
  };
  const visit = (node: ts.Node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    changesAt(node, add);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants.sort((one, other) => one.start - other.start);
}

type Add = (kind: Kind, token: ts.Node, spot: ts.Node, to: string) => void;

function changesAt(node: ts.Node, add: Add): void {
  if (ts.isBinaryExpression(node)) operatorChanges(node, add);
  if (node.kind === ts.SyntaxKind.TrueKeyword) add('boolean', node, node, 'false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) add('boolean', node, node, 'true');
  if (ts.isNumericLiteral(node) && isValue(node))
    for (const step of [1, -1]) add('±1', node, node, steppedBy(node, step));
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) callChanges(node, add);
}

function operatorChanges(node: ts.BinaryExpression, add: Add): void {
  const operator = node.operatorToken;
  const to = swapped[operator.getText()];
  if (to !== undefined) add(/[&|]/.test(to) ? 'boolean' : 'comparison', operator, node, to);
  const opposite = operator.kind === ts.SyntaxKind.PlusToken ? '-' : '+';
  const isStep = operator.kind === ts.SyntaxKind.PlusToken || operator.kind === ts.SyntaxKind.MinusToken;
  if (isStep && node.right.getText() === '1') add('±1', operator, node, opposite);
}

/** The spot of a call is its first argument, or `Math`: the call itself may be a link of an optional chain. */
function callChanges(node: ts.CallExpression, add: Add): void {
  const { name, expression } = node.expression as ts.PropertyAccessExpression;
  const [argument] = node.arguments;
  const isQuantifier = name.text === 'some' || name.text === 'every';
  const isLimit = expression.getText() === 'Math' && (name.text === 'min' || name.text === 'max');
  const to = swapped[name.text] ?? '';
  if (isLimit) add('min/max', name, expression, to);
  if (isQuantifier && argument) add('some/every', name, argument, to);
}

/** Whether a number is a value that counts: neither a property's name nor what stands in for `list[0]`, for the types. */
function isValue(number: ts.NumericLiteral): boolean {
  const { parent } = number;
  if (ts.isPropertyAssignment(parent)) return parent.name !== number;
  if (ts.isBindingElement(parent)) return parent.propertyName !== number;
  return !(
    ts.isBinaryExpression(parent) &&
    parent.right === number &&
    /(?:\]|\.at\([^()]*\))\)?(?:\?\.\w+)*$/.test(nullable(parent))
  );
}

function nullable({ left, operatorToken }: ts.BinaryExpression): string {
  return operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ? left.getText() : '';
}

function steppedBy(node: ts.NumericLiteral, step: number): string {
  return String(Number(node.text) + step);
}

function rangeOf(node: ts.Node): [start: number, end: number] {
  return [node.getStart(), node.getEnd()];
}

/** A file's text with the change made. */
export function withMutant(text: string, { start, end, to }: Mutant): string {
  return text.slice(0, start) + to + text.slice(end);
}

/** A file's text that does what it did, and what a mutant does while `globalThis.mutants.active` is its number. */
export function withSwitches(text: string, numbered: readonly (readonly [id: number, Mutant])[]): string {
  const edits = [...Map.groupBy(numbered, ([, { start }]) => start).values()].flatMap((same) => editsFor(text, same));
  // At one place the narrow spots end first, then the wide ones begin, then their tokens.
  const order = edits.sort(
    (one, other) =>
      one.start - other.start ||
      one.rank - other.rank ||
      (one.rank === 1 ? other.width - one.width : one.width - other.width),
  );
  let [written, at] = ['', 0];
  for (const { start, end, text: part } of order) {
    written += text.slice(at, start) + part;
    at = end;
  }
  return written + text.slice(at);
}

interface Edit {
  start: number;
  end: number;
  text: string;
  /** Ends of spots are 0, beginnings 1, tokens 2. */
  rank: 0 | 1 | 2;
  width: number;
}

/** The number of no mutant, and not that of all being off. */
const none = -2;

/** Of the mutants of one token, which are two for a number and else one. */
function editsFor(text: string, mutants: readonly (readonly [id: number, Mutant])[]): Edit[] {
  const [[id, mutant] = never(), [other, down] = [none, mutant]] = mutants;
  const { start, end, from, to, spot } = mutant;
  const width = spot[1] - spot[0];
  const token = (part: string, at = start): Edit => ({ start: at, end, text: part, rank: 2, width });
  const around = (before: string, between: string, after: string): Edit[] => [
    { start: spot[0], end: spot[0], text: `globalThis.mutants.${before}(`, rank: 1, width },
    token(between),
    { start: spot[1], end: spot[1], text: after, rank: 0, width },
  ];
  if (from === '&&') return around(`holds(${id}, `, ')) ? (', ') : globalThis.mutants.last)').map(opened);
  if (from === '||') return around(`holds(${id}, `, ')) ? globalThis.mutants.last : (', '))').map(opened);
  if (mutant.kind === 'comparison' || /^[+-]$/.test(from))
    return around(`compare(${id}, '${from}', '${to}', `, '), (', '))');
  if (mutant.kind === 'boolean') return [token(`globalThis.mutants.either(${id}, ${from}, ${to})`)];
  if (mutant.kind === '±1') return [token(`globalThis.mutants.number(${id}, ${other}, ${from}, ${to}, ${down.to})`)];
  const dot = /\??\.\s*$/.exec(text.slice(0, start))?.[0] ?? never();
  const name = `${dot.startsWith('?') ? '?.' : ''}[globalThis.mutants.either(${id}, '${from}', '${to}')]`;
  return [token(name, start - dot.length)];
}

/** The whole choice in brackets. */
function opened(edit: Edit): Edit {
  return edit.rank === 1 ? { ...edit, text: `(${edit.text}` } : edit;
}

function never(): never {
  throw new Error('Unexpected token of a mutant, expected one that mutantsOf gives.');
}
