import type { ItemManifest } from '@yichuang/domain/manifest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifestOfSample, ITEM, SECOND_ITEM } from '../testing/sample.ts';
import { changesOf, diff, patch } from './index.ts';

const a = manifestOfSample();
type Draft = { -readonly [K in keyof ItemManifest]: ItemManifest[K] };
const changed = (change: (draft: Draft) => void): ItemManifest => {
  const draft = structuredClone(a);
  change(draft);
  return draft;
};
const paper = (key: string, to: Partial<ItemManifest['materials'][number]>) => changed(draft => {
  draft.materials = draft.materials.map(one => (one.key === key ? { ...one, ...to } : one));
});
const words = (b: ItemManifest): readonly string[] => diff(a, b).map(({ pointer, kind, words: { zh } }) => `${kind} ${pointer} ${zh}`);
const english = (b: ItemManifest): readonly string[] => diff(a, b).map(change => change.words.en);

describe('a change in words', () => {
  it.each<[string, ItemManifest, string]>([
    ['a paper that may follow later', paper('letter', { deferrableDays: 5 }), 'changed /materials/letter/deferrableDays 材料5“授权委托书”由必交改为可容缺（5个工作日内补交）'],
    ['a paper that may no longer', paper('income', { deferrableDays: null }), 'changed /materials/income/deferrableDays 材料3“收入证明”由可容缺改为必交'],
    ['more time for it', paper('income', { deferrableDays: 10 }), 'changed /materials/income/deferrableDays 材料3“收入证明”容缺补交期限由5个工作日改为10个工作日'],
    ['no commitment any more', paper('income', { commitment: false }), 'changed /materials/income/commitment 材料3“收入证明”不再可以告知承诺代替'],
    ['a paper that becomes core', paper('account', { core: true }), 'changed /materials/account/core 材料4“银行账户复印件”改为核心材料'],
    ['a paper always asked for', paper('letter', { requiredWhen: null }), 'changed /materials/letter/requiredWhen 材料5“授权委托书”由符合条件时提交改为一律提交'],
    ['two copies', paper('account', { copies: 2 }), 'changed /materials/account/copies 材料4“银行账户复印件”的复印件份数由“1”改为“2”'],
    ['another name', paper('account', { name: { zh: '社保卡复印件', en: 'Copy of the card' } }), 'changed /materials/account/name 材料4“社保卡复印件”的名称由“银行账户复印件”改为“社保卡复印件”'],
    ['a shorter promise', changed(draft => {
      draft.limits = { ...draft.limits, promised: { ...draft.limits.promised, amount: 3 } };
    }), 'changed /limits/promised 承诺时限由“5个工作日”改为“3个工作日”'],
    ['another outcome', changed(draft => {
      draft.decide = draft.decide.map(one => (one.id === 'R-DECIDE-01' ? { ...one, outcome: 'refuse' as const } : one));
    }), 'changed /decide/R-DECIDE-01/outcome 审批规则“R-DECIDE-01”的结论由“转人工”改为“不予”'],
    ['a field that need not be answered', changed(draft => {
      draft.form = draft.form.map(one => (one.key === 'income' ? { ...one, required: false } : one));
    }), 'changed /form/income/required 填报项“月收入（元）”改为选填'],
    ['a rule that is gone', changed(draft => {
      draft.accept = draft.accept.filter(({ id }) => id !== 'R-ACCEPT-02');
    }), 'removed /accept/R-ACCEPT-02 取消受理规则“R-ACCEPT-02”'],
    ['a paper that is new', changed(draft => {
      draft.materials = [...draft.materials, { ...draft.materials[3]!, key: 'photo', name: { zh: '照片', en: 'Photo' } }];
    }), 'added /materials/photo 新增材料7“照片”'],
    ['rules in another order', changed(draft => {
      draft.decide = draft.decide.toReversed();
    }), 'changed /decide 审批规则的顺序有变'],
    ['examples', changed(draft => {
      draft.examples = draft.examples.slice(1);
    }), 'changed /examples 示例有变'],
  ])('%s', (_, b, said) => expect(words(b)).toEqual([said]));
  it('says the same in English', () => {
    expect(english(paper('letter', { deferrableDays: 5 }))).toEqual(['paper 5 “Letter of authority” may now be supplied later, within 5 working days']);
    expect(english(paper('account', { copies: 2 }))).toEqual(['copies of paper 4 “Copy of the bank book” changes from “1” to “2”']);
  });
  it('says nothing of what did not change', () => expect(diff(a, structuredClone(a))).toEqual([]));
});

