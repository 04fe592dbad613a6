import type { JointMatterView } from '@yichuang/projections';
import { commandKey } from '../../shared/command-key.ts';
import { read, send, type Done } from '../../staff/api.ts';
import { EMPTY, type Draft, type Party } from '../../case/staff/intake/draft.ts';
import type { JointForm } from '../../../../api/src/web-port.ts';
import { answersByLeg } from './merge.ts';
import { itemsOf, type RelatedDraft } from './related.ts';

export type MatterWithForm = JointMatterView & { readonly form: JointForm };

/** A joint application as far as it has been typed. */
export interface JointDraft extends Draft {
  readonly items: readonly string[];
  /** Names of the papers that lie on the counter. */
  readonly shown: readonly string[];
  readonly town: string;
  /** Others who apply with the first one. */
  readonly related: readonly RelatedDraft[];
}
export const emptyDraft = (matter: Pick<JointMatterView, 'legs'>, town: string): JointDraft => ({ ...EMPTY, items: matter.legs.map(({ item }) => item), shown: [], town, related: [] });

/** The papers on the counter, each once, for the legs that want them. */
export function papersOf({ form }: Pick<MatterWithForm, 'form'>, { items, shown }: Pick<JointDraft, 'items' | 'shown'>): readonly object[] {
  return form.papers.filter(({ name }) => shown.includes(name.zh)).flatMap(({ name, serves }) => {
    const wanted = serves.filter(({ item }) => items.includes(item));
    return wanted.length === 0 ? [] : [{ name: name.zh, source: 'original_seen', serves: wanted }];
  });
}

/** What a form has sent so far: tried again, the same goes out under the same key, and whoever is registered stays so. */
export interface Sent {
  readonly keys: Map<string, string>;
  readonly registered: Set<string>;
}
export const nothingSent = (): Sent => ({ keys: new Map(), registered: new Set() });

function sendOnce({ keys }: Sent, path: string, data: object): Promise<Done> {
  const said = `${path} ${JSON.stringify(data)}`;
  const key = keys.get(said) ?? commandKey();
  keys.set(said, key);
  return send({ path, data, key, revision: null });
}

/** Enters whoever is not on record yet, once. @throws {Refused} */
async function register({ subject, kind, name, number, phone, fresh }: Party, sent: Sent): Promise<void> {
  if (!fresh || sent.registered.has(subject)) return;
  const illustrative = document.querySelector<HTMLMetaElement>('meta[name="yichuang-sample"]')?.content === 'yes';
  await sendOnce(sent, '/api/v1/subjects', { subject, kind: kind === 'legal_person' ? 'legal_person' : 'citizen', name, idNumber: number, phone: phone.trim() || null, illustrative });
  sent.registered.add(subject);
}

/** What one confirmation sends: whoever is new is registered first. Answers with the id of the joint case. @throws {Refused} */
export async function sendJoint(matter: MatterWithForm, draft: JointDraft, { at, sent }: { readonly at: string; readonly sent: Sent }): Promise<string> {
  const { party, priority, town, items, related } = draft;
  if (party === null) throw new TypeError('an application without an applicant');
  for (const one of [party, ...related.map(other => other.party)]) await register(one, sent);
  const legs = matter.form.legs.filter(({ item }) => items.includes(item));
  const answers = { contact: { name: party.name, phone: party.phone, address: null }, shared: { situations: {}, form: {} }, own: answersByLeg(legs, draft) };
  const data = { matter: matter.code, items, at, town, applicant: { subject: party.subject, kind: party.kind }, related: related.map(one => ({ subject: one.party.subject, kind: one.party.kind, relation: one.relation, items: itemsOf(one, items) })), priority, answers, papers: papersOf(matter, draft) };
  const done = await sendOnce(sent, '/api/v1/joint-cases', data);
  const id = done.stream.slice('joint-'.length);
  await read(`/api/v1/joint-cases/${id}?after=${done.position}`);
  return id;
}
