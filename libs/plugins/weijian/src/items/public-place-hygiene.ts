import { cel, LATER, paper, papers, pledge, procedures, situation, t, usualItem, workingDays } from '@yichuang/plugin-kit';
import { hygiene, licensing } from '../bases.ts';

const law = hygiene('第四条、第八条');

/** 公共场所卫生许可（新办） */
export const publicPlaceHygiene = usualItem({
  name: t('公共场所卫生许可（新办）', 'Public-place hygiene licence (new)'), kind: 'licence', applicant: 'either', basis: [law], promised: workingDays(10), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), procedures: [procedures.siteInspection],
  situations: { premises: situation(t('经营场所的来源？', 'Whose are the premises?'), { owned: t('自有', 'Own'), rented: t('租赁', 'Rented') }) },
  materials: {
    form: papers.form(t('《公共场所卫生许可申请表》', 'Application form')),
    identity: papers.identity(),
    licence: papers.businessLicence(),
    plan: paper(t('经营场所平面图和设备布局图', 'Floor plan and equipment layout'), 'plan', { deferrable: LATER }),
    report: paper(t('公共场所卫生检测或评价报告', 'Hygiene test or assessment report'), 'certificate', { issuer: 'third_party', source: '检测机构出具', deferrable: LATER, commitment: pledge(), basis: law }),
    health: paper(t('从业人员健康证明', 'Health certificates of staff'), 'certificate', { form: 'copy', originals: 0, copies: 1, issuer: 'third_party', source: '医疗机构出具', deferrable: LATER, basis: law }),
    lease: paper(t('房屋租赁合同', 'Lease contract'), 'contract', { form: 'copy', originals: 0, copies: 1, deferrable: LATER, requiredWhen: cel`situations.premises == 'rented'`, requiredWords: t('场所为租赁时', 'When the premises are rented') }),
    agent: papers.agent(),
  },
  complete: { situations: { premises: 'owned' } },
});
