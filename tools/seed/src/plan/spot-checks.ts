import type { SpotCheckCommand } from '@yichuang/domain';
import { at, during } from '../working-time.ts';
import type { Staff } from './offices.ts';
import type { Known, Step } from './step.ts';

const [DEPARTMENT, PERIOD, SIZE] = ['D-RSJ', '2023Q3', 5];
const ID = `${DEPARTMENT}-${PERIOD}`;
/** Stands where fewer cases were drawn. */
const NONE = '00000000-0000-4000-8000-000000000000';

/** A department looks at five decisions that towns made in its name in a quarter: real towns, so nothing is wrong with them. @req #23 */
export function spotCheckSteps(staff: Staff): Step[] {
  const by = staff('dept_reviewer', DEPARTMENT);
  const step = (name: string, when: string, command: SpotCheckCommand | ((known: Known) => SpotCheckCommand)): Step => ({ name: `spot-check-${name}`, at: when, actor: by, stream: `spotcheck-${ID}`, command, ofCases: true });
  const times = during('2023-10-20', '10:00', 600);
  return [
    step('order', at('2023-10-16', '10:00'), { type: 'OrderSpotCheck', data: { department: DEPARTMENT, period: PERIOD, size: SIZE, reason: '第三季度委托办理事项抽查', correctionDays: 10 } }),
    step('draw', at('2023-10-18', '10:00'), { type: 'DrawSpotCheck', data: {} }),
    ...Array.from({ length: SIZE }, (_, n) => step(`result-${n + 1}`, times.next().value, known => ({ type: 'RecordSpotCheckResult', data: { case: known.sampleOf(ID)[n] ?? NONE, verdict: 'in_order', reason: '材料齐全，程序和时限符合规定' } }))),
    step('close', at('2023-10-27', '10:00'), { type: 'CloseSpotCheck', data: { conclusion: '抽查办件均符合规定' } }),
  ];
}
