import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  reportAddressProblem,
  reportStart,
  siteAddress,
  siteAddressProblem,
  webAddressProblem,
} from '../../../../src/core/model/address.ts';

describe('siteAddress(url)', () => {
  test.each([
    ['https://example.org', 'https://example.org', '/'],
    ['https://example.org/', 'https://example.org', '/'],
    ['https://example.org/dossier', 'https://example.org', '/dossier/'],
    ['https://example.org/a/b-c_d.e~f/', 'https://example.org', '/a/b-c_d.e~f/'],
    ['http://localhost:4321/Dossier/', 'http://localhost:4321', '/Dossier/'],
    ['HTTPS://Example.org/', 'https://example.org', '/'],
    ['https://bücher.example/x/', 'https://xn--bcher-kva.example', '/x/'],
    ['http://[::1]:8080/', 'http://[::1]:8080', '/'],
  ])('%s', (url, origin, base) => {
    expect(siteAddressProblem(url)).toBeNull();
    expect(siteAddress(url)).toEqual({ origin, base });
  });

  test.each([
    ['https://example.org//evil.example/', 'without empty parts'],
    ['https://example.org/a//', 'without empty parts'],
    ['https://example.org/\\evil.example/', 'without spaces and backslashes'],
    ['https:\\\\example.org/', 'starts with https://'],
    ['https://example.org/a/../b/', 'without empty parts, “.” and “..”'],
    ['https://example.org/./', 'without empty parts, “.” and “..”'],
    ['https://example.org/%2e%2e/', 'letters (a to z)'],
    ['https://example.org/%22onload/', 'letters (a to z)'],
    ['https://example.org/é/', 'letters (a to z)'],
    ['https://example.org/{id}/', 'letters (a to z)'],
    ['https://example.org/[id]/', 'letters (a to z)'],
    ['https://example.org/"><script>/', 'letters (a to z)'],
    ['https://example.org/a b/', 'without spaces'],
    ['https://example.org/a\n/', 'without spaces'],
    ['https://example.org/\u0000/', 'without spaces'],
    ['https://example.org/?x=1', 'before ? and #'],
    ['https://example.org/#x', 'before ? and #'],
    ['https://user:word@example.org/', 'without a user name or password'],
    ['https://user@example.org/', 'without a user name or password'],
    ['https://@example.org/', 'without a user name or password'],
    ['//example.org/', 'starts with https://'],
    ['https:example.org', 'starts with https://'],
    ['ftp://example.org/', 'starts with https://'],
    ['javascript:alert(1)', 'starts with https://'],
    ['https://', 'with a host'],
    ['https:///example.org/', 'with a host'],
    ['https://a{b}.example/', 'with a host'],
    ['https://example.org:99999/', 'with a host'],
    [`https://example.org/${'a'.repeat(2000)}/`, 'at most 2,000 characters'],
  ])('refuses %j', (url, problem) => {
    expect(siteAddress(url)).toBeNull();
    expect(siteAddressProblem(url)).toContain(problem);
  });

  test('takes an address of just 2,000 characters', () => {
    const url = `https://example.org/${'a'.repeat(1980)}/`;
    expect([url.length, siteAddressProblem(url), webAddressProblem(url)]).toEqual([
      2001,
      expect.any(String),
      expect.any(String),
    ]);
    const longest = url.replace('aa', 'a');
    expect([longest.length, siteAddressProblem(longest), webAddressProblem(longest)]).toEqual([2000, null, null]);
  });

  test('leaves the site at its own host, whatever stands in the address', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', '@', ':', '%2f', '?', '#', 'é', '{', '\t', 'a', 'evil.example');
    const url = fc.array(piece, { maxLength: 8 }).map((pieces) => `https://example.org${pieces.join('')}`);
    fc.assert(
      fc.property(url, (text) => {
        const known = siteAddress(text);
        if (known === null) return;
        expect(known.base).toMatch(/^\/(?:[A-Za-z0-9._~-]+\/)*$/);
        const link = new URL(`${known.base}events/`, known.origin);
        expect(link.href).toBe(`${known.origin}${known.base}events/`);
      }),
    );
  });
});

describe('webAddressProblem(url)', () => {
  test.each([
    'https://example.org',
    'https://example.org/a/é?b=c&d={e}#f:g@h',
    'http://web.archive.org/web/2026/https://example.org/@name/',
    'https://example.org//a/../b%20c',
  ])('takes %s', (url) => {
    expect(webAddressProblem(url)).toBeNull();
  });

  test.each(['https://a:b@example.org/', 'https:/example.org', 'https://example.org\\@evil.example/', 'https://a b/'])(
    'refuses %j',
    (url) => {
      expect(webAddressProblem(url)).toMatch(/^expected /);
    },
  );
});

test.each([
  ['corrections@example.org', null],
  ['https://example.org/issues/new', null],
  ['http://example.org/issues/new', 'expected'],
  ['mailto:corrections@example.org', 'expected'],
  ['a@example.org?cc=b@example.org', 'expected'],
  ['javascript:alert(1)', 'expected'],
  [`${'a'.repeat(187)}@example.org`, null],
  [`${'a'.repeat(188)}@example.org`, 'expected'],
  ['https://user@example.org/', 'expected'],
])('%s as an address for reports', (address, problem) => {
  expect(reportAddressProblem(address)?.slice(0, 8) ?? null).toBe(problem);
});

test('a report begins with what takes its title', () => {
  expect(reportStart('a@example.org')).toBe('mailto:a@example.org?subject=');
  expect(reportStart('https://example.org/new?labels=x#form')).toBe('https://example.org/new?labels=x&title=');
});
