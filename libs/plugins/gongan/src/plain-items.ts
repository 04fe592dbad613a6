import { basis, onTheSpot, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { householdRegisters } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '992009002000': {
    ...usualItem({ name: t('出生登记材料受理', 'Acceptance of papers for household registration of birth'), kind: 'service', applicant: 'person', basis: [householdRegisters('第七条')], promised: workingDays(1), conditions: [t('婴儿出生后，由户主、亲属或者抚养人提交材料申报出生登记，由镇（街道）代收转派出所办理', 'The birth of a child is reported by the head of the household, a relative or whoever brings it up; the town passes the papers to the police station')] }),
    results: { record: { name: t('出生登记材料接收回执', 'Receipt for the papers'), kind: 'record' } },
  },
  '992009003000': {
    ...usualItem({ name: t('死亡注销户口材料受理', 'Acceptance of papers to cancel household registration on death'), kind: 'service', applicant: 'person', basis: [householdRegisters('第八条')], promised: workingDays(1), conditions: [t('公民死亡后，由户主、亲属或者抚养人申报注销户口，由镇（街道）代收材料转派出所办理', 'A death is reported by the head of the household, a relative or whoever cared for the person; the town passes the papers to the police station')] }),
    results: { record: { name: t('注销户口材料接收回执', 'Receipt for the papers'), kind: 'record' } },
  },
  '992009004000': {
    ...usualItem({ name: t('居民身份证换领补领预约', 'Appointment to replace a resident identity card'), kind: 'service', applicant: 'person', basis: [basis('居民身份证法', '第十条、第十一条', { verified: true })], promised: onTheSpot(), conditions: [t('居民身份证有效期满、损坏或者丢失的，预约到派出所换领、补领', 'Residents whose identity card ran out, was damaged or lost book an appointment at the police station')] }),
    results: { record: { name: t('预约单', 'Appointment'), kind: 'record' } },
  },
};
