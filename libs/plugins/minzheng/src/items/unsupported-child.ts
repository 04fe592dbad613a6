import { asks, cel, field, firstMatch, papers, papersFirst, procedures, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { unsupported } from '../bases.ts';

const law = unsupported();

const materials = {
  form: papers.form(t('《事实无人抚养儿童基本生活补贴申请表》', 'Application form')),
  household: papers.household({ core: true }),
  parents: papers.copiedStatement(t('父母重残、重病、服刑、强制戒毒、失联等情形材料', 'Papers on severe disability, illness, imprisonment, compulsory rehabilitation or disappearance of the parents'), law),
  guardianship: papers.guardianship(law),
  account: papers.account(),
};

/** 事实无人抚养儿童认定 */
export const unsupportedChild = usualItem({
  name: t('事实无人抚养儿童认定', 'Determination of de facto unsupported children'), kind: 'confirmation', applicant: 'person', basis: [law], promised: workingDays(15), procedures: [procedures.departmentCheck],
  situations: { ...asks.capacity },
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')),
    father: field.choice(t('父亲情况', 'The father'), { able: t('能够履行抚养责任', 'Able to raise the child'), dead: t('死亡', 'Dead'), missing: t('失踪', 'Missing'), disabled: t('重残', 'Severely disabled'), ill: t('重病', 'Severely ill'), imprisoned: t('服刑', 'Imprisoned'), treated: t('强制隔离戒毒', 'In compulsory drug rehabilitation'), lost: t('失联', 'Out of contact') }),
    mother: field.choice(t('母亲情况', 'The mother'), { able: t('能够履行抚养责任', 'Able to raise the child'), dead: t('死亡', 'Dead'), missing: t('失踪', 'Missing'), disabled: t('重残', 'Severely disabled'), ill: t('重病', 'Severely ill'), imprisoned: t('服刑', 'Imprisoned'), treated: t('强制隔离戒毒', 'In compulsory drug rehabilitation'), lost: t('失联', 'Out of contact') }),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`age(form.birthDate, today) >= 18`, outcome: 'refuse', because: t('已满18周岁', '18 or over'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.father == 'able' || form.mother == 'able'`, outcome: 'refuse', because: t('父母一方能够履行抚养责任', 'One parent is able to raise the child'), basis: law }),
    rule('R-DECIDE-03', { when: cel`form.father in ['dead', 'missing'] && form.mother in ['dead', 'missing']`, outcome: 'manual', because: t('父母双方死亡或者失踪，应按孤儿认定', 'Both parents are dead or missing: to be recognised as an orphan'), basis: law }),
    rule('R-DECIDE-04', { otherwise: 'grant', because: t('父母双方均符合重残、重病、服刑、强制隔离戒毒、失联等情形之一，或者一方死亡失踪、另一方符合', 'Each parent is disabled, ill, imprisoned, in rehabilitation or out of contact, or one is dead or missing and the other is one of these'), basis: law }),
  ),
  conditions: [t('未满18周岁', 'Under 18'), t('父母均不能履行抚养责任', 'Neither parent is able to raise the child')],
  complete: { situations: { capacity: 'minor' }, form: { birthDate: '2013-04-01', father: 'imprisoned', mother: 'lost' } },
  cases: [
    { name: '父亲服刑，母亲失联', expect: { decide: 'grant', rule: 'R-DECIDE-04' } },
    { name: '母亲能够抚养', form: { mother: 'able' }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '父母均已死亡', form: { father: 'dead', mother: 'dead' }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
    { name: '已满十八周岁', form: { birthDate: '2004-04-01' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '容缺材料待补交', papers: { parents: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
