import { z } from 'zod';
import { EXIT, Stop } from './exit.ts';
import { languageOf } from './io.ts';

const Problem = z.looseObject({ title: z.string(), detail: z.string().optional(), code: z.string().optional() });
/** Members of a problem that are for programs, or are shown by themselves. */
const SHOWN = new Set(['type', 'title', 'detail', 'code', 'status', 'help', 'instance', 'traceId']);

interface Call {
  readonly method?: 'GET' | 'POST';
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Told of the answer as it came, for its cookies. */
  readonly onAnswer?: (response: Response) => void;
  /** Statuses of problems that are answers too, when the schema knows them. */
  readonly also?: readonly number[];
}

function initOf({ method = 'GET', body, headers }: Call): RequestInit {
  const json = body ? { body: JSON.stringify(body) } : {};
  return { method, headers: { accept: 'application/json', 'accept-language': languageOf(process.env), ...(body ? { 'content-type': 'application/json' } : {}), ...headers }, ...json };
}

/**
 * Calls the API and checks the shape of its answer.
 * @throws {Stop} not reachable, a problem (RFC 9457) in the server's own words, or an answer of another shape
 */
export async function call<S extends z.ZodType>(url: string, schema: S, how: Call = {}): Promise<z.infer<S>> {
  const response = await reach(url, initOf(how));
  how.onAnswer?.(response);
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok && !how.also?.includes(response.status)) throw refusalOf(response.status, answer);
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw response.ok ? new Stop(EXIT.failed, `${url} answered in a shape that this program does not know`) : refusalOf(response.status, answer);
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });
  } catch (error) {
    throw new Stop(EXIT.failed, `cannot reach ${new URL(url).origin}: ${error instanceof Error ? error.message : 'unknown failure'}`, 'npm start');
  }
}

/** The server's own words, and what it says beside them: the office that is missing, the revision that was expected. */
function refusalOf(status: number, answer: unknown): Stop {
  const problem = Problem.safeParse(answer);
  if (!problem.success) return new Stop(EXIT.failed, `the server answered ${status}`);
  const { title, detail, code, ...rest } = problem.data;
  const more = Object.entries(rest).filter(([key]) => !SHOWN.has(key)).map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return new Stop(EXIT.failed, [`${status}`, code, title, detail, ...more].filter(Boolean).join(' · '));
}
