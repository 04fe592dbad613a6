import { randomUUID } from 'node:crypto';
import { toSeal, type PinnedRelease } from '@yichuang/domain';
import { createSealer, openKeyStore } from '@yichuang/event-store/sealed';
import { newEvents, type TestEvent } from '@yichuang/event-store/testing';
import type { Built } from '@yichuang/plugin-kit';
import { evaluate, compile, type Inputs } from '@yichuang/plugin-kit/evaluator';
import { PAYMENT } from '../../delegation/testing/ground.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { DEPARTMENT } from './ground.ts';
import { textDigest } from './rules.ts';

/** A case that rules were applied to: what they were given, and how it was decided; `decided` false: it is still open. */
export interface Told {
  readonly built: Built;
  readonly item?: string;
  readonly inputs: Partial<Inputs>;
  readonly decided?: boolean;
  readonly recordedAt?: string;
}
/** Everything that tells who somebody is; no test may find it anywhere. */
export const SECRET = '王小明的住址';

const inputsOf = (parts: Partial<Inputs>): Inputs => ({ situations: { filedBy: 'self' }, form: {}, papers: { idCard: 'provided', form: 'provided' }, applicant: { kind: 'natural_person', byAgent: false, badCredit: false }, today: '2022-01-10', ...parts });

function pinned({ release: { version }, digest, manifests }: Built, item: string) {
  const manifest = manifests.find(each => each.item === item);
  if (!manifest) throw new Error(`no ${item}`);
  const release: PinnedRelease = { department: DEPARTMENT, version, digest, manifest: textDigest(manifest) };
  return { manifest, release };
}

/** Puts cases into the log as they would stand there, each with its inputs sealed under its applicant's own key. @returns their ids */
export async function decide({ app }: Pick<Scene, 'app'>, cases: readonly Told[]): Promise<readonly string[]> {
  const keys = openKeyStore({ directory: app.dataDir });
  const { seal } = createSealer({ keys });
  const ids: string[] = [];
  for (const told of cases) {
    const id = randomUUID();
    const stream = `case-${id}`;
    const sealed: TestEvent[] = [];
    for (const event of eventsOf(told, ids.length)) {
      const eventId = randomUUID();
      sealed.push({ id: eventId, type: event.type, data: await seal(event.data, { eventId, stream, type: event.type, version: 1 }), metadata: { recordedAt: told.recordedAt ?? app.clock.now() } });
    }
    await app.store.append(stream, 'no-stream', newEvents(stream, 0, sealed));
    ids.push(id);
  }
  keys.close();
  await app.views?.waitFor((await app.store.head()).number);
  return ids;
}

function eventsOf({ built, item = PAYMENT.code, inputs: parts, decided = true }: Told, at: number): { readonly type: string; readonly data: unknown }[] {
  const { manifest, release } = pinned(built, item);
  const inputs = inputsOf(parts);
  const subject = `applicant-${randomUUID()}`;
  const said = evaluate(compile(manifest), inputs, { version: '', digest: '', digestOf: () => '', workingDaysBetween: () => 0 });
  const capsule = (phase: 'accept' | 'decide') => ({
    release, phase, today: inputs.today, inputs: toSeal(subject, inputs), ...said.outcome[phase], rules: said.rules.filter(rule => rule.phase === phase).map(({ id, matched }) => ({ id, matched })), missing: said.missing.map(({ key }) => key),
    required: said.materials.filter(({ required }) => required).map(({ key }) => key), faults: [], suspended: false,
  });
  const papers = Object.keys(inputs.papers).map(material => ({ material, source: 'original_seen', attachments: [] }));
  const received = {
    number: `HT2022-${String(at + 1).padStart(6, '0')}`, item, kind: 'payment', department: DEPARTMENT, town: '610702101', applicant: { subject, kind: 'natural_person' }, agent: null, priority: false, receivedOn: inputs.today, release,
    versions: { catalogue: '2022', responsibilityList: '', calendarYears: [] }, limits: { statutory: manifest.limits.statutory, promised: manifest.limits.promised }, contact: toSeal(subject, { address: SECRET }),
    answers: toSeal(subject, { situations: inputs.situations, form: inputs.form }), papers, visit: true, appointment: null, agency: null, contactRecord: null, renewsUntil: null, illustrative: true,
  };
  const accepted = { acceptedOn: inputs.today, capsule: capsule('accept'), opinion: '', officer: 'officer-town' };
  const granted = { inNameOf: DEPARTMENT, respondent: DEPARTMENT, on: inputs.today, capsule: capsule('decide'), reason: '符合条件', basis: [], officer: 'officer-civil', amount: said.amount };
  return [{ type: 'ApplicationReceived', data: received }, { type: 'ApplicationAccepted', data: accepted }, ...(decided ? [{ type: 'CaseGranted', data: granted }] : [])];
}
