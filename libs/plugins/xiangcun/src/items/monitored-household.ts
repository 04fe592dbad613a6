import { cel, field, firstMatch, paper, papers, procedures, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { monitoring } from '../bases.ts';

const item = usualItem({
  name: t('防止返贫监测对象申报认定', 'Application and determination of households monitored against return to poverty'), kind: 'confirmation', applicant: 'person', basis: [monitoring()],
  promised: workingDays(15), procedures: [procedures.notice, procedures.homeCheck],
  materials: {
    form: papers.form(t('《防止返贫监测对象申报表》', 'Application form')), identity: papers.identity(), household: papers.household(), meansCheck: papers.meansCheck(),
    risk: paper(t('致贫返贫风险情况说明', 'Statement of the risk of poverty'), 'declaration', { core: true, basis: monitoring() }),
    committee: paper(t('村（居）委会意见', 'Opinion of the village or community committee'), 'report', { issuer: 'third_party', source: '村（居）委会出具', core: true, basis: monitoring() }),
  },
  form: {
    members: field.integer(t('家庭人口', 'People in the household'), { min: 1, max: 30 }), income: field.money(t('家庭年纯收入（元）', 'Net income of the household in a year (yuan)'), { classification: 'sensitive' }),
    expenses: field.money(t('因病、因学、因灾等刚性支出（元）', 'Unavoidable expenses for illness, school or disaster (yuan)'), { classification: 'sensitive' }),
    risks: field.choices(t('面临的风险', 'Risks'), { illness: t('因病', 'Illness'), schooling: t('因学', 'Schooling'), disaster: t('因灾', 'Disaster'), accident: t('因意外事故', 'Accident'), work: t('失业或者产业失败', 'Loss of work or business') }, { classification: 'sensitive' }),
    publicPost: field.yesNo(t('家庭成员中是否有财政供养人员', 'Is anybody in the household paid by the state?')), assets: field.yesNo(t('是否有商品房、经营性车辆或者注册企业', 'Is there a bought flat, a commercial vehicle or a company?')),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.household == 'deferred'`, outcome: 'manual', because: t('户口簿还没有补齐，补齐后再认定', 'The household register is still missing: determined once it is there') }),
    rule('R-DECIDE-02', { when: cel`form.publicPost || form.assets`, outcome: 'manual', because: t('有财政供养人员或者大额资产，入户核查后由人工认定', 'Somebody is paid by the state, or there are large assets: decided by hand after a check at home'), basis: monitoring() }),
    rule('R-DECIDE-03', { when: cel`size(form.risks) > 0 && fen(form.income) - fen(form.expenses) < fen('8000.00') * form.members`, outcome: 'grant', because: t('存在风险，扣除刚性支出后人均年收入低于8000元（示例标准），公示无异议后纳入监测', 'There is a risk, and less than 8,000 yuan a year for each person is left (illustrative standard): monitored after public notice'), basis: monitoring() }),
    rule('R-DECIDE-04', { when: cel`size(form.risks) > 0`, outcome: 'manual', because: t('收入高于示例标准但存在风险，由镇、村研判', 'Above the illustrative standard, but at risk: town and village look at it'), basis: monitoring() }),
    rule('R-DECIDE-05', { otherwise: 'refuse', because: t('没有致贫返贫风险', 'There is no risk of poverty'), basis: monitoring() }),
  ),
  conditions: [t('扣除刚性支出后人均年收入低于8000元（示例标准）', 'Less than 8,000 yuan a year for each person after unavoidable expenses (illustrative standard)'), t('存在因病、因学、因灾、因意外等致贫返贫风险', 'At risk of poverty through illness, school, disaster or accident')],
  notes: [t('收入标准为示例，实际标准按当年公布的监测范围执行', 'The standard is illustrative; what is announced for the year prevails')],
  complete: { form: { members: 4, income: '45000.00', expenses: '20000.00', risks: ['illness'], publicPost: false, assets: false } },
  cases: [
    { name: '因病支出大，人均剩六千多元', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-03', missing: [] } },
    { name: '户口簿待补', papers: { household: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '家里有人是教师', form: { publicPost: true }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '因学支出，收入仍高于标准', form: { expenses: '9000.00', risks: ['schooling'] }, expect: { decide: 'manual', rule: 'R-DECIDE-04' } },
    { name: '没有风险', form: { risks: [] }, expect: { decide: 'refuse', rule: 'R-DECIDE-05' } },
    { name: '缺村委会意见', papers: { committee: 'missing' }, expect: { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['committee'] } },
  ],
});

/** 防止返贫监测对象申报认定: the line of 8,000 yuan a year is made up. What is left after unavoidable expenses counts. */
export const monitoredHousehold: ItemDraft = { ...item, results: { decision: { name: t('防止返贫监测对象认定结果', 'Determination as a monitored household'), kind: 'decision' } } };
