import { randomUUID } from 'node:crypto';
import { Reason } from '@yichuang/domain';
import { SealError } from '@yichuang/event-store/sealed';
import { z } from 'zod';
import type { Application } from '../application.ts';
import { maskedName } from '../case/reads/masked.ts';
import { envelopeIn, type Envelope } from '../case/reads/vault.ts';
import type { SignedIn } from '../policy/caller.ts';
import { Problem } from '../problems/problem.ts';

/** A number as it stands on a card, and what it is looked up for. */
export const FindPersonBody = z.strictObject({ number: z.string().trim().min(6).max(32), purpose: Reason.pipe(z.string().max(300)) });

/** What a counter is told of somebody whose card lies on it. Null: not given, or erased. */
export interface FoundPerson {
  readonly subject: string;
  readonly kind: 'citizen' | 'legal_person';
  readonly name: string | null;
  readonly phone: string | null;
}

const FIELDS = ['name', 'phone'] as const;

/** Each field as it last stood in the person's own stream. */
async function locate({ store }: Pick<Application, 'store'>, subject: string): Promise<ReadonlyMap<string, Envelope>> {
  const located = new Map<string, Envelope>();
  for await (const event of store.readStream(`subject-${subject}`)) {
    for (const field of FIELDS) {
      const envelope = envelopeIn(event, [field]);
      if (envelope) located.set(field, envelope);
    }
  }
  return located;
}

async function opened({ open }: Pick<Application, 'open'>, envelope: Envelope | undefined): Promise<string | null> {
  if (!envelope) return null;
  try {
    const value = await open(envelope.sealed, envelope.place);
    return typeof value === 'string' ? value : null;
  } catch (error) {
    if (error instanceof SealError && error.code === 'key-unknown') return null;
    throw error;
  }
}

/** A name of which nobody can be told by it, as the person's own stream has it last; null: there is none, or it has been erased. */
export async function maskedNameOf(app: Pick<Application, 'store' | 'open'>, subject: string): Promise<string | null> {
  const name = await opened(app, (await locate(app, subject)).get('name'));
  return name === null ? null : maskedName(name);
}

/**
 * Finds who is registered under a number, by a keyed tag and never by the number itself; who was shown to whom and for what is
 * on record before name and telephone leave (PIPL 51). Officers are not found: they are no applicants of a counter.
 * @throws {Problem} `bad-number` when nothing is left of the number
 */
export async function findPerson(app: Application, { actor }: SignedIn, { number, purpose }: z.infer<typeof FindPersonBody>): Promise<FoundPerson | null> {
  const subject = await app.subjectFor(number).catch((error: unknown) => {
    if (error instanceof SealError && error.code === 'bad-id-number') throw new Problem('validation-failed', { errors: [{ pointer: '/number', code: 'invalid', message: 'no number' }] });
    throw error;
  });
  if (subject === undefined) return null;
  await app.world.refresh();
  const kind = app.world.personKind(subject);
  if (kind !== 'citizen' && kind !== 'legal_person') return null;
  const located = await locate(app, subject);
  const { outcome } = await app.execute({ type: 'RecordReveal', stream: `access-${subject}`, data: { subject, fields: [...located.keys()], purpose, unit: actor.unit } }, { commandId: randomUUID(), actor, channel: 'system' });
  if (outcome !== 'recorded') throw new SealError('not-logged', outcome);
  return { subject, kind, name: await opened(app, located.get('name')), phone: await opened(app, located.get('phone')) };
}
