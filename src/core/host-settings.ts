import { everywhere, type Headers, otherwise, parts } from './host-headers.ts';

/** Where a site stands, for the settings of the program that serves it. */
export interface Hosted {
  /** The name of the host; `null` where nobody knows it. */
  host: string | null;
  /** With a slash at both ends. */
  base: string;
  /** The folder with the built site. */
  folder: string;
  /** Where a build keeps the old site while it puts the new one in its place; `null` where that is elsewhere. */
  previous: string | null;
}

/** The settings for each program, as the text of its file. */
export const hostSettings = { nginx, caddy, vercel } as const;

/**
 * A file for `sites-enabled` of nginx. A new site takes the place of the old one in two renames, between which neither is
 * there: so a file is looked for in the site, then where the old one is kept for that instant, then in the site again.
 * Each look opens the file once, so that an answer is all of one site.
 */
function nginx({ host, base, folder, previous }: Hosted): string {
  // By default nginx takes names of some 45 signs at most.
  const name = `${(host ?? 'site') + base}`.replaceAll(/\W+/g, '_').slice(0, 20);
  const variable = (header: string) => `readout_${header.replace(/^.*-/, '').toLowerCase()}_${name}`;
  const here = base.replaceAll('.', '\\.');
  const maps = Object.keys(otherwise).map((header) => {
    const rows = parts.filter(({ headers }) => headers[header] !== otherwise[header]);
    const lines = rows.map(({ path, headers }) => `  ${pathPattern(path)} "${headers[header]}";\n`);
    return `map $page $${variable(header)} {\n  default "${otherwise[header]}";\n${lines.join('')}}\n`;
  });
  const headers = [
    ...Object.entries(everywhere).map(([header, value]) => `  add_header ${header} "${value}" always;\n`),
    ...Object.keys(otherwise).map((header) => `  add_header ${header} $${variable(header)} always;\n`),
  ];
  const none = '/.readout-none/404.html';
  const fallback = `
  location ^~ /.readout-before/ {
    internal;
    if ($page = "") { return 404; }
    alias ${inQuotes(`${previous}/`)};
    error_page 403 404 = /.readout-again/$page;
  }
  location ^~ /.readout-again/ {
    internal;
    if ($page = "") { return 404; }
    alias ${inQuotes(`${folder}/`)};
    error_page 403 404 ${none};
  }
  location ^~ /.readout-none-before/ {
    internal;
    set $page 404.html;
    alias ${inQuotes(`${previous}/`)};
  }`;
  return `# Made by readout host nginx. For TLS, add what your certificates need, or let certbot do it.
${maps.join('')}
server {
  listen 80;
  listen [::]:80;
  server_name ${host ?? '_'};
  charset utf-8;
  charset_types text/css text/javascript text/plain text/csv text/markdown text/calendar text/x-bibtex;
  absolute_redirect off;
  error_page 404 ${none};
  recursive_error_pages on;

${headers.join('')}
  # What readout compress wrote beside the files. With libnginx-mod-http-brotli-static, take the # away.
  gzip_static on;
  # brotli_static on;
  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript application/json image/svg+xml text/plain text/csv application/xml;
${typesBlock()}
  location ~ ^${here}(?<page>.*)$ {
    rewrite /$ \${uri}index.html last;
    # No file of a site but those for other hosts has a name without a dot.
    rewrite ^(.*/[^./]+)$ $1/ permanent;
    alias ${inQuotes(`${folder}/$page`)};
    error_page 403 404 ${previous === null ? none : '= /.readout-before/$page'};
  }
${base === '/' ? '' : `  location = ${base.slice(0, -1)} { return 301 ${base}; }\n  location / { return 404; }\n`}
  location ^~ /.readout-none/ {
    internal;
    set $page 404.html;
    alias ${inQuotes(`${folder}/`)};${previous === null ? '' : '\n    error_page 404 /.readout-none-before/404.html;'}
  }${previous === null ? '' : fallback}
}
`;
}

