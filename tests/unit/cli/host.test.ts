import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, writeFolder } from './run.ts';

const site = (url: string | null) => ({
  'content/site.yaml': `title: Ports\ndescription: Of ports.\nlanguage: en\nurl: ${url}\nlanes: [{ id: all, title: All, kinds: [vote] }]\nquotationBudget: 0.5\neditors: [An editor]\nlicence: null\nabout: About ports.\n`,
});

test('settings are for the address that the dossier has, and for its own folder', async () => {
  const dossier = await writeFolder(site('https://ports.example/talks/'));
  const { code, output } = await run('host', ['nginx'], dossier);
  expect(code).toBe(0);
  expect(output).toContain('server_name ports.example;');
  expect(output).toContain('location ~ ^/talks/(?<page>.*)$ {');
  expect(output).toContain(`alias "${dossier}/dist/$page";`);
  expect(output).toContain(`alias "${dossier}/.readout/previous-dist/";`);
  const elsewhere = await run('host', ['nginx', '--root', '/srv/ports'], dossier);
  expect(elsewhere.output).toContain('alias "/srv/ports/$page";');
  expect(elsewhere.output).not.toContain(dossier);
});

test('nothing is written over, and only programs that it knows are written for', async () => {
  const dossier = await writeFolder(site(null));
  const file = join(dossier, 'vercel.json');
  expect(await run('host', ['vercel', '--out', file], dossier)).toMatchObject({
    code: 0,
    output: `Written: ${file}\n`,
  });
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ outputDirectory: 'dist', framework: null });
  expect(await run('host', ['vercel', '--out', file], dossier)).toMatchObject({ code: 2 });
  const { code, errors } = await run('host', ['apache'], dossier);
  expect([code, errors]).toEqual([2, 'Unexpected program “apache”, expected nginx, caddy or vercel.\n']);
  const quoted = await run('host', ['caddy', '--root', '/srv/"; }'], dossier);
  expect([quoted.code, quoted.output]).toEqual([2, '']);
});
