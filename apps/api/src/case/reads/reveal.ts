import { randomUUID } from 'node:crypto';
import { Contact, type Actor } from '@yichuang/domain';
import { SealError } from '@yichuang/event-store/sealed';
import type { Application } from '../../application.ts';
import { Problem } from '../../problems/problem.ts';
import type { RevealedField } from './params.ts';
import { envelopeIn, type Envelope } from './vault.ts';

/** Who wants to see what of a case, and for what. */
export interface RevealRequest {
  readonly actor: Actor;
  readonly case: string;
  readonly applicant: string;
  readonly purpose: string;
  readonly fields: readonly RevealedField[];
  /** Number of the event whose inputs or words are meant. */
  readonly event: number | null;
}
export type Revealed = Readonly<Record<string, unknown>>;

const CONTACT: ReadonlySet<RevealedField> = new Set(['name', 'phone', 'address', 'email']);
/** Where words that somebody wrote stand in an event. */
const WORDS = ['text', 'note'];
/** A citizen acts for no unit. */
const unitOf = ({ unit }: Actor): string => (unit === 'citizen' ? 'CITIZEN' : unit);

/** Envelopes of a case, by the field that stands in them. */
type Located = ReadonlyMap<RevealedField, Envelope>;

/** Where in an event a field stands. Inputs and words are those of the one event that was named. */
function pathsOf(field: RevealedField, isNamed: boolean): readonly (readonly string[])[] {
  if (CONTACT.has(field)) return [['contact']];
  if (field === 'answers') return [['answers']];
  if (!isNamed) return [];
  return field === 'inputs' ? [['capsule', 'inputs']] : WORDS.map(word => [word]);
}

/** What is found last counts: answers as they stood last. */
async function locate({ store }: Application, request: RevealRequest): Promise<Located> {
  const located = new Map<RevealedField, Envelope>();
  const take = (field: RevealedField, envelope: Envelope | null): unknown => envelope && located.set(field, envelope);
  for await (const event of store.readStream(`case-${request.case}`)) {
    for (const field of request.fields) for (const path of pathsOf(field, event.number === request.event)) take(field, envelopeIn(event, path));
  }
  if (request.fields.includes('idNumber')) for await (const event of store.readStream(`subject-${request.applicant}`)) take('idNumber', envelopeIn(event, ['idNumber']));
  return located;
}

/** Written for each person whose values they are, before any of them leaves: another's words may be among them. @throws {SealError} `not-logged` */
async function recorded(app: Application, { actor, purpose, case: id }: RevealRequest, located: Located): Promise<void> {
  for (const [subject, own] of Map.groupBy(located, ([, { sealed }]) => sealed.s)) {
    const fields = own.map(([field, { place }]) => `${place.stream.startsWith('case-') ? `case-${id}` : place.stream}/${field}`);
    const { outcome } = await app.execute({ type: 'RecordReveal', stream: `access-${subject}`, data: { subject, fields, purpose, unit: unitOf(actor) } }, { commandId: randomUUID(), actor, channel: 'system' });
    if (outcome !== 'recorded') throw new SealError('not-logged', outcome);
  }
}

async function opened(app: Application, field: RevealedField, { sealed, place }: Envelope): Promise<unknown> {
  try {
    const value = await app.open(sealed, place);
    return CONTACT.has(field) ? Contact.parse(value)[field as 'name' | 'phone' | 'address' | 'email'] ?? null : value;
  } catch (error) {
    // Erased: what was there is nobody's to know any more.
    if (error instanceof SealError && error.code === 'key-unknown') return null;
    throw error;
  }
}

/**
 * Shows personal values of a case, after the log says who sees which of them and why (PIPL 51). Null where the case has none.
 * @throws {Problem} `not-found`: none of the fields stands in the case · whatever recording throws, and then nothing is shown
 */
export async function revealOf(app: Application, request: RevealRequest): Promise<Revealed> {
  const located = await locate(app, request);
  if (located.size === 0) throw new Problem('not-found');
  await recorded(app, request, located);
  const shown = await Promise.all(request.fields.map(async (field): Promise<[string, unknown]> => {
    const envelope = located.get(field);
    return [field, envelope === undefined ? null : await opened(app, field, envelope)];
  }));
  return Object.fromEntries(shown);
}
