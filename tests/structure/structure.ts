import { posix } from 'node:path';
import ts from 'typescript';
import { codeOf } from '../../src/dev/package.ts';
import { importsOf } from '../lint/imports.ts';

/** What can be counted of some code. */
export interface Structure {
  /** By the first two folders of a path, as in `src/core`, or three in `core` and `visuals`. */
  folders: Map<string, { files: number; lines: number }>;
  files: number;
  lines: number;
  /** Median, nine tenths, longest. */
  fileLines: [number, number, number];
  functionLines: [number, number, number];
  /** Paths that one other file imports. */
  importedOnce: string[];
  /** Groups of files that each reach each other by imports, of types too. */
  circles: string[][];
}

/** @param files the text of each by its path, which begins with `src/` */
export function structureOf(files: ReadonlyMap<string, string>): Structure {
  const sizes = [...files].map(([path, text]) => ({ folder: folderOf(path), lines: linesOf(text) }));
  const folders = new Map<string, { files: number; lines: number }>();
  for (const { folder, lines } of sizes) {
    const sum = folders.get(folder) ?? { files: 0, lines: 0 };
    folders.set(folder, { files: sum.files + 1, lines: sum.lines + lines });
  }
  const imports = new Map([...files].map(([path, text]) => [path, targetsOf(text, path, files)]));
  const importers = Map.groupBy([...imports.values()].flat(), (target) => target);
  return {
    folders,
    files: files.size,
    lines: sizes.reduce((sum, { lines }) => sum + lines, 0),
    fileLines: spread(sizes.map(({ lines }) => lines)),
    functionLines: spread([...files].flatMap(([path, text]) => functionLines(codeOf(text, path), path))),
    importedOnce: [...files.keys()].filter((path) => importers.get(path)?.length === 1),
    circles: circlesOf(imports),
  };
}

function folderOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  return folders.slice(0, /^src\/(?:core|visuals)\//.test(path) ? 3 : 2).join('/');
}

function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** The files that a file imports, each once. */
function targetsOf(text: string, path: string, files: ReadonlyMap<string, string>): string[] {
  const targets = importsOf(text, path).map(({ target }) => posix.join('src', target));
  return [...new Set(targets)].filter((target) => files.has(target) && target !== path);
}

function spread(numbers: number[]): [median: number, nineTenths: number, longest: number] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [at(0.5), at(0.9), sorted.at(-1) ?? 0];
}

/** The lines of each function that has a name. */
function functionLines(code: string, path: string): number[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: number[] = [];
  const visit = (node: ts.Node): void => {
    const isNamed =
      ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || (isFunction(node) && isValue(node.parent));
    if (isNamed) found.push(lineAt(file, node.end) - lineAt(file, node.getStart(file)) + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isFunction(node: ts.Node): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function isValue(node: ts.Node): boolean {
  return ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
}

function lineAt(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line;
}

/** Strongly connected components of more than one file (Tarjan 1972). */
export function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    for (const target of imports.get(file) ?? []) {
      if (!order.has(target)) lower(file, visit(target));
      else if (open.includes(target)) lower(file, order.get(target) ?? 0);
    }
    if (lowest.get(file) === order.get(file)) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1) circles.push(group.sort());
    }
    return lowest.get(file) ?? 0;
  };
  const lower = (file: string, to: number) => lowest.set(file, Math.min(lowest.get(file) ?? 0, to));
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}
