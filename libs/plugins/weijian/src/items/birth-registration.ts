import { asks, cel, field, firstMatch, onTheSpot, paper, papers, papersFirst, rule, t, usualItem } from '@yichuang/plugin-kit';
import { births } from '../bases.ts';

const law = births();

const materials = {
  form: papers.form(t('《陕西省生育登记表》', 'Registration form')),
  identity: papers.identity(),
  declaration: papers.declaration(t('婚育状况承诺书', 'Commitment on marital and reproductive status')),
  adoption: paper(t('收养证明', 'Adoption certificate'), 'certificate', { form: 'electronic', issuer: 'organ', source: '民政部门核发，窗口调取电子证照，调取不到的出示原件', licence: '收养登记证', basis: law, requiredWhen: cel`situations.adopted == 'yes'`, requiredWords: t('抱养、收养子女时', 'When the child is adopted') }),
};

/** 生育登记 */
export const birthRegistration = usualItem({
  name: t('生育登记', 'Birth registration (family-planning service)'), kind: 'service', applicant: 'person', basis: [law], promised: onTheSpot(),
  situations: { adopted: asks.yesNo(t('是否抱养或者收养子女？', 'Is the child adopted?')) },
  form: {
    local: field.yesNo(t('夫妻任一方户籍地或者现居住地是否在本区', 'Is one of the couple registered or living in this district?')),
    expectedOn: field.date(t('预产期或者子女出生日期', 'Day on which the child is due or was born')),
  },
  materials,
  decide: firstMatch(
    papersFirst(materials),
    rule('R-DECIDE-01', { when: cel`!form.local`, outcome: 'refuse', because: t('户籍地和现居住地均不在本区，应到户籍地或者现居住地登记', 'Neither registered nor living here: to be registered where they are'), basis: law }),
    rule('R-DECIDE-02', { when: cel`situations.adopted == 'yes'`, outcome: 'manual', because: t('收养子女的，核对收养登记信息后登记', 'An adopted child is registered after the record of adoption is checked'), basis: law }),
    rule('R-DECIDE-03', { otherwise: 'grant', because: t('生育登记不设条件，材料齐全即时登记', 'Registration has no conditions: it is done at once'), basis: law }),
  ),
  conditions: [t('夫妻任一方户籍地或者现居住地在本区', 'One of the couple is registered or living in this district')],
  complete: { situations: { adopted: 'no' }, form: { local: true, expectedOn: '2023-06-20' } },
  cases: [
    { name: '现居住地在本区', expect: { decide: 'grant', rule: 'R-DECIDE-03' } },
    { name: '不在本区', form: { local: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '收养子女', situations: { adopted: 'yes' }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
  ],
});
