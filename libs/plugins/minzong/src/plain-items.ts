import { t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { ethnicity } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems = {
  '990741001001': {
    ...usualItem({ name: t('公民民族成份变更申请初审（未满十八周岁）', 'Preliminary review of change of ethnic status (under 18)'), kind: 'confirmation', applicant: 'person', basis: [ethnicity()], promised: workingDays(15), conditions: [t('未满十八周岁公民因父母婚姻关系变化或者收养等情形需要变更民族成份的，由父母或者养父母申请初审', 'Parents or adopters apply for a change of ethnicity of someone under eighteen, on grounds such as remarriage or adoption')] }),
    results: { decision: { name: t('民族成份变更初审意见', 'First opinion on the change'), kind: 'decision' } },
  },
  '990741001002': {
    ...usualItem({ name: t('公民民族成份变更申请初审（年满十八周岁）', 'Preliminary review of change of ethnic status (18 and over)'), kind: 'confirmation', applicant: 'person', basis: [ethnicity()], promised: workingDays(15), conditions: [t('年满十八周岁公民在规定期限内申请变更民族成份的，由镇（街道）受理初审', 'Adults apply within the set period for a change of ethnicity; the town gives the first opinion')] }),
    results: { decision: { name: t('民族成份变更初审意见', 'First opinion on the change'), kind: 'decision' } },
  },
};
