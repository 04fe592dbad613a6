import { describe, expect, it } from 'vitest';
import { conformance } from '../conformance/index.ts';
import { amend, basis, cel, definePlugin, firstMatch, onTheSpot, papers, papersFirst, procedures, rule, t, usualItem, workingDays, type ItemDraft, type Kind } from '../index.ts';

const law = basis('示例条例', '第一条', { verified: true });
const name = t('示例事项', 'Sample item');
const facts = { name, applicant: 'person', basis: [law], promised: workingDays(5) } as const;
const kinds = Object.entries({ licence: '01', payment: '05', confirmation: '07', reward: '08', adjudication: '09', other: '10', service: '20' } as const satisfies Record<Kind, string>);
const asked = { identity: papers.identity(), photo: papers.photo() };
const granting = usualItem({
  ...facts, kind: 'service', materials: asked, decide: firstMatch(papersFirst(asked), rule('R-DECIDE-01', { otherwise: 'grant', because: name })),
  cases: [{ name: '齐全', expect: { decide: 'grant' } }, { name: '照片待补', papers: { photo: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } }, { name: '没有身份证', papers: { identity: 'invalid' }, expect: { accept: 'request_correction', decide: 'manual', rule: 'R-PAPERS-01' } }],
});
const items = Object.fromEntries([
  ['992011009000', granting] as [string, ItemDraft],
  ...kinds.map(([kind, digits]): [string, ItemDraft] => [`99${digits}11001000`, usualItem({ ...facts, kind: kind as Kind, procedures: [procedures.notice] })]),
  ...(['organisation', 'either'] as const).flatMap((applicant, at): [string, ItemDraft][] => [[`99201100200${at}`, usualItem({ ...facts, applicant, kind: 'service' })], [`99201100300${at}`, usualItem({ ...facts, applicant, kind: 'service', promised: onTheSpot() })]]),
]);

conformance(definePlugin({ department: 'D-MZJ', version: '1.0.0', kit: '1', base: null, notes: t('首次发布', 'First release'), items }));

describe('usual items', () => {
  it('leave every decision to a person', () => {
    const unruled = Object.values(items).filter(item => item !== granting);
    expect(unruled.flatMap(({ decide }) => decide.map(({ outcome }) => outcome))).toEqual(unruled.map(() => 'manual'));
  });
  it.each([['公益性岗位安置申请', '《公益性岗位安置申请表》'], ['《就业创业证》申领', '《〈就业创业证〉申请表》'], ['残疾等级评定申请受理', '《残疾等级评定申请表》'], ['劳动用工备案', '《劳动用工备案申请表》']])('%s has the form %s', (zh, form) => {
    expect(usualItem({ ...facts, kind: 'service', name: t(zh, 'Application for a sample') }).materials.form?.name).toEqual(t(form, 'Application form: a sample'));
  });
  it('name what is paid, and ask where to, also when a public service pays by its rules', () => {
    const paying = usualItem({ ...facts, kind: 'service', name: t('一次性补贴申领', 'Application for a one-off subsidy'), amount: cel`yuan(fen('500.00'))` });
    expect([paying.results, paying.form?.account?.type, paying.materials.account?.kind]).toEqual([{ payment: { name: t('一次性补贴', 'Payment: a one-off subsidy'), kind: 'payment' } }, 'text', 'account']);
    expect(usualItem({ ...facts, kind: 'payment', name: t('示例金给付', 'Payment of the sample allowance') }).results).toEqual({ payment: { name: t('示例金', 'Payment: sample allowance'), kind: 'payment' } });
  });
  it('are marked as illustrative, and say so in the guide', () => {
    for (const { illustrative, guide } of Object.values(items)) expect([illustrative, guide.notes?.at(-1)?.zh]).toEqual([true, expect.stringContaining('示例规则')]);
  });
  it('say that nothing of their own is in force, until an amendment brings it', () => {
    const first = { '992011001000': usualItem({ ...facts, kind: 'service', basis: [] }) };
    expect(first['992011001000'].guide.notes?.[0]?.zh).toContain('尚无专门依据');
    const amended = amend(first, { '992011001000': { basis: [law], statutory: workingDays(10, { start: 'received', basis: law }) } })['992011001000'];
    expect(amended).toMatchObject({ basis: [law], limits: { promised: { amount: 5 }, statutory: { amount: 10, start: 'received' } } });
    expect(amended?.guide.notes).toHaveLength(1);
  });
  it('cannot be amended when there is no such item', () => expect(() => amend({}, { '992011001000': {} })).toThrow('no item 992011001000'));
  it('with papers of their own and none that may follow have no rule that waits for one', () => {
    const { accept, examples } = usualItem({ ...facts, kind: 'service', materials: { identity: papers.identity() }, decide: firstMatch(rule('R-DECIDE-01', { when: cel`age(today, today) > 0`, outcome: 'refuse', because: name }), rule('R-DECIDE-02', { otherwise: 'manual', because: name })) });
    expect(accept.map(({ outcome }) => outcome)).toEqual(['request_correction', 'accept']);
    expect(examples?.map(({ expect: { rule: id } }) => id)).toEqual(['R-ACCEPT-02', 'R-ACCEPT-01']);
  });
});
