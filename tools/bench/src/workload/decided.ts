import { hash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { toSeal, type Capsule, type ItemManifest } from '@yichuang/domain';
import { START, type Batch, type RecordedEvent } from '@yichuang/event-store';
import { createSealer, openKeyStore, type Place } from '@yichuang/event-store/sealed';
import { newEvents } from '@yichuang/event-store/testing';
import { build, digestOf, weekdaysBetween } from '@yichuang/plugin-kit';
import { compile, evaluate, type Explanation, type Inputs, type Rulebook } from '@yichuang/plugin-kit/evaluator';
import { plugin } from '@yichuang/plugin-minzheng';
import type { Setting } from '../../../../apps/api/src/rulebook/rehearsal/task.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');
const DEPARTMENT = plugin.department;
const manifests = build({ ...plugin, base: null }, { sha256 }).manifests;

/** A decision as the log would hold it, and what the rules were given. */
export interface Past {
  readonly event: RecordedEvent;
  /** Its inputs, sealed, and where. */
  readonly sealed: unknown;
  readonly place: Place;
  readonly rulebook: Rulebook;
}

const saidOf = (rulebook: Rulebook, inputs: Inputs): Explanation => evaluate(rulebook, inputs, { version: '', digest: '', digestOf: () => '', workingDaysBetween: weekdaysBetween });

function capsuleOf({ manifest }: Rulebook, inputs: Inputs, said: Explanation): Omit<Capsule, 'inputs'> {
  return {
    release: { department: DEPARTMENT, version: '1.0.0', digest: '0'.repeat(64), manifest: digestOf(manifest, sha256) }, phase: 'decide', today: inputs.today, ...said.outcome.decide, rules: said.rules.filter(({ phase }) => phase === 'decide').map(({ id, matched }) => ({ id, matched })),
    missing: said.missing.map(({ key }) => key), required: said.materials.filter(({ required }) => required).map(({ key }) => key), faults: [], suspended: said.suspended,
  };
}

/** Decisions of every example of a department, each sealed under the key of an applicant of its own. */
export async function pastDecisions(folder: string): Promise<readonly Past[]> {
  mkdirSync(folder, { recursive: true });
  const keys = openKeyStore({ directory: folder });
  const { seal } = createSealer({ keys });
  const past: Past[] = [];
  for (const rulebook of manifests.map(compile)) {
    for (const { given: inputs } of rulebook.manifest.examples) {
      const said = saidOf(rulebook, inputs);
      if (said.faults.length > 0) continue;
      const [id, stream, subject] = [randomUUID(), `case-${randomUUID()}`, `applicant-${randomUUID()}`];
      const data = { inNameOf: DEPARTMENT, respondent: DEPARTMENT, on: inputs.today, capsule: { ...capsuleOf(rulebook, inputs, said), inputs: toSeal(subject, inputs) }, reason: '符合条件', basis: [], officer: 'officer', amount: said.amount };
      const place = { eventId: id, stream, type: 'CaseGranted', version: 1 };
      const stored = (await seal(data, place)) as { readonly capsule: { readonly inputs: unknown } };
      const [event] = newEvents(stream, 0, [{ id, type: 'CaseGranted', data: stored }]);
      if (event) past.push({ rulebook, sealed: stored.capsule.inputs, place: { ...place, path: '/capsule/inputs' }, event: { ...event, stream, revision: 0, number: past.length } });
    }
  }
  keys.close();
  return past;
}

/** A log of so many decisions, one after another, which is nowhere kept. */
export function logOf(past: readonly Past[], count: number): { readAll(): AsyncIterable<Batch> } {
  const events = past.map(({ event }) => event);
  return {
    readAll: async function* () {
      for (let from = 0; from < count; from += 500) {
        const batch = Array.from({ length: Math.min(500, count - from) }, (_, at) => ({ ...(events[(from + at) % events.length] as RecordedEvent), number: from + at }));
        yield { events: batch, upTo: { position: START, number: from + batch.length - 1 } };
      }
    },
  };
}

const changed = (manifest: ItemManifest): ItemManifest => ({ ...manifest, limits: { ...manifest.limits, promised: { ...manifest.limits.promised, amount: manifest.limits.promised.amount + 1 } } });

/** The department's rules as they are, with a day more promised: every decision is the same again. */
export function settingFor(dataDir: string): Setting {
  return {
    department: DEPARTMENT, dataDir, since: null, calendars: [], candidate: Object.fromEntries(manifests.map(manifest => [manifest.item, JSON.stringify(changed(manifest))])),
    pinned: Object.fromEntries(manifests.map(manifest => [digestOf(manifest, sha256), { item: manifest.item, limits: manifest.limits, manifest: JSON.stringify(manifest) }])),
  };
}
