import type { Problem } from './problem.ts';
import { reclaim } from './reclaim.ts';

/** A refusal of the API (RFC 9457), or `offline` when no answer came. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** An answer with the event number it was given at. */
export interface Answer<T> {
  readonly body: T;
  readonly number: number | null;
}

type Params = Readonly<Record<string, string | number | null | undefined>>;

/** Address of a read with its parameters; empty ones are left out. */
export function address(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  return query.size > 0 ? `${path}?${query.toString().replaceAll('%3A', ':')}` : path;
}

let token: string | null = null;
/** Keeps the token that shows a request to come from here, for browsers that do not say so themselves. */
export function rememberToken(csrf: string | null): void {
  token = csrf;
}

async function once(path: string, init: RequestInit): Promise<Response> {
  const language = document.documentElement.lang;
  const headers = { accept: 'application/json', 'accept-language': language, ...(token === null ? {} : { 'x-csrf-token': token }), ...init.headers };
  const response = await fetch(path, { credentials: 'same-origin', ...init, headers }).catch(() => null);
  if (!response) throw new Refused({ status: 0, code: 'offline', title: '', detail: '', traceId: null });
  if (!response.ok) throw new Refused(await problemOf(response));
  return response;
}

/** Sends a request; where only the session or a fresh proof is missing, asks for it and sends the very same request again. */
async function exchange(path: string, init: RequestInit): Promise<Response> {
  for (;;) {
    try {
      return await once(path, init);
    } catch (error) {
      if (!(error instanceof Refused) || !(await reclaim(error.problem))) throw error;
    }
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const base: Problem = { status: response.status, code: 'internal-error', title: response.statusText, detail: '', traceId: response.headers.get('x-request-id') };
  return response.headers.get('content-type')?.includes('json') ? { ...base, ...((await response.json()) as Partial<Problem>) } : base;
}

const numberIn = (text: string | null): number | null => (text && /\d+/.test(text) ? Number(/\d+/.exec(text)?.[0]) : null);

/** GETs a view. @throws {Refused} */
export async function read<T>(path: string, signal?: AbortSignal): Promise<Answer<T>> {
  const response = await exchange(path, signal ? { signal } : {});
  return { body: (await response.json()) as T, number: numberIn(response.headers.get('x-as-of-position') ?? response.headers.get('x-position')) };
}

/** A command on its way. `key` makes a repeat harmless: the same key and body give the first answer again. */
export interface Send {
  readonly path: string;
  readonly data: unknown;
  readonly key: string;
  /** Revision last seen; null when the command creates; `any` where many act at once and the thing itself keeps order, as a queue does. */
  readonly revision: number | null | 'any';
}

/** What a command did. `position` is the event number to wait for with `after=`. */
export interface Done {
  readonly revision: number;
  readonly position: string;
  /** `<category>-<id>`: of what a creating command made. */
  readonly stream: string;
}

/** What the thing must still be (RFC 9110 §13.1). One that has no events yet has no revision to name. */
function conditionOf(revision: Send['revision']): Readonly<Record<string, string>> {
  if (revision === 'any') return {};
  return revision === null || revision < 0 ? { 'if-none-match': '*' } : { 'if-match': `"${revision}"` };
}

/** POSTs a command. @throws {Refused} 412 when somebody was faster */
export async function send({ path, data, key, revision }: Send): Promise<Done> {
  const response = await exchange(path, { method: 'POST', body: JSON.stringify(data), headers: { 'content-type': 'application/json', 'idempotency-key': key, ...conditionOf(revision) } });
  return (await response.json()) as Done;
}

/** POSTs what is done beside the log, such as to an account. Asks for a session or a fresh proof where one is missing. @throws {Refused} */
export async function postProved<T>(path: string, data: unknown): Promise<T> {
  const response = await exchange(path, { method: 'POST', body: JSON.stringify(data), headers: { 'content-type': 'application/json' } });
  return (await response.json()) as T;
}

/** POSTs something that is no command: a step of signing in. It never asks for a session itself. @throws {Refused} */
export async function post<T>(path: string, data: unknown): Promise<T> {
  const response = await once(path, { method: 'POST', body: JSON.stringify(data), headers: { 'content-type': 'application/json' } });
  return (await response.json()) as T;
}

/** POSTs a file as it is, its name beside it. @throws {Refused} */
export async function postFile<T>(path: string, file: File): Promise<T> {
  const response = await exchange(path, { method: 'POST', body: file, headers: { 'content-type': file.type || 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) } });
  return (await response.json()) as T;
}
