import type { Capsule, ItemManifest } from '@yichuang/domain';
import { decodeEvent, type EventStore } from '@yichuang/event-store';
import type { CaseActView, CaseView } from '@yichuang/projections';
import { registry } from '../../application/codec.ts';
import { valueUnder } from './vault.ts';

/** A decision explained: what the rules saw, short of the sealed answers, what they said, and in which words. */
export interface CaseExplanation {
  readonly case: string;
  readonly number: string;
  readonly event: number;
  readonly type: string;
  readonly at: string;
  readonly actor: CaseActView['actor'];
  /** What the officer wrote beside it; where nothing could be computed, this is the reason. */
  readonly reason: string;
  readonly release: CaseView['release'];
  /** Null: a person decided, without the rules. */
  readonly said: (Omit<Capsule, 'inputs' | 'rules' | 'release'> & { readonly rules: readonly ExplainedRule[] }) | null;
  /** Inputs are personal: `POST …/reveal` with a purpose shows them, and is recorded first. */
  readonly inputs: { readonly sealed: boolean; readonly reveal: string | null };
}
type Rule = ItemManifest['accept'][number] | ItemManifest['decide'][number];
type ExplainedRule = Capsule['rules'][number] & { readonly outcome: string | null; readonly because: Rule['because'] | null; readonly basis: Rule['basis'] };

/** Acts that rest on rules, or on somebody who decided without them. */
const EXPLAINED: ReadonlySet<string> = new Set(['ApplicationAccepted', 'CaseGranted', 'CaseRefused']);
const isCapsule = (value: unknown): value is Capsule => typeof value === 'object' && value !== null && 'phase' in value;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

async function dataOf(store: Pick<EventStore, 'readStream'>, stream: string, revision: number): Promise<unknown> {
  for await (const event of store.readStream(stream, { from: revision, limit: 1 })) return decodeEvent(registry, event).data;
  return null;
}

function saidBy({ inputs: _sealed, release: _pinned, rules, ...rest }: Capsule, manifest: ItemManifest): NonNullable<CaseExplanation['said']> {
  const known = new Map<string, Rule>([...manifest.accept, ...manifest.decide].map(rule => [rule.id, rule]));
  return { ...rest, rules: rules.map(({ id, matched }) => ({ id, matched, outcome: known.get(id)?.outcome ?? null, because: known.get(id)?.because ?? null, basis: known.get(id)?.basis ?? null })) };
}

/** What the officer wrote beside the rules: a reason, or an opinion. */
const reasonIn = (data: unknown): string => text(valueUnder(data, ['reason'])) || text(valueUnder(data, ['opinion']));

/** Why an act of a case was decided as it was; null when the act is none that is decided by rules, or is not there. @req #34 #36 */
export async function explanationOf(store: Pick<EventStore, 'readStream'>, { view, number, manifest }: { readonly view: CaseView; readonly number: number; readonly manifest: ItemManifest }): Promise<CaseExplanation | null> {
  const act = view.timeline.find(each => each.number === number && EXPLAINED.has(each.type));
  if (act === undefined) return null;
  const data = await dataOf(store, `case-${view.id}`, act.revision);
  const capsule = valueUnder(data, ['capsule']);
  const base = { case: view.id, number: view.number, event: number, type: act.type, at: act.at, actor: act.actor, reason: reasonIn(data) };
  if (!isCapsule(capsule)) return { ...base, release: view.release, said: null, inputs: { sealed: false, reveal: null } };
  return { ...base, release: capsule.release, said: saidBy(capsule, manifest), inputs: { sealed: true, reveal: `/api/v1/cases/${view.id}/reveal` } };
}
