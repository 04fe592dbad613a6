import type { ItemManifest } from '@yichuang/domain/manifest';
import { describe, expect, it } from 'vitest';
import { compile } from '../evaluator/index.ts';
import { manifestOfSample } from '../testing/sample.ts';
import { weekdaysBetween } from '../testing/specification.ts';
import { surelyLonger } from './limits.ts';
import { FINDINGS, lint, type FindingCode } from './index.ts';

const clean = manifestOfSample();
const look = (manifest: ItemManifest) => lint(compile(manifest), { workingDaysBetween: weekdaysBetween });
const seen = (manifest: ItemManifest) => look(manifest).map(({ code, pointer }) => `${code} ${pointer}`);

type Draft = { -readonly [K in keyof ItemManifest]: ItemManifest[K] };
const planted = (plant: (draft: Draft) => void): ItemManifest => {
  const draft = structuredClone(clean);
  plant(draft);
  return draft;
};
const paper = (key: string, to: Partial<ItemManifest['materials'][number]>) => planted(draft => {
  draft.materials = draft.materials.map(one => (one.key === key ? { ...one, ...to } : one));
});
const fieldOf = (key: string, to: Partial<ItemManifest['form'][number]>) => planted(draft => {
  draft.form = draft.form.map(one => (one.key === key ? { ...one, ...to } : one));
});
const limit = (to: Partial<ItemManifest['limits']>) => planted(draft => {
  draft.limits = { ...draft.limits, ...to };
});
const promised = clean.limits.promised;

/** For each finding: a manifest with that fault in it, and where it is. */
const PLANTED: Readonly<Record<FindingCode, readonly (readonly [ItemManifest, pointer: string])[]>> = {
  'catch-all': ['其他材料', '户口簿、结婚证等', '相关材料', '其他需要提供的材料', '有关证明材料', '法律法规规定的文件', '房产证等材料'].map(zh => [paper('income', { name: { zh, en: 'Papers' } }), '/materials/2'] as const),
  'no-copies': [[paper('account', { copies: 0 }), '/materials/3']],
  'condition-without-words': [[paper('letter', { requiredWords: null }), '/materials/4']],
  'words-without-condition': [[paper('income', { requiredWords: { zh: '需要时', en: 'When needed' } }), '/materials/2']],
  'paper-twice': [[paper('account', { name: { zh: '收入证明（复印件）', en: 'Proof of income, copy' } }), '/materials/3']],
  'proof-without-basis': [[paper('income', { basis: null }), '/materials/2']],
  obtainable: [[paper('account', { issuer: 'organ', licence: '不动产权证书' }), '/materials/3']],
  'core-deferrable': [[paper('form', { deferrableDays: 5 }), '/materials/1']],
  'commitment-not-allowed': [[planted(draft => {
    draft.materials = draft.materials.map(one => (one.key === 'income' ? { ...one, kind: 'identity' as const } : one));
  }), '/materials/2'], [paper('income', { core: true, deferrableDays: null }), '/materials/2']],
  'commitment-without-terms': [[planted(draft => {
    draft.commitments = [];
  }), '/materials/2']],
  'terms-without-commitment': [[paper('income', { commitment: false }), '/commitments/0']],
  'promised-over-statutory': [[limit({ promised: { ...promised, amount: 21 } }), '/limits/promised'], [limit({ statutory: { ...promised, amount: 4, unit: 'calendar_day' } }), '/limits/promised']],
  'statutory-without-basis': [[limit({ statutory: { ...promised, amount: 20, basis: null } }), '/limits/statutory']],
  'rule-without-example': [[planted(draft => {
    draft.examples = draft.examples.filter(({ expect: { rule } }) => rule !== 'R-DECIDE-03');
  }), '/decide/2']],
  'last-rule-conditional': [[planted(draft => {
    draft.decide = draft.decide.map(one => (one.id === 'R-DECIDE-04' ? { ...one, when: 'form.household > 0' } : one));
  }), '/decide/3']],
  'unreachable-rule': [[planted(draft => {
    draft.accept = draft.accept.map(one => (one.id === 'R-ACCEPT-01' ? { ...one, when: 'size(missing)  >  0' } : one));
  }), '/accept/1'], [planted(draft => {
    draft.decide = draft.decide.map(one => (one.id === 'R-DECIDE-03' ? { ...one, when: 'false' } : one));
  }), '/decide/2'], [planted(draft => {
    draft.decide = draft.decide.map(one => (one.id === 'R-DECIDE-01' ? { ...one, when: 'true' } : one));
  }), '/decide/1']],
  'text-missing': [[paper('account', { name: { zh: '银行账户', en: '' } }), '/materials/3/name'], [paper('account', { name: { zh: '银行账户', en: '银行账户' } }), '/materials/3/name'], [planted(draft => {
    draft.guide = { ...draft.guide, conditions: [{ zh: 'Income below', en: 'Income below the line' }] };
  }), '/guide/conditions/0']],
  'deferral-without-rule': [[planted(draft => {
    draft.accept = draft.accept.filter(({ outcome }) => outcome !== 'accept_deferred');
  }), '/materials/2']],
  'rule-without-deferral': [[planted(draft => {
    draft.materials = draft.materials.map(one => ({ ...one, deferrableDays: null }));
  }), '/accept/2']],
  'classification-too-low': [[fieldOf('idNumber', { classification: 'personal' }), '/form/1'], [fieldOf('phone', { classification: 'internal' }), '/form/2']],
  'options-missing': [[fieldOf('hospital', { options: [] }), '/form/9'], [fieldOf('story', { options: [{ key: 'a', label: { zh: '甲', en: 'A' } }] }), '/form/12']],
};

describe('the linter', () => {
  it('has nothing to say of the sample', () => expect(look(clean)).toEqual([]));
  it('has a planted fault for every finding', () => expect(Object.keys(PLANTED).toSorted()).toEqual(Object.keys(FINDINGS).toSorted()));
  it.each(Object.entries(PLANTED).flatMap(([code, cases]) => cases.map(([manifest, pointer], at) => [code as FindingCode, at, manifest, pointer] as const)))('sees %s (%i)', (code, _, manifest, pointer) => {
    expect(seen(manifest)).toContain(`${code} ${pointer}`);
    expect(look(manifest).find(one => one.code === code)?.words).toEqual(FINDINGS[code]);
  });
  it.each(['法人或者其他组织登记证书', '不动产登记证明', '相关部门出具的批复', '等级评定证书'])('lets the paper %s be', zh => expect(seen(paper('account', { name: { zh, en: 'Paper' } }))).toEqual([]));
  it('leaves an electronic licence of another organ to the window', () => expect(seen(paper('account', { issuer: 'organ', licence: '不动产权证书', form: 'electronic', originals: 1 }))).toEqual([]));
  it('compares limits only where the number alone decides', () => {
    const days = (amount: number, unit: 'working_day' | 'calendar_day', start: 'accepted' | 'received' = 'accepted') => ({ amount, unit, start, basis: null });
    expect([surelyLonger(days(5, 'working_day'), days(4, 'calendar_day')), surelyLonger(days(30, 'calendar_day'), days(20, 'working_day')), surelyLonger(days(9, 'working_day'), days(5, 'working_day', 'received')), surelyLonger(days(5, 'working_day'), days(5, 'working_day'))]).toEqual([true, false, false, false]);
  });
});
