import { cel, field, firstMatch, LATER, paper, papers, procedures, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { ruralHousing } from '../bases.ts';

const item = usualItem({
  name: t('农村危房改造对象认定', 'Determination of households for rural dilapidated-house renovation'), kind: 'confirmation', applicant: 'person', basis: [ruralHousing()],
  promised: workingDays(20), procedures: [procedures.notice, procedures.siteExamination],
  materials: {
    form: papers.form(t('《农村危房改造申请表》', 'Application form')), identity: papers.identity(), household: papers.household(),
    appraisal: paper(t('住房安全等级鉴定报告', 'Housing-safety appraisal report'), 'report', { issuer: 'third_party', source: '鉴定机构出具', deferrable: LATER, basis: ruralHousing() }),
    category: papers.licence(t('身份类别材料（低保、特困、监测户）', 'Papers on category (allowance, hardship, monitored household)'), ['数据共享核验', '社会救助对象信息'], { basis: ruralHousing() }),
    committee: paper(t('村（居）委会意见', 'Opinion of the village or community committee'), 'report', { issuer: 'third_party', source: '村（居）委会出具', core: true, basis: ruralHousing() }),
  },
  form: {
    category: field.choice(t('家庭类别', 'Category of the household'), { allowance: t('低保户', 'Minimum living allowance'), hardship: t('农村分散供养特困人员', 'Extreme hardship, living at home'), monitored: t('防止返贫监测户', 'Monitored against return to poverty'), edge: t('低保边缘家庭', 'Just above the minimum living allowance'), other: t('以上都不是', 'None of these') }, { classification: 'sensitive' }),
    grade: field.choice(t('住房鉴定等级', 'Class of the house'), { a: t('A级', 'Class A'), b: t('B级', 'Class B'), c: t('C级', 'Class C'), d: t('D级', 'Class D') }),
    onlyHome: field.yesNo(t('是否为唯一住房', 'Is it the only home?')), helpedBefore: field.yesNo(t('以前是否享受过农村危房改造补助', 'Was there support for renovation before?')), address: field.text(t('房屋坐落', 'Place of the house'), { maxLength: 200 }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.household == 'deferred' || papers.appraisal == 'deferred' || papers.category == 'deferred'`, outcome: 'manual', because: t('容缺的材料还没有补齐，补齐后再认定', 'A paper that was to follow is still missing: determined once it is there') }),
    rule('R-DECIDE-02', { when: cel`form.grade in ['a', 'b']`, outcome: 'refuse', because: t('房屋鉴定为A级或者B级，住房安全有保障', 'The house is of class A or B: it is safe'), basis: ruralHousing() }),
    rule('R-DECIDE-03', { when: cel`!form.onlyHome`, outcome: 'refuse', because: t('另有安全住房，不属于保障对象', 'There is another safe home'), basis: ruralHousing() }),
    rule('R-DECIDE-04', { when: cel`form.helpedBefore`, outcome: 'manual', because: t('以前享受过危房改造补助，由住建部门核实原因', 'There was support before: the housing authority looks into it') }),
    rule('R-DECIDE-05', { when: cel`form.category != 'other'`, outcome: 'grant', because: t('属于重点保障对象，唯一住房为C级或者D级，公示无异议后认定', 'One of the groups to be helped, whose only home is of class C or D: determined after public notice'), basis: ruralHousing() }),
    rule('R-DECIDE-06', { otherwise: 'refuse', because: t('不属于农村低收入群体等重点对象', 'Not one of the groups to be helped'), basis: ruralHousing() }),
  ),
  conditions: [t('属于低保户、分散供养特困人员、监测户、低保边缘家庭等重点对象', 'One of the groups to be helped'), t('唯一住房经鉴定为C级或者D级', 'The only home is of class C or D')],
  complete: { form: { category: 'allowance', grade: 'd', onlyHome: true, helpedBefore: false } },
  cases: [
    { name: '低保户，唯一住房D级', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-05', missing: [] } },
    { name: '鉴定报告待补', papers: { appraisal: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '房屋是B级', form: { grade: 'b' }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '县城还有一套房', form: { onlyHome: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '五年前享受过补助', form: { helpedBefore: true }, expect: { decide: 'manual', rule: 'R-DECIDE-04' } },
    { name: '一般农户', form: { category: 'other' }, expect: { decide: 'refuse', rule: 'R-DECIDE-06' } },
  ],
});

/** 农村危房改造对象认定: the listed groups are helped when their only house is of class C or D. */
export const renovationHousehold: ItemDraft = { ...item, results: { decision: { name: t('农村危房改造对象认定结果', 'Determination as a household for renovation'), kind: 'decision' } } };
