import { hash } from 'node:crypto';
import { applicationForm, authorisation, basis, build, cel, defineItem, definePlugin, example, field, firstMatch, idCard, paper, rule, situation, t, workingDays, type Built, type Digester, type ItemDraft, type Plugin } from '../index.ts';

export const sha256: Digester = text => hash('sha256', text, 'hex');
export const ITEM = '990511005000';
export const SECOND_ITEM = '990511006000';

const relief = basis('社会救助暂行办法', '第三十一条', { verified: true });
const agent = { byAgent: true };
const all = { idCard: 'provided', form: 'provided', income: 'provided', account: 'provided' } as const;
const poor = { birthDate: '1950-03-01', income: '300.00', household: 2, cause: ['illness'] };

/** An item that uses every type of field, a condition on each thing that can have one, and an amount. Made up. */
export const sampleItem: ItemDraft = defineItem({
  illustrative: true, basis: [relief],
  situations: {
    filedBy: situation(t('由谁来办？', 'Who is applying?'), { self: t('本人', 'I am'), agent: t('代办人', 'An agent') }),
    urgent: situation(t('是否紧急？', 'Is it urgent?'), { yes: t('是', 'Yes'), no: t('否', 'No') }, { shownWhen: cel`situations.filedBy == 'self'` }),
  },
  form: {
    applicantName: field.text(t('姓名', 'Name')),
    idNumber: field.idNumber(t('身份证号', 'Identity number')),
    phone: field.phone(t('手机号', 'Phone'), { required: false }),
    birthDate: field.date(t('出生日期', 'Date of birth')),
    household: field.integer(t('家庭人口', 'People in the household'), { min: 1, max: 20 }),
    income: field.money(t('月收入（元）', 'Monthly income (yuan)')),
    area: field.decimal(t('住房面积（平方米）', 'Floor space (m²)'), { required: false }),
    cause: field.choices(t('困难原因', 'Causes'), { illness: t('疾病', 'Illness'), disaster: t('灾害', 'Disaster'), schooling: t('就学', 'Schooling') }),
    disasterOn: field.date(t('受灾日期', 'Day of the disaster'), { shownWhen: cel`'disaster' in form.cause` }),
    hospital: field.choice(t('医院等级', 'Class of hospital'), { first: t('一级', 'First'), third: t('三级', 'Third') }, { required: false, shownWhen: cel`'illness' in form.cause` }),
    helped: field.yesNo(t('近一年内是否受助', 'Helped within the year'), { required: false }),
    employer: field.creditCode(t('单位信用代码', 'Credit code of the employer'), { required: false }),
    story: field.paragraph(t('情况说明', 'What happened'), { required: false }),
  },
  materials: {
    idCard: idCard({ basis: relief }),
    form: applicationForm(t('临时救助申请书', 'Application for relief'), { basis: relief }),
    income: paper(t('收入证明', 'Proof of income'), 'proof', {
      basis: relief, deferrable: workingDays(5),
      commitment: { duty: t('所报收入属实', 'The income stated is true'), liability: t('不实的，退回救助金', 'Else the relief is paid back'), verifyWithinDays: 30, basis: relief },
    }),
    account: paper(t('银行账户复印件', 'Copy of the bank book'), 'account', { form: 'copy', originals: 0, copies: 1, deferrable: workingDays(3) }),
    letter: authorisation({ requiredWhen: cel`situations.filedBy == 'agent'`, requiredWords: t('由他人代办的', 'When an agent applies') }),
    disasterProof: paper(t('受灾证明', 'Proof of the disaster'), 'proof', { basis: relief, issuer: 'third_party', source: '村民委员会', requiredWhen: cel`'disaster' in form.cause`, requiredWords: t('因灾申请的', 'When a disaster is the cause') }),
  },
  limits: { promised: workingDays(5, { basis: relief }), statutory: workingDays(20, { basis: relief }) },
  accept: firstMatch(
    rule('R-ACCEPT-01', { when: cel`missing.exists(m, m.core || !m.deferrable)`, outcome: 'request_correction', because: t('必交材料不齐，一次性告知', 'A paper is missing that cannot follow later'), basis: relief }),
    rule('R-ACCEPT-02', { when: cel`size(missing) > 0 && applicant.badCredit`, outcome: 'request_correction', because: t('有失信记录，不适用容缺', 'No later papers with a bad credit record') }),
    rule('R-ACCEPT-03', { when: cel`size(missing) > 0`, outcome: 'accept_deferred', because: t('可容缺受理', 'The paper may follow') }),
    rule('R-ACCEPT-04', { otherwise: 'accept', because: t('材料齐全', 'Nothing is missing') }),
  ),
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`has(form.helped) && form.helped`, outcome: 'manual', because: t('近一年内已受助，转人工', 'Helped within the year: a person decides') }),
    rule('R-DECIDE-02', { when: cel`fen(form.income) < fen('700.00') * form.household || age(form.birthDate, today) >= 80`, outcome: 'grant', because: t('符合条件', 'The conditions are met'), basis: relief }),
    rule('R-DECIDE-03', { when: cel`has(form.disasterOn) && workingDaysBetween(form.disasterOn, today) <= 20`, outcome: 'grant', because: t('受灾二十个工作日内', 'Within twenty working days of a disaster') }),
    rule('R-DECIDE-04', { otherwise: 'refuse', because: t('不符合条件', 'The conditions are not met'), basis: relief }),
  ),
  amount: cel`yuan(fen('500.00') * form.household)`,
  results: { payment: { name: t('临时救助金', 'Relief'), kind: 'payment' } },
  guide: { summary: t('给遇到临时困难的家庭发放救助金', 'Relief for households in sudden need'), conditions: [t('家庭月收入低于标准', 'Income below the line')], process: t('申请、受理、审核、发放', 'Apply, accept, review, pay') },
  examples: [
    example('收入低于标准，材料齐全', { situations: { filedBy: 'self', urgent: 'no' }, form: poor, papers: all, today: '2023-02-01' }, { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-02', materials: ['idCard', 'form', 'income', 'account'], missing: [] }),
    example('代办人没有带委托书', { situations: { filedBy: 'agent' }, form: poor, papers: all, applicant: agent, today: '2023-02-01' }, { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['letter'] }),
    example('缺收入证明，可容缺', { situations: { filedBy: 'self' }, form: poor, papers: { ...all, income: 'missing' }, today: '2023-02-01' }, { accept: 'accept_deferred', rule: 'R-ACCEPT-03', missing: ['income'] }),
    example('缺收入证明，有失信记录', { situations: { filedBy: 'self' }, form: poor, papers: { ...all, income: 'invalid' }, applicant: { badCredit: true }, today: '2023-02-01' }, { accept: 'request_correction', rule: 'R-ACCEPT-02' }),
    example('近一年内受过助', { situations: { filedBy: 'self' }, form: { ...poor, helped: true }, papers: all, today: '2023-02-01' }, { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' }),
    example('受灾不久', { situations: { filedBy: 'self' }, form: { ...poor, income: '9000.00', cause: ['disaster'], disasterOn: '2023-01-16' }, papers: { ...all, disasterProof: 'provided' }, today: '2023-02-01' }, { decide: 'grant', rule: 'R-DECIDE-03' }),
    example('收入高于标准', { situations: { filedBy: 'self' }, form: { ...poor, income: '9000.00' }, papers: all, today: '2023-02-01' }, { decide: 'refuse', rule: 'R-DECIDE-04' }),
    example('材料齐全即受理', { situations: { filedBy: 'self' }, form: poor, papers: all, today: '2023-02-01' }, { accept: 'accept', rule: 'R-ACCEPT-04' }),
  ],
});

/** A department's rulebook with one item. */
export const samplePlugin: Plugin = definePlugin({ department: 'D-MZJ', version: '1.0.0', kit: '1', base: null, notes: t('首次发布', 'First release'), items: { [ITEM]: sampleItem } });

/** The sample with parts of its item put in their place. */
export function pluginWith(parts: Partial<ItemDraft>): Plugin {
  return { ...samplePlugin, items: { [ITEM]: { ...sampleItem, ...parts } } };
}

export function built(plugin: Plugin = samplePlugin): Built {
  return build(plugin, { sha256 });
}

/** The manifest of the sample's one item. */
export function manifestOfSample(parts: Partial<ItemDraft> = {}): Built['manifests'][number] {
  const [manifest] = built(pluginWith(parts)).manifests;
  if (manifest === undefined) throw new Error('the sample has no item');
  return manifest;
}
