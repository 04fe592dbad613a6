import type { ComplaintCommand, HotlineCommand, ProblemCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { sampleId } from '../ids.ts';
import { at } from '../working-time.ts';
import { townsOf, type Staff } from './offices.ts';
import type { Step } from './step.ts';
import { FAULTY } from './units.ts';

const CLOCK: Step['actor'] = { id: 'system', unit: 'system', post: 'clock' };
const HOURS = { zh: '工作日 9:00–12:00、13:00–17:00', en: 'Working days 9:00–12:00 and 13:00–17:00' };

/** The number of each town: fictional, as the people are. @req #10 */
function hotlineSteps(data: SampleData, staff: Staff): Step[] {
  return [...townsOf(data), FAULTY.town].map((town, index): Step => {
    const command: HotlineCommand = { type: 'PublishHotline', data: { phone: `0916-0000${String(100 + index)}`, hours: HOURS, from: '2023-03-01' } };
    return { name: `hotline-${town}`, at: at('2023-02-28', '15:00'), actor: staff('centre_manager', town), stream: `hotline-${town}`, command };
  });
}

type Received = Extract<ComplaintCommand, { type: 'ReceiveComplaint' }>['data'];
const streamOf = (name: string): string => `complaint-${sampleId(`complaint-${name}`)}`;
const anonymous = (name: string): string => `complainant-${sampleId(`complaint-${name}`)}`;
const said = (name: string, parts: Partial<Received>): Received => ({ channel: 'box', kind: 'complaint', unit: null, person: null, item: null, case: null, subject: anonymous(name), anonymous: true, words: null, refused: null, contact: null, secret: null, ...parts });
type Act = readonly [name: string, when: string, actor: Step['actor'], command: ComplaintCommand];
const told = (name: string, acts: readonly Act[]): Step[] => acts.map(([act, when, actor, command]) => ({ name: `complaint-${name}-${act}`, at: when, actor, stream: streamOf(name), command, ...(actor === CLOCK ? { notice: true as const } : {}) }));

/** Planted: of the fictional town somebody complains, and the bureau, to which it went, does not answer. @req #10 */
function complaintSteps(staff: Staff): Step[] {
  const [one, other] = ['610702101', '610702102'];
  const bureau = staff('approval_bureau', 'D-SPJ');
  return [
    ...told('queue', [
      ['receive', at('2023-04-11', '10:20'), staff('centre_manager', other), { type: 'ReceiveComplaint', data: said('queue', { unit: one, words: '取号后等了一上午没有叫到（示例）' }) }],
      ['answer', at('2023-04-18', '15:10'), bureau, { type: 'AnswerComplaint', data: { outcome: 'upheld', answer: '已核实叫号记录，赶集日增开一个窗口（示例）', basis: null, reference: null } }],
      ['close', at('2023-04-18', '15:30'), bureau, { type: 'CloseComplaint', data: {} }],
    ]),
    ...told('suggestion', [
      ['receive', at('2023-06-13', '09:40'), staff('centre_manager', one), { type: 'ReceiveComplaint', data: said('suggestion', { kind: 'suggestion', unit: other, words: '希望放置老花镜和轮椅（示例）' }) }],
      ['answer', at('2023-06-20', '11:00'), bureau, { type: 'AnswerComplaint', data: { outcome: 'upheld', answer: '已配置老花镜、轮椅（示例）', basis: null, reference: null } }],
      ['close', at('2023-06-20', '11:10'), bureau, { type: 'CloseComplaint', data: {} }],
    ]),
    ...told('unanswered', [
      ['receive', at('2023-10-10', '14:30'), staff('centre_manager', one), { type: 'ReceiveComplaint', data: said('unanswered', { unit: FAULTY.town, words: '窗口说系统坏了，让改天再来，去了三次（示例）' }) }],
      ['wake', at('2023-11-06', '09:05'), CLOCK, { type: 'WakeComplaint', data: {} }],
    ]),
  ];
}

/** One problem solved by meeting over it, one that waits in the fictional town. @req #73 */
function problemSteps(staff: Staff): Step[] {
  const steps = (name: string, acts: readonly (readonly [string, string, Step['actor'], ProblemCommand])[]): Step[] => acts.map(([act, when, actor, command]) => ({ name: `problem-${name}-${act}`, at: when, actor, stream: `majorproblem-${sampleId(`problem-${name}`)}`, command, ...(actor === CLOCK ? { notice: true as const } : {}) }));
  const [one, faulty] = [staff('centre_manager', '610702101'), staff('centre_manager', FAULTY.town)];
  return [
    ...steps('power', [
      ['register', at('2023-05-09', '09:30'), one, { type: 'RegisterProblem', data: { unit: one.unit, title: '大厅供电不足（示例）', what: '自助终端和叫号机不能同时开机', leader: one.id, due: '2023-06-30' } }],
      ['coordinate', at('2023-05-16', '16:00'), one, { type: 'CoordinateProblem', data: { met: [one.unit, 'D-SPJ'], decision: '由镇增容，审批局协调设备停用时段（示例）', due: '2023-06-30', heldOn: '2023-05-16' } }],
      ['resolve', at('2023-06-27', '10:00'), one, { type: 'ResolveProblem', data: { result: '增容完成，设备同时运行正常（示例）', evidence: [{ what: '增容验收单（示例）', where: '镇便民服务中心档案柜' }] } }],
    ]),
    ...steps('line', [
      ['register', at('2023-09-05', '09:30'), faulty, { type: 'RegisterProblem', data: { unit: FAULTY.town, title: '专网经常中断（示范镇）', what: '每周中断两次以上，群众跑空', leader: faulty.id, due: '2023-10-31' } }],
      ['wake', at('2023-11-06', '09:10'), CLOCK, { type: 'WakeProblem', data: {} }],
    ]),
  ];
}

/** Numbers to ring, complaints of 2023, the register of major problems. @req #10 #73 */
export function complaintPlan(data: SampleData, staff: Staff): Step[] {
  return [...hotlineSteps(data, staff), ...complaintSteps(staff), ...problemSteps(staff)];
}
