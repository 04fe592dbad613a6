import { z } from 'zod';
import { EXIT, Stop } from './exit.ts';

const Problem = z.object({ title: z.string(), detail: z.string().optional(), code: z.string().optional() });

/** Default address of `npm start`. */
export const DEFAULT_SERVER = 'http://localhost:8080';

interface Call {
  readonly method?: 'GET' | 'POST';
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Calls the API and checks the shape of its answer.
 * @throws {Stop} not reachable, a problem (RFC 9457) in the server's own words, or an answer of another shape
 */
export async function call<S extends z.ZodType>(url: string, schema: S, { method = 'GET', body, headers = {} }: Call = {}): Promise<z.infer<S>> {
  const response = await reach(url, { method, headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}), ...headers }, ...(body ? { body: JSON.stringify(body) } : {}) });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusalOf(response.status, answer);
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new Stop(EXIT.failed, `${url} answered in a shape that this program does not know`);
  return parsed.data;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });
  } catch (error) {
    throw new Stop(EXIT.failed, `cannot reach ${new URL(url).origin}: ${error instanceof Error ? error.message : 'unknown failure'}`, 'npm start');
  }
}

function refusalOf(status: number, answer: unknown): Stop {
  const problem = Problem.safeParse(answer);
  if (!problem.success) return new Stop(EXIT.failed, `the server answered ${status}`);
  const { title, detail, code } = problem.data;
  return new Stop(EXIT.failed, [`${status}`, code, title, detail].filter(Boolean).join(' · '));
}
