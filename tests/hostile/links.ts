import { call, type HostileInput, input, person } from './input.ts';

/** Addresses that run, lead elsewhere than they seem to, or carry something, in links of bodies and in fields. */
export function linkInputs(): HostileInput[] {
  return [
    ...addresses.map((address, at) =>
      input('links in Markdown', address, {
        [`content/people/link-${at}.md`]: person({ name: `"Link ${at} Falk"` }, `[a](${address})`),
      }),
    ),
    ...addresses.map((address, at) =>
      input('links by reference', address, {
        [`content/people/reference-${at}.md`]: person(
          { name: `"Reference ${at} Falk"` },
          `[a][b]\n\n[b]: <${address}>`,
        ),
      }),
    ),
    ...dead.map((address, at) => ({
      ...input('links to nothing', address, {
        [`content/people/dead-${at}.md`]: person({ name: `"Dead ${at} Falk"` }, `[a](${address})`),
      }),
      stoppedByBuild: true,
    })),
    ...references.map((reference, at) =>
      input('links to records', reference, {
        [`content/people/record-${at}.md`]: person({ name: `"Record ${at} Falk"` }, `[a](${reference})`),
      }),
    ),
  ];
}

/** The same addresses are tried in the fields that take one. */
export const addresses = [
  `javascript:${call}`,
  `JaVaScRiPt:${call}`,
  ` javascript:${call}`,
  `java\tscript:${call}`,
  `java&Tab;script:${call}`,
  `java&NewLine;script:${call}`,
  `java&#10;script:${call}`,
  `&#106;avascript:${call}`,
  `&#x6A;avascript:${call}`,
  `&#1;javascript:${call}`,
  `javascript&colon;${call}`,
  `javascript&#58;${call}`,
  `javascript\\:${call}`,
  `javascript:%70wned%28%29`,
  `javascript://example.org/%0a${call}`,
  `//javascript:${call}`,
  `javascript:void(0)`,
  `vbscript:msgbox`,
  `data:text/html,<script>${call}</script>`,
  `data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+`,
  `data:image/svg+xml,<svg/onload=${call}>`,
  `blob:https://example.org/a`,
  `file:///etc/passwd`,
  `filesystem:https://example.org/a`,
  `view-source:https://example.org/`,
  `about:blank`,
  `intent://evil.example#Intent;end`,
  `ms-msdt:/id`,
  `tel:112`,
  `//evil.example/`,
  `/\\evil.example/`,
  `\\\\evil.example\\`,
  `/%09/evil.example/`,
  `/&#47;evil.example/`,
  `/&Tab;/evil.example/`,
  `https:\\\\evil.example`,
  `https:/evil.example`,
  `https:evil.example`,
  `https:///evil.example`,
  `https://example.org@evil.example/`,
  `https://user:secret@example.org/`,
  `https://example.org\\@evil.example/`,
  `https://example.org%40evil.example/`,
  `https://example.org:99999/`,
  `https://`,
  `https://exa mple.org/`,
  `https://example.org/%0d%0aSet-Cookie:a`,
  `https://example.org/%E2%80%AEgpj.exe`,
  `https://еxample.org/`,
  `https://xn--xample-2of.org/`,
  `https://example.org/"onmouseover=${call}`,
  `https://example.org/'><script>${call}</script>`,
  `ftp://example.org/`,
  `ws://evil.example/`,
  `mailto:a@example.org?bcc=b@evil.example`,
  `?javascript:${call}`,
  `#"><script>${call}</script>`,
];

/** Addresses of the site itself, which the build looks up among the files that it wrote. */
const dead = [
  '../../../../etc/passwd',
  '..%2f..%2fetc',
  '/harbour/../../evil',
  '/evil/',
  'evil.html',
  '/harbour/public/evil.html',
];

const references = [
  'person:../../site',
  'person:%2e%2e%2fsite',
  'person:__proto__',
  'person:constructor',
  'person:runa-falk"onclick=x',
  'person:runa-falk?x=<script>',
  'person:runa-falk#x',
  'PERSON:runa-falk',
  'person: runa-falk',
  'person:',
  'country:__proto__',
  'country:<script>',
  'country:no',
  'event:bridge-reopening/../../evil',
  'source:northern-wire%00',
  'figure:crowd&#x200b;',
  'initiative:port-authority/',
  'briefing:after-the-opening',
  'constructor:x',
  '__proto__:x',
  'lane:bridge',
];
