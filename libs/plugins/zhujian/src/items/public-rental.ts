import { asks, cel, field, firstMatch, paper, papers, pledge, procedures, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { publicRentals } from '../bases.ts';

const item = usualItem({
  name: t('公共租赁住房资格认定', 'Determination of eligibility for public rental housing'), kind: 'confirmation', applicant: 'person', basis: [publicRentals()], promised: workingDays(20), procedures: [procedures.notice],
  materials: {
    form: papers.form(t('《公共租赁住房申请表》', 'Application form')), identity: papers.identity(), household: papers.household(), meansCheck: papers.meansCheck(),
    income: papers.statement(t('家庭收入状况申报材料', 'Declaration of household income'), publicRentals(), t('家庭收入如实申报', 'The income of the household is stated in full')),
    housing: paper(t('住房状况承诺书', 'Commitment on housing'), 'declaration', { core: true, basis: publicRentals() }),
    marriage: papers.licence(t('结婚证', 'Marriage certificate'), ['民政部门核发', '结婚证'], {
      basis: publicRentals(), requiredWhen: cel`situations.married == 'yes'`, requiredWords: t('申请人已婚时', 'When the applicant is married'), commitment: pledge(t('本人婚姻状况如所填报', 'My marital status is as stated')),
    }),
  },
  situations: { married: asks.yesNo(t('申请人是否已婚？', 'Is the applicant married?')) },
  form: {
    local: field.yesNo(t('申请人是否为本区户籍', 'Is the household registered in this district?')), members: field.integer(t('共同申请的家庭人口', 'People who apply together'), { min: 1, max: 20 }),
    income: field.money(t('家庭人均月收入（元）', 'Monthly income for each person (yuan)'), { classification: 'sensitive' }), area: field.decimal(t('家庭人均住房建筑面积（平方米，没有住房填0）', 'Floor space for each person (m²; 0 if there is none)'), { min: 0, max: 1000 }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.household == 'deferred' || papers.income == 'deferred' || (situations.married == 'yes' && papers.marriage == 'deferred')`, outcome: 'manual', because: t('容缺的材料还没有补齐，补齐后再认定', 'A paper that was to follow is still missing: determined once it is there') }),
    rule('R-DECIDE-02', { when: cel`form.area >= 15.0`, outcome: 'refuse', because: t('人均住房面积达到15平方米（示例标准）', 'There are 15 m² or more for each person (illustrative standard)'), basis: publicRentals() }),
    rule('R-DECIDE-03', { when: cel`fen(form.income) > fen('2500.00')`, outcome: 'refuse', because: t('人均月收入高于2500元（示例标准）', 'There are more than 2,500 yuan a month for each person (illustrative standard)'), basis: publicRentals() }),
    rule('R-DECIDE-04', { when: cel`!form.local`, outcome: 'manual', because: t('非本区户籍的，由住建部门核实稳定就业和居住情况', 'Not registered here: the housing authority looks at work and residence'), basis: publicRentals() }),
    rule('R-DECIDE-05', { otherwise: 'grant', because: t('住房和收入符合示例标准，公示无异议后认定', 'Housing and income are within the illustrative standards: determined after public notice'), basis: publicRentals() }),
  ),
  conditions: [t('在本地无住房或者人均住房面积低于15平方米（示例）', 'No home here, or less than 15 m² for each person (illustrative)'), t('人均月收入不高于2500元（示例）', 'At most 2,500 yuan a month for each person (illustrative)')],
  notes: [t('住房和收入标准为示例，实际标准由市、县人民政府公布', 'The standards are illustrative; the city and county publish what applies')],
  complete: { situations: { married: 'no' }, form: { local: true, members: 2, income: '1800.00', area: '0' } },
  cases: [
    { name: '本区户籍，没有住房，收入符合', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-05', materials: ['form', 'identity', 'household', 'meansCheck', 'income', 'housing'], missing: [] } },
    { name: '已婚，结婚证以承诺代替', situations: { married: 'yes' }, papers: { marriage: 'committed' }, expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-05' } },
    { name: '已婚，没有结婚证，可以容缺', situations: { married: 'yes' }, papers: { marriage: 'missing' }, expect: { accept: 'accept_deferred', rule: 'R-ACCEPT-03', missing: ['marriage'] } },
    { name: '收入材料待补', papers: { income: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '人均住房正好十五平方米', form: { area: '15' }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '人均月收入两千六百元', form: { income: '2600.00' }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '人均月收入正好两千五百元', form: { income: '2500.00' }, expect: { decide: 'grant', rule: 'R-DECIDE-05' } },
    { name: '外来务工人员', form: { local: false }, expect: { decide: 'manual', rule: 'R-DECIDE-04' } },
  ],
});

/** 公共租赁住房资格认定: less than 15 m² and at most 2,500 yuan a month for each person; both made up. */
export const publicRental: ItemDraft = { ...item, results: { decision: { name: t('公共租赁住房资格认定结果', 'Determination of eligibility'), kind: 'decision' } } };
