import { basis, onTheSpot, paper, papers, t, usualItem } from '@yichuang/plugin-kit';

const law = basis('〔示例〕依据待真实目录导入', '');

/** 退役军人报到登记 */
export const reportingIn = usualItem({
  name: t('退役军人报到登记', 'Arrival registration of veterans'), kind: 'service', applicant: 'person', basis: [law], promised: onTheSpot(),
  materials: {
    identity: papers.identity(),
    discharge: paper(t('退役证件和介绍信', 'Discharge certificate and letter of introduction'), 'certificate', { copies: 1, issuer: 'organ', source: '部队或退役军人事务部门核发', core: true, basis: law }),
    household: papers.household(),
  },
});
