import { randomUUID } from 'node:crypto';
import type { Actor } from '@yichuang/domain';
import { SealError } from '@yichuang/event-store/sealed';
import type { Application } from '../application.ts';
import { envelopeIn, type Envelope } from '../case/reads/vault.ts';
import { Problem } from '../problems/problem.ts';

/** Where words that somebody wrote stand, by event. */
const WORDS = { ReviewSubmitted: 'comment', ReviewFollowedUp: 'comment', BadReviewFedBack: 'told', ReturnCallMade: 'note' } as const;
const isWritten = (type: string): type is keyof typeof WORDS => Object.hasOwn(WORDS, type);

interface Found extends Envelope {
  readonly number: number;
  readonly type: keyof typeof WORDS;
}
export interface RevealedWords {
  readonly number: number;
  readonly type: string;
  readonly text: string | null;
}

async function locate({ store }: Application, id: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const event of store.readStream(`review-${id}`)) {
    const { type, number } = event;
    const envelope = isWritten(type) ? envelopeIn(event, [WORDS[type]]) : null;
    if (envelope && isWritten(type)) found.push({ ...envelope, number, type });
  }
  return found;
}

async function opened(app: Application, { number, type, sealed, place }: Found): Promise<RevealedWords> {
  try {
    return { number, type, text: String(await app.open(sealed, place)) };
  } catch (error) {
    // Erased: what was there is nobody's to know any more.
    if (error instanceof SealError && error.code === 'key-unknown') return { number, type, text: null };
    throw error;
  }
}

/** What the citizen wrote and was told, after the log says who reads it and why (PIPL 51). @throws {Problem} `not-found`: nothing was written · whatever recording throws, and then nothing is shown */
export async function revealReview(app: Application, { actor, id, purpose }: { readonly actor: Actor; readonly id: string; readonly purpose: string }): Promise<readonly RevealedWords[]> {
  const found = await locate(app, id);
  const [one] = found;
  if (!one) throw new Problem('not-found');
  const subject = one.sealed.s;
  const fields = found.map(({ number, type }) => `review-${id}/${number}/${WORDS[type]}`);
  const { outcome } = await app.execute({ type: 'RecordReveal', stream: `access-${subject}`, data: { subject, fields, purpose, unit: actor.unit } }, { commandId: randomUUID(), actor, channel: 'system' });
  if (outcome !== 'recorded') throw new SealError('not-logged', outcome);
  return Promise.all(found.map(each => opened(app, each)));
}
