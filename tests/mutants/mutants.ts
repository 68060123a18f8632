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

/** A file's text that does what it did, and tells `globalThis.reached` of each numbered spot that it comes to. */
export function withMarkers(text: string, spots: ReadonlyMap<number, Mutant>): string {
  const inserted = [...spots].flatMap(
    ([
      id,
      {
        spot: [start, end],
      },
    ]) => [
      { at: start, width: end - start, text: `(globalThis.reached?.(${id}), ` },
      { at: end, width: end - start, text: ')' },
    ],
  );
  // From the end, so that places stay right; at one place wider spots open first and close last.
  const order = inserted.sort(
    (one, other) =>
      other.at - one.at ||
      Number(one.text === ')') - Number(other.text === ')') ||
      (one.text === ')' ? other.width - one.width : one.width - other.width),
  );
  return order.reduce((marked, { at, text: part }) => marked.slice(0, at) + part + marked.slice(at), text);
}
