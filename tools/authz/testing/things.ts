import { CAPABILITIES } from '../../../apps/api/src/application/capabilities.ts';
import { decodeEvent, verifyEvent } from '@yichuang/event-store';
import { newEvents, type TestEvent } from '@yichuang/event-store/testing';
import { registry } from '../../../apps/api/src/application/codec.ts';
import type { Scene, SceneOptions } from '../../../apps/api/src/testing/given-when-then.ts';
import { DEPARTMENT, openDistrict, OTHER_DEPARTMENT, OTHER_ITEM, OTHER_TOWN, OWN_ITEM, TOWN, VILLAGE } from '../district.ts';

/** Under whom a citizen of the matrix is signed in, and somebody else whom a thing is about. */
export const CITIZEN = 'citizen';
const SOMEBODY = 'somebody-else-0123';
const OTHER_VILLAGE = '610702102001';

/** A thing that there is: its stream, what a command on it says, and whose it is. */
export interface Standing {
  readonly category: string;
  readonly id: string;
  readonly data: object;
  readonly units: readonly string[];
  readonly departments: readonly string[];
  /** Whom it is about. */
  readonly person: string | null;
  readonly events: readonly TestEvent[];
}

const sealed = { $sealed: 1, k: 'k', s: 's', c: 'c', n: 'n', x: 'x' };
const digest = 'a'.repeat(64);
const limit = { amount: 5, unit: 'working_day', start: 'accepted', basis: null };
const DAY = '2022-03-02';

function caseOf(id: string, { item, town, department, person }: { readonly item: string; readonly town: string; readonly department: string; readonly person: string }): Standing {
  const applicant = { subject: person, kind: 'natural_person' };
  const received = {
    number: 'HT2022-000001', item, kind: 'payment', department, town, applicant, agent: null, priority: false, receivedOn: '2022-02-28', release: { department, version: '1.0.0', digest, manifest: digest },
    versions: { catalogue: '2022', responsibilityList: '2022', calendarYears: [] }, limits: { statutory: null, promised: limit }, contact: sealed, answers: sealed, papers: [], visit: true, appointment: null, agency: null, contactRecord: null, renewsUntil: null, illustrative: true,
  };
  return { category: 'case', id, data: { item, town, applicant, agent: null }, units: [town], departments: [department], person, events: [{ type: 'ApplicationReceived', data: received }] };
}

function errandOf(id: string, village: string, person: string): Standing {
  const requested = { village, town: village.slice(0, 9), villageItem: 'V-001', item: OWN_ITEM, resident: person, helper: 'holder-village_agent', priority: false, atHome: false, requestedOn: '2022-02-28', handoverDays: 1, contact: sealed };
  return { category: 'agency', id, data: { village, resident: person, item: OWN_ITEM }, units: [village], departments: [], person, events: [{ type: 'AgencyRequested', data: requested }] };
}

function dayOf(town: string, person: string): Standing {
  const [id, booking] = [`${town}-${DAY}`, '0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c21'];
  const day = { town, date: DAY };
  const events = [{ type: 'SlotPublished', data: { ...day, slots: [{ slot: '0900', from: '09:00', to: '09:30', capacity: 5 }] } }, { type: 'AppointmentBooked', data: { ...day, booking, slot: '0900', item: null, subject: person, help: false } }];
  return { category: 'slots', id, data: { booking, subject: person }, units: [town], departments: [], person, events };
}
const queueOf = (town: string): Standing => ({ category: 'queue', id: `${town}-${DAY}`, data: {}, units: [town], departments: [], person: null, events: [] });

function contactOf(id: string, unit: string): Standing {
  const asked = { unit, item: null, topic: '咨询办理', subject: null, details: null, channel: 'counter' };
  return { category: 'contact', id, data: { unit }, units: [unit], departments: [], person: null, events: [{ type: 'ConsultationRecorded', data: asked }, { type: 'FirstContactAssigned', data: { unit, person: 'p-1', post: 'A1', at: '2022-02-28T01:00:00.000Z' } }] };
}

function reviewOf(id: string, unit: string): Standing {
  const days = { untilDefault: 7, verify: 1, rectify: 15, feedback: 5, call: 5, calls: 3 };
  const invited = { service: { kind: 'case', id: '0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c31' }, subject: SOMEBODY, item: OWN_ITEM, unit, handlers: ['p-1'], form: 1, days, on: '2022-02-28', defaultOn: '2022-03-07' };
  return { category: 'review', id, data: {}, units: [unit], departments: [], person: null, events: [{ type: 'ReviewInvited', data: invited }] };
}

function complaintOf(id: string, unit: string): Standing {
  const days = { answer: 15, callBack: 5, source: '自定' };
  const received = { channel: 'web', kind: 'complaint', unit, person: 'p-1', item: null, case: null, subject: SOMEBODY, anonymous: true, words: sealed, refused: null, contact: null, secret: null, enteredBy: null, bureau: 'D-SPJ', days, on: '2022-02-28', at: '2022-02-28T01:00:00.000Z', answerBy: '2022-03-21' };
  return { category: 'complaint', id, data: { unit }, units: [unit], departments: [], person: null, events: [{ type: 'ComplaintReceived', data: received }, { type: 'ComplaintAssigned', data: { unit, handler: null, by: 'system', on: '2022-02-28' } }] };
}

function problemOf(id: string, unit: string): Standing {
  return { category: 'majorproblem', id, data: { unit }, units: [unit], departments: [], person: null, events: [{ type: 'ProblemRegistered', data: { unit, title: '供电不足', what: '终端不能同时开机', leader: 'p-1', due: '2022-03-31', by: 'p-2', on: '2022-02-28' } }] };
}

