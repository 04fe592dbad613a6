import { randomUUID } from 'node:crypto';
import { Attachment, HandedPaper, legalDateOf } from '@yichuang/domain';
import type { EventStore } from '@yichuang/event-store';
import { errand, type ErrandFileView } from '@yichuang/projections';
import { z } from 'zod';
import type { Application } from '../application.ts';
import type { SignedIn } from '../policy/caller.ts';
import { Problem } from '../problems/problem.ts';
import { isVisible } from './policy.ts';

const Mandate = z.object({ evidence: Attachment.nullable() });
const Handed = z.object({ papers: z.array(HandedPaper) });
type Stored = Pick<Attachment, 'digest' | 'bytes' | 'type'>;
const fileOf = ({ digest, bytes, type }: Stored, paper: string | null): ErrandFileView => ({ digest, bytes, type, paper });

/** Files that one event of an errand brings: the signed mandate, or pictures of papers. Their names are sealed and stay in the log. */
const BROUGHT: Readonly<Record<string, (data: unknown) => readonly ErrandFileView[]>> = {
  AgencyAuthorised: data => {
    const { evidence } = Mandate.parse(data);
    return evidence ? [fileOf(evidence, null)] : [];
  },
  AgencyPapersCollected: data => Handed.parse(data).papers.flatMap(({ name, attachment }) => (attachment ? [fileOf(attachment, name)] : [])),
};

/** Files of an errand in the order in which they came. @param upTo number of the last event that counts @req #51 */
export async function filesOfErrand(store: Pick<EventStore, 'readStream'>, id: string, upTo = Number.POSITIVE_INFINITY): Promise<readonly ErrandFileView[]> {
  const files: ErrandFileView[] = [];
  for await (const { type, data, number } of store.readStream(`agency-${id}`)) if (number <= upTo) files.push(...(BROUGHT[type]?.(JSON.parse(data)) ?? []));
  return files;
}

/** The errand and its file, for somebody who sees the errand. @throws {Problem} `not-found` */
async function seenBy(caller: SignedIn, app: Application, { digest, errand: id }: Sought): Promise<{ readonly resident: string; readonly what: 'mandate' | 'paper' }> {
  const view = app.views?.read(['errands'], read => errand(read, id, { on: legalDateOf(app.clock.now()) })) ?? null;
  if (view === null || !isVisible(view, caller)) throw new Problem('not-found');
  const file = (await filesOfErrand(app.store, id)).find(one => one.digest === digest);
  if (file === undefined) throw new Problem('not-found');
  return { resident: view.resident, what: file.paper === null ? 'mandate' : 'paper' };
}

interface Sought {
  readonly digest: string;
  readonly errand: string;
}

/**
 * Lets whoever sees an errand read its files: the resident, the station, the hall above it. @returns what puts the reading on record,
 * where it is another's file. @throws {Problem} `not-found` for everybody else, and for a file that the errand does not name
 */
export async function requireErrandReader(caller: SignedIn, app: Application, sought: Sought): Promise<() => Promise<void>> {
  const { resident, what } = await seenBy(caller, app, sought);
  const { actor } = caller;
  if (actor.id === resident) return () => Promise.resolve();
  const data = { subject: resident, fields: [`agency-${sought.errand}/${what}/${sought.digest}`], purpose: '查看代办事项的授权和材料附件', unit: actor.unit };
  return async () => void (await app.execute({ type: 'RecordReveal', stream: `access-${resident}`, data }, { commandId: randomUUID(), actor, channel: 'system' }));
}
