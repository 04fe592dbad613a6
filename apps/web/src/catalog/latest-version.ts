import { useRead } from '../staff/query.ts';
import { address } from '../staff/api.ts';
import type { EventIndexRow } from '@yichuang/projections';
import type { StreamEvent } from '../accountability/reads.ts';
import { isRecord } from '../accountability/diff/changes.ts';

/** What a new batch is built on: the latest published version, with the digest of its fates. */
export interface Base {
  readonly version: string;
  readonly adjustmentId: string;
  readonly digest: string;
}

/** The stream of the district's catalogue, its last revision, and its last publication; undefined while it is not known. */
export interface CatalogueHead {
  readonly stream: string;
  readonly revision: number;
  readonly latest: Base | null;
}

/** Reads the head of the catalogue's own stream, where versions are published. */
export function useCatalogueHead(): CatalogueHead | undefined {
  const last = useFirst<EventIndexRow>(address('/api/v1/events', { category: 'catalog', limit: 1 }));
  const published = useFirst<EventIndexRow>(address('/api/v1/events', { type: 'CatalogVersionPublished', limit: 1 }));
  const event = useFirst<StreamEvent>(published ? address(`/api/v1/streams/${published.stream}/events`, { from: published.revision, limit: 1 }) : null);
  if (!last || published === undefined) return undefined;
  if (published === null) return { stream: last.stream, revision: last.revision, latest: null };
  return event ? { stream: last.stream, revision: last.revision, latest: baseOf(event.data) } : undefined;
}

/** The first row of a list; null when it is empty, undefined while it is not known. */
function useFirst<T>(path: string | null): T | null | undefined {
  const answer = useRead<{ readonly data: readonly T[] }>(path).data;
  return answer && (answer.body.data[0] ?? null);
}

function baseOf(data: StreamEvent['data']): Base | null {
  if (!isRecord(data)) return null;
  const { version, adjustmentId, fatesDigest } = data;
  return typeof version === 'string' && typeof adjustmentId === 'string' && typeof fatesDigest === 'string' ? { version, adjustmentId, digest: fatesDigest } : null;
}
