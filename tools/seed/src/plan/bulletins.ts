import { at } from '../working-time.ts';
import type { Staff } from './offices.ts';
import type { Step } from './step.ts';

/** Quarter, the day of its bulletin, and what it says. */
const QUARTERS: readonly (readonly [period: string, day: string, remarks: string])[] = [
  ['2023Q1', '2023-04-10', '一季度，15个便民服务中心按调整后的目录办件，总体平稳。请各镇（街道）继续压缩受理环节用时，一次性告知要说全。（示例）'],
  ['2023Q2', '2023-07-10', '二季度办件量稳中有升，红牌件均已督办。请相关部门对镇（街道）上报的办件及时审查、决定。（示例）'],
  ['2023Q3', '2023-10-16', '三季度容缺补齐和帮办代办情况较好，个别村（社区）移交材料超期，请镇（街道）加强指导。（示例）'],
  ['2023Q4', '2024-01-08', '四季度各项指标总体稳定。请各单位对照通报数字查找差距，做好年度考评准备。（示例）'],
];

/** The bureau tells how the work goes, quarter by quarter, with figures that anybody can compute again. @req #69 */
export function bulletinSteps(staff: Staff): Step[] {
  const actor = staff('approval_bureau', 'D-SPJ');
  return QUARTERS.map(([period, day, remarks]): Step => ({ name: `bulletin-${period}`, at: at(day, '16:30'), actor, stream: `bulletin-${period}`, command: { type: 'IssueBulletin', data: { period, position: null, remarks } } }));
}
