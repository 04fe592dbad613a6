import { cel, field, firstMatch, papers, papersFirst, rule, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { elderly } from '../bases.ts';

const law = elderly('第五十三条');

const materials = {
  form: papers.form(t('《老年人优待证申领表》', 'Application form')),
  identity: papers.identity(),
  photo: papers.photo(),
  agent: papers.agent(),
};

/** 老年人优待证申领 */
export const seniorCard = usualItem({
  name: t('老年人优待证申领', "Application for a senior citizen's privilege card"), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(5),
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')),
    resident: field.yesNo(t('是否在本区居住', 'Does the applicant live in this district?')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`age(form.birthDate, today) < 60`, outcome: 'refuse', because: t('未满60周岁', 'Under 60'), basis: law }),
    rule('R-DECIDE-02', { when: cel`!form.resident`, outcome: 'manual', because: t('不在本区居住，是否受理由人核实决定', 'Not living here: a person decides'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'grant', because: t('年满60周岁的常住老年人，与当地老年人享受同等优待', '60 or over and living here: the same preferences as for the old people of the place'), basis: law }),
  ),
  conditions: [t('年满60周岁', '60 or over'), t('在本区居住，不限户籍', 'Living in this district, wherever registered')],
  complete: { form: { birthDate: '1958-04-09', resident: true } },
  cases: [
    { name: '六十四岁', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '六十周岁当天', form: { birthDate: '1963-02-01' }, expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '六十周岁前一天', form: { birthDate: '1963-02-02' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '住在外地', form: { resident: false }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '容缺材料待补交', papers: { photo: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-PAPERS-01' } },
  ],
});
