import { cel, field, firstMatch, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { ethnicity } from '../bases.ts';

const item = usualItem({
  name: t('公民民族成份变更申请初审（年满十八周岁）', 'Preliminary review of applications to change registered ethnicity (18 and over)'), kind: 'confirmation', applicant: 'person', basis: [ethnicity()], promised: workingDays(15), inPerson: true,
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')), fromParent: field.yesNo(t('拟变更的民族成份是否与父亲或者母亲一致', 'Is it that of the father or the mother?'), { classification: 'sensitive' }), changed: field.yesNo(t('以前是否变更过民族成份', 'Was it changed before?'), { classification: 'sensitive' }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`age(form.birthDate, today) < 18`, outcome: 'refuse', because: t('未满十八周岁，由父母或者监护人按未满十八周岁的事项申请', 'Under eighteen: parents or guardians apply under the item for minors'), basis: ethnicity() }),
    rule('R-DECIDE-02', { when: cel`age(form.birthDate, today) >= 20`, outcome: 'refuse', because: t('超过年满十八周岁之日起两年的申请期限', 'More than two years since the eighteenth birthday'), basis: ethnicity() }),
    rule('R-DECIDE-03', { when: cel`form.changed`, outcome: 'refuse', because: t('民族成份只能变更一次', 'It may be changed once only'), basis: ethnicity() }),
    rule('R-DECIDE-04', { when: cel`!form.fromParent`, outcome: 'refuse', because: t('只能依据父亲或者母亲的民族成份变更', 'It may be changed to that of the father or the mother only'), basis: ethnicity() }),
    rule('R-DECIDE-05', { otherwise: 'grant', because: t('在申请期限内，依据父亲或者母亲的民族成份申请，初审通过，转民族事务部门', 'In time, and to that of a parent: passed on to the authority for ethnic affairs'), basis: ethnicity() }),
  ),
  conditions: [t('年满十八周岁之日起两年内，本人申请', 'Within two years of the eighteenth birthday, in person'), t('依据父亲或者母亲的民族成份，以前没有变更过', 'To that of the father or the mother; never changed before')],
  complete: { form: { birthDate: '2004-06-15', fromParent: true, changed: false } },
  cases: [
    { name: '十八岁，随母亲变更', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-05', missing: [] } },
    { name: '差一天满二十周岁', form: { birthDate: '2003-02-02' }, expect: { decide: 'grant', rule: 'R-DECIDE-05' } },
    { name: '当天满二十周岁', form: { birthDate: '2003-02-01' }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '未满十八周岁', form: { birthDate: '2008-02-01' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '以前变更过', form: { changed: true }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '随祖父变更', form: { fromParent: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-04' } },
  ],
});

/** 公民民族成份变更申请初审（年满十八周岁）: two years from the eighteenth birthday. The articles of the measure are still to be compared. */
export const ethnicityAdult: ItemDraft = { ...item, results: { decision: { name: t('民族成份变更初审意见', 'First opinion on the change'), kind: 'decision' } } };
