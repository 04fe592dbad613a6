import { cel, field, firstMatch, paper, papers, rule, t, usualAcceptance, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { licensing, schooling } from '../bases.ts';

const child = {
  childName: field.text(t('儿童姓名', 'Name of the child')), childId: field.idNumber(t('儿童身份证号', 'Identity number of the child')),
  birthDate: field.date(t('儿童出生日期', 'Date of birth of the child')), enrolOn: field.date(t('应当入学的日期', 'Day on which school would begin')),
};

const deferralPapers = {
  form: papers.form(t('《延缓入学申请表》', 'Application form')), household: papers.household({ core: true }), guardianId: papers.identityOf(t('监护人居民身份证', "Guardian's identity card")),
  diagnosis: paper(t('医疗机构诊断证明', 'Diagnosis by a medical institution'), 'proof', { copies: 1, issuer: 'third_party', source: '医疗机构出具', core: true, basis: schooling('第十一条') }),
};
const UNDER_AGE = rule('R-SCOPE-01', { when: cel`age(form.birthDate, form.enrolOn) < 6`, outcome: 'not_accept', because: t('到入学日期还不满六周岁，当年不需要入学，也就不需要申请延缓入学', 'Not yet six when school begins: there is no duty to begin, and nothing to defer'), basis: schooling('第十一条') });
const deferral = usualItem({
  name: t('适龄儿童、少年因身体状况需要延缓入学审批', 'Approval of deferred school entry for health reasons'), kind: 'licence', applicant: 'person', basis: [schooling('第十一条')],
  promised: workingDays(5), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), materials: deferralPapers,
  form: {
    ...child, reason: field.choice(t('延缓入学的原因', 'Reason'), { health: t('身体状况', 'Health'), other: t('其他原因', 'Something else') }, { classification: 'sensitive' }), until: field.date(t('延缓到哪一天', 'Deferred until')),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`form.reason != 'health'`, outcome: 'refuse', because: t('只有身体状况才是延缓入学的理由', 'Only health is a reason to defer'), basis: schooling('第十一条') }),
    rule('R-DECIDE-02', { when: cel`form.until - form.enrolOn > duration('8784h')`, outcome: 'manual', because: t('一次申请超过一学年的，由教育行政部门审核', 'More than one school year at a time: the education authority looks at it') }),
    rule('R-DECIDE-03', { otherwise: 'grant', because: t('因身体状况需要延缓入学，诊断证明齐全，予以批准', 'Health is the reason and the diagnosis is there: approved'), basis: schooling('第十一条') }),
  ),
  conditions: [t('到入学日期年满六周岁', 'Six years old or more when school begins'), t('因身体状况需要延缓入学，由父母或者其他法定监护人申请', 'Health is the reason, and parents or guardians apply')],
  notes: [t('一次批准不超过一学年（示例）', 'At most one school year at a time (illustrative)')],
  complete: { form: { birthDate: '2017-03-10', enrolOn: '2023-09-01', reason: 'health', until: '2024-08-31' } },
  cases: [
    { name: '因病延缓一年', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-03', missing: [] } },
    { name: '到九月一日还不满六周岁', form: { birthDate: '2017-09-02' }, expect: { accept: 'not_accept', rule: 'R-SCOPE-01' } },
    { name: '家里想晚一年上学', form: { reason: 'other' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '申请延缓两年', form: { until: '2025-08-31' }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '没有诊断证明', papers: { diagnosis: 'missing' }, expect: { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['diagnosis'] } },
  ],
});
/** 延缓入学审批: who is not yet of school age has nothing to defer (行政许可法32). */
export const deferredEntry: ItemDraft = { ...deferral, accept: firstMatch(UNDER_AGE, ...usualAcceptance(deferralPapers)), results: { licence: { name: t('延缓入学批准书', 'Approval of deferred entry'), kind: 'licence' } } };