function inName(header: string): string {
  return header.toLowerCase().replaceAll('-', '_');
}

function pathPattern(path: string): string {
  return path.endsWith('/') ? `~^${path}` : path;
}

// In it $page is the path that nginx took from the address, and nothing else may look like one.
function inQuotes(path: string): string {
  return `"${path}"`;
}

/** What nginx doesn't know by its own list, or otherwise; browsers run no script of another type. */
const types: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/css': 'css',
  'text/javascript': 'js mjs',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/markdown': 'md',
  'text/calendar': 'ics',
  'text/x-bibtex': 'bib',
  'application/json': 'json',
  'application/ld+json': 'jsonld',
  'application/manifest+json': 'webmanifest',
  'application/xml': 'xml',
  'application/x-research-info-systems': 'ris',
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/x-icon': 'ico',
  'font/woff2': 'woff2',
  'font/woff': 'woff',
  'font/ttf': 'ttf',
  'font/otf': 'otf',
};

function typesBlock(): string {
  const rows = Object.entries(types).map(([type, endings]) => `    ${type} ${endings};\n`);
  return `  types {\n${rows.join('')}  }\n  default_type application/octet-stream;\n`;
}

/** A Caddyfile. */
function caddy({ host, base, folder }: Hosted): string {
  const names = Object.keys(otherwise);
  const values = (headers: Headers) => names.map((name) => `"${headers[name]}"`).join(' ');
  const rows = parts.map(({ path, headers }) => `\t\t${caddyPath(path, base)} ${values(headers)}\n`);
  const placeholder = (name: string) => `{readout_${inName(name)}}`;
  const set = (name: string, value: string) => `\t\t${name} ${value}\n`;
  const always = Object.entries(everywhere).map(([name, value]) => set(name, `"${value}"`));
  const missing = Object.entries(otherwise).map(([name, value]) => set(name, `"${value}"`));
  return `# Made by readout host caddy.
${host ?? ':80'} {
	root * ${inQuotes(folder)}
	encode gzip
	map {path} ${names.map(placeholder).join(' ')} {
${rows.join('')}\t\tdefault ${values(otherwise)}
	}
	header {
${[...always, ...names.map((name) => set(name, placeholder(name)))].join('')}	}
	handle_path ${base}* {
		file_server {
			precompressed br gzip
		}
	}
${base === '/' ? '' : `\tredir ${base.slice(0, -1)} ${base} permanent\n\thandle {\n\t\terror 404\n\t}\n`}	handle_errors {
		header {
${[...always, ...missing].map((row) => `\t${row}`).join('')}		}
		rewrite * /404.html
		file_server
	}
}
`;
}

function caddyPath(path: string, base: string): string {
  if (path.endsWith('/')) return `~^${base}${path}`.replaceAll('.', '\\.');
  return path.endsWith('index.html')
    ? `~^${base}${path.replace('index.html', '(?:index.html)?$')}`.replaceAll('.', '\\.')
    : base + path;
}

/** `vercel.json`, for the dossier's folder. No two of its sources have a path in common but for what stands `everywhere`. */
function vercel({ base }: Hosted): string {
  const own = parts.flatMap(({ path, headers }) => sourcesOf(path).map((source) => ({ source, headers })));
  const others = own.map(({ source }) => (source.endsWith('(.*)') ? source.slice(0, -4) : `${source}$`));
  const rows = [
    { source: '(.*)', headers: everywhere },
    ...own,
    { source: `((?!${others.join('|')}).*)`, headers: otherwise },
  ];
  const settings = {
    framework: null,
    buildCommand: 'npm run build',
    outputDirectory: 'dist',
    trailingSlash: true,
    headers: rows.map(({ source, headers }) => ({
      source: `${base}${source}`,
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    })),
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function sourcesOf(path: string): string[] {
  if (path.endsWith('/')) return [`${path}(.*)`];
  return path.endsWith('index.html') ? [path.slice(0, -'index.html'.length), path] : [path];
}
