import type { AppraisalCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { at, during } from '../working-time.ts';
import { townsOf, type Staff } from './offices.ts';
import { personOf } from './posts.ts';
import type { Known, Step } from './step.ts';

type Marked = Extract<AppraisalCommand, { type: 'GiveAppraisalMark' }>['data'];
const PERIOD = '2023';
const WEIGHTS = [['on_time', 40], ['overdue', 15], ['notice_breaches', 20], ['vacancies', 10], ['turnover', 15], ['conduct', 30], ['service', 30], ['professional', 40]] as const;
/** Windows of every centre to which departments send clerks, and who sits there: one has been relieved by another in April. */
const SENT = [['D-RSJ', 6], ['D-MZJ', 7]] as const;
const CHANGED = '610702104';
const OBJECTS = '610702101';

function clerks(town: string): readonly (readonly [sender: string, person: string])[] {
  return SENT.map(([sender, n]) => [sender, personOf(town, town === CHANGED && n === 7 ? 8 : n)] as const);
}

/** Marks of the sample: between 84 and 95, the same on every machine. */
const valueOf = (index: number): number => 84 + ((index * 7) % 12);

/** The appraisal of 2023: frozen after the year, marked by both sides, objected to once with success, sealed, and cited. @req #56 #61 #62 #63 */
export function appraisalSteps(data: SampleData, staff: Staff): Step[] {
  const bureau = staff('approval_bureau', 'D-SPJ');
  const step = (name: string, when: string, command: AppraisalCommand | ((known: Known) => AppraisalCommand)): Step => ({ name: `appraisal-${name}`, at: when, actor: bureau, stream: `appraisal-${PERIOD}`, command });
  const times = during('2024-01-03', '09:00', 60);
  const by = (actor: Step['actor'], of: Step): Step => ({ ...of, actor });
  const mark = (parts: Omit<Marked, 'reason'>, index: number): Step => step(`mark-${index}`, times.next().value, { type: 'GiveAppraisalMark', data: { ...parts, reason: '年度评定（示例）' } });
  let index = 0;
  const marks = townsOf(data).flatMap(town => clerks(town).flatMap(([sender, person]) => {
    const manager = staff('centre_manager', town);
    const of = (measure: Marked['measure'], actor: Step['actor']): Step => by(actor, mark({ unit: town, person, measure, mark: valueOf(index) }, (index += 1)));
    return [of('conduct', manager), of('service', manager), of('professional', staff('dept_catalog_owner', sender))];
  }));
  const [objector, manager] = [staff('town_acceptor', OBJECTS, 1), staff('centre_manager', OBJECTS)];
  const person = objector.id;
  return [
    step('open', at('2023-01-30', '10:00'), { type: 'OpenAppraisalPeriod', data: { period: PERIOD, version: '2023-1', weights: WEIGHTS.map(([measure, weight]) => ({ measure, weight })), objectionDays: 2 } }),
    step('freeze', at('2024-01-02', '10:00'), { type: 'FreezeAppraisalData', data: {} }),
    ...marks,
    step('score', at('2024-01-03', '15:00'), { type: 'ScoreAppraisal', data: {} }),
    step('publish', at('2024-01-03', '16:00'), { type: 'PublishAppraisal', data: {} }),
    by(objector, step('object', at('2024-01-04', '10:00'), { type: 'RaiseAppraisalObjection', data: { objection: 1, unit: OBJECTS, person, measure: 'service', reason: '没有计入延时服务（示例）' } })),
    step('answer', at('2024-01-05', '10:00'), { type: 'AnswerAppraisalObjection', data: { objection: 1, upheld: true, answer: '经核实，延时服务记录属实，请中心重新评定（示例）' } }),
    by(manager, step('mark-again', at('2024-01-05', '14:00'), { type: 'GiveAppraisalMark', data: { unit: OBJECTS, person, measure: 'service', mark: 97, reason: '补计延时服务（示例）' } })),
    step('score-again', at('2024-01-05', '15:00'), { type: 'ScoreAppraisal', data: {} }),
    step('publish-again', at('2024-01-05', '16:00'), { type: 'PublishAppraisal', data: {} }),
    step('final', at('2024-01-10', '10:00'), { type: 'FinaliseAppraisal', data: {} }),
    step('award', at('2024-01-11', '10:00'), known => ({ type: 'CiteAppraisalForAward', data: { unit: OBJECTS, person, award: '2023年度服务标兵（示例）', digest: known.sealOf(PERIOD) } })),
  ];
}
