import type { DisclosureCommand, ExemptionCommand, PresenceCommand, PublicityCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { sampleId } from '../ids.ts';
import { at, during } from '../working-time.ts';
import { speakingVillages, townsOf, type Staff } from './offices.ts';
import type { Step } from './step.ts';
import { FAULTY } from './units.ts';

type Prepare = Extract<DisclosureCommand, { type: 'PrepareDisclosure' }>['data'];
type Piece = Pick<Prepare, 'kind' | 'regime' | 'title' | 'content' | 'expiresOn'> & { readonly key: string };
type Times = Generator<string, never>;
type Command = DisclosureCommand | ExemptionCommand | PresenceCommand | PublicityCommand;

const CLOCK: Step['actor'] = { id: 'system', unit: 'system', post: 'clock' };
const streamOf = (unit: string, key: string): string => `disclosure-${sampleId(`disclosure/${unit}/${key}`)}`;
const rules = (key: string, regime: NonNullable<Prepare['regime']>, [zh, en, text]: readonly [string, string, string]): Piece => ({ key, kind: 'work_rules', regime, title: { zh, en }, content: { form: 'text', text }, expiresOn: null });

const OPERATION = rules('rules-operation', 'operation', ['首问负责、限时办结制度（示例）', 'First contact and limits (example)', '第一个接待群众的工作人员负责到底，能当场办的当场办结，需要时间的一次告知办结时限。']);
const INTEGRITY = rules('rules-integrity', 'integrity_risk', ['廉政风险防控制度（示例）', 'Integrity risks (example)', '受理、审核、决定由不同人员承担，办件随机抽查，群众可通过评价和投诉渠道监督。']);
const REVIEW = rules('rules-review', 'service_review', ['服务评价制度（示例）', 'Service review (example)', '一事一评，差评当日核实，整改后回访。']);
const OPENNESS = rules('rules-disclosure', 'disclosure', ['政务公开制度（示例）', 'Disclosure (example)', '以公开为常态、不公开为例外，公开前由另一名工作人员进行保密审查。']);
const NOTICE_ENDS = '2023-06-30';

const items = (town: string): Piece => ({ key: 'items', kind: 'service_items', regime: null, title: { zh: '进驻便民服务中心事项', en: 'Items handled at the centre' }, content: { form: 'reference', source: 'hall_directory', key: town }, expiresOn: null });
const guide = (item: string): Piece => ({ key: 'guide', kind: 'guides', regime: null, title: { zh: '办事指南', en: 'Service guide' }, content: { form: 'reference', source: 'item_guide', key: item }, expiresOn: null });
const welfare = (village: string): Piece => ({
  key: 'welfare', kind: 'public_notices', regime: null, title: { zh: '临时救助对象公示（示例）', en: 'Temporary relief: notice (example)' }, expiresOn: NOTICE_ENDS,
  content: { form: 'welfare', rows: [{ name: '王某某', fen: 150_000, village }, { name: '李某', fen: 80_000, village }] },
});
const RESULTS: Piece = {
  key: 'results', kind: 'results', regime: null, title: { zh: '行政许可办理结果（2023年5月，示例）', en: 'Licences, May 2023 (example)' }, expiresOn: null,
  content: { form: 'results', nature: 'licence', rows: [{ party: { kind: 'person', name: '张某某' }, item: null, outcome: 'granted', on: '2023-05-31', number: '示例许〔2023〕001号' }, { party: { kind: 'organisation', name: '示例餐饮店' }, item: null, outcome: 'granted', on: '2023-05-31', number: '示例许〔2023〕002号' }] },
};
const CATALOGUE: Piece = { key: 'catalogue', kind: 'catalogues', regime: null, title: { zh: '镇街承接事项目录', en: 'Items handed to the towns' }, content: { form: 'reference', source: 'catalogue', key: '' }, expiresOn: null };
const HOLIDAY: Piece = { key: 'holiday', kind: 'public_notices', regime: null, title: { zh: '春节期间服务安排（示例）', en: 'Spring Festival hours (example)' }, content: { form: 'text', text: '春节假期各中心安排值班，急办事项可电话预约（示例）。' }, expiresOn: '2024-02-19' };

/** A piece on its way: prepared, checked by another person, released; each on its day. */
function released(unit: string, pieces: readonly Piece[], { staff, formedOn, times: [preparing, checking, releasing] }: { readonly staff: Staff; readonly formedOn: string; readonly times: readonly [Times, Times, Times] }): Step[] {
  const [writer, checker] = [staff('centre_manager', unit), staff('disclosure_officer', unit)];
  return pieces.flatMap(({ key, ...piece }) => {
    const step = (name: string, rest: Pick<Step, 'at' | 'actor'> & { readonly command: Command }): Step => ({ name: `disclosure-${unit}-${key}-${name}`, stream: streamOf(unit, key), ...rest });
    return [
      step('prepare', { at: preparing.next().value, actor: writer, command: { type: 'PrepareDisclosure', data: { unit, ...piece, formedOn, days: null } } }), step('pass', { at: checking.next().value, actor: checker, command: { type: 'PassSecrecyReview', data: { revision: 1, note: '' } } }),
      step('release', { at: releasing.next().value, actor: writer, command: { type: 'ReleaseDisclosure', data: { channels: ['board', 'portal'] } } }),
    ];
  });
}

const on = (days: readonly [string, string, string], start: string): readonly [Times, Times, Times] => [during(days[0], start, 40), during(days[1], start, 40), during(days[2], start, 40)];

/** Each town's board over 2023: rules, items and a guide in spring, results and a notice of benefits in summer, hours of the festival in winter. */
function boards(data: SampleData, staff: Staff): Step[] {
  const [towns, villages] = [townsOf(data), speakingVillages(data)];
  const [first = ''] = towns;
  const item = data.items.find(row => !row.withdrawn)?.code ?? '';
  const [spring, summer, winter] = [on(['2023-02-08', '2023-02-09', '2023-02-10'], '10:00'), on(['2023-06-05', '2023-06-06', '2023-06-07'], '10:00'), on(['2024-01-09', '2024-01-10', '2024-01-11'], '10:00')];
  return towns.flatMap((town, at_) => [
    ...released(town, [items(town), OPERATION, REVIEW, OPENNESS, INTEGRITY, guide(item), ...(town === first ? [CATALOGUE] : [])], { staff, formedOn: '2023-02-01', times: spring }),
    ...released(town, [RESULTS, welfare(villages[at_] ?? '')], { staff, formedOn: '2023-06-01', times: summer }), ...released(town, [HOLIDAY], { staff, formedOn: '2024-01-08', times: winter }),
    { name: `disclosure-${town}-welfare-over`, at: at('2023-07-03', '09:05'), actor: CLOCK, stream: streamOf(town, 'welfare'), command: { type: 'WakeDisclosure', data: {} }, notice: true } satisfies Step,
  ]);
}

/** Planted: the fictional town has prepared its rules and nobody has checked them; the day went by. */
function overdue(staff: Staff): Step[] {
  const [unit, stream] = [FAULTY.town, streamOf(FAULTY.town, 'rules-operation')];
  const { key: _key, ...piece } = OPERATION;
  return [
    { name: `disclosure-${unit}-prepare`, at: at('2023-03-01', '11:00'), actor: staff('centre_manager', unit), stream, command: { type: 'PrepareDisclosure', data: { unit, ...piece, formedOn: '2023-03-01', days: null } } },
    { name: `disclosure-${unit}-overdue`, at: at('2023-03-30', '09:05'), actor: CLOCK, stream, command: { type: 'WakeDisclosure', data: {} }, notice: true },
  ];
}

function exemptions(data: SampleData, staff: Staff): Step[] {
  const times = during('2023-02-13', '10:00', 60);
  const record = (unit: string, actor: Step['actor'], [title, ground, clause]: readonly [string, 'privacy' | 'internal', string]): Step => ({
    name: `exemption-${unit}`, at: times.next().value, actor, stream: `exemption-${unit}`, command: { type: 'RecordExemption', data: { number: 1, title, ground, clause, reason: '公开会影响当事人合法权益或者属于内部管理信息（示例）', disclosure: null, reviewBy: null } },
  });
  return [
    ...townsOf(data).map(town => record(town, staff('centre_manager', town), ['社会救助对象家庭经济状况材料', 'privacy', '《政府信息公开条例》第十五条'])),
    record('D-SPJ', staff('approval_bureau', 'D-SPJ'), ['内部会商记录和过程性信息', 'internal', '《政府信息公开条例》第十六条']),
  ];
}

/** Who is where on a day in spring, and on the day of the sample, entered the Friday before. */
function whereabouts(data: SampleData, staff: Staff): Step[] {
  const times = during('2024-01-12', '16:00', 30);
  const say = (town: string, date: string, rest: { readonly at: string; readonly said: PresenceCommand['data'] }): Step => ({ name: `presence-${town}-${date}-${rest.said.post}`, at: rest.at, actor: staff('centre_manager', town), stream: `presence-${town}-${date}`, command: { type: 'SetStaffPresence', data: rest.said } });
  return [
    ...townsOf(data).slice(0, 3).map((town, nth) => say(town, '2023-04-10', { at: at('2023-04-10', `09:0${nth}`), said: { post: 'A1', presence: 'out_visiting', from: '09:30', until: '11:30' } })),
    ...townsOf(data).flatMap(town => [
      say(town, '2024-01-15', { at: times.next().value, said: { post: 'A1', presence: 'at_work', from: '09:00', until: '17:00' } }), say(town, '2024-01-15', { at: times.next().value, said: { post: 'A2', presence: 'out_visiting', from: '14:00', until: '16:00' } }),
    ]),
  ];
}

function publicity(data: SampleData, staff: Staff): Step[] {
  const [planning, doing] = [during('2023-09-01', '10:00', 60), during('2023-09-20', '10:00', 60)];
  const step = (unit: string, name: string, rest: Pick<Step, 'at' | 'actor'> & { readonly command: PublicityCommand }): Step => ({ name: `publicity-${unit}-${name}`, stream: `publicity-${unit}`, ...rest });
  const plan = (unit: string, actor: Step['actor'], media: Extract<PublicityCommand, { type: 'PlanPublicity' }>['data']['media']): Step => step(unit, 'plan', { at: planning.next().value, actor, command: { type: 'PlanPublicity', data: { number: 1, title: '错峰延时服务和帮办代办（示例）', media, due: '2023-09-28' } } });
  const [bureau, faulty] = [staff('approval_bureau', 'D-SPJ'), staff('centre_manager', FAULTY.town)];
  const done = (unit: string, actor: Step['actor'], data_: Extract<PublicityCommand, { type: 'RecordPublicity' }>['data']): Step => step(unit, `done-${data_.medium}`, { at: doing.next().value, actor, command: { type: 'RecordPublicity', data: data_ } });
  return [
    ...townsOf(data).flatMap(town => {
      const actor = staff('centre_manager', town);
      return [plan(town, actor, ['wechat']), done(town, actor, { number: 1, medium: 'wechat', link: `https://example.invalid/wechat/${town}`, note: '', on: '2023-09-20' })];
    }),
    plan('D-SPJ', bureau, ['tv', 'press']), done('D-SPJ', bureau, { number: 1, medium: 'tv', link: null, note: '区电视台《政务服务》栏目（示例）', on: '2023-09-19' }), done('D-SPJ', bureau, { number: 1, medium: 'press', link: null, note: '日报第3版（示例）', on: '2023-09-20' }),
    // Planted: the fictional town has planned and done nothing.
    plan(FAULTY.town, faulty, ['press']),
  ];
}

/** Disclosure, whereabouts and publicity of 2023. @req #28 #29 #30 #36 #55 #74 */
export function disclosureSteps(data: SampleData, staff: Staff): Step[] {
  return [...boards(data, staff), ...overdue(staff), ...exemptions(data, staff), ...whereabouts(data, staff), ...publicity(data, staff)];
}
