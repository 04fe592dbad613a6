import type { DoubleLog, Proposed } from './double-log.ts';

export type Expected = number | 'any' | 'no-stream' | 'stream-exists';
/** `position` is absent when the answer is an idempotent hit on a record that is gone. */
export type AppendOutcome =
  | { readonly kind: 'written'; readonly revision: number; readonly position?: number }
  | { readonly kind: 'wrong-version'; readonly actual: number }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'too-large'; readonly limit: number };

/** Ids of the last events written with `any`: memory only, so forgotten when the server restarts. */
export type RecentIds = Map<string, { readonly stream: string; readonly revision: number; readonly position: number }>;

export interface AppendRequest {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly Proposed[];
}

/** Decides an append by the rules of the server (revision check, idempotence by id, size) and writes it when accepted. */
export function append(log: DoubleLog, recent: RecentIds, request: AppendRequest & { readonly limit: number }): AppendOutcome {
  const size = request.events.reduce((sum, event) => sum + event.data.length + event.metadata.length + 2 * event.type.length, 0);
  if (size > request.limit) return { kind: 'too-large', limit: request.limit };
  const answer = decide(log, recent, request);
  if (answer !== 'write') return answer;
  // A server answers revision 0 for an append of nothing, even on a stream that does not exist.
  if (request.events.length === 0) return { kind: 'written', revision: Math.max(0, log.lastRevision(request.stream)) };
  const last = log.write(request.stream, request.events);
  const first = last.revision - request.events.length + 1;
  request.events.forEach((event, i) => recent.set(event.id, { stream: request.stream, revision: first + i, position: last.position }));
  return { kind: 'written', revision: last.revision, position: last.position };
}

function decide(log: DoubleLog, recent: RecentIds, request: AppendRequest): AppendOutcome | 'write' {
  const { stream, expected } = request;
  const last = log.lastRevision(stream);
  if (log.stream(stream).tombstoned) return { kind: 'deleted' };
  if (expected === 'any') return recentHit(recent, request) ?? 'write';
  if (expected === 'stream-exists') return decideExists(log, recent, request);
  const revision = expected === 'no-stream' ? -1 : expected;
  if (revision === last || (expected === 'no-stream' && log.isSoftDeleted(stream))) return 'write';
  return revision > last ? { kind: 'wrong-version', actual: last } : repeated(log, request, revision + 1);
}

function decideExists(log: DoubleLog, recent: RecentIds, request: AppendRequest): AppendOutcome | 'write' {
  if (log.isSoftDeleted(request.stream)) return { kind: 'deleted' };
  const exists = log.lastRevision(request.stream) >= 0 || log.lastRevision(`$$${request.stream}`) >= 0;
  return exists ? (recentHit(recent, request) ?? 'write') : { kind: 'wrong-version', actual: -1 };
}

function recentHit(recent: RecentIds, { stream, events }: AppendRequest): AppendOutcome | undefined {
  const hits = events.map(event => recent.get(event.id));
  const last = hits.at(-1);
  if (last === undefined || !hits.every(hit => hit?.stream === stream)) return undefined;
  return { kind: 'written', revision: last.revision, position: last.position };
}

/** Same ids in the same places: the first answer again. Anything else is a conflict, a half-equal batch too. */
function repeated(log: DoubleLog, { stream, events }: AppendRequest, from: number): AppendOutcome {
  const records = log.stream(stream).records;
  const same = events.length > 0 && events.every((event, i) => records[from + i]?.id === event.id);
  const last = records[from + events.length - 1];
  if (!same || last === undefined) return { kind: 'wrong-version', actual: records.length - 1 };
  return { kind: 'written', revision: last.revision, position: last.position };
}