describe('from release to release', () => {
  const other = { ...a, item: SECOND_ITEM };
  it('items come and go', () => {
    expect(changesOf([a], [other]).map(({ item, pointer, kind, words: { zh } }) => `${item}${pointer} ${kind} ${zh}`)).toEqual([`${ITEM} removed 撤下该事项的规则`, `${SECOND_ITEM} added 新增该事项的规则`]);
    expect(changesOf([a, other], [a, { ...other, inPerson: true }]).map(({ item, pointer }) => `${item}${pointer}`)).toEqual([`${SECOND_ITEM}/inPerson`]);
  });
});

describe('any change', () => {
  const limit = fc.record({ amount: fc.nat(30), unit: fc.constantFrom('working_day', 'calendar_day'), start: fc.constantFrom('accepted', 'received'), basis: fc.constantFrom(null, a.basis[0]!) }) as fc.Arbitrary<ItemManifest['limits']['promised']>;
  const shuffled = <T>(all: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...all]);
  const edited = <T extends object>(all: readonly T[], edit: fc.Arbitrary<Partial<T>>): fc.Arbitrary<T[]> => shuffled(all).chain(some => fc.tuple(...some.map(one => fc.option(edit, { nil: {}, freq: 2 }).map(to => ({ ...one, ...to })))));
  const text = fc.record({ zh: fc.string({ minLength: 1, maxLength: 80 }), en: fc.string({ maxLength: 80 }) });
  const manifest = fc.record({
    situations: shuffled(a.situations), form: edited(a.form, fc.record({ required: fc.boolean(), label: text, hint: fc.option(text, { nil: null }), maxLength: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: null }) })),
    materials: edited(a.materials, fc.record({ name: text, core: fc.boolean(), deferrableDays: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }), commitment: fc.boolean(), requiredWhen: fc.constantFrom(null, 'true', 'applicant.byAgent'), copies: fc.nat(20), basis: fc.constantFrom(null, a.basis[0]!) })),
    commitments: shuffled(a.commitments), accept: edited(a.accept, fc.record({ when: fc.constantFrom(null, 'true'), because: text, outcome: fc.constantFrom('accept', 'manual', 'not_accept') })), decide: shuffled(a.decide),
    limits: fc.record({ promised: limit, statutory: fc.option(limit, { nil: null }), specialProcedures: fc.constantFrom<ItemManifest['limits']['specialProcedures']>([], [{ name: { zh: '公示', en: 'Notice' }, estimateDays: 7, basis: null }]) }),
    examples: shuffled(a.examples), fees: fc.constantFrom<ItemManifest['fees']>([], [{ name: { zh: '工本费', en: 'Fee' }, amount: '5.00', basis: a.basis[0]! }]), amount: fc.constantFrom(null, a.amount, "'1.00'"), inPerson: fc.boolean(), illustrative: fc.boolean(),
  }).map((parts): ItemManifest => ({ ...a, ...parts } as ItemManifest));

  it('applied to what it was made from gives what it was made for', () => {
    fc.assert(fc.property(manifest, manifest, (before, after) => {
      expect(patch(before, diff(before, after))).toEqual(after);
    }), { numRuns: 400 });
  });
  it('has words in both languages, short enough for a release, and points at something', () => {
    fc.assert(fc.property(manifest, manifest, (before, after) => {
      for (const { words: { zh, en }, pointer } of diff(before, after)) {
        expect(zh.length > 0 && zh.length <= 500 && en.length > 0 && en.length <= 1000 && pointer.length <= 300).toBe(true);
        expect(pointer).toMatch(/^\/[a-zA-Z]+(\/[A-Za-z0-9-]+){0,2}$/);
      }
    }), { numRuns: 200 });
  });
  it('is found only where something differs', () => {
    fc.assert(fc.property(manifest, one => {
      expect(diff(one, structuredClone(one))).toEqual([]);
    }), { numRuns: 100 });
  });
});
