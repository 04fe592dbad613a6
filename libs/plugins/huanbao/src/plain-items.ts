import { basis, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '992016001000': {
    ...usualItem({ name: t('规模以下畜禽养殖污染防治登记', 'Registration of pollution control by small livestock farms'), kind: 'service', applicant: 'person', basis: [basis('畜禽规模养殖污染防治条例', '', { verified: true })], promised: workingDays(3), conditions: [t('未达到规模养殖标准的养殖户登记养殖种类、数量和粪污处理方式，接受污染防治指导', 'Small livestock keepers register species, number and how manure is treated, and are advised')] }),
    results: { record: { name: t('养殖污染防治登记', 'Registration of the keeper'), kind: 'record' } },
  },
};
