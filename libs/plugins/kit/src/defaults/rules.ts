import type { AcceptRule, DecideRule } from '@yichuang/domain/manifest';
import { cel } from '../authoring/cel.ts';
import type { MaterialDraft } from '../authoring/materials.ts';
import { example, type ExampleDraft, type ExampleInputs } from '../authoring/plugin.ts';
import { firstMatch, rule, type RuleDraft } from '../authoring/rules.ts';
import { t } from '../authoring/text.ts';

type Materials = Readonly<Record<string, MaterialDraft>>;
const isDeferrable = (material: MaterialDraft | undefined): boolean => material?.settings.deferrable !== undefined;

const RETURN = rule('R-ACCEPT-01', { when: cel`missing.exists(m, !m.deferrable)`, outcome: 'request_correction', because: t('必要材料缺失或无效，一次告知补正', 'Papers that are needed are missing or invalid: all of them are named at once') });
const NO_TRUST = rule('R-ACCEPT-02', { when: cel`applicant.badCredit && size(missing) > 0`, outcome: 'request_correction', because: t('申请人有失信记录，不适用容缺受理', 'The applicant has a bad credit record: no paper may follow later') });
const LATER = rule('R-ACCEPT-03', { when: cel`size(missing) > 0`, outcome: 'accept_deferred', because: t('主要材料齐全，其余材料可在期限内补交', 'The core papers are there; the others may follow within their limit') });
const ACCEPT = rule('R-ACCEPT-04', { otherwise: 'accept', because: t('材料齐全、符合法定形式', 'The papers are complete and in due form') });

/** The usual acceptance: what is missing is asked for, what may follow is waited for, else the case is accepted (行政许可法32). */
export function usualAcceptance(materials: Materials): readonly RuleDraft<AcceptRule['outcome']>[] {
  return Object.values(materials).some(isDeferrable) ? firstMatch(RETURN, NO_TRUST, LATER, ACCEPT) : firstMatch({ ...RETURN, when: cel`size(missing) > 0` }, { ...ACCEPT, id: 'R-ACCEPT-02' });
}

/** Where the rules do not say enough, a person decides: an honest default never approves. */
export const byHand: readonly RuleDraft<DecideRule['outcome']>[] = firstMatch(rule('R-DECIDE-01', { otherwise: 'manual', because: t('由审核人员依据材料和核查情况决定', 'An officer decides on the papers and what was found') }));

type Decide = readonly RuleDraft<DecideRule['outcome']>[];
const THERE = 'R-PAPERS-01';

/**
 * The first of the rules of an item that grants: nothing is granted while a paper is missing or is to follow. A commitment stands
 * for its paper (国办发〔2020〕42号).
 */
export function papersFirst(materials: Materials): RuleDraft<'manual'> {
  return waitsFor(Object.keys(materials));
}

function waitsFor(keys: readonly string[]): RuleDraft<'manual'> {
  const toFollow = keys.map(key => `papers.${key} == 'deferred'`);
  return rule(THERE, { when: { cel: ['size(missing) > 0', ...toFollow].join(' || '), place: null }, outcome: 'manual', because: t('材料尚未齐全，或者容缺材料还没有补交，补齐后再决定', 'A paper is missing or still to follow: decided once it is there') });
}

/** Rules that grant never do so without the papers that may not follow; whether to wait for those that may is for the rules themselves to say. */
export function guarded(decide: Decide, materials: Materials): Decide {
  if (decide[0]?.id === THERE || !decide.some(({ outcome }) => outcome === 'grant')) return decide;
  return [waitsFor(Object.keys(materials).filter(key => !isDeferrable(materials[key]))), ...decide];
}

/** A complete application, from which examples take papers away. */
export interface Complete {
  readonly materials: Materials;
  readonly given: ExampleInputs;
}

/** Every paper of the list, handed in. */
export function allProvided(materials: Materials): Record<string, 'provided'> {
  return Object.fromEntries(Object.keys(materials).map(key => [key, 'provided' as const]));
}

/** Examples that meet each rule of {@link usualAcceptance} once. */
export function usualExamples({ materials, given }: Complete): readonly ExampleDraft[] {
  const papers = { ...allProvided(materials), ...given.papers };
  const complete = { ...given, papers };
  const always = Object.entries(materials).filter(([, { settings }]) => settings.requiredWhen === undefined);
  const core = always.find(([, material]) => !isDeferrable(material)) ?? Object.entries(materials).find(([, material]) => !isDeferrable(material));
  const later = always.find(([, material]) => isDeferrable(material)) ?? Object.entries(materials).find(([, material]) => isDeferrable(material));
  if (later === undefined) return [example('材料齐全', complete, { accept: 'accept', rule: 'R-ACCEPT-02', missing: [] }), ...without(core, complete)];
  const [key, { name }] = later;
  const lacking = { ...complete, papers: { ...papers, [key]: 'missing' as const } };
  return [
    example('材料齐全', complete, { accept: 'accept', rule: 'R-ACCEPT-04', missing: [] }), ...without(core, complete),
    example(`缺${name.zh}，可以容缺受理`, lacking, { accept: 'accept_deferred', rule: 'R-ACCEPT-03', missing: [key] }),
    example(`缺${name.zh}，有失信记录`, { ...lacking, applicant: { ...given.applicant, badCredit: true } }, { accept: 'request_correction', rule: 'R-ACCEPT-02', missing: [key] }),
  ];
}

function without(core: readonly [string, MaterialDraft] | undefined, complete: ExampleInputs): readonly ExampleDraft[] {
  if (core === undefined) return [];
  const [key, { name }] = core;
  return [example(`缺${name.zh}`, { ...complete, papers: { ...complete.papers, [key]: 'missing' } }, { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: [key] })];
}
