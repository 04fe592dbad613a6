import type { RejectionCode } from '@yichuang/domain';
import type { Given } from '../../testing/sample-commands.ts';
import type { Covered, Refusal } from './refusal-table.ts';
import { by, CIVIL, CODES, idOf, item, OTHER_TOWN, OTHER_TOWN_MANAGER, OTHER_VILLAGE, REFORM, REPEALED, stage, TOWN, TOWN_MANAGER, VILLAGE_MANAGER } from './stages.ts';

const rowOf = (part: Covered) => (code: RejectionCode, status: Refusal['status'], send: Given): Refusal => ({ part, code, status, send });
const draft = (data: object = {}, who = TOWN_MANAGER): Given => ({ type: 'DraftHallDirectory', stream: `halldirectory-${String(Object(data).town ?? TOWN)}`, data: { town: TOWN, edition: 1, catalogVersion: '2022', delegated: CODES, absent: [], entries: [], ...data }, by: who });
const onHall = (type: string, town: string, rest: { data: object; by?: Given['by'] }): Given => ({ type, stream: `halldirectory-${town}`, data: { edition: 1, ...rest.data }, by: rest.by ?? REFORM });
const confirm = (town: string, edition = 1): Given => onHall('ConfirmHallDirectory', town, { data: { edition } });
const publish = (town: string, data: object = {}): Given => onHall('PublishHallDirectory', town, { data: { effectiveFrom: '2022-02-01', ...data } });

const VILLAGE_ITEM = {
  code: '99V001', name: { zh: '代办试验', en: 'Agency test' }, theme: '社会保障', mode: 'agency', upstream: item(1).code, receivingBody: '便民服务中心', handoverDays: 1,
  inPersonRequired: false, authorisationRequired: true, priorityGroups: '', materialsSummary: '', illustrative: true,
};
const propose = (code: string, change: object = {}, who = VILLAGE_MANAGER): Given => ({ type: 'ProposeVillageItem', stream: `villageitem-${code}`, data: { item: { ...VILLAGE_ITEM, code, ...change }, reason: '群众需要' }, by: who });
const onItem = (type: string, code: string, rest: { data?: object; by: Given['by'] }): Given => ({ type, stream: `villageitem-${code}`, data: rest.data ?? {}, by: rest.by });
const collect = (code: string): Given => onItem('CollectVillageItem', code, { by: TOWN_MANAGER });
const summarise = (code: string): Given => onItem('SummariseVillageItem', code, { by: REFORM });
const review = (code: string): Given => onItem('ReviewVillageItem', code, { data: { opinion: '同意' }, by: CIVIL });
const implement = (code: string, data: object = {}, who = TOWN_MANAGER): Given => onItem('ImplementVillageItem', code, { data: { effectiveFrom: '2022-02-01', instrument: null, ...data }, by: who });
const guide = (code: string, publishedOn: string, who = VILLAGE_MANAGER): Given => onItem('PublishVillageGuide', code, { data: { publishedOn }, by: who });

/** Items of the villages at every step of their path; the hall of one town has a directory, that of the other has none. */
export const villages = () => stage(scene => scene.given([
  draft(), confirm(TOWN), onHall('PublishHallDirectory', TOWN, { data: { effectiveFrom: '2022-01-04' } }),
  propose('99V001'), propose('99V002'), collect('99V002'),
  ...['99V003', '99V004'].flatMap(code => [propose(code), collect(code), summarise(code), review(code)]), implement('99V004'),
]));

// @req #18 #19 #27
const village = rowOf('villageitem');
export const VILLAGE_REFUSALS: readonly Refusal[] = [
  village('already-exists', 409, propose('99V001')),
  village('village-may-not-decide', 422, propose('99V009', { mode: 'decide' })),
  village('village-may-not-decide', 422, propose('99V009', { mode: 'accept' })),
  village('upstream-withdrawn', 409, propose('99V009', { upstream: item(9).code })),
  village('unknown-unit', 422, propose('99V009', {}, by('village_manager', '610702109009'))),
  village('does-not-exist', 404, collect('99V009')),
  village('already-done', 409, collect('99V002')),
  village('wrong-step', 409, summarise('99V001')),
  village('wrong-office', 403, onItem('ReturnVillageItem', '99V001', { data: { reason: '退回' }, by: REFORM })),
  village('wrong-body', 403, { ...collect('99V001'), by: OTHER_TOWN_MANAGER }),
  village('upstream-not-in-hall', 409, implement('99V003', {}, OTHER_TOWN_MANAGER)),
  village('effective-in-past', 422, implement('99V003', { effectiveFrom: '2022-01-03' })),
  village('unknown-instrument', 422, implement('99V003', { instrument: idOf('no document') })),
  village('instrument-repealed', 409, implement('99V003', { instrument: REPEALED })),
  village('not-implemented-in-town', 409, guide('99V004', '2022-01-04', by('village_manager', OTHER_VILLAGE))),
  village('date-in-future', 422, guide('99V004', '2022-01-05')),
];

/** One town with a second edition confirmed, another with its first one drafted. */
export const halls = () => stage(scene => scene.given([
  draft(), confirm(TOWN), publish(TOWN), draft({ edition: 2, absent: [{ code: item(5).code, reason: '尚未具备条件' }], delegated: CODES.slice(0, 4) }), confirm(TOWN, 2),
  draft({ town: OTHER_TOWN }, OTHER_TOWN_MANAGER),
]));

// @req #26
const hall = rowOf('halldirectory');
const redraft = (data: object): Given => draft({ town: OTHER_TOWN, ...data }, OTHER_TOWN_MANAGER);
export const HALL_REFUSALS: readonly Refusal[] = [
  hall('bad-edition', 422, redraft({ edition: 5 })),
  hall('unknown-unit', 422, draft({ town: 'D-MZJ' }, REFORM)),
  hall('stale-base', 409, redraft({ catalogVersion: '1999' })),
  hall('duplicate-code', 409, redraft({ delegated: [...CODES, ...CODES] })),
  hall('not-in-any-source', 422, redraft({ delegated: [...CODES, item(9).code] })),
  hall('not-in-any-source', 422, redraft({ entries: [{ origin: 'public_service', code: 'A1', name: { zh: '打印', en: 'Printing' }, source: '口头通知' }] })),
  hall('absent-and-present', 422, redraft({ absent: [{ code: item(1).code, reason: '暂不进驻' }] })),
  hall('absence-unexplained', 422, redraft({ delegated: CODES.slice(1) })),
  { ...hall('wrong-office', 403, { ...confirm(OTHER_TOWN), by: CIVIL }), edge: 'not-delegated' },
  hall('does-not-exist', 404, confirm('610702103')),
  hall('already-done', 409, confirm(TOWN, 2)),
  hall('same-body', 403, { ...confirm(OTHER_TOWN), by: by('reform_officer', OTHER_TOWN) }),
  hall('wrong-step', 409, publish(OTHER_TOWN)),
  hall('effective-in-past', 422, publish(TOWN, { edition: 2, effectiveFrom: '2022-01-03' })),
];