function jointOf(id: string, town: string, person: string): Standing {
  const received = { number: 'LB2022-000001', matter: '99J01', version: 1, at: town, town, applicant: { subject: person, kind: 'natural_person' }, related: [], priority: false, receivedOn: '2022-02-28', days: 10, answers: sealed, papers: [], illustrative: true };
  return { category: 'joint', id, data: { at: town }, units: [town], departments: [], person: null, events: [{ type: 'JointApplicationReceived', data: received }] };
}

/** Cases, errands, days of halls, first contacts and reviews: of the first town and of another, about the citizen and about somebody else. */
export const STANDING: readonly Standing[] = [
  caseOf('0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c31', { item: OWN_ITEM, town: TOWN, department: DEPARTMENT, person: CITIZEN }), caseOf('0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c32', { item: OTHER_ITEM, town: OTHER_TOWN, department: OTHER_DEPARTMENT, person: SOMEBODY }),
  errandOf('0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c41', VILLAGE, CITIZEN), errandOf('0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c42', OTHER_VILLAGE, SOMEBODY),
  dayOf(TOWN, CITIZEN), dayOf(OTHER_TOWN, SOMEBODY), queueOf(TOWN), queueOf(OTHER_TOWN),
  jointOf('0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c71', TOWN, SOMEBODY), jointOf('0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c72', OTHER_TOWN, SOMEBODY),
  ...[TOWN, OTHER_TOWN, DEPARTMENT, VILLAGE].map((unit, index) => contactOf(`0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c5${index}`, unit)),
  ...[TOWN, OTHER_TOWN, DEPARTMENT, VILLAGE].map((unit, index) => complaintOf(`0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c9${index}`, unit)),
  ...[TOWN, OTHER_TOWN, DEPARTMENT, VILLAGE].map((unit, index) => problemOf(`0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7ca${index}`, unit)),
  ...[TOWN, OTHER_TOWN, DEPARTMENT, VILLAGE].map((unit, index) => reviewOf(`0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c7${index}`, unit)),
];

const WHEN = { recordedAt: '2022-02-28T01:00:00.000Z', occurredAt: '2022-02-28T01:00:00.000Z' };
const stored = ({ category, id, events }: Standing) => newEvents(`${category}-${id}`, 0, events.map(event => ({ ...event, metadata: WHEN })));

/** The thing as its own capability folds it. */
export function stateOf(thing: Standing): unknown {
  const events = stored(thing).map((event, revision) => decodeEvent(registry, { ...event, number: revision, revision, stream: `${thing.category}-${thing.id}` }, { verify: verifyEvent }));
  return CAPABILITIES[thing.category]?.statesFrom(events, events.length)[0];
}

/** Puts them into the log of a district. */
async function putThings({ app: { store } }: Scene): Promise<void> {
  for (const thing of STANDING) if (thing.events.length > 0) await store.append(`${thing.category}-${thing.id}`, 'no-stream', stored(thing));
}

const steps = (body: string, ...names: readonly string[]) => Object.fromEntries(names.map(name => [name, body]));
/** The town receives, reviews and delivers; the department decides and supervises. */
const bodies = { ...steps('town', 'consult', 'receive', 'notify', 'accept', 'deliver', 'on_site_check', 'public_notice', 'review'), ...steps('department', 'decide', 'issue', 'archive', 'post_supervise') };
const CHANGE = '0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c61';
/** Posts named after their office, so that whoever holds the office sits on the post: the steps that each may take. */
const POSTS = [
  [TOWN, 'town_acceptor', ['consult', 'receive', 'notify', 'accept', 'deliver']], [TOWN, 'town_reviewer', ['on_site_check', 'public_notice', 'review']], [TOWN, 'town_decider', ['decide', 'issue', 'archive']],
  [DEPARTMENT, 'dept_reviewer', ['post_supervise']], [DEPARTMENT, 'dept_decider', ['decide', 'issue', 'archive', 'post_supervise']],
] as const;

/** The responsibility list of both items, and everybody of the first town and department on a post. */
async function putSteps({ app: { store } }: Scene): Promise<void> {
  const put = async (stream: string, events: readonly TestEvent[]): Promise<void> => {
    await store.append(stream, 'no-stream', newEvents(stream, 0, events.map(event => ({ ...event, metadata: { recordedAt: '2022-01-05T01:00:00.000Z', occurredAt: '2022-01-05T01:00:00.000Z' } }))));
  };
  const rows = [OWN_ITEM, OTHER_ITEM].map(item => ({ item, towns: 'all_towns', bodies }));
  await put(`responsibility-${CHANGE}`, [{ type: 'ResponsibilityRowsProposed', data: { changeId: CHANGE, rows } }]);
  await put('responsibilitylist-610702', [{ type: 'ResponsibilityVersionScheduled', data: { version: '2022', changeId: CHANGE, base: null, rowsDigest: digest, items: rows.map(({ item }) => item), dropped: [], effectiveFrom: '2022-01-05', officer: 'officer-reform' } }]);
  for (const unit of [TOWN, DEPARTMENT]) {
    await put(`staff-${unit}`, POSTS.filter(([of]) => of === unit).flatMap(([, office, duties]): TestEvent[] => [
      { type: 'PostCreated', data: { unit, post: office, office, title: { zh: '岗位', en: 'Post' }, duties, sendingUnit: null, from: '2022-01-05T01:00:00.000Z' } },
      { type: 'ClerkAssigned', data: { unit, post: office, person: `holder-${office}`, from: '2022-01-05T01:00:00.000Z' } },
    ]));
  }
}

/** A district in which everybody holds one office and sits on its post, with cases and everything else that is about people. */
export async function openFurnished(options: SceneOptions = {}): Promise<Scene> {
  const scene = await openDistrict(options);
  await putSteps(scene);
  await putThings(scene);
  return scene;
}
