import { basis, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '991021001000': {
    ...usualItem({ name: t('再生资源回收经营者备案', 'Record-filing of recyclers of renewable resources'), kind: 'other', applicant: 'either', basis: [basis('再生资源回收管理办法（商务部等令）', '')], promised: workingDays(3), conditions: [t('从事再生资源回收经营的，领取营业执照后办理备案', 'Collectors of recyclable material file their business after registering it')] }),
    results: { record: { name: t('再生资源回收经营者备案登记证明', 'Proof of filing'), kind: 'record' } },
  },
};
