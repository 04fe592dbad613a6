import { randomUUID } from 'node:crypto';
import type { Actor } from '@yichuang/domain';
import { SealError } from '@yichuang/event-store/sealed';
import type { Application } from '../application.ts';
import { envelopeIn, type Envelope } from '../case/reads/vault.ts';
import { Problem } from '../problems/problem.ts';

/** Where words and numbers of people stand, by event. */
const WORDS: Readonly<Record<string, readonly string[]>> = { ComplaintReceived: ['words', 'refused', 'contact'], ComplaintAnswered: ['answer'], ComplaintCalledBack: ['note'], ComplaintSettlementSaid: ['reason'] };

interface Found extends Envelope {
  readonly number: number;
  readonly type: string;
  readonly field: string;
}
export interface ComplaintWords {
  readonly number: number;
  readonly type: string;
  readonly field: string;
  readonly text: string | null;
}

async function locate({ store }: Application, id: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const event of store.readStream(`complaint-${id}`)) {
    for (const field of WORDS[event.type] ?? []) {
      const envelope = envelopeIn(event, [field]);
      if (envelope) found.push({ ...envelope, number: event.number, type: event.type, field });
    }
  }
  return found;
}

async function opened(app: Application, { number, type, field, sealed, place }: Found): Promise<ComplaintWords> {
  try {
    return { number, type, field, text: String(await app.open(sealed, place)) };
  } catch (error) {
    // Erased: what was there is nobody's to know any more.
    if (error instanceof SealError && error.code === 'key-unknown') return { number, type, field, text: null };
    throw error;
  }
}

/** The last answer, for whoever complained: it was written to them. Null: there is none, or it has been erased. */
export async function answerTold(app: Application, id: string): Promise<string | null> {
  const last = (await locate(app, id)).findLast(({ field }) => field === 'answer');
  return last ? (await opened(app, last)).text : null;
}

/** What was written and told, after the log says who reads it and why (PIPL 51). @throws {Problem} `not-found`: nothing was written · whatever recording throws, and then nothing is shown */
export async function revealComplaint(app: Application, { actor, id, purpose }: { readonly actor: Actor; readonly id: string; readonly purpose: string }): Promise<readonly ComplaintWords[]> {
  const found = await locate(app, id);
  const [one] = found;
  if (!one) throw new Problem('not-found');
  const subject = one.sealed.s;
  const fields = found.map(({ number, type, field }) => `complaint-${id}/${number}/${type}.${field}`);
  const { outcome } = await app.execute({ type: 'RecordReveal', stream: `access-${subject}`, data: { subject, fields, purpose, unit: actor.unit } }, { commandId: randomUUID(), actor, channel: 'system' });
  if (outcome !== 'recorded') throw new SealError('not-logged', outcome);
  return Promise.all(found.map(each => opened(app, each)));
}
