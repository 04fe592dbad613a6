import type { MilestoneCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { during } from '../working-time.ts';
import { paperId } from './documents.ts';
import { townsOf, type Staff } from './offices.ts';
import type { Step } from './step.ts';

type Row = readonly [key: string, clause: string, zh: string, en: string];
/** Part three of the plan: what stays to be done, without a last day. */
const REQUIREMENTS: readonly Row[] = [
  ['3.1', '三（一）', '加强组织领导，明确工作责任', 'Organisation and leadership'],
  ['3.2', '三（二）', '强化督导考核，通报工作进展', 'Inspection, and bulletins on the progress of the work'],
  ['3.3', '三（三）', '做好宣传引领，典型示范带动', 'Publicity and good examples'],
];

/** The requirements of part three, beside the tasks of part two. @req #12 */
export function obligationSteps(data: SampleData, staff: Staff): Step[] {
  const [publisher, times, towns] = [staff('government_publisher', 'D-ZFB'), during('2023-01-13', '11:00', 60), townsOf(data)];
  return REQUIREMENTS.map(([key, clause, zh, en]): Step => {
    const command: MilestoneCommand = { type: 'SetMilestone', data: { key, clause, obligation: { zh, en }, responsible: ['D-SPJ', ...towns], due: null } };
    return { name: `milestone-set-${key}`, at: times.next().value, actor: publisher, stream: `milestone-${paperId('plan2023')}`, command };
  });
}
