import { applicationForm, authorisation, basis, build, cel, defineItem, definePlugin, example, field, firstMatch, idCard, paper, rule, situation, t, workingDays, type Built, type ItemDraft } from '@yichuang/plugin-kit';
import { DEPARTMENT, LICENCE, PAYMENT } from '../../delegation/testing/ground.ts';
import { sha256 } from '../../rulebook/testing/rules.ts';

const relief = basis('社会救助暂行办法', '第四条', { verified: true });
/** Everything that an application by the person needs. */
export const ALL = { idCard: 'provided', form: 'provided', income: 'provided', account: 'provided' } as const;
export const POOR = { birthDate: '1950-03-01', income: '300.00' } as const;
const self = { filedBy: 'self' } as const;
const today = '2022-01-17';

/** An item with core papers, one that may come later, one that a commitment may stand for, and rules that grant, refuse and leave it to a person. Made up. */
export const RELIEF: ItemDraft = defineItem({
  illustrative: true, basis: [relief],
  situations: { filedBy: situation(t('由谁来办？', 'Who is applying?'), { self: t('本人', 'I am'), agent: t('代办人', 'An agent') }) },
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')), income: field.money(t('月收入（元）', 'Monthly income (yuan)')), idNumber: field.idNumber(t('身份证号', 'Identity number'), { required: false }),
    employer: field.creditCode(t('单位信用代码', 'Credit code'), { required: false }), helped: field.yesNo(t('近一年内是否受助', 'Helped within the year'), { required: false }),
  },
  materials: {
    idCard: idCard({ basis: relief }), form: applicationForm(t('申请书', 'Application'), { basis: relief }),
    income: paper(t('收入证明', 'Proof of income'), 'proof', {
      basis: relief, deferrable: workingDays(3),
      commitment: { duty: t('所报收入属实', 'The income stated is true'), liability: t('不实的，退回救助金', 'Else the relief is paid back'), verifyWithinDays: 30, basis: relief },
    }),
    account: paper(t('银行账户复印件', 'Copy of the bank book'), 'account', { form: 'copy', originals: 0, copies: 1, deferrable: workingDays(3) }),
    letter: authorisation({ requiredWhen: cel`situations.filedBy == 'agent'`, requiredWords: t('由他人代办的', 'When an agent applies') }),
  },
  limits: { promised: workingDays(5, { basis: relief }), statutory: workingDays(20, { basis: relief }), specialProcedures: [{ name: t('专家评审', 'Expert review'), estimateDays: 10, basis: relief }] },
  accept: firstMatch(
    rule('R-ACCEPT-01', { when: cel`missing.exists(m, m.core || !m.deferrable)`, outcome: 'request_correction', because: t('必交材料不齐，一次性告知', 'A paper is missing that cannot follow later'), basis: relief }),
    rule('R-ACCEPT-02', { when: cel`size(missing) > 0 && applicant.badCredit`, outcome: 'request_correction', because: t('有失信记录，不适用容缺', 'No later papers with a bad credit record') }),
    rule('R-ACCEPT-03', { when: cel`size(missing) > 0`, outcome: 'accept_deferred', because: t('可容缺受理', 'The paper may follow') }),
    rule('R-ACCEPT-04', { otherwise: 'accept', because: t('材料齐全', 'Nothing is missing') }),
  ),
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`has(form.helped) && form.helped`, outcome: 'manual', because: t('近一年内已受助，转人工', 'Helped within the year: a person decides') }),
    rule('R-DECIDE-02', { when: cel`fen(form.income) < fen('700.00')`, outcome: 'grant', because: t('符合条件', 'The conditions are met'), basis: relief }),
    rule('R-DECIDE-03', { otherwise: 'refuse', because: t('不符合条件', 'The conditions are not met'), basis: relief }),
  ),
  results: { record: { name: t('办理结果', 'Result'), kind: 'record' } },
  guide: { summary: t('给遇到临时困难的家庭发放救助金', 'Relief for households in sudden need'), process: t('申请、受理、审核、发放', 'Apply, accept, review, pay') },
  examples: [
    example('收入低于标准，材料齐全', { situations: self, form: POOR, papers: ALL, today }, { accept: 'accept', decide: 'grant', rule: 'R-ACCEPT-04' }),
    example('收入低于标准', { situations: self, form: POOR, papers: ALL, today }, { decide: 'grant', rule: 'R-DECIDE-02' }),
    example('代办人没有带委托书', { situations: { filedBy: 'agent' }, form: POOR, papers: ALL, applicant: { byAgent: true }, today }, { accept: 'request_correction', rule: 'R-ACCEPT-01' }),
    example('缺收入证明，可容缺', { situations: self, form: POOR, papers: { ...ALL, income: 'missing' }, today }, { accept: 'accept_deferred', rule: 'R-ACCEPT-03' }),
    example('缺收入证明，有失信记录', { situations: self, form: POOR, papers: { ...ALL, income: 'missing' }, applicant: { badCredit: true }, today }, { accept: 'request_correction', rule: 'R-ACCEPT-02' }),
    example('近一年内受过助', { situations: self, form: { ...POOR, helped: true }, papers: ALL, today }, { decide: 'manual', rule: 'R-DECIDE-01' }),
    example('收入高于标准', { situations: self, form: { ...POOR, income: '9000.00' }, papers: ALL, today }, { decide: 'refuse', rule: 'R-DECIDE-03' }),
  ],
});

/** A release of the department with the licence, which is applied for in person and has no procedure of its own, and the payment; `parts` take the place of those of both. */
export function caseRelease(version: string, { base, parts = {} }: { readonly base?: Built; readonly parts?: Partial<ItemDraft> } = {}): Built {
  const { promised, statutory } = { ...RELIEF.limits };
  const items = { [LICENCE.code]: { ...RELIEF, inPerson: true, limits: { promised, ...(statutory ? { statutory } : {}) }, ...parts }, [PAYMENT.code]: { ...RELIEF, ...parts } };
  return build(definePlugin({ department: DEPARTMENT, version, kit: '1', base: base?.digest ?? null, notes: t('说明', 'Notes'), items }), { sha256, ...(base ? { base: { digest: base.digest, manifests: base.manifests } } : {}) });
}
export const RULES = caseRelease('1.0.0');
const withMore = (RELIEF.examples ?? []).map(one => ({ ...one, given: { ...one.given, form: { ...one.given.form, people: 2 }, papers: { ...one.given.papers, household: 'provided' as const } } }));
/** One more question, and one more paper that is always asked for. */
export const NEW_RULES = caseRelease('1.1.0', {
  base: RULES,
  parts: { examples: withMore, form: { ...RELIEF.form, people: field.integer(t('家庭人口', 'People in the household')) }, materials: { ...RELIEF.materials, household: paper(t('户口簿复印件', 'Household register'), 'certificate', { form: 'copy', originals: 0, copies: 1, deferrable: workingDays(3), basis: relief }) } },
});
