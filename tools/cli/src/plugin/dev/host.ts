import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Language } from '../../io.ts';
import { askOf } from './ask.ts';
import { citizenPage } from './citizen.ts';
import { clerkPage } from './clerk.ts';
import { absentPage, brokenPage, header, sheet } from './frame.ts';
import type { Workshop } from './workshop.ts';

/** Only files of the host itself; nothing in the page is run, and nothing of it goes elsewhere. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store',
} as const;
const asset = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const FILES: ReadonlyMap<string, readonly [type: string, path: string]> = new Map([
  ['/tokens.css', ['text/css', '../../../../../apps/web/src/styles/tokens.css']], ['/host.css', ['text/css', 'assets/host.css']], ['/reload.js', ['text/javascript', 'assets/reload.js']],
]);
/** A page of elsewhere that has this machine's address under another name is not served (DNS rebinding). */
const isLoopback = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '');

interface Options {
  readonly workshop: Workshop;
  readonly language: Language;
  /** The legal day when an address names none. */
  readonly today: () => string;
}

function page(url: URL, { workshop, language, today }: Options): readonly [status: number, text: string] {
  const standing = workshop.standing();
  if (standing.wrong !== null) return [200, brokenPage(language, standing.wrong)];
  const ask = askOf(url, { standing, today: today(), language });
  if (ask === null) return [404, absentPage(language)];
  const { title, main } = ask.view === 'clerk' ? clerkPage(ask) : citizenPage(ask);
  return [200, sheet({ language: ask.language, title, elder: ask.view === 'elder', header: header(ask), main })];
}

/** News of each reading of the package, as long as the page is open. */
function follow(workshop: Workshop, response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
  response.write(': \n\n');
  response.once('close', workshop.onChange(() => response.write('event: changed\ndata: \n\n')));
}

function serve(request: IncomingMessage, response: ServerResponse, options: Options): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const file = FILES.get(url.pathname);
  const end = (status: number, type: string, text: string): unknown => response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` }).end(request.method === 'HEAD' ? '' : text);
  if (!isLoopback(request.headers.host)) end(421, 'text/plain', 'This host answers to this machine only.\n');
  else if (request.method !== 'GET' && request.method !== 'HEAD') end(405, 'text/plain', 'Pages are read only.\n');
  else if (url.pathname === '/changes') follow(options.workshop, response);
  else if (file) end(200, file[0], asset(file[1]));
  else {
    const [status, text] = page(url, options);
    end(status, 'text/html', text);
  }
}

/** The local host of a package: previews for each kind of reader, of any day, that follow the files. To be bound to this machine alone. */
export function createHost(options: Options): Server {
  return createServer((request, response) => serve(request, response, options));
}
