import type { EventStore } from '@yichuang/event-store';
import { START } from '@yichuang/event-store';
import { z } from 'zod';
import { isDigest } from './disk.ts';

/** Where an event names a file. */
export interface Reference {
  readonly digest: string;
  readonly bytes: number;
  readonly stream: string;
  readonly number: number;
  /** The paper it belongs to; null where it is none. */
  readonly material: string | null;
}

/** A file as events name it, wherever it stands in their data. */
const Named = z.looseObject({ digest: z.string().refine(isDigest), bytes: z.number(), type: z.string().regex(/^(?:image|application)\//) });

type Found = Pick<Reference, 'digest' | 'bytes' | 'material'>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const materialOf = (value: Readonly<Record<string, unknown>>, above: string | null): string | null => (typeof value['material'] === 'string' ? value['material'] : above);

function filesIn(value: unknown, material: string | null): readonly Found[] {
  if (!isObject(value)) return [];
  const file = Named.safeParse(value);
  if (file.success) return [{ digest: file.data.digest, bytes: file.data.bytes, material }];
  return Object.values(value).flatMap(each => filesIn(each, materialOf(value, material)));
}

const MAYBE = '"digest"';

/** Files that one stored event names. */
function namedBy({ data, stream, number }: { readonly data: string; readonly stream: string; readonly number: number }): readonly Reference[] {
  if (!data.includes(MAYBE)) return [];
  return filesIn(JSON.parse(data), null).map(found => ({ ...found, stream, number }));
}

/** Every file that the log names, in the order of the log; files of all kinds of streams. */
export async function* referencesIn(store: EventStore, after = START): AsyncGenerator<Reference> {
  for await (const { events } of store.readAll({ after })) {
    for (const event of events) yield* namedBy(event);
  }
}

/** Every file that one stream names. */
export async function namedIn(store: Pick<EventStore, 'readStream'>, stream: string): Promise<readonly Reference[]> {
  const files: Reference[] = [];
  for await (const event of store.readStream(stream)) files.push(...namedBy(event));
  return files;
}

/** What is asked of a case, or of a joint one, before one of its files is shown. */
export interface FileHolder {
  readonly applicant: string;
  readonly agent: string | null;
  readonly units: readonly string[];
  readonly departments: readonly string[];
  readonly number: string;
  readonly files: readonly Pick<Reference, 'digest' | 'bytes' | 'material'>[];
}
/** What is asked of a case before one of its files is shown or another is added. */
export interface CaseFiles extends FileHolder {
  readonly town: string;
}

const Receipt = z.object({ number: z.string(), town: z.string(), department: z.string(), applicant: z.object({ subject: z.string() }), agent: z.object({ subject: z.string() }).nullable() });

/** Reads the stream of a case; null where there is none. */
export async function filesOfCase(store: Pick<EventStore, 'readStream'>, id: string): Promise<CaseFiles | null> {
  let receipt: z.infer<typeof Receipt> | null = null;
  const files: Reference[] = [];
  for await (const event of store.readStream(`case-${id}`)) {
    if (event.type === 'ApplicationReceived') receipt = Receipt.parse(JSON.parse(event.data));
    files.push(...namedBy(event));
  }
  if (receipt === null) return null;
  const { number, town, department, applicant, agent } = receipt;
  return { number, town, units: [town], departments: [department], applicant: applicant.subject, agent: agent?.subject ?? null, files };
}

/** Bytes of the files of a case, each counted once. */
export function bytesOf({ files }: { readonly files: readonly Pick<Reference, 'digest' | 'bytes'>[] }): number {
  return [...new Map(files.map(({ digest, bytes }) => [digest, bytes])).values()].reduce((sum, bytes) => sum + bytes, 0);
}
