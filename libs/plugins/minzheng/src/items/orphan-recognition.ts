import { asks, cel, field, firstMatch, paper, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { orphans } from '../bases.ts';

const law = orphans();

const materials = {
  form: papers.form(t('《孤儿基本生活保障申请表》', 'Application form')),
  household: papers.household({ core: true }),
  parents: paper(t('父母死亡或失踪证明', 'Proof of death or disappearance of the parents'), 'proof', { form: 'original_checked', copies: 1, issuer: 'organ', source: '公安机关、人民法院或医疗机构出具', core: true, basis: law }),
  guardianship: papers.guardianship(law),
  photo: papers.photo(),
};

/** 孤儿认定 */
export const orphanRecognition = usualItem({
  name: t('孤儿认定', 'Determination of orphan status'), kind: 'confirmation', applicant: 'person', basis: [law], promised: workingDays(15),
  situations: { ...asks.capacity },
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')),
    parents: field.choice(t('父母情况', 'The parents'), { dead: t('父母双亡', 'Both dead'), missing: t('父母均查找不到或者宣告失踪', 'Both not to be found or declared missing'), mixed: t('一方死亡，另一方失踪', 'One dead, the other missing'), oneAlive: t('一方健在', 'One alive') }),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`age(form.birthDate, today) >= 18`, outcome: 'refuse', because: t('已满18周岁', '18 or over'), basis: law }),
    rule('R-DECIDE-02', { when: cel`form.parents == 'oneAlive'`, outcome: 'manual', because: t('父母一方健在，核实是否属于事实无人抚养', 'One parent is alive: to be verified whether the child is without support in fact'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'grant', because: t('失去父母或者查找不到生父母的未满18周岁的未成年人', 'A minor under 18 who has lost both parents, or whose parents cannot be found'), basis: law }),
  ),
  conditions: [t('未满18周岁', 'Under 18'), t('失去父母或者查找不到生父母', 'Both parents are lost or cannot be found')],
  complete: { situations: { capacity: 'minor' }, form: { birthDate: '2012-09-01', parents: 'dead' } },
  cases: [
    { name: '十岁，父母双亡', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '一方死亡，另一方失踪', form: { parents: 'mixed' }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '母亲健在', form: { parents: 'oneAlive' }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '十八周岁当天', form: { birthDate: '2005-02-01' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '容缺材料待补交', papers: { photo: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
