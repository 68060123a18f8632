import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Astro's extension for VS Code underlines in a file. */
interface Squiggle {
  /** From 1. */
  line: number;
  /** What is underlined of that line. */
  words: string;
  message: string;
}

/** The program behind Astro's extension for VS Code, on a dossier's folder. */
export interface LanguageServer {
  /** Opens a file, as it is being written, and gives what is underlined. */
  squiggles(path: string, text: string): Promise<Squiggle[]>;
  /** What is offered at the end of a line. */
  offered(path: string, text: string, line: number): Promise<string[]>;
  /** What is said of the word at the beginning of a line. */
  hover(path: string, text: string, line: number): Promise<string>;
  stop(): void;
}

const require = createRequire(import.meta.url);
// What @astrojs/check brings; it is the version that the extension has.
const server = createRequire(require.resolve('@astrojs/check')).resolve('@astrojs/language-server/bin/nodeServer.js');

/** Starts it as VS Code does, with `astro.content-intellisense` on (Language Server Protocol 3.17, over stdio). */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const answers = new Map<number, (result: unknown) => void>();
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  readMessages(child.stdout, ({ id, method, params, result }) => {
    if (method === undefined) answers.get(id ?? -1)?.(result);
    else if (id !== undefined) send({ id, result: params?.items?.map(() => null) ?? null });
  });
  const ask = <Result>(method: string, params: object) => {
    const id = answers.size + 1;
    return new Promise<Result>((done) => {
      answers.set(id, done as (result: unknown) => void);
      send({ id, method, params });
    });
  };
  const uri = pathToFileURL(folder).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'dossier' }],
    capabilities: {
      textDocument: { hover: { contentFormat: ['markdown'] } },
      workspace: { configuration: true, workspaceFolders: true },
    },
    initializationOptions: { typescript: { tsdk: dirname(require.resolve('typescript')) }, contentIntellisense: true },
  });
  send({ method: 'initialized', params: {} });
  let version = 0;
  const open = (path: string, text: string) => {
    const textDocument = { uri: pathToFileURL(join(folder, path)).href };
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { ...textDocument, languageId: 'markdown', version: ++version, text } },
    });
    return { textDocument, close: () => send({ method: 'textDocument/didClose', params: { textDocument } }) };
  };
  return {
    squiggles: async (path, text) => {
      const { textDocument, close } = open(path, text);
      const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
      close();
      return items.map(({ range, message }) => ({ line: range.start.line + 1, words: textIn(text, range), message }));
    },
    offered: async (path, text, line) => {
      const { textDocument, close } = open(path, text);
      const position = { line: line - 1, character: text.split('\n')[line - 1]?.length ?? 0 };
      const { items } = await ask<{ items: { label: string }[] }>('textDocument/completion', {
        textDocument,
        position,
      });
      close();
      return items.map(({ label }) => label);
    },
    hover: async (path, text, line) => {
      const { textDocument, close } = open(path, text);
      const said = await ask<{ contents: { value: string } } | null>('textDocument/hover', {
        textDocument,
        position: { line: line - 1, character: 0 },
      });
      close();
      return said?.contents.value ?? '';
    },
    stop: () => child.kill(),
  };
}

interface Position {
  line: number;
  character: number;
}

interface Diagnostic {
  range: { start: Position; end: Position };
  message: string;
}

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
}

function readMessages(stream: NodeJS.ReadableStream, take: (message: Message) => void): void {
  let waiting = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const start = waiting.indexOf('\r\n\r\n') + 4;
      const length = Number(/Content-Length: (\d+)/i.exec(waiting.subarray(0, Math.max(start, 0)).toString())?.[1]);
      if (start < 4 || waiting.length < start + length) return;
      take(JSON.parse(waiting.subarray(start, start + length).toString()));
      waiting = waiting.subarray(start + length);
    }
  });
}

function textIn(text: string, { start, end }: Diagnostic['range']): string {
  const line = text.split('\n')[start.line] ?? '';
  return line.slice(start.character, end.line === start.line ? end.character : undefined);
}
