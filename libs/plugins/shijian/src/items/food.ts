import { cel, field, LATER, paper, papers, pledge, situation, t } from '@yichuang/plugin-kit';
import type { foodSafety } from '../bases.ts';

type Basis = ReturnType<typeof foodSafety>;

/** Papers that every licence for making or selling food asks for. */
export const foodPapers = {
  layout: (basis: Basis) => paper(t('经营场所平面图和设备布局图', 'Floor plan and equipment layout'), 'plan', { deferrable: LATER, basis }),
  rules: (basis: Basis) => paper(t('食品安全管理制度目录', 'List of food-safety management rules'), 'proof', { deferrable: LATER, basis, commitment: pledge(t('已建立所列食品安全管理制度并遵照执行', 'The food-safety rules listed are in place and kept')) }),
  health: (basis: Basis) => papers.copyOf(t('从业人员健康证明', 'Health certificates of staff'), 'proof', { issuer: 'third_party', source: '医疗机构出具', basis }),
  lease: () => papers.copyOf(t('房屋租赁合同', 'Lease contract'), 'contract', { requiredWhen: cel`situations.premises == 'rented'`, requiredWords: t('场所为租赁时', 'When the premises are rented') }),
} as const;

/** Where the food is sold or made; decides the lease contract. */
export const premises = { premises: situation(t('经营场所是自有还是租赁？', 'Are the premises owned or rented?'), { own: t('自有', 'Owned'), rented: t('租赁', 'Rented') }) };

/** Staff who touch food that is eaten as it is, and how many of them have a health certificate. */
export const staff = {
  staff: field.integer(t('接触直接入口食品的人员数', 'Staff who touch ready-to-eat food'), { min: 1, max: 200, classification: 'internal' }),
  certified: field.integer(t('其中持有效健康证明的人数', 'Of them with a valid health certificate'), { min: 0, max: 200, classification: 'internal' }),
};
