import { asks, basis, cel, field, firstMatch, papers, papersFirst, procedures, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { unverified } from '../bases.ts';

const law = basis('社会救助暂行办法（国务院令第649号）', '第十一条', { verified: true });

const materials = {
  form: papers.form(t('《最低生活保障申请表》', 'Application form')),
  identity: papers.identity(),
  household: papers.household(),
  meansCheck: papers.meansCheck(),
  income: papers.statement(t('家庭收入状况申报材料', 'Declaration of household income'), law),
  assets: papers.statement(t('家庭财产状况申报材料', 'Declaration of household assets'), law),
  diagnosis: papers.diagnosis(law, { requiredWhen: cel`situations.illness == 'yes'`, requiredWords: t('因病申请时', 'When illness is the ground of the application') }),
  disability: papers.disability(law, { requiredWhen: cel`situations.disability == 'yes'`, requiredWords: t('家庭成员有残疾人时', 'When a household member has a disability') }),
  agent: papers.agent(),
};

/** 最低生活保障对象认定 */
export const subsistenceRecognition = usualItem({
  name: t('最低生活保障对象认定', 'Determination of minimum-living-allowance households'), kind: 'confirmation', applicant: 'person', basis: [law], promised: workingDays(20), statutory: workingDays(30, { basis: unverified() }), procedures: [procedures.notice, procedures.homeVisit],
  situations: { illness: asks.yesNo(t('是否因病申请？', 'Is illness a ground of the application?')), disability: asks.yesNo(t('家庭成员中有残疾人吗？', 'Is a member of the household disabled?')) },
  form: {
    household: field.integer(t('共同生活的家庭成员人数', 'People in the household'), { min: 1, max: 20 }),
    income: field.money(t('家庭月收入合计（元）', 'Monthly income of the household (yuan)')),
    locality: field.choice(t('户籍类别', 'Kind of household registration'), { urban: t('城镇', 'Urban'), rural: t('农村', 'Rural') }),
    assets: field.yesNo(t('是否有机动车、商业用房或者两套以上住房', 'Does the household have a motor vehicle, business premises or more than one home?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`form.assets`, outcome: 'manual', because: t('申报有机动车、商业用房或者两套以上住房，须核对后由人决定', 'A vehicle, business premises or a second home is declared: a person decides after verification'), basis: law }),
    rule('R-DECIDE-02', { when: cel`fen(form.income) < (form.locality == 'urban' ? fen('700.00') : fen('450.00')) * form.household`, outcome: 'grant', because: t('家庭人均月收入低于最低生活保障标准，且未申报不符合规定的财产', 'Income for each person is below the standard, and no assets beyond the rules are declared'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'refuse', because: t('家庭人均月收入不低于最低生活保障标准', 'Income for each person is not below the standard'), basis: law }),
  ),
  conditions: [t('共同生活的家庭成员人均收入低于当地最低生活保障标准', 'Income for each member of the household is below the local standard'), t('家庭财产状况符合规定', 'The assets of the household are within the rules')],
  notes: [t('示例标准：城镇每人每月700元，农村每人每月450元，以当地公布的为准', 'Illustrative standard: 700 yuan a month for each person in town, 450 in the country; the local standard prevails')],
  complete: { situations: { illness: 'no', disability: 'no' }, form: { household: 3, income: '900.00', locality: 'rural', assets: false } },
  cases: [
    { name: '农村三口之家，月收入900元', expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '同样收入，城镇两口之家', form: { household: 2, locality: 'urban' }, expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '人均收入正好等于标准', form: { income: '1350.00' }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '申报有机动车', form: { assets: true }, expect: { decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '因病申请，带了病历', situations: { illness: 'yes' }, expect: { decide: 'grant', rule: 'R-DECIDE-02' } },
    { name: '容缺材料待补交', papers: { household: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
