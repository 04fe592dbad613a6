import { cel, field, firstMatch, papers, pledge, rule, situation, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { schooling } from '../bases.ts';

const child = {
  childName: field.text(t('儿童姓名', 'Name of the child')), childId: field.idNumber(t('儿童身份证号', 'Identity number of the child')),
  birthDate: field.date(t('儿童出生日期', 'Date of birth of the child')), enrolOn: field.date(t('应当入学的日期', 'Day on which school would begin')),
};

const proofOfHome = { basis: schooling('第十二条'), commitment: pledge(t('报名所用住房为本人家庭所有', 'The home used for enrolling belongs to the family')) };
const item = usualItem({
  name: t('义务教育阶段新生入学报名信息核验', 'Verification of enrolment information for compulsory-education entrants'), kind: 'service', applicant: 'person', basis: [schooling('第十二条')], promised: workingDays(10),
  materials: {
    form: papers.form(t('《义务教育入学登记表》', 'Registration form')), household: papers.household(),
    property: papers.licence(t('房产证明', 'Proof of property'), ['不动产登记机构核发', '不动产权证书'], { ...proofOfHome, requiredWhen: cel`situations.home == 'owned'`, requiredWords: t('以自有住房报名时', 'When enrolling on the basis of an owned home') }),
    vaccination: papers.licence(t('预防接种查验证明', 'Vaccination check certificate'), ['接种单位出具', '预防接种证'], { basis: schooling('第十二条') }),
  },
  situations: { home: situation(t('以什么住房报名？', 'On the basis of which home?'), { owned: t('自有住房', 'A home of one’s own'), rented: t('租住', 'A rented home'), relatives: t('随祖父母等亲属居住', 'Living with grandparents or other relatives') }) },
  form: { ...child, registeredHere: field.yesNo(t('儿童户籍是否在本镇（街道）', 'Is the child registered in this town?')), sameAddress: field.yesNo(t('户籍地址与居住地址是否一致', 'Is that where the child lives?')) },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`age(form.birthDate, form.enrolOn) < 6`, outcome: 'refuse', because: t('到入学日期还不满六周岁', 'Not yet six when school begins'), basis: schooling('第十一条') }),
    rule('R-DECIDE-02', { when: cel`papers.household == 'deferred' || papers.vaccination == 'deferred' || (situations.home == 'owned' && papers.property == 'deferred')`, outcome: 'manual', because: t('容缺的材料还没有补齐，补齐后再确认', 'A paper that was to follow is still missing: confirmed once it is there') }),
    rule('R-DECIDE-03', { when: cel`!form.registeredHere || !form.sameAddress`, outcome: 'manual', because: t('户籍与居住地不一致的，由教育部门核实后统筹安排', 'Registered elsewhere than at home: the education authority arranges the place'), basis: schooling('第十二条') }),
    rule('R-DECIDE-04', { otherwise: 'grant', because: t('户籍与居住地一致，信息核验通过', 'Registered where the child lives: the data is verified'), basis: schooling('第十二条') }),
  ),
  conditions: [t('到入学日期年满六周岁', 'Six years old or more when school begins'), t('户籍或者居住地在本区', 'Registered or living in the district')],
  notes: [t('预防接种不全的，不影响报名，先由接种单位通知补种，再补交查验证明', 'Missing vaccinations do not stand in the way of enrolling: the clinic calls for them, and the certificate follows')],
  complete: { situations: { home: 'rented' }, form: { birthDate: '2017-05-20', enrolOn: '2023-09-01', registeredHere: true, sameAddress: true } },
  cases: [
    { name: '户籍与居住地一致', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-04', materials: ['form', 'household', 'vaccination'], missing: [] } },
    { name: '自有住房，没有房产证明，可以容缺', situations: { home: 'owned' }, papers: { property: 'missing' }, expect: { accept: 'accept_deferred', rule: 'R-ACCEPT-03', missing: ['property'] } },
    { name: '房产证明待补', situations: { home: 'owned' }, papers: { property: 'deferred' }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '九月二日才满六周岁', form: { birthDate: '2017-09-02' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '户籍在外镇', form: { registeredHere: false }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
  ],
});

/** 义务教育阶段新生入学报名信息核验. */
export const enrolment: ItemDraft = { ...item, results: { record: { name: t('报名信息核验结果', 'Verified enrolment data'), kind: 'record' } } };
