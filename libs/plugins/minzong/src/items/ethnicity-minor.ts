import { cel, field, firstMatch, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { ethnicity } from '../bases.ts';

const item = usualItem({
  name: t('公民民族成份变更申请初审（未满十八周岁）', 'Preliminary review of applications to change registered ethnicity (under 18)'), kind: 'confirmation', applicant: 'person', basis: [ethnicity()], promised: workingDays(15),
  form: {
    childName: field.text(t('未成年人姓名', 'Name of the child')), birthDate: field.date(t('未成年人出生日期', 'Date of birth of the child')),
    ground: field.choice(t('变更理由', 'Ground'), { custody: t('父母婚姻关系变化，与直接抚养的一方民族成份不同', 'The parents’ marriage changed: differs from the parent who brings up the child'), stepparent: t('父母婚姻关系变化，与继父（母）民族成份不同', 'The parents’ marriage changed: differs from a step-parent'), adoption: t('与养父（母）民族成份不同', 'Differs from an adopter'), other: t('以上都不是', 'None of these') }, { classification: 'sensitive' }),
    changed: field.yesNo(t('以前是否变更过民族成份', 'Was it changed before?'), { classification: 'sensitive' }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`age(form.birthDate, today) >= 18`, outcome: 'refuse', because: t('已满十八周岁，由本人按年满十八周岁的事项申请', 'Eighteen already: applies in person under the item for adults'), basis: ethnicity() }),
    rule('R-DECIDE-02', { when: cel`form.changed`, outcome: 'refuse', because: t('民族成份只能变更一次', 'It may be changed once only'), basis: ethnicity() }),
    rule('R-DECIDE-03', { when: cel`form.ground == 'other'`, outcome: 'refuse', because: t('不属于可以申请变更的情形', 'Not a ground on which it may be changed'), basis: ethnicity() }),
    rule('R-DECIDE-04', { otherwise: 'grant', because: t('符合可以申请变更的情形，初审通过，转民族事务部门', 'One of the grounds: passed on to the authority for ethnic affairs'), basis: ethnicity() }),
  ),
  conditions: [t('未满十八周岁，由父母、养父母或者其他法定监护人申请', 'Under eighteen; parents, adopters or guardians apply'), t('因父母婚姻关系变化或者收养，与抚养人的民族成份不同，以前没有变更过', 'The parents’ marriage changed or the child was adopted, and it was never changed before')],
  complete: { form: { birthDate: '2012-04-05', ground: 'adoption', changed: false } },
  cases: [
    { name: '收养后随养父母变更', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-04', missing: [] } },
    { name: '已满十八周岁', form: { birthDate: '2005-02-01' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '以前变更过', form: { changed: true }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '没有法定理由', form: { ground: 'other' }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
  ],
});

/** 公民民族成份变更申请初审（未满十八周岁）. The articles of the measure are still to be compared. */
export const ethnicityMinor: ItemDraft = { ...item, results: { decision: { name: t('民族成份变更初审意见', 'First opinion on the change'), kind: 'decision' } } };
