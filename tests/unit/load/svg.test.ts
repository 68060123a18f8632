import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { svgProblems } from '../../../src/load/svg.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

describe('svgProblems(text) lets pass', () => {
  test.each([
    ['the dossier’s own', readFileSync('public/favicon.svg', 'utf8')],
    ['shapes', svg('<g fill="#fff"><path d="M0 0h1"/><circle r="1" data-name="a" aria-hidden="true"/></g>')],
    ['a declaration and a comment', `<?xml version="1.0" encoding="UTF-8"?><!-- drawn by hand -->${svg('')}`],
    [
      'a gradient by its name',
      svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="stroke:url(\'#a\')"/>'),
    ],
    ['a copy', svg('<symbol id="a"><path d="M0 0"/></symbol><use href="#a"/><use xlink:href="#a"/>')],
    ['dark and light', svg('<style>@media (prefers-color-scheme: dark) { .a { fill: #fff } }</style>')],
    ['text', svg('<title>A &amp; B</title><text x="1">url(a) @ javascript:</text>')],
  ])('%s', (_, text) => {
    expect(svgProblems(text)).toEqual([]);
  });
});

describe('svgProblems(text) refuses', () => {
  test.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script from elsewhere', svg('<script href="https://evil.example/a.js"/>')],
    ['a script by a prefix', `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>`],
    [
      'a script in a picture with a prefix',
      svg('<s:script>alert(1)</s:script>', 'xmlns:s="http://www.w3.org/2000/svg"'),
    ],
    ['HTML by a prefix', svg('<h:script>alert(1)</h:script>', 'xmlns:h="http://www.w3.org/1999/xhtml"')],
    ['HTML by a namespace', svg('<style xmlns="http://www.w3.org/1999/xhtml">a</style>')],
    ['HTML at the root', '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'],
    ['HTML without XML', '<!doctype html><script>alert(1)</script>'],
    ['HTML inside', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
    ['a handler', svg('', 'onload="alert(1)"')],
    ['a handler of a shape', svg('<path d="M0 0" onclick="alert(1)"/>')],
    ['an unknown attribute', svg('<path formaction="x"/>')],
    ['a link', svg('<a href="https://evil.example/"><path d="M0 0"/></a>')],
    ['a link that runs', svg('<use href="javascript:alert(1)"/>')],
    ['a link that runs, encoded', svg('<use href="&#106;avascript:alert(1)"/>')],
    ['a part of another file', svg('<use xlink:href="other.svg#a"/>')],
    ['a picture', svg('<image href="https://evil.example/a.png"/>')],
    ['a filter that loads', svg('<filter id="a"><feImage href="https://evil.example/"/></filter>')],
    ['an animation', svg('<set attributeName="href" to="javascript:alert(1)"/>')],
    ['a colour from elsewhere', svg('<path fill="url(https://evil.example/#a)"/>')],
    ['a style from elsewhere', svg('<path style="background:url(//evil.example/)"/>')],
    ['an import', svg('<style>@import "https://evil.example/a.css";</style>')],
    ['an import, encoded', svg('<style>&#64;import "//evil.example/";</style>')],
    ['an import between marks', svg('<style><![CDATA[@import "//evil.example/";]]></style>')],
    ['an address, escaped', svg('<style>a{fill:\\75rl(//evil.example/)}</style>')],
    ['an image set', svg('<style>a{background:image-set("//evil.example/" 1x)}</style>')],
    ['a font', svg('<style>@font-face{src:local(a)}</style>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${svg('&x;')}`],
    ['an outside entity', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('')}`],
    ['a document type', `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://evil.example/a.dtd">${svg('')}`],
    ['a style sheet', `<?xml-stylesheet href="https://evil.example/a.xsl" type="text/xsl"?>${svg('')}`],
    ['a style sheet inside', svg('<?xml-stylesheet href="https://evil.example/"?>')],
    ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`],
    ['another base', svg('<use xml:base="https://evil.example/" href="#a"/>')],
    ['what isn’t whole', svg('<script>alert(1)</script><path>')],
    ['two of one attribute', svg('<path d="M0 0" d="M1 1"/>')],
    ['copies of copies', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
    ['no namespace', '<svg><path d="M0 0"/></svg>'],
    ['nothing', ''],
    ['very deep nesting', svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000))],
  ])('%s', { timeout: 20_000 }, (_, text) => {
    const [first] = svgProblems(text);
    expect(first?.message).toMatch(/^Unexpected .*, expected /);
  });
});

test('svgProblems(text) reads a megabyte in time', { timeout: 10_000 }, () => {
  expect(svgProblems(svg('<path d="M0 0h1"/>'.repeat(50_000)))).toEqual([]);
});
